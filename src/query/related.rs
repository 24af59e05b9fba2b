//! Activities that belong with another.

use super::order::newest;
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, ActivityIx},
    },
    sort::sort,
};

/// At most `limit` activities that belong with the one at `at`, itself never among them: first those that its record
/// names, as the record orders them, then by the number of topics and partners they share with it, one at least, then
/// the newest.
#[must_use]
pub fn related(catalogue: &Catalogue, at: ActivityIx, limit: usize) -> Vec<ActivityIx> {
    let this = &catalogue[at];
    let mut found: Vec<ActivityIx> = Vec::new();
    for &stated in &this.related {
        if stated != at && !found.contains(&stated) {
            found.push(stated);
        }
    }
    let shared: Vec<usize> = catalogue.iter().map(|(_, other)| count_shared(this, other)).collect();
    let mut others: Vec<u32> = (0..)
        .zip(&shared)
        .filter(|&(other, &shared)| shared > 0 && other != at.0 && !found.contains(&ActivityIx(other)))
        .map(|(other, _)| other)
        .collect();
    sort(&mut others, &|a, b| {
        let by_shared = shared.get(b as usize).cmp(&shared.get(a as usize));
        by_shared.then_with(|| newest(catalogue, ActivityIx(a), ActivityIx(b)))
    });
    found.extend(others.into_iter().map(ActivityIx));
    found.truncate(limit);
    found
}

/// How many distinct topics and partners two activities share.
fn count_shared(a: &Activity, b: &Activity) -> usize {
    let topics =
        a.topics.iter().enumerate().filter(|&(at, topic)| !a.topics[..at].contains(topic) && b.topics.contains(topic));
    let has = |activity: &Activity, partner| activity.partners.iter().any(|with| with.partner == partner);
    let partners = a.partners.iter().enumerate().filter(|&(at, with)| {
        a.partners[..at].iter().all(|earlier| earlier.partner != with.partner) && has(b, with.partner)
    });
    topics.count() + partners.count()
}
