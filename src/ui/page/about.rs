//! `/about`: what TAIEX is, where the data come from, and how to read them. The running text is an editor's file.

use std::sync::Arc;

use super::heading;
use crate::{
    activity::{catalogue::Catalogue, text::Text},
    app::{App, Loaded},
    i18n::Messages,
    platform::document,
    prose::{Block, Section, Stated, sections},
    ui::element::{Element, Node, el, live},
};

/// What shows where the text is missing: the data can still say whose they are.
const WITHOUT_TEXT: [Stated; 3] = [Stated::Beneficiary, Stated::Source, Stated::Downloads];

/// The page about the site.
pub fn about(app: App, words: &'static Messages, loaded: &Arc<Loaded>) -> Element {
    let loaded = loaded.clone();
    let text = live(move || {
        let catalogue = &loaded.catalogue;
        app.about.with(|about| {
            let Some(about) = about else { return el("div").class("about-waiting") };
            let sections = sections(&about.text);
            if sections.is_empty() {
                return without_text(app, words, catalogue);
            }
            // Until the text of another language is here, that of the last one keeps the place.
            let section = |it| section(app, words, catalogue, it);
            el("div")
                .attr_if("lang", (about.lang != words.lang).then_some(about.lang.code()))
                .children(sections.into_iter().map(section))
        })
    });
    el("article").class("about prose").child(heading(words.about.title)).child(text)
}

fn section(app: App, words: &'static Messages, catalogue: &Catalogue, section: Section) -> Element {
    let block = |block| match block {
        Block::Heading(title) => el("h3").child(title.to_owned()).into(),
        Block::Paragraph(text) => el("p").child(text.to_owned()).into(),
        Block::List(items) => el("ul").children(items.iter().map(|item| el("li").child((*item).to_owned()))).into(),
        Block::Stated(what) => stated(app, words, catalogue, what),
    };
    el("section").child(el("h2").child(section.title.to_owned())).children(section.blocks.into_iter().map(block))
}

fn without_text(app: App, words: &'static Messages, catalogue: &Catalogue) -> Element {
    let retry = move |_| {
        app.about.set(None);
        // The button goes.
        document::focus(document::HEADING);
    };
    let again = el("button").class("button").attr("type", "button").attr("id", "retry").on("click", retry);
    el("section")
        .child(el("p").attr("role", "alert").child(words.about.failed))
        .child(again.child(words.load.retry))
        .children(WITHOUT_TEXT.map(|what| stated(app, words, catalogue, what)))
}

/// What the data say of themselves.
fn stated(app: App, words: &'static Messages, catalogue: &Catalogue, what: Stated) -> Node {
    let source = &catalogue.source;
    let name = |text: &Text| Some(text.shown(words.lang).words.to_owned()).filter(|name| !name.is_empty());
    match what {
        Stated::Beneficiary => {
            name(&source.beneficiary).map(|name| el("p").child(words.about.beneficiary.with([&name]))).into()
        }
        Stated::Source => {
            // A Russian date ends in a full stop of its own.
            let as_of = catalogue.updated.map(|day| [" ", words.as_of(day).trim_end_matches('.'), "."].concat());
            let says = name(&source.publisher).map(|name| [&words.source(&name, source.year), "."].concat());
            let line: Node = match source.url.clone() {
                None => says.into(),
                Some(url) => el("a").attr("href", url).attr("rel", "external noopener").child(says).into(),
            };
            el("p").child(line).child(as_of).into()
        }
        Stated::Downloads => {
            let file = |path: &str, name, says: &'static str| {
                el("li").child(el("a").attr("href", app.file(path)).attr("download", name).child(says))
            };
            el("ul")
                .child(file("data/activities.json", "activities.json", words.about.download_data))
                .child(file("data/activities.schema.json", "activities.schema.json", words.about.download_schema))
                .into()
        }
    }
}
