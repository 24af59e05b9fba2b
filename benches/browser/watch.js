// Runs in every page before its own scripts: counts frames, elements and long tasks.
"use strict";

window.bench = {
    longest: 0,
    elements: 0,
    frames: [],
    region: "",

    /** Marks the beginning of a step in the trace. */
    begin(name) {
        performance.mark(`bench:${name}`);
    },

    end() {
        performance.mark("bench:end");
    },

    /** Does what is no part of the page: what it takes is taken off the work of the step. */
    measures(act) {
        performance.mark("bench:measure");
        act();
        performance.mark("bench:measured");
    },

    /** Waits until what a step changed is drawn, and a little for what the page does after that. */
    async drawn() {
        const frame = () => new Promise(requestAnimationFrame);
        await frame();
        await frame();
        this.count();
        await new Promise((done) => setTimeout(done, 30));
        this.end();
    },

    count() {
        const region = document.querySelector(this.region);
        this.elements = Math.max(this.elements, region.getElementsByTagName("*").length);
    },

    /** Notes the time of every frame until `finish`. */
    record() {
        this.frames = [];
        this.recording = true;
        const note = (now) => {
            if (!this.recording) return;
            this.frames.push(now);
            this.count();
            requestAnimationFrame(note);
        };
        requestAnimationFrame(note);
    },

    /** Gives the time between frames, in milliseconds. */
    finish() {
        this.recording = false;
        return this.frames.slice(1).map((now, at) => now - this.frames[at]);
    },

    /** Waits until the page has been without a long task for some time. */
    async quiet(ms) {
        let last = performance.now();
        const observer = new PerformanceObserver(() => (last = performance.now()));
        observer.observe({ type: "longtask" });
        while (performance.now() - last < ms) await new Promise((done) => setTimeout(done, 50));
        observer.disconnect();
    },

    /** From now on tasks count. */
    watchTasks() {
        new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) this.longest = Math.max(this.longest, duration);
        }).observe({ type: "longtask" });
    },
};
