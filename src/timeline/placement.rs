//! Where a popover goes: beside what it tells of, and inside what the reader can see.

/// A rectangle in CSS pixels, all four of one origin.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub left_px: f64,
    /// The upper edge.
    pub top_px: f64,
    /// The width.
    pub width_px: f64,
    /// The height.
    pub height_px: f64,
}

/// The room between a popover and its anchor, and between it and the edges of the view.
const GAP_PX: f64 = 6.0;

impl Rect {
    fn bottom_px(self) -> f64 {
        self.top_px + self.height_px
    }
}

/// What is lower than this cannot be read; where there is not even so much room, a popover covers its anchor.
const LEAST_PX: f64 = 96.0;

/// Where a popover goes and how high it may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// The left edge.
    pub left_px: f64,
    /// The upper edge.
    pub top_px: f64,
    /// The most height that there is room for.
    pub most_px: f64,
}

/// Where a popover of some size goes: under its anchor, above it if only there it fits or has more room, beginning where
/// the anchor begins unless an edge of `visible` pushes it. It does not cover its anchor: what is higher than the room
/// scrolls.
///
/// ```
/// use taiex_explorer::timeline::{Rect, place};
/// let visible = Rect { left_px: 0.0, top_px: 0.0, width_px: 320.0, height_px: 640.0 };
/// let anchor = Rect { left_px: 300.0, top_px: 600.0, width_px: 24.0, height_px: 24.0 };
/// let place = place(anchor, [200.0, 100.0], visible);
/// assert_eq!((place.left_px, place.top_px, place.most_px), (114.0, 494.0, 588.0));
/// ```
#[must_use]
pub fn place(anchor: Rect, [width_px, height_px]: [f64; 2], visible: Rect) -> Placement {
    let least_px = visible.left_px + GAP_PX;
    let most_px = visible.left_px + visible.width_px - width_px - GAP_PX;
    let left_px = anchor.left_px.min(most_px).max(least_px);
    let (highest_px, lowest_px) = (visible.top_px + GAP_PX, visible.bottom_px() - GAP_PX);
    let below_px = anchor.bottom_px() + GAP_PX;
    let (room_below_px, room_above_px) = (lowest_px - below_px, anchor.top_px - GAP_PX - highest_px);
    let is_below = room_below_px >= height_px || room_below_px >= room_above_px;
    let most_px = if is_below { room_below_px } else { room_above_px }.min(lowest_px - highest_px).max(LEAST_PX);
    let height_px = height_px.min(most_px);
    let top_px = if is_below { below_px } else { anchor.top_px - GAP_PX - height_px };
    Placement { left_px, top_px: top_px.min(lowest_px - height_px).max(highest_px), most_px }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const VISIBLE: Rect = Rect { left_px: 0.0, top_px: 100.0, width_px: 320.0, height_px: 500.0 };

    proptest! {
        #[test]
        fn it_is_inside(
            left in -50.0..400.0_f64, top in -50.0..700.0_f64, width in 10.0..300.0_f64, height in 10.0..900.0_f64,
        ) {
            let anchor = Rect { left_px: left, top_px: top, width_px: 24.0, height_px: 24.0 };
            let place = place(anchor, [width, height], VISIBLE);
            let height = height.min(place.most_px);
            prop_assert!(place.left_px >= 0.0 && place.left_px + width <= 320.0, "{place:?}");
            prop_assert!(place.top_px >= 100.0 && place.top_px + height <= 600.0, "{place:?}");
        }

        #[test]
        fn it_does_not_cover_its_anchor_however_high_it_is(top in 100.0..576.0_f64, height in 10.0..900.0_f64) {
            let anchor = Rect { left_px: 10.0, top_px: top, width_px: 24.0, height_px: 24.0 };
            let place = place(anchor, [100.0, height], VISIBLE);
            let height = height.min(place.most_px);
            prop_assert!(place.top_px >= top + 24.0 || place.top_px + height <= top, "{place:?}");
        }

        #[test]
        fn it_stays_where_it_is_once_it_is_cut_to_its_room(top in 100.0..576.0_f64, height in 10.0..900.0_f64) {
            let anchor = Rect { left_px: 10.0, top_px: top, width_px: 24.0, height_px: 24.0 };
            let first = place(anchor, [100.0, height], VISIBLE);
            prop_assert_eq!(place(anchor, [100.0, height.min(first.most_px)], VISIBLE), first);
        }
    }
}
