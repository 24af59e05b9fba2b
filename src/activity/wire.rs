//! The data file on the wire, as types from which the JSON Schema is generated; the doc comments are what an editor of
//! the file reads while typing. The [`check`](super::check) reads the file field by field, so that it can tell all that
//! is wrong; a test holds the two together.

use std::marker::PhantomData;

use schemars::JsonSchema;

use super::model::{Bound, Kind, PartnerType, Role};

/// A value that may be absent: what is required stands with the object.
#[derive(Debug)]
pub struct Field<T>(PhantomData<T>);

/// A value with a short form: a JSON string, or an object.
#[derive(Debug)]
pub struct ShortOr<R>(PhantomData<R>);

/// An object whose keys are codes of the editor's own.
#[derive(Debug)]
pub struct Map<T>(PhantomData<T>);

/// A string that has to be one of the codes of `E`.
#[derive(Debug)]
pub struct Code<E>(PhantomData<E>);

/// The codes of the statuses that only the data can state.
#[derive(Debug)]
pub struct StatedStatus;

/// A list.
pub type List<T> = Field<Vec<T>>;

/// A text: English alone, or in several languages.
pub type Text = ShortOr<Wordings>;

/// TAIEX activities, version 1 of the format.
#[derive(Debug, JsonSchema)]
#[schemars(extend("required" = ["version", "source", "activities"]))]
pub struct File {
    /// The version of this format: 1.
    pub version: Field<u32>,
    /// The day this file was last changed: "2026-11-24".
    #[schemars(extend("format" = "date"))]
    pub updated: Field<String>,
    /// Where the data come from and whom they concern.
    pub source: Field<Source>,
    /// The topics and partners that activities name by their codes.
    pub vocabulary: Field<Vocabulary>,
    /// The activities, in any order.
    pub activities: List<Activity>,
    /// Where this file's schema is, for text editors; the app does not read it.
    #[schemars(rename = "$schema")]
    pub schema: Field<String>,
}

/// Where the data come from and whom they concern.
#[derive(Debug, JsonSchema)]
#[schemars(extend("required" = ["title", "publisher", "beneficiary"]))]
pub struct Source {
    /// The name of the page or document.
    pub title: Field<Text>,
    /// Who published it.
    pub publisher: Field<Text>,
    /// Who benefits from every activity of this file; not repeated as a partner.
    pub beneficiary: Field<Text>,
    /// Its address.
    #[schemars(extend("pattern" = "^(https?://|mailto:)"))]
    pub url: Field<String>,
    /// The year it was published.
    pub year: Field<i16>,
}

/// The topics and partners that activities name by their codes.
#[derive(Debug, JsonSchema)]
#[schemars(extend("required" = []))]
pub struct Vocabulary {
    /// The label of each topic, under its code.
    pub topics: Field<Map<Text>>,
    /// Each partner, under its code.
    pub partners: Field<Map<Partner>>,
}

/// A body that takes part in activities.
#[derive(Debug, JsonSchema)]
#[schemars(extend("required" = ["name", "type"]))]
pub struct Partner {
    /// Its name.
    pub name: Field<Text>,
    /// What sort of body it is.
    #[schemars(rename = "type")]
    pub kind: Field<Code<PartnerType>>,
    /// The country it is from: ISO 3166-1 alpha-2, such as "RO".
    #[schemars(extend("pattern" = "^[A-Z]{2}$"))]
    pub country: Field<String>,
}

/// A text in several languages.
#[derive(Debug, JsonSchema)]
#[schemars(extend("required" = ["en"]))]
pub struct Wordings {
    /// English.
    #[schemars(length(min = 1))]
    pub en: Field<String>,
    /// Azerbaijani.
    pub az: Field<String>,
    /// Russian.
    pub ru: Field<String>,
    /// The languages whose wording nobody has reviewed yet, such as `["az", "ru"]`.
    pub unreviewed: List<Code<crate::i18n::Lang>>,
}

/// One activity. Leave out whatever was not stated.
#[derive(Debug, JsonSchema)]
#[schemars(extend("required" = ["id", "title", "kind"]))]
pub struct Activity {
    /// Unique and never changed, because links and calendars hold it: small letters, digits and hyphens.
    #[schemars(extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*$"))]
    pub id: Field<String>,
    /// The official title.
    pub title: Field<Text>,
    /// What sort of activity it is.
    pub kind: Field<Code<Kind>>,
    /// When, as precisely as was stated: "2015", "2012-08", "2012-08-27" or "2012-08-27/2012-08-31" (last day included).
    #[schemars(extend("pattern" = r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$"))]
    pub when: Field<String>,
    /// Only if it was called off or put off.
    pub status: Field<Code<StatedStatus>>,
    /// Where, as far as was stated.
    pub place: Field<Place>,
    /// Codes of topics in the vocabulary.
    pub topics: List<String>,
    /// Partners by their codes in the vocabulary, each with what it did if that was stated.
    pub partners: List<ShortOr<Partnership>>,
    /// How many took part.
    pub attendance: Field<Attendance>,
    /// What it was about, in a few sentences.
    pub summary: Field<Text>,
    /// What it was for, point by point.
    pub purposes: List<Text>,
    /// Ids of activities that belong with it.
    pub related: List<String>,
    /// Where this is known from.
    pub sources: List<Link>,
    /// What can be read about it.
    pub documents: List<Link>,
    /// The day this record was last changed: "2026-11-24".
    #[schemars(extend("format" = "date"))]
    pub changed: Field<String>,
}

/// Where an activity took place.
#[derive(Debug, JsonSchema)]
#[schemars(extend("required" = []))]
pub struct Place {
    /// The house or institution.
    pub venue: Field<Text>,
    /// The city.
    pub city: Field<Text>,
    /// The country: ISO 3166-1 alpha-2, such as "AZ".
    #[schemars(extend("pattern" = "^[A-Z]{2}$"))]
    pub country: Field<String>,
    /// Latitude in degrees, north positive.
    #[schemars(range(min = -90, max = 90))]
    pub lat: Field<f64>,
    /// Longitude in degrees, east positive.
    #[schemars(range(min = -180, max = 180))]
    pub lon: Field<f64>,
}

/// A partner with what it did.
#[derive(Debug, JsonSchema)]
#[schemars(extend("required" = ["code"]))]
pub struct Partnership {
    /// The partner's code in the vocabulary.
    pub code: Field<String>,
    /// What it did.
    pub role: Field<Code<Role>>,
}

/// How many took part: 60 with the bound "up-to" is "up to 60".
#[derive(Debug, JsonSchema)]
#[schemars(extend("required" = ["count", "bound"]))]
pub struct Attendance {
    /// The stated number.
    pub count: Field<u32>,
    /// How exact it is.
    pub bound: Field<Code<Bound>>,
}

/// A source or a document.
#[derive(Debug, JsonSchema)]
#[schemars(extend("required" = ["title", "url"]))]
pub struct Link {
    /// Its title.
    pub title: Field<Text>,
    /// Its address: https, http or mailto.
    #[schemars(extend("pattern" = "^(https?://|mailto:)"))]
    pub url: Field<String>,
    /// The language of what is there, such as "az".
    pub lang: Field<String>,
}
