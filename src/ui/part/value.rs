//! What people read for the values of facets and for filters in use.

use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Country, Kind, Status},
    },
    i18n::Messages,
    query::{Criterion, Facet, Filter, NOT_STATED, Query, facet::Value},
};

/// The legend of a facet.
#[must_use]
pub fn legend(words: &Messages, facet: Facet) -> &'static str {
    let facets = &words.facets;
    match facet {
        Facet::Kind => facets.kind,
        Facet::Topic => facets.topic,
        Facet::Country => facets.country,
        Facet::Partner => facets.partner,
        Facet::Status => facets.status,
    }
}

/// The label of a value.
#[must_use]
pub fn label(words: &Messages, catalogue: &Catalogue, value: Value) -> String {
    match value {
        Value::Kind(kind) => kind.noun(words).label.to_owned(),
        Value::Topic(topic) => catalogue[topic].label.shown(words.lang).words.to_owned(),
        Value::Country(country) => country.name(words.lang).to_owned(),
        Value::Partner(partner) => catalogue[partner].name.shown(words.lang).words.to_owned(),
        Value::Status(status) => status.label(words).to_owned(),
        Value::NotStated => words.facets.not_stated.to_owned(),
    }
}

/// The value that a code stands for; nothing for a code that the facet does not have.
fn value_of(catalogue: &Catalogue, facet: Facet, code: &str) -> Option<Value> {
    if code == NOT_STATED {
        return Some(Value::NotStated);
    }
    match facet {
        Facet::Kind => Kind::from_code(code).map(Value::Kind),
        Facet::Topic => catalogue.find_topic(code).map(Value::Topic),
        Facet::Country => Country::from_code(code).map(Value::Country),
        Facet::Partner => catalogue.find_partner(code).map(Value::Partner),
        Facet::Status => Status::from_code(code).map(Value::Status),
    }
}

/// A filter in use: "Study visit", "asylum", "From: 2012". "Not stated" says of what.
#[must_use]
pub fn filter(words: &Messages, catalogue: &Catalogue, query: &Query, filter: &Filter) -> String {
    let named = |name: &str, value: &str| words.facets.named_value.with([name, value]);
    match filter {
        Filter::Text => query.text.trim().to_owned(),
        Filter::From => named(words.facets.from, &query.from.map(|date| date.to_string()).unwrap_or_default()),
        Filter::To => named(words.facets.to, &query.to.map(|date| date.to_string()).unwrap_or_default()),
        Filter::Value(facet, code) => match value_of(catalogue, *facet, code) {
            Some(Value::NotStated) => named(legend(words, *facet), words.facets.not_stated),
            Some(value) => label(words, catalogue, value),
            None => named(legend(words, *facet), code),
        },
    }
}

/// All filters of some criteria: "Topic: Asylum, Readmission and return".
#[must_use]
pub fn criteria(words: &Messages, catalogue: &Catalogue, query: &Query, criteria: &[Criterion]) -> String {
    let criterion = |filter: &Filter| match filter {
        Filter::Text => Criterion::Text,
        Filter::Value(facet, _) => Criterion::Facet(*facet),
        Filter::From | Filter::To => Criterion::Dates,
    };
    let filters = query.filters();
    let filters =
        filters.iter().filter(|one| criteria.contains(&criterion(one))).map(|one| filter(words, catalogue, query, one));
    filters.collect::<Vec<_>>().join(", ")
}
