//! The part of time in view, and what zooming and panning make of it.
//!
//! It knows no pixels: a place in the view is a share of its width, 0 at the left edge and 1 at the right, so a pointer
//! at `x` of `width` is at `x / width`. Every operation returns a new viewport inside the limits.

use super::{Day, Scale};

/// The shortest window: the data know nothing finer than a day.
const SHORTEST_DAYS: f64 = 1.0;
/// The longest window, unless the data are longer still: a lifetime puts a short programme into perspective, and beyond
/// it there would only be more emptiness to get lost in. 100 Gregorian years are 36,524 or 36,525 days.
const LONGEST_DAYS: f64 = 36_525.0;
/// Air on either side of what is fitted, as a share of it: the first and last bars keep clear of the edges.
const PADDING: f64 = 0.04;
/// The least air in days: a single day fitted is seen with its neighbours and not as one wall of colour.
const LEAST_PADDING_DAYS: f64 = 1.0;
/// What counts as being on a day's boundary: rounding errors of zooming in and out again must not add a day to the
/// window that is printed in the address. It is a minute and a half, far less than a pixel of any view.
const ON_BOUNDARY_DAYS: f64 = 0.001;

/// The window of time in view, with the limits that the data set.
///
/// ```
/// use jiff::civil::{Date, date};
/// use taiex_explorer::timeline::Viewport;
/// let all = Viewport::whole(date(2012, 1, 1).into(), date(2019, 12, 31).into());
/// let closer = all.from_days(date(2012, 1, 1).into(), date(2015, 12, 31).into()).panned(1.0);
/// assert_eq!((Date::from(closer.first_day()), Date::from(closer.last_day())), (date(2016, 1, 1), date(2019, 12, 31)));
/// assert!(closer.show_all().shows_all());
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    window: Window,
    /// The window that shows all data, padded; its ends are whole days.
    home: Window,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Window {
    start_days: f64,
    length_days: f64,
}

impl Viewport {
    /// The view of everything from `first` to `last` with some air. It also sets the limits for all that follows:
    /// one may zoom from one day out to a hundred years about the middle of the data (or to all of them, if they are
    /// longer), and pan as far as that.
    #[must_use]
    pub fn whole(first: Day, last: Day) -> Self {
        let home = Window::padded(first, last);
        Self { window: home, home }
    }

    /// Back to the view of everything.
    #[must_use]
    pub fn show_all(self) -> Self {
        self.moved_to(self.home)
    }

    /// Whether it shows the days of [`Viewport::show_all`], no more and no less.
    #[must_use]
    pub fn shows_all(self) -> bool {
        let all = self.show_all();
        (self.first_day(), self.last_day()) == (all.first_day(), all.last_day())
    }

    /// The view of exactly the days from `first` to `last`, both inclusive, as an address names them: the inverse of
    /// [`Viewport::first_day`] and [`Viewport::last_day`] within the limits.
    #[must_use]
    pub fn from_days(self, first: Day, last: Day) -> Self {
        let start_days = first.start_days();
        self.moved_to(Window { start_days, length_days: last.end_days() - start_days })
    }

    /// The view of the days from `first` to `last` with some air, as when a cluster opens.
    #[must_use]
    pub fn fitted(self, first: Day, last: Day) -> Self {
        self.moved_to(Window::padded(first, last))
    }

    /// Zoomed in by `factor` (out, if it is under 1) about the place `at_share` of the width, whose instant stays where
    /// it is. Zooming out at the limits of [`Viewport::whole`] moves it by what is needed to stay within them.
    /// A factor or place that is not a positive or a finite number changes nothing.
    #[must_use]
    pub fn zoomed(self, factor: f64, at_share: f64) -> Self {
        if !(factor > 0.0 && factor.is_finite() && at_share.is_finite()) {
            return self;
        }
        let length_days = between(self.window.length_days / factor, SHORTEST_DAYS, self.reach().length_days);
        let start_days = self.window.start_days + (self.window.length_days - length_days) * at_share;
        self.moved_to(Window { start_days, length_days })
    }

    /// Moved to later times by `share` of its width: `-dx / width` for a drag by `dx` pixels, ±0.25 for a key.
    /// What is not a finite number changes nothing.
    #[must_use]
    pub fn panned(self, share: f64) -> Self {
        if !share.is_finite() {
            return self;
        }
        let Window { start_days, length_days } = self.window;
        self.moved_to(Window { start_days: start_days + length_days * share, length_days })
    }

