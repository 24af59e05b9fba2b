// The dated activities of the data file as the pages for comparison take them.

/** The first instant of a date of year, month or day. */
const startOf = (date) => {
    const [year, month = 1, day = 1] = date.split("-").map(Number);
    return Date.UTC(year, month - 1, day);
};

/** The first instant after it. */
const endOf = (date) => {
    const [year, month, day] = date.split("-").map(Number);
    if (month === undefined) return Date.UTC(year + 1, 0, 1);
    return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
};

export async function loadRecords() {
    const { activities } = await (await fetch("data/activities.json")).json();
    const records = activities
        .filter(({ when }) => when)
        .map(({ id, title, kind, when }) => {
            const [first, last = first] = when.split("/");
            return { id, title: title.en ?? title, kind, start: startOf(first), end: endOf(last) };
        });
    return { kinds: [...new Set(records.map(({ kind }) => kind))].sort(), records };
}
