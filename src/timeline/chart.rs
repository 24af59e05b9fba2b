//! All lanes of a timeline, drawn at the level that a scale has room for.

use std::sync::OnceLock;

use super::{
    Day, Lane, Level, Rows, Scale, Shape, Span, Viewport,
    lane::{MOST_LEVEL, in_order, rank},
    level::level_of,
};

/// How many elements of a document a mark takes up: a bar is an item, a link and the rest of its sentence, a cluster has
/// no such rest.
const fn elements(shape: Shape) -> u32 {
    match shape {
        Shape::Bar => 3,
        Shape::Cluster => 2,
    }
}

/// How many rows all lanes share, and the most that one lane may have.
const ROWS: usize = 28;
const ROWS_OF_A_LANE: usize = 5;

/// How wide a label should be, in CSS pixels, where the view is wide; in a narrow one it is a share of the width.
const LABEL_PX: f64 = 190.0;
const LABEL_SHARE: f64 = 0.4;

/// The lanes with their rows, for a width; levels are worked out when they are first asked for.
#[derive(Debug, Default)]
pub struct Chart {
    lanes: Vec<Lane>,
    most_elements: u32,
    levels: [OnceLock<ChartLevel>; MOST_LEVEL as usize + 1],
}

/// What all lanes draw at one level.
#[derive(Debug)]
pub struct ChartLevel {
    /// The lanes, in the order in which they were given.
    pub lanes: Vec<Level>,
    /// How many days may be in view before there would be too many elements.
    longest_days: f64,
}

impl Chart {
    /// Lays lanes out so that, in the view `whole` and `width_px` wide, as many as possible have room for their titles.
    /// At no zoom the marks in view take up more than `most_elements` of a document, if there is any level that coarse.
    ///
    /// ```
    /// use taiex_explorer::timeline::{Chart, Day, Span, Viewport};
    /// let days = [0, 90, 180].map(|day| Span::new(day as u32, Day::new(day), Day::new(day + 2)));
    /// let whole = Viewport::whole(Day::new(0), Day::new(365));
    /// let chart = Chart::new(&[days.to_vec()], whole, 800.0, 400);
    /// assert_eq!(chart.level(&whole.scale(800.0)).lanes[0].marks().len(), 3);
    /// ```
    #[must_use]
    pub fn new(lanes: &[Vec<Span>], whole: Viewport, width_px: f64, most_elements: u32) -> Self {
        let scale = whole.scale(width_px);
        let label_days = Day::containing(label_px(width_px) / scale.px_per_day()).number();
        let rows = Rows { most: rows_of_a_lane(lanes), level: level_of(&scale), label_days };
        let lanes = lanes.iter().map(|lane| Lane::new(lane, rows)).collect();
        Self { lanes, most_elements, levels: Default::default() }
    }

    /// The lanes, in the order in which they were given.
    #[must_use]
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// What is drawn on a scale: the finest level at which bars and clusters are wide enough to be touched and few enough
    /// to be drawn. It depends on the zoom, not on where one has panned, and never gets finer as one zooms out.
    #[must_use]
    pub fn level(&self, scale: &Scale) -> &ChartLevel {
        let length_days = scale.end_days() - scale.start_days();
        let from = level_of(scale) as usize;
        let mut levels = self.levels.iter().zip(0..).skip(from);
        loop {
            // The iterator is never empty: there is a level above all that a scale can have.
            let Some((cell, level)) = levels.next() else { return self.coarsest() };
            let found = cell.get_or_init(|| self.draw(level));
            if found.longest_days >= length_days {
                return found;
            }
        }
    }

    /// Works out one of the levels that zooming in from `whole` will ask for; gives whether there was one left. Work for
    /// idle moments: of 50,000 spans a level takes some milliseconds.
    pub fn prepare(&self, whole: &Scale) -> bool {
        let unmet = (0..=level_of(whole)).rev().find(|&level| self.levels[level as usize].get().is_none());
        if let Some(level) = unmet {
            let _ = self.levels[level as usize].set(self.draw(level));
        }
        unmet.is_some()
    }

