//! The list of results as far as it is drawn: which of them are near the reader, and what is known of the others. It outlives
//! the list, so that Back finds every result where it stood.

mod stack;

use std::{ops::Range, sync::Arc};

pub use stack::{Heights, PER_PX, Px64, Stack};

use crate::{activity::model::ActivityIx, platform::viewport::VisibleRect, state::State};

/// How many results are drawn where nobody knows what the reader sees: when a page is printed natively.
const UNSEEN: usize = 60;
/// So few are drawn wherever the reader is, so that the browser's own search finds them.
const FEW: usize = 24;
/// How many screens of results are drawn above and below what the reader sees.
pub const REACH_SCREENS: f64 = 1.0;
/// As many of an answer that has just come: the reader sees it sooner, and the next letter typed may bring another.
pub const FIRST_REACH_SCREENS: f64 = 0.125;
/// At least so many are drawn at once.
const AT_ONCE: usize = 10;
/// The most that are drawn on paper.
pub const ON_PAPER: usize = 500;
/// How high a result is expected to be before any was drawn.
const EXPECTED: Px64 = 150 * PER_PX;

/// What views of the results remember; a handle, copied freely.
#[derive(Clone, Copy, Debug)]
pub struct Listing {
    /// How high the results are; by activity.
    pub heights: State<Arc<Heights>>,
    /// The upper edge of the first result, in CSS pixels from the top of the document.
    pub top_px: State<f64>,
    /// The result that holds the focus, or held it last: it stays in the document wherever the reader scrolls.
    pub held: State<Option<ActivityIx>>,
    /// Whether the page is being laid out for paper.
    pub on_paper: State<bool>,
    /// How many screens of results are shown in a page of somebody else's that does not say what the reader sees.
    pub screens: State<u32>,
}

impl Listing {
    /// Nothing was drawn yet.
    #[must_use]
    pub(super) fn new() -> Self {
        Self {
            heights: State::new(Arc::new(Heights::new(EXPECTED))),
            top_px: State::new(0.0),
            held: State::new(None),
            on_paper: State::new(false),
            screens: State::new(1),
        }
    }
}

/// Which of the results are in the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// Their places among all results, in order.
    pub places: Vec<usize>,
    /// Those that stand in the column; the others are held out of sight, because they have the focus or are next to what
    /// has it, so that Tab leads on from it.
    pub column: Range<usize>,
    /// The height of all results above the column.
    pub above: Px64,
    /// The height of all results below it.
    pub below: Px64,
}

impl Drawn {
    /// What to draw of a stack of results whose upper edge is at `top_px` of the document: all that the reader sees, and
    /// `reach_screens` times as much above and as much below; and `held` with its neighbours, wherever they are.
    #[must_use]
    pub fn new(stack: &Stack, visible: VisibleRect, top_px: f64, reach_screens: f64, held: Option<usize>) -> Self {
        let column = if stack.len() <= FEW {
            0..stack.len()
        } else if visible.height_px > 0.0 {
            let reach_px = reach_screens * visible.height_px;
            let from = visible.top_px - reach_px - top_px;
            let near = stack.between(px64(from), px64(from + visible.height_px + 2.0 * reach_px));
            near.start..near.end.max(near.start + AT_ONCE).min(stack.len())
        } else {
            0..stack.len().min(UNSEEN)
        };
        Self::of(stack, column, held)
    }

    /// What to draw on paper: the results from the first.
    #[must_use]
    pub fn on_paper(stack: &Stack) -> Self {
        Self { above: 0, below: 0, ..Self::of(stack, 0..stack.len().min(ON_PAPER), None) }
    }

    fn of(stack: &Stack, column: Range<usize>, held: Option<usize>) -> Self {
        let held = held.map_or(0..0, |held| held.saturating_sub(1)..(held + 2).min(stack.len()));
        let before = held.start..held.end.min(column.start);
        let after = held.start.max(column.end)..held.end;
        let places = before.chain(column.clone()).chain(after).collect();
        let (above, below) = (stack.top(column.start), stack.height() - stack.top(column.end));
        Self { places, column, above, below }
    }
}

/// A length in CSS pixels as one that sums are made of; what is above everything is 0.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
pub fn px64(px: f64) -> Px64 {
    (px * f64::from(PER_PX)) as Px64
}

/// A length in CSS pixels.
#[must_use]
pub fn px(length: Px64) -> f64 {
    f64::from(length) / f64::from(PER_PX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stack() -> Stack {
        Stack::new((0..1_000).map(|_| 100 * PER_PX))
    }

    fn seen(top_px: f64) -> VisibleRect {
        VisibleRect { top_px, height_px: 500.0, width_px: 400.0, page_px: 100_400.0 }
    }

    #[test]
    fn what_is_near_the_reader_is_drawn_and_the_rest_keeps_its_room() {
        let cases: [(f64, Range<usize>); 5] = [
            (0.0, 0..10),
            (200.0, 0..10),
            (10_000.0, 93..108),
            (99_900.0, 992..1_000),
            // Below the list there is more of the page; the nearest result stays, so that the list is never empty.
            (200_000.0, 999..1_000),
        ];
        for (top_px, column) in cases {
            let drawn = Drawn::new(&stack(), seen(top_px), 200.0, 1.0, None);
            assert_eq!(drawn.places, column.clone().collect::<Vec<_>>(), "{top_px}");
            let column_px = 100.0 * f64::from(u32::try_from(column.len()).unwrap());
            assert!((px(drawn.above) + px(drawn.below) + column_px - 100_000.0).abs() < 0.1, "{top_px}");
        }
    }

    #[test]
    fn of_an_answer_that_has_just_come_little_is_drawn_that_is_not_seen() {
        let column = |reach_screens| Drawn::new(&stack(), seen(10_000.0), 200.0, reach_screens, None).column;
        assert_eq!((column(0.0), column(0.2), column(1.0)), (98..108, 97..107, 93..108));
    }

    #[test]
    fn what_holds_the_focus_stays_with_its_neighbours() {
        let cases: [(usize, &[usize]); 6] = [
            (0, &[0, 1, 93, 94, 106, 107]),
            (50, &[49, 50, 51, 93, 94, 106, 107]),
            (93, &[92, 93, 94, 106, 107]),
            (100, &[93, 94, 106, 107]),
            (107, &[93, 94, 106, 107, 108]),
            (999, &[93, 94, 106, 107, 998, 999]),
        ];
        for (held, expected) in cases {
            let drawn = Drawn::new(&stack(), seen(10_000.0), 200.0, 1.0, Some(held));
            let inner = 95..106;
            let outer: Vec<_> = drawn.places.iter().copied().filter(|place| !inner.contains(place)).collect();
            assert_eq!((outer.as_slice(), drawn.column), (expected, 93..108), "{held}");
        }
    }

    #[test]
    fn without_a_reader_and_on_paper_the_first_are_drawn() {
        assert_eq!(Drawn::new(&stack(), VisibleRect::default(), 0.0, 1.0, None).column, 0..60);
        let paper = Drawn::on_paper(&stack());
        assert_eq!((paper.column, paper.above, paper.below), (0..500, 0, 0));
        assert_eq!(Drawn::new(&Stack::new([]), seen(0.0), 0.0, 1.0, Some(3)), Drawn::default());
        let few = Stack::new([500 * PER_PX; FEW]);
        assert_eq!(Drawn::new(&few, seen(0.0), 0.0, 1.0, Some(3)).column, 0..FEW);
    }
}