    /// The view after two fingers moved from the places `before` to the places `after`, in shares of the width: the
    /// instants under them stay under them. Fingers that meet or change sides change nothing.
    ///
    /// ```
    /// use taiex_explorer::timeline::{Day, Viewport};
    /// let view = Viewport::whole(Day::new(0), Day::new(999));
    /// let closer = view.pinched([0.4, 0.6], [0.3, 0.7]);
    /// assert!((closer.length_days() * 2.0 - view.length_days()).abs() < 1e-6);
    /// ```
    #[must_use]
    pub fn pinched(self, before: [f64; 2], after: [f64; 2]) -> Self {
        let factor = (after[1] - after[0]) / (before[1] - before[0]);
        let centre = f64::midpoint(before[0], before[1]);
        // A finger's width apart in the narrowest view; closer together the factor would be noise.
        if (after[1] - after[0]).abs() < 0.02 || factor <= 0.0 {
            return self;
        }
        self.zoomed(factor, centre).panned(centre - f64::midpoint(after[0], after[1]))
    }

    /// A part of the way to another view, 0 being here and 1 there; each edge moves in a straight line.
    #[must_use]
    pub fn towards(self, to: Self, way: f64) -> Self {
        let part = |from: f64, to: f64| from + (to - from) * way;
        let Window { start_days, length_days } = self.window;
        let window = Window {
            start_days: part(start_days, to.window.start_days),
            length_days: part(length_days, to.window.length_days),
        };
        // Both ends are within reach, so whatever lies between them is.
        Self { window, ..self }
    }

    /// As long as it is, moved by as little as brings the days from `first` to `last` into view with some air beside
    /// them; of what is longer than the view the beginning.
    #[must_use]
    pub fn revealing(self, first: Day, last: Day) -> Self {
        let Window { start_days, length_days } = self.window;
        let air_days = length_days * PADDING;
        let latest_days = first.start_days() - air_days;
        let earliest_days = last.end_days() + air_days - length_days;
        let start_days = between(start_days, earliest_days, latest_days.max(earliest_days)).min(latest_days);
        self.moved_to(Window { start_days, length_days })
    }

    /// As long as it is, with `day` in the middle.
    #[must_use]
    pub fn centred_on(self, day: Day) -> Self {
        let length_days = self.window.length_days;
        self.moved_to(Window { start_days: day.start_days() + 0.5 - length_days / 2.0, length_days })
    }

    /// The first day of which something is in view.
    #[must_use]
    pub fn first_day(self) -> Day {
        Day::containing(self.window.start_days + ON_BOUNDARY_DAYS)
    }

    /// The last day of which something is in view.
    #[must_use]
    pub fn last_day(self) -> Day {
        Day::containing((self.window.end_days() - ON_BOUNDARY_DAYS).ceil() - 1.0)
    }

    /// How much time is in view.
    #[must_use]
    pub fn length_days(self) -> f64 {
        self.window.length_days
    }

    /// The scale that lays it over `width_px` pixels.
    #[must_use]
    pub fn scale(self, width_px: f64) -> Scale {
        Scale::new(self.window.start_days, self.window.length_days, width_px)
    }

    /// What may be brought into view at all; its ends are whole days.
    fn reach(self) -> Window {
        let more_days = (LONGEST_DAYS - self.home.length_days).max(0.0);
        Window {
            start_days: self.home.start_days - (more_days / 2.0).floor(),
            length_days: self.home.length_days + more_days,
        }
    }

    /// The view of a window, brought within reach: shortened or lengthened first, then moved.
    fn moved_to(self, window: Window) -> Self {
        let reach = self.reach();
        let length_days = between(window.length_days, SHORTEST_DAYS, reach.length_days);
        let latest_days = reach.start_days + (reach.length_days - length_days);
        let start_days = between(window.start_days, reach.start_days, latest_days);
        Self { window: Window { start_days, length_days }, ..self }
    }
}

impl Window {
    /// The days from one to another, in either order, with some air, in whole days.
    fn padded(one: Day, other: Day) -> Self {
        let (first, last) = (one.min(other), one.max(other));
        let length_days = last.end_days() - first.start_days();
        let padding_days = (length_days * PADDING).max(LEAST_PADDING_DAYS).ceil();
        Self { start_days: first.start_days() - padding_days, length_days: length_days + 2.0 * padding_days }
    }

    fn end_days(self) -> f64 {
        self.start_days + self.length_days
    }
}

