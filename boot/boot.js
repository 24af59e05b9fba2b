// Starts the app. The build writes the hashed names into two links of the head. It is async, since a module that is not waits
// for the style and for the first paint, while the wasm could be compiled. It may run before boot/start.js has.
// If anything is missing or refused, the static list of activities shows instead of a blank page; boot/start.js sees to it where
// this very script is.
globalThis.isStarting = true;

// The app draws in microtasks, and Firefox runs none between "beforeprint" and the printing: "draw" runs them at once.
const later = globalThis.queueMicrotask;
const waiting = new Set();
globalThis.queueMicrotask = (task) => {
    const turn = () => waiting.delete(turn) && task();
    waiting.add(turn);
    later(turn);
};
addEventListener("draw", () => waiting.forEach((turn) => turn()));

// In a page of somebody else's it speaks with that one, and does without if it cannot.
const embedded = new URLSearchParams(location.search).get("embed") === "1" && parent !== window;
const host = embedded && import("./frame.js").catch(() => {});

const address = (id) => document.getElementById(id).href;

// The data come together with the program that reads them (src/platform/fetch.rs), which says so if they do not come.
const data = "data/activities.json";
globalThis[data] = fetch(data, { cache: "no-cache" });
globalThis[data].catch(() => {});

// What boot/worker.js tells of the data, for src/platform/kept.rs: -1 if they are those kept, the moment of the newer ones
// if there are some. It may come before the app is there to hear it.
const worker = embedded ? undefined : navigator.serviceWorker;
worker?.addEventListener("message", ({ data: { state, changed } }) => {
    globalThis.kept = { kept: -1, newer: changed }[state];
    dispatchEvent(new Event("kept"));
});
worker?.startMessages();
document.addEventListener("visibilitychange", () => document.hidden || worker?.controller?.postMessage("look"));

// A page that is left before it has started, as a frame may be, has no failure to report.
let isLeft = false;
const leave = () => (isLeft = true);
addEventListener("beforeunload", leave);

const happens = (target, ...events) =>
    new Promise((done) => events.forEach((event) => target.addEventListener(event, done, { once: true })));

/** The app measures what is laid out. A style that did not come is no longer waited for once everything else is there. */
async function laidOut() {
    if (document.readyState === "loading") await happens(document, "DOMContentLoaded");
    const style = document.querySelector('link[rel="stylesheet"]');
    if (style?.sheet === null && document.readyState !== "complete") {
        await Promise.race([happens(style, "load", "error"), happens(window, "load")]);
    }
}

/** Browsers compile what is still coming if its type is stated, and nothing beside it; not every server does so. */
async function compile(response) {
    if (!response.ok) throw new Error(`the app: HTTP ${response.status}`);
    const isStated = response.headers.get("Content-Type") === "application/wasm";
    return isStated ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

async function start() {
    const isLaidOut = laidOut();
    // The links may be no part of the page yet.
    if (!document.getElementById("app-wasm")) await isLaidOut;
    // In other threads, while the script comes and the page is laid out for the first time.
    const wasm = fetch(address("app-wasm")).then(compile);
    wasm.catch(() => {});
    const app = await import(address("app-script"));
    await isLaidOut;

    // Some time after the data are here and shown, so that it takes nothing from that.
    happens(window, "loaded").then(() => setTimeout(() => worker?.register("worker.js").catch(() => {}), 500));

    await host;
    await app.default({ module_or_path: wasm });
    // Whoever listens to it is not kept for Back.
    removeEventListener("beforeunload", leave);
}

// Nothing is awaited outside a function: WebKit never ends going through the microtasks of a module that waits there when its
// frame is taken away, and the page around it hangs with it.
start().catch((error) => {
    // A frame that goes with its page is told nothing in Firefox, but nothing of it runs any more by then.
    setTimeout(() => {
        if (isLeft) return;
        document.documentElement.dataset.app = "failed";
        // Thrown, WebKit would tell nobody.
        reportError(error);
    }, 250);
});
