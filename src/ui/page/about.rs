//! `/about`: what TAIEX is, where the data come from, and how to read them.

use super::heading;
use crate::{
    activity::{catalogue::Catalogue, text::Text},
    app::App,
    i18n::Messages,
    ui::element::{Element, Node, el},
};

/// The page about the site.
pub fn about(app: App, words: &'static Messages, catalogue: &Catalogue) -> Element {
    let about = &words.about;
    let source = &catalogue.source;
    let name = |text: &Text| text.shown(words.lang).words.to_owned();
    // A Russian date ends in a full stop of its own.
    let as_of = catalogue.updated.map(|day| [" ", words.as_of(day).trim_end_matches('.'), "."].concat());
    let stated = |text: &Text| Some(name(text)).filter(|name| !name.is_empty());
    let beneficiary = stated(&source.beneficiary).map(|name| el("p").child(about.beneficiary.with([&name])));
    let says = stated(&source.publisher).map(|name| [&words.source(&name, source.year), "."].concat());
    let source_line: Node = match source.url.clone() {
        None => says.into(),
        Some(url) => el("a").attr("href", url).attr("rel", "external noopener").child(says).into(),
    };
    let downloads = [
        download(app, "data/activities.json", "activities.json", about.download_data),
        download(app, "data/activities.schema.json", "activities.schema.json", about.download_schema),
    ];
    el("article")
        .class("about prose")
        .child(heading(about.title))
        .child(section(about.taiex).children(about.taiex_text.map(paragraph)).child(beneficiary))
        .child(section(about.data).child(el("p").child(source_line).child(as_of)).child(paragraph(about.data_text)))
        .child(section(about.dates).children(about.dates_text.map(paragraph)))
        .child(section(about.downloads).child(el("ul").children(downloads)))
        .child(section(about.accessibility).children(about.accessibility_text.map(paragraph)))
        .child(section(about.privacy).child(paragraph(about.privacy_text)))
}

fn section(title: &'static str) -> Element {
    el("section").child(el("h2").child(title))
}

fn paragraph(text: &'static str) -> Element {
    el("p").child(text)
}

fn download(app: App, path: &str, name: &'static str, says: &'static str) -> Element {
    el("li").child(el("a").attr("href", app.file(path)).attr("download", name).child(says))
}
