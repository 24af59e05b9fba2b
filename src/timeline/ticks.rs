//! The ticks of the axis: two levels, chosen from a table of intervals.

use jiff::civil::Date;

use super::{
    Day, Extent, Scale,
    day::{calendar_of, number_of},
};

/// How far apart the ticks of the lower level would best be: room for a word and air around it, and four or more of
/// them on the narrowest phone (320 px).
const WANTED_PX: f64 = 72.0;

/// What a tick begins, and so how its label is worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A year that is divisible by 100.
    Century,
    /// A year that is divisible by 10.
    Decade,
    /// 1 January.
    Year,
    /// The first day of January, April, July or October.
    Quarter,
    /// The first day of a month.
    Month,
    /// A Monday, where weeks begin (ISO 8601).
    Week,
    /// Any day.
    Day,
}

/// One of the two levels of the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// The coarser one, which gives the context: its label has to name a date in full ("May 2016").
    Upper,
    /// The finer one, which needs to say only what the upper does not ("16").
    Lower,
}

/// A boundary of the calendar and the stretch up to the next of its level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The day that begins there.
    pub date: Date,
    /// What begins there.
    pub unit: Unit,
    /// From this tick to the next of its level. The first may begin left of the view and the last end right of it: a
    /// label at `start_px.max(0.0)` that is clipped at `end_px` sticks to the edge and is pushed out by the next one.
    pub extent: Extent,
}

/// What the axis shows, each level in order of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Ticks {
    /// Say, years.
    pub upper: Vec<Tick>,
    /// Say, months.
    pub lower: Vec<Tick>,
}

/// The two levels of ticks for a scale: those in view and, in each, the one at or before the left edge.
///
/// `label_px` gives the widest label of a unit in a level, in pixels, with the space that should follow it. Of all
/// intervals whose labels have room at their shortest (February, a common year), the one nearest to 72 px by ratio is
/// taken; so a label at its tick never reaches the next tick. The choice depends on the zoom alone, not on where one
/// panned. It holds for labels of up to a quarter of the view's width; wider ones get the coarsest intervals there are.
///
/// ```
/// use jiff::civil::date;
/// use taiex_explorer::timeline::{Unit, Viewport, ticks};
/// let year = Viewport::whole(date(2016, 1, 1).into(), date(2016, 12, 31).into());
/// let axis = ticks(&year.scale(1000.0), &|_, unit| if unit == Unit::Month { 40.0 } else { 60.0 });
/// assert_eq!((axis.upper[0].unit, axis.upper[0].date), (Unit::Year, date(2015, 1, 1)));
/// assert_eq!((axis.lower[1].unit, axis.lower[1].date), (Unit::Month, date(2016, 1, 1)));
/// ```
#[must_use]
pub fn ticks(scale: &Scale, label_px: &dyn Fn(Tier, Unit) -> f64) -> Ticks {
    let fits = |interval: &Interval, tier| interval.shortest_px(scale) >= label_px(tier, interval.unit);
    let from_wanted = |pair: &Pair| {
        let ratio = pair.lower.shortest_px(scale) / WANTED_PX;
        ratio.max(1.0 / ratio)
    };
    let pair = PAIRS
        .iter()
        .filter(|pair| fits(&pair.lower, Tier::Lower) && fits(&pair.upper, Tier::Upper))
        .min_by(|a, b| from_wanted(a).total_cmp(&from_wanted(b)))
        .unwrap_or(&COARSEST);
    Ticks { upper: pair.upper.ticks(scale), lower: pair.lower.ticks(scale) }
}

/// A regular division of the calendar.
#[derive(Debug)]
pub(super) struct Interval {
    pub(super) unit: Unit,
    step: Step,
    /// The length of its shortest instance.
    shortest_days: i32,
}

/// How to get from one boundary to the next; every division is a multiple of days or of months.
#[derive(Debug)]
enum Step {
    /// So many days, counted from the day with number `from`.
    Days { count: i32, from: i32 },
    /// So many months, counted from January of the year 0.
    Months(i32),
}

/// Two intervals that stand over each other. Each tick of the upper is one of the lower, too, unless that is weeks.
struct Pair {
    upper: Interval,
    lower: Interval,
}

