//! A text of the data as this reader gets it: in the right language, with what was searched for marked.

use leptos::prelude::*;

use super::marked::marked;
use crate::{
    activity::text::Text,
    i18n::{Lang, Messages},
    query::text::SearchWords,
};

/// The words of a text. Where they are not in the page's language they say in which (WCAG 2.2, 3.1.2), and both that
/// and a missing review are told in a small sign with words for screen readers.
pub fn wording(words: &'static Messages, text: &Text, asked: Option<Memo<SearchWords>>) -> impl IntoView + use<> {
    let shown = text.shown(words.lang);
    let foreign = shown.lang != words.lang;
    let (content, lang, unreviewed) = (shown.words.to_owned(), shown.lang, shown.unreviewed);
    view! {
        <span lang=foreign.then(|| lang.code())>{move || marked(&content, asked.map(|asked| asked.get()).as_ref())}</span>
        {foreign.then(|| sign(Lang::En.code(), words.card.in_english))}
        {unreviewed.then(|| sign("°", words.card.unreviewed))}
    }
}

/// A small sign with its meaning.
fn sign(shown: &'static str, meaning: &'static str) -> impl IntoView {
    view! {
        <span class="sign" title=meaning>
            <span aria-hidden="true">{shown}</span>
            <span class="visually-hidden">" ("{meaning}")"</span>
        </span>
    }
}
