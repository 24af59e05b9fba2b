//! `/activities/{id}`: everything that is stated about one activity.

use std::sync::Arc;

use super::heading;
use crate::{
    activity::model::{ActivityIx, Link},
    app::{App, Loaded, link_id},
    edtf::PartialDate,
    i18n::{Messages, date, number::grouped},
    platform::location,
    query::{answer::Answer, related::related},
    route::Page,
    state::Derived,
    ui::{
        element::{Element, Node, el, live},
        part::{facts::facts, kind_mark::kind_mark, take_away::take_away, wording::wording},
    },
};

/// How many related activities are offered.
const RELATED: usize = 4;

/// The page of one activity.
#[inline(never)]
pub fn activity(
    app: App,
    words: &'static Messages,
    loaded: &Arc<Loaded>,
    answer: Derived<Arc<Answer>>,
    at: ActivityIx,
) -> Element {
    let catalogue = &loaded.catalogue;
    let activity = &catalogue[at];
    let kind = activity.kind;
    let changed = activity.changed.map(|day| date::prose(words.lang, PartialDate::Day(day).into()));
    let summary = activity.summary.as_ref().map(|summary| el("p").child(wording(words, summary, None)));
    let purposes = activity.purposes.iter().map(|purpose| el("li").child(wording(words, purpose, None)));
    let title = el("header")
        .child(el("p").class("card-kind").child(kind_mark(kind)).child(el("span").child(kind.noun(words).label)))
        .child(heading(wording(words, &activity.title, None)));
    let prose = el("div")
        .class("prose")
        .child(summary.map(|summary| section(words.later().activity.summary, summary)))
        .child(list_section(words.later().activity.purposes, purposes))
        .child(list_section(words.later().activity.sources, activity.sources.iter().map(|link| link_item(words, link))))
        .child(list_section(
            words.later().activity.documents,
            activity.documents.iter().map(|link| link_item(words, link)),
        ))
        .child(related_list(app, words, loaded, at))
        .child(changed.map(|day| el("p").class("changed").child(words.later().activity.changed.with([&day]))));
    let side = el("div")
        .class("facts-side")
        .child(facts(app, words, catalogue, activity))
        .child(take_away(app, words, loaded, at));
    el("article")
        .class("activity")
        .attr("data-kind", kind.code())
        .child(navigation(app, words, loaded.clone(), answer, at))
        .child(title)
        .child(el("div").class("activity-body").child(side).child(prose))
}

fn section(title: &'static str, content: impl Into<Node>) -> Element {
    el("section").child(el("h2").child(title)).child(content)
}

/// A section with a list; nothing if the list is empty.
fn list_section(title: &'static str, items: impl Iterator<Item = Element>) -> Option<Element> {
    let items: Vec<Node> = items.map(Node::from).collect();
    (!items.is_empty()).then(|| section(title, el("ul").children(items)))
}

/// The way back to the results as they were left, and on to the activities before and after this one among them.
fn navigation(
    app: App,
    words: &'static Messages,
    loaded: Arc<Loaded>,
    answer: Derived<Arc<Answer>>,
    at: ActivityIx,
) -> Element {
    let back = el("a")
        .class("back")
        .attr("id", "back")
        .live("href", move || Some(app.href_of(app.results_page())))
        .on("click", move |click| {
            if location::is_plain(&click) {
                click.prevent_default();
                app.back_to_results();
            }
        })
        .child(words.later().activity.back);
    let neighbours = live(move || {
        let answer = answer.get();
        let Some(position) = answer.hits.iter().position(|hit| *hit == at) else { return Node::Nothing };
        let step = |to: Option<usize>, name: &'static str, id: &'static str| {
            let other = &loaded.catalogue[*answer.hits.get(to?)?];
            let page = Page::Activity(other.id.clone());
            let link = el("a").class(id).attr("id", id).live("href", move || Some(app.href_of(page.clone())));
            Some(link.attr("title", other.title.shown(words.lang).words.to_owned()).child(name))
        };
        let [nth, all] = [position + 1, answer.hits.len()].map(|n| grouped(words.lang, n));
        [
            Node::from(step(position.checked_sub(1), words.later().activity.previous, "previous")),
            el("span").class("position").child(words.later().activity.position.with([&nth, &all])).into(),
            step(position.checked_add(1), words.later().activity.next, "next").into(),
        ]
        .into()
    });
    el("div").class("activity-nav").child(back).child(neighbours)
}

fn link_item(words: &'static Messages, link: &Link) -> Element {
    let anchor =
        el("a").attr("href", link.url.clone()).attr_if("hreflang", link.lang.clone()).attr("rel", "external noopener");
    el("li").child(anchor.child(wording(words, &link.title, None)))
}

fn related_list(app: App, words: &'static Messages, loaded: &Loaded, at: ActivityIx) -> Option<Element> {
    let catalogue = &loaded.catalogue;
    let item = |other: ActivityIx| {
        let activity = &catalogue[other];
        let page = Page::Activity(activity.id.clone());
        let when = activity.when.map(|when| [" · ", &date::short(words.lang, when)].concat());
        let is_stated = catalogue[at].related.contains(&other);
        let shares = (!is_stated).then(|| el("p").class("shares").child(words.later().activity.related_by_sharing));
        let link = el("a")
            .attr("id", link_id(&activity.id))
            .live("href", move || Some(app.href_of(page.clone())))
            .child(wording(words, &activity.title, None));
        let kind = el("p").child(activity.kind.noun(words).label).child(when);
        el("li").child(kind_mark(activity.kind)).child(el("div").child(link).child(kind).child(shares))
    };
    let items = related(catalogue, at, RELATED).into_iter().map(item);
    list_section(words.later().activity.related, items).map(|section| section.class("related"))
}
