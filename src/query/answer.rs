//! The answer to a query: which activities, in which order, and what each further choice would give.

use std::sync::OnceLock;

use jiff::civil::Date;

use super::{
    Criterion, Facet, Query, Sort,
    dates::DateRange,
    facet::{Column, Columns, Value},
    order::{Orders, by_relevance},
    text::{Matches, TextIndex, scan},
};
use crate::{
    activity::{catalogue::Catalogue, model::ActivityIx},
    edtf::When,
    i18n::Lang,
    sort::sort,
};

/// What is worked out once per catalogue, so that each answer is quick.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    columns: Columns,
    orders: Orders,
    /// The index of the texts, once it is ready; until then every search reads the catalogue.
    pub text: OnceLock<TextIndex>,
}

impl Index {
    /// The index of a catalogue, still without the one of its texts.
    #[must_use]
    pub fn new(catalogue: &Catalogue) -> Self {
        Self { columns: Columns::new(catalogue), ..Self::default() }
    }

    /// Makes the order that most answers have, so that the first one need not.
    pub fn put_in_order(&self, catalogue: &Catalogue) {
        self.orders.of(catalogue, Sort::Newest, Lang::default());
    }

    /// The values of a facet, in the order of [`Answer::counts`].
    #[must_use]
    pub fn values(&self, facet: Facet) -> &[Value] {
        self.columns.values(facet)
    }
}

/// A value of a facet, and how many activities it has to offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The value.
    pub value: Value,
    /// How many activities carry it and match text, dates and every other facet.
    pub activities: u32,
}

/// Something in a query that the answer takes no account of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ignored {
    /// A code that its facet does not have.
    Value(Facet, String),
    /// Both dates, because the first is after the last.
    Dates,
}

/// How many ways out of an empty result are shown.
const WAYS: usize = 5;

/// What would come of dropping criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxation {
    /// What to drop, with [`Query::without_criterion`]: one, or as few as it takes.
    pub criteria: Vec<Criterion>,
    /// How many activities there would be then, at least one.
    pub activities: u32,
}

/// The answer to a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The activities, in the order of [`sort`](Self::sort).
    pub hits: Vec<ActivityIx>,
    /// The order they are in.
    pub sort: Sort,
    /// The count of every value of each facet, zeros included, in the order of [`Facet::ALL`] and [`Index::values`].
    pub counts: [Vec<Count>; 5],
    /// What the query asks for in vain, in the order of the address.
    pub ignored: Vec<Ignored>,
    /// If there are no hits: what to drop to have some, the most helpful first.
    pub relaxations: Vec<Relaxation>,
}

impl Answer {
    /// The counts of one facet.
    #[must_use]
    pub fn counts(&self, facet: Facet) -> &[Count] {
        &self.counts[facet as usize]
    }
}

/// Answers `query` for a reader of `lang` whose date is `today`; `index` is that of `catalogue`.
///
/// Values of one facet are alternatives; facets, text and dates must all match. An activity that fails no criterion counts
/// everywhere, one that fails a single facet counts there, since a facet ignores its own choices, and those that fail the fewest
/// are what dropping these would bring. Column by column, since each is a row of small numbers and few are asked about.
#[must_use]
pub fn answer(catalogue: &Catalogue, index: &Index, query: &Query, lang: Lang, today: Date) -> Answer {
    let mut ignored = Vec::new();
    let asked = Asked::read(catalogue, index, query, &mut ignored);
    let statuses = index.columns.statuses(today);
    let columns = index.columns.with(&statuses);
    let failures = asked.failures(columns, &mut index.columns.dates(), catalogue.len());
    let sort = query.effective_sort();
    let order = index.orders.of(catalogue, sort, lang);
    let mut hits: Vec<ActivityIx> = order.iter().copied().filter(|&at| failures.of(at) == 0).collect();
    if let (Sort::Relevance, Some(matches)) = (sort, &asked.matches) {
        hits = by_relevance(&hits, matches);
    }
    let relaxations = if hits.is_empty() { failures.relaxations() } else { Vec::new() };
    let counts = Facet::ALL.map(|facet| failures.counts(facet, columns[facet as usize], index.values(facet)));
    Answer { hits, sort, counts, ignored, relaxations }
}

/// A query as positions and days.
struct Asked {
    matches: Option<Matches>,
    dates: DateRange,
    /// For each facet, whether each of its values is chosen; empty if none is.
    chosen: [Vec<bool>; 5],
}

impl Asked {
    fn read(catalogue: &Catalogue, index: &Index, query: &Query, ignored: &mut Vec<Ignored>) -> Self {
        let chosen = Facet::ALL.map(|facet| read_choices(catalogue, index, query, facet, ignored));
        let dates = DateRange::asked(query).unwrap_or_else(|| {
            ignored.push(Ignored::Dates);
            DateRange::default()
        });
        let words = query.search_words();
        let matches = (!words.is_empty()).then(|| match index.text.get() {
            Some(text) => text.find(&words),
            None => scan(catalogue, &words),
        });
        Self { matches, dates, chosen }
    }

