//! What a reader asks with: the search field, every facet and the dates.
//!
//! At a desk the facets stand beside the results. Elsewhere the same element is a popover of the browser's own, drawn as a
//! sheet: opening, Escape, Back and a tap beside it need no code, and the focus goes back by itself.

use std::sync::Arc;

use super::{cross::cross, dates::dates, facet::facet, results::RESULTS, search_box::search_box};
use crate::{
    activity::model::Activity,
    app::{App, Loaded},
    i18n::{Messages, number::grouped},
    platform::document,
    query::{Facet, answer::Answer},
    state::Derived,
    ui::element::{Element, el, live, live_text},
};

/// The `id` of the facets.
const FILTERS: &str = "filters";

/// The search landmark, with the search field and the filters.
pub fn ask(app: App, words: &'static Messages, loaded: &Arc<Loaded>, answer: Derived<Arc<Answer>>) -> Element {
    let in_use = move || app.query.with(|query| query.filters().len());
    let hits = move || answer.with(|answer| answer.hits.len());
    let toggle = el("button")
        .class("filters-toggle")
        .attr("type", "button")
        .attr("id", "filters-toggle")
        .attr("popovertarget", FILTERS)
        .live("aria-label", move || Some(words.toggle(in_use())))
        .child(words.facets.toggle)
        .child(live(move || (in_use() > 0).then(|| el("span").class("in-use").child(grouped(words.lang, in_use())))));
    let done = closing("filters-done")
        .on("click", |_| document::reveal(RESULTS))
        .child(live_text(move || words.facets.show_results.with([&words.activities(hits())])));
    let head = el("div")
        .class("sheet-head")
        .child(el("h2").child(words.facets.toggle))
        .child(closing("sheet-close").attr("aria-label", words.facets.close).child(cross()));
    // On any day nobody can say how an activity stands to it.
    let is_known = |each: &Facet| *each != Facet::Status || app.today.get_untracked() != Activity::ON_ANY_DAY;
    let facets = el("div")
        .class("facets")
        .children(Facet::ALL.into_iter().filter(is_known).map(|each| facet(app, words, loaded, answer, each)))
        .child(dates(app, words));
    let filters = el("div").class("filters").attr("id", FILTERS).attr("popover", "auto").children([head, facets, done]);
    el("form")
        .class("ask")
        .attr("role", "search")
        .on("submit", |submit| submit.prevent_default())
        .child(search_box(app, words))
        .child(toggle)
        .child(filters)
}

/// A button that closes the sheet.
fn closing(class: &'static str) -> Element {
    let button = el("button").class(class).attr("id", class).attr("type", "button");
    button.attr("popovertarget", FILTERS).attr("popovertargetaction", "hide")
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
