//! Why the activities could not be loaded, and what to do.

use crate::{
    activity::check::{Unreadable, VERSION},
    app::LoadError,
    i18n::Messages,
    platform::fetch::FetchError,
    ui::{
        element::{Element, el},
        page::heading,
    },
};

/// What happened, what to do, and a button that tries again.
pub fn failure(words: &'static Messages, error: &LoadError, retry: impl Fn() + 'static) -> Element {
    let load = &words.load;
    let says = match error {
        LoadError::Fetch(FetchError::Unreachable) => load.unreachable.to_owned(),
        LoadError::Fetch(FetchError::Status(status)) => load.http.with([&status.to_string()]),
        LoadError::Unreadable(Unreadable::NotJson { .. }) => load.not_json.to_owned(),
        LoadError::Unreadable(Unreadable::NoActivities) => load.no_activities.to_owned(),
        LoadError::Unreadable(Unreadable::Newer { version }) => {
            load.newer.with([&version.to_string(), &VERSION.to_string()])
        }
    };
    let again = el("button").class("button").attr("type", "button").attr("id", "retry").on("click", move |_| retry());
    el("div")
        .class("message")
        .attr("role", "alert")
        .child(heading(load.failed))
        .child(el("p").child(says))
        .child(again.child(load.retry))
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn = |name, error| Example::new(name, failure(fixture.words, &error, || {}));
    vec![
        drawn("no answer", LoadError::Fetch(FetchError::Unreachable)),
        drawn("an answer that is an error", LoadError::Fetch(FetchError::Status(503))),
        drawn("not JSON", LoadError::Unreadable(Unreadable::NotJson { line: 7, column: 3, cut_off: false })),
        drawn("no activities", LoadError::Unreadable(Unreadable::NoActivities)),
        drawn("a newer format", LoadError::Unreadable(Unreadable::Newer { version: VERSION + 1 })),
    ]
}
