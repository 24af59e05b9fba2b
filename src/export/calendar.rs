//! An activity as a calendar entry: iCalendar (RFC 5545), written line by line; a library for it is 2 KB of brotli more.

use jiff::civil::Date;

use crate::activity::model::Status;

/// Who made the file (RFC 5545, 3.7.3).
const PRODUCT: &str = "PRODID:-//TAIEX explorer//EN";

/// What a calendar entry says, in words already chosen.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The id of the activity, which is its UID: an entry saved twice stays one.
    pub id: &'a str,
    /// The title.
    pub title: &'a str,
    /// What sort of activity it is.
    pub kind: &'a str,
    /// The first and the last day, both inclusive.
    pub days: (Date, Date),
    /// The status that the data state.
    pub stated_status: Option<Status>,
    /// Where.
    pub place: Option<&'a str>,
    /// What it was about.
    pub summary: Option<&'a str>,
    /// The full address of its page, where that is known.
    pub url: Option<&'a str>,
    /// The day its record was last changed.
    pub changed: Date,
}

/// A calendar with entries for whole days; `about` are lines of the calendar as a whole. The last day is inclusive here and exclusive in the file (3.6.1).
///
/// ```
/// use jiff::civil::date;
/// use taiex_explorer::export::calendar::{Entry, calendar};
/// let text = calendar(&[], [Entry {
///     id: "readmission-2012", title: "Readmission", kind: "Study visit",
///     days: (date(2012, 11, 12), date(2012, 11, 14)), stated_status: None, place: None, summary: None,
///     url: Some("https://www.example.org/activities/readmission-2012"), changed: date(2026, 11, 24),
/// }]);
/// assert!(text.contains("DTSTART;VALUE=DATE:20121112\r\nDTEND;VALUE=DATE:20121115\r\n"));
/// ```
#[must_use]
pub fn calendar<'a>(about: &[(&'static str, &str)], entries: impl IntoIterator<Item = Entry<'a>>) -> String {
    let mut text = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", PRODUCT] {
        push_line(line, &mut text);
    }
    for (name, value) in about {
        push_line(&[name, escaped(value).as_str()].concat(), &mut text);
    }
    for entry in entries {
        push_entry(&entry, &mut text);
    }
    push_line("END:VCALENDAR", &mut text);
    text
}

fn push_entry(entry: &Entry, text: &mut String) {
    let (first, last) = entry.days;
    let status = match entry.stated_status {
        Some(Status::Cancelled) => "CANCELLED",
        Some(Status::Postponed) => "TENTATIVE",
        _ => "CONFIRMED",
    };
    let lines = [
        ("BEGIN:", Some("VEVENT".into())),
        ("UID:", Some(entry.id.into())),
        ("DTSTAMP:", Some([&basic(entry.changed), "T000000Z"].concat())),
        ("DTSTART;VALUE=DATE:", Some(basic(first))),
        ("DTEND;VALUE=DATE:", Some(basic(last.tomorrow().unwrap_or(last)))),
        ("SUMMARY:", Some(escaped(entry.title))),
        ("CATEGORIES:", Some(escaped(entry.kind))),
        ("SEQUENCE:", Some(sequence(entry.changed).to_string())),
        ("STATUS:", Some(status.into())),
        ("LOCATION:", entry.place.map(escaped)),
        ("DESCRIPTION:", entry.summary.map(escaped)),
        ("URL:", entry.url.map(Into::into)),
        ("END:", Some("VEVENT".into())),
    ];
    for (name, value) in lines {
        if let Some(value) = value {
            push_line(&[name, &value].concat(), text);
        }
    }
}

/// Adds a line, folded so that none is longer than 75 octets (3.1).
fn push_line(line: &str, text: &mut String) {
    let mut room = 75;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            text.push_str("\r\n ");
            room = 74;
        }
        room -= letter.len_utf8();
        text.push(letter);
    }
    text.push_str("\r\n");
}

/// A text as a value (3.3.11).
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => value.push_str("\\n"),
            '\r' => {}
            _ => {
                if matches!(letter, '\\' | ';' | ',') {
                    value.push('\\');
                }
                value.push(letter);
            }
        }
    }
    value
}

/// `YYYYMMDD` (3.3.4).
fn basic(day: Date) -> String {
    let digits = i32::from(day.year()) * 10_000 + i32::from(day.month()) * 100 + i32::from(day.day());
    // The ninth digit keeps the zeros of an early year.
    (100_000_000 + digits).to_string().split_off(1)
}

/// A number that grows with every change of the record (3.8.7.4): the days since 2000.
fn sequence(changed: Date) -> i64 {
    (Date::constant(2000, 1, 1).duration_until(changed).as_hours() / 24).max(0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn entry() -> Entry<'static> {
        Entry {
            id: "marriages-2017",
            title: "Law; practice, and \"detection\"",
            kind: "Seminar",
            days: (date(2017, 12, 30), date(2017, 12, 31)),
            stated_status: None,
            place: Some("Baku, Azerbaijan"),
            summary: Some("First line\nsecond line"),
            url: Some("https://www.example.org/activities/marriages-2017"),
            changed: date(2026, 11, 24),
        }
    }

    #[test]
    fn days_are_inclusive_here_and_exclusive_there() {
        let text = calendar(&[], [entry()]);
        assert!(text.contains("DTSTART;VALUE=DATE:20171230\r\n"), "{text}");
        assert!(text.contains("DTEND;VALUE=DATE:20180101\r\n"), "{text}");
    }

    #[test]
    fn text_is_escaped_and_lines_are_folded() {
        let text = calendar(&[], [Entry { title: &"ə, ".repeat(60), ..entry() }]);
        assert!(text.contains("ə\\, ") && text.contains("First line\\nsecond line"), "{text}");
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        assert!(text.replace("\r\n ", "").contains(&"ə\\, ".repeat(60)), "{text}");
    }

    #[test]
    fn a_change_keeps_the_uid_and_raises_the_sequence() {
        let of = |changed| {
            let text = calendar(&[], [Entry { changed, ..entry() }]);
            let line = |name: &str| text.lines().find_map(|line| line.strip_prefix(name).map(str::to_owned)).unwrap();
            (line("UID:"), line("SEQUENCE:").parse::<u32>().unwrap())
        };
        let (before, after) = (of(date(2026, 11, 24)), of(date(2026, 11, 25)));
        assert_eq!((before.0.as_str(), before.0 == after.0, before.1 + 1), ("marriages-2017", true, after.1));
    }

    #[test]
    fn a_stated_status_is_kept() {
        for (stated, expected) in
            [(None, "CONFIRMED"), (Some(Status::Cancelled), "CANCELLED"), (Some(Status::Postponed), "TENTATIVE")]
        {
            let text = calendar(&[], [Entry { stated_status: stated, ..entry() }]);
            assert!(text.contains(&format!("STATUS:{expected}\r\n")), "{text}");
        }
    }
}
