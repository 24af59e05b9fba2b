//! Printing.

use leptos::prelude::window;

use super::hear;

/// Has what changed be drawn at once (boot/boot.js).
fn draw() {
    // What cannot be told of is drawn all the same where microtasks run in time.
    super::document::tell("draw");
}

/// Opens the browser's dialog for printing.
pub fn print() {
    let _ = window().print();
}

/// Calls `before`, and has drawn what it changes, when the page is about to be printed, and `after` when that is over, as long
/// as the present owner lives.
pub fn around(before: impl Fn() + 'static, after: impl Fn() + 'static) {
    hear("beforeprint", move |_| {
        before();
        draw();
    });
    hear("afterprint", move |_| after());
}
