//! Reading a data file, a number of records at a time, also while it is still on its way.

use std::ops::Range;

use super::{
    super::{
        catalogue::{Catalogue, Source},
        problem::{Expected, Issue, Path, Severity},
    },
    Checked, Unreadable, VERSION,
    node::Node,
    outline::{Outline, RECORDS},
    reader::Reader,
    record::Records,
    vocabulary,
};

const VOCABULARY: &str = "vocabulary";

/// What was read of a file so far: its vocabulary and the first of its records.
#[derive(Debug)]
pub(super) struct Reading {
    reader: Reader,
    catalogue: Catalogue,
    records: Records,
}

impl Reading {
    /// Begins with the vocabulary, by which records are read.
    fn begin(text: &str, vocabulary: Option<Node>) -> Self {
        let mut reader = Reader::new();
        reader.go_on_in(text);
        let (topics, partners) = vocabulary::read(&mut reader, &Path::Root.key(VOCABULARY), vocabulary);
        let catalogue = Catalogue::new(None, Source::default(), topics, partners);
        Self { reader, catalogue, records: Records::default() }
    }

    /// The same with a file that is still on its way, if its records have begun, and its vocabulary is not still to come.
    pub(super) fn begin_early(text: &str, outline: &Outline) -> Option<Self> {
        outline.records()?;
        let vocabulary = outline.member(text, VOCABULARY)?;
        Some(Self::begin(text, Some(vocabulary).filter(|node| !node.is_null())))
    }

    /// Reads on in a text, so many at most of the records that are found in it.
    pub(super) fn go_on(&mut self, text: &str, found: &[Range<usize>], records: usize) {
        self.reader.go_on_in(text);
        for range in found.iter().skip(self.records.read).take(records) {
            let node = Node::within(text, range);
            self.records.read(&mut self.reader, &Path::Root.key(RECORDS), &self.catalogue, node);
        }
    }
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
/// checking.go_on(1);
/// assert_eq!(checking.finish().catalogue.len(), 2);
/// ```
pub struct Checking<'t> {
    text: &'t str,
    found: &'t [Range<usize>],
    reading: Reading,
}

impl<'t> Checking<'t> {
    /// Reads everything but the records, of which some may have been read while the file was on its way.
    pub(super) fn begin(text: &'t str, outline: &'t Outline, early: Option<Reading>) -> Result<Self, Unreadable> {
        let file = outline.file(text).map_err(|stop| not_json(text, stop))?;
        let mut file = file.ok_or(Unreadable::NoActivities)?;
        let version = file.take("version");
        if let Some(version) = version.and_then(Node::whole_number).filter(|version| *version > VERSION) {
            return Err(Unreadable::Newer { version });
        }
        file.take(RECORDS);
        let found = outline.records().ok_or(Unreadable::NoActivities)?;

        let vocabulary = file.take(VOCABULARY);
        let mut reading = early.unwrap_or_else(|| Reading::begin(text, vocabulary));
        let (reader, root) = (&mut reading.reader, Path::Root);
        reader.go_on_in(text);
        if version.is_none() {
            reader.note(Severity::Error, &root.key("version"), file.raw, Issue::Missing);
        }
        reader.whole_number(&root.key("version"), version, u32::MAX);
        reading.catalogue.updated = reader.day(&root.key("updated"), file.take("updated"));
        let source = reader.required(&root, &mut file, "source");
        reading.catalogue.source = read_source(reader, &root.key("source"), source);
        // For text editors, which find the schema by it.
        file.take("$schema");
        reader.rest(&root, file);
        Ok(Self { text, found, reading })
    }

    /// Reads on, so many records at most.
    pub fn go_on(&mut self, records: usize) {
        self.reading.go_on(self.text, self.found, records);
    }

    /// How many records are read, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.reading.records.read, self.found.len())
    }

    /// What the records read so far come to.
    #[must_use]
    pub fn finish(self) -> Checked {
        let Self { text, reading: Reading { mut reader, catalogue, records }, .. } = self;
        let (activities, by_id) = records.finish(&mut reader, &Path::Root.key(RECORDS), text);
        Checked { catalogue: catalogue.with_sorted(activities, by_id), problems: reader.finish(text) }
    }
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
