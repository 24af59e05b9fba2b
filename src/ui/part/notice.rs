//! What was wrong with the data file: quiet, and open to whoever wants to know.

use crate::{
    activity::problem::{Problem, Severity},
    i18n::Messages,
    ui::element::{Element, el},
};

/// The errors in the file: the records that were left out, or what else is wrong; nothing if there is none. Warnings are
/// for the editor's own check.
#[must_use]
pub fn notice(words: &'static Messages, problems: &[Problem]) -> Option<Element> {
    let errors = || problems.iter().filter(|problem| problem.severity == Severity::Error);
    let mut records: Vec<_> = errors().filter_map(|problem| Some(problem.record.as_ref()?.0)).collect();
    records.dedup();
    let summary = match (records.len(), errors().count()) {
        (_, 0) => return None,
        (0, errors) => words.total(errors, 0),
        (records, _) => words.unread(records),
    };
    let rest = (!records.is_empty()).then(|| el("p").child(words.notice.rest_shown));
    let items = errors().map(|problem| item(words, problem));
    let details = el("details").class("notice").child(el("summary").child(summary)).child(rest);
    Some(details.child(el("ul").children(items)))
}

#[inline(never)]
fn item(words: &'static Messages, problem: &Problem) -> Element {
    let record = problem.record.as_ref().map(|(position, id)| words.record(*position, id.as_deref()));
    el("li")
        .child(record.map(|record| el("strong").child(record)))
        .child(" ")
        .child(el("code").child(problem.path.clone()))
        .child(" ")
        .child(problem.says(words.lang))
}
