//! The frame around every page: banner, navigation, languages, the page itself, and the foot.

use leptos::{either::EitherOf3, prelude::*};

use super::{page, part};
use crate::{
    app::{App, Loading},
    i18n::{Lang, Messages, date, messages},
    platform::document as view,
    route::{Page, Route},
};

/// The whole app; `retry` asks for the data again.
pub fn frame(app: App, retry: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    move || {
        let words = app.words();
        let embed = app.route.with_untracked(|route| route.embed);
        view! {
            {(!embed).then(|| banner(app, words))}
            <main id="main" tabindex="-1">
                {part::quiet_line::quiet_line(app, words)}
                {move || match app.loading.get() {
                    Loading::Loading => EitherOf3::A(view! { <p class="loading" role="status">{words.load.loading}</p> }),
                    Loading::Failed(error) => EitherOf3::B(part::failure::failure(words, &error, retry)),
                    Loading::Ready(loaded) => EitherOf3::C(page::page(app, words, loaded)),
                }}
            </main>
            {(!embed).then(|| foot(app, words))}
        }
    }
}

/// The banner: a link past it, the site's name, the pages and the languages.
pub fn banner(app: App, words: &'static Messages) -> impl IntoView {
    let skip = move || {
        if app.page.get() == Page::Activities { words.site.skip_to_activities } else { words.site.skip_to_content }
    };
    view! {
        <a
            class="skip"
            href=move || app.route.with(|route| format!("{}#main", app.href(route)))
            on:click=|click| {
                click.prevent_default();
                let _ = view::focus("results") || view::focus("main");
            }
        >
            {skip}
        </a>
        <header class="banner">
            <div class="banner-inner">
                <a class="site-name" href=move || app.href(&Route { lang: words.lang, ..Route::default() })>
                    {words.site.name}
                </a>
                <nav class="pages" aria-label=words.nav.label>
                    <ul>
                        {page_link(app, Page::Activities, words.nav.activities)}
                        {page_link(app, Page::Timeline, words.nav.timeline)} {page_link(app, Page::About, words.nav.about)}
                    </ul>
                </nav>
                <nav class="languages" aria-label=words.site.language>
                    <ul>{Lang::ALL.map(|lang| language_link(app, words, lang))}</ul>
                </nav>
            </div>
        </header>
        {part::offer::offer(app, words)}
    }
}

fn page_link(app: App, page: Page, name: &'static str) -> impl IntoView {
    let href = {
        let page = page.clone();
        move || app.href_of(page.clone())
    };
    view! {
        <li>
            <a href=href aria-current=move || (app.page.get() == page).then_some("page")>
                {name}
            </a>
        </li>
    }
}

fn language_link(app: App, words: &'static Messages, lang: Lang) -> impl IntoView {
    view! {
        <li>
            <a
                id=format!("language-{}", lang.code())
                href=move || app.route.with(|route| app.href(&route.in_lang(lang)))
                lang=lang.code()
                hreflang=lang.code()
                aria-current=(lang == words.lang).then_some("true")
                aria-label=lang.name()
            >
                <span class="language-code" aria-hidden="true">{lang.code()}</span>
                <span class="language-name" aria-hidden="true">{messages(lang).lang.name()}</span>
            </a>
        </li>
    }
}

/// The foot: whose data these are, and of what day.
pub fn foot(app: App, words: &'static Messages) -> impl IntoView {
    let source = move || {
        app.loading.with(|loading| {
            let Loading::Ready(loaded) = loading else { return None };
            let catalogue = &loaded.catalogue;
            let publisher = catalogue.source.publisher.shown(words.lang);
            let as_of = catalogue.updated.map(|day| {
                let day = crate::edtf::PartialDate::Day(day);
                view! { <p>{(words.footer.as_of)(&date::prose(words.lang, day.into()))}</p> }
            });
            Some(view! {
                <p>{(words.footer.source)(publisher.words, catalogue.source.year)}</p>
                {as_of}
            })
        })
    };
    view! { <footer class="foot"><div class="foot-inner">{source}</div></footer> }
}
