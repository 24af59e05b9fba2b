//! A text with the parts that a search matched in `<mark>`.

use std::{ops::Range, sync::Arc};

use crate::{
    query::{mark::mark, text::SearchWords},
    state::Derived,
    ui::element::{Node, el, live},
};

/// The text with what is asked for just now marked; nothing is touched while that is the same parts of it.
pub fn live_marked(text: String, asked: Derived<SearchWords>) -> Node {
    let text: Arc<str> = text.into();
    let of = text.clone();
    let ranges = Derived::new(move || asked.with(|asked| mark(&of, asked)));
    live(move || ranges.with(|ranges| pieces(&text, ranges)))
}

/// The text in pieces, those that match what was asked for marked.
pub fn marked(text: &str, asked: &SearchWords) -> Node {
    pieces(text, &mark(text, asked))
}

fn pieces(text: &str, ranges: &[Range<usize>]) -> Node {
    let mut pieces: Vec<Node> = Vec::new();
    let mut done = 0;
    for range in ranges {
        pieces.push(text[done..range.start].to_owned().into());
        done = range.end;
        pieces.push(el("mark").child(text[range.clone()].to_owned()).into());
    }
    pieces.push(text[done..].to_owned().into());
    Node::Many(pieces)
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let title = fixture.odd("every-fact").1.title.shown(fixture.words.lang).words;
    let first = title.split(' ').next().unwrap_or_default();
    let slip: String = first.chars().take(2).chain(first.chars().skip(3)).collect();
    let start: String = first.chars().take(3).collect();
    let shown = |name, asked: &str| Example::new(name, el("p").child(marked(title, &SearchWords::new(asked))));
    vec![
        shown("a word", first),
        shown("the start of a word", &start),
        shown("a word with a slip", &slip),
        shown("several words", title),
        shown("nothing that was searched for", "zzzz"),
    ]
}
