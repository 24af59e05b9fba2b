//! Dates stated to the year, the month or the day, and intervals of them: EDTF level 0 (ISO 8601-2:2019, annex A;
//! <https://www.loc.gov/standards/datetime/>), which is what the data file, the address and the date fields speak.
//!
//! A date is never filled up: `2015` stays a year until somebody asks for its first or last possible day.

use std::{fmt, str::FromStr};

use jiff::civil::Date;

/// One date, as precise as it was stated.
///
/// ```
/// use taiex_explorer::edtf::PartialDate;
/// let year: PartialDate = "2015".parse().unwrap();
/// assert_eq!(year.first_day().to_string(), "2015-01-01");
/// assert_eq!(year.last_day().to_string(), "2015-12-31");
/// assert_eq!(year.to_string(), "2015");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// A year, 0 to 9999.
    Year(i16),
    /// A month of a year; the month is 1 to 12.
    Month(i16, i8),
    /// A day.
    Day(Date),
}

/// Why a text is no EDTF level 0 date or interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdtfError {
    /// Not of the form `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or two of them joined by `/`.
    Form,
    /// The form is right, but the calendar has no such month or day: `2015-02-30`.
    NoSuchDate,
    /// The interval ends before it begins.
    Reversed,
}

impl PartialDate {
    /// The first day that the date can mean.
    #[must_use]
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) => month_start(year, 1),
            Self::Month(year, month) => month_start(year, month),
            Self::Day(day) => day,
        }
    }

    /// The last day that the date can mean.
    #[must_use]
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(year) => month_start(year, 12).last_of_month(),
            Self::Month(year, month) => month_start(year, month).last_of_month(),
            Self::Day(day) => day,
        }
    }

    /// Whether the date names a day.
    #[must_use]
    pub fn is_day(self) -> bool {
        matches!(self, Self::Day(_))
    }
}

/// Both numbers were checked by whoever made the `PartialDate`; a wrong one gives the earliest date, never a panic.
fn month_start(year: i16, month: i8) -> Date {
    Date::new(year, month, 1).unwrap_or(Date::MIN)
}

impl FromStr for PartialDate {
    type Err = EdtfError;

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    ///
    /// # Errors
    /// [`EdtfError::Form`] for any other form (`15`, `2015-3`, `2015-03-01T10:00`), [`EdtfError::NoSuchDate`] for
    /// a month or day that the calendar does not have (`2015-13`, `2015-02-29`).
    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let mut parts = text.split('-');
        let year = digits(parts.next(), 4)?;
        let (month, day) = (parts.next(), parts.next());
        if parts.next().is_some() {
            return Err(EdtfError::Form);
        }
        if month.is_none() {
            return Ok(Self::Year(year));
        }
        let month = two_digits(month)?;
        let start = Date::new(year, month, 1).map_err(|_| EdtfError::NoSuchDate)?;
        if day.is_none() {
            return Ok(Self::Month(year, month));
        }
        let day = start.with().day(two_digits(day)?).build();
        day.map(Self::Day).map_err(|_| EdtfError::NoSuchDate)
    }
}

/// Exactly `length` ASCII digits as a number.
fn digits(part: Option<&str>, length: usize) -> Result<i16, EdtfError> {
    let part = part.filter(|part| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()));
    part.and_then(|part| part.parse().ok()).ok_or(EdtfError::Form)
}

fn two_digits(part: Option<&str>) -> Result<i8, EdtfError> {
    digits(part, 2).and_then(|number| i8::try_from(number).map_err(|_| EdtfError::Form))
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
        }
    }
}

/// When something took place: one date, or an interval of two with **both ends inclusive**.
///
/// ```
/// use taiex_explorer::edtf::When;
/// let visit: When = "2012-08-27/2012-08-31".parse().unwrap();
/// assert_eq!(visit.days(), Some(5));
/// assert_eq!("2015".parse::<When>().unwrap().days(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct When {
    start: PartialDate,
    end: PartialDate,
}

impl When {
    /// The interval from `start` to `end`; the same date twice is that one date.
    ///
    /// # Errors
    /// [`EdtfError::Reversed`] if the last possible day of `end` is before the first of `start`.
    pub fn new(start: PartialDate, end: PartialDate) -> Result<Self, EdtfError> {
        if end.last_day() < start.first_day() { Err(EdtfError::Reversed) } else { Ok(Self { start, end }) }
    }

