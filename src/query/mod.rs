//! Questions and answers: what a reader asks of a catalogue, and which activities answer it.
//!
//! A [`Query`] is part of the address and holds codes, never labels. [`answer`](answer::answer) turns it into the
//! [`Answer`](answer::Answer) that a page shows; everything here is a pure function of its arguments.
//!
//! | file | holds |
//! |---|---|
//! | [`fold`] | texts without case and accents, and the way back |
//! | [`text`] | search by words: [`SearchWords`], a scan of the catalogue, and the [`TextIndex`](text::TextIndex) |
//! | [`mark`] | which parts of a text a search matched |
//! | [`codes`] | the chosen codes of a facet |
//! | [`facet`] | the values of each facet, and who carries them |
//! | [`dates`], [`order`] | the range asked for; newest, oldest, by title, by relevance |
//! | [`answer`] | all of it together: hits, counts, what was ignored, what to drop |
//! | [`related`] | activities that belong with another |

pub mod answer;
pub mod codes;
pub mod dates;
pub mod facet;
pub mod filter;
pub mod fold;
pub mod mark;
pub mod order;
pub mod related;
pub mod text;

use self::{codes::Codes, text::SearchWords};
use crate::edtf::PartialDate;

pub use filter::{Criterion, Filter};

/// The code of the value "not stated", which every facet with gaps has.
pub const NOT_STATED: &str = "not-stated";

/// A property that activities are filtered and counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The kind of the activity.
    Kind,
    /// Its topics.
    Topic,
    /// The country of its place; a partner's country is no value here.
    Country,
    /// Its partners.
    Partner,
    /// How it stands to today.
    Status,
}

impl Facet {
    /// Every facet, in the order people are shown them and addresses hold them.
    pub const ALL: [Self; 5] = [Self::Kind, Self::Topic, Self::Country, Self::Partner, Self::Status];

    /// The key of its query parameter.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Topic => "topic",
            Self::Country => "country",
            Self::Partner => "partner",
            Self::Status => "status",
        }
    }
}

/// The order of the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Later first day first, undated last.
    Newest,
    /// Earlier first day first, undated last.
    Oldest,
    /// By title, as the page's language collates.
    Title,
    /// The best match of the search text first.
    Relevance,
}

impl Sort {
    /// Every order, as people are shown them.
    pub const ALL: [Self; 4] = [Self::Newest, Self::Oldest, Self::Title, Self::Relevance];

    /// The value of the query parameter `sort`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Title => "title",
            Self::Relevance => "relevance",
        }
    }
}

/// What a reader asks for. The default asks for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The search text as typed.
    pub text: String,
    /// The chosen codes of each facet, in the order of [`Facet::ALL`].
    pub chosen: [Codes; 5],
    /// The first day asked for, to the precision it was typed in; inclusive.
    pub from: Option<PartialDate>,
    /// The last day asked for, to the precision it was typed in; inclusive.
    pub to: Option<PartialDate>,
    /// The order asked for; absent is relevance while there is a search text, else newest.
    pub sort: Option<Sort>,
}

impl Query {
    /// The chosen codes of one facet.
    #[must_use]
    pub fn chosen(&self, facet: Facet) -> &Codes {
        &self.chosen[facet as usize]
    }

    /// Chooses a value, or takes the choice back.
    pub fn toggle(&mut self, facet: Facet, code: &str) {
        let chosen = &mut self.chosen[facet as usize];
        if !chosen.remove(code) {
            chosen.insert(code);
        }
    }

    /// The words of the search text.
    #[must_use]
    pub fn search_words(&self) -> SearchWords {
        SearchWords::new(&self.text)
    }

    /// The order where none is asked for.
    #[must_use]
    pub fn default_sort(&self) -> Sort {
        if self.search_words().is_empty() { Sort::Newest } else { Sort::Relevance }
    }

    /// The order that the results are in: relevance means nothing without a word to look for.
    #[must_use]
    pub fn effective_sort(&self) -> Sort {
        self.sort.filter(|&sort| sort != Sort::Relevance).unwrap_or_else(|| self.default_sort())
    }
}

#[cfg(test)]
mod tests;
