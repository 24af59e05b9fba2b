//! A number of activities told in a few words.

use jiff::civil::Date;

use crate::{
    activity::model::Kind,
    edtf::{PartialDate, When},
    i18n::{Messages, date},
};

/// How many activities there are, of which kinds, and from when to when.
#[derive(Clone, Debug)]
pub struct Gathering {
    activities: usize,
    /// In the order of [`Kind::ALL`].
    by_kind: [usize; Kind::ALL.len()],
    /// The years, or the months if they are all of one year.
    when: Option<When>,
}

impl Gathering {
    /// What activities of these kinds come to, from the first day of any of them to the last.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use taiex_explorer::{activity::model::Kind, i18n::{Lang, messages}, ui::part::gathering::Gathering};
    /// let kinds = [Kind::Seminar, Kind::Seminar, Kind::Workshop];
    /// let gathering = Gathering::new(kinds.into_iter(), date(2015, 2, 1), date(2016, 5, 1));
    /// assert_eq!(gathering.name(messages(Lang::En)), "3 activities, mostly seminars, 2015 to 2016");
    /// ```
    #[must_use]
    pub fn new(kinds: impl Iterator<Item = Kind>, first: Date, last: Date) -> Self {
        let mut by_kind = [0; Kind::ALL.len()];
        kinds.for_each(|kind| by_kind[kind as usize] += 1);
        // Whole years are not told by their months: that would be more than was stated.
        let is_of_months = first.year() == last.year() && (first.month(), last.month()) != (1, 12);
        let partial = |day: Date| {
            if is_of_months { PartialDate::Month(day.year(), day.month()) } else { PartialDate::Year(day.year()) }
        };
        Self { activities: by_kind.iter().sum(), by_kind, when: When::new(partial(first), partial(last)).ok() }
    }

    /// How many there are.
    #[must_use]
    pub fn activities(&self) -> usize {
        self.activities
    }

    /// From when to when.
    #[must_use]
    pub fn when(&self) -> Option<When> {
        self.when
    }

    /// The kind of all of them, if they have one.
    #[must_use]
    pub fn only_kind(&self) -> Option<Kind> {
        Some(self.main_kind()).filter(|kind| self.by_kind[*kind as usize] == self.activities)
    }

    /// The kind that there are most of; of equals the first.
    fn main_kind(&self) -> Kind {
        let mut main = Kind::Project;
        for kind in Kind::ALL {
            if self.by_kind[*kind as usize] > self.by_kind[main as usize] {
                main = *kind;
            }
        }
        main
    }

    /// "14 study visits" or "14 activities, mostly study visits".
    #[must_use]
    pub fn contents(&self, words: &Messages) -> String {
        let main = self.main_kind().noun(words);
        if self.only_kind().is_some() {
            main.count(words.lang, self.activities)
        } else if self.by_kind[self.main_kind() as usize] * 2 > self.activities {
            words.later().timeline.mostly.with([&words.activities(self.activities), main.several])
        } else {
            words.activities(self.activities)
        }
    }

    /// The same with the dates, as a sentence for the ear: "14 activities, mostly study visits, 2012–2015".
    #[must_use]
    pub fn name(&self, words: &Messages) -> String {
        let when = self.when.map(|when| date::spoken(words.lang, when)).unwrap_or_default();
        crate::i18n::sentence(&[&self.contents(words), &when])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::i18n::{Lang, messages};

    #[test]
    fn it_says_how_many_and_what() {
        use Kind::{Seminar, Workshop};
        let words = messages(Lang::En);
        let cases: [(&[Kind], Date, Date, &str); 4] = [
            (&[Seminar, Seminar], date(2015, 1, 1), date(2016, 3, 31), "2 seminars, 2015 to 2016"),
            (
                &[Seminar, Seminar, Workshop],
                date(2015, 2, 1),
                date(2015, 5, 1),
                "3 activities, mostly seminars, February to May 2015",
            ),
            (&[Seminar, Workshop], date(2015, 1, 1), date(2015, 12, 31), "2 activities, 2015"),
            (&[Workshop], date(2019, 11, 13), date(2019, 11, 14), "1 workshop, November 2019"),
        ];
        for (kinds, first, last, expected) in cases {
            assert_eq!(Gathering::new(kinds.iter().copied(), first, last).name(words), expected);
        }
    }
}
