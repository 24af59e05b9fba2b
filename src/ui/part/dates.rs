//! The date fields "From" and "To": typed, to the year, the month or the day.

use leptos::prelude::*;

use crate::{
    app::App,
    edtf::PartialDate,
    i18n::Messages,
    query::{Query, dates::DateRange},
    state::State,
    ui::element::{Element, el, live},
};

/// Both fields.
pub fn dates(app: App, words: &'static Messages) -> Element {
    let reversed = move || app.query.with(|query| DateRange::asked(query).is_none());
    let is_wrong = State::new([false; 2]);
    let fields = el("div")
        .class("date-fields")
        .child(field(app, words.facets.from, "from", |query| &mut query.from, 0, is_wrong))
        .child(field(app, words.facets.to, "to", |query| &mut query.to, 1, is_wrong));
    let wrong = live(move || is_wrong.get().contains(&true).then_some(words.facets.date_invalid));
    el("fieldset")
        .class("facet dates")
        .child(el("legend").child(words.facets.date))
        .child(fields)
        .child(invalid().attr("id", "date-error").child(wrong))
        .child(el("p").class("hint").attr("id", "date-hint").child(words.facets.date_hint))
        .child(invalid().child(live(move || reversed().then_some(words.facets.reversed))))
}

/// Where something wrong is told.
pub fn invalid() -> Element {
    el("p").class("invalid").attr("role", "status")
}

/// One field. What is typed counts as soon as it is a date; what is no date is told once the field is left, and then
/// filters nothing. `at` is the field's place among those that can be wrong.
fn field(
    app: App,
    label: &'static str,
    id: &'static str,
    slot: fn(&mut Query) -> &mut Option<PartialDate>,
    at: usize,
    is_wrong: State<[bool; 2]>,
) -> Element {
    let stated = move || app.query.with(|query| *slot(&mut query.clone()));
    let typed = State::new(None::<String>);
    let ask = move |date: Option<PartialDate>| {
        let mut query = app.query.get_untracked();
        *slot(&mut query) = date;
        app.ask_typing(query);
    };
    let shown = move || typed.get().or_else(|| stated().map(|date| date.to_string())).unwrap_or_default();
    let on_input = move |input| {
        let text = event_target_value(&input);
        let date = text.trim().parse::<PartialDate>().ok();
        is_wrong.update(|wrong| wrong[at] = false);
        if date.is_some() || text.trim().is_empty() {
            ask(date);
        }
        typed.set(Some(text));
    };
    let on_leave = move |_| {
        // Chromium says so also of a field that is taken away.
        if typed.is_gone() {
            return;
        }
        let wrong = |text: &String| !text.trim().is_empty() && text.trim().parse::<PartialDate>().is_err();
        if typed.with_untracked(|typed| typed.as_ref().is_some_and(wrong)) {
            is_wrong.update(|wrong| wrong[at] = true);
            ask(None);
        } else {
            typed.set(None);
        }
    };
    let input = date_input(id, "date-hint date-error", at, is_wrong)
        .attr("placeholder", "2015-03-27")
        .property("value", shown)
        .on("input", on_input)
        .on("blur", on_leave);
    labelled(id, label, input)
}

/// A field for a date, described by elements with these ids; wrong where `is_wrong` says so at its place.
pub fn date_input(id: &'static str, described_by: &'static str, at: usize, is_wrong: State<[bool; 2]>) -> Element {
    el("input")
        .attr("type", "text")
        .attr("id", id)
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("maxlength", "10")
        .attr("aria-describedby", described_by)
        .live("aria-invalid", move || is_wrong.get()[at].then_some("true"))
}

/// A field for a date under its label.
pub fn labelled(id: &'static str, label: &'static str, input: Element) -> Element {
    el("div").class("date-field").child(el("label").attr("for", id).child(label)).child(input)
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let words = fixture.words;
    let drawn = |name, search: &str| Example::new(name, dates(fixture.app(search), words));
    // What was typed is known to a field alone, so these two are put together from the pieces.
    let wrong = State::new([true, false]);
    let input = date_input("from", "date-error", 0, wrong).property("value", || "31.12.2015");
    let error = invalid().attr("id", "date-error").child(words.facets.date_invalid);
    let wrong = el("div").class("date-fields").child(labelled("from", words.facets.from, input));
    vec![
        drawn("nothing asked for", ""),
        drawn("a year and a day", "from=2015&to=2016-04-27"),
        drawn("the end before the beginning", "from=2016&to=2015"),
        Example::new("not a date", [wrong, error]),
    ]
}
