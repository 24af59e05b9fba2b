//! Packing the bars of one lane into rows, each bar drawn by itself.
//!
//! This suits a sheet of paper or a handful of items. For a crowd on a screen see [`super::Lane`], which gathers what
//! is too close and whose rows do not change with the zoom.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::Extent;

/// Which bar stands in which row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packing {
    /// The row of each extent, in the order in which they were given: 0 is the topmost, `None` did not fit.
    pub rows: Vec<Option<usize>>,
    /// How many rows are in use.
    pub row_count: usize,
}

impl Packing {
    /// Which of the extents did not fit, by their place in what was given.
    pub fn overflow(&self) -> impl Iterator<Item = usize> {
        self.rows.iter().enumerate().filter(|(_, row)| row.is_none()).map(|(place, _)| place)
    }
}

/// Puts every extent into the topmost row that is free at its start, `gap_px` or more after the one before it, and uses
/// no more than `max_rows` rows.
///
/// ```text
/// given      A ─────────     B ──── C ─────   D ────        E ───
///
/// row 0      A ─────────     C ─────    E ───
/// row 1         B ────    D ────
///               └ meets A: next row
///                         └ row 1 is free again, row 0 is not: C began before
/// ```
///
/// In order of their starts this greedy choice is the best there is: it needs as many rows as extents lie over each
/// other where they are most crowded (interval partitioning; Kleinberg and Tardos, *Algorithm Design*, 4.1). It takes
/// O(n log n). Give it extents as they are drawn, minimum width included (see [`Extent::at_least`]).
///
/// ```
/// use taiex_explorer::timeline::{Extent, pack};
/// let bars = [(0.0, 10.0), (5.0, 20.0), (9.0, 30.0), (12.0, 15.0)];
/// let bars = bars.map(|(start_px, end_px)| Extent { start_px, end_px });
/// let packing = pack(&bars, 2.0, 2);
/// assert_eq!(packing.rows, [Some(0), Some(1), None, Some(0)]);
/// assert_eq!(packing.overflow().collect::<Vec<_>>(), [2]);
/// ```
#[must_use]
pub fn pack(extents: &[Extent], gap_px: f64, max_rows: usize) -> Packing {
    let mut moments = moments(extents, gap_px);
    // At one moment ends come first, so that a bar may begin where another ends.
    moments.sort_by(|a, b| a.x_px.total_cmp(&b.x_px).then(a.begins.cmp(&b.begins)).then(a.place.cmp(&b.place)));

    let mut packing = Packing { rows: vec![None; extents.len()], row_count: 0 };
    let mut free: BinaryHeap<Reverse<usize>> = BinaryHeap::new();
    for moment in moments {
        if !moment.begins {
            free.extend(packing.rows[moment.place].map(Reverse));
        } else if let Some(Reverse(row)) = free.pop() {
            packing.rows[moment.place] = Some(row);
        } else if packing.row_count < max_rows {
            packing.rows[moment.place] = Some(packing.row_count);
            packing.row_count += 1;
        }
    }
    packing
}

/// An extent begins to need its row, or needs it no longer.
struct Moment {
    x_px: f64,
    begins: bool,
    place: usize,
}

/// The two moments of each extent. One without width still ends after it begins, or its row would never be freed.
fn moments(extents: &[Extent], gap_px: f64) -> Vec<Moment> {
    let moments_of = |(place, extent): (usize, &Extent)| {
        let end_px = (extent.end_px + gap_px).max(extent.start_px.next_up());
        [Moment { x_px: extent.start_px, begins: true, place }, Moment { x_px: end_px, begins: false, place }]
    };
    extents.iter().enumerate().flat_map(moments_of).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn extent((start_px, end_px): (f64, f64)) -> Extent {
        Extent { start_px, end_px }
    }

    #[test]
    fn named_lanes() {
        let cases: [(_, &[_], _, &[_]); 7] = [
            ("nothing", &[], 0.0, &[]),
            ("one", &[(3.0, 4.0)], 0.0, &[0]),
            ("touching", &[(0.0, 5.0), (5.0, 9.0)], 0.0, &[0, 0]),
            ("touching, with a gap", &[(0.0, 5.0), (5.0, 9.0)], 1.0, &[0, 1]),
            ("the same, twice", &[(0.0, 5.0), (0.0, 5.0)], 0.0, &[0, 1]),
            ("given backwards", &[(6.0, 9.0), (4.0, 7.0), (0.0, 5.0)], 0.0, &[0, 1, 0]),
            ("no width", &[(1.0, 1.0), (1.0, 1.0), (2.0, 3.0)], 0.0, &[0, 1, 0]),
        ];
        for (name, extents, gap_px, rows) in cases {
            let extents: Vec<_> = extents.iter().copied().map(extent).collect();
            assert_eq!(pack(&extents, gap_px, 9).rows, rows.iter().copied().map(Some).collect::<Vec<_>>(), "{name}");
        }
    }

    fn bars() -> impl Strategy<Value = Vec<Extent>> {
        let bar = (0..500_i32, 1..80_i32).prop_map(|(start, width)| extent((start.into(), (start + width).into())));
        prop::collection::vec(bar, 0..120)
    }

    fn most_crowded(bars: &[Extent], gap_px: f64) -> usize {
        let over = |x_px| bars.iter().filter(|bar| bar.start_px <= x_px && x_px < bar.end_px + gap_px).count();
        bars.iter().map(|bar| over(bar.start_px)).max().unwrap_or(0)
    }

    proptest! {
        #[test]
        fn no_two_of_a_row_overlap(bars in bars(), gap in 0..10_i32, max_rows in 0..9_usize) {
            let gap_px = f64::from(gap);
            let packing = pack(&bars, gap_px, max_rows);
            prop_assert!(packing.row_count <= max_rows);
            for (i, a) in bars.iter().enumerate() {
                prop_assert!(packing.rows[i].is_none_or(|row| row < packing.row_count));
                for (j, b) in bars.iter().enumerate().skip(i + 1) {
                    let apart = a.end_px + gap_px <= b.start_px || b.end_px + gap_px <= a.start_px;
                    prop_assert!(apart || packing.rows[i].is_none() || packing.rows[i] != packing.rows[j]);
                }
            }
        }

        #[test]
        fn no_more_rows_than_needed(bars in bars(), gap in 0..10_i32) {
            let packing = pack(&bars, gap.into(), usize::MAX);
            prop_assert_eq!(packing.row_count, most_crowded(&bars, gap.into()));
            prop_assert_eq!(packing.overflow().count(), 0);
        }
    }
}
