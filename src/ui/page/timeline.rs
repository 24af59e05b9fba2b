//! `/timeline`: the results along time.

use std::sync::Arc;

use super::heading;
use crate::{
    app::{App, Loaded},
    i18n::Messages,
    query::answer::Answer,
    state::Derived,
    ui::{
        element::{Node, el},
        part::{chips::chips, filters::ask, no_hits::no_hits, notice::notice, results, timeline::timeline as drawing},
    },
};

/// The page of the timeline; it obeys the same filters as the list.
#[inline(never)]
pub fn timeline(app: App, words: &'static Messages, loaded: &Arc<Loaded>, answer: Derived<Arc<Answer>>) -> Node {
    let results = el("div")
        .class("results")
        .child(results::heading(words))
        .child(el("div").class("results-head").child(results::count(words, &loaded.catalogue, answer)))
        .child(chips(app, words, loaded.clone()))
        .child(notice(words, &loaded.problems))
        .child(no_hits(app, words, loaded.clone(), answer))
        .child(drawing(app, words, loaded, answer));
    let explorer = el("div").class("explorer wide").child(ask(app, words, loaded, answer)).child(results);
    [el("div").class("intro").child(heading(words.later().timeline.region)), explorer].into()
}
