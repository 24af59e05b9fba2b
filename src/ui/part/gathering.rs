//! A number of activities told in a few words.

use crate::{
    activity::{
        catalogue::Catalogue,
        model::{ActivityIx, Kind},
    },
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
    /// What these activities come to.
    #[must_use]
    pub fn new(catalogue: &Catalogue, members: impl Iterator<Item = ActivityIx>) -> Self {
        let mut gathering = Self { activities: 0, by_kind: [0; Kind::ALL.len()], when: None };
        let mut days = None;
        for activity in members.map(|at| &catalogue[at]) {
            gathering.activities += 1;
            gathering.by_kind[activity.kind as usize] += 1;
            if let Some((first, last)) = activity.when.map(|when| (when.first_day(), when.last_day())) {
                let (earliest, latest) = days.unwrap_or((first, last));
                days = Some((first.min(earliest), last.max(latest)));
            }
        }
        gathering.when = days.and_then(|(first, last)| {
            // Whole years are not told by their months: that would be more than was stated.
            let is_of_months = first.year() == last.year() && (first.month(), last.month()) != (1, 12);
            let partial = |day: jiff::civil::Date| {
                if is_of_months { PartialDate::Month(day.year(), day.month()) } else { PartialDate::Year(day.year()) }
            };
            When::new(partial(first), partial(last)).ok()
        });
        gathering
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
            words.timeline.mostly.with([&words.activities(self.activities), main.several])
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
    use super::*;
    use crate::{
        activity::check::check,
        i18n::{Lang, messages},
    };

    fn gathering(activities: &[(&str, &str)]) -> Gathering {
        let record = |(at, (kind, when)): (usize, &(&str, &str))| {
            format!(r#"{{"id": "a{at}", "title": "T", "kind": "{kind}", "when": "{when}"}}"#)
        };
        let records: Vec<String> = activities.iter().enumerate().map(record).collect();
        let text = format!(
            r#"{{"version": 1, "source": {{"title": "T", "publisher": "P", "beneficiary": "B"}}, "activities": [{}]}}"#,
            records.join(",")
        );
        let catalogue = check(&text).unwrap().catalogue;
        Gathering::new(&catalogue, catalogue.iter().map(|(at, _)| at))
    }

    #[test]
    fn it_says_how_many_and_what() {
        let words = messages(Lang::En);
        let cases: [(&[(&str, &str)], &str); 5] = [
            (&[("seminar", "2015"), ("seminar", "2016-03")], "2 seminars, 2015 to 2016"),
            (
                &[("seminar", "2015-02"), ("seminar", "2015-05-01"), ("workshop", "2015-03")],
                "3 activities, mostly seminars, February to May 2015",
            ),
            (&[("seminar", "2015"), ("workshop", "2015")], "2 activities, 2015"),
            (&[("workshop", "2019-11-13/2019-11-14")], "1 workshop, November 2019"),
            (&[], "0 projects"),
        ];
        for (activities, expected) in cases {
            assert_eq!(gathering(activities).name(words), expected);
        }
    }
}
