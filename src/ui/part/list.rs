//! The results as a list of cards.

use std::sync::Arc;

use super::{
    card::card,
    shown::Shown,
    years::{Group, by_year},
};
use crate::{
    app::{App, Loaded},
    i18n::Messages,
    query::Sort,
    state::State,
    ui::element::{Element, Item, each, el},
};

/// The results as one list named "Activities", with a heading where a new year begins.
pub fn list(app: App, words: &'static Messages, loaded: Arc<Loaded>, shown: Shown) -> Element {
    let Shown { answer, total, asked, drawn, .. } = shown;
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
            let make = move |place: State<usize>| {
                let item = el("li")
                    .live("aria-setsize", move || Some(total.get().to_string()))
                    .live("aria-posinset", move || Some((place.get() + 1).to_string()))
                    .child(group.map(|group| group_heading(words, group)))
                    .child(card(app, words, &loaded.catalogue, hit, asked, if grouped { "h4" } else { "h3" }));
                shown.result(hit, place, item)
            };
            Some(Item::new(key, make).at(at))
        };
        drawn.with(|drawn| drawn.places.iter().filter_map(|at| item(*at)).collect())
    };
    let list = el("ul")
        .class("cards column")
        .attr("aria-label", words.results.list)
        .live("hidden", move || (total.get() == 0).then_some(""))
        .child(each(items));
    shown.column(list)
}

fn group_heading(words: &'static Messages, group: Group) -> Element {
    let heading = el("h3").class("year");
    match group {
        Group::Year(year) => heading.child(year.to_string()),
        Group::Undated => heading.child(words.card.date_not_stated),
    }
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::{example::Example, shown::shown};
    let drawn = |name, loaded: &Arc<Loaded>, search: &str| {
        let (app, answer) = fixture.asked(loaded, search);
        Example::new(name, list(app, fixture.words, loaded.clone(), shown(app, answer))).within("results")
    };
    vec![
        drawn("newest first, under years, with some undated", &fixture.odd, ""),
        drawn("by title, without years", &fixture.real, "sort=title&topic=asylum"),
        drawn("a single one", &fixture.real, "kind=workshop"),
    ]
}
