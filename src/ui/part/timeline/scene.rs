//! What the timeline draws: the results as bars in lanes, placed in pixels.

use jiff::civil::Date;

use super::super::value;
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, ActivityIx},
    },
    edtf::When,
    i18n::Messages,
    query::{answer::Answer, facet::Value},
    route::Lanes,
    sort::sort,
    timeline::{Day, Extent, Viewport, pack},
};

/// How wide a title is drawn under its bar.
const TITLE_PX: f64 = 190.0;
/// How narrow a bar may be.
const BAR_PX: f64 = 10.0;
/// The room between a title and the right edge.
const EDGE_PX: f64 = 10.0;
/// The room between two items of a row.
const GAP_PX: f64 = 14.0;
/// The height of a row: a bar and two lines of title.
const ROW_PX: f64 = 62.0;
/// The height of a lane's name.
const NAME_PX: f64 = 30.0;

/// A bar of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bar {
    /// The activity.
    pub(super) at: ActivityIx,
    /// The upper edge, in pixels from that of the lanes.
    pub(super) top_px: f64,
    /// Its shape.
    pub(super) shape: Extent,
    /// Its title.
    pub(super) title: Extent,
}

/// A lane of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lane {
    /// What it stands for; nothing if it holds everything.
    pub(super) name: Option<String>,
    /// The upper edge, in pixels from that of the lanes.
    pub(super) top_px: f64,
    /// The height in pixels.
    pub(super) height_px: f64,
}

/// The whole drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Scene {
    /// The lanes from top to bottom; those with nothing in view are left out.
    pub(super) lanes: Vec<Lane>,
    /// The bars in the order of time.
    pub(super) bars: Vec<Bar>,
    /// The height of all lanes in pixels.
    pub(super) height_px: f64,
    /// How many activities are drawn; one in several lanes counts once.
    pub(super) activities: usize,
}

/// The view that holds every dated activity, whatever is filtered; with none it is the year of `today`.
pub(super) fn whole(catalogue: &Catalogue, today: Date) -> Viewport {
    let dated = || catalogue.iter().filter_map(|(_, activity)| activity.when);
    let first = dated().map(When::first_day).min();
    let last = dated().map(When::last_day).max();
    let (first, last) = first.zip(last).unwrap_or_else(|| (today.first_of_year(), today.last_of_year()));
    Viewport::whole(Day::from(first), Day::from(last))
}

impl Scene {
    /// The drawing of the hits in view, `width_px` wide.
    pub(super) fn new(
        words: &Messages,
        catalogue: &Catalogue,
        answer: &Answer,
        lanes: Lanes,
        view: &Viewport,
        width_px: f64,
    ) -> Self {
        let scale = view.scale(width_px);
        let mut scene = Self::default();
        for (value, members) in grouped(catalogue, answer, lanes) {
            let mut drawn: Vec<Bar> = Vec::new();
            for at in members {
                let Some(when) = catalogue[at].when else { continue };
                let extent = scale.extent(when.first_day().into(), when.last_day().into());
                if extent.end_px <= 0.0 || extent.start_px >= width_px {
                    continue;
                }
                let shape = extent.at_least(BAR_PX);
                let title_start = shape.start_px.min(width_px - TITLE_PX - EDGE_PX).max(0.0);
                let title = Extent { start_px: title_start, end_px: title_start + TITLE_PX.min(width_px) };
                drawn.push(Bar { at, top_px: 0.0, shape, title });
            }
            if drawn.is_empty() {
                continue;
            }
            let name = value.map(|value| value::label(words, catalogue, value));
            scene.place(name, drawn);
        }
        scene.order(catalogue);
        scene
    }

    /// Puts the bars in the order of time, and counts their activities.
    fn order(&mut self, catalogue: &Catalogue) {
        let first_day = |at: u32| catalogue[self.bars[at as usize].at].when.map(When::first_day);
        let activity = |at: u32| self.bars[at as usize].at;
        let mut order: Vec<u32> = (0..).take(self.bars.len()).collect();
        sort(&mut order, &|a, b| (first_day(a), activity(a)).cmp(&(first_day(b), activity(b))));
        let mut bars: Vec<Bar> = order.iter().map(|at| self.bars[*at as usize].clone()).collect();
        std::mem::swap(&mut self.bars, &mut bars);
        // Those of one activity are neighbours now.
        let again = self.bars.windows(2).filter(|pair| pair[0].at == pair[1].at).count();
        self.activities = self.bars.len() - again;
    }

    /// Adds a lane under those there are, its bars packed into rows.
    fn place(&mut self, name: Option<String>, mut drawn: Vec<Bar>) {
        let top_px = self.height_px;
        let rows_px = top_px + if name.is_some() { NAME_PX } else { 0.0 };
        let extents: Vec<Extent> = drawn
            .iter()
            .map(|Bar { shape, title, .. }| Extent {
                start_px: shape.start_px.min(title.start_px),
                end_px: shape.end_px.max(title.end_px),
            })
            .collect();
        let packing = pack(&extents, GAP_PX, usize::MAX);
        for (bar, row) in drawn.iter_mut().zip(&packing.rows) {
            bar.top_px = rows_px + rows(row.unwrap_or_default());
        }
        self.bars.append(&mut drawn);
        self.height_px = rows_px + rows(packing.row_count);
        self.lanes.push(Lane { name, top_px, height_px: self.height_px - top_px });
    }
}

/// The height of this many rows.
fn rows(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from) * ROW_PX
}

/// The hits lane by lane; one with several topics is in each of their lanes.
fn grouped(catalogue: &Catalogue, answer: &Answer, lanes: Lanes) -> Vec<(Option<Value>, Vec<ActivityIx>)> {
    let mut groups: Vec<(Option<Value>, Vec<ActivityIx>)> = Vec::new();
    for &at in &answer.hits {
        for value in values(&catalogue[at], lanes) {
            match groups.iter_mut().find(|(of, _)| *of == value) {
                Some((_, members)) => members.push(at),
                None => groups.push((value, vec![at])),
            }
        }
    }
    let mut order: Vec<u32> = (0..).take(groups.len()).collect();
    sort(&mut order, &|a, b| groups[a as usize].0.cmp(&groups[b as usize].0));
    order.into_iter().map(|at| std::mem::take(&mut groups[at as usize])).collect()
}

fn values(activity: &Activity, lanes: Lanes) -> Vec<Option<Value>> {
    match lanes {
        Lanes::None => vec![None],
        Lanes::Kind => vec![Some(Value::Kind(activity.kind))],
        Lanes::Country => vec![Some(activity.place.country.map_or(Value::NotStated, Value::Country))],
        Lanes::Topic if activity.topics.is_empty() => vec![Some(Value::NotStated)],
        Lanes::Topic => activity.topics.iter().map(|topic| Some(Value::Topic(*topic))).collect(),
    }
}