/// `value`, or the bound that it passes. That of the standard library can panic with the numbers in words, and writing
/// floats costs 12 KB of wasm.
fn between(value: f64, least: f64, most: f64) -> f64 {
    value.min(most).max(least)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn eight_years() -> Viewport {
        Viewport::whole(date(2012, 1, 1).into(), date(2019, 12, 31).into())
    }

    #[test]
    fn limits() {
        let all = eight_years();
        let cases = [
            ("zoomed in without end", all.zoomed(1e12, 0.3), 1.0),
            ("zoomed out without end", all.zoomed(1e-12, 0.3), 36_525.0),
            ("one day, padded", Viewport::whole(Day::new(0), Day::new(0)), 3.0),
            ("an extent beyond a century", Viewport::whole(Day::new(0), Day::new(99_999)).zoomed(0.1, 0.5), 108_000.0),
            ("nonsense", all.zoomed(f64::NAN, 0.5).zoomed(0.0, 0.5).zoomed(2.0, f64::INFINITY), all.length_days()),
            ("reversed days", all.from_days(Day::new(15_600), Day::new(15_500)), 1.0),
        ];
        for (name, viewport, length_days) in cases {
            assert!((viewport.length_days() - length_days).abs() < 1e-6, "{name}: {viewport:?}");
        }
        assert_eq!(all.panned(1e9).panned(1e9), all.panned(1e9), "panning stops");
        assert_eq!(all.panned(f64::NAN), all);
    }

    #[test]
    fn today_comes_to_the_middle() {
        let view = eight_years().zoomed(100.0, 0.5).centred_on(date(2025, 3, 1).into());
        assert!((view.scale(1000.0).x_of(Day::from(date(2025, 3, 1)).start_days() + 0.5) - 500.0).abs() < 1e-6);
    }

    proptest! {
        #[test]
        fn zoom_keeps_the_instant_under_the_pointer(
            zoom in 1.0..3000.0_f64, pan in -1.0..1.0_f64, factor in 0.2..5.0_f64, share in 0.0..=1.0_f64,
        ) {
            let before = eight_years().zoomed(zoom, 0.5).panned(pan);
            let after = before.zoomed(factor, share);
            let reach = before.reach();
            let inside = after.window.start_days > reach.start_days && after.window.end_days() < reach.end_days();
            // Zooming in never meets the limits; zooming out may, and then the limits win.
            prop_assume!(factor >= 1.0 || inside);
            let x_px = share * 1000.0;
            let moved_px = after.scale(1000.0).x_of(before.scale(1000.0).day_at(x_px)) - x_px;
            prop_assert!(moved_px.abs() < 0.5, "moved by {moved_px} px");
        }

        #[test]
        fn a_pinch_keeps_both_instants_under_the_fingers(
            left in 0.0..0.4_f64, right in 0.6..1.0_f64, to_left in 0.1..0.45_f64, to_right in 0.55..0.9_f64,
        ) {
            let before = eight_years().zoomed(30.0, 0.5);
            let after = before.pinched([left, right], [to_left, to_right]);
            for (from, to) in [(left, to_left), (right, to_right)] {
                let instant = before.scale(1000.0).day_at(from * 1000.0);
                prop_assert!((after.scale(1000.0).x_of(instant) - to * 1000.0).abs() < 0.5);
            }
        }

        #[test]
        fn what_is_revealed_is_in_view(first in 15_000..18_000_i32, days in 1..400_i32, zoom in 1.0..40.0_f64) {
            let view = eight_years().zoomed(zoom, 0.4);
            let (first, last) = (Day::new(first), Day::new(first + days - 1));
            let shown = view.revealing(first, last);
            let reach = view.reach();
            prop_assert!((shown.length_days() - view.length_days()).abs() < 1e-6);
            prop_assume!(first.start_days() > reach.start_days && last.end_days() < reach.end_days());
            prop_assert!(shown.first_day() <= first);
            prop_assert!(shown.last_day() >= last || f64::from(days) > view.length_days() * 0.9);
        }

        #[test]
        fn in_and_out_again_is_the_same_address(
            first in 15_000..16_000_i32, days in 30..900_i32, factor in 1.0..20.0_f64, share in 0.0..=1.0_f64,
        ) {
            let before = eight_years().from_days(Day::new(first), Day::new(first + days - 1));
            let after = before.zoomed(factor, share).zoomed(1.0 / factor, share);
            prop_assert_eq!((before.first_day(), before.last_day()), (after.first_day(), after.last_day()));
        }

        #[test]
        fn whole_days_come_back(first in 5_000..20_000_i32, days in 1..9_000_i32) {
            let (first, last) = (Day::new(first), Day::new(first + days - 1));
            let view = eight_years().from_days(first, last);
            prop_assert_eq!((view.first_day(), view.last_day()), (first, last));
        }

        #[test]
        fn every_view_stays_within_reach(steps in prop::collection::vec((0.01..100.0_f64, -3.0..3.0_f64), 0..20)) {
            let mut view = eight_years();
            let reach = view.reach();
            for (factor, share) in steps {
                view = view.zoomed(factor, share).panned(share);
                prop_assert!(view.length_days() >= 1.0 && view.window.start_days >= reach.start_days);
                prop_assert!(view.window.end_days() <= reach.end_days() + 1e-6);
                prop_assert!(view.first_day() <= view.last_day());
            }
        }
    }
}
