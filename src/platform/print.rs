//! Printing.

use leptos::{leptos_dom::helpers::window_event_listener_untyped, prelude::on_cleanup};

/// Calls `before` when the page is about to be printed and `after` when that is over, as long as the present owner lives.
pub fn around(before: impl Fn() + 'static, after: impl Fn() + 'static) {
    let before = window_event_listener_untyped("beforeprint", move |_| before());
    let after = window_event_listener_untyped("afterprint", move |_| after());
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}
