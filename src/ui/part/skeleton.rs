//! What stands on the page of activities before the app runs.

use crate::{
    i18n::Messages,
    ui::element::{Element, Node, el},
};

/// How many cards it has: enough to fill a tall screen.
const CARDS: usize = 6;

/// Grey shapes as large as what will stand there.
pub fn skeleton(words: &'static Messages) -> Element {
    let intro = shape("intro").child(shape("skeleton-title")).child(shape("skeleton-overview"));
    let cards = (0..CARDS).map(|_| shape("skeleton-card"));
    let explorer = shape("explorer").child(shape("skeleton-ask")).child(shape("results").children(cards));
    let loading = el("p").class("visually-hidden").attr("role", "status").child(words.load.loading);
    shape("skeleton").child(loading).child(el("div").attr("aria-hidden", "true").child(intro).child(explorer))
}

/// The shapes of what speaks of all activities: the key figures and the strip of time.
pub fn of_all() -> Node {
    ["skeleton-figures", "skeleton-overview"].map(shape).into()
}

fn shape(class: &'static str) -> Element {
    el("div").class(class)
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    vec![super::example::Example::new("before the app runs", skeleton(fixture.words)).within("full")]
}
