//! The offer of another language, in one line: the address has chosen one, and the reader seems to prefer another.

use leptos::prelude::*;

use crate::{
    app::App,
    i18n::{Messages, messages},
    platform::language,
};

/// The offer; nothing where the page is in the language the reader prefers.
pub fn offer(app: App, words: &'static Messages) -> impl IntoView {
    let preferred = RwSignal::new(None);
    // An effect, so that what is printed natively asks no browser.
    Effect::new(move |_| preferred.set(language::preferred().filter(|lang| *lang != words.lang)));
    move || {
        preferred.get().map(|lang| {
            let theirs = messages(lang);
            view! {
                <p class="offer" lang=lang.code()>
                    <a href=move || app.route.with(|route| app.href(&route.in_lang(lang)))>{theirs.site.offer}</a>
                    <button type="button" class="quiet-button" on:click=move |_| {
                        language::remember(words.lang);
                        preferred.set(None);
                    }>{theirs.site.decline}</button>
                </p>
            }
        })
    }
}
