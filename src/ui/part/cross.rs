//! The cross of a button that closes or removes.

use crate::ui::element::{Element, svg};

/// Two strokes in the button's colour; the button's name says what it does.
pub fn cross() -> Element {
    svg("svg")
        .class("cross")
        .attr("viewBox", "0 0 16 16")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("path").attr("d", "M4 4l8 8M12 4l-8 8"))
}
