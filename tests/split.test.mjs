// The two parts of a parted wasm module give what the whole gives, whenever the rest joins.
import assert from "node:assert/strict";
import test from "node:test";
import binaryen from "binaryen";
import { FIRST, JOIN, split } from "../scripts/split.mjs";

// `page` is called by name and `row` through the table; `deep` is reached through `page` alone, `shared` from both parts.
const WHOLE = `(module
    (import "glue" "tell" (func $tell (param i32)))
    (type $row (func (param i32) (result i32)))
    (memory $0 1)
    (data $data (i32.const 16) "\\2a\\00\\00\\00")
    (global $__stack_pointer (mut i32) (i32.const 1024))
    (table $0 3 3 funcref)
    (elem $0 (i32.const 1) $shared $row)
    (func $shared (param i32) (result i32)
        (i32.store (i32.const 20) (i32.add (i32.load (i32.const 20)) (i32.const 1)))
        (i32.add (local.get 0) (i32.load (i32.const 16))))
    (func $deep (param i32) (result i32)
        (global.set $__stack_pointer (i32.sub (global.get $__stack_pointer) (i32.const 16)))
        (call $tell (local.get 0))
        (i32.mul (call $shared (local.get 0)) (i32.const 2)))
    (func $page (param i32) (result i32) (call $deep (i32.add (local.get 0) (i32.const 1))))
    (func $row (param i32) (result i32) (i32.add (call $shared (local.get 0)) (i32.const 100)))
    (func $main (param i32) (result i32)
        (i32.add
            (call $shared (local.get 0))
            (i32.add (call $page (local.get 0)) (call_indirect $0 (type $row) (local.get 0) (i32.const 2)))))
    (func $counted (result i32) (i32.add (global.get $__stack_pointer) (i32.load (i32.const 20))))
    (export "memory" (memory $0))
    (export "main" (func $main))
    (export "shared" (func $shared))
    (export "counted" (func $counted)))`;

const whole = () => Buffer.from(binaryen.parseText(WHOLE).emitBinary());
const instance = (bytes, imports) => new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
const goes = (name) => name === "page" || name === "row";

/** What a module answers and tells when it is asked a few times. */
function answers({ main, shared, counted }, told) {
    const given = [shared(1), main(1), main(5), shared(2)];
    return { given, counted: counted(), told };
}

function unparted() {
    const told = [];
    return answers(instance(whole(), { glue: { tell: (value) => told.push(value) } }).exports, told);
}

/** The parts, of which the rest joins at the first call of a function that went, or before any call. */
function parted({ early }) {
    const told = [];
    let joined = 0;
    const parts = split(whole(), goes);
    const tell = (value) => told.push(value);
    const join = () => {
        if (joined) return;
        joined += 1;
        instance(parts.rest, { glue: { tell }, [FIRST]: first });
    };
    const first = instance(parts.first, { glue: { tell, [JOIN]: join } }).exports;
    if (early) join();
    assert.equal(first.shared(0), 42);
    assert.equal(joined, early ? 1 : 0, "what stays needs nothing of the rest");
    new Uint32Array(first.memory.buffer).fill(0, 5, 6);
    const found = answers(first, told);
    assert.equal(joined, 1);
    return found;
}

binaryen.setDebugInfo(true);

test("what goes is fetched when it is first called", () => assert.deepEqual(parted({ early: false }), unparted()));

test("nothing changes when it is there before", () => assert.deepEqual(parted({ early: true }), unparted()));

test("what only the rest reaches is not in the first part", () => {
    const names = (bytes) => binaryen.readBinary(bytes).emitText();
    const { first, rest } = split(whole(), goes);
    assert.doesNotMatch(names(first), /\(func \$deep/);
    assert.match(names(rest), /\(func \$deep/);
    assert.doesNotMatch(names(rest), /\(data/);
});
