// The floor: rectangles on a canvas, without titles, keyboard or screen reader. No timeline of elements can be faster.
import { loadRecords } from "./records.js";

const [WIDTH, ROW] = [1240, 70];
const ZOOM_PX = 300;

const { kinds, records } = await loadRecords();
const rows = kinds.map((kind) => records.filter((record) => record.kind === kind).sort((a, b) => a.start - b.start));
const canvas = document.createElement("canvas");
canvas.width = WIDTH;
canvas.height = kinds.length * ROW;
const context = canvas.getContext("2d");
const first = records.reduce((first, { start }) => Math.min(first, start), Infinity);
const last = records.reduce((last, { end }) => Math.max(last, end), -Infinity);
let view = { start: first, perPx: (last - first) / WIDTH };
let asked = false;

function draw() {
    asked = false;
    context.clearRect(0, 0, canvas.width, canvas.height);
    rows.forEach((row, at) => {
        context.fillStyle = `hsl(${at * 50} 60% 50%)`;
        let until = -1;
        for (const { start, end } of row) {
            const from = Math.max(until, Math.floor((start - view.start) / view.perPx));
            const to = Math.ceil((end - view.start) / view.perPx);
            if (from >= WIDTH) break;
            if (to <= Math.max(from, 0)) continue;
            context.fillRect(from, at * ROW + 4, to - from, ROW - 8);
            until = to;
        }
    });
}

function ask() {
    if (!asked) requestAnimationFrame(draw);
    asked = true;
}

canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const factor = 2 ** (event.deltaY / ZOOM_PX);
    const under = view.start + event.offsetX * view.perPx;
    view = { perPx: view.perPx * factor, start: under - event.offsetX * view.perPx * factor };
    ask();
});
canvas.addEventListener("pointerdown", (event) => canvas.setPointerCapture(event.pointerId));
canvas.addEventListener("pointermove", (event) => {
    if (!event.buttons) return;
    view.start -= event.movementX * view.perPx;
    ask();
});
draw();
document.getElementById("timeline").append(canvas);
