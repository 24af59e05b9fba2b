//! The filters of a query one by one, as chips show them, and by criterion, as help for an empty result drops them.

use super::{Facet, Query};

/// One thing that narrows the results, and that a reader can take away by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Filter {
    /// The search text.
    Text,
    /// A chosen value, by its code.
    Value(Facet, String),
    /// The first day asked for.
    From,
    /// The last day asked for.
    To,
}

/// A group of filters, all of which an activity must satisfy together with every other group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Criterion {
    /// The search text.
    Text,
    /// The choices in one facet.
    Facet(Facet),
    /// Both dates.
    Dates,
}

impl Criterion {
    /// Every criterion, in the order of the address.
    pub const ALL: [Self; 7] = [
        Self::Text,
        Self::Facet(Facet::Kind),
        Self::Facet(Facet::Topic),
        Self::Facet(Facet::Country),
        Self::Facet(Facet::Partner),
        Self::Facet(Facet::Status),
        Self::Dates,
    ];
}

impl Query {
    /// Every filter there is, in the order of the address. A text without a word (`"?!"`) is none.
    #[must_use]
    pub fn filters(&self) -> Vec<Filter> {
        let mut filters = Vec::new();
        if !self.search_words().is_empty() {
            filters.push(Filter::Text);
        }
        for facet in Facet::ALL {
            filters.extend(self.chosen(facet).iter().map(|code| Filter::Value(facet, code.clone())));
        }
        filters.extend(self.from.map(|_| Filter::From));
        filters.extend(self.to.map(|_| Filter::To));
        filters
    }

    /// Whether nothing is filtered; the order does not count.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.filters().is_empty()
    }

    /// The query less one filter.
    ///
    /// ```
    /// use taiex_explorer::query::{Facet, Filter, Query};
    /// let mut query = Query { text: "asylum".into(), ..Query::default() };
    /// query.toggle(Facet::Kind, "seminar");
    /// let less = query.without(&Filter::Value(Facet::Kind, "seminar".into()));
    /// assert_eq!(less.filters(), [Filter::Text]);
    /// ```
    #[must_use]
    pub fn without(&self, filter: &Filter) -> Self {
        let mut query = self.clone();
        match filter {
            Filter::Text => query.text.clear(),
            Filter::Value(facet, code) => {
                query.chosen[*facet as usize].remove(code);
            }
            Filter::From => query.from = None,
            Filter::To => query.to = None,
        }
        query
    }

    /// The query less one criterion.
    #[must_use]
    pub fn without_criterion(&self, criterion: Criterion) -> Self {
        let mut query = self.clone();
        match criterion {
            Criterion::Text => query.text.clear(),
            Criterion::Facet(facet) => query.chosen[facet as usize].clear(),
            Criterion::Dates => (query.from, query.to) = (None, None),
        }
        query
    }

    /// The query less every filter; the order stays.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self { sort: self.sort, ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> Query {
        let mut query =
            Query { text: "asylum".into(), from: "2012".parse().ok(), to: "2015-06".parse().ok(), ..Query::default() };
        query.toggle(Facet::Status, "past");
        query.toggle(Facet::Kind, "workshop");
        query.toggle(Facet::Kind, "seminar");
        query
    }

    #[test]
    fn filters_come_in_the_order_of_the_address() {
        let value = |facet, code: &str| Filter::Value(facet, code.into());
        let expected = [
            Filter::Text,
            value(Facet::Kind, "seminar"),
            value(Facet::Kind, "workshop"),
            value(Facet::Status, "past"),
            Filter::From,
            Filter::To,
        ];
        assert_eq!(full().filters(), expected);
        for text in ["", " ", "?!"] {
            assert!(Query { text: text.into(), ..Query::default() }.is_everything(), "{text}");
        }
    }

    #[test]
    fn each_filter_and_criterion_can_be_dropped() {
        for filter in full().filters() {
            let mut expected = full().filters();
            expected.retain(|other| *other != filter);
            assert_eq!(full().without(&filter).filters(), expected);
        }
        let dropped = Criterion::ALL.into_iter().fold(full(), |query, criterion| query.without_criterion(criterion));
        assert_eq!(dropped, Query::default());
        assert!(full().without_filters().is_everything());
    }

    #[test]
    fn toggling_twice_changes_nothing() {
        let mut query = full();
        query.toggle(Facet::Topic, "asylum");
        query.toggle(Facet::Topic, "asylum");
        assert_eq!(query, full());
    }
}
