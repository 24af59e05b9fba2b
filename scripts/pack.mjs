// Packs a release build: what a browser loads in fewer bytes, under names of the new contents. Trunk runs it last.
// usage: node scripts/pack.mjs FOLDER
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import binaryen from "binaryen";
import { build, transform } from "esbuild";
import { partData } from "./data.mjs";
import { goes } from "./later.mjs";
import { notesOf, withoutNotes } from "./linking.mjs";
import { exportsOf, importsOf, shorten } from "./names.mjs";
import { FIRST, split } from "./split.mjs";
import { segmentsOf, withData } from "./wasm.mjs";

// Named one by one: with all features wasm-opt makes a module that browsers refuse.
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

// What puts the message of a panic together: a browser has no standard error to show it in, so that a trap is all that
// ever comes of a panic.
const PANICS = /panicking::|::(unwrap|expect)_failed|::(slice_index|slice_error|len_mismatch|assert)_fail|panic_already|rust_begin_unwind|raw_vec::(handle_error|capacity_overflow)|handle_alloc_error|rust_oom/;
// Streams and promises for JavaScript to use, which a dependency of Leptos exports and nothing here asks for. Without
// their exports they are still in the table of functions, where no tool can know that nothing calls them.
const UNUSED = /wasm_streams::|intounderlying|::future_to_promise/;
// Values as programmers read them: panics alone print them, for the crate may not (`clippy::use_debug` in src/lib.rs).
// They print nothing, in place of a trap, should a dependency ever ask.
const DEBUG = /as core(\[\w+\])?::fmt::Debug>::fmt\b/;
// What is cut, and what goes, is found by names.
binaryen.setDebugInfo(true);

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
    const renamed = name.replace(/-[0-9a-f]+(?=[._])/, `-${digest(contents, "hex").slice(0, 16)}`);
    const integrity = [readFileSync(join(folder, name)), contents].map((each) => `sha384-${digest(each, "base64")}`);
    rmSync(join(folder, name));
    writeFileSync(join(folder, renamed), contents);
    writeFileSync(page, readFileSync(page, "utf8").replaceAll(name, renamed).replaceAll(...integrity));
    return renamed;
}

/** Runs a tool of binaryen; gives what it says. */
const run = (tool, ...options) =>
    execFileSync(join("node_modules", ".bin", tool), [...FEATURES.map((name) => `--enable-${name}`), ...options], {
        encoding: "utf8",
        maxBuffer: 1e8,
    });

/** Empties every function whose name matches a pattern, to a trap or to a value; what only they call is then dead. */
function cut(wasm) {
    const module = binaryen.readBinary(wasm);
    const functions = Array.from({ length: module.getNumFunctions() }, (_, at) => {
        const reference = module.getFunctionByIndex(at);
        return { reference, ...binaryen.getFunctionInfo(reference) };
    });
    const empty = (pattern, body) => {
        const found = functions.filter(({ name, module: imported }) => !imported && pattern.test(name));
        if (found.length === 0) throw new Error(`pack: no function has a name like ${pattern}`);
        found.forEach(({ reference }) => binaryen.Function.setBody(reference, body()));
    };
    const trap = () => module.unreachable();
    const nothingWritten = () => module.i32.const(0);
    empty(PANICS, trap);
    empty(UNUSED, trap);
    empty(DEBUG, nothingWritten);
    return Buffer.from(module.emitBinary());
}

/**
 * Blanks where in the sources a panic would have come from: with the messages cut nothing reads it, no tool can tell, and
 * it names folders of whoever builds. A place is a file's name by address and length, a line and a column; being as long
 * as before, zeros in its stead leave the rest where it is.
 */
