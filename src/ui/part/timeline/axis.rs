//! The axis: two levels of ticks on calendar boundaries. It is for the eye; every item says its own date.

use leptos::prelude::*;

use super::px;
use crate::{
    i18n::{Messages, date},
    timeline::{Tick, Tier, Unit, Viewport, ticks},
    ui::element::{Element, Node, el, live},
};

/// The room that the widest label of a unit takes, in pixels: what decides how close ticks may stand.
fn label_px(tier: Tier, unit: Unit) -> f64 {
    match (tier, unit) {
        (Tier::Upper, Unit::Month) => 130.0,
        (_, Unit::Decade) => 110.0,
        (_, Unit::Century | Unit::Year) => 46.0,
        (_, Unit::Quarter | Unit::Month) => 52.0,
        (_, Unit::Week | Unit::Day) => 28.0,
    }
}

/// The words of a tick.
fn label(words: &Messages, tier: Tier, tick: &Tick) -> String {
    let month = |width| date::month_name(words.lang, tick.date.month(), width);
    match (tier, tick.unit) {
        (_, Unit::Decade) => date::decade(words.lang, tick.date.year()),
        (_, Unit::Century | Unit::Year) => tick.date.year().to_string(),
        (Tier::Upper, Unit::Month) => [month(date::Width::Full), " ", &tick.date.year().to_string()].concat(),
        (_, Unit::Quarter | Unit::Month) => month(date::Width::Short).to_owned(),
        (_, Unit::Week | Unit::Day) => tick.date.day().to_string(),
    }
}

/// The axis over a view, and the lines that lead down from its lower ticks.
pub(super) fn axis(words: &'static Messages, view: Memo<Viewport>, width_px: ReadSignal<f64>) -> Node {
    live(move || {
        let width_px = width_px.get();
        let drawn = ticks(&view.get().scale(width_px), &label_px);
        let tier = |tier: Tier, class, ticks: &[Tick]| {
            el("div").class(class).children(ticks.iter().map(|each| tick(words, tier, each, width_px)))
        };
        let line = |tick: &Tick| el("span").style("left", px(tick.extent.start_px));
        let lines = drawn.lower.iter().filter(|tick| tick.extent.start_px > 0.0).map(line);
        [
            el("div")
                .class("axis")
                .attr("aria-hidden", "true")
                .child(tier(Tier::Upper, "tier upper", &drawn.upper))
                .child(tier(Tier::Lower, "tier lower", &drawn.lower)),
            el("div").class("grid").attr("aria-hidden", "true").children(lines),
        ]
    })
}

fn tick(words: &'static Messages, tier: Tier, tick: &Tick, width_px: f64) -> Element {
    // A label that began before the left edge sticks to it.
    let at_px = tick.extent.start_px.max(0.0);
    let room_px = tick.extent.end_px.min(width_px) - at_px;
    let has_room = room_px >= label_px(tier, tick.unit);
    el("span")
        .class(if tick.extent.start_px < 0.0 { "tick cut" } else { "tick" })
        .style("left", px(at_px))
        .style("width", px(room_px.max(0.0)))
        .child(has_room.then(|| label(words, tier, tick)))
}
