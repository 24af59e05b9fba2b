//! The check: a data file in, a catalogue and a list of problems out. A bad record costs only itself.
//!
//! The command line and the browser share it, so an editor is told the same by both.

mod excerpt;
mod incoming;
mod json;
mod node;
mod outline;
mod reader;
mod record;
mod records;
mod vocabulary;

pub use self::{excerpt::excerpt, incoming::Incoming};
use self::{node::Node, outline::File, reader::Reader, records::Records};
use super::{
    catalogue::{Catalogue, Source},
    problem::{Expected, Issue, Path, Problem, Severity},
};
use crate::i18n::Messages;

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

impl Unreadable {
    /// What is wrong and where, for whoever can mend it.
    #[must_use]
    pub fn says(&self, words: &Messages) -> String {
        let problems = &words.later().problems;
        match self {
            Self::NotJson { line, column, cut_off } => {
                let why = if *cut_off { problems.cut_off } else { problems.not_json };
                problems.at.with([&line.to_string(), &column.to_string(), why])
            }
            Self::NoActivities => problems.no_activities.to_owned(),
            Self::Newer { version } => words.load.newer.with([&version.to_string(), &VERSION.to_string()]),
        }
    }
}

/// Reads a data file, as [`Checking`] does, in one go.
///
/// ```
/// use taiex_explorer::activity::check::check;
/// let file = r#"{"version": 1, "source": {"title": "T", "publisher": "P", "beneficiary": "B"}, "activities": [
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
    let mut incoming = Incoming::of(text.as_bytes());
    Ok(incoming.begin()?.finish())
}

/// A data file that is being read, a number of records at a time, so that a page can answer its reader in between.
///
/// ```
/// use taiex_explorer::activity::check::Incoming;
/// let file = r#"{"version": 1, "source": {"title": "T", "publisher": "P", "beneficiary": "B"}, "activities": [
///     {"id": "a", "title": "A", "kind": "seminar"}, {"id": "b", "title": "B", "kind": "seminar"}
/// ]}"#;
/// let mut incoming = Incoming::of(file.as_bytes());
/// let mut checking = incoming.begin().unwrap();
/// checking.go_on(1);
/// assert_eq!(checking.progress(), (1, 2));
/// while !checking.is_done() {
///     checking.go_on(1);
/// }
/// assert_eq!(checking.finish().catalogue.len(), 2);
/// ```
pub struct Checking<'t> {
    reader: Reader<'t>,
    catalogue: Catalogue,
    records: Records<'t>,
}

impl Checking<'_> {
    /// Goes on by a step that takes no longer than reading so many records, but for two that are short also where they are many.
    pub fn go_on(&mut self, records: usize) {
        self.records.go_on(&mut self.reader, &Path::Root.key("activities"), &self.catalogue, records);
    }

    /// Whether nothing is left but to [`finish`](Self::finish).
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.records.is_done()
    }

    /// How many records are read, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        self.records.progress()
    }

    /// What all records come to, also those not read yet.
    #[must_use]
    pub fn finish(mut self) -> Checked {
        while !self.is_done() {
            self.go_on(usize::MAX);
        }
        let (activities, by_id) = self.records.finish();
        Checked { catalogue: self.catalogue.with_sorted(activities, by_id), problems: self.reader.finish() }
    }

    /// What the records read so far come to, without their references; nothing if anything in them costs something.
    fn so_far(self) -> Option<Catalogue> {
        (self.reader.errors == 0).then(|| self.catalogue.with_activities(self.records.activities()))
    }
}

/// Reads everything but the records.
fn begin<'t>(text: &'t str, file: File<'t>) -> Result<Checking<'t>, Unreadable> {
    let File { object: mut file, records } = file;
    let version = file.take("version");
    if let Some(version) = version.and_then(Node::whole_number).filter(|version| *version > VERSION) {
        return Err(Unreadable::Newer { version });
    }
    file.take("activities");
    let records = records.ok_or(Unreadable::NoActivities)?;

    let mut reader = Reader::new(text);
    let root = Path::Root;
    if version.is_none() {
        reader.note(Severity::Error, &root.key("version"), file.raw, Issue::Missing);
    }
    reader.whole_number(&root.key("version"), version, u32::MAX);
    let updated = reader.day(&root.key("updated"), file.take("updated"));
    let source = reader.required(&root, &mut file, "source");
    let source = read_source(&mut reader, &root.key("source"), source);
    let (topics, partners) = vocabulary::read(&mut reader, &root.key("vocabulary"), file.take("vocabulary"));
    // For text editors, which find the schema by it.
    file.take("$schema");
    reader.rest(&root, file);

    let catalogue = Catalogue::new(updated, source, topics, partners);
    Ok(Checking { reader, catalogue, records: Records::new(records) })
}

fn not_json(text: &str, stop: usize) -> Unreadable {
    let before = text.get(..stop).unwrap_or(text);
    let (lines, line) = before.rsplit_once('\n').unwrap_or(("", before));
    let line_breaks = before.len() - lines.len() - line.len() + lines.matches('\n').count();
    Unreadable::NotJson { line: line_breaks + 1, column: line.chars().count() + 1, cut_off: stop == text.len() }
}

fn read_source(reader: &mut Reader, path: &Path, node: Option<Node>) -> Source {
    let Some(mut source) = reader.object(path, node, Expected::Object) else { return Source::default() };
    let year = reader.whole_number(&path.key("year"), source.take("year"), i16::MAX.unsigned_abs().into());
    let read = Source {
        title: reader.required_text(path, &mut source, "title").unwrap_or_default(),
        publisher: reader.required_text(path, &mut source, "publisher").unwrap_or_default(),
        beneficiary: reader.required_text(path, &mut source, "beneficiary").unwrap_or_default(),
        url: reader.url(&path.key("url"), source.take("url")),
        year: year.and_then(|year| i16::try_from(year).ok()),
    };
    reader.rest(path, source);
    read
}

#[cfg(test)]
mod tests;
