//! Search by words: which activities hold every word of a search text, and how well.
//!
//! [`scan`] answers from the catalogue alone, [`TextIndex`] from words gathered before; both give the same [`Matches`].

mod index;
mod search_words;
mod wording;
mod words;

pub use index::{Indexing, TextIndex};
pub use search_words::{SearchWord, SearchWords, WordMatch};

use self::wording::{Labels, own_texts};
use super::{facet::countries, fold::each_word};
use crate::activity::{catalogue::Catalogue, model::ActivityIx};

/// Where a word stands in an activity, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The title.
    Title,
    /// The place, or the label of the kind, a topic, a partner or the country.
    Label,
    /// The summary or a purpose.
    Summary,
}

/// How far an activity is from saying exactly what was asked, lower being better: first by slips, then by the best
/// field of each word, then by words that are found only as the start of another.
///
/// Costs add up over the words of a search text: three counts of 21 bits, the most important in front.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cost(u64);

impl Cost {
    const NOT_FOUND: Self = Self(u64::MAX);

    fn of(found: WordMatch, field: Field, word: &str) -> Self {
        let partial = found.length < word.len();
        Self(u64::from(found.slip) << 42 | (field as u64) << 21 | u64::from(partial))
    }
}

/// What a search text found: the cost of every activity that holds all its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matches {
    costs: Vec<Cost>,
}

impl Matches {
    fn everything(activities: usize) -> Self {
        Self { costs: vec![Cost(0); activities] }
    }

    /// How far the activity is from what was asked; nothing if it lacks one of the words.
    #[must_use]
    pub fn cost(&self, at: ActivityIx) -> Option<Cost> {
        self.costs.get(at.0 as usize).copied().filter(|&cost| cost != Cost::NOT_FOUND)
    }

    /// Whether each activity in turn holds all its words.
    pub(super) fn found(&self) -> impl Iterator<Item = bool> {
        self.costs.iter().map(|&cost| cost != Cost::NOT_FOUND)
    }

    /// Keeps what another word found too, at the cost of both.
    fn narrow(&mut self, word: &[Cost]) {
        for (sum, &cost) in self.costs.iter_mut().zip(word) {
            let both = *sum != Cost::NOT_FOUND && cost != Cost::NOT_FOUND;
            *sum = if both { Cost(sum.0 + cost.0) } else { Cost::NOT_FOUND };
        }
    }
}

/// What `asked` finds in `catalogue`, read word by word: slower than a [`TextIndex`], but nothing has to be ready.
#[must_use]
pub fn scan(catalogue: &Catalogue, asked: &SearchWords) -> Matches {
    let unfound = vec![Cost::NOT_FOUND; asked.words().len()];
    let countries = countries(catalogue);
    let labels = Labels::new(catalogue, &countries);
    let label_costs: Vec<Vec<Cost>> = (0..labels.len())
        .map(|label| {
            let mut costs = unfound.clone();
            labels.wordings(label, &mut |text| improve(&mut costs, asked, Field::Label, text));
            costs
        })
        .collect();
    let mut matches = Matches::everything(catalogue.len());
    for ((_, activity), sum) in catalogue.iter().zip(&mut matches.costs) {
        let mut costs = unfound.clone();
        own_texts(activity, &mut |field, text| improve(&mut costs, asked, field, text));
        labels.of(activity, &mut |label| {
            let label_costs = label_costs.get(label).map_or(&[][..], Vec::as_slice);
            costs.iter_mut().zip(label_costs).for_each(|(cost, &other)| *cost = other.min(*cost));
        });
        let found = costs.iter().all(|&cost| cost != Cost::NOT_FOUND);
        *sum = if found { Cost(costs.iter().map(|cost| cost.0).sum()) } else { Cost::NOT_FOUND };
    }
    matches
}

/// Lowers the costs of the words of `asked` to what `text` offers them.
fn improve(costs: &mut [Cost], asked: &SearchWords, field: Field, text: &str) {
    each_word(text, &mut |word, _| {
        for (asked, cost) in asked.words().iter().zip(&mut *costs) {
            if let Some(found) = asked.find_in(word) {
                *cost = Cost::of(found, field, word).min(*cost);
            }
        }
    });
}
