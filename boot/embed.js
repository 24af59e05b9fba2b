// Defines <taiex-activities>, which puts the app into a page of somebody else's, as high as its content is. How to write it,
// and what the two pages say to each other, is in docs/EMBEDDING.md. Styles are set through the CSS object model alone, so
// that it works under a strict Content-Security-Policy.
(() => {
    const ELEMENT = "taiex-activities";
    // Of what host and frame say to each other; what is said in another version is not for us.
    const VERSION = 1;
    // A frame of this name is as high as its content, and boot/start.js lets it have no scroll bar of its own.
    const FITS = "taiex-activities-fits";
    const TITLES = { en: "TAIEX activities", az: "TAIEX tədbirləri", ru: "Мероприятия TAIEX" };
    const FACETS = ["kind", "topic", "country", "partner", "status"];
    const ONCE = ["q", "from", "to", "sort"];
    // Until the content is there.
    const HEIGHT = 600;
    // In a shadow tree "important" wins over the page around it, and what is not inherited cannot come in.
    const STYLE = `:host{display:block!important;position:relative!important;box-sizing:border-box!important;height:auto!important;
        min-height:0!important;max-height:none!important;padding:0!important;border:0!important;overflow:visible!important}
        *{all:initial;display:block}iframe{width:100%}span{position:absolute}`;
    const script = document.currentScript?.src ?? document.querySelector('script[src*="/embed.js"]')?.src;

    const length = (value) => (value >= 0 ? Math.min(value, 1e7) : 0);

    /** Upper edge and height of what can be seen of a frame, in its own pixels; out of view, of what will be seen first. */
    function visiblePart(frame) {
        const box = frame.getBoundingClientRect();
        // A keyboard on the screen covers the page; two fingers only enlarge it.
        const screen = visualViewport?.scale <= 1 ? visualViewport.height : innerHeight;
        let [top, bottom] = [0, screen];
        let around = frame.getRootNode().host;
        while ((around = around.assignedSlot ?? around.parentElement ?? around.getRootNode().host)) {
            // The overflow of these two is the window's.
            if (around === document.body || around === document.documentElement) break;
            if (getComputedStyle(around).overflowY === "visible") continue;
            const room = around.getBoundingClientRect();
            [top, bottom] = [Math.max(top, room.top), Math.min(bottom, room.bottom)];
        }
        [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
        if (bottom - top < 1) {
            const height = Math.min(screen, box.height);
            top = box.top < 0 ? box.bottom - height : box.top;
            bottom = top + height;
        }
        // The page may be drawn larger or smaller than it is laid out.
        const scale = box.height / frame.offsetHeight || 1;
        return { top: Math.round((top - box.top) / scale), height: Math.round((bottom - top) / scale) };
    }

    /** Speaks with a frame from `origin` for as long as `signal` lets it. `keep` is told its address, if it is there. */
    function speak(frame, mark, { origin, fits, keep, signal }) {
        let told, asked;
        const look = () => {
            asked = 0;
            const part = visiblePart(frame);
            const message = { taiex: VERSION, ...part, address: +!!keep };
            const now = JSON.stringify(message);
            // Before the frame has greeted there is nobody to hear it.
            if (told === undefined || told === now) return;
            told = now;
            frame.contentWindow.postMessage(message, origin);
        };
        const soon = () => {
            asked ||= requestAnimationFrame(look);
        };
        const hear = ({ source, origin: from, data }) => {
            if (source !== frame.contentWindow || from !== origin || data?.taiex !== VERSION) return;
            const { height, scroll, address } = data;
            if (typeof height === "number") {
                if (fits) frame.style.height = `${Math.ceil(length(height))}px`;
            } else if (typeof scroll === "number") {
                mark.style.top = `${Math.min(length(scroll), frame.offsetHeight)}px`;
                mark.scrollIntoView({ block: "start", inline: "nearest", behavior: "instant" });
                told = "";
            } else if (typeof address === "string") {
                keep?.(address);
            } else {
                told = "";
            }
            look();
        };
        addEventListener("message", hear, { signal });
        // A page may scroll in any of its elements.
        addEventListener("scroll", soon, { capture: true, passive: true, signal });
        addEventListener("resize", soon, { signal });
        visualViewport?.addEventListener("resize", soon, { signal });
        const sizes = new ResizeObserver(soon);
        [frame, document.documentElement].forEach((each) => sizes.observe(each));
        signal.addEventListener("abort", () => {
            sizes.disconnect();
            cancelAnimationFrame(asked);
        });
    }

    /** Calls `load` once an element is less than a screen away from being seen. */
    function whenNear(element, signal, load) {
        const watch = new IntersectionObserver(
            (seen) => {
                if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
                watch.disconnect();
                load();
            },
            { rootMargin: "100% 0px" },
        );
        watch.observe(element);
        signal.addEventListener("abort", () => watch.disconnect());
    }

    class Activities extends HTMLElement {
        static observedAttributes = ["src", "view", "lang", "theme", "height", "sync-url", ...FACETS, ...ONCE];
        #waits = false;
        #end;

        constructor() {
            super();
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(STYLE);
            this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
        }

        connectedCallback() {
            this.attributeChangedCallback();
        }

        disconnectedCallback() {
            this.#end?.abort();
            this.shadowRoot.replaceChildren();
        }

        /** Several attributes that change together are one change. */
        attributeChangedCallback() {
            if (this.#waits) return;
            this.#waits = true;
            queueMicrotask(() => {
                this.#waits = false;
                if (this.isConnected) this.#build();
            });
        }

        #build() {
            this.#end?.abort();
            const { signal } = (this.#end = new AbortController());
            const home = this.#home();
            if (!home) return;
            const stated = this.getAttribute("height");
            const height = /^\d+$/.test(stated) ? `${stated}px` : stated;
            const parameter = this.hasAttribute("sync-url") && (this.getAttribute("sync-url") || "taiex");

            const frame = document.createElement("iframe");
            // Where nothing can be scrolled to, to begin with: a place for a frame, or a height within it.
            const mark = document.createElement("span");
            const place = document.createElement("div");
            frame.title = TITLES[this.#language()];
            frame.name = height ? "" : FITS;
            // Browsers complain of what they do not know.
            frame.allow = navigator.share ? "clipboard-write; web-share" : "clipboard-write";
            frame.style.height = place.style.height = height || `${HEIGHT}px`;
            this.shadowRoot.replaceChildren(place);
            whenNear(this, signal, () => {
                const keep = parameter && this.#keeper(parameter, signal);
                frame.src = this.#address(home, parameter);
                this.shadowRoot.replaceChildren(mark, frame);
                speak(frame, mark, { origin: home.origin, fits: !height, keep, signal });
            });
        }

        /** Where the app is: below this folder. */
        #home() {
            const stated = this.getAttribute("src");
            try {
                const home = stated ? new URL(stated.replace(/\/?$/, "/"), document.baseURI) : new URL(".", script);
                if (/^https?:$/.test(home.protocol)) return home;
            } catch {
                // Told below.
            }
            console.error(`<${ELEMENT}>: src="${stated ?? ""}" is no address`);
        }

        /** Its own language, or that of the page around it. */
        #language() {
            const stated = this.closest("[lang]")?.lang.slice(0, 2).toLowerCase();
            return TITLES[stated] ? stated : "en";
        }

        #address(home, parameter) {
            const lang = this.#language();
            const page = this.getAttribute("view") === "timeline" ? "timeline" : "";
            let url = new URL(`${lang === "en" ? "" : `${lang}/`}${page}`, home);
            FACETS.forEach((facet) => {
                const codes = this.getAttribute(facet)?.split(/[\s,]+/).filter(Boolean);
                codes?.forEach((code) => url.searchParams.append(facet, code));
            });
            ["view", ...ONCE].forEach((name) => {
                const value = this.getAttribute(name);
                if (value && value !== "timeline") url.searchParams.set(name, value);
            });
            const kept = new URLSearchParams(location.search).get(parameter);
            if (parameter && kept?.startsWith("/")) {
                // It may come from anybody, and leads nowhere but into the app.
                const there = new URL(home.href.slice(0, -1) + kept);
                if (there.pathname.startsWith(home.pathname)) url = there;
            }
            url.searchParams.set("embed", "1");
            const theme = this.getAttribute("theme");
            if (theme) url.searchParams.set("theme", theme);
            return url.href;
        }

        /** Keeps the frame's address in that of this page; what the frame began with needs no keeping. */
        #keeper(parameter, signal) {
            let [first, now] = [new URLSearchParams(location.search).get(parameter) && "", ""];
            const write = () => {
                const here = new URL(location);
                if (now === first) here.searchParams.delete(parameter);
                else here.searchParams.set(parameter, now);
                if (here.href !== location.href) history.replaceState(history.state, "", here);
            };
            // Another entry of this page's history still has the address of its time.
            addEventListener("popstate", () => now && write(), { signal });
            return (address) => {
                if (address.length > 2000 || !address.startsWith("/")) return;
                now = address;
                first ??= now;
                write();
            };
        }
    }

    if (!customElements.get(ELEMENT)) customElements.define(ELEMENT, Activities);
})();
