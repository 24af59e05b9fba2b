//! What a reader takes along from an activity: a calendar entry and the link.

use leptos::task::spawn_local;

use super::place::place;
use crate::{
    activity::model::Activity,
    app::App,
    edtf::When,
    export::calendar::{Entry, calendar},
    i18n::Messages,
    platform::{clipboard, download, location},
    route::{Page, Route},
    state::State,
    ui::element::{Element, el, live},
};

/// The buttons. Only what is stated to the day can stand in a calendar.
pub fn take_away(app: App, words: &'static Messages, activity: &Activity) -> Element {
    let says = State::new("");
    let page = Page::Activity(activity.id.clone());
    let address = app.href(&Route { lang: words.lang, page, ..Route::default() });
    let copied = address.clone();
    let copy = move |_| {
        let link = [&location::origin(), copied.as_str()].concat();
        app.settle();
        spawn_local(async move {
            let copied = clipboard::copy(&link).await;
            says.set(if copied { words.activity.copied } else { words.activity.copy_failed });
        });
    };
    let precise = activity.when.filter(|when| when.is_day_precise());
    el("div")
        .class("take-away")
        .child(precise.map(|when| add_to_calendar(app, words, activity, when, address)))
        .child(button("copy-link").on("click", copy).child(words.activity.copy))
        .child(el("p").class("says").attr("role", "status").child(live(move || says.get())))
}

fn button(id: &'static str) -> Element {
    el("button").class("button").attr("type", "button").attr("id", id)
}

fn add_to_calendar(app: App, words: &'static Messages, activity: &Activity, when: When, address: String) -> Element {
    let activity = activity.clone();
    let save = move |_| {
        let place = place(words, &activity.place);
        let url = [&location::origin(), address.as_str()].concat();
        let entry = Entry {
            id: &activity.id,
            title: activity.title.shown(words.lang).words,
            kind: activity.kind.noun(words).label,
            days: (when.first_day(), when.last_day()),
            stated_status: activity.stated_status,
            place: place.as_deref(),
            summary: activity.summary.as_ref().map(|summary| summary.shown(words.lang).words),
            url: Some(&url),
            changed: activity.changed.unwrap_or_else(|| app.today.get_untracked()),
        };
        let text = calendar(&[], [entry]);
        download::save(&[&activity.id, ".ics"].concat(), "text/calendar;charset=utf-8", &text);
    };
    button("add-to-calendar").on("click", save).child(words.activity.calendar)
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn = |name, id| Example::new(name, take_away(fixture.app(""), fixture.words, fixture.odd(id).1));
    vec![drawn("of what is known to the day", "every-fact"), drawn("of what no calendar can hold", "month-only")]
}
