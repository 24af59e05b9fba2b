//! What the head of a printed page says of it: to search engines, to whoever shares a link, to readers of feeds.

use super::{SIZE_PX, Site, Twin, subscribe::about};
use crate::{
    export::event::{Event, event},
    i18n::{Lang, Messages, messages},
    ui::{
        element::{Element, el},
        page::title,
    },
};

impl Site {
    /// The full address of what is below the base; nothing where it is not known where the site is published.
    #[must_use]
    pub fn address(&self, below: &str) -> Option<String> {
        self.origin.as_ref().map(|origin| [origin, self.base.join(below).as_str()].concat())
    }

    /// The part of the head that is the page's own.
    pub(super) fn head(&self, lang: Lang, twin: Twin) -> String {
        let (words, catalogue) = (messages(lang), &self.loaded.catalogue);
        let (title, description) = (self.title(words, twin), self.description(words, twin));
        let mut head = vec![
            el("title").child(title.clone()),
            meta("name", "description", description.clone()),
            meta("name", "data-sha256", self.sha256.clone()),
        ];
        if twin == Twin::NotFound {
            head.push(meta("name", "robots", "noindex".to_owned()));
        } else {
            head.extend(self.alternates(lang, twin));
            head.extend(self.subscriptions(words));
            head.extend([
                meta(
                    "property",
                    "og:type",
                    if matches!(twin, Twin::Activity(_)) { "article" } else { "website" }.into(),
                ),
                meta("property", "og:site_name", words.site.name.to_owned()),
                meta("property", "og:title", title.clone()),
                meta("property", "og:description", description),
                meta("property", "og:locale", locale(lang).to_owned()),
            ]);
            head.extend(self.shared_picture(lang, twin, title));
        }
        let mut html: String = head.iter().map(|element| [&element.html(), "\n        "].concat()).collect();
        if let Twin::Activity(at) = twin {
            let address = self.address(&twin.path(catalogue, lang));
            let event = event(&Event { words, catalogue, at, url: address.as_deref() });
            html.push_str(&data_block(&event));
        }
        html.trim_end().to_owned()
    }

    /// The page's one address, and the same page in the other languages.
    fn alternates(&self, lang: Lang, twin: Twin) -> Vec<Element> {
        let in_lang = |lang| self.address(&twin.path(&self.loaded.catalogue, lang));
        let Some(own) = in_lang(lang) else { return Vec::new() };
        let alternate =
            |code: &'static str, lang| link("alternate").attr("hreflang", code).attr_if("href", in_lang(lang));
        let mut links = vec![link("canonical").attr("href", own.clone())];
        links.extend(Lang::ALL.map(|lang| alternate(lang.code(), lang)));
        links.push(alternate("x-default", Lang::En));
        links.push(meta("property", "og:url", own));
        links
    }

    /// What a shared link is shown with.
    fn shared_picture(&self, lang: Lang, twin: Twin, title: String) -> Vec<Element> {
        let Some(address) = self.address(&["/", &self.picture_path(lang, twin)].concat()) else { return Vec::new() };
        let [width, height] = SIZE_PX.map(|px| px.to_string());
        vec![
            meta("property", "og:image", address),
            meta("property", "og:image:width", width),
            meta("property", "og:image:height", height),
            meta("property", "og:image:alt", title),
            meta("name", "twitter:card", "summary_large_image".to_owned()),
        ]
    }

    fn title(&self, words: &'static Messages, twin: Twin) -> String {
        match twin {
            Twin::Year(year) => words.site.document_title.with([&super::years::name(words, year)]),
            _ => title(words, &twin.page(&self.loaded.catalogue), Some(&self.loaded)),
        }
    }

    fn description(&self, words: &'static Messages, twin: Twin) -> String {
        match twin {
            Twin::Activity(at) => about(words, &self.loaded.catalogue[at]),
            _ => words.site.description.to_owned(),
        }
    }

    /// What can be subscribed to.
    fn subscriptions(&self, words: &'static Messages) -> Vec<Element> {
        let to = |mime: &'static str, path: String| {
            link("alternate").attr("type", mime).attr("title", words.site.name).attr("href", self.base.join(&path))
        };
        let feed = self.origin.is_some().then(|| to("application/atom+xml", Self::feed_path(words.lang)));
        feed.into_iter().chain([to("text/calendar", Self::calendar_path(words.lang))]).collect()
    }
}

fn meta(by: &'static str, name: &'static str, content: String) -> Element {
    el("meta").attr(by, name).attr("content", content)
}

fn link(rel: &'static str) -> Element {
    el("link").attr("rel", rel)
}

/// The language as Open Graph writes it.
fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en_GB",
        Lang::Az => "az_AZ",
        Lang::Ru => "ru_RU",
    }
}

/// Data for machines: no browser runs this, so the Content-Security-Policy lets it be. No `<` stands in it, so that no
/// text of the data ends it.
fn data_block(json: &serde_json::Value) -> String {
    let text = json.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    ["<script type=\"application/ld+json\">", &text, "</script>"].concat()
}
