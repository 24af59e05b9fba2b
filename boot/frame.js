// Speaks for the app with the page of somebody else's that it stands in: the frame's side of docs/EMBEDDING.md. boot/boot.js
// loads it, where the address says embed=1 and there is a page around this one.
const VERSION = 1;
// As in boot/embed.js: whether the frame is as high as its content.
const fits = window.name === "taiex-activities-fits";
const root = document.documentElement;

// Who the host is shows with its first word. Before that nothing is told but that there is a frame.
let host;
const say = (message, to = host) => parent.postMessage({ taiex: VERSION, ...message }, to);

// What the reader sees of this window, which src/platform/host.rs reads.
const see = (top, height) => {
    Object.assign(window, { visibleTop: top, visibleHeight: height });
    dispatchEvent(new Event("visible"));
};

/** A length that a host may tell; nothing for anything else. */
const length = (value, most) => (typeof value === "number" && value >= 0 ? Math.min(value, most) : undefined);

addEventListener("message", ({ source, origin, data }) => {
    // A page from a file, or in a sandbox, has no name of its own that could be written to.
    const from = origin === "null" ? "*" : origin;
    if (source !== parent || data?.taiex !== VERSION || (host ?? from) !== from) return;
    // No screen shows more at once.
    const [top, height] = [length(data.top, 1e7), length(data.height, 5000)];
    if (top === undefined || height === undefined) return;
    see(top, height);
    if (host === undefined) {
        host = from;
        follow();
    }
    if (data.address === 1 && !tells) {
        tells = true;
        tell();
    }
});

/** From now on the host scrolls, and knows how high the content is. */
function follow() {
    let told;
    const measure = () => {
        const height = Math.ceil(root.getBoundingClientRect().height);
        // A frame that is not shown has no width, and its content no height worth telling.
        if (innerWidth > 0 && height !== told) say({ height: (told = height) });
    };
    new ResizeObserver(measure).observe(root);

    // What would scroll this window scrolls the host as far as this window cannot.
    const { scrollTo } = window;
    window.scrollTo = ({ top }) => {
        const { visibleTop, visibleHeight } = window;
        if (!fits) scrollTo({ top: top - visibleTop, behavior: "instant" });
        const scroll = Math.max(top - scrollY, 0);
        if (Math.abs(scroll - visibleTop) < 1) return;
        // The host has the last word; until then this is the best that is known.
        see(scroll, visibleHeight);
        // A host scrolls no further than it knows the content to be high; WebKit tells sizes late.
        measure();
        say({ scroll });
    };
    const { scrollIntoView } = Element.prototype;
    Element.prototype.scrollIntoView = function (...how) {
        if (!fits) scrollIntoView.apply(this, how);
        measure();
        say({ scroll: Math.max(this.getBoundingClientRect().top, 0) });
    };
}

// The address, less what only a frame has in it. It is told once the app has read it, and from then on whenever it changes.
let tells = false;
let isRead = false;
function tell() {
    if (!tells || !isRead) return;
    const here = new URL(location);
    ["embed", "theme"].forEach((name) => here.searchParams.delete(name));
    say({ address: here.pathname.slice(new URL(document.baseURI).pathname.length - 1) + here.search });
}
["pushState", "replaceState"].forEach((name) => {
    const change = history[name];
    history[name] = (...entry) => {
        change.apply(history, entry);
        isRead = true;
        tell();
    };
});
addEventListener("popstate", tell);

// A page of somebody else's has no place in a frame, and many refuse to stand in one.
addEventListener(
    "click",
    ({ target }) => {
        const link = target.closest?.("a[href]");
        if (link && !link.target && link.origin !== location.origin) link.target = "_top";
    },
    true,
);

say({}, "*");
