//! The built `index.html`, which every page is made from: the same scripts, style and policy.

use std::path::Path;

use serde_json::json;
use taiex_explorer::{
    i18n::{Lang, messages},
    ui::print::Printed,
};

use super::super::file;

/// What a page has of its own stands between these pairs.
const HTML: [&str; 2] = ["<html", ">"];
const HEAD: [&str; 2] = ["<!-- page -->", "<!-- /page -->"];
const CONTENT: [&str; 2] = ["<div id=\"static\">", "</div><!-- /static -->"];

/// The page in pieces: what stands before, between and after what is a page's own.
pub(super) struct Template {
    text: String,
}

impl Template {
    pub(super) fn read(path: &Path) -> Result<Self, file::Error> {
        let text = file::read(path)?;
        for [start, end] in [HTML, HEAD, CONTENT] {
            if between(&text, start, end).is_none() {
                return Err(format!("{} has no {start}…{end}", path.display()));
            }
        }
        Ok(Self { text })
    }

    /// The path that the site is published under.
    pub(super) fn base(&self) -> &str {
        between(&self.text, "<base href=\"", "\"").unwrap_or("/")
    }

    /// The page with this content. `own` is its address below the base, as boot/start.js compares it.
    pub(super) fn fill(&self, lang: Lang, own: &str, printed: &Printed) -> String {
        let root = format!(" lang=\"{}\" data-page=\"{own}\"", lang.code());
        let mut page = String::with_capacity(self.text.len() + printed.content.len());
        let mut rest = self.text.as_str();
        for ([start, end], own) in [(HTML, &root), (HEAD, &printed.head), (CONTENT, &printed.content)] {
            // Each was found when the file was read.
            let Some(at) = rest.find(start) else { continue };
            let (before, after) = rest.split_at(at + start.len());
            page.push_str(before);
            page.push_str(own);
            rest = after.find(end).map_or(after, |at| &after[at..]);
        }
        page + rest
    }

    /// The web app manifest (<https://www.w3.org/TR/appmanifest/>).
    pub(super) fn manifest(&self) -> String {
        let words = messages(Lang::En);
        let icon = self.text.split("rel=\"icon\"").nth(1).and_then(|rest| between(rest, "href=\"", "\""));
        let mut icons: Vec<_> =
            icon.map(|src| json!({ "src": src, "sizes": "any", "type": "image/svg+xml" })).into_iter().collect();
        icons.extend([192, 512].map(|size| {
            let (src, sizes) = (format!("{}icon-{size}.png", self.base()), format!("{size}x{size}"));
            json!({ "src": src, "sizes": sizes, "type": "image/png" })
        }));
        let manifest = json!({
            "name": words.site.name,
            "short_name": "TAIEX",
            "description": words.site.description,
            "lang": "en",
            "start_url": self.base(),
            "scope": self.base(),
            "display": "minimal-ui",
            "theme_color": "#0b5563",
            "background_color": "#ffffff",
            "icons": icons,
        });
        format!("{manifest:#}\n")
    }
}

/// What stands between two texts, the first time that both do.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    let from = text.find(start)? + start.len();
    let length = text[from..].find(end)?;
    Some(&text[from..from + length])
}
