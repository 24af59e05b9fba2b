// Starts the app. The build writes the hashed names into two links of the head.
// If anything is missing or refused, the static list of activities shows instead of a blank page.
const address = (id) => document.getElementById(id).href;

try {
    const app = await import(address("app-script"));
    await app.default({ module_or_path: address("app-wasm") });
} catch (error) {
    document.documentElement.dataset.app = "failed";
    throw error;
}
