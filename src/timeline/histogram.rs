//! How much falls into each year, or each month where only a few years are told of.

use super::{
    Day, Unit,
    ticks::{DECADE, Interval, MONTH, YEAR},
};

/// Up to this many months are bins of their own.
const MOST_MONTHS: i32 = 36;
/// From this many years on bins are decades.
const MOST_YEARS: i32 = 100;

/// The bins that a span touches, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touched {
    first: u16,
    last: u16,
}

/// The bins of a stretch of time, all of one unit of the calendar.
#[derive(Clone, Copy, Debug)]
pub struct Bins {
    interval: &'static Interval,
    first: i32,
    last: i32,
}

impl Bins {
    /// The bins that hold the days from `first` to `last`.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use taiex_explorer::timeline::{Bins, Day, Unit};
    /// let bins = Bins::of(date(2012, 8, 27).into(), date(2019, 11, 14).into());
    /// assert_eq!((bins.unit(), bins.len()), (Unit::Year, 8));
    /// assert_eq!(bins.days(0).0, Day::from(date(2012, 1, 1)));
    /// ```
    #[must_use]
    pub fn of(first: Day, last: Day) -> Self {
        let with = |interval: &'static Interval| Self {
            interval,
            first: interval.index_of(first),
            last: interval.index_of(last),
        };
        let (months, years) = (with(&MONTH), with(&YEAR));
        if months.last - months.first < MOST_MONTHS {
            months
        } else if years.last - years.first < MOST_YEARS {
            years
        } else {
            with(&DECADE)
        }
    }

    /// What each bin is.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.interval.unit
    }

    /// How many there are; at least one.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    pub fn len(&self) -> usize {
        self.last.abs_diff(self.first) as usize + 1
    }

    /// The first and the last day of a bin, counted from 0.
    #[must_use]
    pub fn days(&self, at: usize) -> (Day, Day) {
        let index = self.first + i32::try_from(at).unwrap_or(0);
        (Day::new(self.interval.boundary(index)), Day::new(self.interval.boundary(index + 1) - 1))
    }

    /// Which bin holds a day, or is nearest to it.
    #[must_use]
    pub fn at(&self, day: Day) -> usize {
        self.interval.index_of(day).clamp(self.first, self.last).abs_diff(self.first) as usize
    }

    /// Where an instant is on a strip whose bins are all of one width, as a share of it from 0 to 1; what lies outside is
    /// at the end that is nearer. A month of 28 days is as wide as one of 31, so this is no linear scale.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use taiex_explorer::timeline::{Bins, Day};
    /// let bins = Bins::of(date(2012, 1, 1).into(), date(2019, 12, 31).into());
    /// assert_eq!(bins.share_of(Day::from(date(2014, 1, 1)).start_days()), 0.25);
    /// assert_eq!(bins.instant_at(0.25), Day::from(date(2014, 1, 1)).start_days());
    /// ```
    #[must_use]
    pub fn share_of(&self, at_days: f64) -> f64 {
        let at = self.at(Day::containing(at_days));
        let (first, last) = self.days(at);
        let within = (at_days - first.start_days()) / (last.end_days() - first.start_days());
        (count_of(at) + within.clamp(0.0, 1.0)) / count_of(self.len())
    }

    /// The instant at a share of such a strip, in days since 1970-01-01.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is between 0 and the number of bins"
    )]
    pub fn instant_at(&self, share: f64) -> f64 {
        let place = share.clamp(0.0, 1.0) * count_of(self.len());
        let at = (place as usize).min(self.len() - 1);
        let (first, last) = self.days(at);
        first.start_days() + (last.end_days() - first.start_days()) * (place - count_of(at))
    }

    /// The bins with which a span has a day in common; nothing if there are none.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use taiex_explorer::timeline::Bins;
    /// let bins = Bins::of(date(2012, 1, 1).into(), date(2019, 12, 31).into());
    /// let touched = bins.touched(date(2013, 5, 1).into(), date(2014, 1, 1).into());
    /// assert_eq!(bins.count(touched.into_iter()), [0, 1, 1, 0, 0, 0, 0, 0]);
    /// assert_eq!(bins.touched(date(2011, 1, 1).into(), date(2011, 12, 31).into()), None);
    /// ```
    #[must_use]
    pub fn touched(&self, first: Day, last: Day) -> Option<Touched> {
        let (from, until) = (self.days(0).0, self.days(self.len() - 1).1);
        let at = |day| u16::try_from(self.at(day)).unwrap_or(u16::MAX);
        (first <= until && last >= from).then(|| Touched { first: at(first), last: at(last) })
    }

    /// How many of these touch each bin, in one pass.
    #[must_use]
    pub fn count(&self, touched: impl Iterator<Item = Touched>) -> Vec<u32> {
        let mut changes = vec![0_i32; self.len() + 1];
        touched.for_each(|Touched { first, last }| {
            changes[usize::from(first)] += 1;
            changes[usize::from(last) + 1] -= 1;
        });
        let mut count = 0;
        let sum = |change: &i32| {
            count += change;
            count.unsigned_abs()
        };
        changes[..self.len()].iter().map(sum).collect()
    }
}

