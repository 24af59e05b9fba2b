//! Sentences of more than one text: with a counted noun in a gap, or with a part that may be absent.

use jiff::civil::Date;

use super::{
    Gaps, Messages, date,
    number::{as_part, grouped},
};
use crate::edtf::PartialDate;

impl Messages {
    /// "6 activities".
    #[must_use]
    pub fn activities(&self, n: usize) -> String {
        self.results.activities.count(self.lang, n)
    }

    /// How many of all activities are shown.
    ///
    /// ```
    /// use taiex_explorer::i18n::{Lang, messages};
    /// assert_eq!(messages(Lang::En).shown(6, 10), "6 of 10 activities");
    /// ```
    #[must_use]
    pub fn shown(&self, shown: usize, all: usize) -> String {
        self.part(&self.results.count, shown, all)
    }

    /// That only the first of the results are on paper.
    #[must_use]
    pub fn cut_short(&self, printed: usize, all: usize) -> String {
        self.part(&self.results.cut_short, printed, all)
    }

    fn part(&self, sentence: &Gaps<2>, part: usize, all: usize) -> String {
        let all = self.results.of_activities.count(self.lang, all);
        sentence.with([&as_part(self.lang, part), &all])
    }

    /// How many activities there would be without a filter: "Without “Topic: Asylum” there would be 3."
    #[must_use]
    pub fn without(&self, filter: &str, activities: usize) -> String {
        self.results.without.with([filter, &self.results.without_activities.count(self.lang, activities)])
    }

    /// What opens the filters on a phone: "Filters", or "Filters, 2 in use".
    #[must_use]
    pub fn toggle(&self, in_use: usize) -> String {
        match in_use {
            0 => self.facets.toggle.to_owned(),
            _ => self.facets.toggle_in_use.with([&grouped(self.lang, in_use)]),
        }
    }

    /// Whose data these are, and of what year: "Source: State Migration Service, 2025".
    #[must_use]
    pub fn source(&self, publisher: &str, year: Option<i16>) -> String {
        match year {
            Some(year) => self.footer.source_of_year.with([publisher, &year.to_string()]),
            None => self.footer.source.with([publisher]),
        }
    }

    /// Of what day the data are: "Data as of 24 November 2026".
    #[must_use]
    pub fn as_of(&self, day: Date) -> String {
        self.footer.as_of.with([&date::prose(self.lang, PartialDate::Day(day).into())])
    }

    /// How many records could not be read: "1 record could not be read".
    #[must_use]
    pub fn unread(&self, records: usize) -> String {
        self.later().notice.unread.with([&self.later().notice.unread_records.count(self.lang, records)])
    }

    /// A record of the data file by its position from 1, and its id where that can be read: "Record 3 (asylum-2012)".
    #[must_use]
    pub fn record(&self, position: usize, id: Option<&str>) -> String {
        let position = grouped(self.lang, position);
        match id {
            Some(id) => self.later().problems.record_of_id.with([&position, id]),
            None => self.later().problems.record.with([&position]),
        }
    }

    /// How much is wrong with a data file: "2 errors, 1 warning".
    #[must_use]
    pub fn total(&self, errors: usize, warnings: usize) -> String {
        let errors = self.later().problems.errors.count(self.lang, errors);
        sentence(&[&errors, &self.later().problems.warnings.count(self.lang, warnings)])
    }
}

/// The sentence that names an activity to a screen reader: its stated parts with commas between them.
///
/// ```
/// use taiex_explorer::i18n::sentence;
/// let name = sentence(&["Risk analysis on illegal migration", "expert mission", "1 to 3 October 2019", "Azerbaijan"]);
/// assert_eq!(name, "Risk analysis on illegal migration, expert mission, 1 to 3 October 2019, Azerbaijan");
/// assert_eq!(sentence(&["Readmission", "", "Baku"]), "Readmission, Baku");
/// ```
#[must_use]
pub fn sentence(parts: &[&str]) -> String {
    let stated: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    stated.join(", ")
}
