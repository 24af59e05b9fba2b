//! Dates as people read and hear them, never more precise than they were stated.
//!
//! [`prose`] is for running text, [`short`] for cards, [`spoken`] for screen readers, [`month_name`] for an axis.

mod month;
mod spoken;

use self::month::month_of;
pub use self::{
    month::{Width, month_name},
    spoken::spoken,
};
use super::{Lang, number::azerbaijani_ordinal};
use crate::edtf::{PartialDate, When};

/// A decade by its first year, as on an axis: "2010s".
///
/// ```
/// use taiex_explorer::i18n::{Lang, date::decade};
/// assert_eq!(decade(Lang::En, 2010), "2010s");
/// assert_eq!(decade(Lang::Az, 2010), "2010-cu illər");
/// assert_eq!(decade(Lang::Ru, 2010), "2010-е");
/// ```
#[must_use]
pub fn decade(lang: Lang, first_year: i16) -> String {
    let year = first_year.to_string();
    match lang {
        Lang::En => [year.as_str(), "s"].concat(),
        Lang::Az => [&year, azerbaijani_ordinal(usize::from(first_year.unsigned_abs())), " illər"].concat(),
        Lang::Ru => [year.as_str(), "-е"].concat(),
    }
}

/// The date in running text: "27–31 August 2012", "April 2016", "2015".
///
/// ```
/// use taiex_explorer::i18n::{Lang, date::prose};
/// let visit = "2012-08-27/2012-08-31".parse().unwrap();
/// assert_eq!(prose(Lang::En, visit), "27–31 August 2012");
/// assert_eq!(prose(Lang::Az, visit), "27–31 avqust 2012");
/// assert_eq!(prose(Lang::Ru, visit), "27–31 августа 2012\u{a0}г.");
/// ```
#[must_use]
pub fn prose(lang: Lang, when: When) -> String {
    written(lang, when, Width::Full)
}

/// The date where there is little room, as on a card: "27–31 Aug 2012".
#[must_use]
pub fn short(lang: Lang, when: When) -> String {
    written(lang, when, Width::Short)
}

/// A date taken apart.
struct Parts {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl Parts {
    fn of(date: PartialDate) -> Self {
        match date {
            PartialDate::Year(year) => Self { year, month: None, day: None },
            PartialDate::Month(year, month) => Self { year, month: Some(month), day: None },
            PartialDate::Day(day) => Self { year: day.year(), month: Some(day.month()), day: Some(day.day()) },
        }
    }
}

/// Which leading part of an interval need not be said because its end says it again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shared {
    /// Nothing.
    Nothing,
    /// Both ends are months, or days, of one year.
    Year,
    /// Both ends are days of one month.
    Month,
}

fn shared(start: &Parts, end: &Parts) -> Shared {
    if start.year != end.year || start.month.is_none() || end.month.is_none() {
        Shared::Nothing
    } else if start.month == end.month && start.day.is_some() && end.day.is_some() {
        Shared::Month
    } else {
        Shared::Year
    }
}

/// `day` before `rest`, or `rest` alone.
fn with_day(day: Option<i8>, rest: &str) -> String {
    day.map_or_else(|| rest.to_owned(), |day| [day.to_string().as_str(), " ", rest].concat())
}

fn written(lang: Lang, when: When, width: Width) -> String {
    let (start, end) = (Parts::of(when.start()), Parts::of(when.end()));
    let last = written_date(lang, &end, width, true);
    if when.start() == when.end() {
        return last;
    }
    let shared = shared(&start, &end);
    let first = match (shared, start.day) {
        (Shared::Month, Some(day)) => day.to_string(),
        _ => written_date(lang, &start, width, shared == Shared::Nothing),
    };
    // A dash between single words or numbers stands close, one between groups of words apart.
    let close = match (start.day, end.day) {
        (None, None) => shared == Shared::Year || start.month.is_none() && end.month.is_none(),
        _ => shared == Shared::Month,
    };
    [first.as_str(), if close { "–" } else { " – " }, &last].concat()
}

