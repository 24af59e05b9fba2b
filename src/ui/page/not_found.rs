//! Addresses that lead nowhere: what is missing, and where to go on.

use super::heading;
use crate::{
    activity::catalogue::Catalogue,
    app::{App, link_id},
    i18n::Messages,
    route::{Page, Route},
    sort::sort,
    ui::{
        element::{Element, el},
        part::wording::wording,
    },
};

/// How many activities are suggested for an unknown id.
const SUGGESTED: usize = 3;

/// An address that is no page.
#[inline(never)]
pub fn page_not_found(app: App, words: &'static Messages) -> Element {
    el("div")
        .class("message")
        .child(heading(words.later().not_found.page))
        .child(el("p").child(words.later().not_found.page_text))
        .child(to_all(app, words))
}

/// The address of an activity that the data do not have, with those whose ids are written most like it.
#[inline(never)]
pub fn activity_not_found(app: App, words: &'static Messages, catalogue: &Catalogue, id: &str) -> Element {
    let activities: Vec<_> = catalogue.iter().map(|(_, activity)| activity).collect();
    let distances: Vec<usize> = activities.iter().map(|other| strsim::osa_distance(&other.id, id)).collect();
    let mut near: Vec<u32> = (0..).take(activities.len()).collect();
    sort(&mut near, &|a, b| distances[a as usize].cmp(&distances[b as usize]).then(a.cmp(&b)));
    let items = near.into_iter().take(SUGGESTED).map(|at| {
        let activity = activities[at as usize];
        let page = Page::Activity(activity.id.clone());
        let link = el("a").attr("id", link_id(&activity.id)).live("href", move || Some(app.href_of(page.clone())));
        el("li").child(link.child(wording(words, &activity.title, None)))
    });
    el("div")
        .class("message")
        .child(heading(words.later().not_found.activity))
        .child(el("p").child(words.later().not_found.activity_text.with([id])))
        .child((!activities.is_empty()).then(|| el("h2").child(words.later().not_found.suggestions)))
        .child(el("ul").children(items))
        .child(to_all(app, words))
}

fn to_all(app: App, words: &'static Messages) -> Element {
    let all = Route { lang: words.lang, ..Route::default() };
    el("p").child(el("a").class("button").attr("href", app.href(&all)).child(words.later().not_found.all_activities))
}
