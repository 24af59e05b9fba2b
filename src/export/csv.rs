//! Activities as a table for spreadsheets: CSV (RFC 4180) in UTF-8 with a byte order mark, by which they know the encoding.

use jiff::civil::Date;

use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, ActivityIx},
        text::Text,
    },
    edtf::PartialDate,
    i18n::Messages,
};

/// The heads of the columns: the members of the data file, and `_name` where a code has one in the reader's language. They
/// are the same in every language, so that a spreadsheet made of one file takes the next.
const HEADS: [&str; 22] = [
    "id",
    "title",
    "kind",
    "kind_name",
    "when",
    "first_day",
    "last_day",
    "status",
    "venue",
    "city",
    "country",
    "country_name",
    "topics",
    "topics_names",
    "partners",
    "partners_names",
    "attendance",
    "attendance_bound",
    "summary",
    "purposes",
    "changed",
    "address",
];

/// What parts several values in one cell.
const AND: &str = "; ";

/// The table of these activities, in words of one language; `address` gives the full address of the page of an id. Dates are
/// as stated in `when`; `first_day` and `last_day` are the first and the last that it can mean.
///
/// ```
/// use taiex_explorer::{activity::check::check, export::csv::csv, i18n::{Lang, messages}};
/// let file = r#"{"version": 1, "source": {"title": "T", "publisher": "P", "beneficiary": "B"}, "activities": [
///     {"id": "a-2015", "title": "Law, and practice", "kind": "seminar", "when": "2015"}
/// ]}"#;
/// let catalogue = check(file).unwrap().catalogue;
/// let table = csv(messages(Lang::En), &catalogue, catalogue.iter().map(|(at, _)| at), &|id| id.to_owned());
/// let row = table.lines().nth(1).unwrap();
/// assert!(row.starts_with("a-2015,\"Law, and practice\",seminar,Seminar,2015,2015-01-01,2015-12-31,"));
/// ```
#[must_use]
pub fn csv(
    words: &Messages,
    catalogue: &Catalogue,
    activities: impl Iterator<Item = ActivityIx>,
    address: &dyn Fn(&str) -> String,
) -> String {
    let mut table = Table::new();
    for head in HEADS {
        table.cell(head);
    }
    table.end_row();
    for at in activities {
        let activity = &catalogue[at];
        cells(words, catalogue, activity, &mut |cell| table.cell(&harmless(cell)));
        table.cell(&address(&activity.id));
        table.end_row();
    }
    table.text
}

/// The cells of an activity, but for its address.
fn cells(words: &Messages, catalogue: &Catalogue, activity: &Activity, cell: &mut dyn FnMut(&str)) {
    let said = |text: &Text| text.shown(words.lang).words.to_owned();
    let maybe = |text: &Option<Text>| text.as_ref().map(said).unwrap_or_default();
    // Not as the library of dates prints them, which costs more than this whole file.
    let day = |day: Option<Date>| day.map(|day| PartialDate::Day(day).to_string()).unwrap_or_default();
    let Activity { when, place, attendance, .. } = activity;
    let topics = || activity.topics.iter().map(|topic| &catalogue[*topic]);
    let partners = || activity.partners.iter().map(|with| &catalogue[with.partner]);
    cell(&activity.id);
    cell(&said(&activity.title));
    cell(activity.kind.code());
    cell(activity.kind.noun(words).label);
    cell(&when.map(|when| when.to_string()).unwrap_or_default());
    cell(&day(when.map(super::super::edtf::When::first_day)));
    cell(&day(when.map(super::super::edtf::When::last_day)));
    cell(activity.stated_status.map(super::super::activity::model::Status::code).unwrap_or_default());
    cell(&maybe(&place.venue));
    cell(&maybe(&place.city));
    cell(place.country.as_ref().map(super::super::activity::model::Country::code).unwrap_or_default());
    cell(place.country.as_ref().map(|country| country.name(words.lang)).unwrap_or_default());
    cell(&topics().map(|topic| topic.code.clone()).collect::<Vec<_>>().join(AND));
    cell(&topics().map(|topic| said(&topic.label)).collect::<Vec<_>>().join(AND));
    cell(&partners().map(|partner| partner.code.clone()).collect::<Vec<_>>().join(AND));
    cell(&partners().map(|partner| said(&partner.name)).collect::<Vec<_>>().join(AND));
    cell(&attendance.as_ref().map(|attendance| attendance.count.to_string()).unwrap_or_default());
    cell(attendance.as_ref().map(|attendance| attendance.bound.code()).unwrap_or_default());
    cell(&maybe(&activity.summary));
    cell(&activity.purposes.iter().map(said).collect::<Vec<_>>().join(AND));
    cell(&day(activity.changed));
}

/// A cell that no spreadsheet takes for a formula: an apostrophe in front says that it is text.
fn harmless(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    [if is_formula { "'" } else { "" }, cell].concat()
}

/// A table in the making. The library for it (csv-core) weighs 14 KB of brotli: it can tell whether a cell is a number, by the
/// standard library's reading of floats.
struct Table {
    text: String,
    is_row_begun: bool,
}

impl Table {
    fn new() -> Self {
        Self { text: "\u{feff}".to_owned(), is_row_begun: false }
    }

    /// Adds a cell, in quotes where something in it would end it (RFC 4180, 2.6 and 2.7).
    fn cell(&mut self, cell: &str) {
        if std::mem::replace(&mut self.is_row_begun, true) {
            self.text.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            self.text.extend(["\"", &cell.replace('"', "\"\""), "\""]);
        } else {
            self.text.push_str(cell);
        }
    }

    fn end_row(&mut self) {
        self.text.push_str("\r\n");
        self.is_row_begun = false;
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+994", "'+994"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("2015-08", "2015-08"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell), expected);
        }
    }

    proptest! {
        /// Another reader of CSV reads the cells that were written.
        #[test]
        fn cells_are_read_back(rows in vec(vec(any::<String>(), 2), 1..5)) {
            let mut table = Table::new();
            for row in &rows {
                for cell in row {
                    table.cell(cell);
                }
                table.end_row();
            }
            let text = table.text.strip_prefix('\u{feff}').unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let read: Vec<Vec<String>> =
                reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
            prop_assert_eq!(read, rows);
        }
    }
}
