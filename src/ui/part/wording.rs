//! A text of the data as this reader gets it: in the right language, with what was searched for marked.

use leptos::prelude::*;

use super::marked::marked;
use crate::{
    activity::text::Text,
    i18n::{Lang, Messages},
    query::text::SearchWords,
    ui::element::{Element, Node, el, live},
};

/// The words of a text. Where they are not in the page's language they say in which (WCAG 2.2, 3.1.2), and both that
/// and a missing review are told in a small sign with words for screen readers.
pub fn wording(words: &'static Messages, text: &Text, asked: Option<Memo<SearchWords>>) -> Node {
    let shown = text.shown(words.lang);
    let foreign = shown.lang != words.lang;
    let content = shown.words.to_owned();
    let content = match asked {
        Some(asked) => live(move || asked.with(|asked| marked(&content, asked))),
        None => content.into(),
    };
    [
        Node::from(el("span").attr_if("lang", foreign.then(|| shown.lang.code())).child(content)),
        Node::from(foreign.then(|| sign(Lang::En.code(), words.card.in_english))),
        Node::from(shown.unreviewed.then(|| sign("°", words.card.unreviewed))),
    ]
    .into()
}

/// A small sign with its meaning.
fn sign(shown: &'static str, meaning: &'static str) -> Element {
    el("span")
        .class("sign")
        .attr("title", meaning)
        .child(el("span").attr("aria-hidden", "true").child(shown))
        .child(el("span").class("visually-hidden").child([" (", meaning, ")"].concat()))
}
