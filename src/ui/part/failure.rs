//! Why the activities could not be loaded, and what to do.

use leptos::prelude::*;

use crate::{
    activity::check::{Unreadable, VERSION},
    app::LoadError,
    i18n::Messages,
    platform::{document::HEADING, fetch::FetchError},
};

/// What happened, what to do, and a button that tries again.
pub fn failure<R: Fn() + 'static>(words: &'static Messages, error: &LoadError, retry: R) -> impl IntoView + use<R> {
    let load = &words.load;
    let says = match error {
        LoadError::Fetch(FetchError::Unreachable) => load.unreachable.to_owned(),
        LoadError::Fetch(FetchError::Status(status)) => (load.http)(*status),
        LoadError::Unreadable(Unreadable::NotJson { .. }) => load.not_json.to_owned(),
        LoadError::Unreadable(Unreadable::NoActivities) => load.no_activities.to_owned(),
        LoadError::Unreadable(Unreadable::Newer { version }) => (load.newer)(u64::from(*version), u64::from(VERSION)),
    };
    view! {
        <div class="message" role="alert">
            <h1 id=HEADING tabindex="-1">
                {load.failed}
            </h1>
            <p>{says}</p>
            <button type="button" class="button" id="retry" on:click=move |_| retry()>
                {load.retry}
            </button>
        </div>
    }
}
