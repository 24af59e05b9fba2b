// Packs a release build: what a browser loads in fewer bytes, under names of the new contents. Trunk runs it last.
// usage: node scripts/pack.mjs FOLDER
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, transform } from "esbuild";

// Named one by one: with all features wasm-opt makes a module that browsers refuse.
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

const folder = process.argv[2] ?? "dist";
const scratch = mkdtempSync(join(tmpdir(), "pack-"));
const page = join(folder, "index.html");
const only = (pattern) => {
    const found = readdirSync(folder).filter((name) => pattern.test(name));
    if (found.length !== 1) throw new Error(`pack: one file ${pattern} was expected in ${folder}, not: ${found}`);
    return found[0];
};
const read = (name) => readFileSync(join(folder, name), "utf8");

const digest = (contents, encoding) => createHash("sha384").update(contents).digest(encoding);

/** Puts `contents` in the place of a file, and their hash into its name and into whatever the page says of it. */
function replace(name, contents) {
    const renamed = name.replace(/-[0-9a-f]{16}/, `-${digest(contents, "hex").slice(0, 16)}`);
    const integrity = [readFileSync(join(folder, name)), contents].map((each) => `sha384-${digest(each, "base64")}`);
    rmSync(join(folder, name));
    writeFileSync(join(folder, renamed), contents);
    writeFileSync(page, readFileSync(page, "utf8").replaceAll(name, renamed).replaceAll(...integrity));
    return renamed;
}

/** Runs a tool of binaryen on a file; gives what it says. */
const binaryen = (tool, ...options) =>
    execFileSync(join("node_modules", ".bin", tool), [...FEATURES.map((name) => `--enable-${name}`), ...options], {
        encoding: "utf8",
        maxBuffer: 1e8,
    });

/** The glue as a module whose one export is the function that starts the app; what that does not need is gone. */
async function bundle(glue, options) {
    const plugin = {
        name: "glue",
        setup({ onResolve, onLoad }) {
            onResolve({ filter: /^glue$/ }, () => ({ path: "glue", namespace: "glue" }));
            onLoad({ filter: /^glue$/, namespace: "glue" }, () => ({ contents: glue }));
        },
    };
    const stdin = { contents: 'export { default } from "glue"', resolveDir: "." };
    const bundled = await build({ stdin, plugins: [plugin], bundle: true, format: "esm", write: false, ...options });
    return bundled.outputFiles[0].text;
}

/**
 * Glue and wasm as one program: drops the exports that the glue does not use (a dependency of Leptos brings classes
 * that nothing here makes), and gives what the two call each other by short names in place of names with hashes.
 */
async function packProgram(glue, wasm) {
    // Unless told, a bundler has to take these for effects, which would keep the classes.
    const shaken = await bundle(glue.replaceAll("new FinalizationRegistry", "/* @__PURE__ */ $&"), {
        define: { "Symbol.dispose": "undefined" },
    });
    const used = [...new Set([...shaken.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name))];
    const graph = join(scratch, "graph.json");
    const exported = used.map((name) => ({ name, export: name }));
    writeFileSync(graph, JSON.stringify([{ name: "glue", root: true, reaches: used }, ...exported]));

    const [reached, packed] = [join(scratch, "reached.wasm"), join(scratch, "packed.wasm")];
    binaryen("wasm-metadce", `--graph-file=${graph}`, wasm, "-o", reached);
    // The linker puts the stack lowest, so nothing lives in the first kilobyte, which --low-memory-unused may assume.
    const optimize = ["-Oz", "--low-memory-unused", "-Oz"];
    const strip = ["--strip-debug", "--strip-producers", "--strip-target-features"];
    const rename = "--minify-imports-and-exports-and-modules";
    const names = JSON.parse(binaryen("wasm-opt", ...optimize, ...strip, rename, reached, "-o", packed));

    const short = { ...Object.fromEntries(names.exports) };
    for (const [module, name, renamed] of names.imports) Object.assign(short, { [module]: "a", [name]: renamed });
    const long = Object.keys(short).map((name) => name.replaceAll(".", "\\.")).join("|");
    const foreign = shaken.match(new RegExp(`(?<!\\bwasm)\\.(${long})\\b`));
    if (foreign) throw new Error(`pack: ${foreign[0]} in the glue is not a name between glue and wasm`);
    const mangled = { mangleProps: new RegExp(`^(${long})$`), mangleQuoted: true, mangleCache: short };
    return [await bundle(shaken, { minify: true, ...mangled }), readFileSync(packed)];
}

const [glue, wasm] = [only(/^app-\w+\.js$/), only(/^app-\w+_bg\.wasm$/)];
const [packedGlue, packedWasm] = await packProgram(read(glue), join(folder, wasm));
replace(glue, packedGlue.replaceAll(wasm, replace(wasm, packedWasm)));
for (const [name, loader] of [[only(/^boot-/), "js"], [only(/^start-/), "js"], [only(/\.css$/), "css"]]) {
    replace(name, (await transform(read(name), { loader, minify: true })).code);
}
rmSync(scratch, { recursive: true });
