//! The window of time in view, chosen on a strip of all results or typed.

use std::{rc::Rc, sync::Arc};

use super::{Drawing, Shared};
use crate::{
    edtf::PartialDate,
    platform::document,
    query::answer::Answer,
    state::{Derived, State},
    timeline::{Brush, Day, Viewport},
    ui::{
        element::{Element, Node, el, live},
        part::{
            dates::{date_input, invalid, labelled},
            overview,
            strip::{Strip, strip},
        },
    },
};

/// The strip under the drawing; its window is what the drawing shows.
pub(super) fn window(drawing: &Drawing, answer: Derived<Arc<Answer>>) -> Node {
    let Shared { app, words, view, .. } = **drawing;
    let catalogue = &drawing.loaded.catalogue;
    let Some(bins) = overview::bins(catalogue) else { return Node::Nothing };
    let brush = Derived::new(move || {
        let now = view.now.get();
        let shown = overview::shares(&bins, now.first_day(), now.last_day());
        if shown.start <= 0.0 && shown.end >= 1.0 { Brush::WHOLE } else { shown }
    });
    // Edges snap to days: a window that a slider set to a year has the days of that year.
    let edge = move |share, day| Day::containing(bins.instant_at(share).round() + day);
    let moved = move |brush: Brush, _| {
        let now = view.now.get_untracked();
        view.show(if brush == Brush::WHOLE {
            now.show_all()
        } else {
            now.from_days(edge(brush.start, 0.0), edge(brush.end, -1.0))
        });
    };
    let columns = overview::Columns::new(catalogue, bins);
    let drawn = Strip {
        words,
        bins,
        all: columns.all().into(),
        counts: columns.counts(answer),
        brush,
        pointed: overview::pointed(app, &drawing.loaded, bins),
        moved: Rc::new(moved),
    };
    let group = el("div").class("overview").attr("role", "group").attr("aria-label", words.overview.label);
    [group.child(strip(&drawn)), typed(drawing)].into()
}

/// The same window as two dates to type; either may be a year or a month. What was typed counts once it is submitted.
fn typed(drawing: &Drawing) -> Element {
    let Shared { words, view, .. } = **drawing;
    let (wrong, is_wrong) = (State::new(""), State::new([false; 2]));
    let field = |at: usize, id: &'static str, name: &'static str| {
        let shown = move || {
            let now = view.rested.get();
            PartialDate::Day(if at == 0 { now.first_day() } else { now.last_day() }.into()).to_string()
        };
        let input = date_input(id, "window-hint window-error", at, is_wrong).property("value", shown);
        labelled(id, name, input)
    };
    let show = move |submit: web_sys::Event| {
        submit.prevent_default();
        let typed = ["window-from", "window-to"].map(|id| document::value_of(id).trim().parse::<PartialDate>().ok());
        is_wrong.set(typed.map(|date| date.is_none()));
        wrong.set(match typed {
            [Some(first), Some(last)] if first.first_day() <= last.last_day() => {
                let now: Viewport = view.now.get_untracked();
                view.fly(now.from_days(first.first_day().into(), last.last_day().into()), || {});
                ""
            }
            [Some(_), Some(_)] => words.later().timeline.window_reversed,
            _ => words.facets.date_invalid,
        });
    };
    let form = el("form")
        .class("date-fields")
        .on("submit", show)
        .child(field(0, "window-from", words.later().timeline.window_from))
        .child(field(1, "window-to", words.later().timeline.window_to))
        .child(el("button").class("button").attr("type", "submit").child(words.later().timeline.window_show));
    let error = invalid().attr("id", "window-error");
    el("details")
        .class("window-typed")
        .attr("id", "window-typed")
        .child(el("summary").child(words.later().timeline.window))
        .child(form)
        .child(error.child(live(move || wrong.get())))
        .child(el("p").class("hint").attr("id", "window-hint").child(words.facets.date_hint))
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &crate::ui::part::example::Fixture) -> Vec<crate::ui::part::example::Example> {
    use crate::ui::part::example::Example;
    let drawn = |search: &str| Drawing::example(fixture, &fixture.real, search);
    let strip = |name, search: &str| {
        let drawing = drawn(search);
        Example::new(name, window(&drawing, drawing.answer))
    };
    vec![
        strip("everything in view", ""),
        strip("some years in view", "window=2015-01-01..2016-12-31"),
        Example::new("dates to type", typed(&drawn("window=2015-01-01..2016-12-31")).attr("open", "")),
    ]
}
