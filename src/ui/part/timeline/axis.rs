//! The axis: two levels of ticks on calendar boundaries. It is for the eye; every item says its own date.

use leptos::prelude::*;

use super::px;
use crate::{
    i18n::{Messages, date},
    timeline::{Tick, Tier, Unit, Viewport, ticks},
};

/// The room that the widest label of a unit takes, in pixels: what decides how close ticks may stand.
fn label_px(tier: Tier, unit: Unit) -> f64 {
    match (tier, unit) {
        (Tier::Upper, Unit::Month) => 130.0,
        (_, Unit::Century | Unit::Decade | Unit::Year) => 46.0,
        (_, Unit::Quarter | Unit::Month) => 52.0,
        (_, Unit::Week | Unit::Day) => 28.0,
    }
}

/// The words of a tick.
fn label(words: &Messages, tier: Tier, tick: &Tick) -> String {
    match (tier, tick.unit) {
        (_, Unit::Century | Unit::Decade | Unit::Year) => tick.date.year().to_string(),
        (Tier::Upper, Unit::Month) => {
            let month = date::month_name(words.lang, tick.date.month(), date::Width::Full);
            [month, " ", &tick.date.year().to_string()].concat()
        }
        (_, Unit::Quarter | Unit::Month) => {
            date::month_name(words.lang, tick.date.month(), date::Width::Short).to_owned()
        }
        (_, Unit::Week | Unit::Day) => tick.date.day().to_string(),
    }
}

/// The axis over a view.
pub(super) fn axis(words: &'static Messages, view: Memo<Viewport>, width_px: ReadSignal<f64>) -> impl IntoView {
    let tiers = move || {
        let drawn = ticks(&view.get().scale(width_px.get()), &label_px);
        [(Tier::Upper, "upper", drawn.upper), (Tier::Lower, "lower", drawn.lower)]
    };
    let tick = move |tier: Tier, tick: &Tick| {
        // A label that began before the left edge sticks to it.
        let at_px = tick.extent.start_px.max(0.0);
        let room_px = tick.extent.end_px - at_px;
        view! {
            <span class="tick" class:cut={tick.extent.start_px < 0.0} style:left=px(at_px) style:width=px(room_px)>
                {(room_px >= label_px(tier, tick.unit) * 0.6).then(|| label(words, tier, tick))}
            </span>
        }
    };
    view! {
        <div class="axis" aria-hidden="true">
            {move || {
                tiers()
                    .into_iter()
                    .map(|(tier, name, ticks)| {
                        let ticks = ticks.iter().map(|each| tick(tier, each)).collect_view();
                        view! { <div class=["tier ", name].concat()>{ticks}</div> }
                    })
                    .collect_view()
            }}
        </div>
    }
}
