//! The date fields "From" and "To": typed, to the year, the month or the day.

use leptos::prelude::*;

use crate::{app::App, edtf::PartialDate, i18n::Messages, query::Query};

/// Both fields.
pub fn dates(app: App, words: &'static Messages) -> impl IntoView {
    let reversed = move || {
        app.query.with(|query| query.from.zip(query.to).is_some_and(|(from, to)| from.first_day() > to.last_day()))
    };
    view! {
        <fieldset class="facet dates">
            <legend>{words.facets.date}</legend>
            <div class="date-fields">
                {field(app, words, "from", words.facets.from, |query| &mut query.from)}
                {field(app, words, "to", words.facets.to, |query| &mut query.to)}
            </div>
            <p class="hint" id="date-hint">
                {words.facets.date_hint}
            </p>
            <p class="invalid" role="status">
                {move || reversed().then_some(words.facets.reversed)}
            </p>
        </fieldset>
    }
}

/// One field. What is typed counts as soon as it is a date; what is no date is told once the field is left.
fn field(
    app: App,
    words: &'static Messages,
    id: &'static str,
    label: &'static str,
    slot: fn(&mut Query) -> &mut Option<PartialDate>,
) -> impl IntoView {
    let stated = Memo::new(move |_| app.query.with(|query| *slot(&mut query.clone())));
    let typed = RwSignal::new(None::<String>);
    let invalid = RwSignal::new(false);
    let error = format!("{id}-error");
    let shown = move || typed.get().unwrap_or_else(|| stated.get().map(|date| date.to_string()).unwrap_or_default());
    let on_input = move |input| {
        let text = event_target_value(&input);
        let date = text.trim().parse::<PartialDate>().ok();
        invalid.set(false);
        if date.is_some() || text.trim().is_empty() {
            let mut query = app.query.get_untracked();
            *slot(&mut query) = date;
            app.ask_typing(query);
        }
        typed.set(Some(text));
    };
    let on_leave = move |_| {
        let wrong = |text: &String| !text.trim().is_empty() && text.trim().parse::<PartialDate>().is_err();
        if typed.with_untracked(|typed| typed.as_ref().is_some_and(wrong)) {
            invalid.set(true);
        } else {
            typed.set(None);
        }
    };
    view! {
        <div class="date-field">
            <label for=id>{label}</label>
            <input
                type="text"
                id=id
                inputmode="numeric"
                autocomplete="off"
                maxlength="10"
                placeholder="2015-03-27"
                prop:value=shown
                aria-invalid=move || invalid.get().then_some("true")
                aria-describedby=format!("date-hint {error}")
                on:input=on_input
                on:blur=on_leave
            />
            <p class="invalid" id=error role="status">
                {move || invalid.get().then_some(words.facets.date_invalid)}
            </p>
        </div>
    }
}
