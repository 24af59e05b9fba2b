//! What a lane draws at one level: bars, and clusters of what is too close together.

use std::ops::Range;

use super::{
    Day, Extent, Lane, Scale,
    lane::{MOST_LEVEL, Placed, cell_of, in_order, rank},
};

/// The least size of what can be touched, in CSS pixels: WCAG 2.2, 2.5.8 Target Size (Minimum).
pub const TOUCH_TARGET_PX: f64 = 24.0;

/// Whether a [`Mark`] stands for one span or for a number of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One span, drawn from its first day to the end of its last, or as a touch target where it is too short.
    Bar,
    /// Spans too close to be told apart, or (then even a single one) that found no row: "+n".
    Cluster,
}

/// What is to be drawn: a bar or a cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which of the two.
    pub shape: Shape,
    /// Its row, less than [`Lane::row_count`].
    pub row: usize,
    /// The first day of any member.
    pub first: Day,
    /// The last day of any member.
    pub last: Day,
    members: Range<usize>,
    /// The days that what is gathered may take up; a bar that stands alone has no such bounds.
    room: Option<(Day, Day)>,
}

/// All marks of a lane at a level.
#[derive(Clone, Debug, Default)]
pub struct Level {
    /// The keys of the members of all marks, one mark after the other.
    keys: Vec<u32>,
    marks: Vec<Mark>,
}

impl Mark {
    /// Where to draw it: at least [`TOUCH_TARGET_PX`] wide and clear of all others of its row, though it may touch them.
    /// That is from its first day to the end of its last, but that what is narrower than a touch target is widened, and
    /// the gathered give way to close neighbours.
    #[must_use]
    pub fn extent(&self, scale: &Scale) -> Extent {
        let extent = scale.extent(self.first, self.last);
        match self.room {
            None => extent.at_least(TOUCH_TARGET_PX),
            Some((first, last)) => {
                let room = scale.extent(first, last);
                extent.cut_to(room).at_least(TOUCH_TARGET_PX).moved_into(room)
            }
        }
    }

    /// The day from which it is drawn, to sort by: ties of pixels would break by where one has panned.
    #[must_use]
    pub fn from(&self) -> Day {
        self.room.map_or(self.first, |(first, _)| first.max(self.first))
    }

    /// How many spans it stands for; at least one, and one for a bar.
    #[must_use]
    pub fn size(&self) -> usize {
        self.members.len()
    }

    fn touches(&self, first: Day, last: Day) -> bool {
        self.first <= last && self.last >= first
    }
}

impl Level {
    pub(super) fn new(lane: &Lane, level: u32) -> Self {
        let mut drawn = Self::default();
        for placed in &lane.spans {
            if let Some(seat) = placed.seat.filter(|_| placed.is_alone(level)) {
                drawn.add(Shape::Bar, seat.row, &[placed], None);
            }
        }
        let mut row_0: Vec<(Day, Day)> =
            drawn.marks.iter().filter(|bar| bar.row == 0).map(|bar| (bar.first, bar.last)).collect();
        row_0 = in_order(row_0.iter().map(|(first, _)| rank(0, *first, 0))).map(|place| row_0[place]).collect();
        let gathered: Vec<&Placed> = lane.spans.iter().filter(|placed| !placed.is_alone(level)).collect();
        let taken = Taken { bars: &row_0, level };
        let cells: Vec<&[&Placed]> = gathered.chunk_by(|a, b| a.cell(level) == b.cell(level)).collect();
        let cell_at = |at: usize| cells.get(at).map(|members| members[0].cell(level));
        for (at, members) in cells.iter().enumerate() {
            let beside = [at.checked_sub(1).and_then(cell_at), cell_at(at + 1)];
            let one = &members[0].span;
            // A long span without a row must not pass for a short one.
            let is_short = one.days() < 1 << level;
            let shape = if members.len() == 1 && is_short { Shape::Bar } else { Shape::Cluster };
            drawn.add(shape, 0, members, Some(taken.room(members[0].cell(level), beside)));
        }
        let order = in_order(drawn.marks.iter().map(|mark| rank(0, mark.from(), narrow(mark.row))));
        drawn.marks = order.map(|place| drawn.marks[place].clone()).collect();
        drawn
    }

