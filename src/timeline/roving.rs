//! Where an arrow key leads among the marks that are drawn.

use super::Extent;

/// A direction: in time within the lane, or across lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the one before it in its lane.
    Earlier,
    /// To the one after it in its lane.
    Later,
    /// To the nearest of the next lane above that has any.
    Up,
    /// To the nearest of the next lane below that has any.
    Down,
}

/// A mark as the keyboard sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Its lane, counted from the top.
    pub lane: usize,
    /// Where it is drawn.
    pub extent: Extent,
}

/// The place of the mark that a step from the one at `from` leads to. `spots` are in order of time, those of a lane in
/// the order of that lane. Nothing if there is no such mark in view: then one may look beyond the edge.
///
/// ```
/// use taiex_explorer::timeline::{Extent, Spot, Step, step};
/// let spot = |lane, start_px| Spot { lane, extent: Extent { start_px, end_px: start_px + 24.0 } };
/// let spots = [spot(0, 0.0), spot(2, 10.0), spot(0, 50.0), spot(2, 60.0)];
/// assert_eq!(step(&spots, 0, Step::Later), Some(2));
/// assert_eq!(step(&spots, 2, Step::Down), Some(3));
/// assert_eq!(step(&spots, 2, Step::Later), None);
/// ```
#[must_use]
pub fn step(spots: &[Spot], from: usize, step: Step) -> Option<usize> {
    let here = spots.get(from)?;
    let of_lane = |lane: usize| (0..spots.len()).filter(move |&at| spots[at].lane == lane);
    match step {
        Step::Earlier => of_lane(here.lane).take_while(|&at| at < from).last(),
        Step::Later => of_lane(here.lane).find(|&at| at > from),
        Step::Up => {
            let above = spots.iter().map(|spot| spot.lane).filter(|&lane| lane < here.lane).max()?;
            nearest(spots, of_lane(above), here)
        }
        Step::Down => {
            let below = spots.iter().map(|spot| spot.lane).filter(|&lane| lane > here.lane).min()?;
            nearest(spots, of_lane(below), here)
        }
    }
}

fn nearest(spots: &[Spot], places: impl Iterator<Item = usize>, here: &Spot) -> Option<usize> {
    let middle_px = |spot: &Spot| f64::midpoint(spot.extent.start_px, spot.extent.end_px);
    let distance_px = |at: usize| (middle_px(&spots[at]) - middle_px(here)).abs();
    places.min_by(|&a, &b| distance_px(a).total_cmp(&distance_px(b)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_mark_can_be_reached(spots in prop::collection::vec((0..5_usize, 0.0..900.0_f64), 1..40)) {
            let mut spots: Vec<Spot> = spots
                .into_iter()
                .map(|(lane, start_px)| Spot { lane, extent: Extent { start_px, end_px: start_px + 24.0 } })
                .collect();
            spots.sort_by(|a, b| a.extent.start_px.total_cmp(&b.extent.start_px));
            let (mut reached, mut waiting) = (vec![false; spots.len()], vec![0]);
            while let Some(at) = waiting.pop() {
                if !std::mem::replace(&mut reached[at], true) {
                    let all = [Step::Earlier, Step::Later, Step::Up, Step::Down];
                    waiting.extend(all.into_iter().filter_map(|direction| step(&spots, at, direction)));
                }
            }
            prop_assert!(reached.iter().all(|reached| *reached));
        }

        #[test]
        fn later_undoes_earlier(spots in prop::collection::vec((0..4_usize, 0.0..900.0_f64), 2..40), from in 0..40_usize) {
            let spots: Vec<Spot> = spots
                .into_iter()
                .map(|(lane, start_px)| Spot { lane, extent: Extent { start_px, end_px: start_px + 24.0 } })
                .collect();
            let from = from % spots.len();
            if let Some(later) = step(&spots, from, Step::Later) {
                prop_assert_eq!(step(&spots, later, Step::Earlier), Some(from));
            }
        }
    }
}
