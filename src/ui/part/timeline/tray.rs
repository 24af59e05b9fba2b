//! The tray: what has no date, and so no place on the axis.

use std::sync::Arc;

use super::marks::{rest, status};
use crate::{
    activity::model::ActivityIx,
    app::{App, Loaded, link_id},
    i18n::{Messages, number::grouped},
    query::answer::Answer,
    route::Page,
    state::Derived,
    ui::{
        element::{Node, el, live},
        part::{kind_mark::kind_mark, wording::wording},
    },
};

/// How many are shown; a list of more is a list and no tray.
const SHOWN: usize = 10;

/// The results that have no date; nothing if all have one.
pub(super) fn tray(app: App, words: &'static Messages, loaded: Arc<Loaded>, answer: Derived<Arc<Answer>>) -> Node {
    live(move || {
        let catalogue = &loaded.catalogue;
        let undated: Vec<ActivityIx> =
            answer.with(|answer| answer.hits.iter().copied().filter(|at| catalogue[*at].when.is_none()).collect());
        let item = |at: ActivityIx| {
            let activity = &catalogue[at];
            let page = Page::Activity(activity.id.clone());
            let link = el("a")
                .attr("id", link_id(&activity.id))
                .live("href", move || Some(app.href_of(page.clone())))
                .child(kind_mark(activity.kind))
                .child(wording(words, &activity.title, None))
                .child(rest(words, activity, status(activity, app.today.get())));
            el("li").child(link)
        };
        let more = undated.len().saturating_sub(SHOWN);
        let more = (more > 0).then(|| {
            let href = app.href_of(Page::Activities);
            el("p").child(
                el("a").attr("href", href).child(words.later().timeline.more_at_end.with([&grouped(words.lang, more)])),
            )
        });
        let shown = undated.iter().take(SHOWN).copied().map(item);
        (!undated.is_empty()).then(|| {
            let name = el("h3").child(words.card.date_not_stated);
            el("div").class("tray").child(name).child(el("ul").children(shown)).child(more)
        })
    })
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &crate::ui::part::example::Fixture) -> Vec<crate::ui::part::example::Example> {
    use crate::ui::part::example::Example;
    let drawn = |name, loaded: &Arc<Loaded>| {
        let (app, answer) = fixture.asked(loaded, "");
        Example::new(name, tray(app, fixture.words, loaded.clone(), answer))
    };
    vec![drawn("one without a date", &fixture.odd), drawn("more than it holds", &fixture.crowd)]
}
