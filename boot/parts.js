// Starts a packed release, whose wasm scripts/split.mjs has parted in two: what shows the first card, and the rest. It
// stands in for the glue's own start.
import { __wbg_finalize_init, __wbg_get_imports, __wbg_load } from "glue";

// REST is the hashed name, INTEGRITY its hash in full; scripts/pack.mjs knows them.
const rest = new URL(REST, import.meta.url);
const glue = __wbg_get_imports();
Object.assign(glue["./app_bg.js"], { __join: join });
let imports;
let joined = false;
// It may not be there yet.
const app = () => document.getElementById("app");

/** Whether what is shown first at this address is in the rest. In a page of somebody else's it is "Show more". */
function isNeededAtOnce() {
    if (document.documentElement.dataset.embed === "") return true;
    const path = location.pathname.slice(new URL(document.baseURI).pathname.length);
    return !/^(\w\w\/?)?(index\.html|years\/\w+\/?)?$/.test(path) || new URLSearchParams(location.search).get("view") === "table";
}

const askForRest = () => fetch(rest, { integrity: INTEGRITY });

/** Instantiating the rest is joining it: it fills the first part's table of functions. Doing so twice does no harm. */
async function joinFrom(response) {
    await __wbg_load(await response, imports);
    joined = true;
}

/** What fails now and then is asked for so often again, after so long. */
const AGAIN = 2;
const AGAIN_MS = 2000;

async function joinInTime(again) {
    try {
        await joinFrom(askForRest());
    } catch (error) {
        if (again === 0) throw error;
        await new Promise((done) => setTimeout(done, AGAIN_MS));
        await joinInTime(again - 1);
    }
}

/** Called by the first part when it needs the rest: where it is not here yet, the page has to wait for it. */
function join() {
    if (joined) return;
    try {
        const request = new XMLHttpRequest();
        request.open("GET", rest, false);
        // The only way to bytes without a promise: as signs that differ from them by a multiple of 256.
        request.overrideMimeType("text/plain; charset=x-user-defined");
        request.send();
        if (request.status !== 200) throw new Error(`the rest of the app: HTTP ${request.status}`);
        const bytes = Uint8Array.from(request.responseText, (sign) => sign.charCodeAt(0));
        new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
        joined = true;
    } catch (error) {
        // Another release has taken the place of this one, or there is no network: a page that has shown loads anew, and
        // the browser says if it cannot; one that has not shows the static list.
        if (app().hidden) document.documentElement.dataset.app = "failed";
        else location.reload();
        throw error;
    }
}

/** The first card is painted before the rest takes anything from it. Of a page that is out of sight no frame may come. */
const isShown = () =>
    new Promise((done) => {
        new MutationObserver((_, shown) => {
            shown.disconnect();
            requestAnimationFrame(() => setTimeout(done));
            setTimeout(done, 1000);
        }).observe(app(), { attributeFilter: ["hidden"] });
    });

/** Takes what the glue's own start does: a promise of the first part, compiled. */
export default async function start({ module_or_path: compiled }) {
    const atOnce = isNeededAtOnce();
    const [{ instance, module }, response] = await Promise.all([
        compiled.then((first) => __wbg_load(first, glue)),
        atOnce && askForRest(),
    ]);
    imports = { ...glue, __first: instance.exports };
    if (atOnce) {
        await joinFrom(response);
    } else {
        // Should it not come now, it is asked for again when it is needed. src/platform/program.rs waits for it.
        globalThis.rest = isShown().then(() => joinInTime(AGAIN));
        globalThis.rest.catch(() => {});
    }
    __wbg_finalize_init(instance, module);
}
