//! The buttons of the timeline, the choice of lanes, and what is in view in words.

use jiff::civil::Date;
use leptos::prelude::event_target_value;

use super::{Drawing, Shared, view::ZOOM};
use crate::{
    activity::{catalogue::Catalogue, model::ActivityIx},
    edtf::{PartialDate, When},
    i18n::{self, Messages, date},
    route::Lanes,
    timeline::{Day, Viewport},
    ui::element::{Element, el, live_text},
};

/// A view shorter than this many days is told by its days, a longer one by its months.
const IN_DAYS: f64 = 100.0;

/// The buttons, and a status that says what is in view once it rests.
pub(super) fn tools(drawing: &Drawing) -> Element {
    let Shared { app, words, view, answer, .. } = **drawing;
    let button = move |id: &'static str, name: &'static str, next: fn(Viewport, Day) -> Viewport| {
        let press = move |_| view.fly(next(view.aim(), app.today.get_untracked().into()), || {});
        el("button")
            .class("button")
            .attr("id", id)
            .attr("type", "button")
            .on("click", press)
            .child(el("span").child(name))
    };
    let loaded = drawing.loaded.clone();
    let said = move || {
        let view = view.rested.get();
        in_view(words, &view, answer.with(|answer| count(&loaded.catalogue, &answer.hits, &view)))
    };
    el("div")
        .class("timeline-tools")
        .child(button("zoom-in", words.later().timeline.zoom_in, |view, _| view.zoomed(ZOOM, 0.5)))
        .child(button("zoom-out", words.later().timeline.zoom_out, |view, _| view.zoomed(1.0 / ZOOM, 0.5)))
        .child(button("show-all", words.later().timeline.show_all, |view, _| view.show_all()))
        .child(button("today", words.later().timeline.today, Viewport::centred_on))
        .child(lanes(drawing))
        .child(el("p").class("in-view").attr("role", "status").child(live_text(said)))
}

/// "March 2012 to May 2016, 6 activities".
pub(super) fn in_view(words: &Messages, view: &Viewport, activities: usize) -> String {
    let edge = |day: Day| {
        let date = Date::from(day);
        let month = PartialDate::Month(date.year(), date.month());
        if view.length_days() < IN_DAYS { PartialDate::Day(date) } else { month }
    };
    let when = When::new(edge(view.first_day()), edge(view.last_day())).ok();
    let when = when.map(|when| date::spoken(words.lang, when)).unwrap_or_default();
    i18n::sentence(&[&when, &words.activities(activities)])
}

/// How many of the results have a day in view.
pub(super) fn count(catalogue: &Catalogue, hits: &[ActivityIx], view: &Viewport) -> usize {
    let (first, last): (Date, Date) = (view.first_day().into(), view.last_day().into());
    let touches = |when: When| when.first_day() <= last && when.last_day() >= first;
    hits.iter().filter(|at| catalogue[**at].when.is_some_and(touches)).count()
}

/// A select "Lanes".
fn lanes(drawing: &Drawing) -> Element {
    let Shared { app, words, .. } = **drawing;
    let option = |lanes: Lanes| {
        let name = match lanes {
            Lanes::Kind => words.facets.kind,
            Lanes::Topic => words.facets.topic,
            Lanes::Country => words.facets.country,
            Lanes::None => words.later().timeline.no_lanes,
        };
        el("option").attr("value", lanes.code()).child(name)
    };
    let choose = move |change| {
        let code = event_target_value(&change);
        if let Some(lanes) = Lanes::ALL.into_iter().find(|lanes| lanes.code() == code) {
            app.adjust(|route| route.lanes = lanes);
        }
    };
    let select = el("select")
        .attr("id", "lanes")
        .children(Lanes::ALL.map(option))
        .property("value", move || app.route.with(|route| route.lanes.code()))
        .on("change", choose);
    el("div").class("sort").child(el("label").attr("for", "lanes").child(words.later().timeline.lanes)).child(select)
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &crate::ui::part::example::Fixture) -> Vec<crate::ui::part::example::Example> {
    use crate::ui::part::example::Example;
    let drawn = |name, loaded, search: &str| {
        Example::new(name, tools(&Drawing::example(fixture, loaded, search))).within("full")
    };
    vec![
        drawn("everything in view", &fixture.real, ""),
        drawn("some months in view, lanes by topic", &fixture.real, "lanes=topic&window=2012-06-01..2016-05-31"),
        drawn("some days in view", &fixture.real, "window=2012-08-20..2012-09-05"),
    ]
}
