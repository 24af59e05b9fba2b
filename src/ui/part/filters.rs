//! What a reader asks with: the search field, every facet and the dates. On a narrow screen the filters open and close.

use std::sync::Arc;

use super::{dates::dates, facet::facet, search_box::search_box};
use crate::{
    app::{App, Loaded},
    i18n::Messages,
    platform::document,
    query::{Facet, answer::Answer},
    state::{Derived, State},
    ui::element::{Element, el, live},
};

/// The `id` of the button that opens the filters.
const TOGGLE: &str = "filters-toggle";

/// The search landmark, with the search field and the filters.
pub fn ask(app: App, words: &'static Messages, loaded: &Arc<Loaded>, answer: Derived<Arc<Answer>>) -> Element {
    let open = State::new(false);
    let in_use = move || app.query.with(|query| query.filters().len());
    let hits = move || answer.with(|answer| answer.hits.len());
    let toggle = el("button")
        .class("filters-toggle")
        .attr("type", "button")
        .attr("id", TOGGLE)
        .attr("aria-controls", "filters")
        .live("aria-expanded", move || Some(open.get().to_string()))
        .on("click", move |_| open.update(|open| *open = !*open))
        .child(live(move || words.toggle(in_use())));
    let done = el("button")
        .class("filters-done")
        .attr("type", "button")
        .on("click", move |_| {
            open.set(false);
            document::after_layout(|| {
                document::focus(TOGGLE);
            });
        })
        .child(live(move || words.facets.show_results.with([&words.activities(hits())])));
    let filters = el("div")
        .attr("id", "filters")
        .live("class", move || Some(if open.get() { "filters open" } else { "filters" }))
        .children(Facet::ALL.map(|each| facet(app, words, loaded, answer, each)))
        .child(dates(app, words))
        .child(done);
    el("form")
        .class("ask")
        .attr("role", "search")
        .on("submit", |submit| submit.prevent_default())
        .child(search_box(app, words))
        .child(toggle)
        .child(filters)
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn = |name, search: &str| {
        let (app, answer) = fixture.asked(&fixture.real, search);
        Example::new(name, ask(app, fixture.words, &fixture.real, answer)).within("explorer")
    };
    vec![
        drawn("nothing asked for", ""),
        drawn("several filters in use", "q=asylum&kind=project&kind=study-visit&topic=asylum"),
    ]
}
