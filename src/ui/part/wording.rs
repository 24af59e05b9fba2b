//! A text of the data as this reader gets it: in the right language, with what was searched for marked.

use super::marked::marked;
use crate::{
    activity::text::Text,
    i18n::{Lang, Messages, direction},
    query::text::SearchWords,
    state::Derived,
    ui::element::{Element, Node, el},
};

/// The words of a text. Where they are not in the page's language they say in which (WCAG 2.2, 3.1.2); both that and a
/// missing review are told by a small sign.
pub fn wording(words: &'static Messages, text: &Text, asked: Option<Derived<SearchWords>>) -> Node {
    let shown = text.shown(words.lang);
    let foreign = shown.lang != words.lang;
    let content = shown.words.to_owned();
    let turns = direction::may_turn(&content);
    let content = match asked {
        Some(asked) => marked(content, asked),
        None => content.into(),
    };
    // Isolated where a text of the data could turn round what stands beside it.
    let content = if foreign || turns {
        el("bdi").attr_if("lang", foreign.then(|| shown.lang.code())).child(content).into()
    } else {
        content
    };
    [
        content,
        Node::from(foreign.then(|| sign(Lang::En.code(), words.card.in_english))),
        Node::from(shown.unreviewed.then(|| sign("°", words.card.unreviewed))),
    ]
    .into()
}

/// A small sign with its meaning, for the eye: the foot of the page says it once, and the `lang` attribute tells a
/// screen reader of the other language.
fn sign(shown: &'static str, meaning: &'static str) -> Element {
    el("span").class("sign").attr("title", meaning).attr("aria-hidden", "true").child(shown)
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let asked = Derived::new(|| SearchWords::new("system statelessness vətəndaşsızlıq безгражданство"));
    let title = |name, id: &str, asked| {
        Example::new(name, el("p").child(wording(fixture.words, &fixture.odd(id).1.title, asked)))
    };
    vec![
        title("translated", "every-fact", None),
        title("translation not reviewed", "unreviewed", None),
        title("in English only", "english-only", None),
        title("in English only, and searched for", "english-only", Some(asked)),
        title("not reviewed, and searched for", "unreviewed", Some(asked)),
        title("with words from right to left", "from-right-to-left", None),
        title("with what would be HTML", "month-only", None),
    ]
}
