//! `/activities/{id}`: everything that is stated about one activity.

use std::sync::Arc;

use leptos::prelude::*;

use super::heading;
use crate::{
    activity::model::{Activity, ActivityIx, Link},
    app::{App, Loaded, link_id},
    edtf::PartialDate,
    i18n::{Messages, date},
    query::{answer::Answer, related::related},
    route::Page,
    ui::part::{facts::facts, kind_mark::kind_mark, take_away::take_away, wording::wording},
};

/// How many related activities are offered.
const RELATED: usize = 4;

/// The page of one activity.
pub fn activity(
    app: App,
    words: &'static Messages,
    loaded: Arc<Loaded>,
    answer: Memo<Arc<Answer>>,
    at: ActivityIx,
) -> impl IntoView {
    let catalogue = &loaded.catalogue;
    let activity = &catalogue[at];
    let changed = activity.changed.map(|day| date::prose(words.lang, PartialDate::Day(day).into()));
    view! {
        <article class="activity" data-kind=activity.kind.code()>
            <div class="activity-nav">{back_link(app, words)} {neighbours(app, words, loaded.clone(), answer, at)}</div>
            <header>
                <p class="card-kind">{kind_mark(activity.kind)} <span>{activity.kind.noun(words).label}</span></p>
                {heading(wording(words, &activity.title, None))}
            </header>
            <div class="activity-body">
                <div class="facts-side">{facts(app, words, catalogue, activity)} {take_away(app, words, activity)}</div>
                <div class="prose">
                    {activity.summary.as_ref().map(|summary| {
                        view! {
                            <section>
                                <h2>{words.activity.summary}</h2>
                                <p>{wording(words, summary, None)}</p>
                            </section>
                        }
                    })} {purposes(words, activity)} {links(words, words.activity.sources, &activity.sources)}
                    {links(words, words.activity.documents, &activity.documents)}
                    {related_list(app, words, &loaded, at)}
                    {changed.map(|day| view! { <p class="changed">{(words.activity.changed)(&day)}</p> })}
                </div>
            </div>
        </article>
    }
}

/// The link back, which leads to the results as they were left.
fn back_link(app: App, words: &'static Messages) -> impl IntoView {
    view! {
        <a
            class="back"
            id="back"
            href=move || app.href_of(app.results_page())
            on:click=move |click| {
                if !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key()) {
                    click.prevent_default();
                    app.back_to_results();
                }
            }
        >
            {words.activity.back}
        </a>
    }
}

/// The activities before and after this one among the results, in their order.
fn neighbours(
    app: App,
    words: &'static Messages,
    loaded: Arc<Loaded>,
    answer: Memo<Arc<Answer>>,
    at: ActivityIx,
) -> impl IntoView {
    move || {
        let answer = answer.get();
        let position = answer.hits.iter().position(|hit| *hit == at)?;
        let step = |to: Option<usize>, name: &'static str, id: &'static str| {
            let other = &loaded.catalogue[*answer.hits.get(to?)?];
            let (page, title) = (Page::Activity(other.id.clone()), other.title.shown(words.lang).words.to_owned());
            Some(view! {
                <a class=id id=id href=move || app.href_of(page.clone()) title=title>
                    {name}
                </a>
            })
        };
        let previous = step(position.checked_sub(1), words.activity.previous, "previous");
        let next = step(position.checked_add(1), words.activity.next, "next");
        Some(view! {
            {previous}
            <span class="position">{(words.activity.position)(position + 1, answer.hits.len())}</span>
            {next}
        })
    }
}

fn purposes(words: &'static Messages, activity: &Activity) -> impl IntoView + use<> {
    let items = activity.purposes.iter().map(|purpose| view! { <li>{wording(words, purpose, None)}</li> });
    let items = items.collect_view();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.activity.purposes}</h2>
                <ul>{items}</ul>
            </section>
        }
    })
}

fn links(words: &'static Messages, title: &'static str, links: &[Link]) -> impl IntoView + use<> {
    let items = links.iter().map(|link| {
        view! {
            <li>
                <a href=link.url.clone() hreflang=link.lang.clone() rel="external noopener">
                    {wording(words, &link.title, None)}
                </a>
            </li>
        }
    });
    let items = items.collect_view();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{title}</h2>
                <ul>{items}</ul>
            </section>
        }
    })
}

fn related_list(app: App, words: &'static Messages, loaded: &Loaded, at: ActivityIx) -> impl IntoView + use<> {
    let catalogue = &loaded.catalogue;
    let stated = &catalogue[at].related;
    let items = related(catalogue, at, RELATED).into_iter().map(|other| {
        let activity = &catalogue[other];
        let page = Page::Activity(activity.id.clone());
        let when = activity.when.map(|when| date::short(words.lang, when));
        let shares = (!stated.contains(&other)).then_some(words.activity.related_by_sharing);
        view! {
            <li>
                {kind_mark(activity.kind)}
                <div>
                    <a id=link_id(&activity.id) href=move || app.href_of(page.clone())>
                        {wording(words, &activity.title, None)}
                    </a>
                    <p>{activity.kind.noun(words).label} {when.map(|when| [" · ", &when].concat())}</p>
                    {shares.map(|shares| view! { <p class="shares">{shares}</p> })}
                </div>
            </li>
        }
    });
    let items = items.collect_view();
    (!items.is_empty()).then(|| {
        view! {
            <section class="related">
                <h2>{words.activity.related}</h2>
                <ul>{items}</ul>
            </section>
        }
    })
}
