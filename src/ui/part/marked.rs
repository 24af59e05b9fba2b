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
