//! Items one below the other: how high each is, as far as it was seen, and where that puts it.

use std::ops::Range;

/// A length in sixty-fourths of a CSS pixel. No browser lays out finer, so sums of them are exact; 67 million pixels fit.
pub type Px64 = u32;

/// How many of a length make a CSS pixel.
pub const PER_PX: Px64 = 64;

/// The heights of items, which are known once they have been drawn; until then all are expected to be alike.
///
/// ```
/// use taiex_explorer::app::Heights;
/// let mut heights = Heights::new(100);
/// heights.learn(400, [(0, 120), (1, 160)]);
/// assert_eq!([0, 1, 7].map(|item| heights.of(item)), [120, 160, 140]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heights {
    /// By item; 0 where it is not known.
    known: Vec<Px64>,
    expected: Px64,
    /// How wide the items were.
    width_px: u32,
}

impl Heights {
    /// Nothing is known, and each is taken to be this high.
    #[must_use]
    pub fn new(expected: Px64) -> Self {
        Self { known: Vec::new(), expected, width_px: 0 }
    }

    /// The height of an item, known or expected.
    #[must_use]
    pub fn of(&self, item: usize) -> Px64 {
        self.known.get(item).copied().filter(|height| *height > 0).unwrap_or(self.expected)
    }

    /// Takes over the heights of items that were drawn at a width; gives whether that changed any. At another width than
    /// before all others are forgotten. What is expected of them is the mean of the first that were drawn at this width, and
    /// stays that: if it followed every item, all that were never drawn would move with each that is.
    pub fn learn(&mut self, width_px: u32, drawn: impl IntoIterator<Item = (usize, Px64)>) -> bool {
        let drawn: Vec<_> = drawn.into_iter().filter(|(_, height)| *height > 0).collect();
        let Some(count) = u32::try_from(drawn.len()).ok().filter(|count| *count > 0) else { return false };
        let mut is_new = self.width_px != width_px;
        if is_new {
            let sum: Px64 = drawn.iter().map(|(_, height)| height).sum();
            *self = Self { known: Vec::new(), expected: (sum / count).max(1), width_px };
        }
        for (item, height) in drawn {
            if item >= self.known.len() {
                self.known.resize(item + 1, 0);
            }
            is_new |= self.known[item] != height;
            self.known[item] = height;
        }
        is_new
    }
}

/// Where each of several items begins when they stand one below the other.
///
/// ```
/// use taiex_explorer::app::Stack;
/// let stack = Stack::new([10, 20, 30]);
/// assert_eq!((stack.top(2), stack.height()), (30, 60));
/// assert_eq!(stack.between(12, 31), 1..3);
/// assert_eq!(stack.above(30).height(), 30);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stack {
    /// Of each item, and last the lower edge of all.
    tops: Vec<Px64>,
}

impl Stack {
    /// A stack of items of these heights.
    #[must_use]
    pub fn new(heights: impl IntoIterator<Item = Px64>) -> Self {
        let heights = heights.into_iter();
        let mut tops = Vec::with_capacity(heights.size_hint().0 + 1);
        let mut bottom: Px64 = 0;
        tops.push(bottom);
        for height in heights {
            bottom = bottom.saturating_add(height);
            tops.push(bottom);
        }
        Self { tops }
    }

    /// The first items only: as many as begin above a height, and at least one.
    #[must_use]
    pub fn above(mut self, height: Px64) -> Self {
        self.tops.truncate(self.between(0, height).end + 1);
        self
    }

    /// How many items there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tops.len() - 1
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The height of all.
    #[must_use]
    pub fn height(&self) -> Px64 {
        self.top(self.len())
    }

    /// The upper edge of an item; past the last one, the lower edge of all.
    #[must_use]
    pub fn top(&self, item: usize) -> Px64 {
        self.tops[item.min(self.len())]
    }

    /// The item that holds a height: the last that begins at or above it.
    #[must_use]
    pub fn at(&self, height: Px64) -> usize {
        self.tops.partition_point(|top| *top <= height).saturating_sub(1).min(self.len().saturating_sub(1))
    }

    /// The items of which some part lies between two heights. If there are any items at all there is at least one: the
    /// nearest.
    #[must_use]
    pub fn between(&self, from: Px64, to: Px64) -> Range<usize> {
        if self.is_empty() {
            return 0..0;
        }
        let first = self.at(from);
        first..self.tops.partition_point(|top| *top < to).clamp(first + 1, self.len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_was_never_drawn_is_expected_to_be_like_the_first_that_was() {
        let mut heights = Heights::new(100);
        assert!(!heights.learn(300, []), "nothing was drawn");
        assert!(heights.learn(300, [(2, 50), (3, 70)]));
        assert_eq!([0, 2, 3, 9].map(|item| heights.of(item)), [60, 50, 70, 60]);
        assert!(!heights.learn(300, [(2, 50)]), "that was known");
        assert!(heights.learn(300, [(0, 600), (4, 0)]), "0 is no height");
        assert_eq!([0, 4, 9].map(|item| heights.of(item)), [600, 60, 60], "what is expected stays");
        assert!(heights.learn(200, [(3, 90)]));
        assert_eq!([0, 2, 3].map(|item| heights.of(item)), [90, 90, 90], "another width, and all is forgotten");
    }

    #[test]
    fn a_stack_of_nothing_has_nothing_in_it() {
        let none = Stack::new([]);
        assert_eq!((none.len(), none.height(), none.top(4), none.at(9), none.between(0, 9)), (0, 0, 0, 0, 0..0));
    }

    proptest! {
        /// The items between two heights are those that brute force finds, and the stack has no holes.
        #[test]
        fn an_item_is_between_two_heights_exactly_if_it_meets_them(
            heights in proptest::collection::vec(1_u32..500, 1..40),
            from in 0_u32..9_000,
            length in 1_u32..3_000,
        ) {
            let (stack, to) = (Stack::new(heights.iter().copied()), from + length);
            prop_assert_eq!(stack.height(), heights.iter().sum::<u32>());
            for (item, height) in heights.iter().enumerate() {
                prop_assert_eq!(stack.top(item) + height, stack.top(item + 1));
                prop_assert_eq!(stack.at(stack.top(item)), item);
                prop_assert_eq!(stack.at(stack.top(item) + height - 1), item);
            }
            let found = stack.between(from, to);
            let meets = |item: &usize| stack.top(*item) < to && stack.top(item + 1) > from;
            let expected: Vec<usize> = (0..heights.len()).filter(meets).collect();
            if expected.is_empty() {
                prop_assert_eq!(found, heights.len() - 1..heights.len());
            } else {
                prop_assert_eq!(found.collect::<Vec<_>>(), expected);
            }
        }
    }
}
