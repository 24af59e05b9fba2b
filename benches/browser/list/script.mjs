// What every page of the list is made to do. Keys, clicks and the wheel are the browser's own, trusted input.

/**
 * What ten readers look for, typed letter by letter: in three languages, with and without the letters of theirs, the start of
 * a word, several words, and slips.
 */
export const QUERIES = [
    "asylum",
    "study visit",
    "readmision",
    "biometr",
    "Sığınacaq",
    "sertif",
    "убежище",
    "contorl",
    "visa po",
    "baku",
];
/** Typed in the frame of the first card: who finds it, with its slip, is ready. */
export const WITH_A_SLIP = "readmision";
/** How many kinds are chosen; a small file has fewer. */
const KINDS = 5;
const ORDERS = ["oldest", "title", "newest", "title", "oldest", "newest"];

/** So many frames without a change, and what is shown is what will be shown. */
const STILL = 6;
const BURST_MS = 2500;
const EVENT_MS = 8;
const WHEEL_PX = 60;
/** Longer than typing has to rest before the address follows. */
const REST_MS = 400;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Every text that is in the field while the queries are typed. */
export const typed = () => QUERIES.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)));

/** One event, and when its result was painted; with the result known, that ends it. */
async function step(page, name, type, act, known) {
    await page.evaluate(([name, type]) => window.list.expect(name, type), [name, type]);
    await act();
    return page.evaluate(([still, known]) => window.list.settled(still, known), [STILL, known]);
}

/** Types all queries; gives for each letter how long it took, and what was found. `known` is what was found before. */
export async function type(page, session, known = new Map()) {
    const key = (type, more) => session.send("Input.dispatchKeyEvent", { type, ...more });
    const steps = [];
    await page.focus("#q");
    for (const query of QUERIES) {
        for (let at = 0; at < query.length; at += 1) {
            const text = query.slice(0, at + 1);
            const press = async () => {
                await key("keyDown", { text: query[at], key: query[at] });
                await key("keyUp", { key: query[at] });
            };
            steps.push({ text, ...(await step(page, "key", "keydown", press, known.get(text))) });
        }
        await step(page, "clear", "keydown", async () => {
            await key("rawKeyDown", { key: "a", code: "KeyA", modifiers: 2, commands: ["selectAll"] });
            await key("keyDown", { key: "Backspace", code: "Backspace", windowsVirtualKeyCode: 8 });
        });
        await sleep(REST_MS);
    }
    return steps;
}

/** Chooses kinds one by one, then takes them back. `known` is what was shown after each before. */
export async function toggle(page, known = []) {
    const steps = [];
    const all = await page.$$eval('input[id^="kind-"]', (boxes) => boxes.map(({ id }) => id));
    const kinds = all.slice(0, KINDS);
    for (const kind of [...kinds, ...kinds]) {
        const click = () => page.click(`label:has(#${kind})`);
        steps.push(await step(page, "facet", "click", click, known[steps.length]));
    }
    return steps;
}

/** Sorts in every order; each was asked for before but the first two. */
export async function sort(page) {
    const steps = [];
    for (const order of ORDERS) {
        await page.evaluate((code) => window.list.sort(code), order);
        steps.push(await page.evaluate((still) => window.list.settled(still), STILL));
    }
    return steps;
}

/** Turns the wheel without a break, as a hand does; events come twice as often as frames. */
export async function scroll(session) {
    const start = performance.now();
    const sent = [];
    for (let at = 0; performance.now() - start < BURST_MS; at += 1) {
        const wheel = { type: "mouseWheel", x: 800, y: 400, deltaX: 0, deltaY: WHEEL_PX };
        sent.push(session.send("Input.dispatchMouseEvent", wheel));
        await sleep(start + (at + 1) * EVENT_MS - performance.now());
    }
    return Promise.all(sent);
}
