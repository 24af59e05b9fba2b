//! The bars of the timeline as a list in the order of time, and the tray for what has no date.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    px,
    scene::{Bar, Lane, Scene},
};
use crate::{
    activity::{catalogue::Catalogue, model::ActivityIx},
    app::{App, Loaded, link_id},
    i18n::{Messages, date, sentence},
    query::answer::Answer,
    route::Page,
    ui::part::{kind_mark::kind_mark, place::place},
};

/// Lanes and bars.
pub(super) fn bars(
    app: App,
    words: &'static Messages,
    loaded: Arc<Loaded>,
    scene: Memo<Arc<Scene>>,
) -> impl IntoView {
    let lanes = move || scene.get().lanes.iter().map(lane).collect_view();
    let items = move || {
        let bars = &scene.get().bars;
        bars.iter().map(|each| bar(app, words, &loaded.catalogue, each)).collect_view()
    };
    view! {
        <div class="lanes" style:height=move || px(scene.get().height_px)>
            {lanes}
            <ol class="bars" aria-label=words.timeline.drawn>
                {items}
            </ol>
        </div>
    }
}

fn lane(lane: &Lane) -> impl IntoView + use<> {
    let (top_px, height_px) = (lane.top_px, lane.height_px);
    view! {
        <div class="lane" style:top=px(top_px) style:height=px(height_px)>
            {lane.name.clone().map(|name| view! { <p class="lane-name">{name}</p> })}
        </div>
    }
}

fn bar(app: App, words: &'static Messages, catalogue: &Catalogue, bar: &Bar) -> impl IntoView + use<> {
    let activity = &catalogue[bar.at];
    let fuzzy = !activity.when.is_some_and(crate::edtf::When::is_day_precise);
    let left_px = bar.bar.start_px.min(bar.title.start_px);
    let width_px = bar.bar.end_px.max(bar.title.end_px) - left_px;
    let when = activity.when.map(|when| date::short(words.lang, when));
    let title = activity.title.shown(words.lang);
    view! {
        <li style:left=px(left_px) style:top=px(bar.top_px) style:width=px(width_px)>
            {link(app, words, catalogue, bar.at, view! {
                <span class="bar" class:fuzzy=fuzzy style:margin-left=px(bar.bar.start_px - left_px) style:width=px(bar.bar.width_px())></span>
                <span
                    class="bar-title"
                    style:margin-left=px(bar.title.start_px - left_px)
                    style:width=px(bar.title.width_px())
                    lang=title.lang.code()
                >
                    <span class="bar-when">{when}</span>
                    " "
                    {title.words.to_owned()}
                </span>
            })}
        </li>
    }
}

/// The link to an activity; its name is a full sentence, since a list of dates and titles is no reading.
fn link<V: IntoView>(
    app: App,
    words: &'static Messages,
    catalogue: &Catalogue,
    at: ActivityIx,
    content: V,
) -> impl IntoView + use<V> {
    let activity = &catalogue[at];
    let id = activity.id.clone();
    view! {
        <a
            id=link_id(&activity.id)
            data-kind=activity.kind.code()
            href=move || app.href_of(Page::Activity(id.clone()))
            aria-label=name(words, catalogue, at)
        >
            {content}
        </a>
    }
}

/// "Risk analysis on illegal migration, expert mission, 1 to 3 October 2019, Azerbaijan".
fn name(words: &Messages, catalogue: &Catalogue, at: ActivityIx) -> String {
    let activity = &catalogue[at];
    let when = activity.when.map_or_else(|| words.card.date_not_stated.to_owned(), |w| date::spoken(words.lang, w));
    let place = place(words, &activity.place).unwrap_or_else(|| words.card.place_not_stated.to_owned());
    sentence(&[activity.title.shown(words.lang).words, activity.kind.noun(words).one, &when, &place])
}

/// The results that have no date; nothing if all have one.
pub(super) fn tray(
    app: App,
    words: &'static Messages,
    loaded: Arc<Loaded>,
    answer: Memo<Arc<Answer>>,
) -> impl IntoView {
    move || {
        let catalogue = &loaded.catalogue;
        let answer = answer.get();
        let undated: Vec<_> = answer.hits.iter().copied().filter(|at| catalogue[*at].when.is_none()).collect();
        (!undated.is_empty()).then(|| {
            let items = undated.into_iter().map(|at| {
                let title = catalogue[at].title.shown(words.lang);
                let content = view! {
                    {kind_mark(catalogue[at].kind)}
                    <span lang=title.lang.code()>{title.words.to_owned()}</span>
                };
                view! { <li>{link(app, words, catalogue, at, content)}</li> }
            });
            view! {
                <div class="tray">
                    <h2>{words.card.date_not_stated}</h2>
                    <ul>{items.collect_view()}</ul>
                </div>
            }
        })
    }
}
