//! The list of results. It is given how many there are and which of them are near the reader, and draws only those:
//! drawing fewer of a long list changes what is asked for, not the markup.

use std::{ops::Range, sync::Arc};

use leptos::prelude::*;

use super::{
    card::card,
    years::{Group, by_year},
};
use crate::{
    app::{App, Loaded, react},
    i18n::Messages,
    query::{Query, Sort, answer::Answer},
    state::Derived,
    ui::element::{Element, Item, each, el},
};

/// How many results are drawn at first, and how many more each time the reader nears the end of those.
const STEP: usize = 60;

/// The results as one list named "Activities", with a heading where a new year begins.
pub fn list(app: App, words: &'static Messages, loaded: Arc<Loaded>, answer: Memo<Arc<Answer>>) -> Element {
    let total = move || answer.with(|answer| answer.hits.len());
    let visible = visible_range(app, total);
    let asked = Derived::new(move || app.query.with(Query::search_words));
    let items = move || {
        let answer = answer.get();
        let item = |at: usize| {
            let hit = *answer.hits.get(at)?;
            let before = at.checked_sub(1).and_then(|before| answer.hits.get(before).copied());
            let group = by_year(&loaded.catalogue, answer.sort, before, hit);
            let loaded = loaded.clone();
            let grouped = matches!(answer.sort, Sort::Newest | Sort::Oldest);
            // A card that gains or loses its heading, or whose own changes its level, is made anew.
            let key = u64::from(hit.0) << 2 | u64::from(grouped) << 1 | u64::from(group.is_some());
            Some(Item::new(key, move |position| {
                el("li")
                    .live("aria-setsize", move || Some(total().to_string()))
                    .live("aria-posinset", move || Some((position.get() + 1).to_string()))
                    .child(group.map(|group| group_heading(words, group)))
                    .child(card(app, words, &loaded.catalogue, hit, asked, if grouped { "h4" } else { "h3" }))
            }))
        };
        visible().filter_map(item).collect()
    };
    el("ul")
        .class("cards")
        .attr("aria-label", words.results.list)
        .live("hidden", move || (total() == 0).then_some(""))
        .child(each(items))
}

fn group_heading(words: &'static Messages, group: Group) -> Element {
    let heading = el("h3").class("year");
    match group {
        Group::Year(year) => heading.child(year.to_string()),
        Group::Undated => heading.child(words.card.date_not_stated),
    }
}

/// The results to draw: from the first to some way below the visible rectangle.
fn visible_range(app: App, total: impl Fn() -> usize + Copy + 'static) -> impl Fn() -> Range<usize> {
    let drawn = app.drawn;
    drawn.update(|drawn| *drawn = (*drawn).max(STEP));
    react(move || {
        let rect = app.visible.get();
        if rect.bottom_px() + rect.height_px > rect.page_px && drawn.get_untracked() < untrack(total) {
            drawn.update(|drawn| *drawn += STEP);
        }
    });
    move || 0..drawn.get().min(total())
}
