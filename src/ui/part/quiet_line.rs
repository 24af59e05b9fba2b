//! One quiet line on what of the address was not understood, and so was ignored.

use crate::{
    app::App,
    i18n::Messages,
    ui::element::{Node, el, live},
};

/// The line; nothing while everything was understood.
pub fn quiet_line(app: App, words: &'static Messages) -> Node {
    live(move || {
        let ignored = app.ignored.get();
        (!ignored.is_empty()).then(|| {
            el("p").class("quiet-line").attr("role", "status").child(words.site.ignored.with([&ignored.join(", ")]))
        })
    })
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn = |name, search: &str| {
        let app = fixture.app(search);
        app.ignored.set(crate::route::Route::parse("/", search).ignored);
        Example::new(name, quiet_line(app, fixture.words))
    };
    vec![
        drawn("one value", "kind=stduy-visit"),
        drawn("several, one of them long", "from=yesterday&colour=red&utm_source=a-letter-of-news-from-somewhere-else"),
    ]
}
