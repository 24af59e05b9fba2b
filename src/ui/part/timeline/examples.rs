//! The states of the whole timeline, and those of its parts, for the gallery of development builds.

use std::sync::Arc;

use super::{Drawing, marks::HINT, timeline};
pub(crate) use super::{
    axis::examples as axis, legend::examples as legend, marks::examples as marks, picture::examples as picture,
    popover::examples as popover, tools::examples as tools, tray::examples as tray, window::examples as window,
};
use crate::{
    activity::model::Kind,
    app::Loaded,
    query::facet::Value,
    ui::{
        element::{Element, el},
        part::example::{Example, Fixture},
    },
};

/// The width that a drawing begins with. In a browser it then takes the one that it gets.
const WIDTH_PX: f64 = 640.0;

/// The whole timeline in its states.
pub(crate) fn examples(fixture: &Fixture) -> Vec<Example> {
    let whole = |name, loaded: &Arc<Loaded>, search: &str| {
        let (app, answer) = fixture.asked(loaded, search);
        Example::new(name, timeline(app, fixture.words, loaded, answer)).within("full")
    };
    let folded = Drawing::example(fixture, &fixture.odd, "");
    folded.toggled.set(vec![Value::Kind(Kind::StudyVisit), Value::Kind(Kind::Conference)]);
    vec![
        whole("a lane for each kind", &fixture.real, ""),
        whole("a lane for each country, with today and some undated", &fixture.odd, "lanes=country"),
        whole("a crowd in a single lane", &fixture.crowd, "lanes=none"),
        whole("a window in a crowd", &fixture.crowd, "window=2019-01-01..2019-12-31"),
        Example::new("two lanes folded", folded.with_hint()).within("full"),
        whole("no results", &fixture.real, "q=zzzz"),
    ]
}

impl Drawing {
    /// A drawing of some data, asked for this much.
    pub(super) fn example(fixture: &Fixture, loaded: &Arc<Loaded>, search: &str) -> Self {
        let (app, answer) = fixture.asked(loaded, search);
        let drawing = Self::new(app, fixture.words, loaded.clone(), answer);
        drawing.width_px.set(WIDTH_PX);
        drawing
    }

    /// The drawing alone, and the hint under it that describes its list.
    pub(super) fn with_hint(&self) -> [Element; 2] {
        let hint = el("p").class("hint").attr("id", HINT).child(self.words.later().timeline.hint);
        [self.frame(), hint]
    }
}
