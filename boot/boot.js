// Starts the app. The build writes the hashed names into two links of the head.
// If anything is missing or refused, the static list of activities shows instead of a blank page.
const address = (id) => document.getElementById(id).href;

// The data come together with the program that reads them (src/platform/fetch.rs), which says so if they do not come.
const data = "data/activities.json";
globalThis[data] = fetch(data, { cache: "no-cache" });
globalThis[data].catch(() => {});

try {
    const app = await import(address("app-script"));
    await app.default({ module_or_path: address("app-wasm") });
} catch (error) {
    document.documentElement.dataset.app = "failed";
    throw error;
}
