// vis-timeline as its documentation shows it; with ?tuned as fast as its options make it and still readable.
import { Timeline } from "./vis-timeline/standalone/esm/vis-timeline-graph2d.min.mjs";
import { loadRecords } from "./records.js";

const TUNED = {
    // Crowded items become one that says how many they are, and nothing is laid out twice.
    cluster: { maxItems: 3, showStipes: false, fitOnDoubleClick: false },
    stack: false,
    // The height never follows what is in view.
    height: "560px",
    groupHeightMode: "fixed",
    showCurrentTime: false,
    showTooltips: false,
    selectable: false,
    configure: false,
    margin: { axis: 2, item: 2 },
};

const { kinds, records } = await loadRecords();
const items = records.map(({ id, title, kind, start, end }) => ({ id, content: title, group: kind, start, end }));
const groups = kinds.map((kind) => ({ id: kind, content: kind }));
const options = { zoomKey: "ctrlKey", ...(location.search === "?tuned" ? TUNED : {}) };
new Timeline(document.getElementById("timeline"), items, groups, options);
