//! The search field.

use leptos::prelude::*;

use crate::{
    app::App,
    i18n::Messages,
    query::Query,
    ui::element::{Element, el},
};

/// A text longer than this is hardly a search; the bound keeps addresses and answers short.
const LONGEST: &str = "200";

/// The field with its label.
pub fn search_box(app: App, words: &'static Messages) -> Element {
    let input = el("input")
        .attr("type", "search")
        .attr("id", "q")
        .attr("placeholder", words.search.hint)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .attr("maxlength", LONGEST)
        .property("value", move || app.query.with(|query| query.text.clone()))
        .on("input", move |input| {
            let text = event_target_value(&input);
            app.ask_typing(Query { text, ..app.query.get_untracked() });
        });
    el("div").class("search-box").child(el("label").attr("for", "q").child(words.search.label)).child(input)
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn = |name, search: &str| Example::new(name, search_box(fixture.app(search), fixture.words));
    vec![drawn("empty", ""), drawn("filled", "q=readmission")]
}
