//! What the gallery of development builds shows: parts in a named state, made by the same functions as everywhere, over
//! data that hold something of everything.

use std::sync::Arc;

use jiff::civil::Date;

use crate::{
    activity::{
        check::check,
        model::{Activity, ActivityIx, Kind},
    },
    app::{App, Loaded},
    i18n::Messages,
    query::answer::Answer,
    route::{Base, Page, Route},
    state::Derived,
    ui::element::Node,
};

/// The real data, and made-up records that are odd in every way that the format allows.
const REAL: &str = include_str!("../../../public/data/activities.json");
const ODD: &str = include_str!("example/odd.json");
/// How many activities gather into clusters, and how many of them have no date: more than are listed.
const CROWD: usize = 400;
const ONE_WITHOUT_DATE_IN: usize = 33;
/// The day on which examples are looked at: some of the odd records are going on.
const TODAY: Date = Date::constant(2026, 11, 24);

/// A part in one of its states.
pub(crate) struct Example {
    /// What is particular about the state.
    pub(crate) name: &'static str,
    /// The class of what the part stands in, where its style asks for that.
    pub(crate) within: &'static str,
    /// The part.
    pub(crate) part: Node,
}

impl Example {
    /// A part in the state of this name.
    pub(crate) fn new(name: &'static str, part: impl Into<Node>) -> Self {
        Self { name, within: "", part: part.into() }
    }

    /// The same inside an element of this class.
    pub(crate) fn within(self, class: &'static str) -> Self {
        Self { within: class, ..self }
    }
}

/// What examples are made of.
pub(crate) struct Fixture {
    page: App,
    /// The words of the page's language.
    pub(crate) words: &'static Messages,
    /// The data that the site is published with.
    pub(crate) real: Arc<Loaded>,
    /// Odd records.
    pub(crate) odd: Arc<Loaded>,
    /// So many activities that the timeline gathers them.
    pub(crate) crowd: Arc<Loaded>,
}

impl Fixture {
    /// The examples' data, on the page that `page` is the state of.
    pub(crate) fn new(page: App, words: &'static Messages) -> Self {
        Self { page, words, real: loaded(REAL), odd: loaded(ODD), crowd: of_records(&crowd()) }
    }

    /// The state of an app that was asked for this much: `"kind=seminar&q=visa"`. Each example has its own, so that none
    /// changes another.
    pub(crate) fn app(&self, search: &str) -> App {
        let theme = self.page.route.with_untracked(|route| route.theme);
        let gallery = Route { lang: self.words.lang, page: Page::Gallery, ..Route::default() };
        let mut parsed = Route::parse(&gallery.to_string(), search);
        parsed.route.theme = theme;
        App::new(Base::new(&self.page.file("")), parsed, TODAY, self.page.visible)
    }

    /// An app that was asked for this much of some data, and the answer to it.
    pub(crate) fn asked(&self, loaded: &Arc<Loaded>, search: &str) -> (App, Derived<Arc<Answer>>) {
        let app = self.app(search);
        (app, app.answer(loaded.clone()))
    }

    /// An odd record.
    pub(crate) fn odd(&self, id: &str) -> (ActivityIx, &Activity) {
        let catalogue = &self.odd.catalogue;
        let at = catalogue.find(id).expect("the record stands in odd.json");
        (at, &catalogue[at])
    }
}

/// A data file of these records, written one after another with commas.
pub(crate) fn of_records(records: &str) -> Arc<Loaded> {
    let source = r#"{"title":"Example","publisher":"Example","beneficiary":""}"#;
    loaded(&format!(r#"{{"version":1,"source":{source},"activities":[{records}]}}"#))
}

/// What can be read of a data file.
pub(crate) fn loaded(text: &str) -> Arc<Loaded> {
    Arc::new(Loaded::new(check(text).expect("it is a data file")))
}

/// The records of many activities, thickest in the middle years, most of them study visits.
fn crowd() -> String {
    let activity = |at: usize| {
        let kind = if at.is_multiple_of(3) { Kind::ALL[at / 3 % Kind::ALL.len()] } else { Kind::StudyVisit };
        let [en, az, ru] = ["Visit", "Səfər", "Визит"];
        let (year, month, day) = (2016 + (at % 5 + at % 7) % 9, 1 + at * 7 % 12, 1 + at * 11 % 28);
        let when = format!(r#","when":"{year}-{month:02}-{day:02}""#);
        let when = if at.is_multiple_of(ONE_WITHOUT_DATE_IN) { String::new() } else { when };
        let title = format!(r#"{{"en":"{en} {at}","az":"{az} {at}","ru":"{ru} {at}"}}"#);
        format!(r#"{{"id":"visit-{at}","title":{title},"kind":"{}"{when}}}"#, kind.code())
    };
    let activities: Vec<String> = (0..CROWD).map(activity).collect();
    activities.join(",")
}
