//! The data file on the wire: a serde mirror of the JSON, lenient field by field.
//!
//! Every value is a [`Field`], which knows where in the file it stands; a value of the wrong type spoils only itself.
//! [`check`](super::check) turns these records into the model, and the JSON Schema is generated from them, so their
//! doc comments are what an editor of the file reads while typing.

use std::{fmt, marker::PhantomData};

#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::value::RawValue;

use super::model::{Bound, Kind, PartnerType, Role, StatedStatus};
use crate::i18n::Lang;

/// A value of the file: absent, of the wrong type, or read.
#[derive(Debug)]
pub struct Field<'a, T> {
    /// The JSON text of the value, a slice of the file's own text; nothing where the key is absent or `null`.
    pub raw: Option<&'a str>,
    /// The value, unless it is absent or of another type than `T`.
    pub value: Option<T>,
}

impl<T> Default for Field<'_, T> {
    fn default() -> Self {
        Self { raw: None, value: None }
    }
}

impl<'de: 'a, 'a, T: Deserialize<'de>> Deserialize<'de> for Field<'a, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&'de RawValue>::deserialize(deserializer)?.get();
        Ok(if raw == "null" { Self::default() } else { Self { raw: Some(raw), value: serde_json::from_str(raw).ok() } })
    }
}

/// A value with a short form: a JSON string, or a record.
#[derive(Debug)]
pub enum ShortOr<R> {
    /// The short form.
    Short(String),
    /// The record.
    Full(R),
}

impl<'de, R: Deserialize<'de>> Deserialize<'de> for ShortOr<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&'de RawValue>::deserialize(deserializer)?.get();
        let read = if raw.starts_with('"') {
            serde_json::from_str(raw).map(Self::Short)
        } else {
            serde_json::from_str(raw).map(Self::Full)
        };
        read.map_err(serde::de::Error::custom)
    }
}

/// An object whose keys are codes of the editor's own, in the order of the file.
#[derive(Debug)]
pub struct Map<'a, T>(pub Vec<(String, Field<'a, T>)>);

impl<'de: 'a, 'a, T: Deserialize<'de>> Deserialize<'de> for Map<'a, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<'a, T>(PhantomData<Map<'a, T>>);
        impl<'de: 'a, 'a, T: Deserialize<'de>> Visitor<'de> for Entries<'a, T> {
            type Value = Map<'a, T>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Map(entries))
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// A string that has to be one of the codes of `E`; which one, the check finds out, because it can suggest another.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub struct Code<E> {
    /// The code as it stands in the file.
    pub code: String,
    #[serde(skip)]
    of: PhantomData<E>,
}

/// A list whose elements are wrong one by one.
pub type List<'a, T> = Field<'a, Vec<Field<'a, T>>>;

/// A text: English alone, or in several languages.
pub type Text<'a> = ShortOr<Wordings<'a>>;

/// TAIEX activities, version 1 of the format.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(extend("required" = ["version", "activities"])))]
pub struct File<'a> {
    /// The version of this format: 1.
    #[serde(borrow)]
    pub version: Field<'a, u32>,
    /// The day this file was last changed: "2026-11-24".
    #[serde(borrow)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("format" = "date")))]
    pub updated: Field<'a, String>,
    /// Where the data come from and whom they concern.
    #[serde(borrow)]
    pub source: Field<'a, Source<'a>>,
    /// The topics and partners that activities name by their codes.
    #[serde(borrow)]
    pub vocabulary: Field<'a, Vocabulary<'a>>,
    /// The activities, in any order.
    #[serde(borrow)]
    pub activities: List<'a, Activity<'a>>,
    /// Where this file's schema is, for text editors; the app does not read it.
    #[serde(borrow, rename = "$schema")]
    pub schema: Field<'a, String>,
}

/// Where the data come from and whom they concern.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(JsonSchema),
    schemars(extend("required" = ["title", "publisher", "beneficiary"]))
)]
pub struct Source<'a> {
    /// The name of the page or document.
    #[serde(borrow)]
    pub title: Field<'a, Text<'a>>,
    /// Who published it.
    #[serde(borrow)]
    pub publisher: Field<'a, Text<'a>>,
    /// Who benefits from every activity of this file; not repeated as a partner.
    #[serde(borrow)]
    pub beneficiary: Field<'a, Text<'a>>,
    /// Its address.
    #[serde(borrow)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("pattern" = "^(https?://|mailto:)")))]
    pub url: Field<'a, String>,
    /// The year it was published.
    #[serde(borrow)]
    pub year: Field<'a, i16>,
}

/// The topics and partners that activities name by their codes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub struct Vocabulary<'a> {
    /// The label of each topic, under its code.
    #[serde(borrow)]
    pub topics: Field<'a, Map<'a, Text<'a>>>,
    /// Each partner, under its code.
    #[serde(borrow)]
    pub partners: Field<'a, Map<'a, Partner<'a>>>,
}

