//! The strip of time above the cards: how many of the results fall into each year.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{App, Loaded},
    edtf::PartialDate,
    i18n::Messages,
    query::{Query, answer::Answer},
    route::Page,
};

/// A column for each year from the first to the last of all activities, which asks for that year alone. The years do
/// not depend on the filters, so filtering never moves the strip.
pub fn overview(app: App, words: &'static Messages, loaded: Arc<Loaded>, answer: Memo<Arc<Answer>>) -> impl IntoView {
    let years = years(&loaded);
    let counts = {
        let (loaded, years) = (loaded.clone(), years.clone());
        Memo::new(move |_| answer.with(|answer| counts(&loaded, answer, &years)))
    };
    let most = count_of_all(&loaded, &years).into_iter().max().unwrap_or(1).max(1);
    let columns = years.into_iter().enumerate().map(|(at, year)| {
        let count = move || counts.with(|counts| counts[at]);
        let date = PartialDate::Year(year);
        let asking = move |query: &Query| Query { from: Some(date), to: Some(date), ..query.clone() };
        let chosen = move || app.query.with(|query| query.from == Some(date) && query.to == Some(date));
        let href = move || app.route.with(|route| app.href(&route.asking(asking(&route.query)).on(Page::Activities)));
        // In units of a box as high as the fullest year is of all activities.
        let height = move || count() * 100 / most;
        view! {
            <li>
                <a
                    href=href
                    aria-current=move || chosen().then_some("true")
                    aria-label=move || [&year.to_string(), ", ", &(words.results.activities)(count())].concat()
                >
                    <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                        <rect x="0" width="10" y=move || 100 - height() height=height />
                    </svg>
                    <span aria-hidden="true">{year}</span>
                </a>
            </li>
        }
    });
    view! {
        <section class="overview" aria-label=words.timeline.overview>
            <ol>{columns.collect_view()}</ol>
        </section>
    }
}

/// The most columns the strip has room for.
const MOST_YEARS: i16 = 60;

/// From the first to the last year that any activity falls into.
fn years(loaded: &Loaded) -> Vec<i16> {
    let dated = || loaded.catalogue.iter().filter_map(|(_, activity)| activity.when);
    let first = dated().map(|when| when.first_day().year()).min();
    let last = dated().map(|when| when.last_day().year()).max();
    first.zip(last).map(|(first, last)| (first.max(last - MOST_YEARS)..=last).collect()).unwrap_or_default()
}

/// How many of the hits fall into each year; one that spans several counts in each.
fn counts(loaded: &Loaded, answer: &Answer, years: &[i16]) -> Vec<usize> {
    let mut counts = vec![0; years.len()];
    for when in answer.hits.iter().filter_map(|hit| loaded.catalogue[*hit].when) {
        let (first, last) = (when.first_day().year(), when.last_day().year());
        years.iter().zip(&mut counts).filter(|(year, _)| (first..=last).contains(*year)).for_each(|(_, n)| *n += 1);
    }
    counts
}

fn count_of_all(loaded: &Loaded, years: &[i16]) -> Vec<usize> {
    let all = |year: &i16| {
        let covers = |when: &crate::edtf::When| (when.first_day().year()..=when.last_day().year()).contains(year);
        loaded.catalogue.iter().filter_map(|(_, activity)| activity.when).filter(covers).count()
    };
    years.iter().map(all).collect()
}
