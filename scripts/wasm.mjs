// The binary format of WebAssembly (https://webassembly.github.io/spec/core/binary/), as far as parting a module takes.

/** Ids of sections. */
export const SECTION = { custom: 0, element: 9, code: 10, data: 11, dataCount: 12 };

/** Reads a binary from an offset on. */
export class Reader {
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
export function sectionsOf(wasm) {
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

/** A module of these sections. */
export const joined = (wasm, sections) => Buffer.concat([wasm.subarray(0, 8), ...sections.map(({ from, to }) => wasm.subarray(from, to))]);

/** The data of a module: segments with the address of each. */
export function segmentsOf(module) {
    return Array.from({ length: module.getNumDataSegments() }, (_, at) => {
        const { offset, data } = module.getDataSegmentInfo(module.getDataSegmentByIndex(at));
        return { address: offset, bytes: Buffer.from(data) };
    });
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
