//! The mark of a kind: a shape of its own, so that kinds are told apart without colour (WCAG 2.2, 1.4.1).

use crate::{
    activity::model::Kind,
    ui::element::{Element, svg},
};

/// The outline in a box of 16 by 16, as path data.
#[must_use]
pub const fn outline(kind: Kind) -> &'static str {
    match kind {
        // Square, circle, triangle, diamond, hexagon, cross, pentagon.
        Kind::Project => "M2.5 2.5h11v11h-11z",
        Kind::StudyVisit => "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8z",
        Kind::ExpertMission => "M8 1.6 15 14H1z",
        Kind::Seminar => "M8 .9 15.1 8 8 15.1.9 8z",
        Kind::Workshop => "M4.4 1.8h7.2L15.2 8l-3.6 6.2H4.4L.8 8z",
        Kind::Training => "M5.5 1.5h5v4h4v5h-4v4h-5v-4h-4v-5h4z",
        Kind::Conference => "M8 1.2 15 6.3l-2.7 8.2H3.7L1 6.3z",
    }
}

/// The colour on white, for pictures that no style sheet reaches: that of `style/tokens.css` in the light.
#[must_use]
pub const fn colour(kind: Kind) -> &'static str {
    match kind {
        Kind::Project => "#3a52a3",
        Kind::StudyVisit => "#1d7048",
        Kind::ExpertMission => "#ad3f22",
        Kind::Seminar => "#7a479b",
        Kind::Workshop => "#855b00",
        Kind::Training => "#0f6a92",
        Kind::Conference => "#a63466",
    }
}

/// The mark, for the eye only: the kind's name stands beside it.
pub fn kind_mark(kind: Kind) -> Element {
    svg("svg")
        .class("kind-mark")
        .attr("data-kind", kind.code())
        .attr("viewBox", "0 0 16 16")
        .attr("aria-hidden", "true")
        .child(svg("path").attr("d", outline(kind)))
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    use crate::ui::element::el;
    let named = |kind: &Kind| {
        let line = el("p").class("card-kind").attr("data-kind", kind.code());
        line.child(kind_mark(*kind)).child(el("span").child(kind.noun(fixture.words).label))
    };
    vec![Example::new("every kind, beside its name", Kind::ALL.iter().map(named).collect::<Vec<_>>())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_have_the_colours_of_the_page() {
        let tokens = include_str!("../../../style/tokens.css");
        for kind in Kind::ALL {
            let token = format!("--kind-{}: light-dark({},", kind.code(), colour(*kind));
            assert!(tokens.contains(&token), "{token}");
        }
    }
}
