// Opens a page of the list in a browser that has seen nothing yet, and tells when what was there.
import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { WATCH_MEMORIES } from "../memory.mjs";
import { compress } from "../server.mjs";

/** Who has shown no card by then is said never to load. */
const LIMIT_MS = 30_000;
/** A page is at rest from the moment on after which its main thread works less than a share of so long. */
const QUIET_MS = 800;
const LOOK_MS = 100;
/** A browser that has only just opened has work of its own, which that of a reader has long done. */
const OPENED_MS = 1500;
const BUSY_SHARE = 0.15;

const WATCH = [...["../watch.js", "watch.js"].map((file) => readFileSync(new URL(file, import.meta.url), "utf8")), WATCH_MEMORIES];
const CODE = [".html", ".css", ".js", ".wasm"];

/** When the main thread came to rest, in milliseconds since the page was asked for. */
async function rest(session) {
    const look = async () => {
        const { metrics } = await session.send("Performance.getMetrics");
        return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
    };
    let before = await look();
    let at = before.Timestamp;
    for (;;) {
        await new Promise((done) => setTimeout(done, LOOK_MS));
        const now = await look();
        const busy = (now.TaskDuration - before.TaskDuration) / (now.Timestamp - before.Timestamp);
        before = now;
        if (busy > BUSY_SHARE) at = now.Timestamp;
        else if (now.Timestamp - at > QUIET_MS) return at - now.NavigationStart;
    }
}

/** The brotli bytes of the code that was asked for before the first card, and the bytes of the data. */
function weigh(requests, { fileOf }) {
    const weight = { code: 0, data: 0 };
    for (const file of requests.map(fileOf)) {
        if (CODE.includes(extname(file))) weight.code += compress(file).length;
        if (extname(file) === ".json") weight.data = statSync(file).size;
    }
    return weight;
}

/** Loads; with `ask`, that is typed in the frame of the first card. Leaves the page at rest. */
export async function load({ page }, site, path, { ask, prepare } = {}) {
    for (const script of WATCH) await page.evaluateOnNewDocument(script);
    if (ask) await page.evaluateOnNewDocument((text) => (window.list.askAtOnce = text), ask);
    const session = await page.createCDPSession();
    await session.send("Performance.enable");
    await prepare?.(session);
    await new Promise((done) => setTimeout(done, OPENED_MS));
    await session.send("Page.navigate", { url: site.address + path });
    await page.waitForFunction(() => window.list?.firstCard, { polling: LOOK_MS, timeout: LIMIT_MS });
    const atRest = await rest(session);
    const { requests, ...seen } = await page.evaluate(() => {
        const { firstCard, seen, tasks, askedAt } = window.list;
        const asked = performance.getEntries().filter(({ entryType }) => /navigation|resource/.test(entryType));
        const requests = asked.filter(({ startTime }) => startTime < firstCard).map(({ name }) => name);
        const answered = seen.find(({ state, at }) => at > askedAt && state === seen.at(-1).state)?.at;
        const after = tasks.filter(([start]) => start >= firstCard).map(([, duration]) => duration);
        const firstPaint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
        return { firstCard, firstPaint, requests, allReady: answered, last: seen.at(-1).state, longest: Math.max(0, ...after) };
    });
    return { session, atRest, ...weigh(requests, site), ...seen };
}
