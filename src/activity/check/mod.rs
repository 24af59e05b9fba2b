//! The check: a data file in, a catalogue and a list of problems out. A bad record costs only itself.
//!
//! The command line and the browser share it, so an editor is told the same by both.

mod checking;
mod excerpt;
mod incoming;
mod json;
mod node;
mod outline;
mod reader;
mod record;
mod vocabulary;

pub use self::{checking::Checking, excerpt::excerpt, incoming::Incoming};
use super::{
    catalogue::Catalogue,
    problem::{Problem, Severity},
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
    let mut checking = incoming.begin()?;
    checking.go_on(usize::MAX);
    Ok(checking.finish())
}

#[cfg(test)]
mod tests;
