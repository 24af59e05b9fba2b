//! The check: a data file in, a catalogue and a list of problems out. A bad record costs only itself.
//!
//! The command line and the browser share it, so an editor is told the same by both.

mod key;
mod reader;
mod record;
mod vocabulary;

use serde_json::error::Category;

use self::reader::Reader;
use super::{
    catalogue::{Catalogue, Source},
    problem::{Expected, Path, Problem, Severity},
    text::Text,
    wire,
};

/// The newest version of the format that this app reads.
pub const VERSION: u32 = 1;

/// What could be read, and what could not.
#[derive(Debug, Default)]
pub struct Checked {
    /// Every good record.
    pub catalogue: Catalogue,
    /// Everything that is wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

impl Checked {
    /// How many problems cost something.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error).count()
    }
}

/// Why nothing could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The text is not JSON (RFC 8259).
    NotJson {
        /// The line at which it stops being JSON, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// Whether the text simply ends too early.
        cut_off: bool,
    },
    /// It is JSON, but not an object with an array `activities`.
    NoActivities,
    /// Its `version` is above [`VERSION`].
    Newer {
        /// The version it says it is.
        version: u32,
    },
}

/// Reads a data file.
///
/// ```
/// use taiex_explorer::activity::check::check;
/// let file = r#"{"version": 1, "activities": [
///     {"id": "readmission-2012", "title": "Readmission", "kind": "study-visit"},
///     {"id": "seminar-2017", "title": "Seminar", "kind": "semniar"}
/// ]}"#;
/// let checked = check(file).unwrap();
/// assert_eq!(checked.catalogue.len(), 1);
/// assert_eq!(checked.problems[0].path, "$.activities[1].kind");
/// assert_eq!(checked.problems[0].line, 3);
/// ```
///
/// # Errors
/// [`Unreadable`] only if the file as a whole cannot be read; whatever is wrong inside it is a [`Problem`].
pub fn check(text: &str) -> Result<Checked, Unreadable> {
    // A byte order mark is what some editors put in front of a file; RFC 8259 lets a reader pass over it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file: wire::File = serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Data => Unreadable::NoActivities,
        category => {
            Unreadable::NotJson { line: error.line(), column: error.column(), cut_off: category == Category::Eof }
        }
    })?;
    if let Some(version) = file.version.value.filter(|version| *version > VERSION) {
        return Err(Unreadable::Newer { version });
    }
    let Some(records) = file.activities.value else { return Err(Unreadable::NoActivities) };

    let mut reader = Reader::new(text);
    let root = Path::Root;
    reader.keys::<wire::File>(&root, text);
    reader.required(&root, "version", text, file.version, Expected::WholeNumber);
    let updated = reader.day(&root, "updated", file.updated);
    let source = reader.required(&root, "source", text, file.source, Expected::Object);
    let source = source.map(|(source, raw)| read_source(&mut reader, &root.key("source"), raw, source));
    let vocabulary = reader.optional(&root, "vocabulary", file.vocabulary, Expected::Object);
    let (topics, partners) = vocabulary
        .map(|(vocabulary, raw)| vocabulary::read(&mut reader, &root.key("vocabulary"), raw, vocabulary))
        .unwrap_or_default();

    let catalogue = Catalogue::new(updated, source.unwrap_or_default(), topics, partners);
    let activities = record::read_all(&mut reader, &root.key("activities"), records, &catalogue);
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| problem.line);
    Ok(Checked { catalogue: catalogue.with_activities(activities), problems })
}

fn read_source(reader: &mut Reader, path: &Path, raw: &str, source: wire::Source) -> Source {
    reader.keys::<wire::Source>(path, raw);
    let mut text = |key, field| -> Text { reader.required_text(path, key, raw, field).unwrap_or_default() };
    Source {
        title: text("title", source.title),
        publisher: text("publisher", source.publisher),
        beneficiary: text("beneficiary", source.beneficiary),
        url: reader.url(path, "url", source.url),
        year: reader.optional(path, "year", source.year, Expected::WholeNumber).map(|(year, _)| year),
    }
}

/// What is written most like `found`, near enough to be what was meant.
fn suggest<'k>(found: &str, known: impl Iterator<Item = &'k str>) -> Option<String> {
    let near = |known: &&str| strsim::osa_distance(found, known) <= (found.chars().count() / 3).max(1);
    known.filter(near).min_by_key(|known| strsim::osa_distance(found, known)).map(str::to_owned)
}

#[cfg(test)]
mod tests;
