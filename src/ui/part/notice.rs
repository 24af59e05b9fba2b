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
    problems.iter().any(is_error).then(|| told(words, problems))
}

fn is_error(problem: &Problem) -> bool {
    problem.severity == Severity::Error
}

#[inline(never)]
fn told(words: &'static Messages, problems: &[Problem]) -> Element {
    let errors = || problems.iter().filter(|problem| is_error(problem));
    let mut records: Vec<_> = errors().filter_map(|problem| Some(problem.record.as_ref()?.0)).collect();
    records.dedup();
    let summary = if records.is_empty() { words.total(errors().count(), 0) } else { words.unread(records.len()) };
    let rest = (!records.is_empty()).then(|| el("p").child(words.later().notice.rest_shown));
    let items = errors().map(|problem| item(words, problem, None));
    let details = el("details").class("notice").attr("id", "notice").child(el("summary").child(summary)).child(rest);
    details.child(el("ul").children(items))
}

/// A problem in words; `before` stands in front of it.
#[inline(never)]
pub(super) fn item(words: &'static Messages, problem: &Problem, before: Option<String>) -> Element {
    let record = problem.record.as_ref().map(|(position, id)| words.record(*position, id.as_deref()));
    el("li")
        .child(before)
        .child(record.map(|record| el("strong").child(record)))
        .child(" ")
        .child(el("code").child(problem.path.clone()))
        .child(" ")
        .child(problem.says(words.lang))
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::{Example, loaded};
    let file =
        |rest: &str| loaded(&[r#"{"version":1,"activities":[{"id":"a","title":"A","kind":"seminar"}"#, rest].concat());
    let source = r#"],"source":{"title":"T","publisher":"T","beneficiary":"T"}}"#;
    let record = r#",{"id":"b","title":"B","kind":"semniar"}"#;
    let records = r#",{"id":"a","title":"A","kind":"seminar"},{"title":"C","kind":"workshop","when":"2015-13"}"#;
    let drawn = |name, rest: &[&str], is_open: bool| {
        let notice = notice(fixture.words, &file(&rest.concat()).problems);
        Example::new(name, notice.map(|notice| notice.attr_if("open", is_open.then_some(""))))
    };
    vec![
        drawn("a record left out", &[record, source], false),
        drawn("several, opened", &[record, records, source], true),
        drawn("something else in the file", &[r#"],"source":"T"}"#], false),
    ]
}
