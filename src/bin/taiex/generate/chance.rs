//! Chance that is the same for a seed on every machine and for ever: whole numbers only, from an algorithm with a name.

use rand_pcg::{Pcg32, rand_core::Rng};

/// PCG32 has many streams; which one does not matter, as long as it never changes.
const STREAM: u64 = 2026;

/// The chances that follow from a seed.
pub(super) struct Chance(Pcg32);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(Pcg32::new(seed, STREAM))
    }

    /// A whole number from 0 to just under `bound`; 0 if that is 0.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        // The upper half of the product: evener than a remainder, and exact everywhere.
        ((u64::from(self.0.next_u32()) * u64::from(bound)) >> 32) as u32
    }

    /// Of two such numbers the lesser: low ones come up more often.
    pub(super) fn low(&mut self, bound: u32) -> u32 {
        self.below(bound).min(self.below(bound))
    }

    /// Of two such numbers the greater: high ones come up more often.
    pub(super) fn high(&mut self, bound: u32) -> u32 {
        self.below(bound).max(self.below(bound))
    }

    /// Whether something happens that happens in so many of a hundred cases.
    pub(super) fn percent(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// A position in a list, each as likely as the others.
    pub(super) fn position<V>(&mut self, values: &[V]) -> usize {
        self.below(length(values)) as usize
    }

    /// One of some values, each as likely as the others. There has to be one.
    pub(super) fn pick<'v, V>(&mut self, values: &'v [V]) -> &'v V {
        &values[self.position(values)]
    }

    /// One of some values, the first ones more often. There has to be one.
    pub(super) fn pick_low<'v, V>(&mut self, values: &'v [V]) -> &'v V {
        &values[self.low(length(values)) as usize]
    }

    /// A position in a list whose first values come up most.
    pub(super) fn rank(&mut self, skew: &Skew) -> usize {
        let drawn = self.below(skew.0.last().copied().unwrap_or_default());
        skew.0.partition_point(|sum| *sum <= drawn)
    }
}

/// How often each of a list comes up: in proportion to one over its place in it (Zipf), so the first twice as often as
/// the second. Held as running sums.
pub(super) struct Skew(Vec<u32>);

impl Skew {
    pub(super) fn over(length: usize) -> Self {
        let mut sum = 0;
        let sums = (1..).take(length).map(|place| {
            sum += 1_000_000 / place;
            sum
        });
        Self(sums.collect())
    }
}

/// The positions that so many draws give, without repetitions.
pub(super) fn distinct(draws: u32, mut draw: impl FnMut() -> usize) -> Vec<usize> {
    let mut positions = Vec::new();
    for _ in 0..draws {
        let position = draw();
        if !positions.contains(&position) {
            positions.push(position);
        }
    }
    positions
}

fn length<V>(values: &[V]) -> u32 {
    u32::try_from(values.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_for_ever() {
        let mut chance = Chance::new(7);
        assert_eq!([(); 6].map(|()| chance.below(1000)), [161, 972, 634, 738, 646, 620]);
    }

    #[test]
    fn the_first_of_a_skewed_list_comes_up_twice_as_often_as_the_second() {
        let (mut chance, skew) = (Chance::new(1), Skew::over(4));
        let mut counts = [0; 4];
        for _ in 0..25_000 {
            counts[chance.rank(&skew)] += 1;
        }
        // 12/25, 6/25, 4/25 and 3/25 of them.
        let off =
            counts.iter().zip([12_000, 6000, 4000, 3000]).map(|(count, wanted): (&i32, _)| (count - wanted).abs());
        assert!(off.max() < Some(300), "{counts:?}");
    }
}
