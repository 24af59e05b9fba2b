//! One quiet line on what of the address was not understood, and so was ignored.

use leptos::prelude::*;

use crate::{
    app::{App, Loading},
    i18n::Messages,
    query::{Query, facet::Value},
};

/// The line; nothing while everything was understood.
pub fn quiet_line(app: App, words: &'static Messages) -> impl IntoView {
    let parts = move || {
        let mut parts = app.ignored.get();
        app.loading.with(|loading| {
            if let Loading::Ready(loaded) = loading {
                app.query.with(|query| parts.extend(unknown_codes(query, |facet, code| {
                    loaded.index.values(facet).iter().any(|value: &Value| value.code(&loaded.catalogue) == code)
                })));
            }
        });
        parts
    };
    move || {
        let parts = parts();
        (!parts.is_empty()).then(|| {
            view! {
                <p class="quiet-line" role="status">
                    {(words.notice.ignored)(&parts.join(", "))}
                </p>
            }
        })
    }
}

/// The chosen codes that the catalogue does not have, as they stand in the address.
fn unknown_codes(query: &Query, known: impl Fn(crate::query::Facet, &str) -> bool) -> Vec<String> {
    let chosen = crate::query::Facet::ALL.into_iter().flat_map(|facet| {
        query.chosen(facet).iter().map(move |code| (facet, code.as_str()))
    });
    let unknown = chosen.filter(|(facet, code)| !known(*facet, code));
    unknown.map(|(facet, code)| [facet.key(), "=", code].concat()).collect()
}
