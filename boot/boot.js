// Starts the app. The build writes the hashed names into two links of the head.
// If anything is missing or refused, the static list of activities shows instead of a blank page.

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
const embedded = document.documentElement.dataset.embed !== undefined && parent !== window;
const host = embedded && import("./frame.js").catch(() => {});

const address = (id) => document.getElementById(id).href;

// The data come together with the program that reads them (src/platform/fetch.rs), which says so if they do not come.
const data = "data/activities.json";
globalThis[data] = fetch(data, { cache: "no-cache" });
globalThis[data].catch(() => {});

// A page that is left before it has started, as a frame may be, has no failure to report.
let isLeft = false;
const leave = () => (isLeft = true);
addEventListener("beforeunload", leave);

try {
    const app = await import(address("app-script"));
    await host;
    await app.default({ module_or_path: address("app-wasm") });
} catch (error) {
    if (!isLeft) {
        document.documentElement.dataset.app = "failed";
        // Thrown, WebKit would tell nobody.
        reportError(error);
    }
} finally {
    // Whoever listens to it is not kept for Back.
    removeEventListener("beforeunload", leave);
}
