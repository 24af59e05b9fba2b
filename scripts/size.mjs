// Prints what the site weighs, file by file, and fails above its budgets.
// usage: node scripts/size.mjs FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

// Kilobytes (1,000 bytes) of brotli, data aside; docs/PERFORMANCE.md says what stands in the way of the aims. Both budgets
// are ratchets, and what each feature cost is told there too. What is waited for came down from 139.5 when data were parted as the
// code is; that cost 0.5 in total, and going through a file while it comes 1.4. Passing over its strings to the byte that ends them added
// 0.3 to both, and what frees the memory of views that are gone 0.7. The first records of a long file shown early cost 3.1, of which
// the index of the texts paid for 2.5 by going to the rest; each part packs worse without the other. Answers that only look at
// what is asked for, which takes a third off them, and what is kept and said when the whole takes over cost 0.7, and 1.3 in total. Texts
// that are marked without comments and memos around them, and columns that are rows of numbers, cost 0.4 and 0.6; that the style,
// and no longer the program, chooses which language is offered saves 0.4. What stays open, typed and in its place in another language
// costs 0.4 in total.
const FIRST = { name: "before the first card", budget: 131.9, aim: 100 };
const TOTAL = { name: "in total", budget: 210.9, aim: 130 };

// What nobody waits for who visits the site itself: what it takes to stand in pages of others, and the service worker.
const ASIDE = [
    { files: /^(embed|frame\b.*)\.js$/, name: "in pages of others", budget: 3, aim: 3 },
    { files: /^worker(-off)?\.js$/, name: "to open without a network", budget: 1.8, aim: 1.5 },
];

const folder = process.argv[2] ?? "dist";
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
// What is printed to be read is data, not program; it has a budget of its own.
const PRINTED = { name: "what is printed on /", budget: 8, aim: 6 };
const content = /(<div id="static">).*(<\/div><!-- \/static -->)/s;
const programOf = (name, bytes) =>
    name === "index.html" ? Buffer.from(bytes.toString().replace(content, "$1$2")) : bytes;
function weigh(name) {
    const bytes = programOf(name, readFileSync(join(folder, name)));
    return { name, raw: bytes.length, packed: brotliCompressSync(bytes).length };
}
const files = readdirSync(folder)
    .filter((name) => /\.(wasm|js|css)$|^index\.html$/.test(name) && !ASIDE.some(({ files }) => files.test(name)))
    .sort()
    .map((name) => {
        return { ...weigh(name), isLater: name.endsWith("_rest.wasm") };
    });
const list = (some) => some.forEach(({ name, raw, packed }) => console.log(`${kilobytes(raw)} ${kilobytes(packed)}  ${name}`));
const sum = (some) => some.reduce((all, { packed }) => all + packed, 0);
let isOver = false;
function hold(packed, { name, budget, aim }) {
    console.log(`         ${kilobytes(packed)}  ${name}; the budget is ${budget}, the aim ${aim}`);
    isOver ||= packed > budget * 1000;
}

console.log("     raw   brotli  (KB)");
const first = files.filter(({ isLater }) => !isLater);
list(first);
hold(sum(first), FIRST);
list(files.filter(({ isLater }) => isLater));
hold(sum(files), TOTAL);
for (const aside of ASIDE) {
    const some = readdirSync(folder).filter((name) => aside.files.test(name)).map(weigh);
    list(some);
    hold(sum(some), aside);
}
const whole = brotliCompressSync(readFileSync(join(folder, "index.html"))).length;
hold(whole - files.find(({ name }) => name === "index.html").packed, PRINTED);
if (isOver) {
    console.error("size: over a budget");
    process.exit(1);
}
