// Takes one picture of a view: the same clock, fonts, language and stillness in every run.

/** After everything in the data; what is past, and where today stands, never changes. */
const TODAY = Date.UTC(2027, 0, 15, 9);
const READY_LIMIT_MS = 20_000;
/** A page that still moves after so many pictures is not still at all. */
const MOST_PICTURES = 20;

/** Runs in the page before its scripts: `new Date()` and `Date.now()` always say the same moment. */
function stopClock(moment) {
    const now = () => moment;
    globalThis.Date = class extends Date {
        constructor(...given) {
            super(...(given.length ? given : [moment]));
        }
        static now = now;
    };
}

async function prepare(page, { theme, language, width, height }) {
    const session = await page.createCDPSession();
    const userAgent = await page.browser().userAgent();
    // A reader of the page's language is offered no other.
    await session.send("Emulation.setUserAgentOverride", { userAgent, acceptLanguage: language });
    await page.setViewport({ width, height });
    await page.emulateTimezone("UTC");
    await page.emulateMediaFeatures([
        { name: "prefers-color-scheme", value: theme },
        { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    await page.evaluateOnNewDocument(stopClock, TODAY);
}

/** The PNG of a view, once the app has drawn it and two pictures in a row are the same. */
export async function shoot(browser, address, view) {
    const context = await browser.createBrowserContext();
    try {
        const page = await context.newPage();
        await prepare(page, view);
        await page.goto(address + view.path);
        await page.waitForSelector("#app:not([hidden]) h1", { timeout: READY_LIMIT_MS });
        await page.evaluate(() => document.fonts.ready);
        let last = await page.screenshot();
        for (let taken = 1; taken < MOST_PICTURES; taken += 1) {
            const next = await page.screenshot();
            if (Buffer.compare(last, next) === 0) return last;
            last = next;
        }
        throw new Error(`${view.name} does not come to rest`);
    } finally {
        await context.close();
    }
}
