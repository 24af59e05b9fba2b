//! The bars of the timeline as a list in the order of time, and the tray for what has no date.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    px,
    scene::{Bar, Lane, Scene},
};
use crate::{
    activity::{catalogue::Catalogue, model::ActivityIx},
    app::{App, Loaded, link_id},
    edtf::When,
    i18n::{self, Messages, date},
    query::answer::Answer,
    route::Page,
    ui::{
        element::{Element, Node, el, live},
        part::{kind_mark::kind_mark, place::place},
    },
};

/// Lanes and bars.
pub(super) fn lanes(app: App, words: &'static Messages, loaded: Arc<Loaded>, scene: Memo<Arc<Scene>>) -> Node {
    live(move || {
        let scene = scene.get();
        let bars = scene.bars.iter().map(|each| bar(app, words, &loaded.catalogue, each));
        el("div")
            .class("lanes")
            .style("height", px(scene.height_px))
            .children(scene.lanes.iter().map(lane))
            .child(el("ol").class("bars").attr("aria-label", words.timeline.drawn).children(bars))
    })
}

fn lane(lane: &Lane) -> Element {
    let name = lane.name.clone().map(|name| el("p").class("lane-name").child(name));
    el("div").class("lane").style("top", px(lane.top_px)).style("height", px(lane.height_px)).child(name)
}

fn bar(app: App, words: &'static Messages, catalogue: &Catalogue, bar: &Bar) -> Element {
    let activity = &catalogue[bar.at];
    let is_precise = activity.when.is_some_and(When::is_day_precise);
    let left_px = bar.shape.start_px.min(bar.title.start_px);
    let width_px = bar.shape.end_px.max(bar.title.end_px) - left_px;
    let when = activity.when.map(|when| date::short(words.lang, when));
    let shape = el("span")
        .class(if is_precise { "bar" } else { "bar fuzzy" })
        .style("margin-left", px(bar.shape.start_px - left_px))
        .style("width", px(bar.shape.width_px()));
    let is_pushed = bar.title.start_px + 1.0 < bar.shape.start_px && bar.shape.start_px > 0.0;
    let title = el("span")
        .class(if is_pushed { "bar-title pushed" } else { "bar-title" })
        .style("margin-left", px(bar.title.start_px - left_px))
        .style("width", px(bar.title.width_px()))
        .child(kind_mark(activity.kind))
        .child(" ")
        .child(el("span").class("bar-when").attr("aria-hidden", "true").child(when))
        .child(" ")
        .children(sentence(words, catalogue, bar.at));
    el("li")
        .style("left", px(left_px))
        .style("top", px(bar.top_px))
        .style("width", px(width_px))
        .child(link(app, catalogue, bar.at).child(shape).child(title))
}

fn link(app: App, catalogue: &Catalogue, at: ActivityIx) -> Element {
    let activity = &catalogue[at];
    let page = Page::Activity(activity.id.clone());
    el("a")
        .attr("id", link_id(&activity.id))
        .attr("data-kind", activity.kind.code())
        .live("href", move || Some(app.href_of(page.clone())))
}

/// The name of an item as a full sentence, since a list of dates and titles is no reading: "Risk analysis on illegal
/// migration, expert mission, 1 to 3 October 2019, Azerbaijan". The eye needs only the title.
fn sentence(words: &Messages, catalogue: &Catalogue, at: ActivityIx) -> [Element; 2] {
    let activity = &catalogue[at];
    let shown = activity.title.shown(words.lang);
    let when = activity.when.map(|when| date::spoken(words.lang, when));
    let when = when.unwrap_or_else(|| words.card.date_not_stated.to_owned());
    let place = place(words, &activity.place).unwrap_or_else(|| words.card.place_not_stated.to_owned());
    let rest = i18n::sentence(&["", activity.kind.noun(words).one, &when, &place]);
    [
        el("span").attr("lang", shown.lang.code()).child(shown.words.to_owned()),
        el("span").class("visually-hidden").child(rest),
    ]
}

/// The results that have no date; nothing if all have one.
pub(super) fn tray(app: App, words: &'static Messages, loaded: Arc<Loaded>, answer: Memo<Arc<Answer>>) -> Node {
    live(move || {
        let catalogue = &loaded.catalogue;
        let answer = answer.get();
        let undated = answer.hits.iter().copied().filter(|at| catalogue[*at].when.is_none());
        let item = |at: ActivityIx| {
            let link = link(app, catalogue, at).child(kind_mark(catalogue[at].kind));
            Node::from(el("li").child(link.children(sentence(words, catalogue, at))))
        };
        let items: Vec<Node> = undated.map(item).collect();
        (!items.is_empty()).then(|| {
            let name = el("h3").child(words.card.date_not_stated);
            el("div").class("tray").child(name).child(el("ul").children(items))
        })
    })
}
