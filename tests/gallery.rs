//! The gallery of development builds shows every part, in every language, and is sound as HTML.
#![cfg(debug_assertions)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::Arc,
};

use jiff::civil::Date;
use leptos::prelude::Owner;
use taiex_explorer::{
    app::{App, Loaded},
    i18n::{Lang, messages},
    platform::viewport::VisibleRect,
    route::{Base, Route},
    state::State,
    ui::{element::el, page},
};

/// Files of `ui/part/` that draw nothing by themselves, and why.
const WITHOUT_STATES: [(&str, &str); 17] = [
    ("mod", "lists the others"),
    ("example", "makes what examples are made of"),
    ("gathering", "gives words, which clusters and their popovers say"),
    ("value", "gives words"),
    ("pointing", "adds to what others draw: a card shows it"),
    ("shown", "says which results are drawn"),
    ("years", "says where the list has a heading"),
    ("timeline/examples", "holds examples of the timeline"),
    ("timeline/anchor", "where the focus is"),
    ("timeline/focus", "keeps the focus"),
    ("timeline/gesture", "hears pointers"),
    ("timeline/keys", "hears keys"),
    ("timeline/lanes", "says where lanes are"),
    ("timeline/length", "writes lengths"),
    ("timeline/paper", "lays the drawing out for printers"),
    ("timeline/scene", "says where marks are"),
    ("timeline/view", "moves the window of time"),
];

/// The attributes whose values people read or hear.
const SPOKEN: [&str; 6] = ["aria-label", "aria-valuetext", "alt", "placeholder", "title", "data-when"];
/// The attributes that name elements by their ids.
const OF_IDS: [&str; 4] = ["for", "aria-controls", "aria-describedby", "aria-labelledby"];

/// The gallery as a language has it.
fn gallery(lang: Lang) -> String {
    let path = if lang == Lang::En { "/gallery".to_owned() } else { format!("/{}/gallery", lang.code()) };
    Owner::new().with(|| {
        let today = Date::constant(2026, 11, 24);
        let app = App::new(Base::new("/"), Route::parse(&path, ""), today, State::new(VisibleRect::default()));
        el("main").child(page::page(app, messages(lang), Arc::new(Loaded::default()))).html()
    })
}

/// A state as it is shown: the file of its part, its name, and the part.
struct Shown<'h> {
    part: &'h str,
    name: &'h str,
    drawn: &'h str,
}

fn states(html: &str) -> Vec<Shown<'_>> {
    let state = |figure| -> Option<Shown<'_>> {
        let (part, rest) = str::split_once(figure, "\"><figcaption>")?;
        let (name, rest) = rest.split_once("</figcaption>")?;
        let drawn = rest.split_once("</figure>")?.0.strip_prefix("<div ")?.split_once('>')?.1.strip_suffix("</div>")?;
        Some(Shown { part, name, drawn })
    };
    html.split("<figure data-part=\"").skip(1).map(|figure| state(figure).expect("a figure is whole")).collect()
}

/// The values of an attribute, in their order.
fn values<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let begin = format!(" {name}=\"");
    html.split(&begin).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}

/// What people read and hear of a piece of HTML.
fn words(html: &str) -> Vec<&str> {
    let texts = html.split('<').filter_map(|piece| Some(piece.split_once('>')?.1));
    let spoken = SPOKEN.iter().flat_map(|name| values(html, name));
    texts.chain(spoken).map(str::trim).filter(|text| text.contains(char::is_alphanumeric)).collect()
}

/// The files of a folder below `ui/part/`, without their ending.
fn files(folder: &Path, root: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, root));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.insert(path.with_extension("").strip_prefix(root).unwrap().to_str().unwrap().to_owned());
        }
    }
    found
}

#[test]
fn every_part_is_shown() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/part");
    let excused: BTreeSet<String> = WITHOUT_STATES.iter().map(|(file, _)| (*file).to_owned()).collect();
    let expected: BTreeSet<String> = files(&root, &root).difference(&excused).cloned().collect();
    assert!(expected.len() > 30 && excused.is_subset(&files(&root, &root)), "{excused:?}");
    for lang in Lang::ALL {
        let html = gallery(lang);
        let shown: BTreeSet<String> = states(&html).iter().map(|state| state.part.to_owned()).collect();
        assert_eq!(shown, expected, "{}", lang.code());
    }
}

#[test]
fn every_state_has_a_name_of_its_own_and_is_not_empty() {
    let html = gallery(Lang::En);
    let mut names = BTreeSet::new();
    for Shown { part, name, drawn } in states(&html) {
        assert!(!name.trim().is_empty() && names.insert((part, name)), "{part}: {name}");
        assert!(!words(drawn).is_empty(), "{part}: {name}: {drawn}");
    }
    assert!(names.len() > 120, "{} states", names.len());
}

#[test]
fn every_state_speaks_the_language_of_its_page() {
    let pages = Lang::ALL.map(gallery);
    let shown = pages.each_ref().map(|html| states(html));
    let [en, az, ru] = &shown;
    assert!(en.len() == az.len() && en.len() == ru.len());
    // An offer speaks the language that it offers.
    for ((en, az), ru) in en.iter().zip(az).zip(ru).filter(|((en, _), _)| en.part != "offer") {
        let said = [en, az, ru].map(|state| words(state.drawn));
        let all_differ = said[0] != said[1] && said[0] != said[2] && said[1] != said[2];
        let is_of_figures = said[0].iter().all(|text| !text.contains(char::is_alphabetic));
        assert!(all_differ || is_of_figures, "{}: {}: {said:?}", en.part, en.name);
        assert_eq!((en.name, en.name), (az.name, ru.name));
    }
}

#[test]
fn ids_are_unique_and_what_names_them_finds_them() {
    for lang in Lang::ALL {
        let html = gallery(lang);
        let mut ids = BTreeMap::new();
        for id in values(&html, "id") {
            *ids.entry(id).or_insert(0) += 1;
        }
        let twice: Vec<_> = ids.iter().filter(|(_, times)| **times > 1).collect();
        assert!(twice.is_empty(), "{}: {twice:?}", lang.code());
        let named = OF_IDS.iter().flat_map(|name| values(&html, name)).flat_map(str::split_whitespace);
        let lost: BTreeSet<_> = named.filter(|id| !ids.contains_key(id)).collect();
        assert!(lost.is_empty(), "{}: {lost:?}", lang.code());
        assert!(!html.contains(" style="));
    }
}

/// For `scripts/check-html.mjs`.
#[test]
fn it_is_written_down_for_the_checker_of_html() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gallery");
    fs::create_dir_all(&folder).unwrap();
    for lang in Lang::ALL {
        let code = lang.code();
        let head = format!("<!doctype html><html lang=\"{code}\"><head><meta charset=\"utf-8\"><title>Gallery</title>");
        let html = format!("{head}</head><body>{}</body></html>", gallery(lang));
        fs::write(folder.join(format!("{code}.html")), html).unwrap();
    }
}