    fn add(&mut self, shape: Shape, row: usize, members: &[&Placed], room: Option<(Day, Day)>) {
        let start = self.keys.len();
        self.keys.extend(members.iter().map(|placed| placed.span.key()));
        let first = members.iter().map(|placed| placed.span.first()).min().unwrap_or(Day::MIN);
        let last = members.iter().map(|placed| placed.span.last()).max().unwrap_or(Day::MIN);
        self.marks.push(Mark { shape, row, first, last, members: start..self.keys.len(), room });
    }

    /// The marks in order of time and then of rows.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The keys of a mark's spans, in order of their middles.
    #[must_use]
    pub fn members(&self, mark: &Mark) -> &[u32] {
        &self.keys[mark.members.clone()]
    }

    /// The mark that a span is in.
    #[must_use]
    pub fn mark_of(&self, key: u32) -> Option<&Mark> {
        self.marks.iter().find(|mark| self.members(mark).contains(&key))
    }

    /// The mark before or after another one, in view or not.
    #[must_use]
    pub fn beside(&self, mark: &Mark, later: bool) -> Option<&Mark> {
        let at = self.marks.iter().position(|other| other == mark)?;
        self.marks.get(if later { at + 1 } else { at.checked_sub(1)? })
    }

    /// Those marks of which something is in view, with where they are drawn. Clusters at the edges have all their members,
    /// in view or not.
    pub fn in_view<'l>(&'l self, scale: &'l Scale) -> impl Iterator<Item = (&'l Mark, Extent)> {
        // What is widened to a touch target reaches into the view from so many days beside it.
        let wide_days = TOUCH_TARGET_PX / scale.px_per_day();
        let first = Day::containing(scale.start_days() - wide_days);
        let last = Day::containing(scale.end_days() + wide_days);
        let marks = self.marks.iter().take_while(move |mark| mark.from() <= last);
        marks
            .filter(move |mark| mark.touches(first, last))
            .map(|mark| (mark, mark.extent(scale)))
            .filter(|(_, extent)| extent.end_px > 0.0 && extent.start_px < scale.width_px())
    }
}

/// What stands in row 0 at a level.
struct Taken<'l> {
    /// The first and last days of bars that stand alone, in order of time and disjoint.
    bars: &'l [(Day, Day)],
    level: u32,
}

impl Taken<'_> {
    /// The days that what gathers in a cell may take up: its cell and the near half of either cell beside it that is
    /// empty. What comes from the other side takes the other half. `beside` are the next cells in which others gather.
    fn room(&self, cell: i32, beside: [Option<i32>; 2]) -> (Day, Day) {
        let half = (1 << self.level) / 2;
        let half_of = |cell| if beside.contains(&Some(cell)) || self.has_bar(cell) { 0 } else { half };
        let start = (cell << self.level) - half_of(cell - 1);
        let end = ((cell + 1) << self.level) + half_of(cell + 1);
        (Day::new(start), Day::new(end - 1))
    }

    /// Whether a bar of row 0 touches a cell.
    fn has_bar(&self, cell: i32) -> bool {
        let bar = self.bars.partition_point(|(_, last)| cell_of(*last, self.level) < cell);
        self.bars.get(bar).is_some_and(|(first, _)| cell_of(*first, self.level) <= cell)
    }
}

/// The level of a scale: the smallest whose cells are at least a touch target wide.
pub(super) fn level_of(scale: &Scale) -> u32 {
    (0..MOST_LEVEL)
        .find(|&level| f64::from(1_u32 << level) * scale.px_per_day() >= TOUCH_TARGET_PX)
        .unwrap_or(MOST_LEVEL)
}

fn narrow(row: usize) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX)
}
