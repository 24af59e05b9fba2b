use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

/// A scale at a level, `octave` (1 to 2) times as wide as the level's narrowest, that shows all that `spans` makes.
fn whole(level: u32, octave: f64) -> Scale {
    let (length_days, px_per_day) = (40_000.0, TOUCH_TARGET_PX * octave / cell_days(level));
    Scale::new(-20_000.0, length_days, length_days * px_per_day)
}

/// Crowded and empty stretches, long and short, on both sides of 1970.
fn spans() -> impl Strategy<Value = Vec<Span>> {
    let days = prop_oneof![4 => 1..6_i32, 2 => 6..70_i32, 1 => 300..800_i32, 1 => Just(365_i32)];
    let first = prop_oneof![3 => -300..300_i32, 1 => -9_000..9_000_i32];
    prop::collection::vec((first, days), 0..150).prop_map(|spans| {
        let span =
            |(key, (first, days)): (u32, (i32, i32))| Span::new(key, Day::new(first), Day::new(first + days - 1));
        (0..).zip(spans).map(span).collect()
    })
}

/// Which mark each key is in.
fn mark_by_key(marks: &[Mark]) -> BTreeMap<u32, usize> {
    marks.iter().enumerate().flat_map(|(at, mark)| mark.members.iter().map(move |&key| (key, at))).collect()
}

fn shapes(lane: &Lane, scale: &Scale) -> Vec<(Shape, usize, Vec<u32>)> {
    lane.marks(scale).into_iter().map(|mark| (mark.shape, mark.row, mark.members)).collect()
}

#[test]
fn levels_are_octaves() {
    let cases = [(1000.0, 0), (24.0, 0), (23.99, 1), (12.0, 1), (11.99, 2), (24.0 / 4096.0, 12), (1e-9, COARSEST)];
    for (px_per_day, level) in cases {
        assert_eq!(level_of(&Scale::new(0.0, 1e6, px_per_day * 1e6)), level, "{px_per_day} px");
    }
}

#[test]
fn an_empty_lane_has_a_row_and_nothing_in_it() {
    let lane = Lane::new(&[], 0);
    assert_eq!((lane.row_count(), lane.marks(&whole(3, 1.0)).len()), (1, 0));
}

#[test]
fn a_lone_span_stays_in_its_row_from_a_century_down_to_a_day() {
    let lane = Lane::new(&[Span::new(9, date(2019, 10, 1).into(), date(2019, 10, 3).into())], 5);
    for level in 0..13 {
        assert_eq!(shapes(&lane, &whole(level, 1.3)), [(Shape::Bar, 0, vec![9])], "level {level}");
    }
}

#[test]
fn neighbours_gather_as_one_zooms_out() {
    let day = |key, number| Span::new(key, Day::new(number), Day::new(number));
    let lane = Lane::new(&[day(1, 0), day(2, 1), day(3, 3), day(4, 9)], 3);
    let bar = |key| (Shape::Bar, 0, vec![key]);
    let cases = [
        (0, vec![bar(1), bar(2), bar(3), bar(4)]),
        (1, vec![(Shape::Cluster, 0, vec![1, 2]), bar(3), bar(4)]),
        (2, vec![(Shape::Cluster, 0, vec![1, 2, 3]), bar(4)]),
        (4, vec![(Shape::Cluster, 0, vec![1, 2, 3, 4])]),
    ];
    for (level, expected) in cases {
        assert_eq!(shapes(&lane, &whole(level, 1.0)), expected, "level {level}");
    }
}

#[test]
fn a_thousand_years_only_become_bars_and_a_rest() {
    let spans: Vec<_> = (0..1000).map(|key| Span::new(key, Day::new(0), Day::new(364))).collect();
    let lane = Lane::new(&spans, 4);
    let marks = lane.marks(&whole(3, 1.0));
    assert_eq!((lane.row_count(), marks.len()), (4, 4));
    assert_eq!(marks.iter().map(|mark| mark.members.len()).max(), Some(997));
}

/// A year that found no row was drawn as a bar of one touch target, as if it had happened in July.
#[test]
fn a_long_span_without_a_row_is_no_short_bar() {
    let year = |key, first| Span::new(key, Day::new(first), Day::new(first + 364));
    let lone = (Shape::Cluster, 0, vec![2]);
    assert_eq!(shapes(&Lane::new(&[year(1, 0), year(2, 100)], 1), &whole(3, 1.0))[1], lone);
    let roomy = Lane::new(&[year(1, 0), year(2, 0), year(3, 0)], 3).marks(&whole(3, 1.0));
    assert_eq!(roomy.iter().filter(|mark| mark.shape == Shape::Bar).count(), 3);
}

/// A span almost a cell long was cut in half where the border of two cells ran through it.
#[test]
fn a_short_span_without_neighbours_is_drawn_where_it_is() {
    for first in 0..64 {
        let span = Span::new(1, Day::new(first), Day::new(first + 54));
        let (lane, scale) = (Lane::new(&[span], 4), whole(6, 1.4));
        assert_eq!(lane.marks(&scale)[0].extent, scale.extent(span.first(), span.last()), "from {first}");
    }
}