    fn coarsest(&self) -> &ChartLevel {
        self.levels[MOST_LEVEL as usize].get_or_init(|| self.draw(MOST_LEVEL))
    }

    fn draw(&self, level: u32) -> ChartLevel {
        let lanes: Vec<Level> = self.lanes.iter().map(|lane| lane.level(level)).collect();
        let longest_days = longest_days(&lanes, self.most_elements);
        ChartLevel { lanes, longest_days }
    }
}

/// How many rows a lane may have, so that all have no more than they share. A lane asks for no more than it has spans.
fn rows_of_a_lane(lanes: &[Vec<Span>]) -> usize {
    let asked = |most: &usize| lanes.iter().map(|lane| lane.len().min(*most)).sum::<usize>();
    (2..=ROWS_OF_A_LANE).rev().find(|most| asked(most) <= ROWS).unwrap_or(1)
}

/// How wide a label should be in a view of this width, in CSS pixels.
#[must_use]
pub fn label_px(width_px: f64) -> f64 {
    LABEL_PX.min(width_px * LABEL_SHARE)
}

/// The longest window, in days, in which the marks never take up more than `most_elements`, wherever one pans it. Of
/// those that began before the window each row has one at most.
fn longest_days(lanes: &[Level], most_elements: u32) -> f64 {
    let budget = most_elements.saturating_sub(lanes.iter().map(one_of_each_row).sum());
    let marks: Vec<(i32, u32)> = lanes
        .iter()
        .flat_map(|lane| lane.marks().iter().map(|mark| (mark.from().number(), elements(mark.shape))))
        .collect();
    let order: Vec<usize> = in_order(marks.iter().map(|(from, _)| rank(0, Day::new(*from), 0))).collect();
    let (mut longest, mut start, mut taken) = (f64::INFINITY, 0, 0);
    for &place in &order {
        let (from, elements) = marks[place];
        taken += elements;
        while taken > budget && start < order.len() {
            let (earlier, freed) = marks[order[start]];
            longest = longest.min(f64::from(from) - f64::from(earlier));
            taken -= freed;
            start += 1;
        }
    }
    longest
}

