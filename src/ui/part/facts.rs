//! The facts of an activity, each with its name; those that are not stated say so.

use leptos::prelude::*;

use super::{place::place, wording::wording};
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, Role},
    },
    app::App,
    edtf::{PartialDate, When},
    i18n::{Messages, date},
    query::{Facet, Query},
    route::{Page, Route},
};

/// The facts as a description list.
pub fn facts(app: App, words: &'static Messages, catalogue: &Catalogue, activity: &Activity) -> impl IntoView + use<> {
    let unstated = || words.facets.not_stated.to_owned();
    let (stated, when) = (activity.stated_status, activity.when);
    let status = move || Activity::status_of(stated, when, app.today.get()).map(|status| status.label(words));
    let length = when.and_then(When::days).map(|days| words.activity.days.count(words.lang, days as usize));
    let stated_place = place(words, &activity.place);
    let placeless = stated_place.is_none();
    let topics = activity.topics.iter().map(|topic| {
        let asking = asking(words, Facet::Topic, &catalogue[*topic].code);
        view! { <li><a href=app.href(&asking)>{wording(words, &catalogue[*topic].label, None)}</a></li> }
    });
    view! {
        <dl class="facts">
            {fact(words.activity.date, view! {
                <span class:unstated=when.is_none()>
                    {when.map_or_else(|| words.card.date_not_stated.to_owned(), |when| date::prose(words.lang, when))}
                </span>
                {precision(words, when).map(|says| view! { <span class="precision">{says}</span> })}
            })}
            {length.map(|length| fact(words.activity.length, length))}
            {fact(words.activity.place, view! {
                <span class:unstated=placeless>{stated_place.unwrap_or_else(unstated)}</span>
            })}
            {fact(words.activity.status, move || status().map_or_else(unstated, str::to_owned))}
            {(!activity.topics.is_empty())
                .then(|| fact(words.activity.topics, view! { <ul class="topics">{topics.collect_view()}</ul> }))}
            {partners(app, words, catalogue, activity)}
            {activity.attendance.map(|count| fact(words.activity.participants, count.says(words)))}
            {fact(words.activity.beneficiary, wording(words, &catalogue.source.beneficiary, None))}
        </dl>
    }
}

fn fact(name: &'static str, content: impl IntoView) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{content}</dd>
        </div>
    }
}

/// The list of all activities with this one value.
fn asking(words: &Messages, facet: Facet, code: &str) -> Route {
    let mut query = Query::default();
    query.toggle(facet, code);
    Route { lang: words.lang, page: Page::Activities, query, ..Route::default() }
}

/// What a date leaves open.
fn precision(words: &Messages, when: Option<When>) -> Option<&'static str> {
    let when = when.filter(|when| when.start() == when.end())?;
    match when.start() {
        PartialDate::Year(_) => Some(words.activity.year_only),
        PartialDate::Month(..) => Some(words.activity.month_only),
        PartialDate::Day(_) => None,
    }
}

/// The partners by what they did; nothing where none is stated.
fn partners(app: App, words: &'static Messages, catalogue: &Catalogue, activity: &Activity) -> impl IntoView + use<> {
    let roles = Role::ALL.iter().copied().map(Some).chain([None]);
    let groups = roles.filter_map(|role| {
        let of_role = activity.partners.iter().filter(|with| with.role == role);
        let items = of_role.map(|with| {
            let partner = &catalogue[with.partner];
            let asking = asking(words, Facet::Partner, &partner.code);
            let country = partner.country.map(|country| country.name(words.lang).to_owned());
            view! {
                <li>
                    <a href=app.href(&asking)>{wording(words, &partner.name, None)}</a>
                    {country.filter(|country| *country != partner.name.shown(words.lang).words).map(|country| {
                        view! { <span class="partner-country">{country}</span> }
                    })}
                </li>
            }
        });
        let items = items.collect_view();
        let name = role.map_or(words.roles.unstated, |role| role.label(words));
        (!items.is_empty()).then(|| fact(name, view! { <ul class="partners">{items}</ul> }))
    });
    groups.collect_view()
}
