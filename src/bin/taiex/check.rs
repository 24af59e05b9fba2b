//! `taiex check`: every problem of a data file, as an editor of it needs to read it.

use std::{path::Path, process::ExitCode};

use taiex_explorer::{
    activity::{
        check::{Unreadable, VERSION, check as read},
        problem::{Problem, Severity},
    },
    i18n::{Lang, Messages, messages},
};

use super::file;

/// Prints the problems, one line each and a total; fails if any is an error.
pub(crate) fn check(path: &Path) -> Result<ExitCode, file::Error> {
    let words = messages(Lang::En);
    let text = file::read(path)?;
    let checked = read(&text).map_err(|error| format!("{}: {}", path.display(), unreadable(words, &error)))?;
    for problem in &checked.problems {
        println!("{}", line(words, path, problem));
    }
    let errors = checked.errors();
    println!("{}: {}", path.display(), words.activities(checked.catalogue.len()));
    if checked.problems.is_empty() {
        println!("{}", words.problems.none);
    } else {
        println!("{}", words.total(errors, checked.problems.len() - errors));
    }
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// `file:line: Error: Record 3 (asylum-2012), $.activities[2].kind: what is wrong`, the form that text editors jump by.
fn line(words: &Messages, path: &Path, problem: &Problem) -> String {
    let severity = match problem.severity {
        Severity::Error => words.problems.error,
        Severity::Warning => words.problems.warning,
    };
    let record = problem.record.as_ref().map(|(position, id)| words.record(*position, id.as_deref()) + ", ");
    let (line, says) = (problem.line, problem.says(words.lang));
    format!("{}:{line}: {severity}: {}{}: {says}", path.display(), record.unwrap_or_default(), problem.path)
}

fn unreadable(words: &Messages, error: &Unreadable) -> String {
    match error {
        Unreadable::NotJson { line, column, cut_off } => {
            let why = if *cut_off {
                "the file ends too early; is a bracket or a quotation mark missing?"
            } else {
                "this is no JSON here; look for a missing comma, quotation mark or bracket just before"
            };
            format!("line {line}, column {column}: {why}")
        }
        Unreadable::NoActivities => "expected an object with a list “activities”".to_owned(),
        Unreadable::Newer { version } => words.load.newer.with([&version.to_string(), &VERSION.to_string()]),
    }
}
