//! The timeline: an axis, lanes of bars, and a tray for what has no date.

mod axis;
mod bars;
mod scene;
mod tools;

use std::sync::Arc;

use leptos::prelude::*;

use self::scene::Scene;
use crate::{
    app::{App, Loaded},
    i18n::Messages,
    platform::viewport::follow_width,
    query::answer::Answer,
    timeline::{Day, Viewport},
    ui::element::{Element, Node, el, live},
};

/// The region "Timeline": its buttons, the axis, the bars in their lanes, and the tray.
pub fn timeline(app: App, words: &'static Messages, loaded: &Arc<Loaded>, answer: Memo<Arc<Answer>>) -> Element {
    let (width_px, set_width_px) = signal(0.0);
    let whole = scene::whole(&loaded.catalogue, app.today.get_untracked());
    let view = Memo::new(move |_| match app.route.with(|route| route.window) {
        Some((first, last)) => whole.from_days(first.into(), Day::from(last)),
        None => whole,
    });
    let scene = {
        let loaded = loaded.clone();
        Memo::new(move |_| {
            let lanes = app.route.with(|route| route.lanes);
            let draw =
                |answer: &Arc<Answer>| Scene::new(words, &loaded.catalogue, answer, lanes, &view.get(), width_px.get());
            Arc::new(answer.with(draw))
        })
    };
    let frame = el("div")
        .class("timeline-frame")
        .built(move |frame| follow_width(&frame, set_width_px))
        .child(axis::axis(words, view, width_px))
        .child(bars::lanes(app, words, loaded.clone(), scene))
        .child(today_line(app, words, view, width_px));
    el("section")
        .class("timeline")
        .attr("aria-label", words.timeline.region)
        .child(tools::tools(app, words, view, scene))
        .child(frame)
        .child(bars::tray(app, words, loaded.clone(), answer))
}

/// Where today is, if that is in view.
fn today_line(app: App, words: &'static Messages, view: Memo<Viewport>, width_px: ReadSignal<f64>) -> Node {
    live(move || {
        let scale = view.get().scale(width_px.get());
        let at_px = scale.x_of(Day::from(app.today.get()).start_days() + 0.5);
        let in_view = (0.0..=width_px.get()).contains(&at_px);
        in_view.then(|| {
            let line = el("div").class("today").attr("aria-hidden", "true").style("left", px(at_px));
            line.child(el("span").child(words.timeline.today))
        })
    })
}

/// A length for a style property. Tenths of a pixel are as fine as anybody sees.
#[expect(clippy::cast_possible_truncation, reason = "no screen is 2^60 pixels wide")]
fn px(length_px: f64) -> String {
    let tenths = (length_px * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    [sign, &(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "px"].concat()
}

#[cfg(test)]
mod tests {
    #[test]
    fn lengths_are_written_to_the_tenth() {
        for (length_px, expected) in [(0.0, "0.0px"), (12.34, "12.3px"), (-0.25, "-0.3px"), (-12.0, "-12.0px")] {
            assert_eq!(super::px(length_px), expected);
        }
    }
}
