//! When things happen: from 1996 to two years after the reference day, more in later years, as precisely as it would
//! be known.

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use taiex_explorer::{
    activity::model::Kind,
    edtf::{PartialDate, When},
};

use super::chance::Chance;

/// The day that stands for today. A constant, because a clock would give another file every day.
pub(super) const REFERENCE: Date = date(2026, 11, 24);

const FIRST: Date = date(1996, 1, 1);
const LAST: Date = date(2028, 11, 24);
/// From the first day to the reference day, and from there to the last.
const DAYS_BEFORE: u32 = 11_285;
const DAYS_AFTER: u32 = 731;

/// Days that an activity lasts, as often as they stand here.
const LENGTHS: [u32; 20] = [1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 5, 5, 5, 5, 8, 12];

/// When an activity was, if that was stated.
pub(super) fn when(chance: &mut Chance, kind: Kind) -> Option<When> {
    let (first, last) = days(chance, kind);
    let precision: fn(Date) -> PartialDate = match chance.below(100) {
        0..6 => return None,
        6..16 => |day| PartialDate::Year(day.year()),
        16..25 => |day| PartialDate::Month(day.year(), day.month()),
        _ => PartialDate::Day,
    };
    When::new(precision(first), precision(last)).ok()
}

/// When a record was last changed: mostly of late, and never after the reference day.
pub(super) fn changed(chance: &mut Chance) -> Date {
    REFERENCE - i64::from(chance.low(1500)).days()
}

fn days(chance: &mut Chance, kind: Kind) -> (Date, Date) {
    let start = if chance.percent(4) {
        add(REFERENCE, 1 + chance.low(DAYS_AFTER - 1))
    } else {
        add(FIRST, chance.high(DAYS_BEFORE + 1))
    };
    if kind == Kind::Project {
        return (start, add(start, 60 + chance.low(900)).min(LAST));
    }
    // A short activity fits into a working week, a longer one begins with it.
    let length = *chance.pick(&LENGTHS);
    let since_monday = u32::from(start.weekday().to_monday_zero_offset().unsigned_abs());
    let monday = start - i64::from(since_monday).days();
    let start = add(monday, since_monday % (6 - length.min(5)));
    (start, add(start, length - 1))
}

fn add(day: Date, days: u32) -> Date {
    day + i64::from(days).days()
}

#[cfg(test)]
mod tests {
    use jiff::civil::Weekday;

    use super::*;

    #[test]
    fn the_reference_day_divides_the_days() {
        assert_eq!(add(FIRST, DAYS_BEFORE), REFERENCE);
        assert_eq!(add(REFERENCE, DAYS_AFTER), LAST);
        assert_eq!(FIRST.weekday(), Weekday::Monday, "so that no week begins before it");
    }

    #[test]
    fn what_is_short_stays_within_a_working_week() {
        let mut chance = Chance::new(3);
        for _ in 0..2000 {
            let (first, last) = days(&mut chance, Kind::Seminar);
            let days = first.duration_until(last).as_hours() / 24 + 1;
            assert!(first >= FIRST && last <= add(LAST, 12), "{first} {last}");
            assert!((1..=12).contains(&days), "{first} {last}");
            let weekend = [Weekday::Saturday, Weekday::Sunday];
            assert!(days > 5 || !weekend.contains(&first.weekday()) && !weekend.contains(&last.weekday()));
        }
    }
}
