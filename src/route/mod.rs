//! Addresses: the one place that parses and prints them.
//!
//! A [`Route`] is everything of the app's state that can be shared by a link. Parsing is total: what it does not
//! understand it ignores and tells. Printing is canonical: one view has one address.

mod parse;
mod print;

use jiff::civil::Date;

pub use self::{parse::Parsed, print::Base};
use crate::{i18n::Lang, query::Query};

/// A page of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// `/`: search, filters and results.
    #[default]
    Activities,
    /// `/timeline`.
    Timeline,
    /// `/activities/{id}`; whether there is such an activity, the catalogue knows.
    Activity(String),
    /// `/about`.
    About,
    /// `/gallery`: every part in every state, in development builds.
    #[cfg(debug_assertions)]
    Gallery,
    /// Any other address, without base and language prefix.
    NotFound(String),
}

/// How the results on `/` are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// A list of cards.
    #[default]
    Cards,
    /// A table.
    Table,
}

/// What the timeline's lanes stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lanes {
    /// A lane for each kind.
    #[default]
    Kind,
    /// A lane for each topic.
    Topic,
    /// A lane for each country.
    Country,
    /// One lane for everything.
    None,
}

/// A colour scheme asked for by the address, such as that of a page which embeds the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The value of the query parameter `theme`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Everything that an address says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The language prefix; none is English.
    pub lang: Lang,
    /// The path.
    pub page: Page,
    /// Text, facets, dates and order.
    pub query: Query,
    /// How the results are laid out.
    pub view: View,
    /// The days in view on the timeline, both inclusive; absent is the extent of all dated activities.
    pub window: Option<(Date, Date)>,
    /// What the timeline's lanes stand for.
    pub lanes: Lanes,
    /// Whether the page stands in somebody else's.
    pub embed: bool,
    /// The colour scheme; absent is the reader's own.
    pub theme: Option<Theme>,
}

impl Route {
    /// The same filters and settings on another page.
    #[must_use]
    pub fn on(&self, page: Page) -> Self {
        Self { page, ..self.clone() }
    }

    /// The same page in another language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Self {
        Self { lang, ..self.clone() }
    }

    /// The results in another layout.
    #[must_use]
    pub fn showing(&self, view: View) -> Self {
        Self { view, ..self.on(Page::Activities) }
    }

    /// The same page with another question.
    #[must_use]
    pub fn asking(&self, query: Query) -> Self {
        Self { query, ..self.clone() }
    }
}

#[cfg(test)]
mod tests;
