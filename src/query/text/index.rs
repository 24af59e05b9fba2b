//! The words of a catalogue, sorted, and for each where it stands.

use super::{
    Cost, Field, Matches,
    search_words::SearchWord,
    wording::{Labels, own_texts},
    words::{NumberedWords, Words, position},
};
use crate::{
    activity::{catalogue::Catalogue, model::Country},
    query::{facet::countries, fold::each_word, text::SearchWords},
    sort::sort,
};

/// How many bits of a posting say in which fields the word stands; the rest is the activity.
const FIELD_BITS: u32 = 3;

/// Every distinct folded word of a catalogue in sorted order, each with the activities that hold it.
///
/// It answers as [`scan`](super::scan) does, only faster, and may arrive after its catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextIndex {
    /// The words, one after another, sorted by their code points.
    words: Words,
    /// Where the postings of each word end.
    ends: Vec<u32>,
    /// For each word, its activities in ascending order, shifted by the bit set of fields.
    postings: Vec<u32>,
    /// How many activities there are.
    activities: usize,
}

impl TextIndex {
    /// The index of everything that the activities of `catalogue` can be found by; time and memory grow with the
    /// length of its texts.
    #[must_use]
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut indexing = Indexing::new(catalogue);
        indexing.go_on(usize::MAX);
        indexing.finish()
    }

    /// What `asked` finds.
    #[must_use]
    #[inline(never)]
    pub fn find(&self, asked: &SearchWords) -> Matches {
        let mut matches = Matches::everything(self.activities);
        let mut costs = Vec::new();
        for asked in asked.words() {
            costs.clear();
            costs.resize(self.activities, Cost::NOT_FOUND);
            self.find_word(asked, &mut costs);
            matches.narrow(&costs);
        }
        matches
    }

    /// Lowers the costs of all activities to what their words offer `asked`.
    fn find_word(&self, asked: &SearchWord, costs: &mut [Cost]) {
        // A slip can lie in the first letter, so that no part of the vocabulary may be skipped.
        let first = if asked.may_slip { 0 } else { self.words.lower_bound(&asked.folded) };
        for at in first..self.words.len() {
            let word = self.words.get(at);
            if let Some(found) = asked.find_in(word) {
                let cost_by_field =
                    [Field::Title, Field::Label, Field::Summary].map(|field| Cost::of(found, field, word));
                for posting in self.postings_of(at) {
                    let best = cost_by_field.get(posting.trailing_zeros() as usize);
                    if let (Some(cost), Some(&best)) = (costs.get_mut((posting >> FIELD_BITS) as usize), best) {
                        *cost = best.min(*cost);
                    }
                }
            } else if !asked.may_slip {
                break;
            }
        }
    }

    fn postings_of(&self, word: usize) -> &[u32] {
        let start = word.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(word).copied().unwrap_or(start);
        self.postings.get(start as usize..end as usize).unwrap_or_default()
    }
}

/// An index in the making, a number of activities at a time, so that a page can answer its reader in between.
///
/// ```
/// use taiex_explorer::{activity::catalogue::Catalogue, query::text::{Indexing, TextIndex}};
/// let catalogue = Catalogue::default();
/// let mut indexing = Indexing::new(&catalogue);
/// while !indexing.is_done() {
///     indexing.go_on(100);
/// }
/// assert_eq!(indexing.finish(), TextIndex::new(&catalogue));
/// ```
pub struct Indexing<'c> {
    catalogue: &'c Catalogue,
    countries: Vec<Country>,
    /// The words of each label.
    labels: Vec<Vec<u32>>,
    gathered: Gathered,
}

impl<'c> Indexing<'c> {
    /// Of a catalogue, so far without any of its activities.
    #[must_use]
    pub fn new(catalogue: &'c Catalogue) -> Self {
        let (mut gathered, countries) = (Gathered::default(), countries(catalogue));
        let labels = Labels::new(catalogue, &countries);
        let words_of = |label| {
            let mut words = Vec::new();
            labels.wordings(label, &mut |text| {
                each_word(text, &mut |word, _| words.push(gathered.words.number(word)));
            });
            words
        };
        let labels = (0..labels.len()).map(words_of).collect();
        Self { catalogue, countries, labels, gathered }
    }

