//! Year headings between the results.

use crate::activity::model::ActivityIx;
use crate::{
    activity::catalogue::Catalogue,
    edtf::{PartialDate, When},
    query::Sort,
};

/// What a group of results is headed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// The year they began in.
    Year(i16),
    /// That no date is stated.
    Undated,
}

/// The heading that stands before a hit, if it opens a group: only orders by time have groups.
#[must_use]
pub fn by_year(catalogue: &Catalogue, sort: Sort, before: Option<ActivityIx>, hit: ActivityIx) -> Option<Group> {
    if !matches!(sort, Sort::Newest | Sort::Oldest) {
        return None;
    }
    let group = |at: ActivityIx| match catalogue[at].when.map(When::start) {
        Some(PartialDate::Year(year) | PartialDate::Month(year, _)) => Group::Year(year),
        Some(PartialDate::Day(day)) => Group::Year(day.year()),
        None => Group::Undated,
    };
    let opened = group(hit);
    (before.map(group) != Some(opened)).then_some(opened)
}
