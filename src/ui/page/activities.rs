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
        element::{Element, Node, el, live},
        part::{
            chips::chips, figures::figures, filters::ask, list::list, more::more, no_hits::no_hits, notice::notice,
            overview::overview, results, shown::shown, skeleton, table::table, take_results::take_results,
        },
    },
};

/// What speaks of all activities on their page.
struct OfAll {
    overview: Node,
    count: Element,
    take_open: Node,
    take_choice: Node,
    help: Node,
}

/// The page of all activities.
pub fn activities(app: App, words: &'static Messages, loaded: &Arc<Loaded>, answer: Derived<Arc<Answer>>) -> Node {
    let [take_open, take_choice] = take_results(app, words, loaded, answer).map(Node::from);
    let of_all = OfAll {
        overview: [Some(figures(app, words, loaded)), overview(app, words, loaded, answer)].into(),
        count: results::count(words, &loaded.catalogue, answer),
        take_open,
        take_choice,
        help: no_hits(app, words, loaded.clone(), answer),
    };
    explorer(app, words, loaded, answer, of_all)
}

/// The same while only the first are here; for what speaks of all of them there is a place.
pub fn first_activities(
    app: App,
    words: &'static Messages,
    loaded: &Arc<Loaded>,
    answer: Derived<Arc<Answer>>,
) -> Node {
    let of_all = OfAll {
        overview: skeleton::of_all(),
        count: results::count_so_far(words, answer),
        take_open: Node::Nothing,
        take_choice: Node::Nothing,
        help: Node::Nothing,
    };
    explorer(app, words, loaded, answer, of_all)
}

fn explorer(
    app: App,
    words: &'static Messages,
    loaded: &Arc<Loaded>,
    answer: Derived<Arc<Answer>>,
    of_all: OfAll,
) -> Node {
    let intro = el("div")
        .class("intro")
        .child(heading(words.site.name))
        .child(el("p").class("lead").child(words.site.description))
        .child(of_all.overview);
    let head = el("div")
        .class("results-head")
        .child(of_all.count)
        .child(of_all.take_open)
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
        .child(of_all.take_choice)
        .child(chips(app, words, loaded.clone()))
        .child(notice(words, &loaded.problems))
        .child(of_all.help)
        .child(view)
        .child(live(move || shown.is_cut.get().then(|| more(words, of_more.clone(), shown))))
        .child(shown.cut_short(words));
    let explorer = el("div").class("explorer").child(ask(app, words, loaded, answer)).child(results);
    [intro, explorer].into()
}
