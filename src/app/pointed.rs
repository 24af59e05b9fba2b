//! The activity that the reader points at, by pointer or by focus: local state, which every view of the results shares.

use leptos::prelude::*;

use crate::activity::model::ActivityIx;

/// Which activity is pointed at, if any. Whoever draws an activity asks for that one alone, so that moving on concerns
/// two activities and not every row of a long list.
#[derive(Clone, Copy, Debug)]
pub struct Pointed {
    now: RwSignal<Option<ActivityIx>>,
    /// For each activity that somebody asked for, what tells that its answer changed.
    changed: StoredValue<Vec<Option<ArcTrigger>>>,
}

impl Pointed {
    /// Nothing is pointed at.
    #[must_use]
    pub(super) fn nothing() -> Self {
        Self { now: RwSignal::new(None), changed: StoredValue::new(Vec::new()) }
    }

    /// The activity; follows every change.
    #[must_use]
    pub fn get(self) -> Option<ActivityIx> {
        self.now.get()
    }

    /// Whether it is this one; follows only what concerns this one.
    #[must_use]
    pub fn is(self, at: ActivityIx) -> bool {
        let place = at.0 as usize;
        let changed = self.changed.try_update_value(|changed| {
            changed.resize(changed.len().max(place + 1), None);
            changed[place].get_or_insert_with(ArcTrigger::new).clone()
        });
        if let Some(changed) = changed {
            changed.track();
        }
        self.now.get_untracked() == Some(at)
    }

    /// Points at another activity, or at none.
    pub fn set(self, to: Option<ActivityIx>) {
        let from = self.now.get_untracked();
        if from == to {
            return;
        }
        self.now.set(to);
        for at in [from, to].into_iter().flatten() {
            let changed = self.changed.with_value(|changed| changed.get(at.0 as usize).cloned().flatten());
            if let Some(changed) = changed {
                changed.notify();
            }
        }
    }

    /// No longer points at this activity, if it did.
    pub fn leave(self, at: ActivityIx) {
        if self.now.get_untracked() == Some(at) {
            self.set(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_on_concerns_two_activities_only() {
        Owner::new().with(|| {
            let pointed = Pointed::nothing();
            let asked = [0, 1, 2].map(|_| StoredValue::new(0));
            let follows = [0, 1, 2].map(|at| {
                let ask = asked[at];
                Memo::new(move |_| {
                    ask.update_value(|times| *times += 1);
                    pointed.is(ActivityIx(u32::try_from(at).unwrap()))
                })
            });
            let answers = || follows.map(|follow| follow.get_untracked());
            assert_eq!(answers(), [false; 3]);
            pointed.set(Some(ActivityIx(2)));
            assert_eq!(answers(), [false, false, true]);
            pointed.set(Some(ActivityIx(0)));
            assert_eq!((answers(), pointed.get()), ([true, false, false], Some(ActivityIx(0))));
            pointed.leave(ActivityIx(2));
            assert_eq!(answers(), [true, false, false], "what is left already says nothing");
            pointed.leave(ActivityIx(0));
            assert_eq!(answers(), [false; 3]);
            assert_eq!(asked.map(|times| times.get_value()), [3, 1, 3]);
        });
    }
}
