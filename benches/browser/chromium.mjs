// A headless Chromium with an empty profile for each page that is measured.
import puppeteer from "puppeteer-core";

const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

// Those of tests/browser/browser.rs: without them Chromium asks for servers of its own.
const FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];
// A page that loads for longer is still waited for; one that answers nothing for so long is given up.
const PROTOCOL_TIMEOUT_MS = 60_000;

/** Opens a browser, with more flags, another environment and another height if given; `end` also ends one whose page hangs. */
export async function open({ flags = [], env = process.env, height = 800 } = {}) {
    const browser = await puppeteer.launch({
        executablePath: EXECUTABLE,
        env,
        args: [...FLAGS, "--lang=en", "--accept-lang=en", ...flags],
        defaultViewport: { width: 1280, height },
        protocolTimeout: PROTOCOL_TIMEOUT_MS,
    });
    const [page] = await browser.pages();
    const end = async () => {
        const own = browser.process();
        await Promise.race([browser.close().catch(() => {}), new Promise((done) => setTimeout(done, 3000))]);
        if (own.exitCode === null) own.kill("SIGKILL");
    };
    return { page, end };
}

/** The name and version of the browser. */
export async function versionOf() {
    const browser = await puppeteer.launch({ executablePath: EXECUTABLE, args: FLAGS });
    const version = await browser.version();
    await browser.close();
    return version;
}