fn count_of(bins: usize) -> f64 {
    u32::try_from(bins).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_unit_follows_from_the_length() {
        let cases = [
            (date(2019, 1, 1), date(2019, 1, 1), Unit::Month, 1),
            (date(2019, 1, 31), date(2021, 12, 1), Unit::Month, 36),
            (date(2019, 1, 1), date(2022, 1, 1), Unit::Year, 4),
            (date(1996, 5, 1), date(2028, 1, 1), Unit::Year, 33),
            (date(215, 1, 1), date(2028, 1, 1), Unit::Decade, 182),
        ];
        for (first, last, unit, len) in cases {
            let bins = Bins::of(first.into(), last.into());
            assert_eq!((bins.unit(), bins.len()), (unit, len), "{first} to {last}");
        }
    }

    proptest! {
        #[test]
        fn counts_agree_with_counting(
            spans in prop::collection::vec((-3000..3000_i32, 0..900_i32), 0..60), first in -2000..2000_i32, days in 0..3000_i32,
        ) {
            let spans: Vec<_> =
                spans.into_iter().map(|(first, days)| (Day::new(first), Day::new(first + days))).collect();
            let bins = Bins::of(Day::new(first), Day::new(first + days));
            let counts = bins.count(spans.iter().filter_map(|(first, last)| bins.touched(*first, *last)));
            for (at, count) in counts.into_iter().enumerate() {
                let (from, until) = bins.days(at);
                let touching = spans.iter().filter(|(first, last)| *first <= until && *last >= from).count();
                prop_assert_eq!(count as usize, touching);
            }
        }

        #[test]
        fn instants_come_back(first in -40_000..40_000_i32, days in 0..60_000_i32, share in 0.0..1.0_f64) {
            let bins = Bins::of(Day::new(first), Day::new(first + days));
            let instant = bins.instant_at(share);
            prop_assert!((bins.share_of(instant) - share).abs() < 1e-9);
            prop_assert!((bins.instant_at(bins.share_of(instant)) - instant).abs() < 1e-6);
        }

        #[test]
        fn bins_follow_each_other_without_gap(first in -40_000..40_000_i32, days in 0..60_000_i32) {
            let bins = Bins::of(Day::new(first), Day::new(first + days));
            prop_assert!(bins.days(0).0 <= Day::new(first) && bins.days(bins.len() - 1).1 >= Day::new(first + days));
            for at in 1..bins.len() {
                prop_assert_eq!(bins.days(at - 1).1.number() + 1, bins.days(at).0.number());
                prop_assert_eq!(bins.at(bins.days(at).0), at);
            }
        }
    }
}
