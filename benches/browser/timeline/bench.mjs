// The timeline beside vis-timeline and a bare canvas.
import { open } from "../chromium.mjs";
import { dataFile } from "../data.mjs";
import { serve } from "../server.mjs";
import { contestants } from "./contestants.mjs";
import { measure } from "./measure.mjs";
import { printSize } from "./rows.mjs";

/** Measures and prints size by size; gives what went wrong. */
export async function bench({ site: folder, sizes, isWanted }) {
    const errors = [];
    // Who never loads, or hangs, does not do better with more.
    const lost = new Set();
    for (const size of sizes) {
        const data = dataFile(size, folder);
        const measured = [];
        for (const contestant of contestants(folder).filter(({ key }) => isWanted(key) && !lost.has(key))) {
            process.stderr.write(`timeline, ${size} activities, ${contestant.name} …\n`);
            const site = await serve(contestant.folders, { "/data/activities.json": data });
            const browser = await open();
            try {
                measured.push({ contestant, ...(await measure(browser, site.address, contestant)) });
            } finally {
                await browser.end();
                site.close();
            }
            const last = measured.at(-1);
            if (last.loaded === undefined || last.hung) lost.add(contestant.key);
            errors.push(...last.errors.map((error) => `${contestant.name}: ${error}`));
        }
        printSize(size, measured);
    }
    return errors;
}
