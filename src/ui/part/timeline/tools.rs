//! The buttons of the timeline, and what is in view in words.

use std::sync::Arc;

use leptos::prelude::*;

use super::scene::Scene;
use crate::{
    app::App,
    edtf::PartialDate,
    i18n::{Messages, date},
    timeline::{Day, Viewport},
};

/// How much one press zooms.
const STEP: f64 = 2.0;

/// The buttons, and a status that says what is in view.
pub(super) fn tools(
    app: App,
    words: &'static Messages,
    view: Memo<Viewport>,
    scene: Memo<Arc<Scene>>,
) -> impl IntoView {
    let show = move |next: Viewport| {
        let window = (!next.shows_all()).then(|| (next.first_day().into(), next.last_day().into()));
        app.adjust(|route| route.window = window);
    };
    let button = move |name: &'static str, next: fn(Viewport, Day) -> Viewport| {
        view! {
            <button type="button" class="button" on:click=move |_| {
                show(next(view.get_untracked(), app.today.get_untracked().into()));
            }>{name}</button>
        }
    };
    let in_view = move || {
        let month = |day: Day| {
            let date = jiff::civil::Date::from(day);
            date::prose(words.lang, PartialDate::Month(date.year(), date.month()).into())
        };
        let view = view.get();
        let mut drawn: Vec<_> = scene.get().bars.iter().map(|bar| bar.at).collect();
        drawn.sort_unstable();
        drawn.dedup();
        (words.timeline.in_view)(&month(view.first_day()), &month(view.last_day()), drawn.len())
    };
    view! {
        <div class="timeline-tools">
            {button(words.timeline.zoom_in, |view, _| view.zoomed(STEP, 0.5))}
            {button(words.timeline.zoom_out, |view, _| view.zoomed(1.0 / STEP, 0.5))}
            {button(words.timeline.show_all, |view, _| view.show_all())}
            {button(words.timeline.today, Viewport::centred_on)} <p class="in-view" role="status">
                {in_view}
            </p>
        </div>
    }
}
