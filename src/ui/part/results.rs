//! What stands above the results: their heading, how many there are, and the choices of their layout and order.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    activity::catalogue::Catalogue,
    app::App,
    i18n::Messages,
    query::{Query, Sort, answer::Answer},
    route::View,
    state::Derived,
    ui::element::{Element, Item, each, el, live_text},
};

/// The `id` of the heading, which gets the focus when what had it is gone.
pub const RESULTS: &str = "results";

/// Finds how many there are.
pub const COUNT: &str = ".result-count";

/// The heading of the results, for ears: the eye sees the count.
pub fn heading(words: &'static Messages) -> Element {
    el("h2").class("visually-hidden").attr("id", RESULTS).attr("tabindex", "-1").child(words.results.list)
}

/// "6 of 10 activities", announced politely (WCAG 2.2, 4.1.3 Status Messages).
pub fn count(words: &'static Messages, catalogue: &Catalogue, answer: Derived<Arc<Answer>>) -> Element {
    let all = catalogue.len();
    status(move || words.shown(answer.with(|answer| answer.hits.len()), all))
}

/// "6 activities so far", while more are on their way.
pub fn count_so_far(words: &'static Messages, answer: Derived<Arc<Answer>>) -> Element {
    status(move || words.results.so_far.with([&words.activities(answer.with(|answer| answer.hits.len()))]))
}

fn status(says: impl Fn() -> String + 'static) -> Element {
    el("p").class("result-count").attr("role", "status").child(live_text(says))
}

/// Links "Cards" and "Table", of which one is where the reader is.
pub fn views(app: App, words: &'static Messages) -> Element {
    let link = |view: View| {
        let (id, name) = match view {
            View::Cards => ("view-cards", words.results.cards),
            View::Table => ("view-table", words.results.table),
        };
        el("a")
            .attr("id", id)
            .live("href", move || Some(app.route.with(|route| app.href(&route.showing(view)))))
            .live("aria-current", move || (app.view.get() == view).then_some("true"))
            .child(name)
    };
    el("div").class("views").attr("role", "group").attr("aria-label", words.results.views).children(View::ALL.map(link))
}

/// A select "Sort by"; relevance is offered while there is a word to be relevant to.
pub fn sort(app: App, words: &'static Messages) -> Element {
    let searching = move || app.query.with(|query| !query.search_words().is_empty());
    let option = move |(at, sort): (u64, Sort)| {
        let name = match sort {
            Sort::Newest => words.sort.newest,
            Sort::Oldest => words.sort.oldest,
            Sort::Title => words.sort.title,
            Sort::Relevance => words.sort.relevance,
        };
        Item::new(at, move |_| el("option").attr("value", sort.code()).child(name))
    };
    let options = move || {
        let offered = Sort::ALL.into_iter().filter(|sort| *sort != Sort::Relevance || searching());
        (0..).zip(offered).map(option).collect()
    };
    let choose = move |change| {
        let code = event_target_value(&change);
        app.sort_by(Sort::ALL.into_iter().find(|sort| sort.code() == code));
    };
    let select = el("select")
        .attr("id", "sort")
        .child(each(options))
        .property("value", move || app.query.with(Query::effective_sort).code())
        .on("change", choose);
    el("div").class("sort").child(el("label").attr("for", "sort").child(words.sort.label)).child(select)
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let words = fixture.words;
    let counted = |name, loaded, search: &str| {
        let (_, answer) = fixture.asked(loaded, search);
        Example::new(name, count(words, &loaded.catalogue, answer))
    };
    vec![
        counted("all", &fixture.real, ""),
        counted("some", &fixture.real, "topic=asylum"),
        counted("none", &fixture.real, "q=zzzz"),
        counted("many", &fixture.crowd, "kind=study-visit"),
        Example::new("more are on their way", {
            let (_, answer) = fixture.asked(&fixture.crowd, "kind=study-visit");
            count_so_far(words, answer)
        }),
        Example::new("cards are shown", views(fixture.app(""), words)),
        Example::new("a table is shown", views(fixture.app("view=table"), words)),
        Example::new("order", sort(fixture.app("sort=oldest"), words)),
        Example::new("order of a search", sort(fixture.app("q=asylum"), words)),
    ]
}
