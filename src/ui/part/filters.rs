//! The filters: every facet and the dates. On a narrow screen they open and close.

use std::sync::Arc;

use leptos::prelude::*;

use super::{dates::dates, facet::facet};
use crate::{
    app::{App, Loaded},
    i18n::Messages,
    platform::document,
    query::{Facet, answer::Answer},
};

/// The panel of filters with the button that opens it where there is no room for both it and the results.
pub fn filters(app: App, words: &'static Messages, loaded: Arc<Loaded>, answer: Memo<Arc<Answer>>) -> impl IntoView {
    let open = RwSignal::new(false);
    let in_use = move || app.query.with(|query| query.filters().len());
    let hits = move || answer.with(|answer| answer.hits.len());
    let facets = Facet::ALL.map(|each| facet(app, words, loaded.clone(), answer, each));
    view! {
        <button
            type="button"
            class="filters-toggle"
            id="filters-toggle"
            aria-expanded=move || open.get().to_string()
            aria-controls="filters"
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {move || (words.facets.toggle)(in_use())}
        </button>
        <div class="filters" id="filters" class:open=move || open.get()>
            {facets.into_iter().collect_view()} {dates(app, words)}
            <button
                type="button"
                class="filters-done"
                on:click=move |_| {
                    open.set(false);
                    document::after_layout(|| { document::focus("filters-toggle"); });
                }
            >
                {move || (words.facets.show_results)(hits())}
            </button>
        </div>
    }
}
