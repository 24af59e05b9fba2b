//! The reactive state, all of it in one place: the route and the loaded catalogue, and what follows from them.
//!
//! The address is the state: whatever can be shared stands in the route. Answering is synchronous; memos hold
//! positions in the catalogue, never copies of activities.

mod listing;
mod navigation;
mod pointed;

use std::{sync::Arc, time::Duration};

use jiff::civil::Date;
use leptos::{prelude::*, reactive::graph::ToAnySubscriber};

pub use self::{
    listing::{Drawn, FIRST_REACH_SCREENS, Heights, Listing, ON_PAPER, PER_PX, Px64, REACH_SCREENS, Stack, px, px64},
    navigation::return_to,
    pointed::Pointed,
};
use crate::{
    activity::{
        catalogue::Catalogue,
        check::{Checked, Incoming, Unreadable},
        problem::Problem,
    },
    i18n::{Lang, Messages, messages},
    platform::{
        clock::{Waiting, breathe},
        document,
        fetch::FetchError,
        history,
        viewport::VisibleRect,
    },
    query::{
        Facet, Query, Sort,
        answer::{Answer, Index, answer},
    },
    route::{Base, Page, Parsed, Route, View},
    state::{Derived, State, leave_with_owner},
};

/// How long typing has to rest before the address follows: browsers limit how often it may change.
pub const REST: Duration = Duration::from_millis(300);

/// How many records are read, or indexed, in one go: 1 to 3 ms where 50,000 take one to two seconds.
pub const SLICE: usize = 64;

/// Why there is no catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The file did not arrive.
    Fetch(FetchError),
    /// It arrived and could not be read.
    Unreadable(Unreadable),
}

/// A catalogue with everything that is worked out once from it.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The good records.
    pub catalogue: Catalogue,
    /// What answers are read from.
    pub index: Index,
    /// What was wrong with the file.
    pub problems: Vec<Problem>,
    /// The name of the reader's own file, where this is a preview of one.
    pub preview: Option<String>,
}

impl Loaded {
    /// A file that was read, still without the index of its texts.
    #[must_use]
    pub fn new(checked: Checked) -> Self {
        let Checked { catalogue, problems } = checked;
        Self { index: Index::new(&catalogue), catalogue, problems, preview: None }
    }

    /// Reads a data file that has come, a slice at a time, so that the page answers its reader meanwhile.
    ///
    /// # Errors
    /// [`Unreadable`] if the file as a whole cannot be read.
    pub async fn read(mut incoming: Incoming) -> Result<Self, Unreadable> {
        let mut checking = incoming.begin()?;
        while !checking.is_done() {
            checking.go_on(SLICE);
            let (read, records) = checking.progress();
            document::progress(read * 100 / records.max(1));
            breathe().await;
        }
        let checked = checking.finish();
        breathe().await;
        let loaded = Self::new(checked);
        breathe().await;
        loaded.index.put_in_order(&loaded.catalogue);
        breathe().await;
        Ok(loaded)
    }
}

/// The running text of the page about the site ([`crate::prose`]).
#[derive(Clone, Debug)]
pub struct AboutText {
    /// Its language.
    pub lang: Lang,
    /// The text; empty if it did not arrive.
    pub text: String,
}

/// How far the data are.
#[derive(Clone, Debug, Default)]
pub enum Loading {
    /// On their way.
    #[default]
    Loading,
    /// They will not come unless they are asked for again.
    Failed(LoadError),
    /// The first of them are here, and the others still on their way.
    Arriving(Arc<Loaded>),
    /// All here.
    Ready(Arc<Loaded>),
}

/// The state of the app, handed around as a copy: its parts are handles.
#[derive(Clone, Copy, Debug)]
pub struct App {
    /// What the address says, or will say once typing rests.
    pub route: State<Route>,
    /// The parts of the address that were not understood.
    pub ignored: State<Vec<String>>,
    /// How far the data are.
    pub loading: State<Loading>,
    /// The reader's own date.
    pub today: State<Date>,
    /// The language of the page.
    pub lang: Derived<Lang>,
    /// The page.
    pub page: Derived<Page>,
    /// What is asked for.
    pub query: Derived<Query>,
    /// How the results are laid out.
    pub view: Derived<View>,
    /// The activity that the reader points at; whatever shows it elsewhere is highlighted.
    pub pointed: Pointed,
    /// The running text of the page about the site; nothing until somebody wants to read it.
    pub about: State<Option<AboutText>>,
    /// The part of the page that the reader can see.
    pub visible: State<VisibleRect>,
    /// Which results are drawn, and where.
    pub listing: State<Listing>,
    base: State<Base>,
    waiting: State<Option<Waiting>>,
    /// The results page that an activity was opened from, and where the reader was on it.
    results: State<Option<(Page, history::Left)>>,
}

impl App {
    /// The state at an address; nothing is loaded yet.
    #[must_use]
    pub fn new(base: Base, parsed: Parsed, today: Date, visible: State<VisibleRect>) -> Self {
        let route = State::new(parsed.route);
        Self {
            route,
            ignored: State::new(parsed.ignored),
            loading: State::new(Loading::default()),
            today: State::new(today),
            lang: Derived::new(move || route.with(|route| route.lang)),
            page: Derived::new(move || route.with(|route| route.page.clone())),
            query: Derived::new(move || route.with(|route| route.query.clone())),
            view: Derived::new(move || route.with(|route| route.view)),
            pointed: Pointed::nothing(),
            about: State::new(None),
            visible,
            listing: State::new(Listing::new()),
            base: State::new(base),
            waiting: State::new(None),
            results: State::new(None),
        }
    }

