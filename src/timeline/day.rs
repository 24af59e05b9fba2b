//! Whole days as numbers, and inclusive spans of them.

use jiff::civil::Date;

/// A day of the proleptic Gregorian calendar, as the number of days since 1970-01-01.
///
/// It is always one that [`Date`] can hold, -9999-01-01 to 9999-12-31, so the way back needs no error.
///
/// ```
/// use jiff::civil::{Date, date};
/// use taiex_explorer::timeline::Day;
/// let day = Day::from(date(1970, 2, 1));
/// assert_eq!(day.number(), 31);
/// assert_eq!(Date::from(day), date(1970, 2, 1));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// -9999-01-01.
    pub const MIN: Self = Self(-4_371_587);
    /// 9999-12-31.
    pub const MAX: Self = Self(2_932_896);

    /// The day with this number, or the nearest that the calendar has.
    #[must_use]
    pub const fn new(number: i32) -> Self {
        if number < Self::MIN.0 {
            Self::MIN
        } else if number > Self::MAX.0 {
            Self::MAX
        } else {
            Self(number)
        }
    }

    /// The day in which an instant lies, or the nearest that the calendar has.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "`as` saturates, and `new` clamps further")]
    pub fn containing(at_days: f64) -> Self {
        Self::new(at_days.floor() as i32)
    }

    /// Days since 1970-01-01, negative before it.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The instant at which the day begins.
    #[must_use]
    pub fn start_days(self) -> f64 {
        f64::from(self.0)
    }

    /// The instant at which the day ends, which is where the next begins.
    #[must_use]
    pub fn end_days(self) -> f64 {
        f64::from(self.0) + 1.0
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self(number_of(date.year().into(), date.month().into(), date.day().into()))
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Self {
        let (year, month, day) = calendar_of(day.0);
        let narrow = || Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok();
        narrow().unwrap_or(Date::MAX)
    }
}

/// Days since 1970-01-01 of a date that need not fit a [`Date`].
///
/// Our own few lines instead of jiff's spans, which weigh kilobytes in the browser. Years are counted from March, so
/// that the leap day is the last. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
/// (<https://howardhinnant.github.io/date_algorithms.html>), `days_from_civil`.
pub(super) fn number_of(year: i32, month: i32, day: i32) -> i32 {
    let year = if month > 2 { year } else { year - 1 };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of a day number: the inverse of [`number_of`], `civil_from_days` of the same source.
pub(super) fn calendar_of(number: i32) -> (i32, i32, i32) {
    let number = number + 719_468;
    let era = number.div_euclid(146_097);
    let day_of_era = number.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    (era * 400 + year_of_era + i32::from(month <= 2), month, day)
}

/// A stretch of whole days that belongs to something; both ends are inclusive, so a single day has length 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    key: u32,
    first: Day,
    last: Day,
}

impl Span {
    /// A span from one day to another, in either order. The key is the caller's name for it; where two spans compete
    /// for room, the smaller key wins.
    ///
    /// ```
    /// use taiex_explorer::timeline::{Day, Span};
    /// assert_eq!(Span::new(0, Day::new(3), Day::new(3)).days(), 1);
    /// assert_eq!(Span::new(0, Day::new(5), Day::new(3)).first(), Day::new(3));
    /// ```
    #[must_use]
    pub fn new(key: u32, one: Day, other: Day) -> Self {
        Self { key, first: one.min(other), last: one.max(other) }
    }

    /// The caller's name for it.
    #[must_use]
    pub fn key(&self) -> u32 {
        self.key
    }

    /// The first day.
    #[must_use]
    pub fn first(&self) -> Day {
        self.first
    }

    /// The last day, never before the first.
    #[must_use]
    pub fn last(&self) -> Day {
        self.last
    }

    /// How many days it covers, at least 1.
    #[must_use]
    pub fn days(&self) -> i32 {
        self.last.0 - self.first.0 + 1
    }

    /// The day in its middle, the earlier of two.
    #[must_use]
    pub fn middle(&self) -> Day {
        Day((self.first.0 + self.last.0) >> 1)
    }
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        let cases = [
            (date(1970, 1, 1), 0),
            (date(1969, 12, 31), -1),
            (date(1970, 1, 31), 30),
            (date(1972, 2, 29), 789),
            (date(2000, 3, 1), 11_017),
            (date(2012, 8, 27), 15_579),
            (Date::MIN, Day::MIN.number()),
            (Date::MAX, Day::MAX.number()),
        ];
        for (date, number) in cases {
            assert_eq!(Day::from(date).number(), number, "{date}");
            assert_eq!(Date::from(Day::new(number)), date, "{number}");
        }
    }

    #[test]
    fn instants_fall_into_their_day_and_never_off_the_calendar() {
        let cases = [(0.0, 0), (0.999, 0), (-0.001, -1), (-1.0, -1), (f64::NAN, 0), (1e300, Day::MAX.number())];
        for (at_days, number) in cases {
            assert_eq!(Day::containing(at_days).number(), number, "{at_days}");
        }
        assert_eq!(Day::new(i32::MIN), Day::MIN);
    }

    #[test]
    fn a_span_has_inclusive_ends() {
        let span = Span::new(7, date(2015, 1, 1).into(), date(2015, 12, 31).into());
        assert_eq!((span.key(), span.days(), Date::from(span.middle())), (7, 365, date(2015, 7, 2)));
    }

    proptest! {
        #[test]
        fn every_day_agrees_with_jiff(number in Day::MIN.number()..=Day::MAX.number()) {
            let expected = date(1970, 1, 1).checked_add(number.days()).unwrap();
            prop_assert_eq!(Date::from(Day::new(number)), expected);
            prop_assert_eq!(Day::from(expected).number(), number);
        }
    }
}
