//! The strip of time above the cards: its window asks for dates.

use std::{rc::Rc, sync::Arc};

use jiff::civil::Date;

use super::strip::{Move, Strip, brush_of, columns_of, strip};
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, ActivityIx},
    },
    app::{App, Loaded},
    edtf::PartialDate,
    i18n::Messages,
    query::{Query, answer::Answer},
    state::Derived,
    timeline::{Bins, Brush, Day, Touched, Unit},
    ui::element::{Element, el},
};

/// The strip, or nothing where no activity has a date. Its columns do not depend on the filters, so filtering never moves
/// them.
pub fn overview(
    app: App,
    words: &'static Messages,
    loaded: &Arc<Loaded>,
    answer: Derived<Arc<Answer>>,
) -> Option<Element> {
    let bins = bins(&loaded.catalogue)?;
    let asked = Derived::new(move || app.query.with(|query| asked(&bins, query)));
    let moved = move |brush: Brush, how: Move| {
        let query = app.query.get_untracked();
        let (from, to) = dates(&bins, brush);
        let query = Query { from, to, ..query };
        match how {
            Move::Click => app.ask(query),
            Move::Drag => app.ask_typing(query),
        }
    };
    let columns = Columns::new(&loaded.catalogue, bins);
    let drawing = Strip {
        words,
        bins,
        all: columns.all().into(),
        counts: columns.counts(answer),
        brush: asked,
        pointed: pointed(app, loaded, bins),
        moved: Rc::new(moved),
    };
    let section = el("section").class("overview").attr("aria-label", words.overview.label);
    Some(section.child(strip(&drawing)))
}

/// The columns for all activities of a catalogue that have a date.
#[must_use]
pub fn bins(catalogue: &Catalogue) -> Option<Bins> {
    let (first, last) = catalogue.extent()?;
    Some(Bins::of(first.into(), last.into()))
}

/// The columns that each activity falls into, worked out once: counting thousands of results then visits no record.
pub struct Columns {
    bins: Bins,
    touched: Vec<Option<Touched>>,
}

impl Columns {
    /// Those of a catalogue.
    #[must_use]
    pub fn new(catalogue: &Catalogue, bins: Bins) -> Self {
        let touched = |activity| days(activity).and_then(|(first, last)| bins.touched(first, last));
        Self { bins, touched: catalogue.iter().map(|(_, activity)| touched(activity)).collect() }
    }

    /// How many activities fall into each column; one that spans several counts in each.
    #[must_use]
    pub fn all(&self) -> Vec<u32> {
        self.bins.count(self.touched.iter().copied().flatten())
    }

    /// The same for the results.
    #[must_use]
    pub fn counts(self, answer: Derived<Arc<Answer>>) -> Derived<Vec<u32>> {
        Derived::new(move || {
            answer.with(|answer| {
                let touched = |at: &ActivityIx| self.touched.get(at.0 as usize).copied().flatten();
                self.bins.count(answer.hits.iter().filter_map(touched))
            })
        })
    }
}

/// Where the activity is that the reader points at.
#[must_use]
pub fn pointed(app: App, loaded: &Arc<Loaded>, bins: Bins) -> Derived<Option<Brush>> {
    let loaded = loaded.clone();
    Derived::new(move || {
        let at: ActivityIx = app.pointed.get()?;
        let (first, last) = days(&loaded.catalogue[at])?;
        Some(shares(&bins, first, last))
    })
}

/// The part of the strip that some days take up.
#[must_use]
pub fn shares(bins: &Bins, first: Day, last: Day) -> Brush {
    let start = bins.share_of(first.start_days());
    Brush { start, end: bins.share_of(last.end_days()).max(start) }
}

fn days(activity: &Activity) -> Option<(Day, Day)> {
    activity.when.map(|when| (when.first_day().into(), when.last_day().into()))
}

/// The window that a query's dates make.
fn asked(bins: &Bins, query: &Query) -> Brush {
    let (earliest, latest) = (bins.days(0).0, bins.days(bins.len() - 1).1);
    let first = query.from.map_or(earliest, |from| from.first_day().into());
    let last = query.to.map_or(latest, |to| to.last_day().into());
    if first > last { Brush::WHOLE } else { shares(bins, first, last) }
}

/// The dates that a window asks for: those of whole columns, and none at the ends of the strip.
fn dates(bins: &Bins, brush: Brush) -> (Option<PartialDate>, Option<PartialDate>) {
    let rounded = nearest(bins, brush);
    let (first, last) = columns_of(bins, rounded);
    let date = |day: Day| {
        let day = Date::from(day);
        match bins.unit() {
            Unit::Month => PartialDate::Month(day.year(), day.month()),
            _ => PartialDate::Year(day.year()),
        }
    };
    let from = (first > 0).then(|| date(bins.days(first).0));
    let to = (last + 1 < bins.len()).then(|| date(bins.days(last).1));
    (from, to)
}

/// The window over the whole columns that are nearest to its edges; at least one.
fn nearest(bins: &Bins, brush: Brush) -> Brush {
    let half = 0.5 / u32::try_from(bins.len()).map_or(f64::INFINITY, f64::from);
    let (first, _) = columns_of(bins, Brush { start: brush.start + half, end: 1.0 });
    let (_, last) = columns_of(bins, Brush { start: 0.0, end: brush.end - half });
    let (touched, _) = columns_of(bins, brush);
    if last < first { brush_of(bins, touched, touched) } else { brush_of(bins, first, last) }
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn = |name, search: &str, pointed: Option<ActivityIx>| {
        let (app, answer) = fixture.asked(&fixture.real, search);
        app.pointed.set(pointed);
        Example::new(name, overview(app, fixture.words, &fixture.real, answer))
    };
    vec![
        drawn("nothing asked for", "", None),
        drawn("some filtered away", "topic=asylum", None),
        drawn("dates asked for", "from=2015&to=2016", None),
        drawn("a card pointed at", "", Some(ActivityIx(2))),
    ]
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_window_asks_for_whole_columns_and_nothing_at_the_ends() {
        let bins = Bins::of(date(2012, 1, 1).into(), date(2019, 12, 31).into());
        let cases = [
            ((0.0, 1.0), "", ""),
            ((0.25, 0.5), "2014", "2015"),
            ((0.27, 0.49), "2014", "2015"),
            ((0.0, 0.13), "", "2012"),
            ((0.9, 1.0), "2019", ""),
            ((0.26, 0.27), "2014", "2014"),
        ];
        for ((start, end), from, to) in cases {
            let asked = dates(&bins, Brush { start, end });
            assert_eq!(asked, (from.parse().ok(), to.parse().ok()), "{start} to {end}");
        }
    }

    #[test]
    fn dates_are_shown_where_they_are() {
        let bins = Bins::of(date(2012, 1, 1).into(), date(2019, 12, 31).into());
        let asked = |from: &str, to: &str| {
            asked(&bins, &Query { from: from.parse().ok(), to: to.parse().ok(), ..Query::default() })
        };
        assert_eq!(asked("", ""), Brush::WHOLE);
        assert_eq!(asked("2016", "2015"), Brush::WHOLE);
        let years = asked("2014", "2015");
        assert!((years.start - 0.25).abs() < 0.001 && (years.end - 0.5).abs() < 0.001, "{years:?}");
    }
}
