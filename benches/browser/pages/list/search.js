// The search of the page for comparison: MiniSearch over the same texts as ours, with prefixes, one slip and folded letters.
import MiniSearch from "minisearch";

/** So many activities are indexed before the page may draw again. */
const CHUNK = 500;
const LETTERS_FOR_A_SLIP = 5;
const SEPARATOR = /[^\p{L}\p{N}\p{M}]+/u;

const fold = (word) =>
    word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ə", "e").replaceAll("ı", "i");

/** All wordings of a text, which is one in English or has a language for each key. */
const wordings = (text) => (typeof text === "object" ? [text.en, text.az, text.ru].filter(Boolean) : [text ?? ""]);
const join = (texts) => texts.filter(Boolean).flatMap(wordings).join(" ");

const countries = new Intl.DisplayNames("en", { type: "region" });

function documentOf({ title, kind, place = {}, topics = [], partners = [], summary, purposes = [] }, id, vocabulary) {
    const codes = partners.map((partner) => partner.code ?? partner);
    const labels = [
        place.venue,
        place.city,
        place.country && countries.of(place.country),
        kind.replace("-", " "),
        ...topics.map((code) => vocabulary.topics[code]),
        ...codes.map((code) => vocabulary.partners[code].name),
    ];
    return { id, title: join([title]), labels: join(labels), texts: join([summary, ...purposes]) };
}

/** Starts indexing; gives the search at once, and when all is in it. Until then it finds what is in it so far. */
export function indexOf({ activities, vocabulary }) {
    const index = new MiniSearch({
        fields: ["title", "labels", "texts"],
        tokenize: (text) => text.split(SEPARATOR).filter(Boolean),
        processTerm: fold,
        searchOptions: {
            combineWith: "AND",
            prefix: true,
            fuzzy: (term) => (term.length >= LETTERS_FOR_A_SLIP ? 1 : false),
            boost: { title: 4, labels: 2 },
        },
    });
    const isFull = (async () => {
        for (let at = 0; at < activities.length; at += CHUNK) {
            const chunk = activities.slice(at, at + CHUNK);
            index.addAll(chunk.map((activity, offset) => documentOf(activity, at + offset, vocabulary)));
            await new Promise((done) => setTimeout(done));
        }
    })();
    return { find: (text) => index.search(text).map(({ id }) => id), isFull };
}
