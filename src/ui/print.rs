//! Static HTML, printed natively from the same parts as the app: what is painted before the app runs, and what is
//! read where it cannot.

use leptos::prelude::Owner;

use super::{
    element::{Element, el},
    frame,
    part::{kind_mark::kind_mark, skeleton::skeleton},
};
use crate::{
    activity::{catalogue::Catalogue, model::Activity},
    app::App,
    i18n::{Lang, Messages, date, messages},
    platform::viewport::VisibleRect,
    route::{Base, Parsed, Route},
    state::State,
};

/// What stands in `#static`: the banner, a skeleton of the page, and a list of all activities that shows only where
/// the app cannot run. It is one element, so that it can be told from what surrounds it.
#[must_use]
pub fn static_content(catalogue: &Catalogue, base: Base) -> String {
    let words = messages(Lang::En);
    Owner::new().with(|| {
        let parsed = Parsed { route: Route::default(), ignored: Vec::new() };
        // Nothing that is printed here depends on the day or on the reader's screen.
        let app = App::new(base, parsed, jiff::civil::Date::MIN, State::new(VisibleRect::default()));
        let main = el("div").class("main").child(skeleton(words)).child(fallback(app, words, catalogue));
        el("div").class("page").child(frame::banner(app, words)).child(main).html()
    })
}

/// All activities as plain text.
fn fallback(app: App, words: &'static Messages, catalogue: &Catalogue) -> Element {
    let data = el("a").attr("href", app.file("data/activities.json")).child(words.about.download_data);
    let as_of = catalogue.updated.map(|day| el("p").child(words.as_of(day)));
    el("section")
        .class("fallback")
        .child(el("h1").child(words.site.name))
        .child(el("p").class("only-unsupported").child(words.fallback.text))
        .child(el("p").class("only-failed").child(words.fallback.start_failed))
        .child(el("ul").children(catalogue.iter().map(|(_, activity)| plain_card(words, activity))))
        .child(as_of)
        .child(el("p").child(data))
}

fn plain_card(words: &'static Messages, activity: &Activity) -> Element {
    let when = activity.when.map(|when| date::prose(words.lang, when));
    let when = when.unwrap_or_else(|| words.card.date_not_stated.to_owned());
    let place = activity.place.label(words).unwrap_or_else(|| words.card.place_not_stated.to_owned());
    let summary = activity.summary.as_ref().map(|summary| summary.shown(words.lang).words.to_owned());
    let facts = [activity.kind.noun(words).label, " · ", &when, " · ", &place].concat();
    el("li")
        .child(el("h2").child(activity.title.shown(words.lang).words.to_owned()))
        .child(el("p").class("card-kind").child(kind_mark(activity.kind)).child(el("span").child(facts)))
        .child(summary.map(|summary| el("p").child(summary)))
}
