//! Reading single values: each method gives the value if it is good, and notes a problem if it is not.

use jiff::civil::Date;
use serde::Deserialize;

use super::{
    super::{
        model::{Coded, Country},
        problem::{Expected, Issue, Path, Problem, Referent, Severity},
        text::Text,
        wire::{self, Code, Field, List, ShortOr},
    },
    key::{self, Keys},
    suggest,
};
use crate::{
    edtf::{PartialDate, When},
    i18n::{Lang, country},
};

/// How much of a wrong value a message repeats, in characters.
const FOUND_LENGTH: usize = 60;

/// Takes note of problems while the file is read.
pub(super) struct Reader<'a> {
    file: &'a str,
    /// What was wrong so far.
    pub(super) problems: Vec<Problem>,
    /// The activity being read: its position from 1, and its id.
    pub(super) record: Option<(usize, Option<String>)>,
    /// How many problems so far cost something.
    pub(super) errors: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(file: &'a str) -> Self {
        Self { file, problems: Vec::new(), record: None, errors: 0 }
    }

    /// The line of the file, from 1, at which a slice of it begins.
    pub(super) fn line(&self, raw: &str) -> usize {
        let offset = (raw.as_ptr() as usize).saturating_sub(self.file.as_ptr() as usize);
        let before = self.file.as_bytes().get(..offset).unwrap_or_default();
        before.iter().filter(|byte| **byte == b'\n').count() + 1
    }

    /// Notes a problem with the value at `path`, whose text is `raw`.
    pub(super) fn note(&mut self, severity: Severity, path: &Path, raw: &str, issue: Issue) {
        self.errors += usize::from(severity == Severity::Error);
        let (line, path) = (self.line(raw), path.to_string());
        self.problems.push(Problem { severity, line, path, record: self.record.clone(), issue });
    }

    fn wrong(&mut self, path: &Path, raw: &str, expected: Expected) {
        let mut found: String = raw.chars().take(FOUND_LENGTH).collect();
        if found.len() < raw.len() {
            found.push('…');
        }
        self.note(Severity::Error, path, raw, Issue::Wrong { expected, found });
    }

    /// Warns of keys that the record `T` does not know; an object with a double key was not read, so that is an error.
    pub(super) fn keys<'r, T: Deserialize<'r>>(&mut self, path: &Path, raw: &'r str) {
        let Ok(Keys(keys)) = serde_json::from_str(raw) else { return };
        let known = key::known::<T>();
        for key in keys.iter().filter(|key| !known.contains(&key.as_ref())) {
            let suggestion = suggest(key, known.iter().copied());
            let place = if let std::borrow::Cow::Borrowed(key) = key { key } else { raw };
            self.note(Severity::Warning, &path.key(key), place, Issue::UnknownKey { suggestion });
        }
    }

    /// The key that stands twice in an object, if one does.
    fn double_key(raw: &str) -> Option<String> {
        let Keys(mut keys) = serde_json::from_str(raw).ok()?;
        keys.sort();
        keys.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0].to_string())
    }

    /// A value that may be absent, with its text.
    pub(super) fn optional<'f, T>(
        &mut self,
        path: &Path,
        key: &str,
        field: Field<'f, T>,
        expected: Expected,
    ) -> Option<(T, &'f str)> {
        self.value(&path.key(key), field, expected)
    }

    /// A value that must be there, with its text; `object` is the text of what should hold it.
    pub(super) fn required<'f, T>(
        &mut self,
        path: &Path,
        key: &str,
        object: &str,
        field: Field<'f, T>,
        expected: Expected,
    ) -> Option<(T, &'f str)> {
        if field.raw.is_none() {
            self.note(Severity::Error, &path.key(key), object, Issue::Missing);
        }
        self.optional(path, key, field, expected)
    }

    /// The value of a field, at its own path.
    pub(super) fn value<'f, T>(
        &mut self,
        path: &Path,
        field: Field<'f, T>,
        expected: Expected,
    ) -> Option<(T, &'f str)> {
        let raw = field.raw?;
        if field.value.is_none() {
            match Self::double_key(raw) {
                Some(key) => self.note(Severity::Error, &path.key(&key), raw, Issue::Repeated { value: key.clone() }),
                None => self.wrong(path, raw, expected),
            }
        }
        field.value.map(|value| (value, raw))
    }

    /// The elements of a list, each with its position.
    pub(super) fn list<'f, T>(
        &mut self,
        path: &Path,
        key: &str,
        list: List<'f, T>,
    ) -> impl Iterator<Item = (usize, Field<'f, T>)> + use<'f, T> {
        let elements = self.optional(path, key, list, Expected::List);
        elements.map(|(elements, _)| elements).unwrap_or_default().into_iter().enumerate()
    }

    /// A string that obeys `rule`.
    pub(super) fn string(
        &mut self,
        path: &Path,
        field: Field<String>,
        expected: Expected,
        rule: fn(&str) -> bool,
    ) -> Option<String> {
        let (value, raw) = self.value(path, field, expected)?;
        let good = rule(&value);
        if !good {
            self.wrong(path, raw, expected);
        }
        good.then_some(value)
    }

    /// An address with a scheme that cannot run script.
    pub(super) fn url(&mut self, path: &Path, key: &str, field: Field<String>) -> Option<String> {
        let safe = |url: &str| {
            let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
            matches!(scheme.as_deref(), Some("https" | "http" | "mailto"))
        };
        self.string(&path.key(key), field, Expected::Url, safe)
    }

    /// A country that ISO 3166-1 has.
    pub(super) fn country(&mut self, path: &Path, key: &str, field: Field<String>) -> Option<Country> {
        let code = self.string(&path.key(key), field, Expected::Country, country::is_country)?;
        Country::from_code(&code)
    }

    /// A number between two bounds, both included.
    pub(super) fn number(&mut self, path: &Path, field: Field<f64>, expected: Expected, bound: f64) -> Option<f64> {
        let (value, raw) = self.value(path, field, expected)?;
        let good = value.abs() <= bound;
        if !good {
            self.wrong(path, raw, expected);
        }
        good.then_some(value)
    }

    /// A day, `YYYY-MM-DD`.
    pub(super) fn day(&mut self, path: &Path, key: &str, field: Field<String>) -> Option<Date> {
        let is_day = |text: &str| text.parse().is_ok_and(PartialDate::is_day);
        let text = self.string(&path.key(key), field, Expected::Day, is_day)?;
        text.parse().ok().map(PartialDate::first_day)
    }

    /// A date or an interval in EDTF level 0.
    pub(super) fn when(&mut self, path: &Path, key: &str, field: Field<String>) -> Option<When> {
        let (text, raw) = self.optional(path, key, field, Expected::String)?;
        let when = text.parse::<When>();
        if let Err(why) = when {
            self.note(Severity::Error, &path.key(key), raw, Issue::BadDate { found: text, why });
        }
        when.ok()
    }

    /// One of the codes of `E`.
    pub(super) fn code<E: Coded>(&mut self, path: &Path, field: Field<Code<E>>) -> Option<E::Value> {
        let (Code { code, .. }, raw) = self.value(path, field, Expected::String)?;
        let value = E::codes().find(|(known, _)| *known == code).map(|(_, value)| value);
        if value.is_none() {
            let suggestion = suggest(&code.to_lowercase().replace([' ', '_'], "-"), E::codes().map(|(known, _)| known));
            let known = E::codes().map(|(known, _)| known).collect::<Vec<_>>().join(", ");
            self.note(Severity::Error, path, raw, Issue::UnknownCode { found: code, suggestion, known });
        }
        value
    }

    /// One of the codes of `E`, which must be there.
    pub(super) fn required_code<E: Coded>(
        &mut self,
        path: &Path,
        key: &str,
        object: &str,
        field: Field<Code<E>>,
    ) -> Option<E::Value> {
        if field.raw.is_none() {
            self.note(Severity::Error, &path.key(key), object, Issue::Missing);
        }
        self.code(&path.key(key), field)
    }

    /// Notes that a code or an id names nothing; only of an activity may that be passed over, since its record may
    /// be one of those left out.
    pub(super) fn unknown<'k>(
        &mut self,
        path: &Path,
        raw: &str,
        to: Referent,
        found: String,
        known: impl Iterator<Item = &'k str>,
    ) {
        let severity = if to == Referent::Activity { Severity::Warning } else { Severity::Error };
        let suggestion = suggest(&found, known);
        self.note(severity, path, raw, Issue::UnknownReference { to, found, suggestion });
    }

    /// A text that must be there.
    pub(super) fn required_text(
        &mut self,
        path: &Path,
        key: &str,
        object: &str,
        field: Field<wire::Text>,
    ) -> Option<Text> {
        if field.raw.is_none() {
            self.note(Severity::Error, &path.key(key), object, Issue::Missing);
        }
        self.text(&path.key(key), field)
    }

    /// A text: a string, or an object of wordings.
    pub(super) fn text(&mut self, path: &Path, field: Field<wire::Text>) -> Option<Text> {
        let words = |text: &str| !text.trim().is_empty();
        match self.value(path, field, Expected::Text)? {
            (ShortOr::Short(en), raw) => {
                let field = Field { raw: Some(raw), value: Some(en) };
                self.string(path, field, Expected::Words, words).map(|en| Text { en, ..Text::default() })
            }
            (ShortOr::Full(wordings), raw) => {
                self.keys::<wire::Wordings>(path, raw);
                if wordings.en.raw.is_none() {
                    self.note(Severity::Error, &path.key("en"), raw, Issue::Missing);
                }
                let en = self.string(&path.key("en"), wordings.en, Expected::Words, words);
                let az = self.string(&path.key("az"), wordings.az, Expected::Words, words);
                let ru = self.string(&path.key("ru"), wordings.ru, Expected::Words, words);
                let unreviewed = self.list(path, "unreviewed", wordings.unreviewed);
                let key = path.key("unreviewed");
                let unreviewed = unreviewed.filter_map(|(at, lang)| self.code::<Lang>(&key.at(at), lang)).collect();
                en.map(|en| Text { en, az, ru, unreviewed })
            }
        }
    }
}
