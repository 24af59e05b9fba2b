//! From a route to its one address.

use std::fmt;

use form_urlencoded::byte_serialize;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Lanes, Page, Route, View};
use crate::{edtf::PartialDate, i18n::Lang, query::Facet};

/// What RFC 3986 calls unreserved stays as it is in a path segment.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl View {
    /// Every layout.
    pub const ALL: [Self; 2] = [Self::Cards, Self::Table];

    /// The value of the query parameter `view`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Table => "table",
        }
    }
}

impl Lanes {
    /// Every choice.
    pub const ALL: [Self; 4] = [Self::Kind, Self::Topic, Self::Country, Self::None];

    /// The value of the query parameter `lanes`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Topic => "topic",
            Self::Country => "country",
            Self::None => "none",
        }
    }
}

/// Prints the address below the base: a path that begins with `/`, then the parameters that are not their defaults,
/// always in the same order.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.lang != Lang::En {
            write!(f, "/{}", self.lang.code())?;
        }
        match &self.page {
            Page::Activities => f.write_str("/")?,
            Page::Timeline => f.write_str("/timeline")?,
            Page::Activity(id) => write!(f, "/activities/{}", utf8_percent_encode(id, SEGMENT))?,
            Page::About => f.write_str("/about")?,
            #[cfg(debug_assertions)]
            Page::Gallery => f.write_str("/gallery")?,
            Page::NotFound(path) => write!(f, "/{path}")?,
        }
        let mut separator = '?';
        for (key, value) in self.parameters() {
            write!(f, "{separator}{key}=")?;
            byte_serialize(value.as_bytes()).try_for_each(|part| f.write_str(part))?;
            separator = '&';
        }
        Ok(())
    }
}

impl Route {
    fn parameters(&self) -> Vec<(&'static str, String)> {
        let query = &self.query;
        let mut pairs = Vec::new();
        if !query.text.trim().is_empty() {
            pairs.push(("q", query.text.trim().to_owned()));
        }
        for facet in Facet::ALL {
            pairs.extend(query.chosen(facet).iter().map(|code| (facet.key(), code.clone())));
        }
        pairs.extend(query.from.map(|date: PartialDate| ("from", date.to_string())));
        pairs.extend(query.to.map(|date| ("to", date.to_string())));
        if query.effective_sort() != query.default_sort() {
            pairs.push(("sort", query.effective_sort().code().to_owned()));
        }
        if self.view != View::default() {
            pairs.push(("view", self.view.code().to_owned()));
        }
        let day = |day| PartialDate::Day(day).to_string();
        pairs.extend(self.window.map(|(first, last)| ("window", format!("{}..{}", day(first), day(last)))));
        if self.lanes != Lanes::default() {
            pairs.push(("lanes", self.lanes.code().to_owned()));
        }
        if self.embed {
            pairs.push(("embed", "1".to_owned()));
        }
        pairs.extend(self.theme.map(|theme| ("theme", theme.code().to_owned())));
        pairs
    }
}

/// The path that the app is published under; it begins and ends with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// The base with this path, such as that of the page's `<base>`; what stands behind its last `/` is no part of it
    /// (RFC 3986, 5.2.3).
    #[must_use]
    pub fn new(path: &str) -> Self {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder.trim_matches('/'));
        Self(if folder.is_empty() { "/".to_owned() } else { ["/", folder, "/"].concat() })
    }

    /// The path below the base, beginning with `/`; nothing for a path outside it.
    ///
    /// ```
    /// use taiex_explorer::route::Base;
    /// let base = Base::new("/projects/taiex/");
    /// assert_eq!(base.strip("/projects/taiex/about"), Some("/about"));
    /// assert_eq!(base.strip("/projects/taiex"), Some("/"));
    /// assert_eq!(base.strip("/projects"), None);
    /// ```
    #[must_use]
    pub fn strip<'p>(&self, path: &'p str) -> Option<&'p str> {
        let folder = self.0.strip_suffix('/')?;
        match path.strip_prefix(folder)? {
            "" => Some("/"),
            below => below.starts_with('/').then_some(below),
        }
    }

    /// The full path of an address below the base, which begins with `/`.
    #[must_use]
    pub fn join(&self, below: &str) -> String {
        [&self.0, below.trim_start_matches('/')].concat()
    }
}
