//! What was wrong with the data file: quiet, and open to whoever wants to know.

use leptos::prelude::*;

use crate::{
    activity::problem::{Problem, Severity},
    i18n::Messages,
};

/// The records that were left out and why; nothing if there are none. Warnings are for the editor's own check.
pub fn notice(words: &'static Messages, problems: &[Problem]) -> impl IntoView + use<> {
    let errors: Vec<_> = problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
    let mut records: Vec<_> = errors.iter().map(|problem| problem.record.as_ref().map(|record| record.0)).collect();
    records.dedup();
    let count = records.len();
    let items: Vec<_> = errors.into_iter().map(|problem| item(words, problem)).collect();
    (count > 0).then(|| {
        view! {
            <details class="notice">
                <summary>{(words.notice.unread)(count)}</summary>
                <p>{words.notice.rest_shown}</p>
                <ul>{items}</ul>
            </details>
        }
    })
}

fn item(words: &'static Messages, problem: &Problem) -> impl IntoView + use<> {
    let record = problem.record.as_ref().map(|(position, id)| (words.problems.record)(*position, id.as_deref()));
    view! {
        <li>
            {record.map(|record| view! { <strong>{record}</strong> })} " " <code>{problem.path.clone()}</code> " "
            {problem.says(words.lang)}
        </li>
    }
}