/// How many elements one mark of each row takes up at most.
fn one_of_each_row(lane: &Level) -> u32 {
    let mut rows = [0; ROWS_OF_A_LANE];
    for mark in lane.marks() {
        if let Some(row) = rows.get_mut(mark.row) {
            *row = elements(mark.shape).max(*row);
        }
    }
    rows.iter().sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Crowded lanes with spans of days, months and years over some thirty years.
    fn lanes() -> impl Strategy<Value = Vec<Vec<Span>>> {
        let span = (0..11_000_i32, prop_oneof![5 => 1..6_i32, 1 => Just(30), 1 => Just(365), 1 => 100..900_i32]);
        let lane = prop::collection::vec(span, 0..400).prop_map(|spans| {
            let span = |(key, (first, days))| Span::new(key, Day::new(first), Day::new(first + days - 1));
            (0..).zip(spans).map(span).collect()
        });
        prop::collection::vec(lane, 1..9)
    }

    fn elements_in_view(chart: &Chart, scale: &Scale) -> u32 {
        let lanes = &chart.level(scale).lanes;
        lanes.iter().flat_map(|lane| lane.in_view(scale)).map(|(mark, _)| elements(mark.shape)).sum()
    }

    fn level_drawn(chart: &Chart, scale: &Scale) -> usize {
        let level = chart.level(scale);
        let is_it = |found: &OnceLock<ChartLevel>| found.get().is_some_and(|found| std::ptr::eq(found, level));
        chart.levels.iter().position(is_it).unwrap()
    }

    #[test]
    fn ten_activities_are_all_seen_at_once_even_on_a_phone() {
        // The real ones. By kind: projects, study visits, an expert mission, a seminar, a workshop.
        let by_kind: &[&[(i32, i32)]] = &[
            &[(15_340, 366), (15_340, 366), (16_436, 365), (16_916, 3)],
            &[(15_579, 5), (15_656, 3), (16_436, 365)],
            &[(18_170, 3)],
            &[(17_262, 2)],
            &[(18_213, 2)],
        ];
        // By topic: asylum, border procedures, country-of-origin information, and so on.
        let by_topic: &[&[(i32, i32)]] = &[
            &[(15_340, 366), (15_340, 366), (15_579, 5)],
            &[(15_340, 366), (15_340, 366)],
            &[(15_340, 366), (15_340, 366)],
            &[(15_656, 3)],
            &[(16_436, 365)],
            &[(16_436, 365)],
            &[(16_916, 3), (18_213, 2)],
            &[(17_262, 2)],
            &[(18_170, 3)],
            &[(18_213, 2)],
        ];
        let whole = Viewport::whole(Day::new(15_340), Day::new(18_214));
        for (lanes, bars) in [(by_kind, 10), (by_topic, 15)] {
            let span =
                |(key, &(first, days)): (u32, &(i32, i32))| Span::new(key, Day::new(first), Day::new(first + days - 1));
            let lanes: Vec<Vec<Span>> = lanes.iter().map(|lane| (0..).zip(*lane).map(span).collect()).collect();
            for width_px in [1216.0, 768.0, 358.0] {
                let chart = Chart::new(&lanes, whole, width_px, 240);
                let level = chart.level(&whole.scale(width_px));
                let all = level.lanes.iter().flat_map(Level::marks);
                let found = all.filter(|mark| mark.shape == Shape::Bar).count();
                assert_eq!(found, bars, "{} lanes at {width_px} px", lanes.len());
            }
        }
    }

    #[test]
    fn lanes_share_their_rows_by_need() {
        let cases: [(&[usize], usize); 6] = [
            (&[], 5),
            (&[1; 28], 5),
            (&[1; 29], 1),
            (&[3, 2, 2, 1, 1, 1, 2, 1, 1, 1], 5),
            (&[900, 40, 7, 7, 7, 7, 7], 4),
            (&[900; 12], 2),
        ];
        for (lengths, rows) in cases {
            let lanes: Vec<Vec<Span>> =
                lengths.iter().map(|&length| vec![Span::new(0, Day::new(0), Day::new(0)); length]).collect();
            assert_eq!(rows_of_a_lane(&lanes), rows, "{lengths:?}");
        }
    }

    #[test]
    fn preparing_ends_and_leaves_no_level_to_be_asked_for() {
        let span = |key: u32| Span::new(key, Day::new(30 * i32::try_from(key).unwrap()), Day::new(11_000));
        let whole = Viewport::whole(Day::new(0), Day::new(11_000));
        let chart = Chart::new(&[(0..300).map(span).collect()], whole, 900.0, 400);
        let scale = whole.scale(900.0);
        let prepared = (0..100).take_while(|_| chart.prepare(&scale)).count();
        assert_eq!(prepared, level_of(&scale) as usize + 1);
        assert!(chart.levels[..prepared].iter().all(|level| level.get().is_some()));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn elements_are_bounded_wherever_one_looks(
            lanes in lanes(), zoom in 0.0..9.0_f64, at in 0.0..1.0_f64, width in 300.0..1600.0_f64,
        ) {
            let whole = Viewport::whole(Day::new(0), Day::new(11_500));
            let chart = Chart::new(&lanes, whole, width, 400);
            let scale = whole.zoomed(zoom.exp2(), at).scale(width);
            prop_assert!(elements_in_view(&chart, &scale) <= 400);
        }

        #[test]
        fn the_level_depends_on_the_zoom_alone_and_rises_with_it(
            lanes in lanes(), zoom in 1.0..9.0_f64, pan in -1.0..1.0_f64,
        ) {
            let whole = Viewport::whole(Day::new(0), Day::new(11_500));
            let chart = Chart::new(&lanes, whole, 900.0, 400);
            let near = whole.zoomed(zoom.exp2(), 0.5);
            prop_assert_eq!(
                level_drawn(&chart, &near.scale(900.0)),
                level_drawn(&chart, &near.panned(pan).scale(900.0))
            );
            prop_assert!(
                level_drawn(&chart, &near.zoomed(0.7, 0.5).scale(900.0)) >= level_drawn(&chart, &near.scale(900.0))
            );
        }
    }
}
