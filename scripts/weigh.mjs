// Lists what takes up most of the wasm, by module and by function, in raw bytes before packing: what is packed has no names.
// usage: node scripts/weigh.mjs FILE [HOW_MANY]
import { readFileSync } from "node:fs";

const [path, count = "15"] = process.argv.slice(2);
const MODULE_DEPTH = 2;
const [CUSTOM, IMPORT, CODE, DATA] = [0, 2, 10, 11];
const NAMES_OF_FUNCTIONS = 1;
const FUNCTION = 0;
/** What tells two versions of a crate from each other. */
const HASH = /\[[0-9a-f]+\]/g;

/** Reads a module (WebAssembly Core Specification, 5): numbers in LEB128, and runs of bytes with their length in front. */
class Reader {
    constructor(bytes) {
        Object.assign(this, { bytes, at: 0 });
    }
    get isDone() {
        return this.at >= this.bytes.length;
    }
    byte = () => this.bytes[this.at++];
    number() {
        for (let [value, factor] = [0, 1]; ; factor *= 128) {
            const byte = this.byte();
            value += (byte & 127) * factor;
            if (byte < 128) return value;
        }
    }
    run() {
        const length = this.number();
        this.at += length;
        return this.bytes.subarray(this.at - length, this.at);
    }
    text = () => Buffer.from(this.run()).toString();
    list = (read) => Array.from({ length: this.number() }, read);
}

/** How many functions are imported: they are numbered before those with code. wasm-bindgen imports nothing else. */
function importedBy(section) {
    const kinds = section.list(() => {
        section.run();
        section.run();
        const kind = section.byte();
        if (kind !== FUNCTION) throw new Error(`weigh: an import of kind ${kind}`);
        section.number();
        return kind;
    });
    return kinds.length;
}

/** The names of functions by their numbers. */
function namesIn(section) {
    const names = new Map();
    while (!section.isDone) {
        const kind = section.byte();
        const part = new Reader(section.run());
        if (kind === NAMES_OF_FUNCTIONS) part.list(() => names.set(part.number(), part.text()));
    }
    return names;
}

function weigh(bytes) {
    const module = new Reader(bytes);
    module.at = 8;
    let [imported, data, sizes, names] = [0, 0, [], new Map()];
    while (!module.isDone) {
        const kind = module.byte();
        const section = new Reader(module.run());
        if (kind === IMPORT) imported = importedBy(section);
        if (kind === CODE) sizes = section.list(() => section.run().length);
        if (kind === DATA) data = section.bytes.length;
        if (kind === CUSTOM && section.text() === "name") names = namesIn(section);
    }
    if (names.size === 0) throw new Error(`weigh: ${path} has no names`);
    return { data, functions: sizes.map((size, at) => ({ size, name: (names.get(imported + at) ?? "?").replace(HASH, "") })) };
}

/** The module that a function is of: `<a::B as c::D>::e` is of a, `a::b::c::d` of a::b. */
const moduleOf = (name) => {
    const segments = name.match(/\w+(?=::)/g) ?? ["without a module"];
    return segments.slice(0, MODULE_DEPTH).join("::");
};

const print = (title, all) => {
    console.log(title);
    const largest = all.sort((a, b) => b.size - a.size).slice(0, Number(count));
    largest.forEach(({ size, name }) => console.log(`${(size / 1000).toFixed(1).padStart(8)}  ${name.slice(0, 110)}`));
};
const { data, functions } = weigh(readFileSync(path));
const byModule = new Map();
for (const { name, size } of functions) byModule.set(moduleOf(name), (byModule.get(moduleOf(name)) ?? 0) + size);
const sum = (some) => some.reduce((all, { size }) => all + size, 0);
console.log(`before packing, raw KB: code ${(sum(functions) / 1000).toFixed(1)}, data ${(data / 1000).toFixed(1)}`);
print("\nlargest modules (KB)", [...byModule].map(([name, size]) => ({ name, size })));
print("\nlargest functions (KB)", functions);
