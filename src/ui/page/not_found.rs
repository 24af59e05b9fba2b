//! Addresses that lead nowhere: what is missing, and where to go on.

use leptos::prelude::*;

use super::heading;
use crate::{
    activity::catalogue::Catalogue,
    app::{App, link_id},
    i18n::Messages,
    route::{Page, Route},
    ui::part::wording::wording,
};

/// How many activities are suggested for an unknown id.
const SUGGESTED: usize = 3;

/// An address that is no page.
pub fn page_not_found(app: App, words: &'static Messages) -> impl IntoView {
    view! {
        <div class="message">
            {heading(words.not_found.page)} <p>{words.not_found.page_text}</p> {to_all(app, words)}
        </div>
    }
}

/// The address of an activity that the data do not have, with those whose ids are written most like it.
pub fn activity_not_found(
    app: App,
    words: &'static Messages,
    catalogue: &Catalogue,
    id: &str,
) -> impl IntoView + use<> {
    let mut near: Vec<_> = catalogue.iter().collect();
    near.sort_by_cached_key(|(_, activity)| strsim::osa_distance(&activity.id, id));
    let items = near.into_iter().take(SUGGESTED).map(|(_, activity)| {
        let page = Page::Activity(activity.id.clone());
        view! {
            <li>
                <a id=link_id(&activity.id) href=move || app.href_of(page.clone())>
                    {wording(words, &activity.title, None)}
                </a>
            </li>
        }
    });
    let items = items.collect_view();
    view! {
        <div class="message">
            {heading(words.not_found.activity)} <p>{(words.not_found.activity_text)(id)}</p>
            {(!items.is_empty()).then(|| view! {
                <h2>{words.not_found.suggestions}</h2>
                <ul>{items}</ul>
            })}
            {to_all(app, words)}
        </div>
    }
}

fn to_all(app: App, words: &'static Messages) -> impl IntoView {
    let all = Route { lang: words.lang, ..Route::default() };
    view! {
        <p>
            <a class="button" href=app.href(&all)>
                {words.not_found.all_activities}
            </a>
        </p>
    }
}
