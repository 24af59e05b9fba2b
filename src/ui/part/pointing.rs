//! What is drawn for an activity and can be pointed at.

use leptos::prelude::on_cleanup;

use crate::{activity::model::ActivityIx, app::App, ui::element::Element};

/// The element, which tells all views while it is pointed at or holds the focus, and carries `data-pointed` while its
/// activity is pointed at in any of them.
pub fn pointing(app: App, at: ActivityIx, element: Element) -> Element {
    let pointed = app.pointed;
    // Of an element that is taken away no browser says that the pointer has left it.
    on_cleanup(move || pointed.leave(at));
    element
        .on("mouseenter", move |_| pointed.set(Some(at)))
        .on("mouseleave", move |_| pointed.leave(at))
        .on("focusin", move |_| pointed.set(Some(at)))
        .on("focusout", move |_| pointed.leave(at))
        .live("data-pointed", move || pointed.is(at).then_some(""))
}
