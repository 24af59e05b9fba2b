// Parts a linked wasm module in two: what a browser needs at first, and the rest, which joins it later.
import binaryen from "binaryen";
import { SECTION, joined, sectionsOf } from "./wasm.mjs";

/** What the rest imports the first part's exports from. */
export const FIRST = "__first";
/** What the first part also imports from the glue: a function that has the rest in place when it comes back. */
export const JOIN = "__join";

const TABLE = "0";
const FUNCTIONS = "__functions";

function read(wasm) {
    const module = binaryen.readBinary(wasm);
    // The parts share the pointer to the stack.
    module.setFeatures(module.getFeatures() | binaryen.Features.MutableGlobals);
    return module;
}

/** A module without the sections of these ids. */
const without = (wasm, ids) => joined(wasm, sectionsOf(wasm).filter(({ id }) => !ids.includes(id)));

const each = (count, get) => Array.from({ length: count }, (_, at) => get(at));

const NAME = /\$("(?:[^"\\]|\\.)*"|[^\s()]+)/.source;
/** A name as it is, of one as binaryen writes it in text. */
function plain(name) {
    if (!name.startsWith('"')) return name;
    const bytes = name.slice(1, -1).replace(/\\([0-9a-f]{2})|\\(.)/g, (_, code, sign) => sign ?? String.fromCharCode(parseInt(code, 16)));
    return Buffer.from(bytes, "latin1").toString("utf8");
}

/** The functions of a module by name, with the names of those that each calls. */
function functionsOf(module) {
    const functions = new Map();
    for (const reference of each(module.getNumFunctions(), (at) => module.getFunctionByIndex(at))) {
        const info = binaryen.getFunctionInfo(reference);
        functions.set(info.name, { ...info, reference, imported: info.module !== "", calls: [] });
    }
    for (const text of module.emitText().split(/^ \(func (?=\$)/m).slice(1)) {
        const name = plain(new RegExp(NAME).exec(text)[1]);
        const calls = text.matchAll(new RegExp(`\\((?:call|return_call|ref\\.func) ${NAME}`, "g"));
        if (!functions.has(name)) throw new Error(`split: ${text.slice(0, 200)}`);
        functions.get(name).calls = [...new Set(Array.from(calls, ([, called]) => plain(called)))];
    }
    return functions;
}

const segmentsOf = (module) =>
    each(module.getNumElementSegments(), (at) => binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(at)));

/** For each slot of the table of functions the name of the one in it. */
function slotsOf(module) {
    const slots = new Map();
    for (const { data, offset } of segmentsOf(module)) {
        const first = binaryen.getExpressionInfo(offset).value;
        data.forEach((name, at) => slots.set(first + at, name));
    }
    return slots;
}

/** Which functions go: those with a name that `goes` matches, and whatever is reached only through them. */
function plan(module, goes) {
    const functions = functionsOf(module);
    const slots = slotsOf(module);
    const exported = each(module.getNumExports(), (at) => binaryen.getExportInfo(module.getExportByIndex(at)));
    const isNamed = (name) => !functions.get(name).imported && goes(name.replace(/\[[0-9a-f]+\]/g, ""));
    const staying = new Set();
    const visit = (name) => {
        if (staying.has(name) || isNamed(name)) return;
        staying.add(name);
        functions.get(name).calls.forEach(visit);
    };
    exported.filter(({ kind }) => kind === binaryen.ExternalFunction).forEach(({ value }) => visit(value));
    slots.forEach(visit);
    const going = new Set([...functions.values()].filter(({ name, imported }) => !imported && !staying.has(name)).map(({ name }) => name));
    const calledFrom = (some) => new Set([...some].flatMap((name) => functions.get(name).calls));
    // Doors: what the first part still knows of.
    const called = calledFrom(staying);
    const doors = new Map([...slots].filter(([, name]) => going.has(name)));
    const inTable = new Set(doors.values());
    let free = Math.max(...slots.keys()) + 1;
    for (const name of going) if (called.has(name) && !inTable.has(name)) doors.set(free++, name);
    const back = [...calledFrom(going)].filter((name) => staying.has(name) && !functions.get(name).imported);
    return { functions, going, staying, doors, back, size: free };
}

function resizeTable(module, size) {
    module.removeTable(TABLE);
    module.addTable(TABLE, size, size);
}

/** The module with a door in place of each function that went: it has the rest come, and goes through. */
function firstPart(wasm, { functions, going, doors, back, size }) {
    const module = read(wasm);
    const slots = slotsOf(module);
    const [glue] = [...functions.values()].filter(({ imported }) => imported).map(({ module }) => module);
    module.addFunctionImport(JOIN, glue, JOIN, binaryen.none, binaryen.none);
    const byName = new Map([...doors].map(([slot, name]) => [name, slot]));
    for (const [name, slot] of byName) {
        const { params, results } = functions.get(name);
        const given = binaryen.expandType(params).map((type, at) => module.local.get(at, type));
        const through = module.call_indirect(TABLE, module.i32.const(slot), given, params, results);
        const body = module.block(null, [module.call(JOIN, [], binaryen.none), through], results);
        module.removeFunction(name);
        module.addFunction(name, params, results, [], body);
    }
    for (const name of going) if (!byName.has(name)) module.removeFunction(name);
    const added = [...doors].filter(([slot]) => !slots.has(slot)).map(([, name]) => name);
    resizeTable(module, size);
    if (added.length > 0) module.addActiveElementSegment(TABLE, "doors", added, module.i32.const(size - added.length));
    module.addTableExport(TABLE, FUNCTIONS);
    module.addGlobalExport("__stack_pointer", "__stack_pointer");
    for (const name of back) if (!module.getExport(name)) module.addFunctionExport(name, name);
    return module;
}

/** What went, filling the first part's table with itself as it is instantiated. */
function restPart(wasm, { functions, going, staying, doors, back, size }) {
    const module = read(without(wasm, [SECTION.element, SECTION.data, SECTION.dataCount]));
    each(module.getNumExports(), (at) => binaryen.getExportInfo(module.getExportByIndex(at)).name).forEach((name) => module.removeExport(name));
    for (const name of staying) if (!functions.get(name).imported) module.removeFunction(name);
    for (const name of back) {
        const { params, results } = functions.get(name);
        module.addFunctionImport(name, FIRST, name, params, results);
    }
    module.addMemoryImport("0", FIRST, "memory", false);
    resizeTable(module, size);
    module.addTableImport(TABLE, FIRST, FUNCTIONS);
    const externs = module.getTable("__wbindgen_externrefs");
    if (externs) module.addTableImport("__wbindgen_externrefs", FIRST, "__wbindgen_externrefs");
    module.addGlobalImport("__stack_pointer", FIRST, "__stack_pointer", binaryen.i32, true);
    for (const [slot, name] of doors) module.addActiveElementSegment(TABLE, `door ${slot}`, [name], module.i32.const(slot));
    return module;
}

/** The two parts of a module: `first` keeps its exports and gains what `rest` imports. */
export function split(wasm, goes) {
    const planned = plan(read(wasm), goes);
    const parts = [firstPart(wasm, planned), restPart(wasm, planned)];
    if (!parts.every((part) => part.validate())) throw new Error("split: a part is not valid");
    const [first, rest] = parts.map((part) => Buffer.from(part.emitBinary()));
    return { first, rest };
}
