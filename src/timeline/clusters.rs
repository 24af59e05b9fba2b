//! The rows of one lane at any zoom: what is wide enough is a bar, what is too close together gathers.
//!
//! **Levels.** Level `k` cuts time into cells of `2^k` days, counted from 1970-01-01. A scale is at the smallest level
//! whose cells are at least a touch target wide: a cell measures 24 to 48 px, more only at level 0, where it is a day.
//!
//! **Rows.** A span's *own* level is the last at which it is at least a cell long. [`Lane::new`] gives rows to spans
//! once and for all, those of the highest own level first, as one puts stones into a jar before sand. So which span has
//! a row, and which row, depends on no level. Row 0 is also where the gathered stand; a span is let into it only if no
//! other that may gather has its middle in the cells, of its own level, that the span touches.
//!
//! **The law.** At level `k` a span is a bar if it has a row and is at least a cell long; otherwise it is *gathered* in
//! the cell that holds its middle. Then
//! 1. every span is in exactly one bar or cluster: the rule is a function;
//! 2. clusters nest: a span gathered at `k` is gathered at `k + 1` (it still has no row, or is shorter than an even
//!    longer cell), and a cell of `k + 1` is two whole cells of `k`; so what is together stays together as one zooms
//!    out, and a cluster opens into clusters and bars of its own members only;
//! 3. nothing depends on where one has panned, for neither cells nor rows do;
//! 4. what is drawn never overlaps: bars of a row are disjoint in time; the gathered keep to their cells and the near
//!    halves of empty cells beside them; and a bar in row 0 touches no cell where others gather, at its own level by
//!    admission and below it because a finer cell lies within one of these;
//! 5. a bar keeps its row at every zoom, and the number of marks is bounded by rows × (width / 24 px), not by the
//!    number of spans.
//!
//! ```text
//! level 3  cells │               │               │
//!          row 0       (4)             B              B, shorter than a cell, is alone in it
//!          row 1 ════════ A ════════════════
//! level 2  cells │       │       │       │       │
//!          row 0    (3)     C       ── B ──           B is a cell long; C has left the cluster
//!          row 1 ════════ A ════════════════
//! level 1  cells │   │   │   │   │   │   │   │   │
//!          row 0  D  (2)    C       ── B ──
//!          row 1 ════════ A ════════════════
//! ```

use std::cmp::Reverse;

use super::{Day, Extent, Scale, Span};

/// The least size of what can be touched, in CSS pixels: WCAG 2.2, 2.5.8 Target Size (Minimum).
pub const TOUCH_TARGET_PX: f64 = 24.0;

/// The coarsest level: its cells of 46,000 years hold the whole calendar on either side of 1970.
const COARSEST: u32 = 24;

/// The spans of one lane with the rows that they got: made once, asked at every zoom.
#[derive(Clone, Debug)]
pub struct Lane {
    /// All spans, in order of their middles.
    spans: Vec<Placed>,
    /// The spans of each row, in order of time and disjoint. There is always a row 0, though it may be empty.
    rows: Vec<Vec<Span>>,
}

#[derive(Clone, Copy, Debug)]
struct Placed {
    span: Span,
    has_row: bool,
}

/// Whether a [`Mark`] stands for one span or for a number of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One span, drawn from its first day to the end of its last, or as a touch target where it is too short.
    Bar,
    /// Spans too close to be told apart, or (then even a single one) that found no row: "+n".
    Cluster,
}

/// What is to be drawn: a bar or a cluster.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Which of the two.
    pub shape: Shape,
    /// Its row, less than [`Lane::row_count`].
    pub row: usize,
    /// The keys of its spans, in order of their middles; never empty, and one for a bar.
    pub members: Vec<u32>,
    /// The first day of any member.
    pub first: Day,
    /// The last day of any member.
    pub last: Day,
    /// Where to draw it: at least [`TOUCH_TARGET_PX`] wide and clear of all others of the row, though it may touch
    /// them. That is from its first day to the end of its last, but that a cluster, or a bar shorter than a cell, is widened
    /// if need be and gives way to close neighbours.
    pub extent: Extent,
    /// The number of the day from which it is drawn, to sort by: ties of pixels would break by where one has panned.
    from: i32,
}

