//! One quiet line on what of the address was not understood, and so was ignored.

use crate::{
    app::App,
    i18n::Messages,
    ui::element::{Node, el, live},
};

/// The line; nothing while everything was understood.
pub fn quiet_line(app: App, words: &'static Messages) -> Node {
    live(move || {
        let ignored = app.ignored.get();
        (!ignored.is_empty()).then(|| {
            el("p").class("quiet-line").attr("role", "status").child(words.notice.ignored.with([&ignored.join(", ")]))
        })
    })
}
