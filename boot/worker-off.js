// In the place of worker.js it takes everything back: what was kept, and itself. Copy it over worker.js to switch off
// what works without a network.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
    const ours = (await caches.keys()).filter((name) => /^taiex (release|data) /.test(name) && name.includes(registration.scope));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await registration.unregister();
}
