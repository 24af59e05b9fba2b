// Draws how the cost of each pure room grows with the number of activities, from what Criterion measured (make rooms).
// usage: node benches/growth.mjs FOLDER_OF_CRITERION SVG
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, to] = process.argv.slice(2);
const ROOMS = ["check", "index", "parse", "clusters", "lanes", "query", "facets"];
// Each at least 4.5:1 on white; dashes and names tell them apart without colours.
const COLOURS = ["#0b5cad", "#a8420c", "#00704f", "#8a3d72", "#5a5f00", "#333333", "#6040b0"];
const DASHES = ["", "8 3", "2 3", "12 4 2 4", "5 5", "", "1 4"];
const [WIDTH, HEIGHT] = [760, 440];
const FRAME = { left: 70, top: 40, right: 640, bottom: 390 };
const LINE_PX = 17;
const NANOSECONDS_OF_MS = 1e6;

const sizesOf = (room) => readdirSync(join(folder, room)).map(Number).filter(Boolean).sort((a, b) => a - b);
const median = (room, size) => {
    const { median } = JSON.parse(readFileSync(join(folder, room, `${size}`, "new", "estimates.json"), "utf8"));
    return median.point_estimate / NANOSECONDS_OF_MS;
};
const series = ROOMS.map((room) => sizesOf(room).map((size) => [size, median(room, size)]));

const all = series.flat();
const log = Math.log10;
const [xs, ys] = [0, 1].map((axis) => all.map((point) => log(point[axis])));
const [left, right] = [Math.min(...xs), Math.max(...xs)];
const [low, high] = [Math.floor(Math.min(...ys)), Math.ceil(Math.max(...ys))];
const x = (size) => FRAME.left + ((log(size) - left) / (right - left)) * (FRAME.right - FRAME.left);
const y = (ms) => FRAME.bottom - ((log(ms) - low) / (high - low)) * (FRAME.bottom - FRAME.top);
const px = (value) => value.toFixed(1);
const grouped = (value) => value.toLocaleString("en", { maximumFractionDigits: 6 });

const powers = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
const horizontal = powers.map((ms) => {
    const at = px(y(ms));
    const line = `<path d="M${FRAME.left} ${at}H${FRAME.right}" stroke="#d5d5d5"/>`;
    return `${line}<text x="${FRAME.left - 8}" y="${at}" dy="4" text-anchor="end">${grouped(ms)}</text>`;
});
const vertical = [...new Set(all.map(([size]) => size))].map((size) => {
    const at = px(x(size));
    const line = `<path d="M${at} ${FRAME.top}V${FRAME.bottom}" stroke="#d5d5d5"/>`;
    return `${line}<text x="${at}" y="${FRAME.bottom + 18}" text-anchor="middle">${grouped(size)}</text>`;
});

// Names stand where their lines end, each below the one above it.
const ends = series.map((points, at) => ({ at, y: y(points.at(-1)[1]) })).sort((a, b) => a.y - b.y);
let above = -Infinity;
for (const end of ends) above = end.y = Math.max(end.y, above + LINE_PX);
const lines = ends.map(({ at, y: name }) => {
    const points = series[at].map(([size, ms]) => `${px(x(size))} ${px(y(ms))}`);
    const stroke = `fill="none" stroke="${COLOURS[at]}" stroke-width="2" stroke-dasharray="${DASHES[at]}"`;
    const dots = points.map((point) => `<circle cx="${point.replace(" ", '" cy="')}" r="3" fill="${COLOURS[at]}"/>`);
    const label = `<text x="${FRAME.right + 10}" y="${px(name)}" dy="4" fill="${COLOURS[at]}">${ROOMS[at]}</text>`;
    return `<path d="M${points.join("L")}" ${stroke}/>${dots.join("")}${label}`;
});
const told = ROOMS.map((room, at) => `${room} ${series[at].map(([, ms]) => Number(ms.toPrecision(2))).join(", ")}`);

writeFileSync(to, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="13">
<title id="title">What the pure rooms cost, by the number of activities</title>
<desc id="desc">Milliseconds, natively, on scales of powers of ten, at ${series[0].map(([size]) => grouped(size)).join(", ")} activities: ${told.join("; ")}.</desc>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<g fill="#333">
<text x="${FRAME.left}" y="22">milliseconds</text>
<text x="${FRAME.right}" y="${HEIGHT - 12}" text-anchor="end">activities</text>
${[...horizontal, ...vertical].join("\n")}
</g>
${lines.join("\n")}
</svg>
`);
