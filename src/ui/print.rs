//! Static HTML, printed natively from the same parts as the app: what is painted before the app runs, and what is
//! read where it cannot.

use leptos::prelude::*;

use super::{frame, part::place::place};
use crate::{
    activity::catalogue::Catalogue,
    app::App,
    i18n::{Lang, Messages, date, messages},
    route::{Base, Parsed, Route},
};

/// How many cards the skeleton has: enough to fill a tall screen.
const CARDS: usize = 6;

/// What stands in `#static`: the banner, a skeleton of the page, and a list of all activities that shows only where
/// the app cannot run.
#[must_use]
pub fn static_content(catalogue: &Catalogue, base: Base) -> String {
    let words = messages(Lang::En);
    let owner = Owner::new();
    owner.with(|| {
        let parsed = Parsed { route: Route::default(), ignored: Vec::new() };
        // Nothing that is printed here depends on the day.
        let app = App::new(base, parsed, jiff::civil::Date::MIN);
        view! {
            {frame::banner(app, words)}
            <div class="main">{skeleton(words)} {fallback(app, words, catalogue)}</div>
        }
        .to_html()
    })
}

/// Grey shapes as large as what will stand there.
fn skeleton(words: &'static Messages) -> impl IntoView {
    let card = || view! { <div class="skeleton-card"></div> };
    view! {
        <div class="skeleton">
            <p class="visually-hidden" role="status">
                {words.load.loading}
            </p>
            <div aria-hidden="true">
                <div class="intro">
                    <div class="skeleton-title"></div>
                    <div class="skeleton-overview"></div>
                </div>
                <div class="explorer">
                    <div class="skeleton-ask"></div>
                    <div class="results">{(0..CARDS).map(|_| card()).collect_view()}</div>
                </div>
            </div>
        </div>
    }
}

/// All activities as plain text.
fn fallback(app: App, words: &'static Messages, catalogue: &Catalogue) -> impl IntoView + use<> {
    let items = catalogue.iter().map(|(_, activity)| {
        let when = activity.when.map_or_else(|| words.card.date_not_stated.to_owned(), |when| date::prose(words.lang, when));
        let place = place(words, &activity.place).unwrap_or_else(|| words.card.place_not_stated.to_owned());
        let summary = activity.summary.as_ref().map(|summary| summary.shown(words.lang).words.to_owned());
        view! {
            <li>
                <h2>{activity.title.shown(words.lang).words.to_owned()}</h2>
                <p>{[activity.kind.noun(words).label, " · ", &when, " · ", &place].concat()}</p>
                {summary.map(|summary| view! { <p>{summary}</p> })}
            </li>
        }
    });
    view! {
        <section class="fallback">
            <h1>{words.site.name}</h1>
            <p class="only-unsupported">{words.fallback.text}</p>
            <p class="only-failed">{words.fallback.start_failed}</p>
            <ul>{items.collect_view()}</ul>
            <p>
                <a href=app.file("data/activities.json")>{words.about.download_data}</a>
            </p>
        </section>
    }
}
