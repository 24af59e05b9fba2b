//! The strip of time above the cards: how many of the results fall into each year.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    activity::{catalogue::Catalogue, model::ActivityIx},
    app::{App, Loaded},
    edtf::{PartialDate, When},
    i18n::Messages,
    query::{Query, answer::Answer},
    ui::element::{Element, el, live, svg},
};

/// The most columns the strip has room for.
const MOST_YEARS: i16 = 60;

/// A column for each year from the first to the last of all activities, which asks for that year alone. The years do
/// not depend on the filters, so filtering never moves the strip.
pub fn overview(app: App, words: &'static Messages, loaded: &Arc<Loaded>, answer: Memo<Arc<Answer>>) -> Element {
    let years = years(&loaded.catalogue);
    let all = counts(&loaded.catalogue, loaded.catalogue.iter().map(|(at, _)| at), &years);
    let most = all.into_iter().max().unwrap_or(1).max(1);
    let counts = {
        let (loaded, years) = (loaded.clone(), years.clone());
        Memo::new(move |_| answer.with(|answer| counts(&loaded.catalogue, answer.hits.iter().copied(), &years)))
    };
    let column = |(at, year)| column(app, words, year, move || counts.with(|counts| counts[at]), most);
    el("section")
        .class("overview")
        .attr("aria-label", words.timeline.overview)
        .child(el("ol").children(years.into_iter().enumerate().map(column)))
}

/// One year; `most` is how many activities the fullest year has.
fn column(
    app: App,
    words: &'static Messages,
    year: i16,
    count: impl Fn() -> usize + Copy + 'static,
    most: usize,
) -> Element {
    let date = PartialDate::Year(year);
    let is_chosen = move |query: &Query| query.from == Some(date) && query.to == Some(date);
    let href = move || {
        app.route.with(|route| {
            // The year that is chosen already leads back to all years.
            let dates = if is_chosen(&route.query) { (None, None) } else { (Some(date), Some(date)) };
            app.href(&route.asking(Query { from: dates.0, to: dates.1, ..route.query.clone() }))
        })
    };
    // In hundredths of the fullest year.
    let height = move || count() * 100 / most;
    let bar = svg("rect")
        .attr("x", "0")
        .attr("width", "10")
        .live("y", move || Some((100 - height()).to_string()))
        .live("height", move || Some(height().to_string()));
    let drawing = svg("svg")
        .attr("viewBox", "0 0 10 100")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(bar);
    let link = el("a")
        .attr("id", ["year-", &year.to_string()].concat())
        .live("href", move || Some(href()))
        .live("aria-current", move || app.query.with(is_chosen).then_some("true"))
        .child(drawing)
        .child(el("span").child(year.to_string()))
        .child(
            el("span")
                .class("visually-hidden")
                .child(live(move || [", ", &(words.results.activities)(count())].concat())),
        );
    el("li").child(link)
}

fn years_of(when: When) -> std::ops::RangeInclusive<i16> {
    when.first_day().year()..=when.last_day().year()
}

/// From the first to the last year that any activity falls into.
fn years(catalogue: &Catalogue) -> Vec<i16> {
    let dated = || catalogue.iter().filter_map(|(_, activity)| activity.when).map(years_of);
    let first = dated().map(|years| *years.start()).min();
    let last = dated().map(|years| *years.end()).max();
    first.zip(last).map(|(first, last)| (first.max(last - MOST_YEARS + 1)..=last).collect()).unwrap_or_default()
}

/// How many of these activities fall into each year; one that spans several counts in each.
fn counts(catalogue: &Catalogue, of: impl Iterator<Item = ActivityIx>, years: &[i16]) -> Vec<usize> {
    let mut counts = vec![0; years.len()];
    for when in of.filter_map(|at| catalogue[at].when) {
        let covered = years_of(when);
        years.iter().zip(&mut counts).filter(|(year, _)| covered.contains(year)).for_each(|(_, count)| *count += 1);
    }
    counts
}