const DAY: Interval = Interval { unit: Unit::Day, step: Step::Days { count: 1, from: 0 }, shortest_days: 1 };
/// 1969-12-29, three days before the epoch, was a Monday.
const WEEK: Interval = Interval { unit: Unit::Week, step: Step::Days { count: 7, from: -3 }, shortest_days: 7 };
pub(super) const MONTH: Interval = Interval { unit: Unit::Month, step: Step::Months(1), shortest_days: 28 };
const QUARTER: Interval = Interval { unit: Unit::Quarter, step: Step::Months(3), shortest_days: 90 };
pub(super) const YEAR: Interval = years(Unit::Year, 1);
pub(super) const DECADE: Interval = years(Unit::Decade, 10);
const CENTURY: Interval = years(Unit::Century, 100);

const fn years(unit: Unit, count: i32) -> Interval {
    Interval { unit, step: Step::Months(12 * count), shortest_days: 365 * count }
}

/// What may stand over what, finest first. The last ones are for data with a slip in a year ("0215"): even the whole
/// calendar then fits on a phone.
const PAIRS: [Pair; 13] = [
    Pair { upper: MONTH, lower: DAY },
    Pair { upper: MONTH, lower: WEEK },
    Pair { upper: YEAR, lower: MONTH },
    Pair { upper: YEAR, lower: QUARTER },
    Pair { upper: DECADE, lower: YEAR },
    Pair { upper: DECADE, lower: years(Unit::Year, 2) },
    Pair { upper: DECADE, lower: years(Unit::Year, 5) },
    Pair { upper: CENTURY, lower: DECADE },
    Pair { upper: CENTURY, lower: years(Unit::Decade, 20) },
    Pair { upper: CENTURY, lower: years(Unit::Decade, 50) },
    Pair { upper: years(Unit::Century, 1000), lower: CENTURY },
    Pair { upper: years(Unit::Century, 5000), lower: years(Unit::Century, 500) },
    COARSEST,
];
const COARSEST: Pair = Pair { upper: years(Unit::Century, 10_000), lower: years(Unit::Century, 5000) };

impl Interval {
    /// How wide its shortest instance is drawn.
    fn shortest_px(&self, scale: &Scale) -> f64 {
        f64::from(self.shortest_days) * scale.px_per_day()
    }

    /// Which instance holds a day, counted from wherever its step counts.
    pub(super) fn index_of(&self, day: Day) -> i32 {
        match self.step {
            Step::Days { count, from } => (day.number() - from).div_euclid(count),
            Step::Months(count) => {
                let (year, month, _) = calendar_of(day.number());
                (year * 12 + month - 1).div_euclid(count)
            }
        }
    }

    /// The number of the day that begins an instance; the outermost lie beyond what a [`Day`] can hold.
    pub(super) fn boundary(&self, index: i32) -> i32 {
        match self.step {
            Step::Days { count, from } => from + index * count,
            Step::Months(count) => {
                let months = index * count;
                number_of(months.div_euclid(12), months.rem_euclid(12) + 1, 1)
            }
        }
    }

