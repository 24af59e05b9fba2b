//! What is written: a data file as the contract has it. What is not stated is left out.

use std::collections::BTreeMap;

use serde::Serialize;

/// Everything but the activities, which follow one a line.
#[derive(Serialize)]
pub(super) struct File {
    #[serde(rename = "$schema")]
    pub(super) schema: &'static str,
    pub(super) version: u32,
    pub(super) updated: String,
    pub(super) source: Source,
    pub(super) vocabulary: Vocabulary,
    /// Empty and last: the text of the file goes on from here.
    pub(super) activities: [(); 0],
}

#[derive(Serialize)]
pub(super) struct Source {
    pub(super) title: &'static str,
    pub(super) publisher: &'static str,
    pub(super) beneficiary: &'static str,
}

#[derive(Serialize)]
pub(super) struct Vocabulary {
    pub(super) topics: BTreeMap<String, Text>,
    pub(super) partners: BTreeMap<String, Partner>,
}

#[derive(Serialize)]
pub(super) struct Partner {
    pub(super) name: Text,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) country: Option<&'static str>,
}

/// A text: English alone, or with translations.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Text {
    English(String),
    Translated {
        en: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        az: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        ru: Option<String>,
        #[serde(skip_serializing_if = "<[_]>::is_empty")]
        unreviewed: &'static [&'static str],
    },
}

#[derive(Serialize)]
pub(super) struct Activity {
    pub(super) id: String,
    pub(super) title: Text,
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) when: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) place: Option<Place>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) topics: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) partners: Vec<Partnership>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) attendance: Option<Attendance>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) summary: Option<Text>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) purposes: Vec<Text>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) related: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) sources: Vec<Link>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) documents: Vec<Link>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) changed: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Place {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) venue: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) city: Option<Text>,
    pub(super) country: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lat: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lon: Option<f64>,
}

/// A partner's code, alone or with what it did.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Partnership {
    Code(String),
    Role { code: String, role: &'static str },
}

#[derive(Serialize)]
pub(super) struct Attendance {
    pub(super) count: u32,
    pub(super) bound: &'static str,
}

#[derive(Serialize)]
pub(super) struct Link {
    pub(super) title: Text,
    pub(super) url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lang: Option<&'static str>,
}
