use proptest::prelude::*;

use super::*;
use crate::{
    activity::{model::Activity, problem::Issue},
    i18n::Lang,
};

/// The file that the app is published with.
const PUBLISHED: &str = include_str!("../../../public/data/activities.json");

/// A file with these records and a small vocabulary.
fn file(records: &str) -> String {
    format!(
        r#"{{"version": 1, "updated": "2026-11-24", "source": {{"title": "T", "publisher": "P", "beneficiary": "B"}},
        "vocabulary": {{"topics": {{"asylum": "Asylum"}}, "partners": {{"frontex": {{"name": "Frontex", "type": "eu-body"}}}}}},
        "activities": [{records}]}}"#
    )
}

/// A record with these members added to the required ones.
fn record(members: &str) -> String {
    file(&format!(r#"{{"id": "a", "title": "A", "kind": "seminar", {members}}}"#))
}

#[test]
fn the_published_file_has_ten_activities_and_no_problem() {
    let checked = check(PUBLISHED).unwrap();
    let problems: Vec<_> = checked.problems.iter().map(|problem| problem.says(Lang::En)).collect();
    assert_eq!(problems, [""; 0]);
    assert_eq!(checked.catalogue.len(), 10);
}

#[test]
fn a_first_look_takes_nothing_that_the_whole_may_mend() {
    let good = |id: &str| format!(r#"{{"id": "{id}", "title": "A", "kind": "seminar"}}"#);
    let with = |other: &str| file(&[good("a"), other.to_owned(), good("c")].join(", "));
    let vocabulary_last = r#"{"version": 1, "source": {"title": "T", "publisher": "P", "beneficiary": "B"},
        "activities": [{"id": "a", "title": "A", "kind": "seminar", "topics": ["asylum"]}, {"id": "b", "title": "B", "kind": "seminar"}, "#;
    let cases = [
        ("good records", with(&good("b")), Some(2)),
        ("a reference to one that comes later", with(&good("b").replace('}', r#", "related": ["c"]}"#)), Some(2)),
        ("a warning", with(&good("b").replace('}', r#", "tpics": []}"#)), Some(2)),
        ("a bad record", with(&good("B")), None),
        ("too few records", file(&good("a")), None),
        ("a file that is newer", with(&good("b")).replace("\"version\": 1", "\"version\": 99"), None),
        ("words that come later", vocabulary_last.to_owned(), None),
        ("no source so far", with(&good("b")).replace("\"source\"", "\"$schema\""), None),
        ("no file", "[[], []".to_owned(), None),
    ];
    for (name, text, records) in cases {
        let first = Incoming::of(text.as_bytes()).first(2);
        assert_eq!(first.map(|catalogue| catalogue.len()), records, "{name}");
    }
}

#[test]
fn each_fault_is_named_with_its_place_and_the_fix() {
    let cases = [
        (r#""when": "2015-13""#, "$.activities[0].when", "The calendar has no “2015-13”"),
        (r#""when": 2015"#, "$.activities[0].when", "Expected text, found a number."),
        (r#""when": "2015/2014""#, "$.activities[0].when", "ends before it begins"),
        (r#""status": "past""#, "$.activities[0].status", "expected one of: cancelled, postponed."),
        (r#""topics": ["asylm"]"#, "$.activities[0].topics[0]", "Did you mean “asylum”?"),
        (r#""topics": "asylum""#, "$.activities[0].topics", "Expected a list, found text."),
        (r#""partners": [{"code": "frontx"}]"#, "$.activities[0].partners[0]", "Did you mean “frontex”?"),
        (r#""partners": [{"role": "host"}]"#, "$.activities[0].partners[0].code", "“code” is missing"),
        (
            r#""partners": [{"code": "frontex", "role": "guest"}]"#,
            "$.activities[0].partners[0].role",
            "expert, attended, host",
        ),
        (
            r#""attendance": {"count": 6.5, "bound": "up-to"}"#,
            "$.activities[0].attendance.count",
            "a whole number, found 6.5",
        ),
        (r#""attendance": {"count": 60}"#, "$.activities[0].attendance.bound", "“bound” is missing"),
        (r#""place": {"country": "XX"}"#, "$.activities[0].place.country", "“XX” is no country"),
        (r#""place": {"lat": 91, "lon": 0}"#, "$.activities[0].place.lat", "from -90 to 90"),
        (r#""place": []"#, "$.activities[0].place", "Expected an object, found a list."),
        (r#""summary": """#, "$.activities[0].summary", "The text is empty"),
        (r#""summary": {"az": "Salam"}"#, "$.activities[0].summary.en", "“en” is missing"),
        (
            r#""documents": [{"title": "T", "url": "javascript:alert(1)"}]"#,
            "$.activities[0].documents[0].url",
            "is no address to link to",
        ),
        (r#""changed": "2016-04""#, "$.activities[0].changed", "is not a day"),
        (r#""kind": "workshop""#, "$.activities[0].kind", "“kind” stands here twice"),
    ];
    for (members, path, says) in cases {
        let checked = check(&record(members)).unwrap();
        let told: Vec<_> = checked.problems.iter().map(|p| (p.severity, p.path.as_str(), p.says(Lang::En))).collect();
        let [(severity, at, words)] = told.as_slice() else { panic!("{members}: {told:?}") };
        assert_eq!((*severity, *at), (Severity::Error, path), "{members}");
        assert!(words.contains(says), "{members}: {words}");
        assert!(checked.catalogue.is_empty(), "{members}: a bad record is left out");
    }
}

#[test]
fn warnings_cost_nothing() {
    let cases = [
        (r#""tpics": []"#, "$.activities[0].tpics", "Did you mean “topics”?"),
        (r#""related": ["b"]"#, "$.activities[0].related[0]", "“b” is no activity"),
        (r#""related": ["a"]"#, "$.activities[0].related[0]", "related to itself"),
        (r#""topics": ["asylum", "asylum"]"#, "$.activities[0].topics[1]", "stands here twice"),
        (r#""place": {"lat": 1}"#, "$.activities[0].place", "expected both or neither"),
    ];
    for (members, path, says) in cases {
        let checked = check(&record(members)).unwrap();
        let [problem] = checked.problems.as_slice() else { panic!("{members}: {:?}", checked.problems) };
        assert_eq!((problem.severity, problem.path.as_str()), (Severity::Warning, path));
        assert!(problem.says(Lang::En).contains(says), "{members}: {}", problem.says(Lang::En));
        assert_eq!(checked.catalogue.len(), 1, "{members}");
    }
}

#[test]
fn every_problem_of_a_record_is_told_not_only_the_first() {
    let checked = check(&file("{\"kind\": \"semniar\",\n\"when\": \"soon\",\n\"colour\": 1}")).unwrap();
    let told: Vec<_> = checked.problems.iter().map(|problem| (problem.line, problem.path.as_str())).collect();
    let expected = [
        (3, "$.activities[0].id"),
        (3, "$.activities[0].title"),
        (3, "$.activities[0].kind"),
        (4, "$.activities[0].when"),
        (5, "$.activities[0].colour"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn of_two_records_with_one_id_the_first_shows() {
    let twice =
        r#"{"id": "a", "title": "First", "kind": "seminar"}, {"id": "a", "title": "Second", "kind": "seminar"}"#;
    let checked = check(&file(twice)).unwrap();
    let titles: Vec<_> = checked.catalogue.iter().map(|(_, activity)| activity.title.en.as_str()).collect();
    assert_eq!(titles, ["First"]);
    assert_eq!(checked.problems[0].issue, Issue::DoubleId { id: "a".into(), first: 1 });
}

#[test]
fn a_slip_in_the_vocabulary_takes_no_activity_with_it() {
    let text = record(r#""partners": ["frontex"]"#).replace("eu-body", "eu-bdy");
    let checked = check(&text).unwrap();
    assert_eq!((checked.errors(), checked.catalogue.len()), (1, 1));
    assert!(checked.problems[0].says(Lang::En).contains("Did you mean “eu-body”?"));
}

#[test]
fn only_a_file_that_cannot_be_read_at_all_is_refused() {
    let cut_off = |text| matches!(check(text), Err(Unreadable::NotJson { cut_off: true, .. }));
    assert!(cut_off("") && cut_off(&PUBLISHED[..500]));
    let at = |text| match check(text) {
        Err(Unreadable::NotJson { line, column, cut_off: false }) => (line, column),
        other => panic!("{other:?}"),
    };
    assert_eq!(at("<!doctype html>"), (1, 1));
    assert_eq!(at("{\n  \"activities\": [,]\n}"), (2, 18));
    for text in ["[]", "{}", "null", "7", r#"{"version": 1, "activities": {}}"#] {
        assert_eq!(check(text).err(), Some(Unreadable::NoActivities), "{text}");
    }
    let newer = r#"{"version": 2, "activities": []}"#;
    assert_eq!(check(newer).err(), Some(Unreadable::Newer { version: 2 }));
    assert!(check(&format!("\u{feff}{PUBLISHED}")).is_ok(), "a byte order mark is passed over");
}

/// A file that has every member of every object.
const FULL: &str = r#"{
    "$schema": "activities.schema.json", "version": 1, "updated": "2026-11-24",
    "source": {"title": "T", "publisher": "P", "beneficiary": "B", "url": "https://example.org/", "year": 2025},
    "vocabulary": {
        "topics": {"asylum": {"en": "Asylum", "az": "S\u0131\u011f\u0131nacaq", "ru": "R", "unreviewed": ["az"]}},
        "partners": {"slovenia": {"name": "Slovenia", "type": "country", "country": "SI"}}
    },
    "activities": [
        {"id": "b", "title": "B", "kind": "seminar"},
        {
            "id": "a", "title": "A", "kind": "seminar", "when": "2015", "status": "postponed",
            "place": {"venue": "V", "city": "C", "country": "AZ", "lat": 40.4, "lon": 49.9},
            "topics": ["asylum"], "partners": [{"code": "slovenia", "role": "host"}],
            "attendance": {"count": 60, "bound": "up-to"}, "summary": "S", "purposes": ["P"], "related": ["b"],
            "sources": [{"title": "T", "url": "http://example.org/", "lang": "az"}],
            "documents": [{"title": "T", "url": "mailto:a@example.org", "lang": "az"}], "changed": "2026-11-24"
        }
    ]
}"#;

/// Each object of the full file that the schema defines, by the name of its definition.
const OBJECTS: [(&str, &str); 9] = [
    ("", ""),
    ("Source", "/source"),
    ("Vocabulary", "/vocabulary"),
    ("Wordings", "/vocabulary/topics/asylum"),
    ("Partner", "/vocabulary/partners/slovenia"),
    ("Activity", "/activities/1"),
    ("Place", "/activities/1/place"),
    ("Partnership", "/activities/1/partners/0"),
    ("Attendance", "/activities/1/attendance"),
];

/// What the schema says of an object: its keys, and those that are required.
fn definition(schema: &serde_json::Value, name: &str) -> (Vec<String>, Vec<String>) {
    let definition = if name.is_empty() { schema } else { &schema["$defs"][name] };
    let required = definition["required"].as_array().cloned().unwrap_or_default();
    let required = required.iter().map(|key| key.as_str().unwrap().to_owned()).collect();
    (definition["properties"].as_object().unwrap().keys().cloned().collect(), required)
}

#[test]
fn the_check_knows_every_key_of_the_schema_and_requires_the_same() {
    let schema: serde_json::Value = serde_json::from_str(&super::super::schema::schema()).unwrap();
    let full: serde_json::Value = serde_json::from_str(FULL).unwrap();
    assert_eq!(check(FULL).unwrap().problems, []);
    for (name, pointer) in
        OBJECTS.into_iter().chain([("Link", "/activities/1/sources/0"), ("Link", "/activities/1/documents/0")])
    {
        let (mut keys, required) = definition(&schema, name);
        let mut present: Vec<_> = full.pointer(pointer).unwrap().as_object().unwrap().keys().cloned().collect();
        keys.sort();
        present.sort();
        assert_eq!(present, keys, "{name}: the full file is full");
        for key in keys.iter().filter(|key| *key != "activities") {
            let mut less = full.clone();
            less.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(key);
            let missing = check(&less.to_string()).unwrap().problems;
            let missing = missing.iter().any(|problem| problem.issue == Issue::Missing);
            assert_eq!(missing, required.contains(key), "{name}.{key}");
        }
    }
}

#[test]
fn the_check_asks_for_no_key_beyond_the_schema() {
    let schema: serde_json::Value = serde_json::from_str(&super::super::schema::schema()).unwrap();
    let full: serde_json::Value = serde_json::from_str(FULL).unwrap();
    // A key that is asked for is a literal of the sources.
    let sources =
        [include_str!("mod.rs"), include_str!("reader.rs"), include_str!("record.rs"), include_str!("vocabulary.rs")];
    let literals: Vec<&str> = sources.iter().flat_map(|source| source.split('"').skip(1)).collect();
    let literals = literals.iter().filter(|word| word.len() < 20 && word.bytes().all(|byte| byte.is_ascii_lowercase()));
    for (name, pointer) in OBJECTS {
        let (keys, _) = definition(&schema, name);
        let mut more = full.clone();
        let object = more.pointer_mut(pointer).unwrap().as_object_mut().unwrap();
        let before = object.len();
        for word in literals.clone().filter(|word| !keys.iter().any(|key| key == **word)) {
            object.insert((*word).to_owned(), 1.into());
        }
        let added = object.len() - before;
        let problems = check(&more.to_string()).unwrap().problems;
        let unknown = problems.iter().filter(|problem| matches!(problem.issue, Issue::UnknownKey { .. }));
        assert!(added > 15 && unknown.count() == added && problems.len() == added, "{name}: {problems:?}");
    }
}

#[test]
fn a_key_that_stands_twice_costs_no_more_than_it_must() {
    let text =
        record(r#""topics": ["asylum"]"#).replace(r#""asylum": "Asylum""#, r#""asylum": "Asylum", "asylum": "B""#);
    let checked = check(&text).unwrap();
    let told: Vec<_> = checked.problems.iter().map(|p| (p.path.as_str(), p.issue.clone())).collect();
    assert_eq!(told, [("$.vocabulary.topics.asylum", Issue::Repeated { value: "asylum".into() })]);
    assert_eq!((checked.catalogue.len(), checked.catalogue.topics[0].label.en.as_str()), (1, "Asylum"));
}

#[test]
fn null_counts_as_absent_and_a_year_is_a_year() {
    let checked = check(&record(r#""topics": [null, "asylum"], "summary": null"#)).unwrap();
    assert_eq!((checked.problems.as_slice(), checked.catalogue.len()), ([].as_slice(), 1));
    for year in ["32768", "-1", "2015.5"] {
        let checked = check(&FULL.replace("2025", year)).unwrap();
        assert_eq!(checked.problems[0].path, "$.source.year", "{year}");
    }
}

#[test]
fn a_file_in_which_everything_is_wrong_is_told_of_in_linear_time() {
    let records: Vec<_> = (0..20_000)
        .map(|at| {
            format!(r#"{{"id": "record-{}", "title": "T", "kind": "seminar", "related": ["x"], "z": 1}}"#, at / 2)
        })
        .collect();
    let checked = check(&file(&records.join(",\n"))).unwrap();
    assert_eq!((checked.catalogue.len(), checked.errors(), checked.problems.len()), (10_000, 10_000, 40_000));
    assert!(checked.problems.is_sorted_by_key(|problem| problem.line));
    assert_eq!(checked.problems.last().map(|problem| problem.line), Some(20_002));
}

/// What a file comes to that arrives in pieces of these lengths, over and over.
fn read_in_pieces(text: &str, lengths: &[usize]) -> Result<Checked, Unreadable> {
    let mut incoming = Incoming::default();
    let (mut rest, mut lengths) = (text.as_bytes(), lengths.iter().cycle());
    while let Some(&length) = lengths.next().filter(|_| !rest.is_empty()) {
        let (piece, after) = rest.split_at(length.min(rest.len()));
        incoming.add(piece);
        rest = after;
    }
    let mut checking = incoming.begin()?;
    checking.go_on(usize::MAX);
    Ok(checking.finish())
}

proptest! {
    #[test]
    fn never_panics_on_any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = check(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn never_panics_on_a_damaged_file_however_it_comes(at in 0..PUBLISHED.len(), with in "[\\[\\]{}\",:0-9a-z ]{0,3}", cut in 0usize..40, lengths in proptest::collection::vec(1..4000_usize, 1..4)) {
        let start = PUBLISHED.floor_char_boundary(at);
        let end = PUBLISHED.floor_char_boundary((start + cut).min(PUBLISHED.len()));
        let damaged = [&PUBLISHED[..start], &with, &PUBLISHED[end..]].concat();
        let read = check(&damaged);
        let in_pieces = read_in_pieces(&damaged, &lengths);
        let parts = |read: &Result<Checked, Unreadable>| read.as_ref().ok().map(|read| (read.catalogue.clone(), read.problems.clone()));
        prop_assert_eq!(parts(&in_pieces), parts(&read));
        prop_assert_eq!(in_pieces.err(), read.as_ref().err().cloned());
        let _ = Incoming::of(damaged.as_bytes()).first(3);
        if let Ok(checked) = read {
            for problem in checked.problems {
                prop_assert!(!problem.says(Lang::Az).is_empty() && problem.line > 0);
            }
        }
    }

    /// So that what is remembered of an activity by its position holds for the whole too.
    #[test]
    fn a_first_look_is_how_the_whole_begins(end in 0..=PUBLISHED.len(), records in 1..12_usize) {
        let first = Incoming::of(&PUBLISHED.as_bytes()[..end]).first(records);
        let whole = check(PUBLISHED).unwrap().catalogue;
        for (at, activity) in first.iter().flat_map(Catalogue::iter) {
            prop_assert_eq!(activity, &Activity { related: Vec::new(), ..whole[at].clone() });
        }
        prop_assert!(first.is_none_or(|first| first.len() == records));
        prop_assert!(end < PUBLISHED.len() || records > 10 || Incoming::of(PUBLISHED.as_bytes()).first(records).is_some());
    }
}
