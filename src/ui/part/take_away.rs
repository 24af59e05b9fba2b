//! What a reader takes along from an activity: a calendar entry and the link.

use leptos::{prelude::*, task::spawn_local};

use super::place::place;
use crate::{
    activity::model::Activity,
    app::App,
    edtf::When,
    export::calendar::{Entry, calendar},
    i18n::Messages,
    platform::{clipboard, download, location},
    route::{Page, Route},
};

/// The buttons. Only what is stated to the day can stand in a calendar.
pub fn take_away(app: App, words: &'static Messages, activity: &Activity) -> impl IntoView + use<> {
    let says = RwSignal::new("");
    let address = app.href(&Route {
        lang: words.lang,
        page: Page::Activity(activity.id.clone()),
        ..Route::default()
    });
    let copy = {
        let address = address.clone();
        move |_| {
            let link = [location::origin(), address.clone()].concat();
            app.settle();
            spawn_local(async move {
                let copied = clipboard::copy(&link).await;
                says.set(if copied { words.activity.copied } else { words.activity.copy_failed });
            });
        }
    };
    view! {
        <div class="take-away">
            {activity.when.filter(|when| when.is_day_precise()).map(|when| add_to_calendar(app, words, activity, when, address))}
            <button type="button" class="button" id="copy-link" on:click=copy>
                {words.activity.copy}
            </button>
            <p class="says" role="status">
                {move || says.get()}
            </p>
        </div>
    }
}

fn add_to_calendar(
    app: App,
    words: &'static Messages,
    activity: &Activity,
    when: When,
    address: String,
) -> impl IntoView + use<> {
    let activity = activity.clone();
    let save = move |_| {
        let place = place(words, &activity.place);
        let text = calendar(&Entry {
            id: &activity.id,
            title: activity.title.shown(words.lang).words,
            kind: activity.kind.noun(words).label,
            days: (when.first_day(), when.last_day()),
            stated_status: activity.stated_status,
            place: place.as_deref(),
            summary: activity.summary.as_ref().map(|summary| summary.shown(words.lang).words),
            url: &[location::origin(), address.clone()].concat(),
            changed: activity.changed.unwrap_or_else(|| app.today.get_untracked()),
        });
        download::save(&[&activity.id, ".ics"].concat(), "text/calendar;charset=utf-8", &text);
    };
    view! {
        <button type="button" class="button" id="add-to-calendar" on:click=save>
            {words.activity.calendar}
        </button>
    }
}
