//! What the timeline draws at a moment: bars and clusters, placed in pixels.

use super::{
    anchor::Anchor,
    lanes::{Lanes, px_of},
};
use crate::{
    activity::model::ActivityIx,
    sort::sort,
    timeline::{Extent, Mark, Scale, Shape, Spot, Viewport, labels},
};

/// How far a bar is drawn beyond the edges of the view: as far as its rounded or faded end is not seen.
const BEYOND_PX: f64 = 40.0;

/// A bar or a cluster of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drawn {
    /// What it is, the same as long as it stands for the same activities of the same lane.
    pub(super) id: u64,
    /// Its lane, counted from the top.
    pub(super) lane: usize,
    /// What it stands for.
    pub(super) mark: Mark,
    /// Its only activity, or the first of several.
    pub(super) first: ActivityIx,
    /// The upper edge, in pixels from that of the lanes.
    pub(super) top_px: f64,
    /// Its shape, cut off some way outside the view.
    pub(super) shape: Extent,
    /// Its title, where there is room for one.
    pub(super) title: Option<Extent>,
}

/// The whole drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Scene {
    /// What is in view, in the order of time.
    pub(super) drawn: Vec<Drawn>,
    /// The height of a row.
    pub(super) row_px: f64,
}

impl Scene {
    /// The drawing of a view, `width_px` wide.
    pub(super) fn new(lanes: &Lanes, view: &Viewport, width_px: f64) -> Self {
        let scale = view.scale(width_px);
        let level = lanes.chart.level(&scale);
        let mut drawn: Vec<Drawn> = Vec::new();
        for (at, lane) in level.lanes.iter().enumerate() {
            let from = drawn.len();
            for (mark, extent) in lane.in_view(&scale) {
                let first = lane.members(mark).first().copied().unwrap_or_default();
                let top_px = lanes.all[at].rows_px + px_of(mark.row) * lanes.row_px;
                let id = id(at, mark, first);
                let first = ActivityIx(first);
                drawn.push(Drawn { id, lane: at, mark: mark.clone(), first, top_px, shape: extent, title: None });
            }
            title(&mut drawn[from..], &scale);
        }
        let mut order: Vec<u32> = (0..).take(drawn.len()).collect();
        let key = |at: u32| {
            let drawn = &drawn[at as usize];
            (drawn.mark.from(), drawn.lane, drawn.mark.row)
        };
        sort(&mut order, &|a, b| key(a).cmp(&key(b)));
        Self { drawn: order.into_iter().map(|at| drawn[at as usize].clone()).collect(), row_px: lanes.row_px }
    }

    /// The position of the mark that holds an activity of a lane.
    pub(super) fn holding(&self, lanes: &Lanes, scale: &Scale, anchor: Anchor) -> Option<usize> {
        let level = lanes.chart.level(scale).lanes.get(anchor.lane)?;
        let holds = |drawn: &Drawn| drawn.lane == anchor.lane && level.members(&drawn.mark).contains(&anchor.key);
        self.drawn.iter().position(holds)
    }

    /// The marks that hold an activity, in whatever lane.
    pub(super) fn showing(&self, lanes: &Lanes, scale: &Scale, at: ActivityIx) -> Vec<u64> {
        let level = lanes.chart.level(scale);
        let holds =
            |drawn: &&Drawn| level.lanes.get(drawn.lane).is_some_and(|lane| lane.members(&drawn.mark).contains(&at.0));
        self.drawn.iter().filter(holds).map(|drawn| drawn.id).collect()
    }

    /// The marks as the keyboard sees them.
    pub(super) fn spots(&self) -> Vec<Spot> {
        self.drawn.iter().map(|drawn| Spot { lane: drawn.lane, extent: drawn.shape }).collect()
    }
}

/// Gives the marks of a lane their titles, row by row, and cuts off what nobody sees.
fn title(drawn: &mut [Drawn], scale: &Scale) {
    let rows = drawn.iter().map(|drawn| drawn.mark.row + 1).max().unwrap_or(0);
    for row in 0..rows {
        let of_row = || drawn.iter().enumerate().filter(|(_, drawn)| drawn.mark.row == row);
        let mut places: Vec<u32> = of_row().map(|(at, _)| u32::try_from(at).unwrap_or_default()).collect();
        // A cluster may begin before a bar and be drawn behind it.
        sort(&mut places, &|a, b| drawn[a as usize].shape.start_px.total_cmp(&drawn[b as usize].shape.start_px));
        let extents: Vec<Extent> = places.iter().map(|at| drawn[*at as usize].shape).collect();
        for (at, title) in places.into_iter().zip(labels(&extents, scale.width_px())) {
            drawn[at as usize].title = title;
        }
    }
    for Drawn { shape, .. } in drawn {
        shape.start_px = shape.start_px.max(-BEYOND_PX);
        shape.end_px = shape.end_px.min(scale.width_px() + BEYOND_PX);
    }
}

/// Within a lane a mark is known by its shape, its first activity and how many it has: what nests cannot have all three
/// in common and differ.
fn id(lane: usize, mark: &Mark, first: u32) -> u64 {
    let is_cluster = u64::from(mark.shape == Shape::Cluster);
    (lane as u64) << 56 | is_cluster << 55 | (mark.size() as u64 & 0x7f_ffff) << 32 | u64::from(first)
}
