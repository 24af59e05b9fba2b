//! What can be wrong with a data file, as fields; the words are chosen in [`i18n`](crate::i18n).

use std::fmt;

use crate::{
    edtf::EdtfError,
    i18n::{Lang, Problems, messages, number::grouped},
};

/// Whether a problem costs something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is lost, but it is probably not meant.
    Warning,
    /// The record is left out, or the value is.
    Error,
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A JSON string.
    String,
    /// A JSON string that is not empty.
    Words,
    /// A JSON string, or an object with `en`.
    Text,
    /// A JSON string, or an object with `code`.
    Partnership,
    /// A JSON object.
    Object,
    /// A JSON array.
    List,
    /// A JSON number without a fraction, from 0.
    WholeNumber,
    /// `YYYY-MM-DD`.
    Day,
    /// Small letters, digits and single hyphens.
    Id,
    /// ISO 3166-1 alpha-2, upper case.
    Country,
    /// `https:`, `http:` or `mailto:`.
    Url,
    /// A number from -90 to 90.
    Latitude,
    /// A number from -180 to 180.
    Longitude,
}

/// What a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Referent {
    /// A topic of the vocabulary.
    Topic,
    /// A partner of the vocabulary.
    Partner,
    /// Another activity.
    Activity,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Issue {
    /// A required key is absent.
    Missing,
    /// The value is of another type or form.
    Wrong {
        /// What it should have been.
        expected: Expected,
        /// The JSON as it stands in the file, shortened.
        found: String,
    },
    /// The key is not one of the format's.
    UnknownKey {
        /// The key that is written most like it.
        suggestion: Option<String>,
    },
    /// A key stands twice in one object, or a value in one list.
    Repeated {
        /// The key or the value.
        value: String,
    },
    /// The value is not one of a fixed set of codes.
    UnknownCode {
        /// The code as it stands in the file.
        found: String,
        /// The code that is written most like it.
        suggestion: Option<String>,
        /// Every code there is.
        known: String,
    },
    /// The code or id names nothing in this file.
    UnknownReference {
        /// What it should name.
        to: Referent,
        /// The code or id as it stands in the file.
        found: String,
        /// The one that is written most like it.
        suggestion: Option<String>,
    },
    /// The text is no EDTF level 0 date.
    BadDate {
        /// The text as it stands in the file.
        found: String,
        /// Why.
        why: EdtfError,
    },
    /// An earlier record has this id.
    DoubleId {
        /// The id.
        id: String,
        /// The position of the earlier one, from 1.
        first: usize,
    },
    /// The activity is said to belong with itself.
    RelatedToItself,
    /// One of `lat` and `lon` stands without the other.
    HalfPosition,
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether it costs something.
    pub severity: Severity,
    /// The line in the file, from 1.
    pub line: usize,
    /// Where in the JSON, as a `JSONPath` (RFC 9535): `$.activities[3].when`.
    pub path: String,
    /// The activity it is about: its position from 1, and its id where that can be read.
    pub record: Option<(usize, Option<String>)>,
    /// What is wrong.
    pub issue: Issue,
}

