//! `/`: search, filters and the results as cards.

use std::sync::Arc;

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{App, Loaded},
    i18n::Messages,
    query::answer::Answer,
    ui::part::{chips, filters, list, no_hits, notice, overview, result_count, search_box, sort},
};

/// The page of all activities.
pub fn activities(
    app: App,
    words: &'static Messages,
    loaded: Arc<Loaded>,
    answer: Memo<Arc<Answer>>,
) -> impl IntoView {
    view! {
        <div class="intro">
            {heading(words.site.name)} <p class="lead">{words.site.description}</p>
            {overview::overview(app, words, loaded.clone(), answer)}
        </div>
        <div class="explorer">
            <form class="ask" role="search" on:submit=|submit| submit.prevent_default()>
                {search_box::search_box(app, words)} {filters::filters(app, words, loaded.clone(), answer)}
            </form>
            <section class="results" aria-labelledby="results">
                <h2 id="results" tabindex="-1" class="visually-hidden">
                    {words.results.list}
                </h2>
                <div class="results-head">
                    {result_count::result_count(words, &loaded.catalogue, answer)} {sort::sort(app, words)}
                </div>
                {chips::chips(app, words, loaded.clone())} {notice::notice(words, &loaded.problems)}
                {no_hits::no_hits(app, words, loaded.clone(), answer)}
                {list::list(app, words, loaded.clone(), answer)}
            </section>
        </div>
    }
}
