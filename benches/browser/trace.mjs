// What the main thread of a page worked in each step, read from a trace of the browser.
//
// The work of a step is the time that the thread spends in what the page makes it do: handlers, timers and callbacks of
// frames with all they call, garbage collection, style, layout, pre-paint, paint, layers and the hand-over to the
// compositor. Events nest, so it is the length of their union. What is done beside that (the browser's own tasks, drawing in
// other threads, and what the bench looks up, between marks) is not counted.

const CATEGORIES = ["devtools.timeline", "blink.user_timing", "v8", "disabled-by-default-devtools.timeline"];

const WORK = new Set([
    "EventDispatch", "FunctionCall", "FireAnimationFrame", "TimerFire", "FireIdleCallback", "RunMicrotasks",
    "EvaluateScript", "MinorGC", "MajorGC", "UpdateLayoutTree", "Layout", "HitTest", "PrePaint", "Paint", "Layerize",
    "Commit", "ParseHTML", "IntersectionObserverController::computeIntersections",
]);

/** Traces while `act` runs; gives the events of the page's main thread in order of time. */
export async function trace(page, act) {
    await page.tracing.start({ categories: ["-*", ...CATEGORIES] });
    const done = await act();
    const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString("utf8"));
    const own = traceEvents.find(({ name }) => name.startsWith("bench:"));
    const events = traceEvents.filter(({ pid, tid }) => own && pid === own.pid && tid === own.tid);
    return { done, events: events.sort((a, b) => a.ts - b.ts) };
}

/** The work of each step of a name, in milliseconds. */
export function workOfSteps(events, name) {
    const marks = events.filter((event) => event.name === `bench:${name}` || event.name === "bench:end");
    const steps = [];
    for (let at = 0; at + 1 < marks.length; at += 1) {
        if (marks[at].name !== "bench:end") steps.push(workBetween(events, marks[at].ts, marks[at + 1].ts));
    }
    return steps;
}

/** The longest task of the thread, in milliseconds. */
export function longestTask(events) {
    const tasks = events.filter(({ name, ph }) => name === "RunTask" && ph === "X");
    return Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000));
}

/** What of the time from `from` to `to` was work, without what the bench itself did in it. */
function workBetween(events, from, to) {
    let [work, until, measuringSince] = [0, from, from];
    for (const { name, ph, ts, dur = 0 } of events) {
        if (ts >= to) break;
        const end = Math.min(ts + dur, to);
        if (ph === "X" && WORK.has(name) && end > until) {
            work += end - Math.max(ts, until);
            until = end;
        }
        if (name === "bench:measure") measuringSince = ts;
        if (name === "bench:measured" && ts > from) work -= ts - Math.max(measuringSince, from);
    }
    return work / 1000;
}
