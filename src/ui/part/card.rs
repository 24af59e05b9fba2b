//! One activity among the results.

use super::{kind_mark::kind_mark, marked::live_marked, place::place, wording::wording};
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, ActivityIx, Status, TopicIx},
    },
    app::{App, link_id},
    i18n::{Messages, date},
    query::text::SearchWords,
    route::Page,
    state::Derived,
    ui::element::{Element, Node, el, live},
};

/// A card: date, kind, title, place and topics. What was not stated is said to be so, quietly. `heading` is the tag of
/// the title, one level below what the card stands under.
pub fn card(
    app: App,
    words: &'static Messages,
    catalogue: &Catalogue,
    at: ActivityIx,
    asked: Derived<SearchWords>,
    heading: &'static str,
) -> Element {
    let activity = &catalogue[at];
    let id = activity.id.clone();
    let link = el("a")
        .attr("id", link_id(&activity.id))
        .live("href", move || Some(app.href_of(Page::Activity(id.clone()))))
        .child(wording(words, &activity.title, Some(asked)));
    let kind = el("p")
        .class("card-kind")
        .child(kind_mark(activity.kind))
        .child(el("span").child(live_marked(activity.kind.noun(words).label.to_owned(), asked)))
        .child(status_badge(app, words, activity));
    let topic = |topic: TopicIx| el("li").child(wording(words, &catalogue[topic].label, Some(asked)));
    let body = el("div")
        .class("card-body")
        .child(kind)
        .child(el(heading).class("card-title").child(link))
        .child(card_place(words, activity, asked))
        .child(el("ul").class("topics").children(activity.topics.iter().copied().map(topic)));
    el("article").class("card").attr("data-kind", activity.kind.code()).child(when(words, activity)).child(body)
}

/// The date, as precise as it was stated.
fn when(words: &'static Messages, activity: &Activity) -> Element {
    let Some(when) = activity.when else {
        return el("p").class("card-when unstated").child(words.card.date_not_stated);
    };
    let class = if when.is_day_precise() { "card-when" } else { "card-when fuzzy" };
    let time = el("time").attr("datetime", when.start().to_string()).child(date::short(words.lang, when));
    el("p").class(class).child(time)
}

fn card_place(words: &'static Messages, activity: &Activity, asked: Derived<SearchWords>) -> Element {
    match place(words, &activity.place) {
        Some(place) => el("p").class("card-place").child(live_marked(place, asked)),
        None => el("p").class("card-place unstated").child(words.card.place_not_stated),
    }
}

/// How the activity stands to today, unless it is simply over or that is not known.
fn status_badge(app: App, words: &'static Messages, activity: &Activity) -> Node {
    let (stated, when) = (activity.stated_status, activity.when);
    live(move || {
        let status = Activity::status_of(stated, when, app.today.get()).filter(|status| *status != Status::Past);
        status.map(|status| el("span").class("badge").attr("data-status", status.code()).child(status.label(words)))
    })
}
