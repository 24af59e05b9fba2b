// Opens one page, waits until it has drawn, does the script and gives the figures.
import { readFileSync } from "node:fs";
import { Hand, approach, burstDrag, burstZoom, drag, zoom } from "./script.mjs";
import { longestTask, trace, workOfSteps } from "../trace.mjs";

/** Who has drawn nothing by then is said never to load. */
const LOAD_LIMIT_MS = 20_000;
/** So long a page has to be without a long task before it counts as ready. */
const QUIET_MS = 1000;
/** What a page may still do once a movement has ended: tell the address, say what is in view. */
const REST_MS = 600;

const WATCH = readFileSync(new URL("../watch.js", import.meta.url), "utf8");
const isTimeout = ({ message }) => /tim(eout|ed out)/i.test(message);
const rest = () => new Promise((done) => setTimeout(done, REST_MS));

/** The point that the script is about: over the drawing, inside the window. */
const pointOn = (page, surface) =>
    page.$eval(surface, (element) => {
        const box = element.getBoundingClientRect();
        const bottom = Math.min(box.bottom, innerHeight);
        return { x: box.left + box.width / 2, y: (Math.max(box.top, 0) + bottom) / 2 };
    });

async function load(page, address, { region, mark }) {
    await page.evaluateOnNewDocument(WATCH);
    // Unlike `goto` this waits for the answer of the server, not for scripts that take long.
    const session = await page.createCDPSession();
    await session.send("Page.navigate", { url: address });
    const drawn = ([region, mark]) => document.querySelector(region)?.querySelector(mark) && performance.now();
    const found = await page.waitForFunction(drawn, { polling: "raf", timeout: LOAD_LIMIT_MS }, [region, mark]);
    return found.jsonValue();
}

/** The figures of one page; `loaded` is not there if it never was. */
export async function measure({ page }, address, contestant) {
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    let loaded;
    try {
        loaded = await load(page, address + contestant.path, contestant);
    } catch (error) {
        if (!isTimeout(error)) throw error;
        return { errors };
    }
    try {
        return { loaded, errors, ...(await act(page, contestant)) };
    } catch (error) {
        // A page that answers nothing any more is a figure, too.
        if (!isTimeout(error)) throw error;
        return { loaded, errors, hung: true };
    }
}

async function act(page, { region, surface }) {
    await page.evaluate((region) => Object.assign(window.bench, { region }), region);
    await page.evaluate((ms) => window.bench.quiet(ms), QUIET_MS);
    await page.evaluate(() => window.bench.watchTasks());
    const hand = new Hand(await page.createCDPSession(), await pointOn(page, surface));

    const zoomed = await trace(page, () => zoom(page, hand));
    await rest();
    const dragged = await trace(page, async () => {
        await approach(page, hand);
        return drag(page, hand);
    });
    await rest();
    const dragFrames = await framesOf(page, () => burstDrag(hand));
    await rest();
    const zoomFrames = await framesOf(page, () => burstZoom(hand));
    await rest();

    const { elements, longest } = await page.evaluate(() => window.bench);
    return {
        zoom: workOfSteps(zoomed.events, "zoom"),
        drag: workOfSteps(dragged.events, "drag"),
        zoomFrames,
        dragFrames,
        elements,
        longest: Math.max(longest, longestTask(zoomed.events), longestTask(dragged.events)),
    };
}

async function framesOf(page, burst) {
    await page.evaluate(() => window.bench.record());
    await burst();
    return page.evaluate(() => window.bench.finish());
}
