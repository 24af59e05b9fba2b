//! The orders in which results are shown.

use std::{cmp::Ordering, sync::OnceLock};

use jiff::civil::Date;

use super::{
    Sort,
    text::{Cost, Matches},
};
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, ActivityIx},
    },
    edtf::When,
    i18n::{Lang, collation::append_sort_key},
    sort::sort,
};

/// The activities of one catalogue in every order that does not depend on a search text, each made when first asked
/// for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Orders {
    newest: OnceLock<Vec<ActivityIx>>,
    oldest: OnceLock<Vec<ActivityIx>>,
    by_title: [OnceLock<Vec<ActivityIx>>; 3],
}

impl Orders {
    /// All activities in this order; [`Sort::Relevance`] is that of [`Sort::Newest`], which it falls back to.
    pub fn of(&self, catalogue: &Catalogue, sort: Sort, lang: Lang) -> &[ActivityIx] {
        match sort {
            Sort::Newest | Sort::Relevance => self.newest.get_or_init(|| by_first_day(catalogue, Ordering::reverse)),
            Sort::Oldest => self.oldest.get_or_init(|| by_first_day(catalogue, |order| order)),
            Sort::Title => self.by_title[lang as usize].get_or_init(|| by_title(catalogue, lang)),
        }
    }
}

/// All activities sorted by `compare`, those that it calls equal by their ids.
fn sorted(catalogue: &Catalogue, compare: &dyn Fn(ActivityIx, ActivityIx) -> Ordering) -> Vec<ActivityIx> {
    let mut positions: Vec<u32> = catalogue.by_id().iter().map(|at| at.0).collect();
    sort(&mut positions, &|a, b| compare(ActivityIx(a), ActivityIx(b)));
    positions.into_iter().map(ActivityIx).collect()
}

fn by_first_day(catalogue: &Catalogue, turn: fn(Ordering) -> Ordering) -> Vec<ActivityIx> {
    let days: Vec<Option<Date>> = catalogue.iter().map(|(_, activity)| activity.when.map(When::first_day)).collect();
    sorted(catalogue, &|a, b| dated_first(days[a.0 as usize], days[b.0 as usize], turn))
}

fn dated_first(a: Option<Date>, b: Option<Date>, turn: fn(Ordering) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => turn(a.cmp(&b)),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// The activity that begins later comes first, of two that begin together the one whose id sorts first; the undated
/// come last.
pub(super) fn newest(catalogue: &Catalogue, a: ActivityIx, b: ActivityIx) -> Ordering {
    let day = |at: ActivityIx| catalogue[at].when.map(When::first_day);
    dated_first(day(a), day(b), Ordering::reverse).then_with(|| catalogue[a].id.cmp(&catalogue[b].id))
}

fn by_title(catalogue: &Catalogue, lang: Lang) -> Vec<ActivityIx> {
    let mut keys = Vec::new();
    let end_of = |(_, activity): (ActivityIx, &Activity)| {
        append_sort_key(lang, activity.title.shown(lang).words, &mut keys);
        keys.len()
    };
    let ends: Vec<usize> = catalogue.iter().map(end_of).collect();
    let key = |at: ActivityIx| {
        let at = at.0 as usize;
        let start = at.checked_sub(1).map_or(0, |before| ends[before]);
        &keys[start..ends[at]]
    };
    sorted(catalogue, &|a, b| key(a).cmp(key(b)))
}

/// Results in the order of [`Sort::Newest`] brought into that of [`Sort::Relevance`]. However many there are, they come at a few
/// different costs.
pub(super) fn by_relevance(newest_first: &[ActivityIx], matches: &Matches) -> Vec<ActivityIx> {
    let mut by_cost: Vec<(Option<Cost>, Vec<ActivityIx>)> = Vec::new();
    for &at in newest_first {
        let cost = matches.cost(at);
        match by_cost.binary_search_by_key(&cost, |(cost, _)| *cost) {
            Ok(found) => by_cost[found].1.push(at),
            Err(place) => by_cost.insert(place, (cost, vec![at])),
        }
    }
    by_cost.into_iter().flat_map(|(_, hits)| hits).collect()
}