function blankPlaces(wasm) {
    const segments = segmentsOf(binaryen.readBinary(wasm));
    const start = Math.min(...segments.map(({ address }) => address));
    const memory = Buffer.alloc(Math.max(...segments.map(({ address, bytes }) => address + bytes.length)) - start);
    segments.forEach(({ address, bytes }) => bytes.copy(memory, address - start));

    const PLACE_BYTES = 16;
    const names = new Map();
    for (let at = -start & 3; at + PLACE_BYTES <= memory.length; at += 4) {
        const [address, length, line, column] = [0, 4, 8, 12].map((next) => memory.readUInt32LE(at + next));
        if (address < start || length > 250 || line === 0 || line > 1e5 || column === 0 || column > 1000) continue;
        const name = [address - start, address - start + length];
        if (!/^[\w/.+-]+\.rs\0?$/.test(memory.toString("latin1", ...name))) continue;
        names.set(address, name);
        memory.fill(0, at, at + PLACE_BYTES);
    }
    if (names.size === 0) throw new Error("pack: no place of a panic was found");
    for (const name of names.values()) memory.fill(0, ...name);

    const blanked = ({ address, bytes }) => ({ address, bytes: memory.subarray(address - start, address - start + bytes.length) });
    return withData(wasm, segments.map(blanked));
}

/** A script bundled with the glue it imports; what it does not need of that is gone. */
async function bundle(script, glue, options) {
    const plugin = {
        name: "glue",
        setup({ onResolve, onLoad }) {
            onResolve({ filter: /^glue$/ }, () => ({ path: "glue", namespace: "glue" }));
            onLoad({ filter: /^glue$/, namespace: "glue" }, () => ({ contents: glue }));
        },
    };
    const stdin = { contents: script, resolveDir: "." };
    const bundled = await build({ stdin, plugins: [plugin], bundle: true, format: "esm", write: false, ...options });
    return bundled.outputFiles[0].text;
}

/** The exports that the glue uses, and what they need. */
function reachable(wasm, used) {
    const [graph, lean, reached] = ["graph.json", "lean.wasm", "reached.wasm"].map((name) => join(scratch, name));
    const exported = used.map((name) => ({ name, export: name }));
    writeFileSync(graph, JSON.stringify([{ name: "glue", root: true, reaches: used }, ...exported]));
    writeFileSync(lean, wasm);
    run("wasm-metadce", "-g", `--graph-file=${graph}`, lean, "-o", reached);
    return readFileSync(reached);
}

/** Fewer bytes that do the same. */
function optimize(wasm, ...options) {
    const [before, after] = ["before.wasm", "after.wasm"].map((name) => join(scratch, name));
    writeFileSync(before, wasm);
    // Splitting the data at its zeros makes fewer bytes of it, but more packed ones.
    run("wasm-opt", ...options, "-Oz", "--skip-pass=memory-packing", before, "-o", after);
    return readFileSync(after);
}

/** The two parts of a module, each as small as can be, and the short names of what they and the glue call each other. */
function inParts(wasm, used, notes) {
    // The linker puts the stack lowest, so nothing lives in the first kilobyte, which --low-memory-unused may assume.
    const wholly = ["--converge", "-Oz", "--low-memory-unused", "--strip-producers", "--strip-target-features"];
    const parts = split(wasm, goes);
    const rest = binaryen.readBinary(optimize(parts.rest, ...wholly, "-g"));
    const wanted = importsOf(rest).filter(({ module }) => module === FIRST).map(({ base }) => base);
    const first = binaryen.readBinary(parts.first);
    for (const { name } of exportsOf(first)) if (!used.includes(name) && !wanted.includes(name)) first.removeExport(name);
    const lean = binaryen.readBinary(optimize(first.emitBinary(), ...wholly, "-g"));
    const imported = new Set([lean, rest].flatMap(importsOf).map(({ base }) => base));
    const short = shorten([lean, rest]);
    return { ...partData({ first: optimize(lean.emitBinary()), rest: optimize(rest.emitBinary()) }, notes), short, imported };
}

/**
 * Glue and wasm as one program: drops the exports that the glue does not use (a dependency of Leptos brings classes
 * that nothing here makes), parts the wasm in two, and gives what they call each other short names in place of names with
 * hashes.
 */
