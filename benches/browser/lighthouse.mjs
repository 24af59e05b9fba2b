// Judges the pages of a built site with Lighthouse, as a phone on a slow network meets them. Fails below the marks that
// do not depend on the machine; performance does, so its median is only printed.
// Its slow network is worked out from what a fast one showed ("simulate"), or is really made slow ("devtools").
// usage: node benches/browser/lighthouse.mjs [--site dist] [--runs 5] [--nginx] [--network devtools]
import { parseArgs } from "node:util";
import lighthouse from "lighthouse";
import { open } from "./chromium.mjs";
import { serveByNginx } from "./nginx.mjs";
import { pages } from "./pages.mjs";
import { quantile } from "./report.mjs";
import { serve } from "./server.mjs";

const FULL_MARKS = ["accessibility", "best-practices", "seo"];
const MOST_SHIFT = 0.02;

const { values } = parseArgs({
    options: {
        site: { type: "string", default: "dist" },
        runs: { type: "string", default: "1" },
        nginx: { type: "boolean", default: false },
        network: { type: "string", default: "simulate" },
    },
});

/** One report, from a browser that has seen nothing of the site yet. */
async function audit(address) {
    const { page, end } = await open();
    try {
        const { lhr } = await lighthouse(address, { logLevel: "error", throttlingMethod: values.network }, undefined, page);
        if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
        return lhr;
    } finally {
        await end();
    }
}

const largestPaintOf = ({ audits }) => audits["largest-contentful-paint"].numericValue;
const shiftOf = ({ audits }) => audits["cumulative-layout-shift"].numericValue;
const markOf = ({ categories }, key) => Math.round(100 * categories[key].score);

/** The audits that cost a category its full marks, each with the first thing that it names. */
function lostOn({ categories, audits }, key) {
    const lost = categories[key].auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1);
    return lost.map(({ id }) => {
        const first = audits[id].details?.items?.[0];
        return `${id}: ${audits[id].title}${first ? `\n    ${JSON.stringify(first).slice(0, 400)}` : ""}`;
    });
}

/** What is wrong with a page by its reports. A shift that was not measured is no small one. */
function faults(reports) {
    const found = reports.flatMap((report) =>
        FULL_MARKS.filter((key) => categoryFails(report, key)).flatMap((key) => [
            `${key} is ${markOf(report, key)}, not 100`,
            ...lostOn(report, key),
        ]),
    );
    for (const shift of reports.map(shiftOf)) {
        if (!(shift <= MOST_SHIFT)) found.push(`the layout shifts by ${shift}, more than ${MOST_SHIFT}`);
    }
    return [...new Set(found)];
}

/** Also where rounding would make a 100 of it. */
const categoryFails = ({ categories }, key) => categories[key].score !== 1;

const runs = Number(values.runs);
const site = values.nginx ? await serveByNginx(values.site) : await serve({ "/": values.site }, {}, { brotli: true });
console.log(`behind ${values.nginx ? "nginx, as docs/DEPLOYING.md has it" : "a server of the bench"}, with brotli, network: ${values.network}`);
let broken = false;
for (const path of pages(values.site)) {
    const reports = [];
    while (reports.length < runs) reports.push(await audit(site.address + path));
    const performance = quantile(reports.map((report) => markOf(report, "performance")), 0.5);
    const largest = Math.round(quantile(reports.map(largestPaintOf), 0.5));
    const marks = FULL_MARKS.map((key) => `${key} ${Math.min(...reports.map((report) => markOf(report, key)))}`);
    const shift = Math.max(...reports.map(shiftOf)).toFixed(3);
    const medians = `performance ${performance}, largest contentful paint ${largest} ms (medians of ${runs})`;
    console.log(`${path}: ${medians}, ${marks.join(", ")}, layout shift ${shift}`);
    for (const fault of faults(reports)) {
        console.error(`  ${fault}`);
        broken = true;
    }
}
site.close();
process.exit(broken ? 1 : 0);
