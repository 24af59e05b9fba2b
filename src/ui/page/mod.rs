//! The pages, one file each.

pub mod about;
pub mod activities;
pub mod activity;
pub mod not_found;
pub mod timeline;

use std::sync::Arc;

use leptos::{either::EitherOf5, prelude::*};

use crate::{
    app::{App, Loaded},
    i18n::Messages,
    platform::document::HEADING,
    route::Page,
};

/// The page that the route names, over loaded data.
pub fn page(app: App, words: &'static Messages, loaded: Arc<Loaded>) -> impl IntoView {
    let answer = app.answer(loaded.clone());
    move || {
        let loaded = loaded.clone();
        match app.page.get() {
            Page::Activities => EitherOf5::A(activities::activities(app, words, loaded, answer)),
            Page::Timeline => EitherOf5::B(timeline::timeline(app, words, loaded, answer)),
            Page::Activity(id) => match loaded.catalogue.find(&id) {
                Some(at) => EitherOf5::C(activity::activity(app, words, loaded, answer, at)),
                None => EitherOf5::D(not_found::activity_not_found(app, words, &loaded.catalogue, &id)),
            },
            Page::About => EitherOf5::E(about::about(app, words, loaded).into_any()),
            Page::NotFound(_) => EitherOf5::E(not_found::page_not_found(app, words).into_any()),
        }
    }
}

/// The heading of a page: its only `h1`, which gets the focus when the page opens.
pub fn heading<V: IntoView>(content: V) -> impl IntoView {
    view! {
        <h1 id=HEADING tabindex="-1">
            {content}
        </h1>
    }
}
