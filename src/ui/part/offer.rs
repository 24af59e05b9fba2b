//! The offer of another language, in one line: the address has chosen one, and the reader seems to prefer another.

use crate::{
    app::{App, language_id},
    i18n::{Lang, Messages, messages},
    platform::{document, language},
    ui::element::{Element, el},
};

/// The offers of both other languages. The style shows that of the one the reader prefers, which `start.js` tells the root
/// before the first paint: an offer that came with the app would push the page down.
pub fn offers(app: App, words: &'static Messages) -> impl Iterator<Item = Element> {
    Lang::ALL.into_iter().filter(|lang| *lang != words.lang).map(move |lang| offer(app, words.lang, lang))
}

/// The line in the other language. Whoever declines prefers the page's own.
fn offer(app: App, own: Lang, lang: Lang) -> Element {
    let theirs = messages(lang);
    let decline = move |_| {
        language::prefer(own);
        document::focus(&language_id(own));
    };
    let link = el("a").live("href", move || Some(app.route.with(|route| app.href(&route.in_lang(lang)))));
    let button = el("button").class("quiet-button").attr("type", "button").on("click", decline);
    el("p")
        .class("offer")
        .attr("lang", lang.code())
        .child(link.child(theirs.site.offer))
        .child(button.child(theirs.site.decline))
}

/// Its states, for the gallery: in each of the other languages.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let own = fixture.words.lang;
    let offered = |lang: Lang| {
        let name = match lang {
            Lang::En => "of English",
            Lang::Az => "of Azerbaijani",
            Lang::Ru => "of Russian",
        };
        Example::new(name, offer(fixture.app(""), own, lang)).within("full")
    };
    Lang::ALL.into_iter().filter(|lang| *lang != own).map(offered).collect()
}
