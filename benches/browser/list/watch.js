// Runs in every page of the list before its own scripts: when the first card was painted, and what each frame shows.
"use strict";

{
    // Ours is drawn in the hidden #app before it takes the place of what is printed.
    const CARDS = "#app:not([hidden]) .cards > li";
    const FIRST = 10;
    const LINK = "to-";

    /** What is compared with the oracle: how many results, and which are the first ten. */
    const shown = () => {
        const places = [...document.querySelectorAll(CARDS)].map((card) => [Number(card.ariaPosInSet), card]);
        const first = places.filter(([place]) => place <= FIRST).sort(([a], [b]) => a - b);
        const ids = first.map(([, card]) => card.querySelector(`a[id^="${LINK}"]`).id.slice(LINK.length));
        const count = document.querySelector("#app .result-count")?.textContent.match(/^[\d,]+/)?.[0];
        return JSON.stringify({ count: Number(count?.replaceAll(",", "") ?? 0), ids });
    };

    /** Calls back once the frame that is being made is painted: the first task after it. */
    const { port1, port2 } = new MessageChannel();
    const waiting = [];
    port1.onmessage = () => waiting.shift()();
    const afterPaint = (then) => {
        waiting.push(then);
        port2.postMessage(undefined);
    };

    // As a page sees it that listens to input of its own; React keeps the setter of the element to itself.
    const set = (element, value, type) => {
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value").set.call(element, value);
        element.dispatchEvent(new Event(type, { bubbles: true }));
    };

    window.list = {
        firstCard: undefined,
        /** Typed in the frame of the first card, if set. */
        askAtOnce: undefined,
        askedAt: 0,
        /** Every change of what is shown, with the time at which it was painted. */
        seen: [],
        /** When the event that is measured happened, and every frame that was painted since. */
        eventAt: undefined,
        frames: undefined,
        /** When each long task began, and how long it was. */
        tasks: [],

        ask(text) {
            this.askedAt = performance.now();
            set(document.getElementById("q"), text, "input");
        },

        /** Chooses an order; the event is not trusted, since what a browser opens for a choice is no part of the page. */
        sort(code) {
            [this.eventAt, this.frames] = [performance.now(), []];
            set(document.getElementById("sort"), code, "change");
        },

        /** A step begins with the next event of this type: from then on frames are noted. */
        expect(name, type) {
            this.frames = undefined;
            const note = ({ timeStamp }) => {
                [this.eventAt, this.frames] = [timeStamp, []];
                window.bench.begin(name);
            };
            addEventListener(type, note, { capture: true, once: true });
        },

        /** Ends the step when the oracle is met or, without one, nothing has changed for so many frames; gives when, and what. */
        async settled(still, oracle = null) {
            for (;;) {
                await new Promise((done) => requestAnimationFrame(() => afterPaint(done)));
                const { frames = [], eventAt } = this;
                const last = frames.at(-1)?.state;
                const isDone = oracle === null ? frames.slice(-still).every(({ state }) => state === last) : last === oracle;
                if (frames.length < (oracle === null ? still : 1) || !isDone) continue;
                this.frames = undefined;
                window.bench.end();
                return { ms: frames.find(({ state }) => state === last).at - eventAt, state: last };
            }
        },
    };

    const look = () => {
        window.bench.measures(note);
        requestAnimationFrame(look);
    };
    const note = () => {
        const { seen, frames, firstCard } = window.list;
        const isThere = firstCard !== undefined || document.querySelector(CARDS) !== null;
        const state = isThere ? shown() : "";
        const isNew = isThere && state !== seen.at(-1)?.state;
        const frame = { state, at: undefined };
        if (isNew) seen.push(frame);
        frames?.push(frame);
        if (isNew || frames) afterPaint(() => paint(frame));
    };
    const paint = (frame) => {
        const { list } = window;
        frame.at = performance.now();
        if (list.firstCard !== undefined) return;
        list.firstCard = frame.at;
        if (list.askAtOnce !== undefined) list.ask(list.askAtOnce);
    };
    requestAnimationFrame(look);

    new PerformanceObserver((entries) => {
        for (const { startTime, duration } of entries.getEntries()) window.list.tasks.push([startTime, duration]);
    }).observe({ type: "longtask", buffered: true });
}