    /// The words of the page's language.
    #[must_use]
    pub fn words(self) -> &'static Messages {
        messages(self.lang.get())
    }

    /// The answer to the present query over a loaded catalogue.
    #[must_use]
    pub fn answer(self, loaded: Arc<Loaded>) -> Derived<Arc<Answer>> {
        Derived::new(move || Arc::new(self.answered(&loaded)))
    }

    /// That answer as it is now.
    #[must_use]
    pub fn answered(self, loaded: &Loaded) -> Answer {
        let (lang, today) = (self.lang.get(), self.today.get());
        self.query.with(|query| answer(&loaded.catalogue, &loaded.index, query, lang, today))
    }

    /// The full path of a route, for a link.
    #[must_use]
    pub fn href(self, route: &Route) -> String {
        self.base.with_untracked(|base| base.join(&route.to_string()))
    }

    /// The full path of a file below the base.
    #[must_use]
    pub fn file(self, path: &str) -> String {
        self.base.with_untracked(|base| base.join(path))
    }

    /// The full path of a page, with the present filters and settings.
    #[must_use]
    pub fn href_of(self, page: Page) -> String {
        self.route.with(|route| self.href(&route.on(page)))
    }

    /// Begins another day; the same one again changes nothing, so that coming back to the page costs no new answer.
    pub fn turn_to(self, today: Date) {
        if self.today.get_untracked() != today {
            self.today.set(today);
        }
    }

    /// Asks something else by a click: a new entry in the history. Focus and scroll stay.
    pub fn ask(self, query: Query) {
        self.push(self.route.with_untracked(|route| route.asking(query)));
    }

    /// Asks for the same results in another order, by a click.
    pub fn sort_by(self, sort: Option<Sort>) {
        self.ask(Query { sort, ..self.query.get_untracked() });
    }

    /// Asks something else by typing: at once on the screen, and in the address once typing rests.
    pub fn ask_typing(self, query: Query) {
        self.adjust(|route| route.query = query);
    }

    /// Changes the view by typing or panning: at once on the screen, and in the address once that rests.
    pub fn adjust(self, change: impl FnOnce(&mut Route)) {
        self.route.update(change);
        self.rest(|| {});
    }

    /// Does something and brings the address up to date once nothing has changed for a while.
    fn rest(self, then: impl FnOnce() + 'static) {
        if let Some(waiting) = self.waiting.get_untracked() {
            waiting.stop();
        }
        self.waiting.set(Waiting::start(REST, move || {
            then();
            self.settle();
        }));
    }

    /// Notes the window of the timeline while it moves. Nobody is told before it rests, so that a frame of a movement costs
    /// no more than the drawing.
    pub fn pan(self, window: Option<(Date, Date)>) {
        self.route.note(|route| route.window = window);
        self.rest(move || self.route.tell());
    }

    /// Brings the address up to date with the screen.
    pub fn settle(self) {
        if let Some(waiting) = self.waiting.get_untracked() {
            waiting.stop();
            self.waiting.set(None);
        }
        history::replace(&self.route.with_untracked(|route| self.href(route)));
    }

    /// The same if typing still rests: each call costs a millisecond, and the first one eight.
    pub fn settle_what_rests(self) {
        if self.waiting.get_untracked().is_some() {
            self.settle();
        }
    }

    /// Takes the data over, and out of the address what they do not have.
    pub fn receive(self, loaded: Arc<Loaded>) {
        self.loading.set(Loading::Ready(loaded));
        let now = Parsed { route: self.route.get_untracked(), ignored: self.ignored.get_untracked() };
        let Parsed { route, ignored } = self.understood(now);
        if ignored.len() > self.ignored.with_untracked(Vec::len) {
            self.route.set(route);
            self.ignored.set(ignored);
            self.settle();
        }
    }

    /// An address without the codes that the loaded data do not have; those are ignored like anything else that is
    /// not understood.
    fn understood(self, parsed: Parsed) -> Parsed {
        let Parsed { mut route, mut ignored } = parsed;
        self.loading.with_untracked(|loading| {
            let Loading::Ready(loaded) = loading else { return };
            for facet in Facet::ALL {
                let has =
                    |code: &str| loaded.index.values(facet).iter().any(|value| value.code(&loaded.catalogue) == code);
                let unknown: Vec<_> = route.query.chosen(facet).iter().filter(|code| !has(code)).cloned().collect();
                for code in unknown {
                    route.query.toggle(facet, &code);
                    ignored.push([facet.key(), "=", &code].concat());
                }
            }
        });
        Parsed { route, ignored }
    }

    fn push(self, route: Route) {
        self.settle_what_rests();
        let address = self.href(&route);
        self.route.set(route);
        self.ignored.update(Vec::clear);
        history::push(&address);
    }
}

/// Does `run` once what is being built stands, and again whenever a signal that it read changes, for as long as the
/// present owner lives. One effect of Leptos's for all: each other instance costs 1.4 KB of wasm.
pub fn react(run: impl FnMut() + 'static) {
    let mut run: Box<dyn FnMut()> = Box::new(run);
    let effect = Effect::new(move |_| run());
    // Where pages are printed there are no effects, and asking one for itself is an error.
    if cfg!(target_arch = "wasm32") {
        leave_with_owner(effect.to_any_subscriber());
    }
}

/// The `id` of the link to a language.
#[must_use]
pub fn language_id(lang: Lang) -> String {
    ["language-", lang.code()].concat()
}

/// What the `id` of a link to an activity among the results begins with; the activity's own follows.
const LINK: &str = "to-";

/// The `id` of the link to an activity among the results.
#[must_use]
pub fn link_id(activity: &str) -> String {
    [LINK, activity].concat()
}
