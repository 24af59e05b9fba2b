//! A window on a strip that is dragged, resized, or drawn anew. All places are shares of the strip's width, from 0 to 1.

/// The part of a strip that is chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Brush {
    /// Where it begins.
    pub start: f64,
    /// Where it ends, not before its start.
    pub end: f64,
}

/// What a pointer has hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// The edge where the window begins.
    Start,
    /// The edge where it ends.
    End,
    /// The window as a whole.
    Body,
    /// Nothing: it draws a new window.
    New,
}

impl Brush {
    /// The whole strip.
    pub const WHOLE: Self = Self { start: 0.0, end: 1.0 };

    /// What a pointer that goes down at a place takes hold of; an edge can be grasped from `reach` away. Between two
    /// edges that are both in reach the nearer one counts. The whole strip has no body: there would be no way to draw a
    /// window.
    ///
    /// ```
    /// use taiex_explorer::timeline::{Brush, Grip};
    /// let brush = Brush { start: 0.2, end: 0.6 };
    /// let grips = [0.1, 0.21, 0.4, 0.61].map(|at| brush.grip(at, 0.02));
    /// assert_eq!(grips, [Grip::New, Grip::Start, Grip::Body, Grip::End]);
    /// ```
    #[must_use]
    pub fn grip(self, at: f64, reach: f64) -> Grip {
        let (to_start, to_end) = ((at - self.start).abs(), (at - self.end).abs());
        if to_start.min(to_end) <= reach {
            // Of a window without width the edge is taken towards which there is room.
            let is_nearer = to_start < to_end || (to_start <= to_end && at < self.start);
            if is_nearer { Grip::Start } else { Grip::End }
        } else if self != Self::WHOLE && (self.start..=self.end).contains(&at) {
            Grip::Body
        } else {
            Grip::New
        }
    }

    /// The window after a pointer that took hold of it at `from` went `to` somewhere. It never leaves the strip; a window
    /// that is moved keeps its width, and an edge that passes the other one becomes the other one.
    ///
    /// ```
    /// use taiex_explorer::timeline::{Brush, Grip};
    /// let brush = Brush { start: 0.25, end: 0.5 };
    /// assert_eq!(brush.dragged(Grip::Body, 0.3, 0.9), Brush { start: 0.75, end: 1.0 });
    /// assert_eq!(brush.dragged(Grip::Start, 0.25, 0.8), Brush { start: 0.5, end: 0.8 });
    /// assert_eq!(brush.dragged(Grip::New, 0.9, 0.7), Brush { start: 0.7, end: 0.9 });
    /// ```
    #[must_use]
    pub fn dragged(self, grip: Grip, from: f64, to: f64) -> Self {
        let inside = |place: f64| place.clamp(0.0, 1.0);
        let between = |one: f64, other: f64| Self { start: inside(one.min(other)), end: inside(one.max(other)) };
        match grip {
            Grip::Start => between(to, self.end),
            Grip::End => between(self.start, to),
            Grip::New => between(from, to),
            Grip::Body => {
                let by = (to - from).max(-self.start).min(1.0 - self.end);
                let end = self.end + by;
                // Not `start + by`, which could change the width by a rounding error.
                Self { start: (end - (self.end - self.start)).max(0.0), end }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::{prelude::*, sample::select};

    use super::*;

    proptest! {
        #[test]
        fn a_brush_stays_on_the_strip(
            edges in (0.0..=1.0_f64, 0.0..=1.0_f64), from in -0.5..1.5_f64, to in -0.5..1.5_f64,
            grip in select(vec![Grip::Start, Grip::End, Grip::Body, Grip::New]),
        ) {
            let brush = Brush { start: edges.0.min(edges.1), end: edges.0.max(edges.1) };
            let after = brush.dragged(grip, from, to);
            prop_assert!(0.0 <= after.start && after.start <= after.end && after.end <= 1.0, "{after:?}");
            if grip == Grip::Body {
                prop_assert!((after.end - after.start - (brush.end - brush.start)).abs() < 1e-12);
            }
        }

        #[test]
        fn back_again_is_where_it_was(start in 0.1..0.4_f64, end in 0.5..0.9_f64, by in -0.1..0.1_f64) {
            let brush = Brush { start, end };
            for (grip, from) in [(Grip::Start, start), (Grip::End, end), (Grip::Body, 0.45)] {
                let back = brush.dragged(grip, from, from + by).dragged(grip, from + by, from);
                prop_assert!((back.start - start).abs() < 1e-12 && (back.end - end).abs() < 1e-12);
            }
        }
    }
}
