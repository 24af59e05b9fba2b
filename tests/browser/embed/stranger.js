// Says what only the app's own frame, or only the app's own host, may say.
const messages = [
    { taiex: 1 },
    { taiex: 1, height: 77 },
    { taiex: 1, scroll: 0 },
    { taiex: 1, address: "/about" },
    { taiex: 1, top: 7, height: 77, address: 1 },
];
setInterval(() => {
    const frames = Array.from({ length: parent.length }, (_, at) => parent[at]);
    const embedded = [...parent.document.querySelectorAll("taiex-activities")].map(
        (element) => element.shadowRoot.querySelector("iframe")?.contentWindow,
    );
    [parent, ...frames, ...embedded].filter((each) => each && each !== window).forEach((each) => {
        messages.forEach((message) => each.postMessage(message, "*"));
    });
    parent.document.documentElement.dataset.spoken = "";
}, 20);
