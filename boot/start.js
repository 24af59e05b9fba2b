// Runs before the first paint: what would otherwise be seen to change. It is external because the
// Content-Security-Policy allows no inline script, and classic because modules wait for the whole document.
(() => {
    const root = document.documentElement;
    const asked = new URLSearchParams(location.search);
    const theme = asked.get("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;

    // How boot/embed.js calls a frame that it makes as high as its content.
    const embed = asked.get("embed") === "1";
    if (embed) root.dataset.embed = name === "taiex-activities-fits" ? "fits" : "";

    // The script that starts the app holds up this event, whether it comes or not, and so says that it came.
    addEventListener("load", () => globalThis.isStarting || (root.dataset.app = "failed"));

    followReader();
    // What stands in the page is what its own address asks for; for any other, shapes keep the place. Of a list beside which
    // there is no such shape, what it counts is hidden.
    const own = root.dataset.page;
    const path = location.pathname.slice(new URL(document.baseURI).pathname.length).replace(/\/?(index\.html)?$/, "");
    const isFiltered = [...asked.keys()].some((key) => key !== "theme");
    if (own === undefined) return;
    if (path !== own || (isFiltered && /^(\w\w)?$/.test(own))) root.dataset.app = "elsewhere";
    else if (isFiltered) root.dataset.app = "filtered";

    /**
     * Only the unprefixed start page follows the reader's language; any other address is a choice already made, and in a page
     * of somebody else's so is this one. There the reader's is offered in one line (src/ui/part/offer.rs).
     */
    function followReader() {
        let remembered = null;
        try {
            remembered = localStorage.getItem("taiex-language");
        } catch {
            // Storage may be switched off; then nothing is remembered.
        }
        const ours = ["en", "az", "ru"];
        const language = [remembered, ...navigator.languages.map((tag) => tag.split("-")[0].toLowerCase())].find((code) =>
            ours.includes(code),
        );
        // A history state says that the reader comes back to it.
        const isOpen = location.href.split(/[?#]/)[0] === document.baseURI && !asked.has("lang") && history.state === null && !embed;
        if (isOpen && language && language !== "en") {
            history.replaceState(history.state, "", `${document.baseURI}${language}/${location.search}`);
            root.lang = language;
        } else if (language) {
            root.dataset.prefers = language;
        }
    }
})();
