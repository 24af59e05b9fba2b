//! Static HTML, printed natively from the same parts as the app: what is painted before the app runs, and what is read
//! where it cannot. Every address has its page in every language, its [`Twin`].
//!
//! A printed page is read on any day, so nothing in it is computed from a day; it says of what day its data are.

mod head;
mod social;
mod subscribe;
mod twin;
mod years;

use std::{collections::BTreeSet, sync::Arc};

use leptos::prelude::Owner;

pub use self::{
    social::{Measure, SIZE_PX, pictured},
    twin::Twin,
};
use super::{
    element::{Element, Node, el},
    frame, page,
    part::skeleton::skeleton,
};
use crate::{
    activity::model::{Activity, ActivityIx},
    app::{AboutText, App, Loaded, Loading},
    i18n::{Lang, Messages, messages},
    platform::viewport::VisibleRect,
    query::{
        Query,
        answer::{Answer, answer},
    },
    route::{Base, Page, Parsed, Route},
    state::{Derived, State},
};

/// How many activities the first page has; where there are more, it links to a page for each year.
const NEWEST: usize = 50;

/// What all pages of a site are printed from.
pub struct Site {
    /// The path that it is published under.
    pub base: Base,
    /// Where it is published: `https://www.example.org`; without it, what needs a full address is left out.
    pub origin: Option<String>,
    /// The SHA-256 of the data file, which every page carries.
    pub sha256: String,
    /// The data.
    pub loaded: Arc<Loaded>,
    /// The activities that have a picture of their own for shared links ([`pictured`]).
    pub pictured: BTreeSet<ActivityIx>,
    /// The text of the page about the site, in the order of [`Lang::ALL`].
    pub about: [String; 3],
}

/// A page in print.
pub struct Printed {
    /// Its own part of the head.
    pub head: String,
    /// What stands in `#static`: one element, so that it can be told from what surrounds it.
    pub content: String,
}

impl Site {
    /// Prints every page of a language and hands each on.
    ///
    /// # Errors
    /// The first one of `keep`.
    pub fn print<E>(&self, lang: Lang, mut keep: impl FnMut(Twin, Printed) -> Result<(), E>) -> Result<(), E> {
        Owner::new().with(|| {
            let all = self.all(lang);
            let newest = all.with_untracked(|all| Answer {
                hits: all.hits.iter().copied().take(NEWEST).collect(),
                ..Answer::clone(all)
            });
            let newest = Arc::new(newest);
            let newest = Derived::new(move || newest.clone());
            for twin in self.twins() {
                let printed = Owner::new().with(|| {
                    let content = self.content(lang, twin, if twin == Twin::Activities { newest } else { all });
                    Printed { head: self.head(lang, twin), content }
                });
                keep(twin, printed)?;
            }
            Ok(())
        })
    }

    /// The page of addresses that have none: a server may answer with it where it has no file.
    #[must_use]
    pub fn not_found(&self) -> Printed {
        Owner::new().with(|| Printed {
            head: self.head(Lang::En, Twin::NotFound),
            content: self.content(Lang::En, Twin::NotFound, self.all(Lang::En)),
        })
    }

    /// All activities, the newest first.
    fn all(&self, lang: Lang) -> Derived<Arc<Answer>> {
        let Loaded { catalogue, index, .. } = &*self.loaded;
        let all = Arc::new(answer(catalogue, index, &Query::default(), lang, Activity::ON_ANY_DAY));
        Derived::new(move || all.clone())
    }

    fn app(&self, lang: Lang, page: Page) -> App {
        let parsed = Parsed { route: Route { lang, page, ..Route::default() }, ignored: Vec::new() };
        let app = App::new(self.base.clone(), parsed, Activity::ON_ANY_DAY, State::new(VisibleRect::default()));
        app.listing.get_untracked().on_paper.set(true);
        app.about.set(Some(AboutText { lang, text: self.about[lang as usize].clone() }));
        app.loading.set(Loading::Ready(self.loaded.clone()));
        app
    }

    fn content(&self, lang: Lang, twin: Twin, answer: Derived<Arc<Answer>>) -> String {
        let (words, loaded) = (messages(lang), &self.loaded);
        let app = self.app(lang, twin.page(&loaded.catalogue));
        let content: Node = match twin {
            Twin::Activities => {
                [page::activities::activities(app, words, loaded, answer), self.all_years(words).into()].into()
            }
            Twin::Timeline => years::timeline(app, words, loaded, answer),
            Twin::About => page::about::about(app, words, loaded).into(),
            Twin::Activity(at) => page::activity::activity(app, words, loaded, answer, at).into(),
            Twin::Year(year) => years::year(app, words, loaded, answer, year),
            Twin::NotFound => page::not_found::page_not_found(app, words).into(),
        };
        let stands_in = matches!(twin, Twin::Activities | Twin::NotFound).then(|| skeleton(words));
        let printed = el("div").class("printed").child(notes(words)).child(content);
        let main = el("main").attr("id", "main").attr("tabindex", "-1").child(stands_in).child(printed);
        el("div").class("page").child(frame::banner(app, words)).child(main).child(frame::foot(app, words)).html()
    }

    /// The way to those that are not among the newest.
    fn all_years(&self, words: &'static Messages) -> Option<Element> {
        let years = self.years();
        let link = |year| {
            let address = self.base.join(&Twin::Year(year).path(&self.loaded.catalogue, words.lang));
            el("li").child(el("a").attr("href", address).child(years::name(words, year)))
        };
        let nav = el("nav").class("all-years").attr("aria-label", words.later().not_found.all_activities);
        (!years.is_empty()).then(|| nav.child(el("ul").children(years.into_iter().map(link))))
    }
}

/// Why the page does not answer, where it does not.
fn notes(words: &'static Messages) -> [Element; 2] {
    [
        el("p").class("only-unsupported").child(words.fallback.text),
        el("p").class("only-failed").child(words.fallback.start_failed),
    ]
}
