//! One line that says how the data shown stand to those of the server, where they are not the same.

use crate::{
    i18n::Messages,
    platform::kept::{Kept, ago},
    state::State,
    ui::element::{Element, Node, el, live},
};

/// The line; nothing while what the server has is shown. `show` asks for the data again.
pub fn kept(words: &'static Messages, kept: State<Option<Kept>>, show: impl Fn() + Copy + 'static) -> Node {
    live(move || kept.get().map(|kept| shown(words, kept, show)))
}

fn shown(words: &'static Messages, kept: Kept, show: impl Fn() + 'static) -> Element {
    match kept {
        Kept::Instead => line(words.site.kept.to_owned()),
        Kept::Behind { changed_ms } => newer(words, ago(changed_ms, words.lang), show),
    }
}

// Not needed for the first card, unlike the other line: WebKit would not ask the worker for the rest (boot/parts.js).
#[inline(never)]
fn newer(words: &'static Messages, ago: Option<String>, show: impl Fn() + 'static) -> Element {
    let said =
        ago.map_or_else(|| words.later().notice.newer.to_owned(), |ago| words.later().notice.newer_since.with([&ago]));
    let button =
        el("button").class("button").attr("type", "button").attr("id", "show-newer").on("click", move |_| show());
    line(said).child(button.child(words.later().notice.show_newer))
}

fn line(said: String) -> Element {
    el("div").class("kept").child(el("p").attr("role", "status").child(said))
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let words = fixture.words;
    vec![
        Example::new("in the place of the server's", line(words.site.kept.to_owned())),
        Example::new("behind the server's", newer(words, None, || {})),
    ]
}
