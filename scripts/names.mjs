// Short names for what two parts of a wasm module and their glue call each other by.
import binaryen from "binaryen";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const shortName = (at) => (at < LETTERS.length ? "" : shortName(Math.floor(at / LETTERS.length) - 1)) + LETTERS[at % LETTERS.length];
const each = (count, get) => Array.from({ length: count }, (_, at) => get(at));

/** What a module imports: functions, and whatever else has a module in its stead. */
export function importsOf(module) {
    const kinds = [
        ["Function", module.getNumFunctions(), (at) => binaryen.getFunctionInfo(module.getFunctionByIndex(at))],
        ["Global", module.getNumGlobals(), (at) => binaryen.getGlobalInfo(module.getGlobalByIndex(at))],
        ["Table", module.getNumTables(), (at) => binaryen.getTableInfo(module.getTableByIndex(at))],
        // What binaryen calls a memory that is imported.
        ["Memory", module.hasMemory() ? 1 : 0, () => ({ name: "mimport$0", ...module.getMemoryInfo() })],
    ];
    return kinds.flatMap(([kind, count, get]) => each(count, get).filter(({ module }) => module).map((info) => ({ kind, ...info })));
}

/** What a module exports. */
export const exportsOf = (module) => each(module.getNumExports(), (at) => binaryen.getExportInfo(module.getExportByIndex(at)));

const ADD_EXPORT = {
    [binaryen.ExternalFunction]: "addFunctionExport",
    [binaryen.ExternalTable]: "addTableExport",
    [binaryen.ExternalMemory]: "addMemoryExport",
    [binaryen.ExternalGlobal]: "addGlobalExport",
};

/** Shortens them in every module, and gives each long name's short one. */
export function shorten(modules) {
    const imported = modules.flatMap(importsOf);
    const exported = modules.flatMap(exportsOf);
    const short = {};
    const called = [...exported.map(({ name }) => name), ...imported.map(({ base }) => base)];
    for (const longs of [imported.map(({ module }) => module), called]) {
        [...new Set(longs)].filter((long) => !(long in short)).forEach((long, at) => (short[long] = shortName(at)));
    }
    for (const module of modules) {
        for (const { kind, name, module: from, base, params, results, type, mutable } of importsOf(module)) {
            const what = { Function: [params, results], Global: [type, mutable], Memory: [false], Table: [] }[kind];
            module[`add${kind}Import`](name, short[from], short[base], ...what);
        }
        for (const { name, kind, value } of exportsOf(module)) {
            module.removeExport(name);
            module[ADD_EXPORT[kind]](value, short[name]);
        }
    }
    return short;
}