    /// The boundaries in view and the one at or before the left edge, as far as the calendar goes.
    fn ticks(&self, scale: &Scale) -> Vec<Tick> {
        let (first, last) = (Day::containing(scale.start_days()), Day::containing(scale.end_days()));
        (self.index_of(first)..=self.index_of(last))
            .map(|index| (self.boundary(index), self.boundary(index + 1)))
            // A tick on the right edge itself begins outside; one before the calendar cannot be named.
            .filter(|&(start, _)| f64::from(start) < scale.end_days() && start >= Day::MIN.number())
            .map(|(start, next)| Tick {
                date: Day::new(start).into(),
                unit: self.unit,
                extent: Extent { start_px: scale.x_of(start.into()), end_px: scale.x_of(next.into()) },
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Weekday, date};
    use proptest::prelude::*;

    use super::*;

    fn units(length_days: f64, width_px: f64) -> (Unit, Unit, usize) {
        let label_px = |tier, _| if tier == Tier::Upper { 110.0 } else { 40.0 };
        let axis = ticks(&Scale::new(15_000.0, length_days, width_px), &label_px);
        (axis.upper[0].unit, axis.lower[0].unit, axis.lower.len())
    }

    #[test]
    fn zooming_walks_down_the_table() {
        let cases = [
            (1.0, 1000.0, (Unit::Month, Unit::Day, 1)),
            (14.0, 1000.0, (Unit::Month, Unit::Day, 14)),
            (60.0, 1000.0, (Unit::Month, Unit::Week, 9)),
            (365.0, 1000.0, (Unit::Year, Unit::Month, 13)),
            (1096.0, 1000.0, (Unit::Year, Unit::Quarter, 13)),
            (3653.0, 1000.0, (Unit::Decade, Unit::Year, 11)),
            (3653.0, 320.0, (Unit::Decade, Unit::Year, 6)),
            (36_525.0, 1000.0, (Unit::Century, Unit::Decade, 11)),
            (36_525.0, 320.0, (Unit::Century, Unit::Decade, 6)),
            (7_000_000.0, 320.0, (Unit::Century, Unit::Century, 2)),
        ];
        for (length_days, width_px, expected) in cases {
            assert_eq!(units(length_days, width_px), expected, "{length_days} days on {width_px} px");
        }
    }

    #[test]
    fn the_upper_tick_left_of_the_view_is_kept_for_its_label() {
        let scale = Scale::new(Day::from(date(2016, 4, 25)).start_days(), 3.0, 900.0);
        let axis = ticks(&scale, &|_, _| 60.0);
        assert_eq!(axis.upper.len(), 1);
        assert_eq!(axis.upper[0].date, date(2016, 4, 1));
        assert_eq!(axis.upper[0].extent, Extent { start_px: -7200.0, end_px: 1800.0 });
        assert_eq!(axis.lower.iter().map(|tick| tick.date.day()).collect::<Vec<_>>(), [25, 26, 27]);
    }

    #[test]
    fn the_ends_of_the_calendar_are_the_ends_of_the_axis() {
        for start_days in [-1e12, Day::MIN.start_days() - 5.0, Day::MAX.start_days() - 5.0, 1e12] {
            let axis = ticks(&Scale::new(start_days, 20.0, 1000.0), &|_, _| 40.0);
            assert!(axis.lower.len() < 30, "{start_days}");
        }
    }

    fn is_boundary(tick: &Tick) -> bool {
        let (year, month, day) = (tick.date.year(), tick.date.month(), tick.date.day());
        match tick.unit {
            Unit::Day => true,
            Unit::Week => tick.date.weekday() == Weekday::Monday,
            Unit::Month => day == 1,
            Unit::Quarter => day == 1 && [1, 4, 7, 10].contains(&month),
            Unit::Year => day == 1 && month == 1,
            Unit::Decade => day == 1 && month == 1 && year % 10 == 0,
            Unit::Century => day == 1 && month == 1 && year % 100 == 0,
        }
    }

    proptest! {
        #[test]
        fn monotone_on_boundaries_and_never_colliding(
            start in -900_000.0..900_000.0_f64,
            zoom in 0.0..17.5_f64, // a day to 500 years
            width in 320.0..4000.0_f64,
            lower_px in 8.0..80.0_f64,
            upper_px in 8.0..160.0_f64,
        ) {
            let scale = Scale::new(start, zoom.exp2(), width);
            let axis = ticks(&scale, &|tier, _| if tier == Tier::Upper { upper_px } else { lower_px });
            for (level, label_px) in [(&axis.upper, upper_px), (&axis.lower, lower_px)] {
                prop_assert!(level.first().is_some_and(|tick| tick.extent.start_px <= 1e-6));
                prop_assert!(level.last().is_some_and(|tick| tick.extent.end_px >= width - 1e-6));
                prop_assert!(level.iter().all(is_boundary));
                prop_assert!(level.iter().all(|tick| tick.extent.start_px + label_px <= tick.extent.end_px));
                for (tick, next) in level.iter().zip(&level[1..]) {
                    prop_assert!(tick.date < next.date);
                    prop_assert_eq!(tick.extent.end_px.to_bits(), next.extent.start_px.to_bits());
                }
            }
            prop_assert!(axis.upper.len() <= axis.lower.len());
        }

        #[test]
        fn panning_does_not_change_the_units(start in -9e5..9e5_f64, by in -9e5..9e5_f64, zoom in 0.0..17.0_f64) {
            let of = |start| {
                let axis = ticks(&Scale::new(start, zoom.exp2(), 800.0), &|_, _| 40.0);
                (axis.upper[0].unit, axis.lower[0].unit)
            };
            prop_assert_eq!(of(start), of(start + by));
        }
    }
}
