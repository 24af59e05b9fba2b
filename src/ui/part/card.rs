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
    let card = el("article")
        .class("card")
        .attr("data-kind", activity.kind.code())
        .child(gist::when(words, activity))
        .child(gist::kind(app, words, activity, asked))
        .child(el(heading).class("card-title").child(gist::link(app, words, activity, asked)))
        .child(gist::place(words, activity, asked))
        .child(gist::topics(words, catalogue, activity, asked));
    pointing(app, at, card)
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn = |name, id: &str, asked: &'static str, is_pointed: bool| {
        let (app, at) = (fixture.app(""), fixture.odd(id).0);
        app.pointed.set(is_pointed.then_some(at));
        let asked = Derived::new(move || SearchWords::new(asked));
        Example::new(name, card(app, fixture.words, &fixture.odd.catalogue, at, asked, "h3")).within("results")
    };
    let narrow = |name, id| drawn(name, id, "", false).within("results narrow");
    vec![
        drawn("with every fact, upcoming", "every-fact", "", false),
        drawn("only what is required", "only-required", "", false),
        drawn("pointed at elsewhere", "every-fact", "", true),
        drawn("ongoing", "ongoing", "", false),
        drawn("cancelled", "cancelled", "", false),
        drawn("postponed, known to the month", "postponed", "", false),
        drawn("translation not reviewed", "unreviewed", "", false),
        drawn("in English only", "english-only", "", false),
        drawn("words that were searched for", "every-fact", "lisbon techniques lissabon üsul лиссабон метод", false),
        drawn("long in everything", "long", "", false),
        drawn("words from right to left, known to the year", "from-right-to-left", "", false),
        drawn("what would be HTML", "month-only", "", false),
        narrow("where it is narrow", "every-fact"),
        narrow("cancelled, where it is narrow", "cancelled"),
        narrow("long in everything, where it is narrow", "long"),
    ]
}
