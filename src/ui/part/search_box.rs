//! The search field.

use leptos::prelude::*;

use crate::{app::App, i18n::Messages, query::Query};

/// A text longer than this is hardly a search; the bound keeps addresses and answers short.
const LONGEST: &str = "200";

/// The field with its label and a button that empties it.
pub fn search_box(app: App, words: &'static Messages) -> impl IntoView {
    let text = Memo::new(move |_| app.query.with(|query| query.text.clone()));
    view! {
        <div class="search-box">
            <label for="q">{words.search.label}</label>
            <input
                type="search"
                id="q"
                placeholder=words.search.hint
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                maxlength=LONGEST
                prop:value=move || text.get()
                on:input=move |input| {
                    let text = event_target_value(&input);
                    app.ask_typing(Query { text, ..app.query.get_untracked() });
                }
            />
        </div>
    }
}
