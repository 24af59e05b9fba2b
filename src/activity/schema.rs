//! The JSON Schema (2020-12) of the data file, generated from [`wire`](super::wire), so that an editor's text editor
//! completes and checks as one types. Built only natively: nothing in the browser needs it.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema};

use super::{
    model::{Bound, Kind, PartnerType, Role, Status},
    wire::{Code, File, ShortOr, StatedStatus},
};
use crate::i18n::Lang;

/// The schema, pretty-printed and ending with a line break.
#[must_use]
pub fn schema() -> String {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<File>();
    format!("{:#}\n", schema.to_value())
}

impl<R: JsonSchema> JsonSchema for ShortOr<R> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("ShortOr{}", R::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": "string", "minLength": 1 }, generator.subschema_for::<R>()] })
    }
}

/// The codes that a [`Code`] can be.
trait Coded {
    fn codes() -> Vec<&'static str>;
}

impl Coded for StatedStatus {
    fn codes() -> Vec<&'static str> {
        Status::STATED.map(Status::code).to_vec()
    }
}

impl Coded for Lang {
    fn codes() -> Vec<&'static str> {
        Self::ALL.map(Self::code).to_vec()
    }
}

macro_rules! coded {
    ($($name:ty),+) => {
        $(impl Coded for $name {
            fn codes() -> Vec<&'static str> {
                Self::CODES.to_vec()
            }
        })+
    };
}

coded!(Kind, PartnerType, Role, Bound);

impl<E: Coded> JsonSchema for Code<E> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Code".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": E::codes() })
    }
}
