// Which data of a wasm module each of its parts needs, by what the linker noted of code and data.
import binaryen from "binaryen";
import { segmentsOf, withData } from "./wasm.mjs";

/** Segments of the rest that are no further apart are one: a segment costs as much. */
const GAP_BYTES = 8;

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
