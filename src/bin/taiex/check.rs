//! `taiex check`: every problem of a data file, as an editor of it needs to read it.

use std::{path::Path, process::ExitCode};

use taiex_explorer::{
    activity::{
        check::check as read,
        problem::{Problem, Severity},
    },
    i18n::{Lang, Messages, messages},
};

use super::file;

/// Prints the problems, one line each and a total; fails if any is an error.
pub(crate) fn check(path: &Path) -> Result<ExitCode, file::Error> {
    let words = messages(Lang::En);
    let text = file::read(path)?;
    let checked = read(&text).map_err(|error| format!("{}: {}", path.display(), error.says(words)))?;
    for problem in &checked.problems {
        println!("{}", line(words, path, problem));
    }
    let errors = checked.errors();
    println!("{}: {}", path.display(), words.activities(checked.catalogue.len()));
    if checked.problems.is_empty() {
        println!("{}", words.later().problems.none);
    } else {
        println!("{}", words.total(errors, checked.problems.len() - errors));
    }
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// `file:line: Error: Record 3 (asylum-2012), $.activities[2].kind: what is wrong`, the form that text editors jump by.
fn line(words: &Messages, path: &Path, problem: &Problem) -> String {
    let severity = match problem.severity {
        Severity::Error => words.later().problems.error,
        Severity::Warning => words.later().problems.warning,
    };
    let record = problem.record.as_ref().map(|(position, id)| words.record(*position, id.as_deref()) + ", ");
    let (line, says) = (problem.line, problem.says(words.lang));
    format!("{}:{line}: {severity}: {}{}: {says}", path.display(), record.unwrap_or_default(), problem.path)
}
