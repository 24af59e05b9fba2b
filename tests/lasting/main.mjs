// Holds a built site to what lasts: after hours of a reader's work it has no more elements, listeners and bytes than before.
// usage: node tests/lasting/main.mjs [--site dist] [--share 0.1] [--only routes]
import { parseArgs } from "node:util";
import { open } from "../../benches/browser/chromium.mjs";
import { dataFile } from "../../benches/browser/data.mjs";
import { WATCH_MEMORIES } from "../../benches/browser/memory.mjs";
import { serve } from "../../benches/browser/server.mjs";
import { LABOURS } from "./labours.mjs";
import { grown, weigh } from "./weigh.mjs";

/** Enough for what is drawn to be a part of what there is. */
const ACTIVITIES = 1000;
/**
 * So much of a labour, and a round of it at least, goes before the first weighing: what is made once and kept, like an index or
 * compiled code, is no growth.
 */
const WARM_UP_SHARE = 0.1;
/** What takes longer at a stretch would be given up. */
const STRETCH = 100;
/** Frames follow each other as fast as they can be made, and addresses change as often as they are told to. */
const FLAGS = ["--disable-frame-rate-limit", "--disable-gpu-vsync", "--disable-ipc-flooding-protection"];
const FIRST_CARD = "#app:not([hidden]) .cards > li, #app:not([hidden]) #marks > li";

const { values } = parseArgs({
    options: {
        site: { type: "string", default: "dist" },
        share: { type: "string", default: "1" },
        only: { type: "string", default: "" },
    },
});

async function endure({ path, times, round, work }) {
    const site = await serve({ "/": values.site }, { "/data/activities.json": dataFile(ACTIVITIES, values.site) });
    const { page, end } = await open({ flags: FLAGS });
    const errors = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    try {
        // Nothing moves, so that no step has to wait for the one before.
        await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
        await page.evaluateOnNewDocument(WATCH_MEMORIES);
        await page.goto(site.address + path);
        // A card that is held here would keep its page from being freed.
        await (await page.waitForSelector(FIRST_CARD)).dispose();
        const session = await page.createCDPSession();
        const share = Math.ceil(times * Number(values.share));
        const toil = async (steps) => {
            for (let left = steps; left > 0; left -= STRETCH) await work(page, session, Math.min(left, STRETCH));
        };
        await toil(Math.max(round, Math.ceil(share * WARM_UP_SHARE)));
        const before = await weigh(page, session);
        await toil(share);
        const after = await weigh(page, session);
        return { share, before, after, errors: [...errors, ...grown(before, after)] };
    } finally {
        await end();
        site.close();
    }
}

let broken = false;
for (const labour of LABOURS.filter(({ name }) => name.startsWith(values.only))) {
    const began = performance.now();
    const { share, before, after, errors } = await endure(labour);
    const counts = Object.keys(before).map((what) => `${what} ${before[what]} → ${after[what]}`);
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`${share.toLocaleString("en")} ${labour.name}: ${counts.join(", ")} (${seconds} s)`);
    for (const error of errors) console.error(`${labour.name}: ${error}`);
    broken ||= errors.length > 0;
}
process.exit(broken ? 1 : 0);
