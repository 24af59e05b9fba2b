// What the linker noted of a wasm module's code and data (--emit-relocs in .cargo/config.toml;
// https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md).
import binaryen from "binaryen";
import { Reader, SECTION, joined, sectionsOf, segmentsOf } from "./wasm.mjs";

const LINKING = ["linking", "reloc.CODE", "reloc.DATA"];
const [SYMBOLS, UNDEFINED, EXPLICIT_NAME] = [8, 0x10, 0x40];
const SYMBOL = { data: 1, section: 3 };
/** Kinds of relocations that put an address of memory into code or data, and all that have an addend. */
const OF_MEMORY = [3, 4, 5];
const WITH_ADDEND = [...OF_MEMORY, 8, 9, 11, 14, 15, 16, 17, 18, 21, 22, 23, 25];

/** A module without what the linker noted. */
export const withoutNotes = (wasm) => joined(wasm, sectionsOf(wasm).filter(({ name }) => !LINKING.includes(name)));

/** For each entry of the linker's table of symbols the data it names, or nothing. */
function symbolsOf(wasm, { body, to }, segments) {
    const reader = new Reader(wasm, body);
    const version = reader.number();
    if (version !== 2) throw new Error(`data: version ${version} of the linker's notes`);
    while (reader.at < to) {
        const kind = reader.byte();
        const size = reader.number();
        if (kind === SYMBOLS) break;
        reader.at += size;
    }
    return Array.from({ length: reader.number() }, () => {
        const [kind, flags] = [reader.byte(), reader.number()];
        if (kind === SYMBOL.section) reader.number();
        if (kind === SYMBOL.section) return undefined;
        if (kind !== SYMBOL.data) {
            reader.number();
            if (!(flags & UNDEFINED) || flags & EXPLICIT_NAME) reader.name();
            return undefined;
        }
        reader.name();
        if (flags & UNDEFINED) return undefined;
        const [segment, offset, size] = [reader.number(), reader.number(), reader.number()];
        return { address: segments[segment].address + offset, size, segment };
    });
}

/** The relocations of addresses of memory in a section: where each is, and what of which symbol it names. */
function relocationsOf(wasm, { body }, symbols) {
    const reader = new Reader(wasm, body);
    reader.number();
    const all = Array.from({ length: reader.number() }, () => {
        const [kind, at, index] = [reader.byte(), reader.number(), reader.number()];
        const addend = WITH_ADDEND.includes(kind) ? reader.number(true) : 0;
        return { kind, at, symbol: symbols[index], addend };
    });
    return all.filter(({ kind, symbol }) => OF_MEMORY.includes(kind) && symbol);
}

/** What turns an offset in the section of data into an address of memory. */
function addressesOf(wasm, { inside }, segments) {
    const reader = new Reader(wasm, inside);
    reader.number();
    const starts = segments.map(({ address, bytes }) => {
        // Flags, "i32.const", the address, "end", the length.
        reader.at += 2;
        reader.number();
        reader.at += 1;
        reader.number();
        const start = { offset: reader.at - inside, address };
        reader.at += bytes.length;
        return start;
    });
    return (offset) => {
        const { offset: start, address } = starts.findLast(({ offset: start }) => start <= offset);
        return address + offset - start;
    };
}

/**
 * What the linker noted of a module: `named` has for every address in the code the symbols that it may mean, `within` gives those that
 * an address lies in, `reached` all that some symbols lead to; `pinned` are not to be moved.
 */
export function notesOf(wasm) {
    const segments = segmentsOf(binaryen.readBinary(withoutNotes(wasm)));
    const sections = sectionsOf(wasm);
    const [linking, ofCode, ofData] = LINKING.map((wanted) => {
        const section = sections.find(({ name }) => name === wanted);
        if (!section) throw new Error(`data: the module has no section ${wanted}: is it linked with --emit-relocs?`);
        return section;
    });
    const symbols = symbolsOf(wasm, linking, segments);
    const sorted = symbols.filter((symbol) => symbol?.size > 0).sort((a, b) => a.address - b.address);
    // Symbols may lie in others: for each, where the furthest of it and those before ends.
    let furthest = 0;
    const ends = sorted.map(({ address, size }) => (furthest = Math.max(furthest, address + size)));
    const within = (address) => {
        let [low, high] = [0, sorted.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (sorted[middle].address <= address) low = middle + 1;
            else high = middle;
        }
        const found = [];
        for (let at = low - 1; at >= 0 && ends[at] > address; at -= 1) {
            if (address < sorted[at].address + sorted[at].size) found.push(sorted[at]);
        }
        return found;
    };

    const named = new Map();
    const pinned = new Set();
    for (const { symbol, addend } of relocationsOf(wasm, ofCode, symbols)) {
        const address = symbol.address + addend;
        named.set(address, (named.get(address) ?? new Set()).add(symbol));
        // What is named by an address outside of it may be named by others that optimizers make of that one.
        if (addend < 0 || addend > symbol.size) pinned.add(symbol);
    }
    const data = sections.find(({ id }) => id === SECTION.data);
    const addressIn = addressesOf(wasm, data, segments);
    const leads = new Map();
    for (const { at, symbol } of relocationsOf(wasm, ofData, symbols)) {
        for (const from of within(addressIn(at))) leads.set(from, (leads.get(from) ?? new Set()).add(symbol));
    }
    const reached = (from) => {
        const seen = new Set(from);
        for (const symbol of seen) leads.get(symbol)?.forEach((next) => seen.add(next));
        return seen;
    };
    return { named, within, reached, pinned };
}
