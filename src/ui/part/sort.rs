//! The choice of the order.

use leptos::prelude::*;

use crate::{
    app::App,
    i18n::Messages,
    query::{Query, Sort},
};

/// A select "Sort by"; relevance is offered while there is a word to be relevant to.
pub fn sort(app: App, words: &'static Messages) -> impl IntoView {
    let present = Memo::new(move |_| app.query.with(Query::effective_sort));
    let searching = Memo::new(move |_| app.query.with(|query| !query.search_words().is_empty()));
    let name = |sort| match sort {
        Sort::Newest => words.sort.newest,
        Sort::Oldest => words.sort.oldest,
        Sort::Title => words.sort.title,
        Sort::Relevance => words.sort.relevance,
    };
    let offered = move || Sort::ALL.into_iter().filter(move |sort| *sort != Sort::Relevance || searching.get());
    let choose = move |change| {
        let code = event_target_value(&change);
        let sort = Sort::ALL.into_iter().find(|sort| sort.code() == code);
        app.ask(Query { sort, ..app.query.get_untracked() });
    };
    view! {
        <div class="sort">
            <label for="sort">{words.sort.label}</label>
            <select id="sort" on:change=choose>
                <For each=offered key=|sort| sort.code() let(sort)>
                    <option value=sort.code() prop:selected=move || present.get() == sort>
                        {name(sort)}
                    </option>
                </For>
            </select>
        </div>
    }
}
