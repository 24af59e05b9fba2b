// The oracle: what the library answers natively, for the whole of each text that is typed.
import { execFileSync } from "node:child_process";

/** How much a hundred answers may be, and more. */
const MOST_BYTES = 1 << 24;

/** For each text, what a page has to show, as list/watch.js tells it. */
export function oracle(data, texts) {
    const run = ["run", "--quiet", "--example", "oracle", "--", data, ...texts];
    const answers = JSON.parse(execFileSync("cargo", run, { maxBuffer: MOST_BYTES, stdio: ["ignore", "pipe", "inherit"] }));
    return new Map(Object.entries(answers).map(([text, { count, ids }]) => [text, JSON.stringify({ count, ids })]));
}
