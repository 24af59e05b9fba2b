// How figures are written: as tables in which columns are pages and rows measures.
import { cpus } from "node:os";

/** The value below which a share of the values lies. */
export function quantile(values, share) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const short = (value) => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString("en"));
export const pair = (values) => `${short(quantile(values, 0.5))} / ${short(quantile(values, 0.95))}`;

/** The machine in one line; figures of two machines are not compared. */
export function describeMachine(browser) {
    return `${cpus().length} cores (${cpus()[0].model}), ${process.platform}, ${browser}, Node ${process.version}`;
}

/** Prints lines of cells under one another. */
export function printTable(lines) {
    const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
    console.log();
    for (const [first, ...others] of lines) {
        console.log([first.padEnd(widths[0]), ...others.map((text, at) => text.padStart(widths[at + 1]))].join("  "));
    }
}
