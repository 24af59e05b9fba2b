// The first visit on a slow network: all that differs is bytes and round trips.
import { open } from "../chromium.mjs";
import { dataFile } from "../data.mjs";
import { printTable, quantile, short } from "../report.mjs";
import { serve } from "../server.mjs";
import { contestants } from "./contestants.mjs";
import { load } from "./load.mjs";

const SIZE = 1_000;
const RUNS = 3;
/** Lighthouse's and WebPageTest's "slow 4G", in bytes a second. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

const slowDown = async (session) => {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW);
};

async function loadOnce({ path }, site, prepare) {
    const browser = await open();
    try {
        return await load(browser, site, path, { prepare });
    } finally {
        await browser.end();
    }
}

/** Measures and prints; a page that is printed ahead, as ours is, stands beside its shell. */
export async function bench({ site: folder, isWanted }) {
    const data = dataFile(SIZE, folder);
    const chosen = (await contestants(folder)).filter(({ key }) => isWanted(key));
    const printed = chosen.filter(({ key }) => key === "ours").map((ours) => ({ ...ours, name: "ours, as published", files: {} }));
    const pages = [...printed, ...chosen].map((contestant) => ({ contestant, loads: [] }));
    for (const page of pages) {
        const { folders, files } = page.contestant;
        page.site = await serve(folders, { ...files, "/data/activities.json": data }, { brotli: true });
        // Compressed before anybody waits for it.
        await loadOnce(page.contestant, page.site);
    }
    for (let round = 0; round < RUNS; round += 1) {
        for (const { contestant, site, loads } of pages) {
            process.stderr.write(`slow 4G, ${SIZE} activities, ${contestant.name}, load ${round + 1} …\n`);
            loads.push(await loadOnce(contestant, site, slowDown));
        }
    }
    pages.forEach(({ site }) => site.close());
    const median = (loads, name) => short(quantile(loads.map((load) => load[name]), 0.5));
    const row = (words, name) => [words, ...pages.map(({ loads }) => median(loads, name))];
    const head = [`slow 4G, ${SIZE.toLocaleString("en")} activities`, ...pages.map(({ contestant }) => contestant.name)];
    printTable([head, row("first paint, ms", "firstPaint"), row("first card, ms", "firstCard")]);
    return [];
}
