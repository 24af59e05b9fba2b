// The service worker of a release: what the app needs is kept on the device, so that it opens without a network.
// scripts/pack.mjs knows the FILES that have a hash in their name, those of them that every PAGE names, and what to call
// the RELEASE.

const DATA = "data/activities.json";
/** A page without content, which the app fills for whatever address (`taiex publish`). */
const SHELL = "404.html";
/** What keeps its name from release to release. */
const UNHASHED = ["manifest.webmanifest", "icon-192.png", "data/about.en.md", "data/about.az.md", "data/about.ru.md"];
/** How long the server may take, in milliseconds, before what is kept is shown. */
const PATIENCE = 2000;
/** The newest form of the data file that this release reads. */
const VERSION = 1;

const { scope } = registration;
const within = (path) => new URL(path, scope).href;
// Caches belong to the origin, where other workers may be at work, so their names tell whose they are.
const releases = `taiex release ${scope} `;
const release = () => caches.open(releases + RELEASE);
const data = () => caches.open(`taiex data ${scope}`);
const kept = (cache, path) => cache.match(within(path), { ignoreVary: true });

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

// It waits until no page of the release before is open, so none is ever given files of two.
async function install() {
    const cache = await release();
    const shell = await fetch(within(SHELL), { cache: "no-cache" });
    // While a release is being uploaded, the server has some of the old one and some of the new; the next visit tries again.
    const text = await shell.clone().text();
    if (!PAGE.every((name) => text.includes(name))) throw new Error(`${SHELL} is of another release`);
    await cache.put(within(SHELL), shell);
    await cache.addAll([...FILES, ...UNHASHED].map(within));
    // The page that brought this worker has just fetched the data: they are in the browser's own cache.
    if (!(await kept(await data(), DATA))) await fetch(within(DATA), { cache: "force-cache" }).then(keep).catch(() => {});
}

async function activate() {
    const old = (await caches.keys()).filter((name) => name.startsWith(releases) && name !== releases + RELEASE);
    await Promise.all(old.map((name) => caches.delete(name)));
}

addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method !== "GET" || !request.url.startsWith(scope) || [request.url, request.referrer].some(isEmbed)) return;
    const path = request.url.slice(scope.length).split(/[?#]/)[0];
    if (request.mode === "navigate") {
        // A calendar or a picture is a file, for which no page can stand.
        if (/(^|\/)[^/.]*$|\.html$/.test(path)) event.respondWith(page(event));
    } else if (path === DATA) event.respondWith(activities(event));
    else if (FILES.includes(path)) event.respondWith(hashed(request, path));
    else if (UNHASHED.includes(path)) event.respondWith(unhashed(request, path));
});

/** A page in somebody else's does without, and may be taken away in the middle of an answer, of which Firefox complains. */
const isEmbed = (url) => URL.canParse(url) && new URL(url).searchParams.get("embed") === "1";

/** Fails when the server has had its time. */
const late = () => new Promise((_, fail) => setTimeout(fail, PATIENCE));

/** A page as the server has it, or else the shell. */
async function page(event) {
    // Asking while the worker starts (navigation preload) would be faster, but Firefox shows an error if that finds nobody.
    const asked = fetch(event.request);
    event.waitUntil(asked.catch(() => {}));
    const shell = await kept(await release(), SHELL);
    if (!shell) return asked;
    const fine = asked.then((answer) => (answer.status < 500 ? answer : Promise.reject()));
    return Promise.race([fine, late()]).catch(() => shell);
}

const hashed = async (request, path) => (await kept(await release(), path)) ?? fetch(request);

async function unhashed(request, path) {
    const cache = await release();
    try {
        const answer = await fetch(request);
        if (answer.ok) await cache.put(within(path), answer.clone()).catch(() => {});
        return answer;
    } catch (error) {
        const copy = await kept(cache, path);
        if (copy) return copy;
        throw error;
    }
}

/** The data as the server has them, or those that are kept where it is slow, silent or has some that cannot be read. */
async function activities(event) {
    const copy = await kept(await data(), DATA);
    const asked = fetch(event.request);
    if (!copy) {
        const answer = await asked;
        event.waitUntil(keep(answer.clone()).catch(() => {}));
        return answer;
    }
    const isAsking = (client) => client.id === event.clientId;
    let isWaiting = true;
    const fresh = asked.then(async (answer) => {
        const given = answer.clone();
        const isNew = await keep(answer);
        if (isNew) await tell("newer", given, (client) => !(isWaiting && isAsking(client)));
        if (isWaiting || !isNew) await tell("fresh", given, isAsking);
        return given;
    });
    event.waitUntil(fresh.catch(() => {}));
    return Promise.race([fresh, late()]).catch(async () => {
        isWaiting = false;
        await tell("kept", copy, isAsking);
        return copy;
    });
}

/** Keeps an answer in the place of the data before, if it can be read; gives whether they are others. */
async function keep(answer) {
    if (!answer.ok) throw new Error(`${DATA}: HTTP ${answer.status}`);
    const cache = await data();
    const copy = await kept(cache, DATA);
    const tag = (of) => of.headers.get("etag") ?? of.headers.get("last-modified");
    if (copy && tag(copy) && tag(copy) === tag(answer)) return false;
    const text = await answer.clone().text();
    const { activities, version = VERSION } = JSON.parse(text);
    if (!Array.isArray(activities) || version > VERSION) throw new Error(`${DATA} is not for this release`);
    const isNew = (await copy?.text()) !== text;
    await cache.put(within(DATA), answer).catch(() => {});
    return isNew;
}

/** Tells pages how the data that they show stand to those of the server (boot/boot.js hears it). */
async function tell(state, answer, whom) {
    const changed = Date.parse(answer.headers.get("last-modified"));
    (await clients.matchAll()).filter(whom).forEach((client) => client.postMessage({ state, changed }));
}

// A page that comes back into view asks whether there is something new.
addEventListener("message", (event) => event.waitUntil(look().catch(() => {})));

async function look() {
    const answer = await fetch(within(DATA), { cache: "no-cache" });
    if (await keep(answer.clone())) await tell("newer", answer, () => true);
}
