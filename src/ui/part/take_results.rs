//! What a reader takes along from the results as they are filtered: files, a link, a citation, paper. The choice is a popover of
//! the browser's own, drawn as a sheet like that of the filters.

use std::sync::Arc;

use leptos::task::spawn_local;

use super::{
    cross::cross,
    take_away::{CALENDAR, citation, copy},
    value,
};
use crate::{
    activity::{
        check::{Incoming, excerpt},
        model::ActivityIx,
    },
    app::{App, Loaded},
    export::{
        calendar::{Entry, calendar},
        csv::csv,
    },
    i18n::Messages,
    platform::{
        document, download,
        fetch::{DATA, fetch},
        location, print, share,
    },
    query::{Query, answer::Answer},
    route::{Page, Route},
    state::{Derived, State},
    ui::element::{Element, Node, el, live, svg},
};

/// The `id` of the choice.
const TAKE: &str = "take";
/// The name of a file, without its ending.
const NAME: &str = "taiex-activities";

/// What the buttons share.
#[derive(Clone)]
struct Results {
    app: App,
    words: &'static Messages,
    loaded: Arc<Loaded>,
    answer: Derived<Arc<Answer>>,
    /// Whether the choice was ever opened; before that nothing of it is made.
    is_open: State<bool>,
    /// How the view is cited; worked out when the choice opens.
    cited: State<String>,
    /// What came of the last button.
    says: State<&'static str>,
}

/// The button that opens the choice, and the choice.
pub fn take_results(
    app: App,
    words: &'static Messages,
    loaded: &Arc<Loaded>,
    answer: Derived<Arc<Answer>>,
) -> [Element; 2] {
    Results::new(app, words, loaded, answer).offer()
}

/// An arrow out of a tray.
fn arrow() -> Element {
    svg("svg")
        .class("arrow")
        .attr("viewBox", "0 0 16 16")
        .attr("aria-hidden", "true")
        .child(svg("path").attr("d", "M8 10V1.5M4.5 5 8 1.5 11.5 5M2 8.5v6h12v-6"))
}

impl Results {
    fn new(app: App, words: &'static Messages, loaded: &Arc<Loaded>, answer: Derived<Arc<Answer>>) -> Self {
        let (loaded, is_open) = (loaded.clone(), State::new(false));
        Self { app, words, loaded, answer, is_open, cited: State::new(String::new()), says: State::new("") }
    }

    /// The button, and the choice.
    fn offer(self) -> [Element; 2] {
        let (words, results) = (self.words, self);
        let open = el("button")
            .class("button take-open")
            .attr("type", "button")
            .attr("id", "take-open")
            .attr("popovertarget", TAKE)
            .attr("aria-label", words.results.take)
            .child(arrow())
            .child(el("span").child(words.results.take));
        let head = el("div").class("sheet-head").child(el("h2").child(words.results.take)).child(
            el("button")
                .class("sheet-close")
                .attr("type", "button")
                .attr("popovertarget", TAKE)
                .attr("popovertargetaction", "hide")
                .attr("aria-label", words.results.close_take)
                .child(cross()),
        );
        let opening = results.clone();
        let sheet = el("div")
            .class("take")
            .attr("id", TAKE)
            .attr("popover", "auto")
            .on("beforetoggle", move |_| opening.open())
            .child(head)
            .child(live(move || results.is_open.get().then(|| results.clone().choice())));
        [open, sheet]
    }

    fn open(&self) {
        self.says.set("");
        self.cited.set(self.citation());
        if !self.is_open.get_untracked() {
            self.is_open.set(true);
        }
    }

