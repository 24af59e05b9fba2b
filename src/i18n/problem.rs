//! Messages about a data file that has something wrong in it: the browser shows them in the reader's language, the
//! command-line tool in English.

use super::{Gaps, plural::Forms};

type Text = &'static str;

/// What can be wrong with a data file, each with what is expected. Names, codes and ids come as they stand in the file.
#[derive(Debug)]
pub struct Problems {
    /// "Error".
    pub error: Text,
    /// "Warning".
    pub warning: Text,
    /// (position from 1) "Record 3"; [`Messages::record`](super::Messages::record) chooses.
    pub record: Gaps<1>,
    /// (position from 1, id) "Record 3 (asylum-2012)".
    pub record_of_id: Gaps<2>,
    /// (name) A required field is absent.
    pub missing: Gaps<1>,
    /// (expected, found) The value is of another type; both are names from [`types`](Self::types).
    pub wrong_type: Gaps<2>,
    /// The names of the types.
    pub types: Types,
    /// (found, known values with commas between them) A code that is none of those known.
    pub unknown_value: Gaps<2>,
    /// (suggestion) "Did you mean “study-visit”?"
    pub did_you_mean: Gaps<1>,
    /// (found) No EDTF level 0 date or interval.
    pub date_form: Gaps<1>,
    /// (found) No day of the form `YYYY-MM-DD`.
    pub day_form: Gaps<1>,
    /// (found) The calendar has no such date.
    pub no_such_date: Gaps<1>,
    /// (found) The interval ends before it begins.
    pub reversed: Gaps<1>,
    /// (id, position from 1 of the first) A second record with one id.
    pub duplicate_id: Gaps<2>,
    /// (value) A list holds one value twice.
    pub repeated: Gaps<1>,
    /// (key) A key that the format does not have.
    pub unknown_key: Gaps<1>,
    /// (code) A topic that the vocabulary does not have.
    pub unknown_topic: Gaps<1>,
    /// (code) A partner that the vocabulary does not have.
    pub unknown_partner: Gaps<1>,
    /// (id) A related activity that is not in the file.
    pub unknown_related: Gaps<1>,
    /// (id) An activity is related to itself.
    pub related_to_itself: Text,
    /// (found) An address with no scheme that we follow.
    pub url: Gaps<1>,
    /// (found) No assigned ISO 3166-1 alpha-2 code.
    pub country: Gaps<1>,
    /// (found) No kebab-case id or code.
    pub id_form: Gaps<1>,
    /// (found, least, most) A number outside its bounds.
    pub out_of_range: Gaps<3>,
    /// One of `lat` and `lon` without the other.
    pub half_position: Text,
    /// A text with nothing in it.
    pub empty: Text,
    /// (line, column, why) "Line 3, column 7: the file ends too early …".
    pub at: Gaps<3>,
    /// Why the text is no JSON: it ends too early.
    pub cut_off: Text,
    /// The same of anything else.
    pub not_json: Text,
    /// There is no list of activities.
    pub no_activities: Text,
    /// "2 errors".
    pub errors: Forms,
    /// "1 warning".
    pub warnings: Forms,
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
