//! Messages about a data file that has something wrong in it: the browser shows them in the reader's language, the
//! command-line tool in English.

type Text = &'static str;

/// What can be wrong with a data file, each with what is expected. Names, codes and ids come as they stand in the file.
#[derive(Debug)]
pub struct Problems {
    /// "Error".
    pub error: Text,
    /// "Warning".
    pub warning: Text,
    /// (position from 1, id) "Record 3 (asylum-2012)".
    pub record: fn(usize, Option<&str>) -> String,
    /// (line) "Line 12".
    pub line: fn(usize) -> String,
    /// (name) "Field “kind”".
    pub field: fn(&str) -> String,
    /// (name) A required field is absent.
    pub missing: fn(&str) -> String,
    /// (expected, found) The value is of another type; both are names from [`types`](Self::types).
    pub wrong_type: fn(&str, &str) -> String,
    /// The names of the types.
    pub types: Types,
    /// (found, known values with commas between them) A code that is none of those known.
    pub unknown_value: fn(&str, &str) -> String,
    /// (suggestion) "Did you mean “study-visit”?"
    pub did_you_mean: fn(&str) -> String,
    /// (found) No EDTF level 0 date or interval.
    pub date_form: fn(&str) -> String,
    /// (found) No day of the form `YYYY-MM-DD`.
    pub day_form: fn(&str) -> String,
    /// (found) The calendar has no such date.
    pub no_such_date: fn(&str) -> String,
    /// (found) The interval ends before it begins.
    pub reversed: fn(&str) -> String,
    /// (id, position from 1 of the first) A second record with one id.
    pub duplicate_id: fn(&str, usize) -> String,
    /// (value) A list holds one value twice.
    pub repeated: fn(&str) -> String,
    /// (key) A key that the format does not have.
    pub unknown_key: fn(&str) -> String,
    /// (code) A topic that the vocabulary does not have.
    pub unknown_topic: fn(&str) -> String,
    /// (code) A partner that the vocabulary does not have.
    pub unknown_partner: fn(&str) -> String,
    /// (id) A related activity that is not in the file.
    pub unknown_related: fn(&str) -> String,
    /// (id) An activity is related to itself.
    pub related_to_itself: Text,
    /// (found) An address with no scheme that we follow.
    pub url: fn(&str) -> String,
    /// (found) No assigned ISO 3166-1 alpha-2 code.
    pub country: fn(&str) -> String,
    /// (found) No kebab-case id or code.
    pub id_form: fn(&str) -> String,
    /// (found, least, most) A number outside its bounds.
    pub out_of_range: fn(&str, &str, &str) -> String,
    /// One of `lat` and `lon` without the other.
    pub half_position: Text,
    /// A text with nothing in it.
    pub empty: Text,
    /// (errors, warnings) "2 errors, 1 warning".
    pub total: fn(usize, usize) -> String,
    /// "No problems found."
    pub none: Text,
}

/// The names of the types of values.
#[derive(Debug)]
pub struct Types {
    /// "text".
    pub text: Text,
    /// "text, or an object with “en”".
    pub wording: Text,
    /// "a code, or an object with “code”".
    pub code_or_object: Text,
    /// "a number".
    pub number: Text,
    /// "a whole number".
    pub whole_number: Text,
    /// "true or false".
    pub boolean: Text,
    /// "a list".
    pub list: Text,
    /// "an object".
    pub object: Text,
    /// "null".
    pub null: Text,
}
