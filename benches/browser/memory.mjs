// What a page holds on to.
import { readFileSync } from "node:fs";

/** Has to run in a page before its own scripts. */
export const WATCH_MEMORIES = readFileSync(new URL("memories.js", import.meta.url), "utf8");

async function collect(session) {
    await session.send("HeapProfiler.enable");
    // What one collection lets go may be the last that holds something else.
    for (const _ of [1, 2, 3]) await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.disable");
}

/**
 * What is alive after everything else was collected, in bytes: JavaScript's heap and the browser's own of every realm and worker,
 * array buffers, and the memory of WebAssembly, which counts in none of those.
 */
export async function bytesAlive(page, session) {
    const sessions = [session, ...page.workers().map(({ client }) => client)];
    let bytes = await page.evaluate(() => [...window.memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
    for (const each of sessions) {
        await collect(each);
        const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await each.send("Runtime.getHeapUsage");
        bytes += usedSize + embedderHeapUsedSize + backingStorageSize;
    }
    return bytes;
}
