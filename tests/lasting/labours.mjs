// What a reader does for hours. Each labour ends where it began, so that what there is before and after can be compared.

/** Three seconds of an hour: a drag there and back. */
const DRAGS_AN_HOUR = 1200;
const MOVES = 6;
const MOVE_PX = 50;

/** `times` of each make the whole, and after `round` of them everything was done once. */
export const LABOURS = [
    { name: "route changes", path: "/", times: 1000, round: 4, work: changeRoutes },
    { name: "filter toggles", path: "/", times: 10_000, round: 100, work: toggleFilters },
    { name: "drags of the timeline", path: "/timeline", times: DRAGS_AN_HOUR, round: 12, work: pan },
];

/** From the results to an activity, to the timeline, to what is said of the site, and back: links, as they are found there. */
function changeRoutes(page, _, times) {
    return page.evaluate(async (rounds) => {
        const LINKS = ['.cards a[id^="to-"]', 'nav a[href$="/timeline"]', 'nav a[href$="/about"]', 'nav a[href$="/"]'];
        const frame = () => new Promise(requestAnimationFrame);
        const found = async (selector) => {
            for (let tries = 0; tries < 1000; tries += 1) {
                const link = document.querySelector(`#app ${selector}, header ${selector}`);
                if (link) return link;
                await frame();
            }
            throw new Error(`no ${selector} at ${location}`);
        };
        for (let round = 0; round < rounds; round += 1) {
            for (const link of LINKS) {
                const before = location.pathname;
                (await found(link)).click();
                while (location.pathname === before) await frame();
                await frame();
            }
        }
    }, Math.ceil(times / 4));
}

/** Every box of the filters in turn, on and off again. */
function toggleFilters(page, _, times) {
    return page.evaluate(async (rounds) => {
        const boxes = [...document.querySelectorAll('#app input[type="checkbox"]')].map(({ id }) => id).filter(Boolean);
        for (let round = 0; round < rounds; round += 1) {
            const id = boxes[round % boxes.length];
            for (let twice = 0; twice < 2; twice += 1) {
                document.getElementById(id).click();
                await new Promise(requestAnimationFrame);
            }
        }
    }, Math.ceil(times / 2));
}

/** A pointer that drags the drawing there and back. */
async function pan(page, session, times) {
    const { x, y } = await page.$eval(".timeline-frame", (frame) => {
        const { left, top, width, height } = frame.getBoundingClientRect();
        return { x: left + width / 2, y: (top + Math.min(top + height, innerHeight)) / 2 };
    });
    const mouse = (type, at, more) => session.send("Input.dispatchMouseEvent", { type, x: at, y, ...more });
    for (let drag = 0; drag < times; drag += 1) {
        await mouse("mousePressed", x, { button: "left", buttons: 1, clickCount: 1 });
        for (let move = 1; move <= 2 * MOVES; move += 1) {
            const away = MOVES - Math.abs(MOVES - move);
            await mouse("mouseMoved", x + away * MOVE_PX, { button: "left", buttons: 1 });
        }
        await mouse("mouseReleased", x, { button: "left", clickCount: 1 });
    }
}
