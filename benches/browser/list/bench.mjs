// The list beside the usual page: React, MiniSearch and a virtual list.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFile } from "../data.mjs";
import { contestants } from "./contestants.mjs";
import { interact, loadOnce } from "./measure.mjs";
import { oracle } from "./oracle.mjs";
import { printBars, printSize, summary } from "./rows.mjs";
import { typed } from "./script.mjs";

/** How many times each page is loaded: less often where it takes long. */
const loadsOf = (size) => (size > 1_000 ? 3 : 9);
const OUT = join("target", "bench", "list.json");

/** Measures and prints size by size, then the bars; gives what went wrong. */
export async function bench({ site, sizes, isWanted }) {
    const errors = [];
    const results = new Map();
    const chosen = (await contestants(site)).filter(({ key }) => isWanted(key));
    for (const size of chosen.length > 0 ? sizes : []) {
        const data = dataFile(size, site);
        const known = oracle(data, typed());
        const measured = chosen.map(({ name }) => ({ name, loads: [] }));
        // In turn, so that a machine that is busy for a while is so for all.
        for (let round = 0; round < loadsOf(size); round += 1) {
            for (const [at, contestant] of chosen.entries()) {
                process.stderr.write(`list, ${size} activities, ${contestant.name}, load ${round + 1} …\n`);
                const load = await loadOnce(contestant, data);
                measured[at].loads.push(load);
                errors.push(...load.errors.map((error) => `${contestant.name}: ${error}`));
            }
        }
        for (const [at, contestant] of chosen.entries()) {
            process.stderr.write(`list, ${size} activities, ${contestant.name}, answers …\n`);
            Object.assign(measured[at], await interact(contestant, data, contestant.key === "ours" ? known : undefined));
            const { errors: said, wrong } = measured[at];
            errors.push(...[...said, ...wrong].map((error) => `${contestant.name}: ${error}`));
        }
        printSize(size, measured);
        results.set(size, measured);
    }
    printBars(results);
    keep(results);
    return errors;
}

/** Writes the numbers of all tables to a file. */
function keep(results) {
    const numbers = [...results].map(([size, pages]) => [size, pages.map((page) => [page.name, summary(page)])]);
    const all = numbers.map(([size, pages]) => [size, Object.fromEntries(pages)]);
    mkdirSync(join(OUT, ".."), { recursive: true });
    writeFileSync(OUT, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}