async function packProgram(glue, wasm) {
    const opened = `${glue}\nexport { __wbg_finalize_init, __wbg_get_imports, __wbg_load };`;
    // Unless told, a bundler has to take these for effects, which would keep the classes.
    const pure = opened.replaceAll("new FinalizationRegistry", "/* @__PURE__ */ $&");
    const shaken = await bundle(readFileSync("boot/parts.js", "utf8"), pure, { define: { "Symbol.dispose": "undefined" } });
    const used = [...new Set([...shaken.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name))];
    const linked = readFileSync(wasm);
    const lean = reachable(blankPlaces(cut(withoutNotes(linked))), used);
    const { first, rest, short, imported } = inParts(lean, used, notesOf(linked));

    // The glue knows nothing of what the parts call each other by.
    const known = Object.fromEntries(Object.entries(short).filter(([name]) => /^[\w./]+$/.test(name) && shaken.includes(name)));
    const long = Object.keys(known).map((name) => name.replaceAll(".", "\\.")).join("|");
    const foreign = shaken.match(new RegExp(`(?<!\\bwasm)\\.(${long})\\b`));
    if (foreign) throw new Error(`pack: ${foreign[0]} in the glue is not a name between glue and wasm`);
    // The bundler keeps all of an object; what the wasm no longer imports stands in it on lines of its own.
    const entry = /^ {4}(__wb\w+): [^]*?(?=^ {4}__wb\w+: |^ {2}\};)/gm;
    const needed = shaken.replace(entry, (text, name) => (imported.has(name) ? text : ""));
    const named = `app-${digest(rest, "hex").slice(0, 16)}_rest.wasm`;
    writeFileSync(join(folder, named), rest);
    const [name, integrity] = [named, `sha384-${digest(rest, "base64")}`].map((text) => JSON.stringify(text));
    const mangled = { mangleProps: new RegExp(`^(${long})$`), mangleQuoted: true, mangleCache: known };
    const program = await bundle('export { default } from "glue"', needed, {
        define: { REST: name, INTEGRITY: integrity },
        minify: true,
        ...mangled,
    });
    return [program, first];
}

const [glue, wasm] = [only(/^app-\w+\.js$/), only(/^app-\w+_bg\.wasm$/)];
const [packedGlue, packedWasm] = await packProgram(read(glue), join(folder, wasm));
const program = replace(glue, packedGlue.replaceAll(wasm, replace(wasm, packedWasm)));
// Trunk knows no hash of what its patterns name. The wasm has none: browsers ask again for what they preloaded without.
const integrity = `integrity="sha384-${digest(read(program), "base64")}"`;
writeFileSync(page, read("index.html").replace(`${program}"`, `$& ${integrity}`));
const smaller = async (name, loader) => (await transform(read(name), { loader, minify: true })).code;
// The one file whose name never changes: pages of others ask for it. What it speaks with changes with the release.
writeFileSync(join(folder, "embed.js"), await smaller("embed.js", "js"));
const frame = await smaller("frame.js", "js");
const frameName = `frame-${digest(frame, "hex").slice(0, 16)}.js`;
rmSync(join(folder, "frame.js"));
writeFileSync(join(folder, frameName), frame);
const boot = only(/^boot-/);
replace(boot, read(boot).replace("frame.js", frameName));
for (const [name, loader] of [[only(/^boot-/), "js"], [only(/^start-/), "js"], [only(/\.css$/), "css"]]) {
    replace(name, await smaller(name, loader));
}

// What a visitor without a network needs, by the names that it has now.
const FILES = readdirSync(folder).filter((name) => /-[0-9a-f]{16}(_bg|_rest)?\.(js|wasm|css|svg)$/.test(name));
const PAGE = FILES.filter((name) => read("index.html").includes(name));
const define = Object.entries({ FILES, PAGE, RELEASE: digest(read("index.html"), "hex").slice(0, 16) });
const worker = await transform(readFileSync("boot/worker.js", "utf8"), {
    define: Object.fromEntries(define.map(([name, value]) => [name, JSON.stringify(value)])),
    minify: true,
});
writeFileSync(join(folder, "worker.js"), worker.code);
writeFileSync(join(folder, "worker-off.js"), await smaller("worker-off.js", "js"));
rmSync(scratch, { recursive: true });
