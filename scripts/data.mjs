// Which data of a wasm module its code needs, by what the linker noted of both (--emit-relocs in .cargo/config.toml;
// https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md).
import binaryen from "binaryen";

const SECTION = { custom: 0, code: 10, data: 11, dataCount: 12 };
const LINKING = ["linking", "reloc.CODE", "reloc.DATA"];
const [SYMBOLS, UNDEFINED, EXPLICIT_NAME] = [8, 0x10, 0x40];
const SYMBOL = { data: 1, section: 3 };
/** Kinds of relocations that put an address of memory into code or data, and all that have an addend. */
const OF_MEMORY = [3, 4, 5];
const WITH_ADDEND = [...OF_MEMORY, 8, 9, 11, 14, 15, 16, 17, 18, 21, 22, 23, 25];
/** Segments of the rest that are no further apart are one: a segment costs as much. */
const GAP_BYTES = 8;

/** Reads what a wasm binary is made of. */
class Reader {
    constructor(bytes, at = 0) {
        Object.assign(this, { bytes, at });
    }
    byte() {
        return this.bytes[this.at++];
    }
    /** A number in LEB128, of 32 bits. */
    number(isSigned = false) {
        let [value, shift, byte] = [0, 0, 0x80];
        for (; byte & 0x80; shift += 7) {
            byte = this.byte();
            value |= (byte & 0x7f) << shift;
        }
        return isSigned && shift < 32 && byte & 0x40 ? value | (-1 << shift) : isSigned ? value : value >>> 0;
    }
    name() {
        const length = this.number();
        return this.bytes.toString("utf8", this.at, (this.at += length));
    }
}

/** The sections of a module: what each is, with where it begins and ends, and where what is in it begins. */
function sectionsOf(wasm) {
    const sections = [];
    const reader = new Reader(wasm, 8);
    while (reader.at < wasm.length) {
        const from = reader.at;
        const id = reader.byte();
        const size = reader.number();
        const inside = reader.at;
        const name = id === SECTION.custom ? reader.name() : "";
        sections.push({ id, name, from, inside, body: reader.at, to: inside + size });
        reader.at = inside + size;
    }
    return sections;
}

const joined = (wasm, sections) => Buffer.concat([wasm.subarray(0, 8), ...sections.map(({ from, to }) => wasm.subarray(from, to))]);

/** A module without what the linker noted. */
export const withoutNotes = (wasm) => joined(wasm, sectionsOf(wasm).filter(({ name }) => !LINKING.includes(name)));

/** The data of a module: segments with the address of each. */
export function segmentsOf(module) {
    return Array.from({ length: module.getNumDataSegments() }, (_, at) => {
        const { offset, data } = module.getDataSegmentInfo(module.getDataSegmentByIndex(at));
        return { address: offset, bytes: Buffer.from(data) };
    });
}

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

const CONSTANT = /\(i32\.const (-?\d+)\)| offset=(\d+)/g;

/** The symbols that the code of a module needs, with all that these lead to. */
function neededBy(module, { named, within, reached, pinned }) {
    const needed = new Set(pinned);
    for (const [, constant, offset] of module.emitText().matchAll(CONSTANT)) {
        const address = Number(constant ?? offset) >>> 0;
        named.get(address)?.forEach((symbol) => needed.add(symbol));
        within(address).forEach((symbol) => needed.add(symbol));
    }
    return reached(needed);
}

/** Numbers in LEB128. */
const unsigned = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]);
const signed = (value) => (value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)]);

/** A module with these segments in place of its data. */
export function withData(wasm, segments) {
    const [ACTIVE, I32_CONST, END] = [0, 0x41, 0x0b];
    const parts = segments.map(({ address, bytes }) =>
        Buffer.concat([Buffer.from([ACTIVE, I32_CONST, ...signed(address), END, ...unsigned(bytes.length)]), bytes]),
    );
    const body = Buffer.concat([Buffer.from(unsigned(parts.length)), ...parts]);
    const section = Buffer.concat([Buffer.from([SECTION.data, ...unsigned(body.length)]), body]);
    const kept = sectionsOf(wasm).filter(({ id }) => id !== SECTION.data && id !== SECTION.dataCount);
    const after = kept.findIndex(({ id }) => id === SECTION.code) + 1;
    return Buffer.concat([joined(wasm, kept.slice(0, after)), section, joined(wasm, kept.slice(after)).subarray(8)]);
}

/**
 * Two parts of a module, of which the first has all of its data, with data where they are needed: what only the rest needs goes
 * with it, and what neither needs is zeros. What is written to stays in the first: joining the rest may not undo it.
 */
export function partData({ first, rest }, notes) {
    const [ofFirst, ofRest] = [first, rest].map((wasm) => neededBy(binaryen.readBinary(wasm), notes));
    const [constants, ...written] = segmentsOf(binaryen.readBinary(first));
    const isIn = (symbols) => {
        const marks = Buffer.alloc(constants.bytes.length);
        for (const { address, size, segment } of symbols) if (segment === 0) marks.fill(1, address - constants.address, address - constants.address + size);
        return marks;
    };
    const [staying, going] = [ofFirst, ofRest].map(isIn);
    const kept = Buffer.from(constants.bytes);
    const moved = [];
    for (let at = 0; at < kept.length; at += 1) {
        if (staying[at]) continue;
        kept[at] = 0;
        if (!going[at]) continue;
        const last = moved.at(-1);
        if (last && at - last.to <= GAP_BYTES) last.to = at + 1;
        else moved.push({ from: at, to: at + 1 });
    }
    const segments = moved.map(({ from, to }) => ({ address: constants.address + from, bytes: constants.bytes.subarray(from, to) }));
    const others = written.filter(({ bytes }) => bytes.some((byte) => byte !== 0));
    return { first: withData(first, [{ ...constants, bytes: kept }, ...others]), rest: withData(rest, segments) };
}
