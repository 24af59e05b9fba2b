//! The list of results. It is given how many there are and which of them are near the reader, and draws only those:
//! drawing fewer of a long list changes what is asked for, not the markup.

use std::{ops::Range, sync::Arc};

use leptos::{either::Either, prelude::*};

use super::{
    card::card,
    years::{Group, by_year},
};
use crate::{
    activity::model::ActivityIx,
    app::{App, Loaded},
    i18n::Messages,
    platform::viewport,
    query::answer::Answer,
};

/// How many results are drawn at first, and how many more each time the reader nears the end of those.
const STEP: usize = 60;

/// A result to draw: its position among all, the activity, and the heading that stands before it.
type Entry = (usize, ActivityIx, Option<Group>);

/// The results as one list named "Activities", with a heading where a new year begins.
pub fn list(app: App, words: &'static Messages, loaded: Arc<Loaded>, answer: Memo<Arc<Answer>>) -> impl IntoView {
    let total = Memo::new(move |_| answer.with(|answer| answer.hits.len()));
    let visible = visible_range(total);
    let asked = Memo::new(move |_| app.query.with(crate::query::Query::search_words));
    let catalogue = loaded.clone();
    let entries = move || -> Vec<Entry> {
        answer.with(|answer| {
            let entry = |at: usize| {
                let before = at.checked_sub(1).and_then(|before| answer.hits.get(before).copied());
                let hit = *answer.hits.get(at)?;
                Some((at, hit, by_year(&catalogue.catalogue, answer.sort, before, hit)))
            };
            visible.get().filter_map(entry).collect()
        })
    };
    view! {
        <ul class="cards" aria-label=words.results.list hidden=move || total.get() == 0>
            <ForEnumerate each=entries key=|(_, hit, group)| (*hit, *group) let(position, entry)>
                <li aria-setsize=move || total.get() aria-posinset=move || position.get() + 1>
                    {entry.2.map(|group| group_heading(words, group))}
                    {card(app, words, &loaded.catalogue, entry.1, asked)}
                </li>
            </ForEnumerate>
        </ul>
    }
}

fn group_heading(words: &'static Messages, group: Group) -> impl IntoView {
    let name = match group {
        Group::Year(year) => Either::Left(year),
        Group::Undated => Either::Right(words.card.date_not_stated),
    };
    view! { <h2 class="year">{name}</h2> }
}

/// The results to draw: from the first to some way below the visible rectangle.
fn visible_range(total: Memo<usize>) -> Signal<Range<usize>> {
    let rect = viewport::visible();
    let drawn = RwSignal::new(STEP);
    Effect::new(move |_| {
        let rect = rect.get();
        if rect.bottom_px() + rect.height_px > rect.page_px && drawn.get_untracked() < total.get_untracked() {
            drawn.update(|drawn| *drawn += STEP);
        }
    });
    Signal::derive(move || 0..drawn.get().min(total.get()))
}
