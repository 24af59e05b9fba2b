//! The orders in which results are shown.

use std::{cmp::Ordering, sync::OnceLock};

use super::{Sort, text::Matches};
use crate::{
    activity::{catalogue::Catalogue, model::ActivityIx},
    i18n::{Lang, collation::sort_key},
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
            Sort::Newest | Sort::Relevance => {
                self.newest.get_or_init(|| sorted(catalogue, &|a, b| newest(catalogue, a, b)))
            }
            Sort::Oldest => self.oldest.get_or_init(|| sorted(catalogue, &|a, b| oldest(catalogue, a, b))),
            Sort::Title => self.by_title[lang as usize].get_or_init(|| by_title(catalogue, lang)),
        }
    }
}

fn sorted(catalogue: &Catalogue, compare: &dyn Fn(ActivityIx, ActivityIx) -> Ordering) -> Vec<ActivityIx> {
    let mut positions: Vec<u32> = catalogue.iter().map(|(at, _)| at.0).collect();
    sort(&mut positions, &|a, b| compare(ActivityIx(a), ActivityIx(b)));
    positions.into_iter().map(ActivityIx).collect()
}

/// The activity that begins later comes first, of two that begin together the one whose id sorts first; the undated
/// come last.
pub(super) fn newest(catalogue: &Catalogue, a: ActivityIx, b: ActivityIx) -> Ordering {
    by_first_day(catalogue, a, b, Ordering::reverse)
}

fn oldest(catalogue: &Catalogue, a: ActivityIx, b: ActivityIx) -> Ordering {
    by_first_day(catalogue, a, b, |order| order)
}

fn by_first_day(catalogue: &Catalogue, a: ActivityIx, b: ActivityIx, turn: fn(Ordering) -> Ordering) -> Ordering {
    let by_day = match (catalogue[a].when, catalogue[b].when) {
        (Some(a), Some(b)) => turn(a.first_day().cmp(&b.first_day())),
        (a, b) => b.is_some().cmp(&a.is_some()),
    };
    by_day.then_with(|| catalogue[a].id.cmp(&catalogue[b].id))
}

fn by_title(catalogue: &Catalogue, lang: Lang) -> Vec<ActivityIx> {
    let keys: Vec<Vec<u16>> =
        catalogue.iter().map(|(_, activity)| sort_key(lang, activity.title.shown(lang).words)).collect();
    sorted(catalogue, &|a, b| {
        let by_key = keys.get(a.0 as usize).cmp(&keys.get(b.0 as usize));
        by_key.then_with(|| catalogue[a].id.cmp(&catalogue[b].id))
    })
}

/// Results in the order of [`Sort::Newest`] brought into that of [`Sort::Relevance`].
pub(super) fn by_relevance(newest_first: &[ActivityIx], matches: &Matches) -> Vec<ActivityIx> {
    let costs: Vec<_> = newest_first.iter().map(|&at| matches.cost(at)).collect();
    let mut positions: Vec<u32> = (0..).take(newest_first.len()).collect();
    sort(&mut positions, &|a, b| costs.get(a as usize).cmp(&costs.get(b as usize)).then(a.cmp(&b)));
    positions.iter().filter_map(|&at| newest_first.get(at as usize).copied()).collect()
}
