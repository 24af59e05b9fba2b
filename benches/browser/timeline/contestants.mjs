// Who is measured: where its page is, and where in it the timeline.
import { fileURLToPath } from "node:url";

const PAGES = fileURLToPath(new URL("../pages/", import.meta.url));
const VIS = fileURLToPath(new URL("../../../node_modules/vis-timeline/", import.meta.url));

/**
 * `folders` are served below their addresses. `region` holds all elements of the timeline, `surface` takes wheel and
 * pointer, and once `mark` is there something is drawn.
 */
export function contestants(site) {
    const compared = { folders: { "/": PAGES, "/vis-timeline/": VIS }, region: "#timeline" };
    const vis = { ...compared, surface: ".vis-panel.vis-center", mark: ".vis-item" };
    return [
        {
            key: "ours",
            name: "ours",
            folders: { "/": site },
            path: "/timeline",
            region: 'section[aria-label="Timeline"]',
            surface: ".timeline-frame",
            mark: "#marks > li",
        },
        { key: "vis", name: "vis-timeline", path: "/vis.html", ...vis },
        { key: "tuned", name: "vis, tuned", path: "/vis.html?tuned", ...vis },
        { key: "canvas", name: "bare canvas", path: "/canvas.html", ...compared, surface: "canvas", mark: "canvas" },
    ];
}
