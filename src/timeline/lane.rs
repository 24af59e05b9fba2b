//! The rows of one lane: which span stands in which, and how far one may zoom out before it gathers with others.
//!
//! **Levels.** Level `k` cuts time into cells of `2^k` days, counted from 1970-01-01; what is drawn depends on the level
//! alone. A span has a *seat* if it has a row of its own at some levels: from 0 up to the seat's. At a level above it,
//! and at every level if it has no seat, it is *gathered* with the others of its cell in row 0 ([`Level`]).
//!
//! **Who gets a seat.** Two passes, as one seats a party and then fills the hall:
//! 1. A span wants room for a bar and for a label behind it. Spans whose wants meet form a *stretch*. A stretch that fits
//!    into the rows is laid out whole, by greedy interval partitioning (Kleinberg and Tardos, *Algorithm Design*, 4.1), so
//!    a programme of a few activities shows every title. Its seats hold up to the level [`Rows::level`], and those of long
//!    spans up to the last level at which they are a cell long, their *own* level.
//! 2. In a stretch that does not fit, spans get seats up to their own level, longest first, as one puts stones into a jar
//!    before sand.
//!
//! ```text
//! wants      A ══────────      B ═──────────               a stretch of two rows, laid out whole
//!                  C ═──────────
//!
//! row 0      A ══ title of A   B ═ title of B
//! row 1            C ═ title of C
//! ```
//!
//! Row 0 is also where the gathered stand. So a span that is long for its seat is let into it only if no other that may
//! gather has its middle in the cells, of the seat's level, that the span touches.
//!
//! **The law.** Whether a span stands alone at a level is a function of span and level, and monotone in the level. Hence
//! 1. every span is in exactly one bar or cluster of its lane;
//! 2. clusters nest: what is gathered at `k` is gathered at `k + 1`, and a cell of `k + 1` is two whole cells of `k`;
//! 3. nothing depends on where one has panned, for neither cells nor rows do;
//! 4. what is drawn in a row never overlaps, and a bar keeps its row at every zoom.

use super::{Day, Level, Span};

/// How the rows of a lane are given out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// How many there may be; 0 counts as 1.
    pub most: usize,
    /// The coarsest level at which spans that are shorter than a cell stand alone.
    pub level: u32,
    /// How many days the label behind the first day of a span takes up at that level.
    pub label_days: i32,
}

/// The spans of one lane with the rows that they got: made once, asked at every zoom.
#[derive(Clone, Debug)]
pub struct Lane {
    /// All spans, in order of their middles.
    pub(super) spans: Vec<Placed>,
    row_count: usize,
}

/// A span and the seat that it got.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub(super) span: Span,
    pub(super) seat: Option<Seat>,
}

/// A row, and the last level at which it is the span's own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seat {
    pub(super) row: usize,
    level: u32,
}

impl Lane {
    /// Finds the seats for the spans of a lane. Where they compete, the longer wins, then the earlier, then the smaller
    /// key.
    ///
    /// ```
    /// use taiex_explorer::timeline::{Day, Lane, Rows, Shape, Span};
    /// let years = [1, 2, 3, 4].map(|key| Span::new(key, Day::new(0), Day::new(364)));
    /// let lane = Lane::new(&years, Rows { most: 3, level: 4, label_days: 100 });
    /// let level = lane.level(4);
    /// assert_eq!(level.marks().iter().filter(|mark| mark.shape == Shape::Bar).count(), 2);
    /// let rest = level.marks().iter().find(|mark| mark.shape == Shape::Cluster).unwrap();
    /// assert_eq!((rest.row, level.members(rest)), (0, [3, 4].as_slice()));
    /// ```
    #[must_use]
    pub fn new(spans: &[Span], rows: Rows) -> Self {
        let by_middle = |span: &Span| rank(0, span.middle(), span.key());
        let spans = in_order(spans.iter().map(by_middle)).map(|place| Placed { span: spans[place], seat: None });
        let seating = Seating { spans: spans.collect(), rows, taken: Vec::new() };
        let Seating { spans, taken, .. } = seating.lay_out_stretches().fill_up();
        Self { spans, row_count: taken.len().max(1) }
    }