    /// What each activity fails; what is not asked for costs nothing.
    fn failures(
        &self,
        columns: [&Column; 5],
        dates: &mut dyn Iterator<Item = Option<When>>,
        activities: usize,
    ) -> Failures {
        let mut failures = Failures::none(activities);
        if let Some(matches) = &self.matches {
            failures.add(Criterion::Text, &mut matches.found().map(|found| !found));
        }
        for ((facet, column), chosen) in Facet::ALL.into_iter().zip(columns).zip(&self.chosen) {
            if chosen.is_empty() {
                continue;
            }
            let is_chosen = |value: u16| chosen.get(usize::from(value)).copied().unwrap_or(false);
            let criterion = Criterion::Facet(facet);
            failures.add(criterion, &mut column.first().iter().map(|&value| !is_chosen(value)));
            for &(at, _) in column.further().iter().filter(|(_, value)| is_chosen(*value)) {
                failures.remove(criterion, at);
            }
        }
        if !self.dates.is_open() {
            failures.add(Criterion::Dates, &mut dates.map(|when| !self.dates.overlaps(when)));
        }
        failures
    }
}

/// Whether each value of a facet is chosen; empty if none is.
fn read_choices(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
    facet: Facet,
    ignored: &mut Vec<Ignored>,
) -> Vec<bool> {
    let values = index.values(facet);
    let mut chosen = Vec::new();
    for code in query.chosen(facet) {
        let at = values.iter().position(|value| value.code(catalogue) == code);
        if at.is_none() {
            ignored.push(Ignored::Value(facet, code.clone()));
        } else if chosen.is_empty() {
            chosen.resize(values.len(), false);
        }
        if let Some(chosen) = at.and_then(|at| chosen.get_mut(at)) {
            *chosen = true;
        }
    }
    chosen
}

/// For each activity the criteria that it fails, as a set of bits in the order of [`Criterion::ALL`].
struct Failures(Vec<u8>);

impl Failures {
    fn none(activities: usize) -> Self {
        Self(vec![0; activities])
    }

    fn bit(criterion: Criterion) -> u8 {
        Criterion::ALL.iter().position(|one| *one == criterion).map_or(0, |at| 1 << at)
    }

    /// Adds a criterion; `fail` says of each activity in turn whether it fails it.
    fn add(&mut self, criterion: Criterion, fail: &mut dyn Iterator<Item = bool>) {
        let bit = Self::bit(criterion);
        for (failures, fails) in self.0.iter_mut().zip(fail) {
            *failures |= bit * u8::from(fails);
        }
    }

    /// Takes back that an activity fails a criterion.
    fn remove(&mut self, criterion: Criterion, at: ActivityIx) {
        if let Some(failures) = self.0.get_mut(at.0 as usize) {
            *failures &= !Self::bit(criterion);
        }
    }

    fn of(&self, at: ActivityIx) -> u8 {
        self.0.get(at.0 as usize).copied().unwrap_or_default()
    }

    /// How many activities each of a facet's `values` has to offer: those that fail nothing but the facet itself.
    fn counts(&self, facet: Facet, column: &Column, values: &[Value]) -> Vec<Count> {
        let others = !Self::bit(Criterion::Facet(facet));
        let mut counts: Vec<Count> = values.iter().map(|&value| Count { value, activities: 0 }).collect();
        let mut count = |failures: u8, value: u16| {
            if let Some(count) = counts.get_mut(usize::from(value)) {
                count.activities += u32::from(failures & others == 0);
            }
        };
        self.0.iter().zip(column.first()).for_each(|(&failures, &value)| count(failures, value));
        column.further().iter().for_each(|&(at, value)| count(self.of(at), value));
        counts
    }

    #[inline(never)]
    fn relaxations(&self) -> Vec<Relaxation> {
        // For each set of criteria, how many activities fail these and nothing else.
        let mut failed = [0; 1 << Criterion::ALL.len()];
        for &set in &self.0 {
            if let Some(activities) = failed.get_mut(usize::from(set)) {
                *activities += 1;
            }
        }
        let activities = |set: u32| failed[set as usize];
        let mut sets: Vec<u32> = (1..).take(failed.len() - 1).filter(|&set| activities(set) > 0).collect();
        let fewest = sets.iter().map(|set| set.count_ones()).min().unwrap_or_default();
        sets.retain(|set| set.count_ones() == fewest);
        sort(&mut sets, &|a, b| activities(b).cmp(&activities(a)).then(a.cmp(&b)));
        sets.truncate(WAYS);
        let criteria =
            |set: u32| (0..).zip(Criterion::ALL).filter(move |(bit, _)| set & (1 << bit) != 0).map(|(_, one)| one);
        sets.into_iter()
            .map(|set| Relaxation { criteria: criteria(set).collect(), activities: activities(set) })
            .collect()
    }
}
