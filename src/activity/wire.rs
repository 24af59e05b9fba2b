//! The data file on the wire: a serde mirror of the JSON, from which the JSON Schema is generated; the doc comments are
//! what an editor of the file reads while typing.
//!
//! It is native. The app reads the file with the [`check`](super::check), field by field, so that one slip spoils only
//! itself; tests hold the two together.

use std::{collections::BTreeMap, marker::PhantomData};

use schemars::JsonSchema;
use serde::Deserialize;

use super::model::{Bound, Kind, PartnerType, Role};
use crate::i18n::Lang;

/// A value with a short form: a JSON string, or an object.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum ShortOr<R> {
    /// The short form.
    Short(String),
    /// The object.
    Full(R),
}

/// A string that has to be one of the codes of `E`.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub struct Code<E> {
    /// The code.
    pub code: String,
    #[serde(skip)]
    of: PhantomData<E>,
}

/// The codes of the statuses that only the data can state.
#[derive(Debug)]
pub struct StatedStatus;

/// A text: English alone, or in several languages.
pub type Text = ShortOr<Wordings>;

/// TAIEX activities, version 1 of the format.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// The version of this format: 1.
    pub version: u32,
    /// The day this file was last changed: "2026-11-24".
    #[schemars(extend("format" = "date"))]
    pub updated: Option<String>,
    /// Where the data come from and whom they concern.
    pub source: Source,
    /// The topics and partners that activities name by their codes.
    pub vocabulary: Option<Vocabulary>,
    /// The activities, in any order.
    pub activities: Vec<Activity>,
    /// Where this file's schema is, for text editors; the app does not read it.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
}

/// Where the data come from and whom they concern.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The name of the page or document.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// Who benefits from every activity of this file; not repeated as a partner.
    pub beneficiary: Text,
    /// Its address.
    #[schemars(extend("pattern" = "^(https?://|mailto:)"))]
    pub url: Option<String>,
    /// The year it was published.
    pub year: Option<i16>,
}

/// The topics and partners that activities name by their codes.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// The label of each topic, under its code.
    pub topics: Option<BTreeMap<String, Text>>,
    /// Each partner, under its code.
    pub partners: Option<BTreeMap<String, Partner>>,
}

/// A body that takes part in activities.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Its name.
    pub name: Text,
    /// What sort of body it is.
    #[serde(rename = "type")]
    pub kind: Code<PartnerType>,
    /// The country it is from: ISO 3166-1 alpha-2, such as "RO".
    #[schemars(extend("pattern" = "^[A-Z]{2}$"))]
    pub country: Option<String>,
}

/// A text in several languages.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wordings {
    /// English.
    #[schemars(length(min = 1))]
    pub en: String,
    /// Azerbaijani.
    pub az: Option<String>,
    /// Russian.
    pub ru: Option<String>,
    /// The languages whose wording nobody has reviewed yet, such as `["az", "ru"]`.
    pub unreviewed: Option<Vec<Code<Lang>>>,
}

/// One activity. Leave out whatever was not stated.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Unique and never changed, because links and calendars hold it: small letters, digits and hyphens.
    #[schemars(extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*$"))]
    pub id: String,
    /// The official title.
    pub title: Text,
    /// What sort of activity it is.
    pub kind: Code<Kind>,
    /// When, as precisely as was stated: "2015", "2012-08", "2012-08-27" or "2012-08-27/2012-08-31" (last day included).
    #[schemars(extend("pattern" = r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$"))]
    pub when: Option<String>,
    /// Only if it was called off or put off.
    pub status: Option<Code<StatedStatus>>,
    /// Where, as far as was stated.
    pub place: Option<Place>,
    /// Codes of topics in the vocabulary.
    pub topics: Option<Vec<String>>,
    /// Partners by their codes in the vocabulary, each with what it did if that was stated.
    pub partners: Option<Vec<ShortOr<Partnership>>>,
    /// How many took part.
    pub attendance: Option<Attendance>,
    /// What it was about, in a few sentences.
    pub summary: Option<Text>,
    /// What it was for, point by point.
    pub purposes: Option<Vec<Text>>,
    /// Ids of activities that belong with it.
    pub related: Option<Vec<String>>,
    /// Where this is known from.
    pub sources: Option<Vec<Link>>,
    /// What can be read about it.
    pub documents: Option<Vec<Link>>,
    /// The day this record was last changed: "2026-11-24".
    #[schemars(extend("format" = "date"))]
    pub changed: Option<String>,
}

/// Where an activity took place.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The house or institution.
    pub venue: Option<Text>,
    /// The city.
    pub city: Option<Text>,
    /// The country: ISO 3166-1 alpha-2, such as "AZ".
    #[schemars(extend("pattern" = "^[A-Z]{2}$"))]
    pub country: Option<String>,
    /// Latitude in degrees, north positive.
    #[schemars(range(min = -90, max = 90))]
    pub lat: Option<f64>,
    /// Longitude in degrees, east positive.
    #[schemars(range(min = -180, max = 180))]
    pub lon: Option<f64>,
}

/// A partner with what it did.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Partnership {
    /// The partner's code in the vocabulary.
    pub code: String,
    /// What it did.
    pub role: Option<Code<Role>>,
}

/// How many took part: 60 with the bound "up-to" is "up to 60".
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// The stated number.
    pub count: u32,
    /// How exact it is.
    pub bound: Code<Bound>,
}

/// A source or a document.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Its title.
    pub title: Text,
    /// Its address: https, http or mailto.
    #[schemars(extend("pattern" = "^(https?://|mailto:)"))]
    pub url: String,
    /// The language of what is there, such as "az".
    pub lang: Option<String>,
}