    /// The date it begins, as stated.
    #[must_use]
    pub fn start(self) -> PartialDate {
        self.start
    }

    /// The date it ends, as stated; equal to [`start`](Self::start) when one date was stated.
    #[must_use]
    pub fn end(self) -> PartialDate {
        self.end
    }

    /// The first day it can have begun.
    #[must_use]
    pub fn first_day(self) -> Date {
        self.start.first_day()
    }

    /// The last day it can have ended, inclusive.
    #[must_use]
    pub fn last_day(self) -> Date {
        self.end.last_day()
    }

    /// Whether both ends name a day, so that nothing about the extent is open.
    #[must_use]
    pub fn is_day_precise(self) -> bool {
        self.start.is_day() && self.end.is_day()
    }

    /// The length in days, both ends counted; nothing unless both ends name a day.
    #[must_use]
    pub fn days(self) -> Option<u32> {
        if !self.is_day_precise() {
            return None;
        }
        let span = self.first_day().duration_until(self.last_day());
        u32::try_from(span.as_hours() / 24 + 1).ok()
    }
}

impl From<PartialDate> for When {
    fn from(date: PartialDate) -> Self {
        Self { start: date, end: date }
    }
}

impl FromStr for When {
    type Err = EdtfError;

    /// Reads one date or two joined by `/`.
    ///
    /// # Errors
    /// Those of [`PartialDate`], and [`EdtfError::Reversed`] for an interval that ends before it begins
    /// (`2015/2014`). An open or unknown end (`2015/..`, EDTF level 1) is an [`EdtfError::Form`].
    fn from_str(text: &str) -> Result<Self, EdtfError> {
        match text.split_once('/') {
            None => text.parse().map(PartialDate::into),
            Some((start, end)) => Self::new(start.parse()?, end.parse()?),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        if self.end == self.start { Ok(()) } else { write!(f, "/{}", self.end) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_level_0_and_nothing_else() {
        use EdtfError::{Form, NoSuchDate, Reversed};
        type Days<'d> = Result<(&'d str, &'d str), EdtfError>;
        let cases: &[(&str, Days)] = &[
            ("2015", Ok(("2015-01-01", "2015-12-31"))),
            ("2016-02", Ok(("2016-02-01", "2016-02-29"))),
            ("2012-08-27", Ok(("2012-08-27", "2012-08-27"))),
            ("2012-08-27/2012-08-31", Ok(("2012-08-27", "2012-08-31"))),
            ("2012/2013-03", Ok(("2012-01-01", "2013-03-31"))),
            ("0000", Ok(("0000-01-01", "0000-12-31"))),
            ("", Err(Form)),
            ("15", Err(Form)),
            ("2015-3", Err(Form)),
            ("+015", Err(Form)),
            ("2015-13", Err(NoSuchDate)),
            ("2015-02-29", Err(NoSuchDate)),
            ("2015-02-28T10", Err(Form)),
            ("2015-02-28-01", Err(Form)),
            ("2015/..", Err(Form)),
            ("2015/2014", Err(Reversed)),
            ("2015-06/2015-06-10", Ok(("2015-06-01", "2015-06-10"))),
            ("2012/2013/2014", Err(Form)),
            ("۲۰۱۵", Err(Form)),
        ];
        for (text, expected) in cases {
            let read = text.parse::<When>().map(|when| (when.first_day().to_string(), when.last_day().to_string()));
            let expected = expected.map(|(first, last)| (first.to_owned(), last.to_owned()));
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn counts_both_ends() {
        for (text, days) in [("2016-04-25/2016-04-27", Some(3)), ("2016-04-25", Some(1)), ("2016-04", None)] {
            assert_eq!(text.parse::<When>().unwrap().days(), days, "{text}");
        }
    }

    fn any_partial_date() -> impl Strategy<Value = PartialDate> {
        (0i16..=9999, 1i8..=12, 1i8..=28, 0..3).prop_map(|(year, month, day, precision)| match precision {
            0 => PartialDate::Year(year),
            1 => PartialDate::Month(year, month),
            _ => PartialDate::Day(Date::new(year, month, day).unwrap()),
        })
    }

    proptest! {
        #[test]
        fn parse_undoes_print(a in any_partial_date(), b in any_partial_date()) {
            if let Ok(when) = When::new(a, b) {
                prop_assert_eq!(when.to_string().parse::<When>(), Ok(when));
            }
        }

        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = text.parse::<When>();
        }
    }
}
