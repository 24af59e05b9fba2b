//! One activity among the results.

use leptos::prelude::*;

use super::{kind_mark::kind_mark, place::place, wording::wording};
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, ActivityIx, Status},
    },
    app::{App, link_id},
    i18n::{Messages, date},
    query::text::SearchWords,
    route::Page,
};

/// A card: date, kind, title, place and topics. What was not stated is said to be so, quietly.
pub fn card(
    app: App,
    words: &'static Messages,
    catalogue: &Catalogue,
    at: ActivityIx,
    asked: Memo<SearchWords>,
) -> impl IntoView + use<> {
    let activity = &catalogue[at];
    let id = activity.id.clone();
    let topics = activity.topics.iter().map(|topic| {
        view! { <li>{wording(words, &catalogue[*topic].label, Some(asked))}</li> }
    });
    view! {
        <article class="card" data-kind=activity.kind.code()>
            {when(words, activity)}
            <div class="card-body">
                <p class="card-kind">
                    {kind_mark(activity.kind)} <span>{activity.kind.noun(words).label}</span>
                    {status_badge(app, words, activity)}
                </p>
                <h3 class="card-title">
                    <a id=link_id(&activity.id) href=move || app.href_of(Page::Activity(id.clone()))>
                        {wording(words, &activity.title, Some(asked))}
                    </a>
                </h3>
                {card_place(words, activity)} <ul class="topics">{topics.collect_view()}</ul>
            </div>
        </article>
    }
}

/// The date, as precise as it was stated.
fn when(words: &'static Messages, activity: &Activity) -> impl IntoView + use<> {
    match activity.when {
        Some(when) => view! {
            <p class="card-when" class:fuzzy=!when.is_day_precise()>
                <time datetime=when.start().to_string()>{date::short(words.lang, when)}</time>
            </p>
        }
        .into_any(),
        None => view! { <p class="card-when unstated">{words.card.date_not_stated}</p> }.into_any(),
    }
}

fn card_place(words: &'static Messages, activity: &Activity) -> impl IntoView + use<> {
    let stated = place(words, &activity.place);
    let unstated = stated.is_none();
    view! {
        <p class="card-place" class:unstated=unstated>
            {stated.unwrap_or_else(|| words.card.place_not_stated.to_owned())}
        </p>
    }
}

/// How the activity stands to today, unless it is simply over or that is not known.
fn status_badge(app: App, words: &'static Messages, activity: &Activity) -> impl IntoView + use<> {
    let (stated, when) = (activity.stated_status, activity.when);
    let status = move || Activity::status_of(stated, when, app.today.get()).filter(|status| *status != Status::Past);
    move || {
        status().map(|status| {
            view! {
                <span class="badge" data-status=status.code()>
                    {status.label(words)}
                </span>
            }
        })
    }
}
