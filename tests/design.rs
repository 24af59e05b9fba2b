//! The design keeps its promises: contrast as WCAG 2.2 asks for it, and figures that are those of the colours.
//! After a colour has changed, `DESIGN=write cargo test --test design` writes the tables of the document anew.

use std::{collections::BTreeMap, env, fmt::Write as _, fs, path::Path};

/// Least contrast of text: WCAG 2.2, success criterion 1.4.3 (AA).
const OF_TEXT: f64 = 4.5;
/// Least contrast of what bounds a control or must be told apart: success criterion 1.4.11.
const OF_SHAPES: f64 = 3.0;

/// What anything may stand on.
const GROUNDS: [&str; 3] = ["paper", "surface", "sunk"];
const TEXT: [&str; 5] = ["ink", "muted", "danger", "accent", "accent-strong"];
const SHAPES: [&str; 2] = ["edge", "column"];
/// Text on grounds that only some things have.
const PAIRS: [(&str, &str); 6] = [
    ("accent", "accent-soft"),
    ("accent-strong", "accent-soft"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("ink", "mark"),
    ("paper", "danger"),
];

const DOCUMENT: &str = "docs/DESIGN-SYSTEM.md";
const TABLES: [&str; 2] = ["<!-- written by tests/design.rs -->\n", "<!-- end -->"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Every custom property of the tokens, with its value, in their order.
fn properties(css: &str) -> Vec<(&str, &str)> {
    css.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(';')?.0.split_once(": ")).collect()
}

/// The two colours of a property that is one, in the light and in the dark.
fn colours(value: &str) -> Option<[&str; 2]> {
    let (light, dark) = value.strip_prefix("light-dark(")?.strip_suffix(')')?.split_once(", ")?;
    Some([light, dark])
}

/// A colour's relative luminance, as WCAG 2.2 defines it.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let part = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/// The contrast ratio of two colours, as WCAG 2.2 defines it.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The colours by name, and the contrasts between them.
struct Palette<'a>(BTreeMap<&'a str, [&'a str; 2]>);

impl<'a> Palette<'a> {
    fn of(css: &'a str) -> Self {
        Self(properties(css).into_iter().filter_map(|(name, value)| Some((name, colours(value)?))).collect())
    }

    /// In the light and in the dark.
    fn pair(&self, front: &str, ground: &str) -> [f64; 2] {
        [0, 1].map(|theme| contrast(self.0[front][theme], self.0[ground][theme]))
    }

    /// “14.8/15.6/13.4”: on the three grounds of one theme.
    fn on_grounds(&self, front: &str, theme: usize) -> String {
        GROUNDS.map(|ground| format!("{:.1}", self.pair(front, ground)[theme])).join("/")
    }
}

fn is_measured(name: &str) -> bool {
    TEXT.contains(&name) || SHAPES.contains(&name) || name.starts_with("kind-")
}

/// The tables of colours, as they stand in the document.
fn tables(css: &str) -> String {
    let palette = Palette::of(css);
    let mut text = String::from("| colour | light | contrast | dark | contrast |\n|---|---|---|---|---|\n");
    for (name, [light, dark]) in properties(css).into_iter().filter_map(|(name, value)| Some((name, colours(value)?))) {
        let on = |theme| if is_measured(name) { palette.on_grounds(name, theme) } else { String::new() };
        writeln!(text, "| `--{name}` | {light} | {} | {dark} | {} |", on(0), on(1)).unwrap();
    }
    text.push_str("\n| on a ground of its own | light | dark |\n|---|---|---|\n");
    for (front, ground) in PAIRS {
        let [light, dark] = palette.pair(front, ground);
        writeln!(text, "| `--{front}` on `--{ground}` | {light:.1} | {dark:.1} |").unwrap();
    }
    text
}

#[test]
fn contrast_is_what_the_criteria_ask_for() {
    let css = read("style/tokens.css");
    let palette = Palette::of(&css);
    // The name of a kind is written in its colour.
    let kinds: Vec<&str> = palette.0.keys().copied().filter(|name| name.starts_with("kind-")).collect();
    assert_eq!(kinds.len(), 7, "{kinds:?}");
    let on_grounds = |names: &[&'static str]| -> Vec<_> {
        names.iter().flat_map(|name| GROUNDS.map(|ground| (*name, ground))).collect()
    };
    let of_kinds = kinds.iter().flat_map(|name| GROUNDS.map(|ground| (*name, ground)));
    let text = on_grounds(&TEXT).into_iter().chain(PAIRS).chain(of_kinds).map(|pair| (pair, OF_TEXT));
    let shapes = on_grounds(&SHAPES).into_iter().map(|pair| (pair, OF_SHAPES));
    let weak: Vec<_> = text
        .chain(shapes)
        .map(|((front, ground), least)| (front, ground, least, palette.pair(front, ground)))
        .filter(|(.., least, ratios)| ratios.iter().any(|ratio| ratio < least))
        .collect();
    assert!(weak.is_empty(), "{weak:#?}");
}

/// A picture by its address could not take a token's colour, and would be a document of its own to make before the first frame.
#[test]
fn the_style_has_no_pictures_but_those_it_draws() {
    for file in std::fs::read_dir("style").unwrap().map(|file| file.unwrap().path()) {
        assert!(!std::fs::read_to_string(&file).unwrap().contains("url("), "{}", file.display());
    }
}

#[test]
fn the_comments_of_the_tokens_say_the_contrast_that_is() {
    let css = read("style/tokens.css");
    let palette = Palette::of(&css);
    let mut wrong = Vec::new();
    for name in palette.0.keys().filter(|name| is_measured(name)) {
        let line = css.lines().find(|line| line.trim().starts_with(&format!("--{name}:"))).unwrap();
        let figures: Vec<_> = line.split_whitespace().filter(|word| word.matches('/').count() == 2).collect();
        let right = [0, 1].map(|theme| palette.on_grounds(name, theme));
        if figures != right {
            wrong.push(format!("--{name}: {}", right.join("  ")));
        }
    }
    for (words, front, ground) in [
        ("On its soft ground", "accent", "accent-soft"),
        ("what is written on it", "on-accent", "accent"),
        ("ink stands on it with", "ink", "mark"),
    ] {
        let [light, dark] = palette.pair(front, ground);
        let sentence = format!("{words} {light:.1} light, {dark:.1} dark");
        if !css.contains(&sentence) {
            wrong.push(sentence);
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn the_document_names_every_token_as_it_is() {
    let css = read("style/tokens.css");
    let mut document = read(DOCUMENT);
    let start = document.find(TABLES[0]).expect("a mark before the tables") + TABLES[0].len();
    let end = start + document[start..].find(TABLES[1]).expect("a mark after the tables");
    let right = format!("\n{}\n", tables(&css));
    if env::var("DESIGN").as_deref() == Ok("write") {
        document.replace_range(start..end, &right);
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(DOCUMENT), &document).unwrap();
    } else {
        assert_eq!(&document[start..end], right, "DESIGN=write cargo test --test design writes it anew");
    }
    for (name, value) in properties(&css).into_iter().filter(|(_, value)| colours(value).is_none()) {
        let is_named = |line: &str| line.contains(&format!("`--{name}`")) && line.contains(&format!("`{value}`"));
        assert!(document.lines().any(is_named), "--{name}: {value}");
    }
}

#[test]
fn contrast_is_computed_as_defined() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    // The grey that is known for just meeting 4.5 on white.
    assert!((contrast("#767676", "#ffffff") - 4.54).abs() < 0.005);
}
