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

/// The left and upper edge of a popover of some size: under its anchor, above it if there is more room, beginning where
/// the anchor begins unless an edge of `visible` pushes it. One that is larger than `visible` shows its beginning.
///
/// ```
/// use taiex_explorer::timeline::{Rect, place};
/// let visible = Rect { left_px: 0.0, top_px: 0.0, width_px: 320.0, height_px: 640.0 };
/// let anchor = Rect { left_px: 300.0, top_px: 600.0, width_px: 24.0, height_px: 24.0 };
/// assert_eq!(place(anchor, [200.0, 100.0], visible), [114.0, 494.0]);
/// ```
#[must_use]
pub fn place(anchor: Rect, [width_px, height_px]: [f64; 2], visible: Rect) -> [f64; 2] {
    let least_px = visible.left_px + GAP_PX;
    let most_px = visible.left_px + visible.width_px - width_px - GAP_PX;
    let left_px = anchor.left_px.min(most_px).max(least_px);
    let below_px = anchor.bottom_px() + GAP_PX;
    let above_px = anchor.top_px - GAP_PX - height_px;
    let room_below_px = visible.bottom_px() - below_px;
    let room_above_px = anchor.top_px - GAP_PX - visible.top_px;
    let top_px = if room_below_px >= height_px || room_below_px >= room_above_px { below_px } else { above_px };
    let lowest_px = visible.bottom_px() - height_px - GAP_PX;
    [left_px, top_px.min(lowest_px).max(visible.top_px + GAP_PX)]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_fits_is_inside(
            left in -50.0..400.0_f64, top in -50.0..700.0_f64, width in 10.0..300.0_f64, height in 10.0..300.0_f64,
        ) {
            let visible = Rect { left_px: 0.0, top_px: 100.0, width_px: 320.0, height_px: 500.0 };
            let anchor = Rect { left_px: left, top_px: top, width_px: 24.0, height_px: 24.0 };
            let [x, y] = place(anchor, [width, height], visible);
            prop_assert!(x >= 0.0 && x + width <= 320.0, "{x}");
            prop_assert!(y >= 100.0 && y + height <= 600.0, "{y}");
        }

        #[test]
        fn it_does_not_cover_its_anchor_where_there_is_room(top in 100.0..560.0_f64, height in 10.0..180.0_f64) {
            let visible = Rect { left_px: 0.0, top_px: 100.0, width_px: 320.0, height_px: 500.0 };
            let anchor = Rect { left_px: 10.0, top_px: top, width_px: 24.0, height_px: 24.0 };
            let [_, y] = place(anchor, [100.0, height], visible);
            prop_assert!(y >= top + 24.0 || y + height <= top, "{y}");
        }
    }
}
