// Runs before every script of a page and tells what the page complains of: WebKit writes no console for a session without a
// profile. Where the page's policy allows no request, it is kept in the page.
{
    const { open, send } = XMLHttpRequest.prototype;
    const kept = (window.complaintsForTest = []);
    const tell = (...words) => {
        const said = words.map(it => (it instanceof Error ? `${it}\n${it.stack}` : String(it))).join(" ");
        try {
            const call = new XMLHttpRequest();
            open.call(call, "POST", new URL("{told}", location.origin).href, false);
            send.call(call, said);
        } catch {
            kept.push(said);
        }
    };
    for (const level of ["error", "warn"]) {
        const write = console[level];
        console[level] = (...words) => {
            tell(level, ...words);
            write.apply(console, words);
        };
    }
    // Something that is measured changes its size once more because it was measured. It is told in the next frame, and of the
    // three engines this one alone says so.
    const isLate = ({ message }) => message.startsWith("ResizeObserver loop");
    addEventListener("error", event => !isLate(event) && tell("uncaught", event.message));
    addEventListener("unhandledrejection", event => tell("unhandled", event.reason));
    addEventListener("securitypolicyviolation", event => tell("policy", event.violatedDirective, event.blockedURI));
}
