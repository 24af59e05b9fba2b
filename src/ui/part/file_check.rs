//! The editor's check: a data file of one's own, what is wrong with it, and the site as it would be with it.

use std::sync::Arc;

use leptos::task::spawn_local;

use super::notice::item;
use crate::{
    activity::{
        check::{Incoming, Unreadable},
        problem::{Problem, Severity},
    },
    app::{App, Loaded},
    i18n::{Messages, number::grouped},
    platform::file,
    route::{Page, Parsed, Route},
    state::State,
    ui::element::{Element, Node, el, live},
};

/// The `id` of the field.
const FIELD: &str = "check-file";
/// How many problems are listed.
const LISTED: usize = 200;

/// What came of a file.
#[derive(Clone)]
enum Found {
    /// It cannot be had.
    Nothing,
    /// It as a whole cannot be read.
    Unreadable(String, Unreadable),
    /// It was read.
    Read(Arc<Loaded>),
}

/// A section in which a file is chosen or dropped, and what is found in it.
pub fn file_check(app: App, words: &'static Messages) -> Element {
    let found = State::new(None);
    let take = move |event: &web_sys::Event| {
        let Some(given) = file::given(event) else { return };
        spawn_local(async move {
            let read = read(given).await;
            if !found.is_gone() {
                found.set(Some(read));
            }
        });
    };
    let said = &words.later().file_check;
    el("section")
        .class("file-check")
        .on("dragover", |event| event.prevent_default())
        .on("drop", move |event| {
            event.prevent_default();
            take(&event);
        })
        .child(el("h2").child(said.title))
        .child(el("p").child(said.says))
        .child(el("label").attr("for", FIELD).child(said.choose))
        .child(
            el("input")
                .attr("type", "file")
                .attr("id", FIELD)
                .attr("accept", ".json,application/json")
                .on("change", move |event| take(&event)),
        )
        .child(el("div").class("file-found").child(live(move || found.get().map(|found| result(app, words, found)))))
}

async fn read(given: web_sys::File) -> Found {
    let name = given.name();
    let Some(bytes) = file::bytes(&given).await else { return Found::Nothing };
    match Loaded::read(Incoming::of(&bytes)).await {
        Ok(loaded) => Found::Read(Arc::new(Loaded { preview: Some(name), ..loaded })),
        Err(unreadable) => Found::Unreadable(name, unreadable),
    }
}

fn result(app: App, words: &'static Messages, found: Found) -> Node {
    let said = &words.later().file_check;
    let status = |says: String| el("p").attr("role", "status").child(el("strong").child(says));
    let loaded = match found {
        Found::Nothing => return status(said.unread.to_owned()).into(),
        Found::Unreadable(name, unreadable) => {
            return status(words.facets.named_value.with([&name, &unreadable.says(words)])).into();
        }
        Found::Read(loaded) => loaded,
    };
    let problems = &loaded.problems;
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let total = if problems.is_empty() {
        words.later().problems.none.to_owned()
    } else {
        words.total(errors, problems.len() - errors)
    };
    let name = loaded.preview.clone().unwrap_or_default();
    let rest = problems.len().saturating_sub(LISTED);
    let list = el("ul").class("problems").children(problems.iter().take(LISTED).map(|problem| listed(words, problem)));
    let preview = {
        let loaded = loaded.clone();
        move |_| {
            app.receive(loaded.clone());
            let route =
                app.route.with_untracked(|route| Route { lang: route.lang, ..Route::default() }.on(Page::Activities));
            app.visit(Parsed { route, ignored: Vec::new() });
        }
    };
    let button = el("button").class("button").attr("type", "button").on("click", preview).child(said.preview);
    [
        Node::from(status(words.facets.named_value.with([&name, &total]))),
        Node::from(el("p").child(said.can_show.with([&words.activities(loaded.catalogue.len())]))),
        Node::from((!loaded.catalogue.is_empty()).then_some(button)),
        Node::from((!problems.is_empty()).then_some(list)),
        Node::from((rest > 0).then(|| el("p").child(said.more.with([&grouped(words.lang, rest)])))),
    ]
    .into()
}

/// A problem with its weight and its line, as a text editor counts lines.
fn listed(words: &'static Messages, problem: &Problem) -> Element {
    let weight = match problem.severity {
        Severity::Error => words.later().problems.error,
        Severity::Warning => words.later().problems.warning,
    };
    item(words, problem, Some([weight, " ", &problem.line.to_string(), ": "].concat()))
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::{Example, loaded};
    let (app, words) = (fixture.app(""), fixture.words);
    let name = || "activities-2027.json".to_owned();
    let found = |name, found| Example::new(name, el("div").child(result(app, words, found)));
    let read = |file: &str| {
        let read = Arc::into_inner(loaded(file)).unwrap_or_default();
        Found::Read(Arc::new(Loaded { preview: Some(name()), ..read }))
    };
    let start = r#"{"version":1,"source":{"title":"T","publisher":"T","beneficiary":"T"},"activities":["#;
    let good = r#"{"id":"a","title":"A","kind":"seminar"}"#;
    let bad = r#",{"id":"b","title":"B","kind":"semniar","colour":1}"#;
    vec![
        Example::new("nothing chosen yet", file_check(app, words)).within("prose"),
        found("nothing wrong", read(&[start, good, "]}"].concat())),
        found("an error and a warning", read(&[start, good, bad, "]}"].concat())),
        found("no JSON", Found::Unreadable(name(), Unreadable::NotJson { line: 7, column: 3, cut_off: false })),
        found("cannot be read", Found::Nothing),
    ]
}
