//! One line that says that what is seen is a preview of the reader's own file.

use crate::{
    app::{App, Loading},
    i18n::Messages,
    ui::element::{Element, Node, el, live},
};

/// The line; nothing while what is published is shown. `close` goes back to that.
pub fn preview(app: App, words: &'static Messages, close: impl Fn() + Copy + 'static) -> Node {
    live(move || {
        app.loading.with(|loading| match loading {
            Loading::Ready(loaded) => loaded.preview.as_ref().map(|name| line(words, name, close)),
            _ => None,
        })
    })
}

#[inline(never)]
fn line(words: &'static Messages, name: &str, close: impl Fn() + 'static) -> Element {
    let button =
        el("button").class("button").attr("type", "button").attr("id", "close-preview").on("click", move |_| close());
    el("div")
        .class("preview")
        .child(el("p").attr("role", "status").child(words.later().file_check.previewed.with([name])))
        .child(button.child(words.later().file_check.close))
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    vec![Example::new(
        "of a file with a long name",
        line(fixture.words, "taiex-activities-of-2027-second-draft.json", || {}),
    )]
}
