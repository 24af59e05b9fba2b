//! The results lane by lane, each lane with its rows.

use jiff::civil::Date;

use super::super::value;
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, ActivityIx},
    },
    i18n::{Messages, collation},
    query::facet::Value,
    route,
    sort::sort,
    timeline::{Chart, Day, Span, Viewport},
};

/// How many lanes are open at first: those with the most activities.
const OPEN: usize = 12;
/// Up to this many rows in all a title may take two lines.
const ROOMY_ROWS: usize = 16;
/// The height of a row with two lines of title, and of one with a single line.
const ROOMY_PX: f64 = 54.0;
const TIGHT_PX: f64 = 38.0;
/// The height of a lane's name, and of the air under the rows.
const NAME_PX: f64 = 30.0;
const AIR_PX: f64 = 6.0;
/// How many elements of the document the whole timeline may have; what stands around axis, lanes and marks takes some.
const MOST_ELEMENTS: usize = 590;
const AROUND: usize = 160;
/// How many of them marks should take, or as many as so many for each open lane. What a step of the zoom costs grows with
/// them, and with more some steps miss their frame (docs/PERFORMANCE.md).
const OF_MARKS: usize = 190;
const OF_A_LANE: usize = 27;
/// A lane, its name with its mark, and how many activities it has.
const LANE_ELEMENTS: usize = 6;

/// A lane with what is known of it before anything is drawn.
#[derive(Debug)]
pub(super) struct Lane {
    /// What it stands for; nothing if it holds everything.
    pub(super) value: Option<Value>,
    /// What people read; empty if it holds everything.
    pub(super) name: String,
    /// How many dated results it has.
    pub(super) activities: usize,
    /// Whether only its name is shown.
    pub(super) folded: bool,
    /// The upper edge, in pixels from that of the lanes.
    pub(super) top_px: f64,
    /// The upper edge of its first row.
    pub(super) rows_px: f64,
    /// Its height.
    pub(super) height_px: f64,
}

/// All lanes, laid out for a width.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    /// From top to bottom.
    pub(super) all: Vec<Lane>,
    /// Their rows, and what stands in them at each zoom.
    pub(super) chart: Chart,
    /// The height of a row.
    pub(super) row_px: f64,
    /// The height of all.
    pub(super) height_px: f64,
}

/// How the lanes are to be made.
pub(super) struct Plan<'p> {
    /// What makes a lane.
    pub(super) by: route::Lanes,
    /// Those whose folding the reader changed.
    pub(super) toggled: &'p [Value],
    /// The view of everything.
    pub(super) whole: Viewport,
    /// The width of the drawing.
    pub(super) width_px: f64,
}

/// Lanes are made anew only when something of them has changed.
impl PartialEq for Lanes {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

impl Lanes {
    /// The lanes of some results.
    pub(super) fn new(words: &Messages, catalogue: &Catalogue, hits: &[ActivityIx], plan: &Plan) -> Self {
        let groups = grouped(words, catalogue, hits, plan.by);
        let mut by_size: Vec<u32> = (0..).take(groups.len()).collect();
        sort(&mut by_size, &|a, b| groups[b as usize].1.len().cmp(&groups[a as usize].1.len()).then(a.cmp(&b)));
        let (mut lanes, mut spans) = (Vec::new(), Vec::new());
        for (at, (value, members)) in (0..).zip(groups) {
            let is_large = by_size.iter().take(OPEN).any(|large| *large == at);
            let folded = value.is_some_and(|value| plan.toggled.contains(&value) == is_large);
            let name = value.map(|value| value::label(words, catalogue, value)).unwrap_or_default();
            let lane =
                Lane { value, name, activities: members.len(), folded, top_px: 0.0, rows_px: 0.0, height_px: 0.0 };
            lanes.push(lane);
            spans.push(if folded { Vec::new() } else { members });
        }
        let taken = AROUND + LANE_ELEMENTS * lanes.len();
        let open = spans.iter().filter(|members| !members.is_empty()).count();
        let of_marks = OF_MARKS.max(OF_A_LANE * open).min(MOST_ELEMENTS.saturating_sub(taken));
        let most_elements = u32::try_from(of_marks).unwrap_or(0);
        let chart = Chart::new(&spans, plan.whole, plan.width_px, most_elements);
        Self { all: lanes, chart, row_px: 0.0, height_px: 0.0 }.stacked()
    }

