//! The offer of another language, in one line: the address has chosen one, and the reader seems to prefer another.

use crate::{
    app::{App, language_id, react},
    i18n::{Lang, Messages, messages},
    platform::{document, language},
    state::State,
    ui::element::{Element, Node, el, live},
};

/// The offer; nothing where the page is in the language the reader prefers.
pub fn offer(app: App, words: &'static Messages) -> Node {
    let preferred = State::new(None);
    // An effect, so that what is printed natively asks no browser.
    react(move || preferred.set(language::preferred().filter(|lang| *lang != words.lang)));
    live(move || preferred.get().map(|lang| line(app, words, lang, preferred)))
}

/// The line in the other language; `preferred` is emptied by whoever declines.
fn line(app: App, words: &'static Messages, lang: Lang, preferred: State<Option<Lang>>) -> Element {
    let theirs = messages(lang);
    let decline = move |_| {
        language::remember(words.lang);
        preferred.set(None);
        document::after_layout(move || {
            document::focus(&language_id(words.lang));
        });
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
    let words = fixture.words;
    let offered = |lang: Lang| {
        let name = match lang {
            Lang::En => "of English",
            Lang::Az => "of Azerbaijani",
            Lang::Ru => "of Russian",
        };
        Example::new(name, line(fixture.app(""), words, lang, State::new(Some(lang)))).within("full")
    };
    Lang::ALL.into_iter().filter(|lang| *lang != words.lang).map(offered).collect()
}
