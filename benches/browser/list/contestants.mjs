// Who shows the list: where its page is, and which files it is made of.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const PAGES = fileURLToPath(new URL("../pages/", import.meta.url));
const BUNDLE = join("target", "bench", "list.js");

/**
 * `files` go before `folders` (server.mjs). Ours starts from 404.html, the shell without content: what is printed on the start
 * page is painted before any script runs, and would be no card of the app's.
 */
export async function contestants(site) {
    await build({
        entryPoints: [join(PAGES, "list", "list.jsx")],
        outfile: BUNDLE,
        bundle: true,
        minify: true,
        format: "esm",
        target: "es2023",
        jsx: "automatic",
        legalComments: "none",
        define: { "process.env.NODE_ENV": '"production"' },
    });
    return [
        { key: "ours", name: "ours", folders: { "/": site }, files: { "/": join(site, "404.html") }, path: "/" },
        { key: "react", name: "React + MiniSearch", folders: { "/": PAGES }, files: { "/list.js": BUNDLE }, path: "/list.html" },
    ];
}
