//! Following links and the history: what is shown, where it is scrolled to, and what has the focus.

use super::{App, LINK, Loading, language_id, link_id};
use crate::{
    platform::{clock, document, history, language, transition},
    route::{Page, Parsed},
};

impl App {
    /// Follows a link: a new entry in the history. Another page opens at its top with the focus on its heading;
    /// another language keeps the place.
    pub fn visit(self, parsed: Parsed) {
        let Parsed { route, ignored } = self.understood(parsed);
        let (page, lang) = self.route.with_untracked(|now| (now.page != route.page, now.lang != route.lang));
        if let (Page::Activity(_), from @ (Page::Activities | Page::Timeline)) =
            (&route.page, self.page.get_untracked())
        {
            self.results.set(Some((from, history::here())));
        }
        let chosen = route.lang;
        let shared = if let Page::Activity(id) = &route.page { link_id(id) } else { String::new() };
        let change = move || {
            if lang {
                language::prefer(chosen);
            }
            self.push(route);
            self.ignored.set(ignored);
        };
        if page {
            let then = || {
                document::scroll_to(0.0);
                document::focus(document::HEADING);
            };
            return transition::show(shared, Box::new(change), Box::new(then));
        }
        if lang {
            keep(language_id(chosen));
            // WebKit goes to the top of a page whose elements are all taken away, even if as many come within the same task.
            document::after_layout(document::keep_place());
        }
        change();
    }

    /// The page that "Back to results" leads to.
    #[must_use]
    pub fn results_page(self) -> Page {
        self.results.with_untracked(|results| results.as_ref().map(|(page, _)| page.clone())).unwrap_or_default()
    }

    /// Goes back to the results as they were left; the focus is on the link to the activity just read, if it is there.
    pub fn back_to_results(self) {
        let focus = match self.page.get_untracked() {
            Page::Activity(id) => link_id(&id),
            _ => String::new(),
        };
        let left = self.results.get_untracked().map(|(_, left)| left).unwrap_or_default();
        let route = self.route.with_untracked(|route| route.on(self.results_page()));
        let left = history::Left { focus: Some(focus.clone()), ..left };
        self.expect(&left);
        transition::show(focus, Box::new(move || self.push(route)), Box::new(move || put_back(&left)));
    }

    /// Arrives at an entry of the history by Back or Forward, or at the first one.
    pub fn arrive(self, parsed: Parsed, left: Option<history::Left>) {
        if let Some(waiting) = self.waiting.get_untracked() {
            waiting.stop();
        }
        let Parsed { route, ignored } = self.understood(parsed);
        if let Some(left) = &left {
            self.expect(left);
        }
        // What the address asks for is not to be undone.
        if self.route.with_untracked(|now| now.lang != route.lang && now.in_lang(route.lang) == route) {
            keep(String::new());
        }
        self.route.set(route);
        self.ignored.set(ignored);
        return_to(left);
    }

    /// Has the results drawn where the reader will look, and the one that will have the focus, before either is so.
    pub fn expect(self, left: &history::Left) {
        self.visible.update(|visible| visible.top_px = left.scroll_px);
        let id = left.focus.as_deref().and_then(|focus| focus.strip_prefix(LINK));
        let held = self.loading.with_untracked(|loading| match loading {
            Loading::Arriving(loaded) | Loading::Ready(loaded) => loaded.catalogue.find(id?),
            _ => None,
        });
        if held.is_some() {
            self.listing.get_untracked().held.set(held);
        }
    }
}

/// Has what the reader holds still be theirs after this change of the language, which makes every element anew; `otherwise` gets the focus
/// if what had it is gone.
#[inline(never)]
fn keep(otherwise: String) {
    clock::soon(document::hold(otherwise));
}

/// Puts the reader back where an entry was left: the scroll, and the element that had the focus or else the heading.
pub fn return_to(left: Option<history::Left>) {
    document::after_layout(move || put_back(&left.unwrap_or_default()));
}

fn put_back(left: &history::Left) {
    document::scroll_to(left.scroll_px);
    if !left.focus.as_ref().is_some_and(|id| document::focus(id)) {
        document::focus(document::HEADING);
    }
}
