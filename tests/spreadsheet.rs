//! The table that readers take along, opened by the spreadsheet program that anybody can have: LibreOffice.

#![cfg(not(target_arch = "wasm32"))]

use std::{
    fs,
    path::Path,
    process::Command,
    sync::{Mutex, PoisonError},
};

use roxmltree::{Document, Node};
use taiex_explorer::{
    activity::check::check,
    export::csv::csv,
    i18n::{Lang, messages},
};

/// Commas, UTF-8, and every cell as a program sees it that nobody has told anything.
const FILTER: &str = "CSV:44,34,76,1";
const TABLE: &str = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

/// Of two that start at once, the first time on a machine, one may fail.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// The rows of a table as LibreOffice shows them, and how many formulas it made of cells.
fn opened(name: &str, table: &str) -> (Vec<Vec<String>>, usize) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("spreadsheet").join(name);
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("table.csv");
    fs::write(&file, table).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let converted = Command::new("soffice")
        .args(["--headless", &profile, &format!("--infilter={FILTER}"), "--convert-to", "fods", "--outdir"])
        .args([&folder, &file])
        .output()
        .expect("LibreOffice is installed (make test does)");
    drop(alone);
    let sheet = fs::read_to_string(folder.join("table.fods")).unwrap_or_else(|error| panic!("{error}: {converted:?}"));
    let document = Document::parse(&sheet).unwrap();
    let named = |node: &Node, name| node.has_tag_name((TABLE, name));
    let rows = document.descendants().filter(|node| named(node, "table-row"));
    let shown = |cell: Node| {
        // A date is shown as the locale has it; what it means stands beside it.
        let stands = cell.attribute((OFFICE, "date-value")).map(str::to_owned);
        let lines: Vec<&str> =
            cell.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).map(str::trim).collect();
        stands.unwrap_or_else(|| lines.concat())
    };
    let cells = |row: Node| {
        let cells = row.children().filter(|node| named(node, "table-cell")).flat_map(|cell| {
            let times = cell.attribute((TABLE, "number-columns-repeated")).and_then(|it| it.parse().ok()).unwrap_or(1);
            vec![shown(cell); times]
        });
        let mut cells: Vec<String> = cells.collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        cells
    };
    let formulas = document.descendants().filter(|node| node.has_attribute((TABLE, "formula"))).count();
    (rows.map(cells).filter(|row| !row.is_empty()).collect(), formulas)
}

fn published(lang: Lang, file: &str) -> String {
    let catalogue = check(file).unwrap().catalogue;
    let all = catalogue.iter().map(|(at, _)| at);
    csv(messages(lang), &catalogue, all, &|id| format!("https://www.example.org/activities/{id}"))
}

#[test]
fn every_cell_is_shown_as_it_was_written() {
    for lang in Lang::ALL {
        let table = published(lang, include_str!("../public/data/activities.json"));
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).from_reader(table.trim_start_matches('\u{feff}').as_bytes());
        let written: Vec<Vec<String>> =
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let (shown, formulas) = opened(lang.code(), &table);
        assert_eq!((shown.len(), formulas), (11, 0));
        assert_eq!(shown, written);
    }
}

#[test]
fn no_cell_is_taken_for_a_formula() {
    let file = r#"{"version": 1, "source": {"title": "T", "publisher": "P", "beneficiary": "B"}, "activities": [
        {"id": "a", "title": "=HYPERLINK(\"https://example.org\")", "kind": "seminar", "summary": "+1+1"},
        {"id": "b", "title": "@SUM(1)", "kind": "seminar", "summary": "-1-1"}]}"#;
    let (shown, formulas) = opened("formulas", &published(Lang::En, file));
    assert_eq!(formulas, 0);
    let all: Vec<&String> = shown.iter().flatten().collect();
    for cell in ["'=HYPERLINK(\"https://example.org\")", "'@SUM(1)", "'+1+1", "'-1-1"] {
        assert!(all.iter().any(|shown| *shown == cell), "{cell} in {shown:?}");
    }
}
