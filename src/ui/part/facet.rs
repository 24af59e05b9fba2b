//! One facet: a legend and a checkbox for each value, with how many activities it offers.

use std::sync::Arc;

use leptos::prelude::*;

use super::{kind_mark::kind_mark, value};
use crate::{
    app::{App, Loaded},
    i18n::{Messages, collation, number},
    query::{Facet, answer::Answer, facet::Value},
};

/// How many values a facet shows before the reader asks for more.
const FEW: usize = 8;

/// A facet. Values that would give nothing are hidden unless they are chosen or have the focus.
pub fn facet(
    app: App,
    words: &'static Messages,
    loaded: Arc<Loaded>,
    answer: Memo<Arc<Answer>>,
    facet: Facet,
) -> impl IntoView {
    let focused = RwSignal::new(None::<usize>);
    let all = RwSignal::new(false);
    let order = reading_order(words, &loaded, facet);
    let offered = {
        let loaded = loaded.clone();
        Memo::new(move |_| {
            let chosen = |at: usize| {
                let value = &loaded.index.values(facet)[at];
                app.query.with(|query| query.chosen(facet).contains(value.code(&loaded.catalogue)))
            };
            answer.with(|answer| {
                let counts = answer.counts(facet);
                let offers = |at: &usize| counts[*at].activities > 0 || chosen(*at) || focused.get() == Some(*at);
                order.iter().copied().filter(offers).collect::<Vec<usize>>()
            })
        })
    };
    let shown = move || {
        let mut offered = offered.get();
        if !all.get() {
            offered.truncate(FEW);
        }
        offered
    };
    let more = move || offered.with(|offered| offered.len().saturating_sub(FEW));
    view! {
        <fieldset class="facet" hidden=move || offered.with(Vec::is_empty)>
            <legend>{value::legend(words, facet)}</legend>
            <For each=shown key=|at| *at let(at)>
                {choice(app, words, &loaded, answer, facet, at, focused)}
            </For>
            <Show when=move || { more() > 0 }>
                <button type="button" class="quiet-button" aria-expanded=move || all.get().to_string() on:click=move |_| {
                    all.update(|all| *all = !*all);
                }>{move || if all.get() { words.facets.fewer.to_owned() } else { (words.facets.more)(more()) }}</button>
            </Show>
        </fieldset>
    }
}

/// The positions of a facet's values in the order they are read: countries and partners by name, the others as they
/// stand; "not stated" is last.
fn reading_order(words: &Messages, loaded: &Loaded, facet: Facet) -> Vec<usize> {
    let values = loaded.index.values(facet);
    let mut order: Vec<usize> = (0..values.len()).collect();
    if matches!(facet, Facet::Country | Facet::Partner) {
        order.sort_by_cached_key(|at| {
            let label = value::label(words, &loaded.catalogue, values[*at]);
            (values[*at] == Value::NotStated, collation::sort_key(words.lang, &label))
        });
    }
    order
}

fn choice(
    app: App,
    words: &'static Messages,
    loaded: &Loaded,
    answer: Memo<Arc<Answer>>,
    facet: Facet,
    at: usize,
    focused: RwSignal<Option<usize>>,
) -> impl IntoView + use<> {
    let value = loaded.index.values(facet)[at];
    let code = value.code(&loaded.catalogue).to_owned();
    let label = value::label(words, &loaded.catalogue, value);
    let count = move || answer.with(|answer| answer.counts(facet)[at].activities as usize);
    let chosen = {
        let code = code.clone();
        move || app.query.with(|query| query.chosen(facet).contains(&code))
    };
    let mark = if let Value::Kind(kind) = value { Some(kind_mark(kind)) } else { None };
    view! {
        <label class="choice">
            <input
                type="checkbox"
                id=format!("{}-{code}", facet.key())
                prop:checked=chosen
                on:focus=move |_| focused.set(Some(at))
                on:blur=move |_| focused.set(None)
                on:change=move |_| {
                    let mut query = app.query.get_untracked();
                    query.toggle(facet, &code);
                    app.ask(query);
                }
            />
            {mark}
            <span class="choice-label">{label}</span>
            <span class="count" aria-hidden="true">
                {move || number::grouped(words.lang, count())}
            </span>
            <span class="visually-hidden">", " {move || (words.results.activities)(count())}</span>
        </label>
    }
}