impl Lane {
    /// Finds the rows for the spans of a lane, at most `max_rows` of them (0 counts as 1). Where spans of about one
    /// length compete for rows, the earlier wins, then the smaller key.
    ///
    /// ```
    /// use taiex_explorer::timeline::{Day, Lane, Scale, Shape, Span};
    /// let years = [1, 2, 3, 4].map(|key| Span::new(key, Day::new(0), Day::new(364)));
    /// let lane = Lane::new(&years, 3);
    /// let marks = lane.marks(&Scale::new(0.0, 400.0, 800.0));
    /// assert_eq!(marks.iter().filter(|mark| mark.shape == Shape::Bar).count(), 2);
    /// let rest = marks.iter().find(|mark| mark.shape == Shape::Cluster).unwrap();
    /// assert_eq!((rest.row, rest.members.as_slice()), (0, [3, 4].as_slice()));
    /// ```
    #[must_use]
    pub fn new(spans: &[Span], max_rows: usize) -> Self {
        let mut spans: Vec<_> = spans.iter().map(|&span| Placed { span, has_row: false }).collect();
        spans.sort_unstable_by_key(|placed| (placed.span.middle(), placed.span.key()));
        let mut lane = Self { spans, rows: vec![Vec::new()] };

        let in_turn = |(place, Placed { span, .. }): (usize, &Placed)| {
            (Reverse(own_level(span)), span.first(), span.key(), place)
        };
        let mut longest_first: Vec<_> = lane.spans.iter().enumerate().map(in_turn).collect();
        longest_first.sort_unstable();
        // Who may yet gather at the own level of those whose turn it is: the shorter, and the longer without a row.
        let mut may_gather: Vec<usize> = (0..lane.spans.len()).collect();
        for peers in longest_first.chunk_by(|a, b| a.0 == b.0) {
            may_gather.retain(|&place| !lane.spans[place].has_row);
            for &(.., place) in peers {
                let span = lane.spans[place].span;
                let alone = lane.is_alone(&span, &may_gather);
                lane.spans[place].has_row = lane.take_row(span, alone, max_rows);
            }
        }
        lane
    }

    /// How many rows the lane needs, at every zoom alike; at least 1.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// What of the lane is in view on a scale, in order of time and then of rows. Clusters at the edges have all their
    /// members, in view or not.
    #[must_use]
    pub fn marks(&self, scale: &Scale) -> Vec<Mark> {
        let level = level_of(scale);
        let mut marks = self.bars(scale, level);
        marks.extend(self.gathered(scale, level));
        marks.retain(|mark| mark.extent.end_px > 0.0 && mark.extent.start_px < scale.width_px());
        marks.sort_by_key(|mark| (mark.from, mark.row));
        marks
    }

    /// Whether no *other* span that may gather has its middle in the cells of the span's own level that it touches.
    fn is_alone(&self, span: &Span, may_gather: &[usize]) -> bool {
        let level = own_level(span);
        let (start, end) = (cell_of(span.first(), level), cell_of(span.last(), level));
        let from = may_gather.partition_point(|&place| self.spans[place].cell(level) < start);
        let nearby = may_gather[from..].iter().take_while(|&&place| self.spans[place].cell(level) <= end);
        // The span itself is one of them.
        nearby.filter(|&&place| !self.spans[place].has_row).nth(1).is_none()
    }

    /// Puts the span into the first row that is free over its days, and says whether there was one.
    fn take_row(&mut self, span: Span, alone: bool, max_rows: usize) -> bool {
        for row in self.rows.iter_mut().skip(usize::from(!alone)) {
            let place = row.partition_point(|taken| taken.last() < span.first());
            if row.get(place).is_none_or(|next| next.first() > span.last()) {
                row.insert(place, span);
                return true;
            }
        }
        let may_grow = self.rows.len() < max_rows;
        if may_grow {
            self.rows.push(vec![span]);
        }
        may_grow
    }

    fn bars(&self, scale: &Scale, level: u32) -> Vec<Mark> {
        let first = Day::containing(scale.start_days());
        let last = Day::containing(scale.end_days());
        let mut marks = Vec::new();
        for (row, spans) in self.rows.iter().enumerate() {
            marks.extend(bars_within(spans, first, last, level).map(|span| Mark {
                shape: Shape::Bar,
                row,
                members: vec![span.key()],
                first: span.first(),
                last: span.last(),
                extent: scale.extent(span.first(), span.last()),
                from: span.first().number(),
            }));
        }
        marks
    }

