//! What was wrong with the data file: quiet, and open to whoever wants to know.

use crate::{
    activity::problem::{Problem, Severity},
    i18n::Messages,
    ui::element::{Element, el},
};

/// The records that were left out and why; nothing if there are none. Warnings are for the editor's own check.
#[must_use]
pub fn notice(words: &'static Messages, problems: &[Problem]) -> Option<Element> {
    let errors = || problems.iter().filter(|problem| problem.severity == Severity::Error);
    let mut records: Vec<_> = errors().map(|problem| problem.record.as_ref().map(|record| record.0)).collect();
    records.dedup();
    let items = errors().map(|problem| item(words, problem));
    (!records.is_empty()).then(|| {
        el("details")
            .class("notice")
            .child(el("summary").child((words.notice.unread)(records.len())))
            .child(el("p").child(words.notice.rest_shown))
            .child(el("ul").children(items))
    })
}

fn item(words: &'static Messages, problem: &Problem) -> Element {
    let record = problem.record.as_ref().map(|(position, id)| (words.problems.record)(*position, id.as_deref()));
    el("li")
        .child(record.map(|record| el("strong").child(record)))
        .child(" ")
        .child(el("code").child(problem.path.clone()))
        .child(" ")
        .child(problem.says(words.lang))
}
