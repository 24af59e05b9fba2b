//! Activities as a calendar: iCalendar (RFC 5545), written line by line; a library for it is 2 KB of brotli more.

use jiff::civil::Date;

use crate::{
    activity::{
        model::{Activity, Status},
        text::Text,
    },
    i18n::Messages,
};

/// Who made the file (RFC 5545, 3.7.3).
const PRODUCT: &str = "-//TAIEX explorer//EN";

/// What a calendar says of an activity, in words of one language.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    activity: &'a Activity,
    /// Both inclusive.
    days: (Date, Date),
    words: &'a Messages,
    url: Option<String>,
    changed: Date,
}

impl<'a> Entry<'a> {
    /// The entry of an activity, whose page has this full address, if that is known; nothing if its days are not stated, for a calendar knows
    /// no less. A record that does not say when it was changed was changed on the day of the data.
    #[must_use]
    pub fn new(words: &'a Messages, activity: &'a Activity, url: Option<String>, updated: Date) -> Option<Self> {
        let when = activity.when.filter(|when| when.is_day_precise())?;
        let changed = activity.changed.unwrap_or(updated);
        Some(Self { activity, days: (when.first_day(), when.last_day()), words, url, changed })
    }

    fn lines(&self) -> [(&'static str, Option<String>); 13] {
        let Self { activity, days: (first, last), words, .. } = self;
        let status = match activity.stated_status {
            Some(Status::Cancelled) => "CANCELLED",
            Some(Status::Postponed) => "TENTATIVE",
            _ => "CONFIRMED",
        };
        let said = |text: &Text| escaped(text.shown(words.lang).words);
        [
            ("BEGIN:", Some("VEVENT".into())),
            ("UID:", Some(activity.id.clone())),
            ("DTSTAMP:", Some([&basic(self.changed), "T000000Z"].concat())),
            ("DTSTART;VALUE=DATE:", Some(basic(*first))),
            ("DTEND;VALUE=DATE:", Some(basic(last.tomorrow().unwrap_or(*last)))),
            ("SUMMARY:", Some(said(&activity.title))),
            ("CATEGORIES:", Some(escaped(activity.kind.noun(words).label))),
            ("SEQUENCE:", Some(sequence(self.changed).to_string())),
            ("STATUS:", Some(status.into())),
            ("LOCATION:", activity.place.label(words).as_deref().map(escaped)),
            ("DESCRIPTION:", activity.summary.as_ref().map(said)),
            ("URL:", self.url.clone()),
            ("END:", Some("VEVENT".into())),
        ]
    }
}

/// A calendar of entries for whole days; `about` are lines of the calendar as a whole. The last day is inclusive in the data and exclusive in the file (3.6.1); the UID is
/// the id of the activity, so an entry that is saved twice stays one.
///
/// ```
/// use jiff::civil::date;
/// use taiex_explorer::{activity::check::check, export::calendar::{Entry, calendar}, i18n::{Lang, messages}};
/// let file = r#"{"version": 1, "source": {"title": "T", "publisher": "P", "beneficiary": "B"}, "activities": [
///     {"id": "readmission-2012", "title": "Readmission", "kind": "study-visit", "when": "2012-11-12/2012-11-14"}
/// ]}"#;
/// let catalogue = check(file).unwrap().catalogue;
/// let (_, activity) = catalogue.iter().next().unwrap();
/// let url = "https://www.example.org/activities/readmission-2012".to_owned();
/// let text = calendar(&[], Entry::new(messages(Lang::En), activity, Some(url), date(2026, 11, 24)));
/// assert!(text.contains("DTSTART;VALUE=DATE:20121112\r\nDTEND;VALUE=DATE:20121115\r\n"));
/// ```
#[must_use]
pub fn calendar<'a>(about: &[(&'static str, &str)], entries: impl IntoIterator<Item = Entry<'a>>) -> String {
    let mut text = String::new();
    let mut push = |name: &str, value: &str| push_line(&[name, value].concat(), &mut text);
    push("BEGIN:", "VCALENDAR");
    push("VERSION:", "2.0");
    push("PRODID:", PRODUCT);
    for (name, value) in about {
        push(name, &escaped(value));
    }
    for entry in entries {
        for (name, value) in entry.lines() {
            if let Some(value) = value {
                push(name, &value);
            }
        }
    }
    push("END:", "VCALENDAR");
    text
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
    use crate::{
        activity::check::check,
        i18n::{Lang, messages},
    };

    /// The calendar of a seminar at the end of a year, with one of these members or more.
    fn written(members: &str) -> String {
        let record = format!(r#"{{"id": "marriages-2017", "kind": "seminar", {members}}}"#);
        let source = r#"{"title": "T", "publisher": "P", "beneficiary": "B"}"#;
        let file = format!(r#"{{"version": 1, "source": {source}, "activities": [{record}]}}"#);
        let catalogue = check(&file).unwrap().catalogue;
        let url = "https://www.example.org/activities/marriages-2017";
        let entry = |activity| Entry::new(messages(Lang::En), activity, Some(url.to_owned()), date(2026, 11, 20));
        calendar(&[], catalogue.iter().filter_map(|(_, activity)| entry(activity)))
    }

    const DATED: &str = r#""title": "Seminar", "when": "2017-12-30/2017-12-31""#;

    #[test]
    fn days_are_inclusive_here_and_exclusive_there() {
        let text = written(DATED);
        assert!(text.contains("DTSTART;VALUE=DATE:20171230\r\n"), "{text}");
        assert!(text.contains("DTEND;VALUE=DATE:20180101\r\n"), "{text}");
    }

    #[test]
    fn what_is_not_known_to_the_day_has_no_entry() {
        for when in ["2017", "2017-12", "2017-12-30/2018"] {
            let text = written(&format!(r#""title": "Seminar", "when": "{when}""#));
            assert!(!text.contains("VEVENT") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
        }
    }

    #[test]
    fn text_is_escaped_and_lines_are_folded() {
        let title = r#"Law; practice, and \"detection\""#;
        let summary = r"First line\nsecond line: ə";
        let text = written(&format!(r#""title": "{}", "when": "2017-12-30", "summary": "{summary}""#, title.repeat(4)));
        assert!(text.contains("First line\\nsecond line: ə\r\n"), "{text}");
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        let escaped = r#"Law\; practice\, and "detection""#;
        assert!(text.replace("\r\n ", "").contains(&escaped.repeat(4)), "{text}");
    }

    #[test]
    fn a_change_keeps_the_uid_and_raises_the_sequence() {
        let of = |changed: &str| {
            let text = written(&[DATED, changed].concat());
            let line = |name: &str| text.lines().find_map(|line| line.strip_prefix(name).map(str::to_owned)).unwrap();
            (line("UID:"), line("SEQUENCE:").parse::<u32>().unwrap())
        };
        let (before, after) = (of(r#", "changed": "2026-11-24""#), of(r#", "changed": "2026-11-25""#));
        assert_eq!((before.0.as_str(), before.0 == after.0, before.1 + 1), ("marriages-2017", true, after.1));
        assert_eq!(of("").1 + 4, before.1, "without a day of its own, that of the data");
    }

    #[test]
    fn a_stated_status_is_kept() {
        for (stated, expected) in [
            ("", "CONFIRMED"),
            (r#", "status": "cancelled""#, "CANCELLED"),
            (r#", "status": "postponed""#, "TENTATIVE"),
        ] {
            let text = written(&[DATED, stated].concat());
            assert!(text.contains(&format!("STATUS:{expected}\r\n")), "{text}");
        }
    }
}
