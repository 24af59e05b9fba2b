// What is told of the list at one size, and which bars it has to pass.
import { pair, printTable, quantile, short } from "../report.mjs";

const KB = 1000;
const MB = KB * KB;
const [LARGE, LARGEST] = [10_000, 50_000];

const median = (values) => quantile(values, 0.5);
const tail = (values) => quantile(values, 0.95);
const ofLoads = (name) => (figures) => median(figures.loads.map((load) => load[name]));

/** What is told: words, the number that is compared, and how it is written if not as that number. */
const ROWS = [
    ["code before the first card, brotli, KB", (of) => ofLoads("code")(of) / KB],
    ["data, KB", (of) => ofLoads("data")(of) / KB],
    ["first paint, ms", ofLoads("firstPaint")],
    ["first card, ms", ofLoads("firstCard")],
    ["all ready, ms", ofLoads("allReady")],
    ["at rest, ms", ({ atRest }) => atRest],
    ["longest task between first card and rest, ms", ({ longest }) => longest],
    ["keystroke to painted results, ms, p50 / p95", ({ keys }) => tail(keys), ({ keys }) => pair(keys)],
    ["own work of a keystroke, ms, p50 / p95", ({ keyWork }) => tail(keyWork), ({ keyWork }) => pair(keyWork)],
    ["facet toggle, ms, p50 / p95", ({ facets }) => tail(facets), ({ facets }) => pair(facets)],
    ["own work of a toggle, ms, p50 / p95", ({ facetWork }) => tail(facetWork), ({ facetWork }) => pair(facetWork)],
    ["sort, ms, p50 / p95", ({ sorts }) => tail(sorts), ({ sorts }) => pair(sorts)],
    ["scroll, frames, ms, p50 / p95", ({ frames }) => tail(frames), ({ frames }) => pair(frames)],
    ["memory, MB", ({ memory }) => memory / MB],
    ["elements, most", ({ elements }) => elements],
    ["nodes after scrolling", ({ nodes }) => nodes],
];

const firstCard = ofLoads("firstCard");
const allReady = ofLoads("allReady");
/** The page's own work may take a frame of 60 in a second; how long frames lasted is told in tenths, the last of which varies. */
const WORK_MS = 16.7;
const FRAME_MS = 16.8;

/** Bars at one size: its name, the size, what is measured, and the most it may be, perhaps as a share of theirs. */
const BARS = [
    ["first card", 10, firstCard, { ofTheirs: 1 }],
    ["first card", 1_000, firstCard, { ofTheirs: 1 }],
    ["first card", LARGEST, firstCard, { ofTheirs: 0.6 }],
    ["all ready", LARGEST, allReady, { ofTheirs: 0.3 }],
    ["keystroke, p50", LARGEST, ({ keys }) => median(keys), { most: 24 }],
    ["keystroke, p95", LARGEST, ({ keys }) => tail(keys), { most: 33 }],
    ["own work of a keystroke, p95", LARGEST, ({ keyWork }) => tail(keyWork), { most: WORK_MS }],
    ["facet toggle, p50", LARGEST, ({ facets }) => median(facets), { most: 24 }],
    ["facet toggle, p95", LARGEST, ({ facets }) => tail(facets), { most: 33 }],
    ["own work of a toggle, p95", LARGEST, ({ facetWork }) => tail(facetWork), { most: WORK_MS }],
    ["frames of scrolling, p95", LARGEST, ({ frames }) => tail(frames), { most: FRAME_MS }],
    ["nodes", LARGEST, ({ nodes }) => nodes, { most: 1_500 }],
    ["memory, MB", LARGEST, ({ memory }) => memory / MB, { most: 120 }],
];
/** How many times as much five times as many activities may cost. */
const GROWTH = [
    ["first card", firstCard],
    ["all ready", allReady],
    ["keystroke, p95", ({ keys }) => tail(keys)],
    ["own work of a keystroke, p95", ({ keyWork }) => tail(keyWork)],
    ["facet toggle, p95", ({ facets }) => tail(facets)],
];

const share = (ratio) => `${ratio.toFixed(2)}`;
const verdict = (value, limit) => (value <= limit ? "met" : "missed");

/** The numbers of one page at one size, by the words of their rows. */
export const summary = (figures) => Object.fromEntries(ROWS.map(([name, number]) => [name, number(figures)]));

/** Prints the table of one size. */
export function printSize(size, measured) {
    const [ours, theirs] = measured;
    const head = [`list, ${size.toLocaleString("en")} activities`, ...measured.map(({ name }) => name)];
    const row = ([name, number, write = (of) => short(number(of))]) => {
        const ratio = theirs && number(theirs) > 0 ? [share(number(ours) / number(theirs))] : ["–"];
        return [name, ...measured.map((figures) => write(figures)), ...(theirs ? ratio : [])];
    };
    printTable([[...head, ...(theirs ? ["ours/theirs"] : [])], ...ROWS.map(row)]);
}

/** Prints which bars are passed, of those whose sizes were measured; `results` holds the pages of each size. */
export function printBars(results) {
    const lines = [];
    for (const [name, size, number, { ofTheirs, most }] of BARS) {
        const [ours, theirs] = results.get(size) ?? [];
        if (!ours || (ofTheirs && !theirs)) continue;
        const value = ofTheirs ? number(ours) / number(theirs) : number(ours);
        const [limit, unit] = ofTheirs ? [ofTheirs, " of theirs"] : [most, ""];
        const written = ofTheirs ? share(value) : short(value);
        lines.push([`${name}, ${size.toLocaleString("en")}`, `${written}${unit}`, `${limit}`, verdict(value, limit)]);
    }
    const [before] = results.get(LARGE) ?? [];
    const [after] = results.get(LARGEST) ?? [];
    if (before && after) {
        for (const [name, number] of GROWTH) {
            const growth = number(after) / number(before);
            lines.push([`growth to five times as many: ${name}`, `${share(growth)} times`, "5", verdict(growth, 5)]);
        }
    }
    if (lines.length > 0) printTable([["bar", "measured", "most", ""], ...lines]);
}
