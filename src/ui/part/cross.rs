//! The cross of a button that closes or removes.

use crate::ui::element::{Element, svg};

/// Two strokes in the button's colour; the button's name says what it does.
pub fn cross() -> Element {
    svg("svg")
        .class("cross")
        .attr("viewBox", "0 0 16 16")
        .attr("aria-hidden", "true")
        .child(svg("path").attr("d", "M4 4l8 8M12 4l-8 8"))
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    use crate::ui::element::el;
    let button = el("button").class("sheet-close").attr("type", "button");
    vec![Example::new(
        "in the button that closes a sheet",
        button.attr("aria-label", fixture.words.facets.close).child(cross()),
    )]
}
