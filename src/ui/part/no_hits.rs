//! Help when nothing matches: which filter to drop, and what that would bring.

use std::sync::Arc;

use leptos::prelude::*;

use super::value;
use crate::{
    app::{App, Loaded},
    i18n::Messages,
    platform::document,
    query::answer::Answer,
};

/// The help; nothing while there are results.
pub fn no_hits(app: App, words: &'static Messages, loaded: Arc<Loaded>, answer: Memo<Arc<Answer>>) -> impl IntoView {
    move || {
        let answer = answer.get();
        answer.hits.is_empty().then(|| {
            let ways = answer.relaxations.iter().map(|way| {
                let (criterion, gain) = (way.criterion, way.activities as usize);
                let name = app.query.with(|query| value::criterion(words, &loaded.catalogue, query, criterion));
                let drop_it = move |_| {
                    app.ask(app.query.with_untracked(|query| query.without_criterion(criterion)));
                    document::after_layout(|| { document::focus("results"); });
                };
                view! {
                    <li>
                        <span>{(words.results.without)(&name, gain)}</span>
                        <button type="button" class="button" on:click=drop_it>
                            {(words.results.remove)(&name)}
                        </button>
                    </li>
                }
            });
            view! {
                <div class="no-hits">
                    <p>{words.results.none}</p>
                    <ul>{ways.collect_view()}</ul>
                </div>
            }
        })
    }
}