    #[inline(never)]
    fn choice(self) -> Element {
        let Self { words, answer, cited, says, .. } = self;
        let take = &words.later().take;
        let button = |name: &'static str, does: fn(&Self)| {
            let results = self.clone();
            el("button").class("button").attr("type", "button").on("click", move |_| does(&results)).child(name)
        };
        let these = move || take.these.with([&words.activities(answer.with(|answer| answer.hits.len()))]);
        let files = el("div")
            .class("take-files")
            .attr("role", "group")
            .child(button(take.csv, Self::save_csv))
            .child(button(take.calendar, Self::save_calendar))
            .child(button(take.json, Self::save_json));
        let link = el("div")
            .class("take-files")
            .attr("role", "group")
            .child(button(words.later().activity.copy, Self::copy_link))
            .child(button(take.share, Self::share).attr("hidden", "").built(|button| {
                if share::is_possible() {
                    let _ = button.remove_attribute("hidden");
                }
            }))
            .child(button(take.print, |_| {
                document::close_popover(TAKE);
                document::after_layout(print::print);
            }));
        el("div")
            .class("take-choice")
            .child(el("p").class("take-these").child(live(these)))
            .child(files)
            .child(self.clone().left_out())
            .child(link)
            .child(el("h3").child(take.cite))
            .child(el("p").class("citation").child(live(move || cited.get())))
            .child(button(take.copy_citation, Self::copy_citation))
            .child(el("p").class("says").attr("role", "status").child(live(move || says.get())))
    }

    /// Says how many a calendar cannot hold.
    fn left_out(self) -> Node {
        live(move || {
            let hits = self.hits();
            let is_out =
                |hit: &&ActivityIx| !self.loaded.catalogue[**hit].when.is_some_and(crate::edtf::When::is_day_precise);
            let out = hits.iter().filter(is_out).count();
            (out > 0).then(|| {
                el("p").class("take-note").child(self.words.later().take.left_out.with([&self.words.activities(out)]))
            })
        })
    }

    fn hits(&self) -> Vec<ActivityIx> {
        self.answer.with(|answer| answer.hits.clone())
    }

    /// The full address of an activity's page.
    fn url_of(&self, id: &str) -> String {
        let route = Route { lang: self.words.lang, page: Page::Activity(id.to_owned()), ..Route::default() };
        [location::origin(), self.app.href(&route)].concat()
    }

    /// The full address of what is seen.
    fn url(&self) -> String {
        [location::origin(), self.app.route.with(|route| self.app.href(route))].concat()
    }

    fn citation(&self) -> String {
        let Self { words, loaded, answer, .. } = self;
        let catalogue = &loaded.catalogue;
        let shown = words.shown(answer.with(|answer| answer.hits.len()), catalogue.len());
        let filters = |query: &Query| -> Vec<String> {
            query.filters().iter().map(|filter| value::filter(words, catalogue, query, filter)).collect()
        };
        let filters = self.app.query.with(filters);
        let filters = if filters.is_empty() { String::new() } else { [" (", &filters.join("; "), ")"].concat() };
        citation(words, catalogue, &[shown, filters].concat(), &self.url())
    }

    fn save_csv(&self) {
        let hits = self.hits();
        let table = csv(self.words, &self.loaded.catalogue, hits.into_iter(), &|id| self.url_of(id));
        download::save(&[NAME, ".csv"].concat(), "text/csv;charset=utf-8", &table);
    }

    fn save_calendar(&self) {
        let catalogue = &self.loaded.catalogue;
        let updated = catalogue.updated.unwrap_or_else(|| self.app.today.get_untracked());
        let entries = self.hits().into_iter().filter_map(|hit| {
            let activity = &catalogue[hit];
            Entry::new(self.words, activity, Some(self.url_of(&activity.id)), updated)
        });
        download::save(&[NAME, ".ics"].concat(), CALENDAR, &calendar(&[], entries));
    }

    /// The records as the file has them, which is therefore fetched once more: mostly from the browser's own store.
    fn save_json(&self) {
        let results = self.clone();
        spawn_local(async move {
            let catalogue = &results.loaded.catalogue;
            let mut is_hit = vec![false; catalogue.len()];
            results.hits().into_iter().for_each(|hit| is_hit[hit.0 as usize] = true);
            let keeps = |id: &str| catalogue.find(id).is_some_and(|at| is_hit[at.0 as usize]);
            let bytes = fetch(DATA).await.ok();
            match bytes.and_then(|bytes| excerpt(Incoming::of(&bytes).text(), &keeps)) {
                Some(kept) => download::save(&[NAME, ".json"].concat(), "application/json", &kept),
                None if results.says.is_gone() => {}
                None => results.says.set(results.words.later().take.failed),
            }
        });
    }

    fn copy_link(&self) {
        self.app.settle();
        copy(self.url(), self.says, [self.words.later().activity.copied, self.words.later().activity.copy_failed]);
    }

    fn copy_citation(&self) {
        copy(
            self.cited.get_untracked(),
            self.says,
            [self.words.later().take.citation_copied, self.words.later().take.citation_not_copied],
        );
    }

    fn share(&self) {
        let (name, url) = (self.words.site.name, self.url());
        spawn_local(async move { share::share(name, &url).await });
    }
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn = |name, search: &str| {
        let (app, answer) = fixture.asked(&fixture.odd, search);
        let results = Results::new(app, fixture.words, &fixture.odd, answer);
        results.is_open.set(true);
        Example::new(name, results.offer())
    };
    vec![drawn("everything", ""), drawn("some", "kind=seminar&q=visa")]
}
