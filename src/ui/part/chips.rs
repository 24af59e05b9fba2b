//! The filters in use as chips, each of which can be taken away.

use std::sync::Arc;

use leptos::prelude::*;

use super::value;
use crate::{
    app::{App, Loaded},
    i18n::Messages,
    platform::document,
    query::Filter,
};

/// The chips, and a button that clears them all; nothing while nothing is filtered.
pub fn chips(app: App, words: &'static Messages, loaded: Arc<Loaded>) -> impl IntoView {
    let filters = Memo::new(move |_| app.query.with(crate::query::Query::filters));
    move || {
        let filters = filters.get();
        let loaded = loaded.clone();
        (!filters.is_empty()).then(|| {
            let chips = filters.into_iter().enumerate().map(|(at, filter)| chip(app, words, &loaded, at, filter));
            view! {
                <div class="chips">
                    <ul aria-label=words.facets.in_use>{chips.collect_view()}</ul>
                    <button
                        type="button"
                        class="quiet-button"
                        id="clear-all"
                        on:click=move |_| {
                            app.ask(app.query.with_untracked(crate::query::Query::without_filters));
                            document::after_layout(|| { document::focus("results"); });
                        }
                    >
                        {words.facets.clear_all}
                    </button>
                </div>
            }
        })
    }
}

fn chip(app: App, words: &'static Messages, loaded: &Loaded, at: usize, filter: Filter) -> impl IntoView + use<> {
    let name = app.query.with_untracked(|query| value::filter(words, &loaded.catalogue, query, &filter));
    let label = (words.facets.remove)(&name);
    let remove = move |_| {
        app.ask(app.query.with_untracked(|query| query.without(&filter)));
        // The chip is gone: the focus goes to the one in its place, or to the one before, or to the results.
        document::after_layout(move || {
            let _ = document::focus(&chip_id(at))
                || at > 0 && document::focus(&chip_id(at - 1))
                || document::focus("results");
        });
    };
    view! {
        <li>
            <button type="button" class="chip" id=chip_id(at) aria-label=label on:click=remove>
                <span>{name}</span>
                <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                    <path d="M4 4l8 8M12 4l-8 8" />
                </svg>
            </button>
        </li>
    }
}

fn chip_id(at: usize) -> String {
    format!("chip-{at}")
}
