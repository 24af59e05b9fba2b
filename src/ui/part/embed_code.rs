//! "Put this on your page": what to show there, how it looks, and the code to copy. The filters are those of the address, so
//! that whoever comes from results finds them here.

use std::sync::Arc;

use leptos::prelude::event_target_value;

use super::{dates::dates, facet::facet, search_box::search_box, take_away::copy};
use crate::{
    app::{App, Loaded, react},
    export::embed,
    i18n::{Lang, Messages, messages},
    platform::location,
    query::{Facet, Query},
    route::{Page, Route, Theme, View},
    state::{Derived, State},
    ui::element::{Element, Node, el, live},
};

/// The values of the select of views; the first two are those of [`View::ALL`].
const VIEWS: [&str; 3] = ["cards", "table", "timeline"];
/// The values of the select of colours; the first is the reader's own.
const THEMES: [&str; 3] = ["", "light", "dark"];

/// The form, the preview and the code. What is printed natively has none of it: it would be of no use without script.
pub fn embed_code(app: App, words: &'static Messages, loaded: &Arc<Loaded>) -> Node {
    let (loaded, origin) = (loaded.clone(), State::new(None));
    // An effect, so that nothing that is printed asks a browser.
    react(move || origin.set(Some(location::origin())));
    live(move || origin.get().map(|origin| generator(app, words, &loaded, origin)))
}

fn generator(app: App, words: &'static Messages, loaded: &Arc<Loaded>, origin: String) -> Element {
    let view = State::new(app.view.get_untracked().code().to_owned());
    let lang = State::new(words.lang.code().to_owned());
    let theme = State::new(String::new());
    let route = Derived::new(move || Route {
        lang: lang.with(|code| Lang::from_code(code)).unwrap_or(words.lang),
        page: if view.with(|view| view == VIEWS[2]) { Page::Timeline } else { Page::Activities },
        query: app.query.get(),
        view: view.with(|chosen| View::ALL.into_iter().find(|view| view.code() == chosen)).unwrap_or_default(),
        embed: true,
        theme: theme.with(|chosen| [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.code() == chosen)),
        ..Route::default()
    });
    let says = &words.later().embed;
    let views = VIEWS.into_iter().zip([words.results.cards, words.results.table, words.later().timeline.region]);
    let langs = Lang::ALL.map(|lang| (lang.code(), lang.name()));
    let themes = THEMES.into_iter().zip([says.theirs, says.light, says.dark]);
    let choices = el("div")
        .class("embed-choices")
        .child(select("embed-view", says.view, views, view))
        .child(select("embed-lang", words.site.language, langs, lang))
        .child(select("embed-theme", says.theme, themes, theme));
    el("div")
        .class("embed-code")
        .child(choices)
        .child(filters(app, words, loaded))
        .child(preview(app, words, route))
        .children(codes(app, words, route, origin))
}

/// A select under its label.
fn select(
    id: &'static str,
    label: &'static str,
    options: impl IntoIterator<Item = (&'static str, &'static str)>,
    chosen: State<String>,
) -> Element {
    let options = options.into_iter().map(|(value, name)| el("option").attr("value", value).child(name));
    let select = el("select")
        .attr("id", id)
        .children(options)
        .property("value", move || chosen.get())
        .on("change", move |change| chosen.set(event_target_value(&change)));
    el("div").child(el("label").attr("for", id).child(label)).child(select)
}

/// The filters, folded away.
fn filters(app: App, words: &'static Messages, loaded: &Arc<Loaded>) -> Element {
    let answer = app.answer(loaded.clone());
    let in_use = move || words.toggle(app.query.with(Query::filters).len());
    el("details")
        .class("embed-filters")
        .child(el("summary").child(live(in_use)))
        .child(search_box(app, words))
        .children(Facet::ALL.map(|each| facet(app, words, loaded, answer, each)))
        .child(dates(app, words))
}

/// The app as it will stand there. Each choice makes a frame of its own: one that went to another address would make
/// entries in the history.
fn preview(app: App, words: &'static Messages, route: Derived<Route>) -> Element {
    let frame = move || {
        let (address, lang) = route.with(|route| (app.href(route), route.lang));
        el("iframe")
            .attr("src", address)
            .attr("title", messages(lang).site.name)
            .attr("name", "preview")
            .attr("loading", "lazy")
    };
    el("div").class("embed-preview").child(el("h3").child(words.later().embed.preview)).child(live(frame))
}

/// What to copy: the element, or a plain frame.
fn codes(app: App, words: &'static Messages, route: Derived<Route>, origin: String) -> [Element; 2] {
    let says = &words.later().embed;
    let (origin, keeps) = (State::new(origin), State::new(false));
    let full = move |path: String| [origin.get().as_str(), &path].concat();
    let element = move || route.with(|route| embed::element(&full(app.file("embed.js")), route, keeps.get()));
    let frame = move || route.with(|route| embed::frame(&full(app.href(route)), messages(route.lang).site.name));
    [
        code(words, "embed-element", [says.element, says.element_hint], Some(keeping(words, keeps)), element),
        code(words, "embed-frame", [says.frame, says.frame_hint], None, frame),
    ]
}

/// Whether the page around it keeps page and filters in its address.
fn keeping(words: &'static Messages, keeps: State<bool>) -> Element {
    let input = el("input")
        .attr("type", "checkbox")
        .attr("id", "embed-keeps")
        .property("checked", move || keeps.get())
        .on("change", move |_| keeps.update(|keeps| *keeps = !*keeps));
    el("label").class("choice").child(input).child(words.later().embed.keeps)
}

fn code(
    words: &'static Messages,
    id: &'static str,
    [name, hint]: [&'static str; 2],
    choice: Option<Element>,
    text: impl Fn() -> String + Copy + 'static,
) -> Element {
    let says = State::new("");
    let take = move |_| copy(text(), says, [words.later().embed.copied, words.later().embed.copy_failed]);
    let code = el("pre").child(el("code").child(live(text)));
    let button = el("button").class("button").attr("type", "button").attr("aria-describedby", id).on("click", take);
    el("div")
        .class("embed-text")
        .child(el("h3").attr("id", id).child(name))
        .child(el("p").class("hint").child(hint))
        .child(choice)
        .child(code)
        .child(button.child(words.later().embed.copy))
        .child(el("p").class("says").attr("role", "status").child(live(move || says.get())))
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn = |name, search: &str| {
        let origin = "https://www.example.org".to_owned();
        Example::new(name, generator(fixture.app(search), fixture.words, &fixture.real, origin)).within("about")
    };
    vec![drawn("of everything", ""), drawn("of some, as a table", "view=table&kind=study-visit&topic=asylum&q=border")]
}
