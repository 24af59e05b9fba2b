// The figures of one page of the list at one size: some cold loads, then all that a reader does.
import { open } from "../chromium.mjs";
import { bytesAlive } from "../memory.mjs";
import { serve } from "../server.mjs";
import { trace, workOfSteps } from "../trace.mjs";
import { load } from "./load.mjs";
import { WITH_A_SLIP, scroll, sort, toggle, type } from "./script.mjs";

const REST_MS = 600;
/** As high as it takes to have the first ten results in the document. */
const HEIGHT = 1300;

const rest = () => new Promise((done) => setTimeout(done, REST_MS));

/** Runs `act` with a page of a browser of its own. */
async function alone({ folders, files }, data, act) {
    const site = await serve(folders, { ...files, "/data/activities.json": data });
    const browser = await open({ height: HEIGHT });
    const errors = [];
    browser.page.on("pageerror", (error) => errors.push(error.message));
    browser.page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    try {
        return { ...(await act(browser, site)), errors };
    } finally {
        await browser.end();
        site.close();
    }
}

/** One cold load, with a search that has a slip in it asked in the frame of the first card. */
export function loadOnce(contestant, data) {
    return alone(contestant, data, async (browser, site) => {
        const { session, ...figures } = await load(browser, site, contestant.path, { ask: WITH_A_SLIP });
        return figures;
    });
}

/** Everything after loading. `oracle` knows what ours has to find; others are held to what they themselves come to. */
export function interact(contestant, data, oracle) {
    return alone(contestant, data, async (browser, site) => {
        const { page } = browser;
        const { session, atRest, longest } = await load(browser, site, contestant.path);
        const memory = await bytesAlive(page, session);
        const keys = await type(page, session);
        const wrong = oracle ? keys.filter(({ text, state }) => state !== oracle.get(text)) : [];
        const known = new Map(keys.map(({ text, state }) => [text, state]));
        const keyWork = await traced(page, () => type(page, session, known), "key");
        const facets = await toggle(page);
        await rest();
        const chosen = facets.map(({ state }) => state);
        const facetWork = await traced(page, () => toggle(page, chosen), "facet");
        const sorts = await sort(page);
        await rest();
        await page.evaluate(() => Object.assign(window.bench, { region: "html" }).record());
        await scroll(session);
        const frames = await page.evaluate(() => window.bench.finish());
        const { elements } = await page.evaluate(() => window.bench);
        const nodes = await page.evaluate(() => document.evaluate("count(//node())", document).numberValue);
        const ms = (steps) => steps.map(({ ms }) => ms);
        return {
            atRest, longest, memory, keyWork, facetWork, frames, elements, nodes,
            keys: ms(keys), facets: ms(facets), sorts: ms(sorts),
            wrong: wrong.map(({ text, state }) => `“${text}” shows ${state}, not ${oracle.get(text)}`),
        };
    });
}

async function traced(page, act, name) {
    const { events } = await trace(page, act);
    return workOfSteps(events, name);
}
