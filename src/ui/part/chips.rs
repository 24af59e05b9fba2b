//! The filters in use as chips, each of which can be taken away.

use std::sync::Arc;

use super::{cross::cross, kind_mark::kind_mark, results::RESULTS, value};
use crate::{
    activity::model::Kind,
    app::{App, Loaded},
    i18n::Messages,
    platform::document,
    query::{Facet, Filter, Query},
    ui::element::{Element, Node, el, live},
};

/// The chips, and a button that clears them all; nothing while nothing is filtered.
pub fn chips(app: App, words: &'static Messages, loaded: Arc<Loaded>) -> Node {
    live(move || {
        let filters = app.query.with(Query::filters);
        (!filters.is_empty()).then(|| {
            let chips = filters.into_iter().enumerate().map(|(at, filter)| chip(app, words, &loaded, at, filter));
            let clear_all = move |_| {
                app.ask(app.query.with_untracked(Query::without_filters));
                document::after_layout(|| {
                    document::focus(RESULTS);
                });
            };
            el("div").class("chips").child(el("ul").attr("aria-label", words.facets.in_use).children(chips)).child(
                el("button")
                    .class("quiet-button")
                    .attr("type", "button")
                    .attr("id", "clear-all")
                    .on("click", clear_all)
                    .child(words.facets.clear_all),
            )
        })
    })
}

fn chip(app: App, words: &'static Messages, loaded: &Loaded, at: usize, filter: Filter) -> Element {
    let name = app.query.with_untracked(|query| value::filter(words, &loaded.catalogue, query, &filter));
    let kind = if let Filter::Value(Facet::Kind, code) = &filter { Kind::from_code(code) } else { None };
    let remove = move |_| {
        app.ask(app.query.with_untracked(|query| query.without(&filter)));
        // The chip is gone: the focus goes to the one in its place, or to the one before, or to the results.
        document::after_layout(move || {
            let _ = document::focus(&chip_id(at))
                || at > 0 && document::focus(&chip_id(at - 1))
                || document::focus(RESULTS);
        });
    };
    let button = el("button")
        .class("chip")
        .attr("type", "button")
        .attr("id", chip_id(at))
        .attr("aria-label", words.facets.remove.with([&name]))
        .on("click", remove)
        .child(kind.map(kind_mark))
        .child(el("span").child(name))
        .child(cross());
    el("li").child(button)
}

fn chip_id(at: usize) -> String {
    ["chip-", &at.to_string()].concat()
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn = |name, loaded: &Arc<Loaded>, search: &str| {
        Example::new(name, chips(fixture.app(search), fixture.words, loaded.clone()))
    };
    vec![
        drawn("one", &fixture.real, "kind=seminar"),
        drawn(
            "one of each sort",
            &fixture.real,
            "q=asylum&kind=seminar&topic=asylum&country=AZ&partner=frontex&status=past&from=2012&to=2019-11",
        ),
        drawn("not stated", &fixture.real, "country=not-stated&topic=not-stated"),
        drawn("long", &fixture.odd, "topic=interoperability&partner=council&q=unaccompanied+minors+with+special+needs"),
    ]
}
