//! The key figures of the data, each a link to the activities that it speaks of.

use crate::{
    activity::catalogue::Catalogue,
    app::{App, Loaded},
    edtf::PartialDate,
    i18n::{Messages, number::grouped, plural::Forms},
    query::{Facet, Query, facet::Value},
    ui::element::{Element, el},
};

/// An address of more values than this helps nobody, and neither do as many chips: such a figure is no link.
const MOST_VALUES: usize = 12;

/// How many activities there are, in which years, countries and topics. What the data do not state has no figure.
pub fn figures(app: App, words: &'static Messages, loaded: &Loaded) -> Element {
    let Loaded { catalogue, index, .. } = loaded;
    let counted = |n: usize, nouns: &Forms, query| {
        (n > 0).then(|| figure(app, grouped(words.lang, n), nouns.after(words.lang, n), query))
    };
    let years = catalogue.extent().map(|(first, last)| {
        let (first, last) = (first.year(), last.year());
        let query =
            Query { from: Some(PartialDate::Year(first)), to: Some(PartialDate::Year(last)), ..Query::default() };
        let (first, last) = (first.to_string(), last.to_string());
        let says = if first == last { first } else { [&first, "–", &last].concat() };
        figure(app, says, words.results.years, Some(query))
    });
    let values = |facet, nouns| {
        let mut query = Query::default();
        let mut n = 0;
        for value in index.values(facet).iter().filter(|value| is_carried(catalogue, **value)) {
            query.toggle(facet, value.code(catalogue));
            n += 1;
        }
        counted(n, nouns, (n <= MOST_VALUES).then_some(query))
    };
    el("ul")
        .class("figures")
        .child(counted(catalogue.len(), &words.results.activities, Some(Query::default())))
        .child(years)
        .child(values(Facet::Country, &words.results.countries))
        .child(values(Facet::Topic, &words.results.topics))
}

fn figure(app: App, number: String, says: &'static str, query: Option<Query>) -> Element {
    let href = move || query.clone().map(|query| app.route.with(|route| app.href(&route.asking(query))));
    let link = el("a").live("href", href).child(el("b").child(number)).child(" ").child(el("span").child(says));
    el("li").child(link)
}

/// Whether something is stated, and by an activity: a vocabulary may hold topics that none is on yet.
fn is_carried(catalogue: &Catalogue, value: Value) -> bool {
    match value {
        Value::Topic(topic) => catalogue.iter().any(|(_, activity)| activity.topics.contains(&topic)),
        value => value != Value::NotStated,
    }
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let undated = super::example::of_records(r#"{"id":"a","title":"A","kind":"seminar"}"#);
    let drawn = |name, loaded| Example::new(name, figures(fixture.app(""), fixture.words, loaded));
    vec![
        drawn("every figure a link", &fixture.real),
        drawn("too many topics for a link", &fixture.odd),
        drawn("no years, countries or topics stated", &undated),
    ]
}
