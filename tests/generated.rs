//! Made-up data: the same bytes for a seed, right in every way that can be checked, and built like real data.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use proptest::prelude::*;
use serde_json::Value;
use sha2::{Digest, Sha256};
use taiex_explorer::activity::{check::check, schema::schema, wire};

/// Of the file with 300 activities from seed 7. It may change only with the words and the chances themselves; then
/// figures from before and after are no longer of the same data.
const GOLDEN: &str = "c11d9865f36d4123edce53b96699ca5c72b652b61040ad40938b16663151f023";

fn taiex(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_taiex")).args(arguments).output().unwrap()
}

/// A path in a new folder of its own test.
fn path(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("generated").join(name);
    let _ = fs::remove_dir_all(&folder);
    folder.join("activities.json")
}

fn generate(name: &str, count: u32, seed: u64) -> String {
    let path = path(name);
    let output = taiex(&["generate", &count.to_string(), "--seed", &seed.to_string(), path.to_str().unwrap()]);
    assert!(output.status.success(), "{output:?}");
    fs::read_to_string(path).unwrap()
}

fn activities(file: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(file).unwrap();
    file["activities"].as_array().unwrap().clone()
}

/// How often each value comes up, the most frequent first.
fn frequencies<'v>(values: impl Iterator<Item = &'v str>) -> Vec<(usize, &'v str)> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_insert(0) += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().map(|(value, count)| (count, value)).collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    counts
}

#[test]
fn a_seed_gives_the_same_bytes_for_ever() {
    let file = generate("golden", 300, 7);
    assert_eq!(format!("{:x}", Sha256::digest(&file)), GOLDEN);
    assert_ne!(file, generate("other-seed", 300, 8));
}

