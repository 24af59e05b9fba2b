//! One quiet line on what of the address was not understood, and so was ignored.

use leptos::prelude::*;

use crate::{
    app::{App, Loaded, Loading},
    i18n::Messages,
    query::{Facet, Query},
    ui::element::{Node, el, live},
};

/// The line; nothing while everything was understood.
pub fn quiet_line(app: App, words: &'static Messages) -> Node {
    live(move || {
        let mut parts = app.ignored.get();
        app.loading.with(|loading| {
            if let Loading::Ready(loaded) = loading {
                app.query.with(|query| parts.extend(unknown_codes(loaded, query)));
            }
        });
        (!parts.is_empty()).then(|| {
            el("p").class("quiet-line").attr("role", "status").child((words.notice.ignored)(&parts.join(", ")))
        })
    })
}

/// The chosen codes that the catalogue does not have, as they stand in the address.
fn unknown_codes(loaded: &Loaded, query: &Query) -> Vec<String> {
    let mut unknown = Vec::new();
    for facet in Facet::ALL {
        let known = |code: &str| loaded.index.values(facet).iter().any(|value| value.code(&loaded.catalogue) == code);
        let of_facet = query.chosen(facet).iter().filter(|code| !known(code));
        unknown.extend(of_facet.map(|code| [facet.key(), "=", code].concat()));
    }
    unknown
}