    /// How many rows the lane needs, at every zoom alike; at least 1.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.row_count
    }

    /// What there is to draw at a level, the whole lane of it.
    #[must_use]
    pub fn level(&self, level: u32) -> Level {
        Level::new(self, level)
    }
}

impl Placed {
    /// Whether the span stands alone at a level.
    pub(super) fn is_alone(&self, level: u32) -> bool {
        self.seat.is_some_and(|seat| level <= seat.level)
    }

    /// The cell of a level that it gathers in: that of its middle.
    pub(super) fn cell(&self, level: u32) -> i32 {
        cell_of(self.span.middle(), level)
    }
}

/// A lane whose seats are being given out.
struct Seating {
    spans: Vec<Placed>,
    rows: Rows,
    /// The spans of each row, in order of time and disjoint.
    taken: Vec<Vec<Span>>,
}

impl Seating {
    /// The first pass. The gap between stretches, and between neighbours of a row, is a cell or more: a bar is widened to
    /// a touch target by half a cell at most.
    fn lay_out_stretches(mut self) -> Self {
        let order: Vec<usize> =
            in_order(self.spans.iter().map(|placed| rank(0, placed.span.first(), placed.span.key()))).collect();
        let cell_days = 1 << self.rows.level;
        let mut stretch_start = 0;
        let mut wanted_until = i32::MIN;
        for (at, &place) in order.iter().enumerate() {
            let Placed { span, .. } = self.spans[place];
            if span.first().number() - 2 * cell_days > wanted_until && at > stretch_start {
                self.lay_out(&order[stretch_start..at]);
                stretch_start = at;
            }
            wanted_until = wanted_until.max(self.wanted_until(&span));
        }
        self.lay_out(&order[stretch_start..]);
        self
    }

    /// The last day of what a span wants of its row.
    fn wanted_until(&self, span: &Span) -> i32 {
        (span.last().number() + (1 << self.rows.level)).max(span.first().number() + self.rows.label_days)
    }

    /// Seats a whole stretch, in order of first days, or nobody of it.
    fn lay_out(&mut self, stretch: &[usize]) {
        let mut rows: Vec<usize> = Vec::new();
        let mut wanted_until: Vec<i32> = Vec::new();
        for &place in stretch {
            let span = self.spans[place].span;
            let from = usize::from(!self.may_lie_over_cells(&span, stretch));
            let first = span.first().number();
            let mut free =
                (from..self.rows.most.max(1)).filter(|row| wanted_until.get(*row).is_none_or(|until| *until < first));
            let Some(row) = free.next() else { return };
            wanted_until.resize(wanted_until.len().max(row + 1), i32::MIN);
            wanted_until[row] = self.wanted_until(&span);
            rows.push(row);
        }
        for (&place, row) in stretch.iter().zip(rows) {
            let span = self.spans[place].span;
            self.taken.resize(self.taken.len().max(row + 1), Vec::new());
            self.taken[row].push(span);
            self.spans[place].seat = Some(Seat { row, level: own_level(&span).max(self.rows.level) });
        }
    }

    /// Whether a span of a stretch may have row 0: one that keeps its seat where others gather must not lie in their way.
    fn may_lie_over_cells(&self, span: &Span, stretch: &[usize]) -> bool {
        let level = own_level(span);
        let gathers = |place: usize| {
            let other = &self.spans[place].span;
            other.key() != span.key() && (own_level(other) < level || !stretch.contains(&place))
        };
        level <= self.rows.level || !self.within(span, level).any(gathers)
    }

