// The usual way to make such a page, and honestly made: React draws, MiniSearch searches, TanStack Virtual draws only what is
// near the reader. One facet where ours has five, one language where ours has three; no history, no strip of time.
import { memo, useEffect, useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { indexOf } from "./search.js";

const CARD_PX = 150;
const OVERSCAN = 5;
const SORTS = ["newest", "oldest", "title"];

const english = (text) => text?.en ?? text;
const number = new Intl.NumberFormat("en");
const collator = new Intl.Collator("en");

/** The positions of all activities by date or title; each order is worked out once. */
function ordersOf(activities) {
    const made = new Map();
    const positions = activities.map((_, at) => at);
    const dates = activities.map(({ when }) => when ?? "");
    const titles = activities.map(({ title }) => english(title));
    const older = (a, b) => (dates[a] < dates[b] ? -1 : dates[a] > dates[b] ? 1 : 0);
    const compare = {
        newest: (a, b) => older(b, a),
        // What has no date is last either way.
        oldest: (a, b) => (dates[a] === "") - (dates[b] === "") || older(a, b),
        title: (a, b) => collator.compare(titles[a], titles[b]),
    };
    return (sort) => {
        if (!made.has(sort)) made.set(sort, positions.toSorted(compare[sort]));
        return made.get(sort);
    };
}

const Card = memo(function Card({ activity: { id, kind, when, title, place, topics = [] }, vocabulary }) {
    const where = [english(place?.venue), english(place?.city), place?.country].filter(Boolean).join(", ");
    return (
        <article className="card">
            <p>{when ? <time>{when.replace("/", " – ")}</time> : "Date not stated"}</p>
            <div>
                <p>{kind.replace("-", " ")}</p>
                <h3><a id={`to-${id}`} href={`#${id}`}>{english(title)}</a></h3>
                <p>{where || "Place not stated"}</p>
                <ul className="topics">
                    {topics.map((code) => <li key={code}>{english(vocabulary.topics[code])}</li>)}
                </ul>
            </div>
        </article>
    );
});

function Cards({ hits, activities, vocabulary }) {
    const list = useRef(null);
    const [margin, setMargin] = useState(0);
    useEffect(() => setMargin(list.current.offsetTop), []);
    const virtual = useWindowVirtualizer({
        count: hits.length,
        estimateSize: () => CARD_PX,
        overscan: OVERSCAN,
        scrollMargin: margin,
        getItemKey: (at) => hits[at],
    });
    return (
        <ul className="cards" aria-label="Activities" ref={list} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ key, index, start }) => (
                <li
                    key={key}
                    ref={virtual.measureElement}
                    data-index={index}
                    aria-posinset={index + 1}
                    aria-setsize={hits.length}
                    style={{ transform: `translateY(${start - margin}px)` }}
                >
                    <Card activity={activities[hits[index]]} vocabulary={vocabulary} />
                </li>
            ))}
        </ul>
    );
}

function Explorer({ data: { activities, vocabulary } }) {
    const [text, setText] = useState("");
    const [kinds, setKinds] = useState([]);
    const [sort, setSort] = useState();
    const [isIndexed, setIndexed] = useState(false);
    const orderBy = useMemo(() => ordersOf(activities), [activities]);
    const index = useMemo(() => indexOf({ activities, vocabulary }), [activities, vocabulary]);
    useEffect(() => void index.isFull.then(() => setIndexed(true)), [index]);
    const allKinds = useMemo(() => [...new Set(activities.map(({ kind }) => kind))].sort(), [activities]);

    const isSearching = text.trim() !== "";
    const found = useMemo(() => {
        if (!isSearching) return orderBy(sort ?? "newest");
        const ranked = index.find(text);
        if (sort === undefined) return ranked;
        const isFound = new Set(ranked);
        return orderBy(sort).filter((at) => isFound.has(at));
        // What is searched before the index is full is searched again once it is.
    }, [text, isSearching, sort, orderBy, index, isSearching && isIndexed]);
    const counts = useMemo(() => {
        const counts = Object.fromEntries(allKinds.map((kind) => [kind, 0]));
        for (const at of found) counts[activities[at].kind] += 1;
        return counts;
    }, [found, allKinds, activities]);
    const hits = useMemo(
        () => (kinds.length === 0 ? found : found.filter((at) => kinds.includes(activities[at].kind))),
        [found, kinds, activities],
    );
    const toggle = (kind) => setKinds(kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind]);

    return (
        <div className="explorer">
            <search>
                <label htmlFor="q">Search</label>
                <input id="q" type="search" value={text} onChange={({ target }) => setText(target.value)} />
                <fieldset>
                    <legend>Kind</legend>
                    {allKinds.map((kind) => (
                        <label key={kind}>
                            <input
                                type="checkbox"
                                id={`kind-${kind}`}
                                checked={kinds.includes(kind)}
                                onChange={() => toggle(kind)}
                            />
                            {kind.replace("-", " ")}
                            <span className="count">{number.format(counts[kind])}</span>
                        </label>
                    ))}
                </fieldset>
            </search>
            <section>
                <div className="results-head">
                    <p className="result-count" role="status">
                        {number.format(hits.length)} of {number.format(activities.length)} activities
                    </p>
                    <select
                        id="sort"
                        aria-label="Sort by"
                        value={sort ?? (isSearching ? "relevance" : "newest")}
                        onChange={({ target }) => setSort(target.value === "relevance" ? undefined : target.value)}
                    >
                        {[...SORTS, ...(isSearching ? ["relevance"] : [])].map((sort) => <option key={sort}>{sort}</option>)}
                    </select>
                </div>
                <Cards hits={hits} activities={activities} vocabulary={vocabulary} />
            </section>
        </div>
    );
}

function Page() {
    const [data, setData] = useState();
    useEffect(() => void loading.then(setData), []);
    return (
        <>
            <h1>TAIEX activities</h1>
            {data ? <Explorer data={data} /> : <p role="status">Loading the activities …</p>}
        </>
    );
}

const loading = fetch("data/activities.json").then((response) => response.json());
createRoot(document.getElementById("app")).render(<Page />);
