//! The range of days that a reader asks for.

use jiff::civil::Date;

use super::Query;
use crate::edtf::{PartialDate, When};

/// A range of days, both ends inclusive and either open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateRange {
    first: Option<Date>,
    last: Option<Date>,
}

impl DateRange {
    /// The range from the first possible day of `from` to the last possible day of `to`; nothing if it would end
    /// before it begins.
    ///
    /// ```
    /// use taiex_explorer::{edtf::PartialDate, query::{Query, dates::DateRange}};
    /// let asked = |from: &str, to: &str| Query { from: from.parse().ok(), to: to.parse().ok(), ..Query::default() };
    /// let range = DateRange::asked(&asked("2015", "2015-03")).unwrap();
    /// assert!(range.overlaps("2015-03-31/2016".parse().ok()));
    /// assert!(!range.overlaps(None));
    /// assert_eq!(DateRange::asked(&asked("2016", "2015-03")), None);
    /// ```
    #[must_use]
    pub fn asked(query: &Query) -> Option<Self> {
        let range = Self { first: query.from.map(PartialDate::first_day), last: query.to.map(PartialDate::last_day) };
        let reversed = range.first.zip(range.last).is_some_and(|(first, last)| first > last);
        (!reversed).then_some(range)
    }

    /// Whether it asks for all days.
    #[must_use]
    pub fn is_open(self) -> bool {
        self == Self::default()
    }

    /// Whether something of this date can have been in the range; what has no date only in a range open on both sides.
    #[must_use]
    pub fn overlaps(self, when: Option<When>) -> bool {
        let Some(when) = when else { return self.is_open() };
        self.first.is_none_or(|first| first <= when.last_day()) && self.last.is_none_or(|last| when.first_day() <= last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_counts_every_possible_day() {
        let cases = [
            ("", "", "", Some(true)),
            ("", "", "2015", Some(true)),
            ("2015", "", "", Some(false)),
            ("", "2015", "", Some(false)),
            ("2015", "", "2015", Some(true)),
            ("2015-12-31", "", "2015", Some(true)),
            ("2016", "", "2015", Some(false)),
            ("", "2015-01-01", "2015", Some(true)),
            ("", "2014", "2015", Some(false)),
            ("2012-08-31", "2012-09", "2012-08-27/2012-08-31", Some(true)),
            ("2012-09", "2012-09", "2012-08-27/2012-08-31", Some(false)),
            ("2012-08-28", "2012-08-28", "2012-08-27/2012-08-31", Some(true)),
            ("2015-06", "2015", "2015-02-01", Some(false)),
            ("2015-06", "2015", "2015", Some(true)),
            ("2016", "2015", "2015", None),
            ("2015-03-02", "2015-03-01", "2015", None),
        ];
        for (from, to, when, expected) in cases {
            let query = Query { from: from.parse().ok(), to: to.parse().ok(), ..Query::default() };
            let found = DateRange::asked(&query).map(|range| range.overlaps(when.parse().ok()));
            assert_eq!(found, expected, "{from}..{to} {when}");
        }
    }
}