fn written_date(lang: Lang, date: &Parts, width: Width, with_year: bool) -> String {
    let year = date.year.to_string();
    let Some(month) = date.month else { return year };
    let name = if date.day.is_some() { month_of(lang, month, width) } else { month_name(lang, month, width) };
    let month = with_day(date.day, name);
    match (with_year, lang, width) {
        (false, ..) => month,
        // The abbreviated word for "year" keeps to its number.
        (true, Lang::Ru, Width::Full) => [month.as_str(), " ", &year, "\u{a0}г."].concat(),
        (true, ..) => [month.as_str(), " ", &year].concat(),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    pub(super) type Writer = fn(Lang, When) -> String;

    pub(super) fn assert_written(write: Writer, cases: &[(&str, [&str; 3])]) {
        for (text, expected) in cases {
            let when = text.parse().unwrap();
            // The no-break space before "г." is checked in the doc-test of `prose`.
            let written = Lang::ALL.map(|lang| write(lang, when).replace('\u{a0}', " "));
            assert_eq!(written, *expected, "{text}");
        }
    }

    #[test]
    fn prose_says_what_was_stated() {
        #[rustfmt::skip]
        assert_written(prose, &[
            ("2015", ["2015", "2015", "2015"]),
            ("2015/2016", ["2015–2016", "2015–2016", "2015–2016"]),
            ("2016-04", ["April 2016", "aprel 2016", "апрель 2016 г."]),
            ("2016-04/2016-05", ["April–May 2016", "aprel–may 2016", "апрель–май 2016 г."]),
            ("2015-12/2016-01", ["December 2015 – January 2016", "dekabr 2015 – yanvar 2016", "декабрь 2015 г. – январь 2016 г."]),
            ("2015-04/2016-04", ["April 2015 – April 2016", "aprel 2015 – aprel 2016", "апрель 2015 г. – апрель 2016 г."]),
            ("2019-10-01", ["1 October 2019", "1 oktyabr 2019", "1 октября 2019 г."]),
            ("2012-08-27/2012-08-31", ["27–31 August 2012", "27–31 avqust 2012", "27–31 августа 2012 г."]),
            ("2012-11-12/2012-11-14", ["12–14 November 2012", "12–14 noyabr 2012", "12–14 ноября 2012 г."]),
            ("2016-04-30/2016-05-02", ["30 April – 2 May 2016", "30 aprel – 2 may 2016", "30 апреля – 2 мая 2016 г."]),
            ("2015-12-30/2016-01-02", ["30 December 2015 – 2 January 2016", "30 dekabr 2015 – 2 yanvar 2016", "30 декабря 2015 г. – 2 января 2016 г."]),
            ("2012/2013-03", ["2012 – March 2013", "2012 – mart 2013", "2012 – март 2013 г."]),
            ("2012-03/2013", ["March 2012 – 2013", "mart 2012 – 2013", "март 2012 г. – 2013"]),
            ("2015-06/2015-06-10", ["June – 10 June 2015", "iyun – 10 iyun 2015", "июнь – 10 июня 2015 г."]),
            ("2015/2015-06", ["2015 – June 2015", "2015 – iyun 2015", "2015 – июнь 2015 г."]),
        ]);
    }

    #[test]
    fn short_saves_room() {
        assert_written(
            short,
            &[
                ("2015", ["2015", "2015", "2015"]),
                ("2016-06", ["Jun 2016", "iyn 2016", "июнь 2016"]),
                ("2016-06-07", ["7 Jun 2016", "7 iyn 2016", "7 июн. 2016"]),
                ("2012-08-27/2012-08-31", ["27–31 Aug 2012", "27–31 avq 2012", "27–31 авг. 2012"]),
                ("2016-04-30/2016-05-02", ["30 Apr – 2 May 2016", "30 apr – 2 may 2016", "30 апр. – 2 мая 2016"]),
            ],
        );
    }

    proptest! {
        #[test]
        fn says_no_more_than_was_stated(year in 1000i16..=9999, month in 1i8..=12) {
            for lang in Lang::ALL {
                for write in [prose, short, spoken] {
                    let only_year = write(lang, PartialDate::Year(year).into());
                    prop_assert!(only_year.starts_with(&year.to_string()));
                    let digits: String = write(lang, PartialDate::Month(year, month).into())
                        .chars().filter(char::is_ascii_digit).collect();
                    prop_assert_eq!(digits, year.to_string());
                }
            }
        }
    }
}
