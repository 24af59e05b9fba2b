//! The facts of an activity, each with its name; those that are not stated say so.

use super::wording::wording;
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, Partnership, Role},
    },
    app::App,
    edtf::{PartialDate, When},
    i18n::{Messages, date},
    query::{Facet, Query},
    route::{Page, Route},
    ui::element::{Element, Node, el, live},
};

/// The facts as a description list.
pub fn facts(app: App, words: &'static Messages, catalogue: &Catalogue, activity: &Activity) -> Element {
    let names = &words.later().activity;
    let (stated, when) = (activity.stated_status, activity.when);
    let status = live(move || match Activity::status_of(stated, when, app.today.get()) {
        Some(status) => Node::from(status.label(words)),
        None => unstated(words.facets.not_stated).into(),
    });
    // On any day: the room for what the app will say.
    let later = stated.is_none() && app.today.get_untracked() == Activity::ON_ANY_DAY;
    let status = if later { fact(names.status, "…").class("later") } else { fact(names.status, status) };
    let length = when.and_then(When::days).map(|days| names.days.count(words.lang, days as usize));
    let place = activity.place.label(words);
    let topics = activity.topics.iter().map(|topic| {
        let topic = &catalogue[*topic];
        let link = el("a").attr("href", app.href(&asking(words, Facet::Topic, &topic.code)));
        el("li").child(link.child(wording(words, &topic.label, None)))
    });
    let topics = (!activity.topics.is_empty()).then(|| el("ul").class("topics").children(topics));
    let beneficiary = Some(&catalogue.source.beneficiary).filter(|name| !name.en.is_empty());
    let beneficiary = beneficiary.map(|name| wording(words, name, None));
    el("dl")
        .class("facts")
        .child(fact(names.date, date_fact(words, when)))
        .child(length.map(|length| fact(names.length, length)))
        .child(fact(names.place, place.map_or_else(|| unstated(words.facets.not_stated).into(), Node::from)))
        .child(status)
        .child(topics.map(|topics| fact(names.topics, topics)))
        .children(partners(app, words, catalogue, activity))
        .child(activity.attendance.map(|attendance| fact(names.participants, attendance.says(words))))
        .child(beneficiary.map(|name| fact(names.beneficiary, name)))
}

fn fact(name: &'static str, content: impl Into<Node>) -> Element {
    el("div").child(el("dt").child(name)).child(el("dd").child(content))
}

fn unstated(says: &'static str) -> Element {
    el("span").class("unstated").child(says)
}

/// The date, and what it leaves open.
fn date_fact(words: &'static Messages, when: Option<When>) -> Node {
    let Some(when) = when else { return unstated(words.card.date_not_stated).into() };
    let precision = match when.start() {
        _ if when.start() != when.end() => None,
        PartialDate::Year(_) => Some(words.later().activity.year_only),
        PartialDate::Month(..) => Some(words.later().activity.month_only),
        PartialDate::Day(_) => None,
    };
    let precision = precision.map(|says| el("span").class("precision").child(says));
    [Node::from(date::prose(words.lang, when)), precision.into()].into()
}

/// The list of all activities with this one value.
fn asking(words: &Messages, facet: Facet, code: &str) -> Route {
    let mut query = Query::default();
    query.toggle(facet, code);
    Route { lang: words.lang, page: Page::Activities, query, ..Route::default() }
}

/// The partners by what they did; nothing where none is stated.
fn partners(app: App, words: &'static Messages, catalogue: &Catalogue, activity: &Activity) -> Vec<Element> {
    let item = |with: &Partnership| {
        let partner = &catalogue[with.partner];
        let name = partner.name.shown(words.lang).words;
        let country = partner.country.map(|country| country.name(words.lang).to_owned());
        // A partner that is a country is not told where it is from.
        let says = |country: &String| name.as_bytes().windows(country.len()).any(|part| part == country.as_bytes());
        let country = country.filter(|country| !says(country));
        let link = el("a").attr("href", app.href(&asking(words, Facet::Partner, &partner.code)));
        el("li")
            .child(link.child(wording(words, &partner.name, None)))
            .child(country.map(|country| el("span").class("partner-country").child(country)))
    };
    let group = |role: Option<Role>| {
        let items: Vec<_> = activity.partners.iter().filter(|with| with.role == role).map(item).collect();
        let name = role.map_or(words.later().roles.unstated, |role| role.label(words));
        (!items.is_empty()).then(|| fact(name, el("ul").class("partners").children(items)))
    };
    Role::ALL.iter().copied().map(Some).chain([None]).filter_map(group).collect()
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn = |name, id: &str| {
        let activity = fixture.odd(id).1;
        let facts = facts(fixture.app(""), fixture.words, &fixture.odd.catalogue, activity);
        Example::new(name, el("div").attr("data-kind", activity.kind.code()).child(facts))
    };
    vec![
        drawn("with every fact", "every-fact"),
        drawn("only what is required", "only-required"),
        drawn("known to the year", "from-right-to-left"),
        drawn("known to the month, one participant", "month-only"),
        drawn("cancelled", "cancelled"),
        drawn("a partner in English only", "english-only"),
        drawn("long in everything", "long"),
    ]
}
