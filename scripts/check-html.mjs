// Checks with the Nu checker the HTML that the built site serves, and what the app has made of it once it is drawn.
// usage: node scripts/check-html.mjs [dist], or with files of HTML instead of the folder
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import vnu from "vnu-jar";
import { open } from "../benches/browser/chromium.mjs";
import { pages } from "../benches/browser/pages.mjs";
import { serve } from "../benches/browser/server.mjs";

const DRAWN = join("target", "html");
/**
 * Warnings of this kind mislead: a file has no origin that could be 'self', and what a script sets as style reads like an
 * attribute once it is written down. A journey holds the site to its policy in the browser itself.
 */
const MISJUDGED = "Content Security Policy";
/**
 * A table that the style folds states its roles, which some browsers else forget (src/ui/part/table.rs); the checker sees no
 * style, and holds what goes without saying to be an error.
 */
const OF_TABLES = /^The “role” attribute must not be used on a “t\w+” element which has a “table” ancestor|^The “\w+” role is unnecessary for element “t(able|head|body|r|h|d)”/;
const given = process.argv.slice(2);
const folder = given[0] ?? "dist";

/** Writes each page down as it stands once the app has taken the place of the static content; gives the files. */
async function writeDrawnPages() {
    mkdirSync(DRAWN, { recursive: true });
    const site = await serve({ "/": folder });
    const { page, end } = await open();
    const files = [];
    try {
        for (const path of pages(folder)) {
            await page.goto(site.address + path);
            await page.waitForFunction(
                () => document.querySelector("#app h1") && !document.querySelector("#static:not([hidden]) > *"),
            );
            const html = await page.evaluate(() => document.documentElement.outerHTML);
            files.push(join(DRAWN, `${path.replaceAll("/", "-").slice(1) || "index"}.html`));
            writeFileSync(files.at(-1), `<!doctype html>\n${html}\n`);
        }
    } finally {
        await end();
        site.close();
    }
    return files;
}

/** What the checker says of the files. It ends with 1 where it found errors. */
function check(files) {
    const { stderr, status, error } = spawnSync("java", ["-jar", vnu, "--format", "json", ...files], {
        encoding: "utf8",
        maxBuffer: 1 << 26,
    });
    if (error) throw error;
    if (status > 1 || !stderr.startsWith("{")) throw new Error(`the Nu checker does not run: ${stderr}`);
    const { messages } = JSON.parse(stderr);
    return messages.filter(
        ({ type, subType, message }) =>
            !OF_TABLES.test(message) && (type !== "info" || (subType === "warning" && !message.includes(MISJUDGED))),
    );
}

/** What the folder serves, and what the app draws. */
async function pagesOfSite() {
    const served = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"));
    return [...served.map((name) => join(folder, name)), ...(await writeDrawnPages())];
}

const files = folder.endsWith(".html") ? given : await pagesOfSite();
const messages = check(files);
for (const { type, subType, url, lastLine, message, extract } of messages) {
    console.log(`${subType ?? type}: ${url} line ${lastLine}: ${message}\n    ${(extract ?? "").replaceAll("\n", " ")}`);
}
const errors = messages.filter(({ type }) => type !== "info").length;
console.log(`${files.length} pages, ${errors} errors, ${messages.length - errors} warnings`);
process.exit(errors > 0 ? 1 : 0);
