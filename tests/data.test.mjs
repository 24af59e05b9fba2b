// The data of a parted wasm module are where its code needs them.
import assert from "node:assert/strict";
import test from "node:test";
import binaryen from "binaryen";
import { partData } from "../scripts/data.mjs";
import { notesOf, withoutNotes } from "../scripts/linking.mjs";
import { segmentsOf } from "../scripts/wasm.mjs";

const [START, SIZE] = [1024, 8];
// Symbols of eight bytes in a row, each filled with its own letter, and one that is written to.
const NAMES = ["table", "label", "page", "unused", "shifted"];
const at = (name) => START + SIZE * NAMES.indexOf(name);
const WRITTEN = 2048;
const bytesOf = (name) => Buffer.alloc(SIZE, name[0]);

/** A module whose code has these constants. */
const module = (constants, data = "") => `(module
    (memory $0 1)
    ${data}
    (export "memory" (memory $0))
    ${constants.map((address, nth) => `(func (export "f${nth}") (result i32) (i32.load (i32.const ${address})))`).join("\n")})`;

const escaped = (bytes) => [...bytes].map((byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("");
const rodata = Buffer.concat(NAMES.map(bytesOf));
// The table leads to the label.
rodata.writeUInt32LE(at("label"), 4);
const DATA = `(data (i32.const ${START}) "${escaped(rodata)}") (data (i32.const ${WRITTEN}) "${escaped(bytesOf("written"))}")`;

const leb = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)]);
const sleb = (value) => (value >= -64 && value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...sleb(value >> 7)]);
const named = (name) => [...leb(name.length), ...Buffer.from(name)];
const section = (name, body) => Buffer.from([0, ...leb(named(name).length + body.length), ...named(name), ...body]);
const [DATA_SYMBOL, CONSTANT, IN_DATA, LOAD_OFFSET] = [1, 4, 5, 3];

function symbols() {
    const inRow = NAMES.map((name) => [DATA_SYMBOL, 0, ...named(name), 0, ...leb(at(name) - START), SIZE]);
    const table = [...leb(NAMES.length + 1), ...inRow.flat(), DATA_SYMBOL, 0, ...named("written"), 1, 0, SIZE];
    return section("linking", [2, 8, ...leb(table.length), ...table]);
}

const index = (name) => (name === "written" ? NAMES.length : NAMES.indexOf(name));
const relocations = (name, list) =>
    section(name, [0, list.length, ...list.flatMap(([kind, offset, symbol, addend]) => [kind, ...leb(offset), index(symbol), ...sleb(addend)])]);

const SHIFT = -20;
/** What the linker makes of it: the code, the data and its notes. */
function linked() {
    const wasm = Buffer.from(binaryen.parseText(module([at("table"), at("page"), at("shifted") + SHIFT, WRITTEN], DATA)).emitBinary());
    const ofCode = [
        [CONSTANT, 0, "table", 0],
        [LOAD_OFFSET, 0, "page", 0],
        [CONSTANT, 0, "shifted", SHIFT],
        [CONSTANT, 0, "written", 0],
    ];
    // In the section of data: the number of segments, then flags, the constant of two bytes with its code and its end, the length.
    const first = 1 + 1 + 1 + 2 + 1 + 1;
    return Buffer.concat([wasm, symbols(), relocations("reloc.CODE", ofCode), relocations("reloc.DATA", [[IN_DATA, first + 4, "label", 0]])]);
}

function parted() {
    const part = (constants, data) => Buffer.from(binaryen.parseText(module(constants, data)).emitBinary());
    const whole = linked();
    const parts = partData({ first: part([at("table")], DATA), rest: part([at("page"), at("page") + 4]) }, notesOf(whole));
    return Object.fromEntries(Object.entries(parts).map(([name, wasm]) => [name, segmentsOf(binaryen.readBinary(wasm))]));
}

const slice = ([{ address, bytes }], name) => bytes.subarray(at(name) - address, at(name) - address + SIZE);

test("the first part keeps what its code needs and what that leads to", () => {
    const { first } = parted();
    assert.deepEqual(slice(first, "table"), rodata.subarray(0, SIZE));
    assert.deepEqual(slice(first, "label"), bytesOf("label"));
});

test("what only the rest needs goes with it, and what nothing needs is zeros", () => {
    const { first, rest } = parted();
    assert.deepEqual(rest, [{ address: at("page"), bytes: bytesOf("page") }]);
    for (const name of ["page", "unused"]) assert.deepEqual(slice(first, name), Buffer.alloc(SIZE), name);
});

test("what is written to, and what is named by an address outside of it, stays", () => {
    const { first } = parted();
    assert.deepEqual(slice(first, "shifted"), bytesOf("shifted"));
    assert.deepEqual(first[1], { address: WRITTEN, bytes: bytesOf("written") });
});

test("the parts are modules that run", () => {
    const part = partData({ first: withoutNotes(linked()), rest: withoutNotes(linked()) }, notesOf(linked())).first;
    assert.equal(new WebAssembly.Instance(new WebAssembly.Module(part)).exports.f0(), rodata.readUInt32LE(0));
});

test("a module that was linked without notes is refused", () => {
    assert.throws(() => notesOf(withoutNotes(linked())), /--emit-relocs/);
});
