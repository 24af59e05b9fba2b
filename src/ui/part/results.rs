//! What stands above the results: their heading, how many there are, and the choice of their order.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    activity::catalogue::Catalogue,
    app::App,
    i18n::Messages,
    query::{Query, Sort, answer::Answer},
    ui::element::{Element, Item, each, el, live},
};

/// The `id` of the heading, which gets the focus when what had it is gone.
pub const RESULTS: &str = "results";

/// The heading of the results, for ears: the eye sees the count.
pub fn heading(words: &'static Messages) -> Element {
    el("h2").class("visually-hidden").attr("id", RESULTS).attr("tabindex", "-1").child(words.results.list)
}

/// "6 of 10 activities", announced politely (WCAG 2.2, 4.1.3 Status Messages).
pub fn count(words: &'static Messages, catalogue: &Catalogue, answer: Memo<Arc<Answer>>) -> Element {
    let all = catalogue.len();
    let count = move || (words.results.count)(answer.with(|answer| answer.hits.len()), all);
    el("p").class("result-count").attr("role", "status").child(live(count))
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
        let sort = Sort::ALL.into_iter().find(|sort| sort.code() == code);
        app.ask(Query { sort, ..app.query.get_untracked() });
    };
    let select = el("select")
        .attr("id", "sort")
        .child(each(options))
        .property("value", move || app.query.with(Query::effective_sort).code())
        .on("change", choose);
    el("div").class("sort").child(el("label").attr("for", "sort").child(words.sort.label)).child(select)
}
