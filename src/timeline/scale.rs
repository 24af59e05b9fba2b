//! The linear map between time and the screen.

use super::Day;

/// From where to where something reaches on the screen, in CSS pixels from the left edge of the view.
/// The start is never right of the end; either may lie outside the view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Its left edge.
    pub start_px: f64,
    /// Its right edge.
    pub end_px: f64,
}

impl Extent {
    /// How wide it is.
    #[must_use]
    pub fn width_px(self) -> f64 {
        self.end_px - self.start_px
    }

    /// Itself, or where it is narrower than `width_px`, that wide about the same middle: both ends are off by the same.
    ///
    /// ```
    /// use taiex_explorer::timeline::Extent;
    /// let dot = Extent { start_px: 99.0, end_px: 101.0 };
    /// assert_eq!(dot.at_least(24.0), Extent { start_px: 88.0, end_px: 112.0 });
    /// assert_eq!(dot.at_least(1.0), dot);
    /// ```
    #[must_use]
    pub fn at_least(self, width_px: f64) -> Self {
        let missing_px = (width_px - self.width_px()).max(0.0);
        Self { start_px: self.start_px - missing_px / 2.0, end_px: self.end_px + missing_px / 2.0 }
    }

    /// The part of it inside `room`, which it touches.
    pub(super) fn cut_to(self, room: Self) -> Self {
        Self { start_px: self.start_px.max(room.start_px), end_px: self.end_px.min(room.end_px) }
    }

    /// Itself, moved by as little as brings it into `room`, which is at least as wide.
    pub(super) fn moved_into(self, room: Self) -> Self {
        let by_px = (room.start_px - self.start_px).max(0.0) + (room.end_px - self.end_px).min(0.0);
        Self { start_px: self.start_px + by_px, end_px: self.end_px + by_px }
    }
}

/// A window of time laid over a width in CSS pixels.
///
/// ```
/// use taiex_explorer::timeline::{Day, Scale};
/// let scale = Scale::new(0.0, 10.0, 500.0);
/// assert_eq!(scale.x_of(1.5), 75.0);
/// assert_eq!(scale.day_at(75.0), 1.5);
/// let two_days = scale.extent(Day::new(1), Day::new(2));
/// assert_eq!((two_days.start_px, two_days.end_px), (50.0, 150.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    start_days: f64,
    px_per_day: f64,
    width_px: f64,
}

impl Scale {
    /// The scale on which `length_days` from the instant `start_days` on are `width_px` wide. All three are finite;
    /// a length under one day and a width under one pixel (a view that is not laid out yet) count as one.
    ///
    /// It takes a length, not an end, so that panning cannot change the zoom by a rounding error.
    #[must_use]
    pub fn new(start_days: f64, length_days: f64, width_px: f64) -> Self {
        let width_px = width_px.max(1.0);
        Self { start_days, px_per_day: width_px / length_days.max(1.0), width_px }
    }

    /// Where an instant is, in pixels from the left edge.
    #[must_use]
    pub fn x_of(&self, at_days: f64) -> f64 {
        (at_days - self.start_days) * self.px_per_day
    }

    /// Which instant is `x_px` pixels from the left edge.
    #[must_use]
    pub fn day_at(&self, x_px: f64) -> f64 {
        self.start_days + x_px / self.px_per_day
    }

    /// Where the days from `first` to `last` are, both inclusive: to the end of the last.
    #[must_use]
    pub fn extent(&self, first: Day, last: Day) -> Extent {
        Extent { start_px: self.x_of(first.start_days()), end_px: self.x_of(last.end_days()) }
    }

    /// How wide a day is.
    #[must_use]
    pub fn px_per_day(&self) -> f64 {
        self.px_per_day
    }

    /// How wide the view is, at least 1.
    #[must_use]
    pub fn width_px(&self) -> f64 {
        self.width_px
    }

    /// The instant at the left edge.
    #[must_use]
    pub fn start_days(&self) -> f64 {
        self.start_days
    }

    /// The instant at the right edge.
    #[must_use]
    pub fn end_days(&self) -> f64 {
        self.day_at(self.width_px)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The one helper for both directions: a pixel and an instant each come back within half a pixel.
    fn assert_there_and_back(scale: &Scale, x_px: f64) {
        let at_days = scale.day_at(x_px);
        assert!((scale.x_of(at_days) - x_px).abs() < 0.5, "{scale:?} at {x_px} px");
        let whole = at_days.floor();
        let off_px = (scale.day_at(scale.x_of(whole)) - whole).abs() * scale.px_per_day();
        assert!(off_px < 0.5, "{scale:?} at day {whole}");
    }

    #[test]
    fn named_windows() {
        // (start, length, width, instant, x)
        let cases = [
            (0.0, 1.0, 1000.0, 0.5, 500.0),
            (15_340.0, 36_525.0, 730.5, 15_340.0 + 50.0, 1.0),
            (-10.0, 20.0, 100.0, -20.0, -50.0),
            (0.0, 0.0, 0.0, 1.0, 1.0),
        ];
        for (start, length, width, at, x) in cases {
            let scale = Scale::new(start, length, width);
            assert!((scale.x_of(at) - x).abs() < 1e-9, "{scale:?}");
            assert!((scale.end_days() - start - length.max(1.0)).abs() < 1e-9, "{scale:?}");
        }
    }

    #[test]
    fn an_extent_is_widened_about_its_middle_and_moved_no_further_than_needed() {
        let room = Extent { start_px: 0.0, end_px: 30.0 };
        let cases = [((-5.0, 3.0), (0.0, 24.0)), ((14.0, 16.0), (3.0, 27.0)), ((29.0, 40.0), (6.0, 30.0))];
        for ((start_px, end_px), expected) in cases {
            let placed = Extent { start_px, end_px }.cut_to(room).at_least(24.0).moved_into(room);
            assert_eq!((placed.start_px, placed.end_px), expected);
        }
    }

    proptest! {
        #[test]
        fn there_and_back_within_half_a_pixel(
            start in -4_000_000.0..3_000_000.0_f64,
            zoom in 0.0..22.0_f64, // a day to 11,000 years
            width in 1.0..8000.0_f64,
            share in -1.0..2.0_f64,
        ) {
            assert_there_and_back(&Scale::new(start, zoom.exp2(), width), share * width);
        }
    }
}
