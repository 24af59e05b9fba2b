//! `/about`: what TAIEX is, where the data come from, and how to read them. The running text is an editor's file.

use std::sync::Arc;

use super::heading;
use crate::{
    activity::text::Text,
    app::{App, Loaded},
    i18n::Messages,
    platform::document,
    prose::{Block, Stated, blocks},
    ui::{
        element::{Element, Node, el, live},
        part::{embed_code::embed_code, file_check::file_check},
    },
};

/// What shows where the text is missing: the data can still say whose they are.
const WITHOUT_TEXT: [Stated; 3] = [Stated::Beneficiary, Stated::Source, Stated::Downloads];

/// The page about the site.
#[inline(never)]
pub fn about(app: App, words: &'static Messages, loaded: &Arc<Loaded>) -> Element {
    let loaded = loaded.clone();
    let text = live(move || {
        app.about.with(|about| {
            let Some(about) = about else { return el("div").class("about-waiting") };
            if blocks(&about.text).next().is_none() {
                return without_text(app, words, &loaded);
            }
            // Until the text of another language is here, that of the last one keeps the place.
            let lang = (about.lang != words.lang).then_some(about.lang.code());
            el("div").attr_if("lang", lang).children(sections(app, words, &loaded, &about.text))
        })
    });
    el("article")
        .class("about prose")
        .child(heading(words.later().about.title))
        .child(text)
        .child(file_check(app, words))
}

/// A section for each of the text's, with the items of a list gathered.
fn sections(app: App, words: &'static Messages, loaded: &Arc<Loaded>, text: &str) -> Vec<Element> {
    let mut sections = Vec::new();
    let mut blocks = blocks(text).peekable();
    while let Some(block) = blocks.next() {
        let node: Node = match block {
            Block::Section(title) => {
                sections.push(el("section").child(el("h2").child(title.to_owned())));
                continue;
            }
            Block::Heading(title) => el("h3").child(title.to_owned()).into(),
            Block::Paragraph(text) => el("p").child(text.to_owned()).into(),
            Block::Stated(what) => stated(app, words, loaded, what),
            Block::Item(first) => {
                let mut list = el("ul").child(el("li").child(first.to_owned()));
                while let Some(&Block::Item(item)) = blocks.peek() {
                    list = list.child(el("li").child(item.to_owned()));
                    blocks.next();
                }
                list.into()
            }
        };
        let section = sections.pop().map(|section: Element| section.child(node));
        sections.extend(section);
    }
    sections
}

fn without_text(app: App, words: &'static Messages, loaded: &Arc<Loaded>) -> Element {
    let retry = move |_| {
        app.about.set(None);
        // The button goes.
        document::focus(document::HEADING);
    };
    let again = el("button").class("button").attr("type", "button").attr("id", "retry").on("click", retry);
    el("section")
        .child(el("p").attr("role", "alert").child(words.later().about.failed))
        .child(again.child(words.load.retry))
        .children(WITHOUT_TEXT.map(|what| stated(app, words, loaded, what)))
}

/// What the data say of themselves.
fn stated(app: App, words: &'static Messages, loaded: &Arc<Loaded>, what: Stated) -> Node {
    let catalogue = &loaded.catalogue;
    let source = &catalogue.source;
    let name = |text: &Text| Some(text.shown(words.lang).words.to_owned()).filter(|name| !name.is_empty());
    match what {
        Stated::Beneficiary => {
            name(&source.beneficiary).map(|name| el("p").child(words.later().about.beneficiary.with([&name]))).into()
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
        Stated::Embed => embed_code(app, words, loaded),
        Stated::Downloads => {
            let file = |path: &str, name, says: &'static str| {
                el("li").child(el("a").attr("href", app.file(path)).attr("download", name).child(says))
            };
            el("ul")
                .child(file("data/activities.json", "activities.json", words.later().about.download_data))
                .child(file(
                    "data/activities.schema.json",
                    "activities.schema.json",
                    words.later().about.download_schema,
                ))
                .into()
        }
    }
}