    /// The second pass.
    fn fill_up(mut self) -> Self {
        let longest_first =
            |placed: &Placed| rank(MOST_LEVEL - own_level(&placed.span), placed.span.first(), placed.span.key());
        let order: Vec<usize> = in_order(self.spans.iter().map(longest_first)).collect();
        for place in order {
            if self.spans[place].seat.is_none() {
                let span = self.spans[place].span;
                let level = own_level(&span);
                let row = self.take_row(span, self.has_cells_to_itself(&span, level));
                self.spans[place].seat = row.map(|row| Seat { row, level });
            }
        }
        self
    }

    /// Whether no *other* span that may gather at a level has its middle in the cells that the span touches.
    fn has_cells_to_itself(&self, span: &Span, level: u32) -> bool {
        let may_gather =
            |place: usize| self.spans[place].span.key() != span.key() && !self.spans[place].is_alone(level);
        !self.within(span, level).any(may_gather)
    }

    /// Puts the span into the first row that is free over its days.
    fn take_row(&mut self, span: Span, may_have_row_0: bool) -> Option<usize> {
        // Row 0 is there for the gathered even if nobody has a seat in it.
        self.taken.resize(self.taken.len().max(1), Vec::new());
        for (at, row) in self.taken.iter_mut().enumerate().skip(usize::from(!may_have_row_0)) {
            let place = row.partition_point(|taken| taken.last() < span.first());
            if row.get(place).is_none_or(|next| next.first() > span.last()) {
                row.insert(place, span);
                return Some(at);
            }
        }
        (self.taken.len() < self.rows.most).then(|| {
            self.taken.push(vec![span]);
            self.taken.len() - 1
        })
    }

    /// The places of the spans whose middles are in the cells of a level that a span touches.
    fn within(&self, span: &Span, level: u32) -> impl Iterator<Item = usize> {
        let (start, end) = (cell_of(span.first(), level), cell_of(span.last(), level));
        let from = self.spans.partition_point(|placed| placed.cell(level) < start);
        (from..self.spans.len()).take_while(move |&place| self.spans[place].cell(level) <= end)
    }
}

/// The highest level there is: its cells of 46,000 years hold the whole calendar on either side of 1970.
pub(super) const MOST_LEVEL: u32 = 24;

/// The last level at which a span is at least a cell long.
fn own_level(span: &Span) -> u32 {
    span.days().ilog2()
}

/// Which cell of a level holds a day. The shift rounds down before 1970 too, so all cells of a level are alike.
pub(super) fn cell_of(day: Day, level: u32) -> i32 {
    day.number() >> level
}

/// A number that sorts by its three parts.
pub(super) fn rank(level: u32, day: Day, key: u32) -> u64 {
    let day = u64::from(day.number().abs_diff(Day::MIN.number()));
    u64::from(level) << 56 | day << 32 | u64::from(key)
}

/// The places of ranks in rising order, equal ranks in that of their places. All sorts of this room are this one, a radix
/// sort byte by byte (Knuth, *The Art of Computer Programming* 3, 5.2.5): that of the standard library is 4 KB of wasm.
pub(super) fn in_order(ranks: impl Iterator<Item = u64>) -> impl Iterator<Item = usize> {
    let mut order: Vec<(u64, u32)> = ranks.zip(0..).collect();
    for byte in 0..8 {
        let digit = |(rank, _): (u64, u32)| usize::from(rank.to_le_bytes()[byte]);
        let mut counts = [0; 256];
        for &it in &order {
            counts[digit(it)] += 1;
        }
        if counts.contains(&order.len()) {
            continue;
        }
        let mut until = 0;
        let mut places = counts.map(|count| {
            until += count;
            until - count
        });
        let mut sorted = order.clone();
        for &it in &order {
            let place = &mut places[digit(it)];
            sorted[*place] = it;
            *place += 1;
        }
        order = sorted;
    }
    order.into_iter().map(|(_, place)| place as usize)
}

#[cfg(test)]
mod tests;