/// Two marks that begin at one pixel changed places in the list while one panned, by rounding.
#[test]
fn marks_that_begin_together_keep_their_order() {
    let lane = Lane::new(&[Span::new(0, Day::new(-64), Day::new(-33)), Span::new(1, Day::new(-33), Day::new(-33))], 4);
    for start in 0..100 {
        let scale = Scale::new(-168.9 + f64::from(start) / 7.0, 256.0, 192.0);
        let rows: Vec<_> = lane.marks(&scale).iter().map(|mark| mark.row).collect();
        assert_eq!(rows, [1, 0], "scale {start}");
    }
}

proptest! {
    #[test]
    fn every_span_is_in_exactly_one_mark(spans in spans(), level in 0..14_u32, max_rows in 0..7_usize) {
        let lane = Lane::new(&spans, max_rows);
        prop_assert!(lane.row_count() <= max_rows.max(1));
        let mut keys: Vec<_> = lane.marks(&whole(level, 1.5)).into_iter().flat_map(|mark| mark.members).collect();
        keys.sort_unstable();
        prop_assert_eq!(keys, spans.iter().map(Span::key).collect::<Vec<_>>());
    }

    #[test]
    fn clusters_nest(spans in spans(), level in 0..13_u32, max_rows in 1..7_usize) {
        let lane = Lane::new(&spans, max_rows);
        let coarse = mark_by_key(&lane.marks(&whole(level + 1, 1.0)));
        for fine in lane.marks(&whole(level, 1.0)) {
            prop_assert!(fine.members.iter().all(|key| coarse[key] == coarse[&fine.members[0]]), "{fine:?} is torn");
        }
    }

    #[test]
    fn nothing_of_a_row_overlaps(spans in spans(), level in 0..13_u32, octave in 1.0..2.0_f64, max_rows in 1..7_usize) {
        let lane = Lane::new(&spans, max_rows);
        let marks = lane.marks(&whole(level, octave));
        for row in 0..lane.row_count() {
            let extents: Vec<_> = marks.iter().filter(|mark| mark.row == row).map(|mark| mark.extent).collect();
            prop_assert!(extents.iter().all(|extent| extent.width_px() >= TOUCH_TARGET_PX - 1e-6));
            prop_assert!(extents.windows(2).all(|two| two[0].end_px <= two[1].start_px + 1e-6), "{extents:?}");
        }
    }

    #[test]
    fn panning_changes_nothing(
        spans in spans(), level in 0..9_u32, start in -400.0..400.0_f64, width in 1.0..900.0_f64,
    ) {
        let lane = Lane::new(&spans, 4);
        let all = whole(level, 1.5);
        let length = width / all.px_per_day();
        prop_assume!(length >= 1.0);
        let part = Scale::new(start, length, width);
        let seen = |marks: Vec<Mark>, from: &Scale| -> Vec<_> {
            let (left_px, right_px) = (from.x_of(start), from.x_of(start + length));
            let in_view = |mark: &Mark| mark.extent.end_px > left_px + 1e-3 && mark.extent.start_px < right_px - 1e-3;
            marks.into_iter().filter(in_view).map(|mark| (mark.shape, mark.row, mark.members)).collect()
        };
        prop_assert_eq!(seen(lane.marks(&all), &all), seen(lane.marks(&part), &part));
    }

    #[test]
    fn a_bar_keeps_its_row(spans in spans(), max_rows in 1..7_usize) {
        let lane = Lane::new(&spans, max_rows);
        let at_level_0: BTreeMap<_, _> =
            lane.marks(&whole(0, 1.0)).into_iter().map(|mark| (mark.members[0], (mark.shape, mark.row))).collect();
        for level in 1..10 {
            for bar in lane.marks(&whole(level, 1.0)) {
                let is_wide = bar.last.number() - bar.first.number() >= 1 << level;
                if bar.shape == Shape::Bar && is_wide {
                    prop_assert_eq!(at_level_0[&bar.members[0]], (Shape::Bar, bar.row));
                }
            }
        }
    }

    #[test]
    fn wide_enough_and_with_a_row_is_a_bar(spans in spans(), level in 0..10_u32) {
        // With a row for everybody, only what is shorter than a cell gathers.
        let lane = Lane::new(&spans, usize::MAX);
        for mark in lane.marks(&whole(level, 1.0)) {
            let span = |key: u32| spans.iter().find(|span| span.key() == key).unwrap();
            prop_assert!(mark.shape == Shape::Bar || mark.members.iter().all(|&key| span(key).days() < 1 << level));
        }
    }

    #[test]
    fn what_is_drawn_is_bounded_by_pixels(spans in spans(), zoom in 0.0..12.0_f64, start in -400.0..400.0_f64) {
        let marks = Lane::new(&spans, 4).marks(&Scale::new(start, zoom.exp2(), 480.0));
        // 480 px hold 20 targets, and one more may stand on each edge.
        prop_assert!(marks.len() <= 4 * 22, "{} marks", marks.len());
    }
}
