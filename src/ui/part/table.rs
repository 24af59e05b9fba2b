//! The results as a table. Narrow, the style folds its columns under the title; what is read out stays a table.

use std::sync::Arc;

use super::{gist, pointing::pointing, shown::Shown};
use crate::{
    activity::{catalogue::Catalogue, model::ActivityIx},
    app::{App, Loaded},
    i18n::Messages,
    query::{Query, Sort, text::SearchWords},
    state::{Derived, State},
    ui::element::{Element, Item, Node, each, el},
};

/// The results as one table named "Activities", which the heads of two columns sort.
#[inline(never)]
pub fn table(app: App, words: &'static Messages, loaded: Arc<Loaded>, shown: Shown) -> Element {
    let Shown { answer, total, asked, drawn, .. } = shown;
    let items = move || {
        let answer = answer.get();
        let item = |at: usize| {
            let hit = *answer.hits.get(at)?;
            let loaded = loaded.clone();
            let make = move |place: State<usize>| {
                // Counted from 1, and the heads of the columns are the first row.
                let row = row(app, words, &loaded.catalogue, hit, asked)
                    .live("aria-rowindex", move || Some((place.get() + 2).to_string()));
                shown.result(hit, place, row)
            };
            Some(Item::new(hit.0.into(), make).at(at))
        };
        drawn.with(|drawn| drawn.places.iter().filter_map(|at| item(*at)).collect())
    };
    part("table", "table")
        .class("table")
        .attr("aria-label", words.results.list)
        .live("aria-rowcount", move || Some((total.get() + 1).to_string()))
        .live("hidden", move || (total.get() == 0).then_some(""))
        .child(part("thead", "rowgroup").child(heads(app, words)))
        .child(shown.column(part("tbody", "rowgroup").class("column").child(each(items))))
}

/// A part of the table. Its role is stated because some browsers forget it where the style folds the columns.
fn part(tag: &'static str, role: &'static str) -> Element {
    el(tag).attr("role", role)
}

fn heads(app: App, words: &'static Messages) -> Element {
    let title = sorting(app, words.results.title, "sort-title", [Sort::Title, Sort::Title]);
    let date = sorting(app, words.later().activity.date, "sort-date", [Sort::Newest, Sort::Oldest]);
    part("tr", "row")
        .attr("aria-rowindex", "1")
        .child(title)
        .child(head().child(words.later().activity.kind))
        .child(date)
        .child(head().child(words.later().activity.place))
        .child(head().child(words.later().activity.topics))
}

fn head() -> Element {
    part("th", "columnheader").attr("scope", "col")
}

/// The head of a column that sorts: into the first of its orders, or into the second if it is in the first.
fn sorting(app: App, name: &'static str, id: &'static str, [first, second]: [Sort; 2]) -> Element {
    let direction = move || match app.query.with(Query::effective_sort) {
        sort if sort != first && sort != second => "none",
        Sort::Newest => "descending",
        _ => "ascending",
    };
    let sort = move |_| {
        let now = app.query.with_untracked(Query::effective_sort);
        let sort = if now == first { second } else { first };
        // A column of one order has no other.
        if sort != now {
            app.sort_by(Some(sort));
        }
    };
    let button = el("button").attr("type", "button").attr("id", id).on("click", sort).child(name);
    head().live("aria-sort", move || Some(direction())).child(button)
}

fn row(
    app: App,
    words: &'static Messages,
    catalogue: &Catalogue,
    at: ActivityIx,
    asked: Derived<SearchWords>,
) -> Element {
    let activity = &catalogue[at];
    let title = part("th", "rowheader").attr("scope", "row").child(gist::link(app, words, activity, asked));
    let topics = if activity.topics.is_empty() {
        el("p").class("unstated").child(words.facets.not_stated)
    } else {
        gist::topics(words, catalogue, activity, asked)
    };
    let row = part("tr", "row")
        .attr("data-kind", activity.kind.code())
        .child(title)
        .child(cell(gist::kind(app, words, activity, asked)))
        .child(cell(gist::when(words, activity)))
        .child(cell(gist::place(words, activity, asked)))
        .child(cell(topics));
    pointing(app, at, row)
}

fn cell(content: impl Into<Node>) -> Element {
    part("td", "cell").child(content)
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::{example::Example, shown::shown};
    let drawn = |name, loaded: &Arc<Loaded>, search: &str, within| {
        let (app, answer) = fixture.asked(loaded, search);
        Example::new(name, table(app, fixture.words, loaded.clone(), shown(app, answer))).within(within)
    };
    vec![
        drawn("sorted by date, newest first", &fixture.odd, "", "results"),
        drawn("sorted by title", &fixture.real, "sort=title&topic=asylum", "results"),
        drawn("of a search, by relevance", &fixture.real, "q=asylum", "results"),
        drawn("folded where it is narrow, oldest first", &fixture.odd, "sort=oldest", "results narrow"),
    ]
}
