//! The activities by year, as a list that is read without script: in place of the timeline, and on the pages of years.

use std::sync::Arc;

use super::twin::year_of;
use crate::{
    activity::model::{Activity, ActivityIx},
    app::{App, Loaded},
    i18n::{Messages, date},
    query::answer::Answer,
    route::{Page, Route},
    state::Derived,
    ui::{
        element::{Element, Node, el},
        page::heading,
        part::{filters::ask, kind_mark::kind_mark, results, timeline, wording::wording},
    },
};

/// What a year is headed by.
pub(super) fn name(words: &Messages, year: Option<i16>) -> String {
    year.map_or_else(|| words.card.date_not_stated.to_owned(), |year| year.to_string())
}

/// The page of the timeline: its buttons, the room of the drawing, and the same in words. The buttons wait for the app, but the
/// sentence beside them is the largest text on a phone: printed, it is there at once. Without any date it would tell of today.
pub(super) fn timeline(app: App, words: &'static Messages, loaded: &Arc<Loaded>, answer: Derived<Arc<Answer>>) -> Node {
    let hits = answer.get_untracked().hits.clone();
    let years = hits.chunk_by(|a, b| year_of(&loaded.catalogue[*a]) == year_of(&loaded.catalogue[*b]));
    let sections = years.map(|year| {
        let heading = el("h3").class("year").child(name(words, year_of(&loaded.catalogue[year[0]])));
        el("section").child(heading).child(list(app, words, loaded, year))
    });
    let tools = loaded.catalogue.extent().map(|_| timeline::printed(app, words, loaded, answer));
    let results = el("div")
        .class("results")
        .child(results::heading(words))
        .child(el("div").class("results-head").child(results::count(words, &loaded.catalogue, answer)))
        .child(tools)
        .child(el("div").class("skeleton-timeline").attr("aria-hidden", "true"))
        .child(el("div").class("by-year").children(sections));
    let explorer = el("div").class("explorer wide").child(ask(app, words, loaded, answer)).child(results);
    [el("div").class("intro").child(heading(words.later().timeline.region)), explorer].into()
}

/// The page of a year.
pub(super) fn year(
    app: App,
    words: &'static Messages,
    loaded: &Arc<Loaded>,
    answer: Derived<Arc<Answer>>,
    year: Option<i16>,
) -> Node {
    let hits = answer.get_untracked().hits.clone();
    let of_year: Vec<_> = hits.into_iter().filter(|hit| year_of(&loaded.catalogue[*hit]) == year).collect();
    let all = Route { lang: words.lang, ..Route::default() };
    let all = el("a").attr("href", app.href(&all)).child(words.later().not_found.all_activities);
    let count = el("p").class("result-count").child(words.shown(of_year.len(), loaded.catalogue.len()));
    [
        el("div").class("intro").child(heading(name(words, year))),
        count,
        el("div").class("by-year").child(list(app, words, loaded, &of_year)),
        el("p").child(all),
    ]
    .into()
}

fn list(app: App, words: &'static Messages, loaded: &Loaded, hits: &[ActivityIx]) -> Element {
    el("ul").children(hits.iter().map(|hit| item(app, words, &loaded.catalogue[*hit])))
}

fn item(app: App, words: &'static Messages, activity: &Activity) -> Element {
    let page = Page::Activity(activity.id.clone());
    let link = el("a").attr("href", app.href_of(page)).child(wording(words, &activity.title, None));
    el("li")
        .child(
            el("p").class("card-kind").child(kind_mark(activity.kind)).child(el("span").child(gist(words, activity))),
        )
        .child(el("p").class("by-year-title").child(link))
}

/// Kind, date and place in a line.
pub(super) fn gist(words: &Messages, activity: &Activity) -> String {
    let when = activity.when.map(|when| date::prose(words.lang, when));
    let stated = [Some(activity.kind.noun(words).label.to_owned()), when, activity.place.label(words)];
    stated.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
