//! The house keeps its plan: imports lead downwards only, and each power is used where it belongs.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The modules of `src`, lowest first. Those of one line may not import each other.
const FLOORS: &[&[&str]] = &[
    &["sort", "edtf", "prose"],
    &["timeline"],
    &["i18n"],
    &["activity"],
    &["query"],
    &["route"],
    &["export"],
    &["state"],
    &["platform"],
    &["app"],
    &["ui"],
    &["shell"],
];

/// Modules that may speak to the browser and to the reactive system.
const IN_THE_BROWSER: &[&str] = &["state", "platform", "app", "ui", "shell"];

/// A source file: its module of the top level, its path, and its code without comments and tests.
struct Source {
    module: String,
    path: PathBuf,
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let below = path.strip_prefix(&root).unwrap();
                let module = below.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned();
                let text = fs::read_to_string(&path).unwrap();
                sources.push(Source { module, code: code_of(&text), path: below.to_owned() });
            }
        }
    }
    assert!(sources.len() > 50, "the sources were found");
    sources
}

/// What stands before the unit tests, without comment lines.
fn code_of(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

/// The modules of ours that a piece of code names after `crate::`, alone or in braces.
fn named(code: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let Some(group) = rest.strip_prefix('{') else {
            named.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
            continue;
        };
        let mut depth = 0;
        let mut name = String::new();
        for c in group.chars() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => named.push(std::mem::take(&mut name)),
                _ if depth == 0 => name.push(c),
                _ => {}
            }
        }
        named.push(name);
    }
    let first = |name: &String| name.trim().split("::").next().unwrap_or_default().trim().to_owned();
    named.iter().map(first).filter(|name| !name.is_empty()).collect()
}

#[test]
fn imports_lead_downwards_only() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !["lib", "main", "bin"].contains(&source.module.as_str())) {
        let own = floor(&source.module).unwrap_or_else(|| panic!("{} has no floor", source.module));
        for name in named(&source.code).iter().filter(|name| **name != source.module) {
            if floor(name).is_some_and(|other| other >= own) {
                wrong.push(format!("{} imports {name}", source.path.display()));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn the_timeline_knows_nothing_of_ours() {
    let wrong = sources().into_iter().filter(|source| source.module == "timeline");
    let wrong: Vec<_> = wrong.filter(|source| named(&source.code).iter().any(|name| name != "timeline")).collect();
    assert!(wrong.is_empty(), "{:?}", wrong.iter().map(|source| &source.path).collect::<Vec<_>>());
}

#[test]
fn only_the_upper_floors_know_browser_and_reactive_system() {
    for source in sources().iter().filter(|source| !IN_THE_BROWSER.contains(&source.module.as_str())) {
        for library in ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_net"] {
            assert!(!source.code.contains(library), "{} uses {library}", source.path.display());
        }
    }
}

#[test]
fn only_the_platform_touches_clock_storage_and_network() {
    let powers =
        ["Date::new_0", "local_storage", "session_storage", "gloo_net", "history()", "navigator()", "inner_height"];
    for source in sources().iter().filter(|source| source.module != "platform") {
        for power in powers {
            assert!(!source.code.contains(power), "{} uses {power}", source.path.display());
        }
    }
}

#[test]
fn data_never_becomes_html() {
    for source in sources() {
        for door in ["inner_html", "set_inner_html", "insert_adjacent_html", "outer_html"] {
            assert!(!source.code.contains(door), "{} uses {door}", source.path.display());
        }
    }
}

#[test]
fn files_stay_short() {
    // One list each, which no cut would make clearer.
    let lists = ["i18n/messages.rs", "i18n/en.rs", "i18n/az.rs", "i18n/ru.rs"];
    let is_exempt = |path: &Path| lists.contains(&path.to_str().unwrap()) || path.ends_with("tests.rs");
    for source in sources().iter().filter(|source| !is_exempt(&source.path)) {
        let lines = source.code.lines().count();
        assert!(lines <= 300, "{} has {lines} lines of code", source.path.display());
    }
}

#[test]
fn names_are_found_alone_and_in_braces() {
    let code = "use crate::edtf::When; use crate::{app::{App, x}, i18n::Lang,\n query};";
    assert_eq!(named(code), ["edtf", "app", "i18n", "query"]);
}
