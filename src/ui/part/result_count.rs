//! How many activities there are, announced politely (WCAG 2.2, 4.1.3 Status Messages).

use std::sync::Arc;

use leptos::prelude::*;

use crate::{activity::catalogue::Catalogue, i18n::Messages, query::answer::Answer};

/// "6 of 10 activities".
pub fn result_count(
    words: &'static Messages,
    catalogue: &Catalogue,
    answer: Memo<Arc<Answer>>,
) -> impl IntoView + use<> {
    let all = catalogue.len();
    view! {
        <p class="result-count" role="status">
            {move || (words.results.count)(answer.with(|answer| answer.hits.len()), all)}
        </p>
    }
}
