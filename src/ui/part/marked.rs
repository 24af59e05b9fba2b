//! A text with the parts that a search matched in `<mark>`.

use crate::{
    query::{mark::mark, text::SearchWords},
    state::Derived,
    ui::element::{Node, live_marks},
};

/// The text with what is asked for just now marked.
pub fn marked(text: String, asked: Derived<SearchWords>) -> Node {
    let of = text.clone();
    live_marks(text, move || asked.with(|asked| mark(&of, asked)))
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    use crate::ui::element::el;
    let title = fixture.odd("every-fact").1.title.shown(fixture.words.lang).words;
    let first = title.split(' ').next().unwrap_or_default();
    let slip: String = first.chars().take(2).chain(first.chars().skip(3)).collect();
    let start: String = first.chars().take(3).collect();
    let shown = |name, asked: &str| {
        let asked = asked.to_owned();
        let asked = Derived::new(move || SearchWords::new(&asked));
        Example::new(name, el("p").child(marked(title.to_owned(), asked)))
    };
    vec![
        shown("a word", first),
        shown("the start of a word", &start),
        shown("a word with a slip", &slip),
        shown("several words", title),
        shown("nothing that was searched for", "zzzz"),
    ]
}
