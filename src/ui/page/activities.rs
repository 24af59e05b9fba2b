//! `/`: search, filters and the results, as cards or as a table.

use std::sync::Arc;

use super::heading;
use crate::{
    app::{App, Loaded},
    i18n::Messages,
    query::answer::Answer,
    route::View,
    state::Derived,
    ui::{
        element::{Node, el, live},
        part::{
            chips::chips, figures::figures, filters::ask, list::list, more::more, no_hits::no_hits, notice::notice,
            overview::overview, results, shown::shown, table::table, take_results::take_results,
        },
    },
};

/// The page of all activities.
pub fn activities(app: App, words: &'static Messages, loaded: &Arc<Loaded>, answer: Derived<Arc<Answer>>) -> Node {
    let intro = el("div")
        .class("intro")
        .child(heading(words.site.name))
        .child(el("p").class("lead").child(words.site.description))
        .child(figures(app, words, loaded))
        .child(overview(app, words, loaded, answer));
    let [take_open, take_choice] = take_results(app, words, loaded, answer);
    let head = el("div")
        .class("results-head")
        .child(results::count(words, &loaded.catalogue, answer))
        .child(take_open)
        .child(results::views(app, words))
        .child(results::sort(app, words));
    let shown = shown(app, answer);
    let view = {
        let loaded = loaded.clone();
        live(move || match app.view.get() {
            View::Cards => list(app, words, loaded.clone(), shown),
            View::Table => table(app, words, loaded.clone(), shown),
        })
    };
    let of_more = loaded.clone();
    let results = el("section")
        .class("results")
        .attr("aria-labelledby", "results")
        .css(move || shown.room_of_all())
        .child(results::heading(words))
        .child(head)
        .child(take_choice)
        .child(chips(app, words, loaded.clone()))
        .child(notice(words, &loaded.problems))
        .child(no_hits(app, words, loaded.clone(), answer))
        .child(view)
        .child(live(move || shown.is_cut.get().then(|| more(words, of_more.clone(), shown))))
        .child(shown.cut_short(words));
    let explorer = el("div").class("explorer").child(ask(app, words, loaded, answer)).child(results);
    [intro, explorer].into()
}
