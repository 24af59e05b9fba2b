//! The timeline: an axis, lanes of bars, and a tray for what has no date.

mod axis;
mod bars;
mod scene;
mod tools;

use std::sync::Arc;

use leptos::{html, prelude::*};

use self::scene::Scene;
use crate::{
    app::{App, Loaded},
    i18n::Messages,
    platform::viewport as visible,
    query::answer::Answer,
    timeline::{Day, Viewport},
};

/// The region "Timeline": its buttons, the axis, the bars in their lanes, and the tray.
pub fn timeline(app: App, words: &'static Messages, loaded: Arc<Loaded>, answer: Memo<Arc<Answer>>) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let width_px = visible::width_of(frame);
    let whole = scene::whole(&loaded.catalogue, app.today.get_untracked());
    let view = Memo::new(move |_| {
        let window = app.route.with(|route| route.window);
        window.map_or(whole, |(first, last): (jiff::civil::Date, _)| whole.from_days(first.into(), Day::from(last)))
    });
    let scene = {
        let loaded = loaded.clone();
        Memo::new(move |_| {
            let lanes = app.route.with(|route| route.lanes);
            answer.with(|answer| {
                Arc::new(Scene::new(words, &loaded.catalogue, answer, lanes, &view.get(), width_px.get()))
            })
        })
    };
    view! {
        <section class="timeline" aria-label=words.timeline.region>
            {tools::tools(app, words, view, scene)}
            <div class="timeline-frame" node_ref=frame>
                {axis::axis(words, view, width_px)}
                {bars::bars(app, words, loaded.clone(), scene)}
                {today_line(app, words, view, width_px)}
            </div>
            {bars::tray(app, words, loaded, answer)}
        </section>
    }
}

/// Where today is, if that is in view.
fn today_line(
    app: App,
    words: &'static Messages,
    view: Memo<Viewport>,
    width_px: ReadSignal<f64>,
) -> impl IntoView {
    move || {
        let scale = view.get().scale(width_px.get());
        let at_px = scale.x_of(Day::from(app.today.get()).start_days() + 0.5);
        (0.0..=width_px.get()).contains(&at_px).then(|| {
            view! {
                <div class="today" style:left=px(at_px)>
                    <span>{words.timeline.today}</span>
                </div>
            }
        })
    }
}

/// A length for a style property.
fn px(length_px: f64) -> String {
    format!("{length_px:.1}px")
}
