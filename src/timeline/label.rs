//! Where the titles of a row stand: behind the edge of their marks, and never on one another.

use super::{Extent, chart::label_px};

/// The room between a title and what follows it in the row.
const GAP_PX: f64 = 10.0;
/// What is narrower cannot be read; the title is then a hover, a focus or a tap away.
const LEAST_PX: f64 = 52.0;
/// A title is spread along a long bar up to this width: longer lines are hard to read.
const MOST_PX: f64 = 380.0;

/// For each mark of a row the place of its title, or nothing where there is no room for one. `marks` are in order of
/// time and do not overlap; the view is `width_px` wide.
///
/// A title begins where its mark does, or at the left edge as long as the mark reaches into the view, and ends before
/// the next mark. Only the right edge pushes it back: the last title of a row ends there and may begin before its mark.
///
/// ```text
/// │▒▒▒▒▒▒▒▒▒▒          ▒▒    ▒▒             ▒▒▒│
/// │title that stays    none  title     a title│
/// ```
///
/// ```
/// use taiex_explorer::timeline::{Extent, labels};
/// let marks = [(-300.0, 90.0), (400.0, 424.0), (450.0, 474.0)].map(|(start_px, end_px)| Extent { start_px, end_px });
/// let titles = labels(&marks, 800.0);
/// assert_eq!(titles[0].map(|title| title.start_px), Some(0.0));
/// assert_eq!(titles[1], None);
/// assert_eq!(titles[2].map(|title| title.start_px), Some(450.0));
/// ```
#[must_use]
pub fn labels(marks: &[Extent], width_px: f64) -> Vec<Option<Extent>> {
    let mut labels = vec![None; marks.len()];
    let mut limit_px = width_px;
    for at in (0..marks.len()).rev() {
        let mark = marks[at];
        let visible_px = mark.end_px.min(width_px) - mark.start_px.max(0.0);
        let wanted_px = label_px(width_px).max(visible_px.min(MOST_PX));
        let mut start_px = mark.start_px.max(0.0);
        if limit_px >= width_px {
            let after_previous_px = at.checked_sub(1).map_or(0.0, |previous| marks[previous].end_px + GAP_PX);
            start_px = start_px.min((width_px - wanted_px).max(after_previous_px.max(0.0)));
        }
        let end_px = limit_px.min(start_px + wanted_px);
        let has_room = end_px - start_px >= LEAST_PX;
        labels[at] = has_room.then_some(Extent { start_px, end_px });
        limit_px = mark.start_px.min(if has_room { start_px } else { width_px }) - GAP_PX;
    }
    labels
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_right_edge_pushes_only_the_last_title() {
        let mark = |start_px| Extent { start_px, end_px: start_px + 24.0 };
        let titles = labels(&[mark(500.0), mark(770.0)], 800.0);
        assert_eq!(titles[1], Some(Extent { start_px: 610.0, end_px: 800.0 }));
        assert_eq!(titles[0], Some(Extent { start_px: 500.0, end_px: 600.0 }));
        let crowded = labels(&[mark(700.0), mark(770.0)], 800.0);
        assert_eq!(crowded[1], Some(Extent { start_px: 734.0, end_px: 800.0 }));
    }

    proptest! {
        #[test]
        fn titles_keep_to_the_view_and_off_each_other(
            gaps in prop::collection::vec((0.0..300.0_f64, 24.0..500.0_f64), 0..20),
            from in -700.0..700.0_f64,
            width in 200.0..1600.0_f64,
        ) {
            let mut at = from;
            let marks = gaps.into_iter().map(|(gap, length)| {
                let start_px = at + gap;
                at = start_px + length;
                Extent { start_px, end_px: at }
            });
            // Only what is in view is drawn.
            let marks: Vec<_> = marks.filter(|mark| mark.end_px > 0.0 && mark.start_px < width).collect();
            let titles = labels(&marks, width);
            for title in titles.iter().flatten() {
                prop_assert!(title.start_px >= 0.0 && title.end_px <= width + 1e-6 && title.width_px() >= LEAST_PX);
            }
            let placed: Vec<_> = titles.iter().flatten().collect();
            prop_assert!(placed.windows(2).all(|two| two[0].end_px < two[1].start_px), "{titles:?}");
            for (at, title) in titles.iter().enumerate() {
                let next = marks.get(at + 1);
                prop_assert!(title.is_none_or(|title| next.is_none_or(|next| title.end_px < next.start_px)));
            }
        }
    }
}