    fn gathered(&self, scale: &Scale, level: u32) -> Vec<Mark> {
        // What gathers beside the view may reach into it.
        let first = cell_of(Day::containing(scale.start_days()), level) - 1;
        let last = cell_of(Day::containing(scale.end_days()), level) + 1;
        self.within(first, last, level)
            .chunk_by(|a, b| a.cell(level) == b.cell(level))
            .filter_map(|neighbours| self.gather(neighbours, scale, level))
            .collect()
    }

    /// The mark for those spans of one cell that are no bars, if there are any.
    fn gather(&self, neighbours: &[Placed], scale: &Scale, level: u32) -> Option<Mark> {
        let mut gathered = neighbours.iter().filter(|placed| !placed.is_bar(level));
        let one = gathered.next()?;
        let (mut first, mut last) = (one.span.first(), one.span.last());
        let mut members = vec![one.span.key()];
        for Placed { span, .. } in gathered {
            (first, last) = (first.min(span.first()), last.max(span.last()));
            members.push(span.key());
        }
        // A long span without a row must not pass for a short one.
        let is_lone = members.len() == 1 && own_level(&one.span) < level;
        let shape = if is_lone { Shape::Bar } else { Shape::Cluster };
        let (start, end) = self.room(one.cell(level), level);
        let room = Extent { start_px: scale.x_of(start.into()), end_px: scale.x_of(end.into()) };
        let extent = scale.extent(first, last).cut_to(room).at_least(TOUCH_TARGET_PX).moved_into(room);
        Some(Mark { shape, row: 0, members, first, last, extent, from: first.number().max(start) })
    }

    /// The first day that what gathers in a cell may take up, and the first that it may not: its cell and the near half
    /// of either cell beside it that is empty. What comes from the other side takes the other half.
    fn room(&self, cell: i32, level: u32) -> (i32, i32) {
        let half = (1 << level) / 2;
        let half_of = |cell| if self.is_empty(cell, level) { half } else { 0 };
        ((cell << level) - half_of(cell - 1), ((cell + 1) << level) + half_of(cell + 1))
    }

    /// Whether row 0 has nothing in a cell: none that gathers there and no bar that touches it.
    fn is_empty(&self, cell: i32, level: u32) -> bool {
        let (first, last) = (Day::new(cell << level), Day::new(((cell + 1) << level) - 1));
        self.within(cell, cell, level).iter().all(|placed| placed.is_bar(level))
            && self.rows.first().is_none_or(|row| bars_within(row, first, last, level).next().is_none())
    }

    /// The spans whose middles are in the cells from one to another, both inclusive.
    fn within(&self, first: i32, last: i32, level: u32) -> &[Placed] {
        let from = self.spans.partition_point(|placed| placed.cell(level) < first);
        let to = self.spans.partition_point(|placed| placed.cell(level) <= last);
        &self.spans[from..to]
    }
}

impl Placed {
    fn is_bar(&self, level: u32) -> bool {
        self.has_row && own_level(&self.span) >= level
    }

    fn cell(&self, level: u32) -> i32 {
        cell_of(self.span.middle(), level)
    }
}

/// The spans of a row that are bars at a level and touch the days from one to another.
fn bars_within(row: &[Span], first: Day, last: Day, level: u32) -> impl Iterator<Item = &Span> {
    let from = row.partition_point(|span| span.last() < first);
    row[from..].iter().take_while(move |span| span.first() <= last).filter(move |span| own_level(span) >= level)
}

/// The level of a scale.
fn level_of(scale: &Scale) -> u32 {
    (0..COARSEST).find(|&level| cell_days(level) * scale.px_per_day() >= TOUCH_TARGET_PX).unwrap_or(COARSEST)
}

/// The last level at which a span is at least a cell long.
fn own_level(span: &Span) -> u32 {
    span.days().ilog2()
}

/// Which cell of a level holds a day. The shift rounds down before 1970 too, so all cells of a level are alike.
fn cell_of(day: Day, level: u32) -> i32 {
    day.number() >> level
}

fn cell_days(level: u32) -> f64 {
    f64::from(1_u32 << level)
}

#[cfg(test)]
mod tests;
