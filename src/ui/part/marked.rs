//! A text with the parts that a search matched in `<mark>`.

use leptos::{either::Either, prelude::*};

use crate::query::{mark::mark, text::SearchWords};

/// The text in pieces, those that match what was asked for marked.
pub fn marked(text: &str, asked: Option<&SearchWords>) -> impl IntoView + use<> {
    let ranges = asked.map(|asked| mark(text, asked)).unwrap_or_default();
    let mut pieces = Vec::with_capacity(2 * ranges.len() + 1);
    let mut done = 0;
    for range in ranges {
        pieces.push(Either::Left(text[done..range.start].to_owned()));
        pieces.push(Either::Right(view! { <mark>{text[range.clone()].to_owned()}</mark> }));
        done = range.end;
    }
    pieces.push(Either::Left(text[done..].to_owned()));
    pieces
}