#[test]
fn fewer_activities_are_the_first_of_more() {
    let (fewer, more) = (generate("fewer", 40, 7), generate("more", 41, 7));
    assert!(more.starts_with(fewer.strip_suffix("\n]}\n").unwrap()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_check_finds_a_problem(seed: u64, count in prop_oneof![Just(1u32), 2u32..600]) {
        let file = generate("property", count, seed);
        let checked = check(&file).unwrap();
        let problems: Vec<_> = checked.problems.iter().map(|problem| (&problem.path, &problem.issue)).collect();
        prop_assert!(problems.is_empty(), "{problems:?}");
        prop_assert_eq!(checked.catalogue.len(), count as usize);

        let schema = serde_json::from_str(&schema()).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let errors: Vec<_> = validator.iter_errors(&serde_json::from_str(&file).unwrap()).map(|e| e.to_string()).collect();
        prop_assert_eq!(errors, [""; 0]);
        let typed: Result<wire::File, _> = serde_json::from_str(&file);
        prop_assert_eq!(typed.unwrap().activities.len(), count as usize);
    }
}

#[test]
fn every_kind_and_every_status_occurs_and_ids_are_unique() {
    let activities = activities(&generate("kinds", 1000, 1));
    let of = |key: &str| activities.iter().filter_map(|activity| activity[key].as_str()).collect::<BTreeSet<_>>();
    assert_eq!(of("id").len(), 1000);
    assert_eq!(of("kind").len(), 7);
    assert_eq!(of("status").into_iter().collect::<Vec<_>>(), ["cancelled", "postponed"]);
}

#[test]
fn few_codes_are_frequent_and_many_are_rare() {
    let activities = activities(&generate("skew", 5000, 2));
    let topics = activities.iter().filter_map(|activity| activity["topics"].as_array()).flatten();
    let partners = activities.iter().filter_map(|activity| activity["partners"].as_array()).flatten();
    let kinds = frequencies(activities.iter().filter_map(|activity| activity["kind"].as_str()));
    let topics = frequencies(topics.filter_map(Value::as_str));
    let countries = frequencies(activities.iter().filter_map(|activity| activity["place"]["country"].as_str()));
    let partners = frequencies(partners.filter_map(|partner| partner["code"].as_str().or(partner.as_str())));
    for (name, found, values) in [
        ("kinds", kinds, 7..=7),
        ("topics", topics, 20..=30),
        ("countries", countries, 40..=50),
        ("partners", partners, 60..=100),
    ] {
        assert!(values.contains(&found.len()), "{name}: {}", found.len());
        let (median, last) = (found[found.len() / 2].0, found[found.len() - 1].0);
        assert!(found[0].0 > 3 * median && found[0].0 > 6 * last, "{name}: {found:?}");
    }
}

#[test]
fn dates_are_imprecise_overlapping_and_more_in_later_years() {
    let activities = activities(&generate("dates", 5000, 3));
    let whens: Vec<_> = activities.iter().filter_map(|activity| activity["when"].as_str()).collect();
    let share = |holds: &dyn Fn(&str) -> bool| whens.iter().filter(|when| holds(when)).count() * 100 / activities.len();
    assert!((90..98).contains(&share(&|_| true)), "some are undated");
    assert!((5..15).contains(&share(&|when| when.len() == 4)), "some are year-only");
    assert!((5..15).contains(&share(&|when| when.len() == 7)), "some are month-only");
    assert!((50..75).contains(&share(&|when| when.len() == 21)), "most are intervals of days");
    assert!((2..8).contains(&share(&|when| when > "2026-11-24")), "some are upcoming");
    assert!(share(&|when| when < "2011") * 2 < share(&|when| ("2011".."2027").contains(&when)), "more are late");
    let ends = whens.iter().map(|when| &when[..4]).min().zip(whens.iter().map(|when| &when[..4]).max());
    assert_eq!(ends, Some(("1996", "2028")));
    let starts: BTreeSet<_> = whens.iter().filter_map(|when| when.split_once('/')).map(|(start, _)| start).collect();
    assert!(starts.len() < share(&|when| when.contains('/')) * activities.len() / 100, "some begin on one day");
}

#[test]
fn every_field_is_sometimes_stated_and_sometimes_not() {
    let activities = activities(&generate("gaps", 2000, 4));
    for field in [
        "when",
        "status",
        "place",
        "topics",
        "partners",
        "attendance",
        "summary",
        "purposes",
        "related",
        "sources",
        "documents",
        "changed",
    ] {
        let stated = activities.iter().filter(|activity| activity.get(field).is_some()).count();
        assert!((20..1980).contains(&stated), "{field}: {stated}");
    }
    for (name, pointer, value) in [
        ("English alone", "/title", None),
        ("not reviewed", "/title/unreviewed/0", Some("az")),
        ("an expert", "/partners/0/role", Some("expert")),
        ("who attended", "/partners/0/role", Some("attended")),
        ("a host", "/partners/0/role", Some("host")),
        ("a partner whose role is not stated", "/partners/0", None),
        ("a bound", "/attendance/bound", Some("up-to")),
        ("an exact number", "/attendance/bound", Some("exactly")),
    ] {
        let has = |activity: &&Value| {
            activity
                .pointer(pointer)
                .and_then(Value::as_str)
                .is_some_and(|found| value.is_none_or(|value| found == value))
        };
        let count = activities.iter().filter(has).count();
        assert!((10..1990).contains(&count), "{name}: {count}");
    }
    let russian = activities.iter().filter_map(|activity| activity.pointer("/title/ru")?.as_str());
    assert!(russian.filter(|title| title.chars().any(|c| ('а'..='я').contains(&c))).count() > 100);
    let azerbaijani = activities.iter().filter_map(|activity| activity.pointer("/title/az")?.as_str());
    assert!(azerbaijani.filter(|title| title.contains('ə')).count() > 100);
}

#[test]
fn a_file_weighs_as_much_as_those_of_the_figures() {
    let bytes = generate("weight", 10_000, 7).len() / 10_000;
    assert!((670..=710).contains(&bytes), "{bytes} bytes for an activity");
}

#[test]
fn the_command_says_where_the_file_is_and_the_check_finds_it_good() {
    let path = path("told");
    let output = taiex(&["generate", "1", path.to_str().unwrap()]);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.starts_with(&format!("{}: 1 activity, seed 7, ", path.display())), "{told}");
    let checked = taiex(&["check", path.to_str().unwrap()]);
    assert!(String::from_utf8(checked.stdout).unwrap().ends_with("No problems found.\n"));
}

#[test]
fn bad_arguments_are_clear_errors_that_write_nothing() {
    let path = path("bad");
    for (arguments, told, code) in [
        (["0", "--seed=7"], "0 is not in 1..=1000000", 2),
        (["-5", "--seed=7"], "-5 is not in 1..=1000000", 2),
        (["many", "--seed=7"], "'many'", 2),
        (["1000001", "--seed=7"], "1000001 is not in 1..=1000000", 2),
        (["5", "--seed=a"], "'a'", 2),
    ] {
        let output = taiex(&["generate", arguments[0], arguments[1], path.to_str().unwrap()]);
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains(told), "{arguments:?}: {error}");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert!(!path.exists());
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, "a file, and so no folder").unwrap();
    let output = taiex(&["generate", "5", path.join("activities.json").to_str().unwrap()]);
    assert!(String::from_utf8(output.stderr).unwrap().contains("cannot write"));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}
