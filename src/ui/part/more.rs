//! A button "Show more", after results in a frame that nobody makes as high as they are.

use std::sync::Arc;

use super::shown::Shown;
use crate::{
    app::{Loaded, link_id},
    i18n::Messages,
    platform::document,
    ui::element::{Element, el},
};

/// The button. The focus goes to the first result that it brings.
pub fn more(words: &'static Messages, loaded: Arc<Loaded>, shown: Shown) -> Element {
    button(words).on("click", move |_| {
        let next = shown.next().map(|next| link_id(&loaded.catalogue[next].id));
        shown.show_more();
        document::after_layout(move || {
            let _ = next.is_some_and(|link| document::focus(&link));
        });
    })
}

fn button(words: &Messages) -> Element {
    el("button").class("button").attr("type", "button").attr("id", "show-more").child(words.results.more)
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    vec![super::example::Example::new("there is more", button(fixture.words))]
}