impl Problem {
    /// What is wrong and what is expected, in words.
    ///
    /// ```
    /// use taiex_explorer::{activity::check::check, i18n::Lang};
    /// let file = r#"{"version": 1, "activities": [{"id": "a", "title": "A", "kind": "stduy-visit"}]}"#;
    /// let problems = check(file).unwrap().problems;
    /// let says = problems.iter().find(|problem| problem.path.ends_with("kind")).unwrap().says(Lang::En);
    /// assert!(says.ends_with("Did you mean “study-visit”?"), "{says}");
    /// ```
    #[must_use]
    pub fn says(&self, lang: Lang) -> String {
        let words = &messages(lang).later().problems;
        let key = self.path.rsplit(['.', '\'']).find(|part| *part != "]").unwrap_or_default();
        let (says, suggestion) = match &self.issue {
            Issue::Missing => (words.missing.with([key]), None),
            Issue::Wrong { expected, found } => (wrong(words, *expected, found), None),
            Issue::UnknownKey { suggestion } => (words.unknown_key.with([key]), suggestion.as_ref()),
            Issue::Repeated { value } => (words.repeated.with([value]), None),
            Issue::UnknownCode { found, suggestion, known } => {
                (words.unknown_value.with([found, known]), suggestion.as_ref())
            }
            Issue::UnknownReference { to, found, suggestion } => {
                let says = match to {
                    Referent::Topic => words.unknown_topic,
                    Referent::Partner => words.unknown_partner,
                    Referent::Activity => words.unknown_related,
                };
                (says.with([found]), suggestion.as_ref())
            }
            Issue::BadDate { found, why } => {
                let says = match why {
                    EdtfError::Form => words.date_form,
                    EdtfError::NoSuchDate => words.no_such_date,
                    EdtfError::Reversed => words.reversed,
                };
                (says.with([found]), None)
            }
            Issue::DoubleId { id, first } => (words.duplicate_id.with([id, &grouped(lang, *first)]), None),
            Issue::RelatedToItself => (words.related_to_itself.to_owned(), None),
            Issue::HalfPosition => (words.half_position.to_owned(), None),
        };
        match suggestion {
            Some(suggestion) => [says.as_str(), " ", &words.did_you_mean.with([suggestion])].concat(),
            None => says,
        }
    }
}

/// `found` is JSON: a value of the right type but the wrong form is told apart by its first character.
fn wrong(words: &Problems, expected: Expected, found: &str) -> String {
    let types = &words.types;
    let is_text = found.starts_with('"');
    let is_number = found.starts_with(|c: char| c == '-' || c.is_ascii_digit());
    let bare = found.trim_matches('"');
    let type_name = match expected {
        Expected::Words if is_text => return words.empty.to_owned(),
        Expected::Day if is_text => return words.day_form.with([bare]),
        Expected::Id if is_text => return words.id_form.with([bare]),
        Expected::Country if is_text => return words.country.with([bare]),
        Expected::Url if is_text => return words.url.with([bare]),
        Expected::Latitude if is_number => return words.out_of_range.with([bare, "-90", "90"]),
        Expected::Longitude if is_number => return words.out_of_range.with([bare, "-180", "180"]),
        Expected::String | Expected::Words | Expected::Day | Expected::Id | Expected::Country | Expected::Url => {
            types.text
        }
        Expected::Latitude | Expected::Longitude => types.number,
        Expected::Text => types.wording,
        Expected::Partnership => types.code_or_object,
        Expected::Object => types.object,
        Expected::List => types.list,
        Expected::WholeNumber => types.whole_number,
    };
    let found = match found.as_bytes().first() {
        Some(b'"') => types.text,
        Some(b'{') => types.object,
        Some(b'[') => types.list,
        Some(b't' | b'f') => types.boolean,
        Some(b'n') => types.null,
        _ if expected == Expected::WholeNumber => found,
        _ => types.number,
    };
    words.wrong_type.with([type_name, found])
}

/// The way from the top of the file to a value; borrowed step by step, so that it costs nothing until it is printed.
#[derive(Clone, Copy, Debug)]
pub enum Path<'p> {
    /// The whole file.
    Root,
    /// A member of an object.
    Key(&'p Path<'p>, &'p str),
    /// An element of an array, from 0.
    At(&'p Path<'p>, usize),
}

impl<'p> Path<'p> {
    /// The path of a member.
    #[must_use]
    pub fn key(&'p self, key: &'p str) -> Self {
        Self::Key(self, key)
    }

    /// The path of an element.
    #[must_use]
    pub fn at(&'p self, position: usize) -> Self {
        Self::At(self, position)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => f.write_str("$"),
            Self::At(parent, position) => write!(f, "{parent}[{position}]"),
            Self::Key(parent, key) if key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') => {
                write!(f, "{parent}.{key}")
            }
            Self::Key(parent, key) => write!(f, "{parent}['{key}']"),
        }
    }
}
