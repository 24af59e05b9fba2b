//! The published JSON Schema is the one that the Rust types give, and the published data obey it.

use taiex_explorer::activity::{schema::schema, wire::File};

const PUBLISHED: &str = include_str!("../public/data/activities.schema.json");

#[test]
fn the_published_schema_is_that_of_the_types() {
    assert!(PUBLISHED == schema(), "the types have changed: run `make schema`");
}

#[test]
fn the_published_data_name_their_schema_and_obey_it() {
    let schema = serde_json::from_str(PUBLISHED).unwrap();
    let data: serde_json::Value = serde_json::from_str(include_str!("../public/data/activities.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<_> = validator.iter_errors(&data).map(|error| error.to_string()).collect();
    assert_eq!(errors, [""; 0]);
    assert_eq!(data["$schema"], "activities.schema.json");
}

#[test]
fn the_published_data_are_what_the_types_say() {
    let file: File = serde_json::from_str(include_str!("../public/data/activities.json")).unwrap();
    assert_eq!(file.activities.len(), 10);
}

#[test]
fn the_schema_refuses_what_it_should() {
    let schema = serde_json::from_str(PUBLISHED).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let file = |activity: serde_json::Value| {
        let source = serde_json::json!({"title": "T", "publisher": "P", "beneficiary": "B"});
        serde_json::json!({"version": 1, "source": source, "activities": [activity]})
    };
    let activity = |key: &str, value: serde_json::Value| {
        let mut activity = serde_json::json!({"id": "a", "title": "A", "kind": "seminar"});
        activity[key] = value;
        file(activity)
    };
    assert!(validator.is_valid(&activity("when", "2012-08-27/2012-08-31".into())));
    for (key, value) in [
        ("id", "Not An Id".into()),
        ("kind", "stduy-visit".into()),
        ("when", "27 August 2012".into()),
        ("status", "past".into()),
        ("topics", "asylum".into()),
        ("place", serde_json::json!({"country": "Azerbaijan"})),
        ("attendance", serde_json::json!({"count": 60})),
        ("documents", serde_json::json!([{"title": "T", "url": "javascript:alert(1)"}])),
    ] {
        assert!(!validator.is_valid(&activity(key, value)), "{key}");
    }
}
