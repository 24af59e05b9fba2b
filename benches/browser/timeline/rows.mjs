// What is told of the timeline at one size: a row for each measure, and how the others compare.
import { pair, printTable, quantile, short } from "../report.mjs";

const FRAME_MS = 17;

const most = (values) => Math.max(...values);
const smooth = (frames) => `${Math.round((100 * frames.filter((ms) => ms <= FRAME_MS).length) / frames.length)} %`;

/** What is told of each page: words, how it is written, and the number that is compared, if any. */
const ROWS = [
    ["loaded, ms", ({ loaded }) => short(loaded), ({ loaded }) => loaded],
    ...["zoom", "drag"].map((name) => [
        `${name}: work of a step, ms, p50 / p95`,
        ({ [name]: steps }) => pair(steps) + (steps.length < 30 ? ` (${steps.length} steps)` : ""),
        ({ [name]: steps }) => quantile(steps, 0.95),
    ]),
    ...["zoom", "drag"].flatMap((name) => [
        [`${name}: frames, ms, p50 / p95`, (of) => pair(of[`${name}Frames`]), (of) => quantile(of[`${name}Frames`], 0.95)],
        [`${name}: longest frame, ms`, (of) => short(most(of[`${name}Frames`]))],
        [`${name}: frames within ${FRAME_MS} ms`, (of) => smooth(of[`${name}Frames`])],
    ]),
    ["elements in the timeline, most", ({ elements }) => `${elements}`, ({ elements }) => elements],
    ["longest task after loading, ms", ({ longest }) => short(longest), ({ longest }) => longest],
];

function cell(figures, [, write, compared], ours) {
    if (figures.loaded === undefined) return "never loads";
    if (figures.zoom === undefined && write !== ROWS[0][1]) return "hangs";
    const ratio = compared && ours !== figures && ours?.zoom && compared(figures) / compared(ours);
    return write(figures) + (ratio ? `  ×${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}` : "");
}

/** Prints the table of one size; × is how many times ours, by p95 where there are two numbers. */
export function printSize(size, measured) {
    const ours = measured.find(({ contestant }) => contestant.key === "ours");
    const head = [`timeline, ${size.toLocaleString("en")} activities`, ...measured.map(({ contestant }) => contestant.name)];
    const lines = [head, ...ROWS.map((row) => [row[0], ...measured.map((figures) => cell(figures, row, ours))])];
    printTable(lines);
}