    /// How titles are set where rows have room for a single line: breaking lines anew at every zoom is a third of the
    /// layout.
    pub(super) fn titles(&self) -> &'static str {
        if self.row_px < ROOMY_PX { ";--title:block;--wrap:nowrap" } else { "" }
    }

    /// Gives every lane its place under the one above.
    fn stacked(mut self) -> Self {
        let rows = |at: usize, lane: &Lane| if lane.folded { 0 } else { self.chart.lanes()[at].row_count() };
        let counts: Vec<usize> = self.all.iter().enumerate().map(|(at, lane)| rows(at, lane)).collect();
        self.row_px = if counts.iter().sum::<usize>() > ROOMY_ROWS { TIGHT_PX } else { ROOMY_PX };
        for (lane, rows) in self.all.iter_mut().zip(counts) {
            lane.top_px = self.height_px;
            lane.rows_px = lane.top_px + if lane.value.is_some() { NAME_PX } else { AIR_PX };
            let air_px = if rows > 0 { AIR_PX } else { 0.0 };
            self.height_px = lane.rows_px + px_of(rows) * self.row_px + air_px;
            lane.height_px = self.height_px - lane.top_px;
        }
        self
    }
}

pub(super) fn px_of(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// The view that holds every dated activity, whatever is filtered; with none it is the year of `today`.
pub(super) fn whole(catalogue: &Catalogue, today: Date) -> Viewport {
    let (first, last) = catalogue.extent().unwrap_or_else(|| (today.first_of_year(), today.last_of_year()));
    Viewport::whole(Day::from(first), Day::from(last))
}

/// The dated hits lane by lane; one with several topics is in each of their lanes.
fn grouped(
    words: &Messages,
    catalogue: &Catalogue,
    hits: &[ActivityIx],
    by: route::Lanes,
) -> Vec<(Option<Value>, Vec<Span>)> {
    let mut groups: Vec<(Option<Value>, Vec<Span>)> = Vec::new();
    for &at in hits {
        let Some(when) = catalogue[at].when else { continue };
        let span = Span::new(at.0, when.first_day().into(), when.last_day().into());
        for value in values(&catalogue[at], by) {
            match groups.iter_mut().find(|(of, _)| *of == value) {
                Some((_, members)) => members.push(span),
                None => groups.push((value, vec![span])),
            }
        }
    }
    // Countries stand by their names, as among the filters; the others as the data or this app order them.
    let name = |value: &Option<Value>| match value {
        Some(country @ Value::Country(_)) => {
            Some(collation::sort_key(words.lang, &value::label(words, catalogue, *country)))
        }
        _ => None,
    };
    let keys: Vec<_> =
        groups.iter().map(|(value, _)| (*value == Some(Value::NotStated), name(value), *value)).collect();
    let mut order: Vec<u32> = (0..).take(groups.len()).collect();
    sort(&mut order, &|a, b| keys[a as usize].cmp(&keys[b as usize]));
    order.into_iter().map(|at| std::mem::take(&mut groups[at as usize])).collect()
}

/// The lanes that an activity is in.
pub(super) fn values(activity: &Activity, by: route::Lanes) -> Vec<Option<Value>> {
    match by {
        route::Lanes::None => vec![None],
        route::Lanes::Kind => vec![Some(Value::Kind(activity.kind))],
        route::Lanes::Country => vec![Some(activity.place.country.map_or(Value::NotStated, Value::Country))],
        route::Lanes::Topic if activity.topics.is_empty() => vec![Some(Value::NotStated)],
        route::Lanes::Topic => activity.topics.iter().map(|topic| Some(Value::Topic(*topic))).collect(),
    }
}
