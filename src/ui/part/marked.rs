//! A text with the parts that a search matched in `<mark>`.

use crate::{
    query::{mark::mark, text::SearchWords},
    state::Derived,
    ui::element::{Node, el, live},
};

/// The text with what is asked for just now marked.
pub fn live_marked(text: String, asked: Derived<SearchWords>) -> Node {
    live(move || asked.with(|asked| marked(&text, asked)))
}

/// The text in pieces, those that match what was asked for marked.
pub fn marked(text: &str, asked: &SearchWords) -> Node {
    let mut pieces: Vec<Node> = Vec::new();
    let mut done = 0;
    for range in mark(text, asked) {
        pieces.push(text[done..range.start].to_owned().into());
        done = range.end;
        pieces.push(el("mark").child(text[range].to_owned()).into());
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
