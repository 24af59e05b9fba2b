// Measures a built site in a browser beside other pages, on the same data, by the same script.
// usage: node benches/browser/main.mjs [--site dist] [--sizes 10,1000] [--parts list,slow,timeline] [--only ours,vis]
import { parseArgs } from "node:util";
import { versionOf } from "./chromium.mjs";
import { bench as list } from "./list/bench.mjs";
import { bench as slow } from "./list/slow.mjs";
import { describeMachine } from "./report.mjs";
import { bench as timeline } from "./timeline/bench.mjs";

const PARTS = { list, slow, timeline };

const { values } = parseArgs({
    options: {
        site: { type: "string", default: "dist" },
        sizes: { type: "string", default: "10,1000,10000,50000" },
        parts: { type: "string", default: Object.keys(PARTS).join(",") },
        only: { type: "string" },
    },
});
const wanted = values.only?.split(",");
const asked = {
    site: values.site,
    sizes: values.sizes.split(",").map(Number),
    isWanted: (key) => !wanted || wanted.includes(key),
};

console.log(describeMachine(await versionOf()));
let broken = false;
for (const part of values.parts.split(",")) {
    for (const error of await PARTS[part](asked)) {
        console.error(error);
        broken = true;
    }
}
process.exit(broken ? 1 : 0);
