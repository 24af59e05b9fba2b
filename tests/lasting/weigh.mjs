// What a page at rest holds on to, and whether that grew.
import { bytesAlive } from "../../benches/browser/memory.mjs";

/** Longer than anything the page does after the last that a reader did. */
const REST_MS = 1500;
/**
 * How much more there may be. Of a thousand steps not one may leave an element or a listener; of bytes, the engine itself keeps a
 * few for code that it came to compile.
 */
const TOLERATED = { documents: 0, nodes: 0, listeners: 0, kilobytes: 768 };

/** Counts once the page is at rest and what can be collected is. */
export async function weigh(page, session) {
    await new Promise((done) => setTimeout(done, REST_MS));
    const bytes = await bytesAlive(page, session);
    const { documents, nodes, jsEventListeners: listeners } = await session.send("Memory.getDOMCounters");
    return { documents, nodes, listeners, kilobytes: Math.round(bytes / 1000) };
}

/** Words for each count that grew. */
export function grown(before, after) {
    const more = Object.entries(TOLERATED).filter(([what, by]) => after[what] > before[what] + by);
    return more.map(([what]) => `${what} grew from ${before[what]} to ${after[what]}`);
}