/// A body that takes part in activities.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(extend("required" = ["name", "type"])))]
pub struct Partner<'a> {
    /// Its name.
    #[serde(borrow)]
    pub name: Field<'a, Text<'a>>,
    /// What sort of body it is.
    #[serde(borrow, rename = "type")]
    pub kind: Field<'a, Code<PartnerType>>,
    /// The country it is from: ISO 3166-1 alpha-2, such as "RO".
    #[serde(borrow)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("pattern" = "^[A-Z]{2}$")))]
    pub country: Field<'a, String>,
}

/// A text in several languages.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(extend("required" = ["en"])))]
pub struct Wordings<'a> {
    /// English.
    #[serde(borrow)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub en: Field<'a, String>,
    /// Azerbaijani.
    #[serde(borrow)]
    pub az: Field<'a, String>,
    /// Russian.
    #[serde(borrow)]
    pub ru: Field<'a, String>,
    /// The languages whose wording nobody has reviewed yet: ["az", "ru"].
    #[serde(borrow)]
    pub unreviewed: List<'a, Code<Lang>>,
}

/// One activity. Leave out whatever was not stated.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(extend("required" = ["id", "title", "kind"])))]
pub struct Activity<'a> {
    /// Unique and never changed, because links and calendars hold it: small letters, digits and hyphens.
    #[serde(borrow)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*$")))]
    pub id: Field<'a, String>,
    /// The official title.
    #[serde(borrow)]
    pub title: Field<'a, Text<'a>>,
    /// What sort of activity it is.
    #[serde(borrow)]
    pub kind: Field<'a, Code<Kind>>,
    /// When, as precisely as was stated: "2015", "2012-08", "2012-08-27" or "2012-08-27/2012-08-31" (last day included).
    #[serde(borrow)]
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(extend("pattern" = r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$"))
    )]
    pub when: Field<'a, String>,
    /// Only if it was called off or put off.
    #[serde(borrow)]
    pub status: Field<'a, Code<StatedStatus>>,
    /// Where, as far as was stated.
    #[serde(borrow)]
    pub place: Field<'a, Place<'a>>,
    /// Codes of topics in the vocabulary.
    #[serde(borrow)]
    pub topics: List<'a, String>,
    /// Partners by their codes in the vocabulary, each with what it did if that was stated.
    #[serde(borrow)]
    pub partners: List<'a, ShortOr<Partnership<'a>>>,
    /// How many took part.
    #[serde(borrow)]
    pub attendance: Field<'a, Attendance<'a>>,
    /// What it was about, in a few sentences.
    #[serde(borrow)]
    pub summary: Field<'a, Text<'a>>,
    /// What it was for, point by point.
    #[serde(borrow)]
    pub purposes: List<'a, Text<'a>>,
    /// Ids of activities that belong with it.
    #[serde(borrow)]
    pub related: List<'a, String>,
    /// Where this is known from.
    #[serde(borrow)]
    pub sources: List<'a, Link<'a>>,
    /// What can be read about it.
    #[serde(borrow)]
    pub documents: List<'a, Link<'a>>,
    /// The day this record was last changed: "2026-11-24".
    #[serde(borrow)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("format" = "date")))]
    pub changed: Field<'a, String>,
}

/// Where an activity took place.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub struct Place<'a> {
    /// The house or institution.
    #[serde(borrow)]
    pub venue: Field<'a, Text<'a>>,
    /// The city.
    #[serde(borrow)]
    pub city: Field<'a, Text<'a>>,
    /// The country: ISO 3166-1 alpha-2, such as "AZ".
    #[serde(borrow)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("pattern" = "^[A-Z]{2}$")))]
    pub country: Field<'a, String>,
    /// Latitude in degrees, north positive.
    #[serde(borrow)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = -90, max = 90)))]
    pub lat: Field<'a, f64>,
    /// Longitude in degrees, east positive.
    #[serde(borrow)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = -180, max = 180)))]
    pub lon: Field<'a, f64>,
}

/// A partner with what it did.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(extend("required" = ["code"])))]
pub struct Partnership<'a> {
    /// The partner's code in the vocabulary.
    #[serde(borrow)]
    pub code: Field<'a, String>,
    /// What it did.
    #[serde(borrow)]
    pub role: Field<'a, Code<Role>>,
}

/// How many took part: 60 with the bound "up-to" is "up to 60".
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(extend("required" = ["count", "bound"])))]
pub struct Attendance<'a> {
    /// The stated number.
    #[serde(borrow)]
    pub count: Field<'a, u32>,
    /// How exact it is.
    #[serde(borrow)]
    pub bound: Field<'a, Code<Bound>>,
}

/// A source or a document.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema), schemars(extend("required" = ["title", "url"])))]
pub struct Link<'a> {
    /// Its title.
    #[serde(borrow)]
    pub title: Field<'a, Text<'a>>,
    /// Its address: https, http or mailto.
    #[serde(borrow)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("pattern" = "^(https?://|mailto:)")))]
    pub url: Field<'a, String>,
    /// The language of what is there, such as "az".
    #[serde(borrow)]
    pub lang: Field<'a, String>,
}
