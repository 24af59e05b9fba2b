//! `/timeline`: the results along time.

use std::sync::Arc;

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{App, Loaded},
    i18n::Messages,
    query::answer::Answer,
    ui::part::{chips, filters, no_hits, notice, result_count, search_box, timeline::timeline as drawing},
};

/// The page of the timeline; it obeys the same filters as the list.
pub fn timeline(app: App, words: &'static Messages, loaded: Arc<Loaded>, answer: Memo<Arc<Answer>>) -> impl IntoView {
    view! {
        <div class="intro">{heading(words.timeline.region)}</div>
        <div class="explorer wide">
            <form class="ask" role="search" on:submit=|submit| submit.prevent_default()>
                {search_box::search_box(app, words)} {filters::filters(app, words, loaded.clone(), answer)}
            </form>
            <div class="results" id="results" tabindex="-1">
                <div class="results-head">{result_count::result_count(words, &loaded.catalogue, answer)}</div>
                {chips::chips(app, words, loaded.clone())} {notice::notice(words, &loaded.problems)}
                {no_hits::no_hits(app, words, loaded.clone(), answer)} {drawing(app, words, loaded, answer)}
            </div>
        </div>
    }
}
