//! `/about`: what TAIEX is, where the data come from, and how to read them.

use std::sync::Arc;

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{App, Loaded},
    edtf::PartialDate,
    i18n::{Messages, date},
};

/// The page about the site.
pub fn about(app: App, words: &'static Messages, loaded: Arc<Loaded>) -> impl IntoView {
    let about = &words.about;
    let source = &loaded.catalogue.source;
    let name = |text: &crate::activity::text::Text| text.shown(words.lang).words.to_owned();
    let as_of = loaded.catalogue.updated.map(|day| date::prose(words.lang, PartialDate::Day(day).into()));
    let file = move |path: &str| app.file(path);
    view! {
        <article class="about prose">
            {heading(about.title)}
            <section>
                <h2>{about.taiex}</h2>
                {paragraphs(about.taiex_text)}
                <p>{(about.beneficiary)(&name(&source.beneficiary))}</p>
            </section>
            <section>
                <h2>{about.data}</h2>
                <p>
                    {source.url.clone().map_or_else(
                        || (about.source)(&name(&source.publisher), source.year).into_any(),
                        |url| view! {
                            <a href=url rel="external noopener">{(about.source)(&name(&source.publisher), source.year)}</a>
                        }.into_any(),
                    )} " " {as_of.map(|day| [&(words.footer.as_of)(&day), "."].concat())}
                </p>
                <p>{about.data_text}</p>
            </section>
            <section>
                <h2>{about.dates}</h2>
                {paragraphs(about.dates_text)}
            </section>
            <section>
                <h2>{about.downloads}</h2>
                <ul>
                    <li><a href=file("data/activities.json") download="activities.json">{about.download_data}</a></li>
                    <li>
                        <a href=file("data/activities.schema.json") download="activities.schema.json">
                            {about.download_schema}
                        </a>
                    </li>
                </ul>
            </section>
            <section>
                <h2>{about.accessibility}</h2>
                {paragraphs(about.accessibility_text)}
            </section>
            <section>
                <h2>{about.privacy}</h2>
                <p>{about.privacy_text}</p>
            </section>
        </article>
    }
}

fn paragraphs(texts: [&'static str; 2]) -> impl IntoView {
    texts.map(|text| view! { <p>{text}</p> })
}
