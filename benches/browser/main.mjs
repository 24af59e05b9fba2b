// Measures the timeline of a built site beside vis-timeline and a bare canvas, on the same data, by the same script.
// usage: node benches/browser/main.mjs [--site dist] [--sizes 10,1000] [--only ours,vis]
import { parseArgs } from "node:util";
import { open, versionOf } from "./chromium.mjs";
import { contestants } from "./contestants.mjs";
import { dataFile } from "./data.mjs";
import { measure } from "./measure.mjs";
import { describeMachine, printSize } from "./report.mjs";
import { serve } from "./server.mjs";

const { values } = parseArgs({
    options: {
        site: { type: "string", default: "dist" },
        sizes: { type: "string", default: "10,1000,10000,50000" },
        only: { type: "string" },
    },
});
const wanted = values.only?.split(",");
const chosen = contestants(values.site).filter(({ key }) => !wanted || wanted.includes(key));
let broken = false;

console.log(describeMachine(await versionOf()));
for (const size of values.sizes.split(",").map(Number)) {
    const data = dataFile(size, values.site);
    const measured = [];
    for (const contestant of chosen) {
        process.stderr.write(`${size} activities, ${contestant.name} …\n`);
        const site = await serve(contestant.folders, { "/data/activities.json": data });
        const browser = await open();
        try {
            measured.push({ contestant, ...(await measure(browser, site.address, contestant)) });
        } finally {
            await browser.end();
            site.close();
        }
        for (const error of measured.at(-1).errors) {
            console.error(`${contestant.name}: ${error}`);
            broken = true;
        }
    }
    printSize(size, measured);
}
process.exit(broken ? 1 : 0);
