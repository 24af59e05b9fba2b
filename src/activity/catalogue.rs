//! All activities of one data file: immutable, and indexed by id.

use std::ops::Index;

use jiff::civil::Date;

use super::{
    model::{Activity, ActivityIx, Kind, Partner, PartnerIx, Topic, TopicIx},
    text::Text,
};
use crate::{edtf::When, sort::sort};

/// Where the data come from and whom they concern.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The name of the page or document.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// Who benefits from every activity of the file.
    pub beneficiary: Text,
    /// Its address.
    pub url: Option<String>,
    /// The year it was published.
    pub year: Option<i16>,
}

/// The checked contents of a data file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    /// The day the file was last changed.
    pub updated: Option<Date>,
    /// Where the data come from.
    pub source: Source,
    /// The vocabulary of topics, in the order of the file.
    pub topics: Vec<Topic>,
    /// The vocabulary of partners, in the order of the file.
    pub partners: Vec<Partner>,
    activities: Vec<Activity>,
    /// Side by side, so that counting thousands does not visit as many records.
    kinds: Vec<Kind>,
    by_id: Vec<ActivityIx>,
}

impl Catalogue {
    /// A catalogue still without activities.
    #[must_use]
    pub fn new(updated: Option<Date>, source: Source, topics: Vec<Topic>, partners: Vec<Partner>) -> Self {
        Self { updated, source, topics, partners, ..Self::default() }
    }

    /// The catalogue with these activities; of two with one id, [`find`](Self::find) gives either.
    #[must_use]
    pub fn with_activities(self, activities: Vec<Activity>) -> Self {
        let mut by_id: Vec<u32> = (0..).take(activities.len()).collect();
        sort(&mut by_id, &|a, b| activities[a as usize].id.cmp(&activities[b as usize].id));
        self.with_sorted(activities, by_id)
    }

    /// The same where their positions are at hand in the order of the ids.
    pub(super) fn with_sorted(mut self, activities: Vec<Activity>, by_id: Vec<u32>) -> Self {
        self.by_id = by_id.into_iter().map(ActivityIx).collect();
        self.kinds = activities.iter().map(|activity| activity.kind).collect();
        self.activities = activities;
        self
    }

    /// The first and the last day that a dated activity may fall on; nothing if none has a date.
    #[must_use]
    pub fn extent(&self) -> Option<(Date, Date)> {
        let dated = || self.iter().filter_map(|(_, activity)| activity.when);
        Some((dated().map(When::first_day).min()?, dated().map(When::last_day).max()?))
    }

    /// How many activities there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.activities.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.activities.is_empty()
    }

    /// Every activity with its position, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (ActivityIx, &Activity)> {
        (0..).map(ActivityIx).zip(&self.activities)
    }

    /// The kind of each activity, in the order of the file.
    #[must_use]
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// Every activity in the order of the ids.
    #[must_use]
    pub fn by_id(&self) -> &[ActivityIx] {
        &self.by_id
    }

    /// The position of the activity with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<ActivityIx> {
        let found = self.by_id.binary_search_by(|&at| self[at].id.as_str().cmp(id));
        found.ok().map(|at| self.by_id[at])
    }

    /// The position of the topic with this code.
    #[must_use]
    pub fn find_topic(&self, code: &str) -> Option<TopicIx> {
        (0..).map(TopicIx).zip(&self.topics).find(|(_, topic)| topic.code == code).map(|(at, _)| at)
    }

    /// The position of the partner with this code.
    #[must_use]
    pub fn find_partner(&self, code: &str) -> Option<PartnerIx> {
        (0..).map(PartnerIx).zip(&self.partners).find(|(_, partner)| partner.code == code).map(|(at, _)| at)
    }
}

/// Positions come from this catalogue, so they are always in it.
impl Index<ActivityIx> for Catalogue {
    type Output = Activity;

    fn index(&self, at: ActivityIx) -> &Activity {
        &self.activities[at.0 as usize]
    }
}

impl Index<TopicIx> for Catalogue {
    type Output = Topic;

    fn index(&self, at: TopicIx) -> &Topic {
        &self.topics[usize::from(at.0)]
    }
}

impl Index<PartnerIx> for Catalogue {
    type Output = Partner;

    fn index(&self, at: PartnerIx) -> &Partner {
        &self.partners[usize::from(at.0)]
    }
}