    /// Goes on with so many activities at most.
    pub fn go_on(&mut self, activities: usize) {
        let Self { catalogue, countries, labels: words, gathered } = self;
        let labels = Labels::new(catalogue, countries);
        for (_, activity) in catalogue.iter().skip(gathered.ends.len()).take(activities) {
            own_texts(activity, &mut |field, text| {
                each_word(text, &mut |word, _| {
                    let word = gathered.words.number(word);
                    gathered.note(word, field);
                });
            });
            labels.of(activity, &mut |label| {
                for &word in words.get(label).map_or(&[][..], Vec::as_slice) {
                    gathered.note(word, Field::Label);
                }
            });
            gathered.ends.push(position(gathered.entries.len()));
        }
    }

    /// Whether every activity is in it.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.gathered.ends.len() == self.catalogue.len()
    }

    /// The index of the activities so far.
    #[must_use]
    pub fn finish(self) -> TextIndex {
        self.gathered.invert()
    }
}

/// The words of each activity, before they are turned into the activities of each word.
#[derive(Default)]
struct Gathered {
    words: NumberedWords,
    /// For each word, its latest entry.
    latest: Vec<u32>,
    /// For each activity, its distinct words, shifted by the bit set of fields.
    entries: Vec<u32>,
    /// Where the entries of each finished activity end.
    ends: Vec<u32>,
}

impl Gathered {
    /// Notes that the activity under way holds `word` in `field`.
    fn note(&mut self, word: u32, field: Field) {
        let bit = 1 << field as u32;
        if self.latest.len() <= word as usize {
            self.latest.resize(word as usize + 1, u32::MAX);
        }
        let Some(latest) = self.latest.get_mut(word as usize) else { return };
        let started = self.ends.last().copied().unwrap_or(0);
        if let Some(entry) = self.entries.get_mut(*latest as usize).filter(|_| *latest >= started) {
            *entry |= bit;
        } else {
            *latest = position(self.entries.len());
            self.entries.push(word << FIELD_BITS | bit);
        }
    }

    /// Sorts the words and gives each its activities: a counting sort, since both are dense numbers.
    fn invert(self) -> TextIndex {
        let words = &self.words.list;
        let mut order: Vec<u32> = (0..position(words.len())).collect();
        sort(&mut order, &|a, b| words.get(a as usize).cmp(words.get(b as usize)));
        let mut lengths = vec![0; words.len()];
        for entry in &self.entries {
            add(&mut lengths, entry >> FIELD_BITS, 1);
        }
        let (mut sorted, mut ends, mut next) = (Words::default(), Vec::with_capacity(order.len()), lengths);
        let mut end = 0;
        for &word in &order {
            sorted.push(words.get(word as usize));
            if let Some(next) = next.get_mut(word as usize) {
                end += std::mem::replace(next, end);
            }
            ends.push(end);
        }
        let mut postings = vec![0; self.entries.len()];
        let mut start = 0;
        for (activity, &end) in (0..).zip(&self.ends) {
            for entry in self.entries.get(start as usize..end as usize).unwrap_or_default() {
                let fields = entry & ((1 << FIELD_BITS) - 1);
                let next = add(&mut next, entry >> FIELD_BITS, 1);
                add(&mut postings, next, activity << FIELD_BITS | fields);
            }
            start = end;
        }
        TextIndex { words: sorted, ends, postings, activities: self.ends.len() }
    }
}

/// Adds to a number of a list, and gives what it was.
fn add(numbers: &mut [u32], at: u32, more: u32) -> u32 {
    numbers.get_mut(at as usize).map_or(0, |number| std::mem::replace(number, *number + more))
}
