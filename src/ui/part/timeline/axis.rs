//! The axis: two levels of ticks on calendar boundaries. It is for the eye; every item says its own date.

use super::length::{px, tenths};
use crate::{
    i18n::{Messages, date},
    state::{Derived, State},
    timeline::{Day, Extent, Tick, Ticks, Tier, Unit, Viewport, ticks},
    ui::element::{Element, Item, Node, each, el, svg},
};

/// The room that the widest label of a unit takes, in pixels: what decides how close ticks may stand.
pub(crate) fn label_px(tier: Tier, unit: Unit) -> f64 {
    match (tier, unit) {
        (Tier::Upper, Unit::Month) => 130.0,
        (Tier::Upper, Unit::Decade) => 110.0,
        (_, Unit::Century | Unit::Decade | Unit::Year) => 46.0,
        (_, Unit::Quarter | Unit::Month) => 52.0,
        (_, Unit::Week | Unit::Day) => 28.0,
    }
}

/// The words of a tick.
pub(crate) fn label(words: &Messages, tier: Tier, tick: &Tick) -> String {
    let month = |width| date::month_name(words.lang, tick.date.month(), width);
    match (tier, tick.unit) {
        (Tier::Upper, Unit::Decade) => date::decade(words.lang, tick.date.year()),
        (_, Unit::Century | Unit::Decade | Unit::Year) => tick.date.year().to_string(),
        (Tier::Upper, Unit::Month) => [month(date::Width::Full), " ", &tick.date.year().to_string()].concat(),
        (_, Unit::Quarter | Unit::Month) => month(date::Width::Short).to_owned(),
        (_, Unit::Week | Unit::Day) => tick.date.day().to_string(),
    }
}

/// The axis over a view, and the lines that lead down from its lower ticks.
pub(super) fn axis(
    words: &'static Messages,
    view: State<Viewport>,
    width_px: State<f64>,
    text_scale: State<f64>,
) -> [Node; 2] {
    let ticks = Derived::new(move || {
        let text_scale = text_scale.get();
        ticks(&view.get().scale(width_px.get()), &|tier, unit| label_px(tier, unit) * text_scale)
    });
    let axis = Axis { words, ticks, width_px, text_scale };
    let tiers = el("div")
        .class("axis")
        .attr("aria-hidden", "true")
        .child(el("div").class("tier upper").child(axis.tier(Tier::Upper)))
        .child(el("div").class("tier lower").child(axis.tier(Tier::Lower)));
    [tiers.into(), axis.grid().into()]
}

/// What the ticks of an axis share.
#[derive(Clone, Copy)]
struct Axis {
    words: &'static Messages,
    ticks: Derived<Ticks>,
    width_px: State<f64>,
    /// How many times larger than usual the reader's text is.
    text_scale: State<f64>,
}

impl Axis {
    fn tier(self, tier: Tier) -> Node {
        each(move || self.ticks.with(|ticks| of_tier(ticks, tier).iter().map(|tick| self.tick(tier, tick)).collect()))
    }

    /// A tick, kept as long as it is in view.
    fn tick(self, tier: Tier, tick: &Tick) -> Item {
        let label = label(self.words, tier, tick);
        let needed_px = label_px(tier, tick.unit);
        Item::new(key(tick), move |position| {
            let place = move || {
                let extent = self.ticks.with(|ticks| of_tier(ticks, tier).get(position.get()).map(|tick| tick.extent));
                extent.map(|extent| shown(extent, self.width_px.get()))
            };
            let css = move || place().map(|at| css(at, needed_px * self.text_scale.get())).unwrap_or_default();
            el("span").class("tick").css(css).child(label)
        })
    }

    /// Lines down from the lower ticks: one path, however many they are.
    fn grid(self) -> Element {
        let lines = move || {
            let line = |tick: &Tick| ["M", &tenths(tick.extent.start_px), " 0V9999"].concat();
            Some(self.ticks.with(|ticks| ticks.lower.iter().map(line).collect::<String>()))
        };
        svg("svg").attr("class", "grid").attr("aria-hidden", "true").child(svg("path").live("d", lines))
    }
}

fn of_tier(ticks: &Ticks, tier: Tier) -> &[Tick] {
    if tier == Tier::Upper { &ticks.upper } else { &ticks.lower }
}

/// A tick is known by its day and by what begins there.
fn key(tick: &Tick) -> u64 {
    let day = Day::from(tick.date).number().abs_diff(Day::MIN.number());
    (tick.unit as u64) << 32 | u64::from(day)
}

/// The part of a tick's stretch in view: a label that began before the left edge sticks to it.
fn shown(extent: Extent, width_px: f64) -> Extent {
    Extent { start_px: extent.start_px.max(-1.0), end_px: extent.end_px.min(width_px) }
}

fn css(at: Extent, needed_px: f64) -> String {
    let hidden = if at.width_px() < needed_px { ";display:none" } else { "" };
    ["translate:", &px(at.start_px), ";width:", &px(at.width_px().max(0.0)), hidden].concat()
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &crate::ui::part::example::Fixture) -> Vec<crate::ui::part::example::Example> {
    use jiff::civil::Date;

    use crate::{platform::viewport::follow_size, ui::part::example::Example};
    let drawn = |name, [first, last]: [Date; 2], text_scale| {
        let view = Viewport::whole(first.into(), last.into());
        let width_px = State::new(640.0);
        let [tiers, grid] = axis(fixture.words, State::new(view), width_px, State::new(text_scale));
        let frame = el("div").class("timeline-frame").child(tiers).child(grid);
        let frame = frame.built(move |frame| follow_size(&frame, move |[now_px, _]| width_px.set(now_px)));
        Example::new(name, frame).within("full")
    };
    let days =
        |from: (i16, i8, i8), to: (i16, i8, i8)| [from, to].map(|(year, month, day)| Date::constant(year, month, day));
    vec![
        drawn("centuries and decades", days((1880, 1, 1), (2060, 12, 31)), 1.0),
        drawn("decades and years", days((2008, 1, 1), (2021, 12, 31)), 1.0),
        drawn("years and months", days((2015, 1, 1), (2015, 12, 31)), 1.0),
        drawn("months and days", days((2015, 2, 20), (2015, 3, 20)), 1.0),
        drawn("room for text that is twice as large", days((2008, 1, 1), (2021, 12, 31)), 2.0),
    ]
}
