//! The pages, one file each.

pub mod about;
pub mod activities;
pub mod activity;
#[cfg(debug_assertions)]
mod gallery;
pub mod not_found;
pub mod timeline;

use std::sync::Arc;

use super::element::{Element, Node, el, live};
use crate::{
    activity::model::Activity,
    app::{App, Loaded},
    i18n::Messages,
    platform::document::HEADING,
    route::Page,
};

/// The page that the route names, over loaded data.
pub fn page(app: App, words: &'static Messages, loaded: Arc<Loaded>) -> Node {
    let answer = app.answer(loaded.clone());
    live(move || match app.page.get() {
        Page::Activities => activities::activities(app, words, &loaded, answer),
        Page::Timeline => timeline::timeline(app, words, &loaded, answer),
        Page::Activity(id) => match loaded.catalogue.find(&id) {
            Some(at) => activity::activity(app, words, &loaded, answer, at).into(),
            None => not_found::activity_not_found(app, words, &loaded.catalogue, &id).into(),
        },
        Page::About => about::about(app, words, &loaded).into(),
        #[cfg(debug_assertions)]
        Page::Gallery => gallery::gallery(app, words).into(),
        Page::NotFound(_) => not_found::page_not_found(app, words).into(),
    })
}

/// The page of all activities over the first records of a file of which more comes; the other pages cannot do with so few.
pub fn first(app: App, words: &'static Messages, loaded: &Arc<Loaded>) -> Node {
    activities::first_activities(app, words, loaded, app.answer(loaded.clone()))
}

/// The document title of a page; while nothing is loaded an activity has none of its own.
#[must_use]
pub fn title(words: &Messages, page: &Page, loaded: Option<&Loaded>) -> String {
    if *page == Page::Activities {
        return words.site.name.to_owned();
    }
    title_of_other(words, page, loaded)
}

#[inline(never)]
fn title_of_other(words: &Messages, page: &Page, loaded: Option<&Loaded>) -> String {
    let name = match page {
        Page::Activities => words.nav.activities,
        Page::Timeline => words.later().timeline.region,
        Page::About => words.later().about.title,
        #[cfg(debug_assertions)]
        Page::Gallery => "Gallery",
        Page::NotFound(_) => words.later().not_found.page,
        Page::Activity(id) => match loaded.map(|loaded| (&loaded.catalogue, loaded.catalogue.find(id))) {
            None => return words.site.name.to_owned(),
            Some((_, None)) => words.later().not_found.activity,
            Some((catalogue, Some(at))) => {
                let Activity { title, .. } = &catalogue[at];
                return words.site.document_title.with([title.shown(words.lang).words]);
            }
        },
    };
    words.site.document_title.with([name])
}

/// The heading of a page: its only `h1`, which gets the focus when the page opens.
pub fn heading(content: impl Into<Node>) -> Element {
    el("h1").attr("id", HEADING).attr("tabindex", "-1").child(content)
}
