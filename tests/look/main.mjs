// Compares the main views of a built site with their reference pictures, or makes new references of them.
// usage: node tests/look/main.mjs [--site dist] [--update] [--only cards-desk]
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { open } from "../../benches/browser/chromium.mjs";
import { serve } from "../../benches/browser/server.mjs";
import { difference, squeeze } from "./compare.mjs";
import { shoot } from "./shoot.mjs";
import { VIEWS } from "./views.mjs";

const REFERENCES = fileURLToPath(new URL("references/", import.meta.url));
const RESULTS = join("target", "look");
const FONTS = fileURLToPath(new URL("fonts.conf", import.meta.url));
/** Whatever depends on the machine rather than on the page. */
const FLAGS = ["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"];
const BROWSER_NAME = join(REFERENCES, "browser.txt");

const { values } = parseArgs({
    options: {
        site: { type: "string", default: "dist" },
        update: { type: "boolean", default: false },
        only: { type: "string", default: "" },
    },
});
const read = (path) => (statSync(path, { throwIfNoEntry: false }) ? readFileSync(path) : undefined);

/** Keeps an old reference that still looks the same, so that an update changes no more files than it must. */
function accept({ name }, actual) {
    const path = join(REFERENCES, `${name}.png`);
    const old = read(path);
    if (old && !difference(old, actual)) return;
    writeFileSync(path, squeeze(actual));
    console.log(`${name}: ${old ? "changed" : "new"}`);
}

/** Says whether a view looks as its reference does; if not, leaves both and their difference to be looked at. */
function check({ name }, actual) {
    const expected = read(join(REFERENCES, `${name}.png`));
    const found = expected ? difference(expected, actual) : { words: "there is no reference" };
    if (!found) return true;
    const pictures = { expected, actual, difference: found.picture };
    for (const [what, picture] of Object.entries(pictures)) {
        if (picture) writeFileSync(join(RESULTS, `${name}.${what}.png`), picture);
    }
    console.error(`${name}: ${found.words}; see ${join(RESULTS, name)}.*.png`);
    return false;
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const site = await serve({ "/": values.site }, {});
const { page, end } = await open({ flags: FLAGS, env: { ...process.env, FONTCONFIG_FILE: FONTS } });
const chosen = VIEWS.filter(({ name }) => name.startsWith(values.only));
const version = await page.browser().version();
let different = 0;
try {
    for (const view of chosen) {
        const actual = await shoot(page.browser(), site.address, view);
        if (values.update) accept(view, actual);
        else if (!check(view, actual)) different += 1;
    }
} finally {
    await end();
    site.close();
}

if (values.update) {
    const known = new Set(VIEWS.map(({ name }) => `${name}.png`));
    for (const file of readdirSync(REFERENCES)) {
        if (file.endsWith(".png") && !known.has(file)) rmSync(join(REFERENCES, file));
    }
    writeFileSync(BROWSER_NAME, `${version}\n`);
} else if (different) {
    console.error(`${different} of ${chosen.length} views look different.`);
    const of = read(BROWSER_NAME)?.toString().trim();
    if (of !== version) console.error(`The references are of ${of}, this is ${version}: the browser may be the reason.`);
    console.error("If it is meant: make look-update, look at the new pictures, and commit them.");
} else {
    console.log(`${chosen.length} views look as they did.`);
}
process.exit(different ? 1 : 0);
