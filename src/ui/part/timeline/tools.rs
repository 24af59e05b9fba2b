//! The buttons of the timeline, and what is in view in words.

use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::*;

use super::scene::Scene;
use crate::{
    app::App,
    edtf::PartialDate,
    i18n::{Messages, date},
    timeline::{Day, Viewport},
    ui::element::{Element, el, live},
};

/// How much one press zooms.
const STEP: f64 = 2.0;

/// A view shorter than this many days is told by its days, a longer one by its months.
const IN_DAYS: f64 = 100.0;

/// The buttons, and a status that says what is in view.
pub(super) fn tools(app: App, words: &'static Messages, view: Memo<Viewport>, scene: Memo<Arc<Scene>>) -> Element {
    let button = move |name: &'static str, next: fn(Viewport, Day) -> Viewport| {
        let press = move |_| {
            let next = next(view.get_untracked(), app.today.get_untracked().into());
            let window = (!next.shows_all()).then(|| (next.first_day().into(), next.last_day().into()));
            app.adjust(|route| route.window = window);
        };
        el("button").class("button").attr("type", "button").on("click", press).child(name)
    };
    let in_view = move || {
        let view = view.get();
        let edge = |day: Day| {
            let date = Date::from(day);
            let month = PartialDate::Month(date.year(), date.month());
            date::prose(words.lang, if view.length_days() < IN_DAYS { PartialDate::Day(date) } else { month }.into())
        };
        (words.timeline.in_view)(&edge(view.first_day()), &edge(view.last_day()), scene.get().activities)
    };
    el("div")
        .class("timeline-tools")
        .child(button(words.timeline.zoom_in, |view, _| view.zoomed(STEP, 0.5)))
        .child(button(words.timeline.zoom_out, |view, _| view.zoomed(1.0 / STEP, 0.5)))
        .child(button(words.timeline.show_all, |view, _| view.show_all()))
        .child(button(words.timeline.today, Viewport::centred_on))
        .child(el("p").class("in-view").attr("role", "status").child(live(in_view)))
}
