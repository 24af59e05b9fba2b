//! What the results say of an activity, piece by piece; a card and a row of the table put the same pieces together.
//! What was not stated is said to be so, quietly.

use super::{kind_mark::kind_mark, marked::marked, wording::wording};
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, Status, TopicIx},
    },
    app::{App, link_id},
    i18n::{Messages, date},
    query::text::SearchWords,
    route::Page,
    state::Derived,
    ui::element::{Element, Node, el, live},
};

/// The title, which leads to the activity's page.
pub fn link(app: App, words: &'static Messages, activity: &Activity, asked: Derived<SearchWords>) -> Element {
    let id = activity.id.clone();
    el("a")
        .attr("id", link_id(&activity.id))
        .live("href", move || Some(app.href_of(Page::Activity(id.clone()))))
        .child(wording(words, &activity.title, Some(asked)))
}

/// The kind by mark and name, and how the activity stands to today.
pub fn kind(app: App, words: &'static Messages, activity: &Activity, asked: Derived<SearchWords>) -> Element {
    el("p")
        .class("card-kind")
        .child(kind_mark(activity.kind))
        .child(el("span").child(marked(activity.kind.noun(words).label.to_owned(), asked)))
        .child(status_badge(app, words, activity))
}

/// The date, as precise as it was stated.
pub fn when(words: &'static Messages, activity: &Activity) -> Element {
    let Some(when) = activity.when else {
        return el("p").class("card-when unstated").child(words.card.date_not_stated);
    };
    let class = if when.is_day_precise() { "card-when" } else { "card-when fuzzy" };
    el("time").class(class).attr("datetime", when.start().to_string()).child(date::short(words.lang, when))
}

/// The place.
pub fn place(words: &'static Messages, activity: &Activity, asked: Derived<SearchWords>) -> Element {
    match activity.place.label(words) {
        Some(place) => el("p").class("card-place").child(marked(place, asked)),
        None => el("p").class("card-place unstated").child(words.card.place_not_stated),
    }
}

/// The topics.
pub fn topics(
    words: &'static Messages,
    catalogue: &Catalogue,
    activity: &Activity,
    asked: Derived<SearchWords>,
) -> Element {
    let topic = |topic: TopicIx| el("li").child(wording(words, &catalogue[topic].label, Some(asked)));
    el("ul").class("topics").children(activity.topics.iter().copied().map(topic))
}

/// How the activity stands to today, unless it is simply over or that is not known.
fn status_badge(app: App, words: &'static Messages, activity: &Activity) -> Node {
    let (stated, when) = (activity.stated_status, activity.when);
    live(move || {
        let status = Activity::status_of(stated, when, app.today.get()).filter(|status| *status != Status::Past);
        status.map(|status| el("span").class("badge").attr("data-status", status.code()).child(status.label(words)))
    })
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let (words, app) = (fixture.words, fixture.app(""));
    let asked = Derived::new(SearchWords::default);
    let odd = |id| fixture.odd(id).1;
    vec![
        Example::new("title", link(app, words, odd("every-fact"), asked)),
        Example::new("kind, upcoming", kind(app, words, odd("every-fact"), asked)),
        Example::new("kind, ongoing", kind(app, words, odd("ongoing"), asked)),
        Example::new("kind, cancelled", kind(app, words, odd("cancelled"), asked)),
        Example::new("kind, postponed", kind(app, words, odd("postponed"), asked)),
        Example::new("kind, over", kind(app, words, odd("unreviewed"), asked)),
        Example::new("date to the day", when(words, odd("every-fact"))),
        Example::new("date to the month", when(words, odd("month-only"))),
        Example::new("date not stated", when(words, odd("only-required"))),
        Example::new("place", place(words, odd("every-fact"), asked)),
        Example::new("place not stated", place(words, odd("only-required"), asked)),
        Example::new("topics", topics(words, &fixture.odd.catalogue, odd("long"), asked)),
    ]
}
