//! What the colours mean: the kinds of the results.

use super::Drawing;
use crate::{
    activity::model::Kind,
    ui::{
        element::{Element, Node, el, live},
        part::kind_mark::kind_mark,
    },
};

/// The kinds with their marks. Where each kind is a lane of its own, names of lanes say the same and only paper needs it.
pub(super) fn legend(drawing: &Drawing) -> Element {
    let route = drawing.app.route;
    let of = drawing.clone();
    let kinds = live(move || {
        let entry = |kind: &Kind| el("li").child(kind_mark(*kind)).child(kind.noun(of.words).label).into();
        of.kinds().iter().map(entry).collect::<Vec<Node>>()
    });
    el("ul").class("legend").live("data-lanes", move || Some(route.with(|route| route.lanes.code()))).child(kinds)
}

impl Drawing {
    /// The kinds that there are among the results.
    pub(super) fn kinds(&self) -> Vec<Kind> {
        self.answer.with(|answer| {
            let is_there = |kind: &Kind| answer.hits.iter().any(|at| self.loaded.catalogue[*at].kind == *kind);
            Kind::ALL.iter().copied().filter(is_there).collect()
        })
    }
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &crate::ui::part::example::Fixture) -> Vec<crate::ui::part::example::Example> {
    use crate::ui::part::example::Example;
    let drawn = |name, loaded| Example::new(name, legend(&Drawing::example(fixture, loaded, "lanes=topic")));
    vec![drawn("some kinds", &fixture.real), drawn("every kind", &fixture.odd)]
}
