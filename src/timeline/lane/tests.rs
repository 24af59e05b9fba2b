use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::timeline::{Extent, Mark, Scale, Shape, TOUCH_TARGET_PX, level::level_of};

/// Rows given out by length alone: labels want no room, and short spans get no seat above level 0.
fn by_length(most: usize) -> Rows {
    Rows { most, level: 0, label_days: 0 }
}

/// What is in view on a scale.
struct Drawn {
    mark: Mark,
    members: Vec<u32>,
    extent: Extent,
}

fn drawn(lane: &Lane, scale: &Scale) -> Vec<Drawn> {
    let level = lane.level(level_of(scale));
    let of =
        |(mark, extent): (&Mark, Extent)| Drawn { mark: mark.clone(), members: level.members(mark).to_vec(), extent };
    level.in_view(scale).map(of).collect()
}

/// A scale at a level, `octave` (1 to 2) times as wide as the level's narrowest, that shows all that `spans` makes.
fn whole(level: u32, octave: f64) -> Scale {
    let (length_days, px_per_day) = (40_000.0, TOUCH_TARGET_PX * octave / f64::from(1 << level));
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

fn rows() -> impl Strategy<Value = Rows> {
    (0..7_usize, 0..10_u32, 0..900_i32).prop_map(|(most, level, label_days)| Rows { most, level, label_days })
}

/// Which mark each key is in.
fn mark_by_key(marks: &[Drawn]) -> BTreeMap<u32, usize> {
    marks.iter().enumerate().flat_map(|(at, mark)| mark.members.iter().map(move |&key| (key, at))).collect()
}

fn shapes(lane: &Lane, scale: &Scale) -> Vec<(Shape, usize, Vec<u32>)> {
    drawn(lane, scale).into_iter().map(|drawn| (drawn.mark.shape, drawn.mark.row, drawn.members)).collect()
}

#[test]
fn levels_are_octaves() {
    let cases = [(1000.0, 0), (24.0, 0), (23.99, 1), (12.0, 1), (11.99, 2), (24.0 / 4096.0, 12), (1e-9, MOST_LEVEL)];
    for (px_per_day, level) in cases {
        assert_eq!(level_of(&Scale::new(0.0, 1e6, px_per_day * 1e6)), level, "{px_per_day} px");
    }
}

#[test]
fn an_empty_lane_has_a_row_and_nothing_in_it() {
    let lane = Lane::new(&[], by_length(0));
    assert_eq!((lane.row_count(), drawn(&lane, &whole(3, 1.0)).len()), (1, 0));
}

#[test]
fn a_lone_span_stays_in_its_row_from_a_century_down_to_a_day() {
    let span = Span::new(9, date(2019, 10, 1).into(), date(2019, 10, 3).into());
    for rows in [by_length(5), Rows { most: 5, level: 6, label_days: 400 }] {
        let lane = Lane::new(&[span], rows);
        for level in 0..13 {
            assert_eq!(shapes(&lane, &whole(level, 1.3)), [(Shape::Bar, 0, vec![9])], "level {level}");
        }
    }
}

#[test]
fn neighbours_gather_as_one_zooms_out() {
    let day = |key, number| Span::new(key, Day::new(number), Day::new(number));
    let lane = Lane::new(&[day(1, 0), day(2, 1), day(3, 3), day(4, 9)], by_length(3));
    let bar = |key| (Shape::Bar, 0, vec![key]);
    let cases = [
        (1, vec![(Shape::Cluster, 0, vec![1, 2]), bar(3), bar(4)]),
        (2, vec![(Shape::Cluster, 0, vec![1, 2, 3]), bar(4)]),
        (4, vec![(Shape::Cluster, 0, vec![1, 2, 3, 4])]),
    ];
    for (level, expected) in cases {
        assert_eq!(shapes(&lane, &whole(level, 1.0)), expected, "level {level}");
    }
    assert!(shapes(&lane, &whole(0, 1.0)).iter().all(|(shape, ..)| *shape == Shape::Bar));
}

/// Two visits of one autumn were a cluster in an otherwise empty lane, and neither title could be read.
#[test]
fn a_stretch_that_fits_is_laid_out_whole() {
    let visit = |key, first, days| Span::new(key, Day::new(first), Day::new(first + days - 1));
    let visits = [visit(0, 15_579, 5), visit(1, 15_656, 3), visit(2, 16_436, 365)];
    let lane = Lane::new(&visits, Rows { most: 4, level: 6, label_days: 490 });
    for level in 0..=6 {
        let rows: Vec<_> = shapes(&lane, &whole(level, 1.0));
        assert_eq!(rows.len(), 3, "level {level}: {rows:?}");
        assert!(rows.iter().all(|(shape, row, _)| *shape == Shape::Bar && *row < 3), "level {level}: {rows:?}");
    }
    let gathered = shapes(&lane, &whole(9, 1.0));
    assert_eq!(gathered[0], (Shape::Cluster, 0, vec![0, 1]));
}

#[test]
fn a_thousand_years_only_become_bars_and_a_rest() {
    let spans: Vec<_> = (0..1000).map(|key| Span::new(key, Day::new(0), Day::new(364))).collect();
    let lane = Lane::new(&spans, by_length(4));
    let marks = drawn(&lane, &whole(3, 1.0));
    assert_eq!((lane.row_count(), marks.len()), (4, 4));
    assert_eq!(marks.iter().map(|mark| mark.members.len()).max(), Some(997));
}

/// A year that found no row was drawn as a bar of one touch target, as if it had happened in July.
#[test]
fn a_long_span_without_a_row_is_no_short_bar() {
    let year = |key, first| Span::new(key, Day::new(first), Day::new(first + 364));
    let lone = (Shape::Cluster, 0, vec![2]);
    assert_eq!(shapes(&Lane::new(&[year(1, 0), year(2, 100)], by_length(1)), &whole(3, 1.0))[1], lone);
    let roomy = drawn(&Lane::new(&[year(1, 0), year(2, 0), year(3, 0)], by_length(3)), &whole(3, 1.0));
    assert_eq!(roomy.iter().filter(|drawn| drawn.mark.shape == Shape::Bar).count(), 3);
}

/// A span almost a cell long was cut in half where the border of two cells ran through it.
#[test]
fn a_short_span_without_neighbours_is_drawn_where_it_is() {
    for first in 0..64 {
        let span = Span::new(1, Day::new(first), Day::new(first + 54));
        let (lane, scale) = (Lane::new(&[span], by_length(4)), whole(6, 1.4));
        assert_eq!(drawn(&lane, &scale)[0].extent, scale.extent(span.first(), span.last()), "from {first}");
    }
}

/// Two marks that begin at one pixel changed places in the list while one panned, by rounding.
#[test]
fn marks_that_begin_together_keep_their_order() {
    let spans = [Span::new(0, Day::new(-64), Day::new(-33)), Span::new(1, Day::new(-33), Day::new(-33))];
    let lane = Lane::new(&spans, by_length(4));
    let orders = (0..100).map(|start| {
        let scale = Scale::new(-168.9 + f64::from(start) / 7.0, 256.0, 192.0);
        drawn(&lane, &scale).iter().map(|drawn| drawn.mark.row).collect::<Vec<_>>()
    });
    let orders: Vec<_> = orders.collect();
    assert!(orders.iter().all(|order| *order == orders[0]), "{orders:?}");
}

proptest! {
    #[test]
    fn places_come_in_the_order_of_their_ranks(
        ranks in prop::collection::vec(prop_oneof![0..9_u64, any::<u64>(), Just(u64::MAX)], 0..400),
    ) {
        let mut expected: Vec<(u64, usize)> = ranks.iter().copied().zip(0..).collect();
        expected.sort_unstable();
        prop_assert!(in_order(ranks.iter().copied()).eq(expected.iter().map(|(_, place)| *place)));
    }
}

proptest! {
    #[test]
    fn every_span_is_in_exactly_one_mark(spans in spans(), level in 0..14_u32, rows in rows()) {
        let lane = Lane::new(&spans, rows);
        prop_assert!(lane.row_count() <= rows.most.max(1));
        let mut keys: Vec<_> = drawn(&lane, &whole(level, 1.5)).into_iter().flat_map(|mark| mark.members).collect();
        keys.sort_unstable();
        prop_assert_eq!(keys, spans.iter().map(Span::key).collect::<Vec<_>>());
    }

    #[test]
    fn clusters_nest(spans in spans(), level in 0..13_u32, rows in rows()) {
        let lane = Lane::new(&spans, rows);
        let coarse = mark_by_key(&drawn(&lane, &whole(level + 1, 1.0)));
        for fine in drawn(&lane, &whole(level, 1.0)) {
            let (members, mark) = (fine.members, fine.mark);
            prop_assert!(members.iter().all(|key| coarse[key] == coarse[&members[0]]), "{mark:?} is torn");
        }
    }

    #[test]
    fn nothing_of_a_row_overlaps(spans in spans(), level in 0..13_u32, octave in 1.0..2.0_f64, rows in rows()) {
        let lane = Lane::new(&spans, rows);
        let marks = drawn(&lane, &whole(level, octave));
        for row in 0..lane.row_count() {
            let mut extents: Vec<_> =
                marks.iter().filter(|drawn| drawn.mark.row == row).map(|drawn| drawn.extent).collect();
            extents.sort_by(|a, b| a.start_px.total_cmp(&b.start_px));
            prop_assert!(extents.iter().all(|extent| extent.width_px() >= TOUCH_TARGET_PX - 1e-6));
            prop_assert!(extents.windows(2).all(|two| two[0].end_px <= two[1].start_px + 1e-6), "row {row}: {extents:?}");
        }
    }

    #[test]
    fn panning_changes_nothing(
        spans in spans(), level in 0..9_u32, start in -400.0..400.0_f64, width in 1.0..900.0_f64, rows in rows(),
    ) {
        let lane = Lane::new(&spans, rows);
        let all = whole(level, 1.5);
        let length = width / all.px_per_day();
        prop_assume!(length >= 1.0);
        let part = Scale::new(start, length, width);
        let seen = |marks: Vec<Drawn>, from: &Scale| -> Vec<_> {
            let (left_px, right_px) = (from.x_of(start), from.x_of(start + length));
            let in_view = |drawn: &Drawn| drawn.extent.end_px > left_px + 1e-3 && drawn.extent.start_px < right_px - 1e-3;
            marks.into_iter().filter(in_view).map(|drawn| (drawn.mark, drawn.members)).collect()
        };
        prop_assert_eq!(seen(drawn(&lane, &all), &all), seen(drawn(&lane, &part), &part));
    }

    #[test]
    fn a_bar_keeps_its_row(spans in spans(), rows in rows()) {
        let lane = Lane::new(&spans, rows);
        let at_level_0: BTreeMap<_, _> =
            drawn(&lane, &whole(0, 1.0)).into_iter().map(|drawn| (drawn.members[0], drawn.mark.row)).collect();
        for level in 1..10 {
            for bar in drawn(&lane, &whole(level, 1.0)) {
                let is_wide = bar.mark.last.number() - bar.mark.first.number() >= 1 << level;
                if bar.mark.shape == Shape::Bar && (is_wide || level <= rows.level) && bar.mark.row > 0 {
                    prop_assert_eq!(at_level_0[&bar.members[0]], bar.mark.row);
                }
            }
        }
    }

    #[test]
    fn with_a_row_for_everybody_only_what_is_short_gathers(spans in spans(), level in 0..10_u32) {
        let lane = Lane::new(&spans, by_length(usize::MAX));
        for Drawn { mark, members, .. } in drawn(&lane, &whole(level, 1.0)) {
            let span = |key: u32| spans.iter().find(|span| span.key() == key).unwrap();
            prop_assert!(mark.shape == Shape::Bar || members.iter().all(|&key| span(key).days() < 1 << level));
        }
    }

    #[test]
    fn with_rows_enough_every_title_has_room(spans in spans(), label_days in 1..900_i32) {
        let rows = Rows { most: 200, level: 4, label_days };
        let marks = drawn(&Lane::new(&spans, rows), &whole(rows.level, 1.0));
        prop_assert_eq!(marks.len(), spans.len());
        for row in 0..200 {
            let firsts: Vec<_> =
                marks.iter().filter(|drawn| drawn.mark.row == row).map(|drawn| drawn.mark.first.number()).collect();
            prop_assert!(firsts.windows(2).all(|two| two[1] - two[0] > label_days), "row {row}: {firsts:?}");
        }
    }

    #[test]
    fn what_is_drawn_is_bounded_by_pixels(spans in spans(), zoom in 0.0..12.0_f64, start in -400.0..400.0_f64, rows in rows()) {
        let lane = Lane::new(&spans, rows);
        let marks = drawn(&lane, &Scale::new(start, zoom.exp2(), 480.0));
        // 480 px hold 20 targets, and one more may stand on each edge.
        prop_assert!(marks.len() <= rows.most.max(1) * 22, "{} marks", marks.len());
    }
}
