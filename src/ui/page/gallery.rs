//! `/gallery`, in development builds only: every part in every state from its `examples()`, for whoever works on how things
//! look. Captions are English; the parts speak the language of the page.

use std::rc::Rc;

use leptos::prelude::document as browser;

use super::heading;
use crate::{
    app::App,
    i18n::Messages,
    platform::document,
    ui::{
        element::{Element, el},
        part::{
            self,
            example::{Example, Fixture},
            timeline::examples as timeline,
        },
    },
};

/// A file of `ui/part/`.
struct Part {
    /// Its path there, without the ending.
    path: &'static str,
    /// Its text, which begins with what it is for.
    source: &'static str,
    examples: fn(&Fixture) -> Vec<Example>,
}

macro_rules! part {
    ($path:literal, $examples:path) => {
        Part { path: $path, source: include_str!(concat!("../part/", $path, ".rs")), examples: $examples }
    };
}

/// All that draw something; tests/gallery.rs finds what is missing.
const PARTS: &[Part] = &[
    part!("kind_mark", part::kind_mark::examples),
    part!("cross", part::cross::examples),
    part!("wording", part::wording::examples),
    part!("marked", part::marked::examples),
    part!("gist", part::gist::examples),
    part!("card", part::card::examples),
    part!("list", part::list::examples),
    part!("table", part::table::examples),
    part!("facts", part::facts::examples),
    part!("file_check", part::file_check::examples),
    part!("kept", part::kept::examples),
    part!("preview", part::preview::examples),
    part!("take_away", part::take_away::examples),
    part!("take_results", part::take_results::examples),
    part!("figures", part::figures::examples),
    part!("strip", part::strip::examples),
    part!("overview", part::overview::examples),
    part!("search_box", part::search_box::examples),
    part!("facet", part::facet::examples),
    part!("dates", part::dates::examples),
    part!("filters", part::filters::examples),
    part!("chips", part::chips::examples),
    part!("results", part::results::examples),
    part!("embed_code", part::embed_code::examples),
    part!("more", part::more::examples),
    part!("no_hits", part::no_hits::examples),
    part!("notice", part::notice::examples),
    part!("quiet_line", part::quiet_line::examples),
    part!("offer", part::offer::examples),
    part!("failure", part::failure::examples),
    part!("skeleton", part::skeleton::examples),
    part!("timeline/mod", timeline::examples),
    part!("timeline/axis", timeline::axis),
    part!("timeline/marks", timeline::marks),
    part!("timeline/popover", timeline::popover),
    part!("timeline/legend", timeline::legend),
    part!("timeline/tools", timeline::tools),
    part!("timeline/window", timeline::window),
    part!("timeline/picture", timeline::picture),
    part!("timeline/tray", timeline::tray),
];

/// The page of all parts.
pub(super) fn gallery(app: App, words: &'static Messages) -> Element {
    let fixture = Fixture::new(app, words);
    let to = |part: &Part| {
        let id = id(part);
        let href = app.route.with_untracked(|route| [&app.href(route), "#", &id].concat());
        let go = move |click: web_sys::Event| {
            // The browser would follow it by a new entry of the history, and the app then go to where that was left.
            click.prevent_default();
            if let Some(heading) = browser().get_element_by_id(&id) {
                heading.scroll_into_view();
            }
            document::focus(&id);
        };
        el("li").child(el("a").attr("href", href).on("click", go).child(name(part)))
    };
    el("div")
        .class("gallery")
        .attr("lang", "en")
        .child(heading("Gallery"))
        .child(el("p").class("lead").child("Every part in every state, in development builds only."))
        .child(el("nav").attr("aria-label", "Parts").child(el("ul").children(PARTS.iter().map(to))))
        .children(PARTS.iter().map(|part| section(&fixture, part)))
}

/// A part with all its states.
fn section(fixture: &Fixture, part: &Part) -> Element {
    let id = id(part);
    let says = part.source.lines().map_while(|line| line.strip_prefix("//!")).take_while(|line| !line.is_empty());
    let states = (1..).zip((part.examples)(fixture)).map(|(at, example)| {
        let scope: Rc<str> = [&id, "-", &i32::to_string(&at), "~"].concat().into();
        let stage = el("div")
            .attr("class", ["stage ", example.within].concat())
            .attr("lang", fixture.words.lang.code())
            .child(example.part.scoped(&scope));
        el("figure").attr("data-part", part.path).child(el("figcaption").child(example.name)).child(stage)
    });
    el("section")
        .attr("aria-labelledby", id.clone())
        .child(el("h2").attr("id", id.clone()).attr("tabindex", "-1").child(name(part)))
        .child(el("p").class("hint").child(says.collect::<String>().replace('`', "")))
        .child(el("p").class("hint").child(el("code").child(["src/ui/part/", part.path, ".rs"].concat())))
        .child(el("div").class("states").children(states))
}

fn id(part: &Part) -> String {
    ["part-", &part.path.replace('/', "-")].concat()
}

/// "Search box", "Timeline: popover".
fn name(part: &Part) -> String {
    let words = part.path.trim_end_matches("/mod").replace('_', " ").replace('/', ": ");
    let (first, rest) = words.split_at(1);
    [&first.to_uppercase(), rest].concat()
}
