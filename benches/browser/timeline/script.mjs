// What every page is made to do, through the browser's own input: real wheel and pointer events, trusted ones.

/** How many steps of the wheel lead in, and as many out again. */
const ZOOM_STEPS = 30;
const DRAG_STEPS = 30;
/** How far into the whole one zooms before dragging: all have something to the left and to the right there. */
const BEFORE_DRAG = 8;
const WHEEL_PX = 100;
const DRAG_PX = 16;
/** A step that takes long is no reason to wait for all of them. */
const STEPS_LIMIT_MS = 20_000;

/** A burst: events come twice as often as frames, so that no frame is without one; the browser joins them. */
const BURST_MS = 2500;
const EVENT_MS = 8;
const BURST_WHEEL_PX = 16;
const BURST_SWING_PX = 400;

const CTRL = 2;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Hands over input at the point of `page` that the script is about. */
export class Hand {
    constructor(session, point) {
        this.session = session;
        this.point = point;
    }

    mouse(type, x, more = {}) {
        const { y } = this.point;
        return this.session.send("Input.dispatchMouseEvent", { type, x, y, button: "none", ...more });
    }

    wheel(deltaY) {
        return this.mouse("mouseWheel", this.point.x, { deltaX: 0, deltaY, modifiers: CTRL });
    }

    press = (x) => this.mouse("mousePressed", x, { button: "left", buttons: 1, clickCount: 1 });
    drag = (x) => this.mouse("mouseMoved", x, { button: "left", buttons: 1 });
    release = (x) => this.mouse("mouseReleased", x, { button: "left", clickCount: 1 });
}

/** Does steps one by one, each after the page has drawn the one before. Gives how many there was time for. */
async function doSteps(page, name, count, step) {
    const start = performance.now();
    let done = 0;
    while (done < count && performance.now() - start < STEPS_LIMIT_MS) {
        await page.evaluate((mark) => window.bench.begin(mark), name);
        await step(done);
        await page.evaluate((mark) => window.bench.drawn(mark), name);
        done += 1;
    }
    return done;
}

/** The wheel with Ctrl at one point, in and out again. */
export function zoom(page, hand) {
    return doSteps(page, "zoom", 2 * ZOOM_STEPS, (at) => hand.wheel(at < ZOOM_STEPS ? -WHEEL_PX : WHEEL_PX));
}

/** Zooms to where one drags. */
export async function approach(page, hand) {
    await doSteps(page, "approach", BEFORE_DRAG, () => hand.wheel(-WHEEL_PX));
}

/** A pointer that drags the drawing. */
export async function drag(page, hand) {
    const from = hand.point.x + (DRAG_STEPS * DRAG_PX) / 2;
    await hand.press(from);
    const done = await doSteps(page, "drag", DRAG_STEPS, (at) => hand.drag(from - (at + 1) * DRAG_PX));
    await hand.release(from - done * DRAG_PX);
    return done;
}

/** Sends events without waiting for the page, as a hand does, for as long as a burst takes. */
async function burst(send) {
    const start = performance.now();
    const sent = [];
    for (let at = 0; performance.now() - start < BURST_MS; at += 1) {
        sent.push(send((performance.now() - start) / BURST_MS));
        await sleep(start + (at + 1) * EVENT_MS - performance.now());
    }
    return Promise.all(sent);
}

/** Zooms in and out without a break. */
export const burstZoom = (hand) => burst((share) => hand.wheel(share < 0.5 ? -BURST_WHEEL_PX : BURST_WHEEL_PX));

/** Drags to and fro without a break. */
export async function burstDrag(hand) {
    const at = (share) => hand.point.x + BURST_SWING_PX * Math.sin(share * 4 * Math.PI);
    await hand.press(at(0));
    await burst((share) => hand.drag(at(share)));
    await hand.release(at(1));
}
