//! Help when nothing matches: which filter to drop, or as few as it takes, and what that would bring.

use std::sync::Arc;

use super::{results::RESULTS, value};
use crate::{
    app::{App, Loaded},
    i18n::Messages,
    platform::document,
    query::answer::{Answer, Relaxation},
    state::Derived,
    ui::element::{Element, Node, el, live},
};

/// The help; nothing while there are results.
pub fn no_hits(app: App, words: &'static Messages, loaded: Arc<Loaded>, answer: Derived<Arc<Answer>>) -> Node {
    live(move || {
        let answer = answer.get();
        answer.hits.is_empty().then(|| {
            let ways = answer.relaxations.iter().map(|relaxation| way(app, words, &loaded, relaxation.clone()));
            let says = if loaded.catalogue.is_empty() { words.results.empty } else { words.results.none };
            el("div").class("no-hits").child(el("p").child(says)).child(el("ul").children(ways))
        })
    })
}

#[inline(never)]
fn way(app: App, words: &'static Messages, loaded: &Loaded, relaxation: Relaxation) -> Element {
    let Relaxation { criteria, activities } = relaxation;
    let name = app.query.with(|query| value::criteria(words, &loaded.catalogue, query, &criteria));
    let drop_them = move |_| {
        app.ask(criteria.iter().fold(app.query.get_untracked(), |query, one| query.without_criterion(*one)));
        document::after_layout(|| {
            document::focus(RESULTS);
        });
    };
    let button = el("button").class("button").attr("type", "button").on("click", drop_them);
    el("li")
        .child(el("span").child(words.without(&name, activities as usize)))
        .child(button.child(words.results.remove.with([&name])))
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn = |name, loaded: &Arc<Loaded>, search: &str| {
        let (app, answer) = fixture.asked(loaded, search);
        Example::new(name, no_hits(app, fixture.words, loaded.clone(), answer)).within("results")
    };
    let empty = super::example::of_records("");
    vec![
        drawn("one of two filters to drop", &fixture.real, "kind=seminar&topic=asylum"),
        drawn("filters of several values", &fixture.real, "kind=seminar&kind=workshop&topic=asylum&topic=readmission"),
        drawn("several filters to drop at once", &fixture.real, "q=lisbon&kind=seminar&topic=asylum&from=2018"),
        drawn("a search that finds nothing", &fixture.real, "q=zzzz"),
        drawn("a file without activities", &empty, ""),
    ]
}
