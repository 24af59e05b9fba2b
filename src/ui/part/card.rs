//! One activity among the results, as a card.

use super::{gist, pointing::pointing};
use crate::{
    activity::{catalogue::Catalogue, model::ActivityIx},
    app::App,
    i18n::Messages,
    query::text::SearchWords,
    state::Derived,
    ui::element::{Element, el},
};

/// A card: date, kind, title, place and topics. `heading` is the tag of the title, one level below what the card stands
/// under.
pub fn card(
    app: App,
    words: &'static Messages,
    catalogue: &Catalogue,
    at: ActivityIx,
    asked: Derived<SearchWords>,
    heading: &'static str,
) -> Element {
    let activity = &catalogue[at];
    let body = el("div")
        .class("card-body")
        .child(gist::kind(app, words, activity, asked))
        .child(el(heading).class("card-title").child(gist::link(app, words, activity, asked)))
        .child(gist::place(words, activity, asked))
        .child(gist::topics(words, catalogue, activity, asked));
    let card = el("article").class("card").attr("data-kind", activity.kind.code());
    pointing(app, at, card.child(gist::when(words, activity)).child(body))
}
