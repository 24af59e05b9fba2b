//! One facet: a legend and a checkbox for each value, with how many activities it offers.

use std::sync::Arc;

use super::{kind_mark::kind_mark, value};
use crate::{
    app::{App, Loaded},
    i18n::{Messages, collation, number},
    query::{Facet, answer::Answer, facet::Value},
    sort::sort,
    state::{Derived, State},
    ui::element::{Element, Item, each, el, live_text},
};

/// How many values a facet shows before the reader asks for more.
const FEW: usize = 8;

/// A facet. Values that would give nothing are hidden unless they are chosen or have the focus.
pub fn facet(
    app: App,
    words: &'static Messages,
    loaded: &Arc<Loaded>,
    answer: Derived<Arc<Answer>>,
    facet: Facet,
) -> Element {
    let choice = Choice { app, words, loaded: loaded.clone(), answer, facet, focused: State::new(None) };
    let all = State::new(false);
    let order = reading_order(words, loaded, facet);
    let offered = {
        let choice = choice.clone();
        Derived::new(move || order.iter().copied().filter(|at| choice.is_offered(*at)).collect::<Vec<usize>>())
    };
    let items = move || {
        let few = if all.get() { usize::MAX } else { FEW };
        let item = |at: usize| {
            let choice = choice.clone();
            Item::new(at as u64, move |_| choice.element(at))
        };
        offered.with(|offered| offered.iter().copied().take(few).map(item).collect())
    };
    let more = move || offered.with(|offered| offered.len().saturating_sub(FEW));
    let name = move || {
        if all.get() {
            words.facets.fewer.to_owned()
        } else {
            words.facets.more.with([&number::grouped(words.lang, more())])
        }
    };
    let toggle = el("button")
        .class("quiet-button")
        .attr("type", "button")
        .attr("id", ["more-", facet.key()].concat())
        .live("hidden", move || (more() == 0).then_some(""))
        .live("aria-expanded", move || Some(all.get().to_string()))
        .on("click", move |_| all.update(|all| *all = !*all))
        .child(live_text(name));
    el("fieldset")
        .class("facet")
        .live("hidden", move || offered.with(Vec::is_empty).then_some(""))
        .child(el("legend").child(value::legend(words, facet)))
        .child(each(items))
        .child(toggle)
}

/// The positions of a facet's values in the order they are read: countries and partners by name, the others as they
/// stand; "not stated" is last.
fn reading_order(words: &Messages, loaded: &Loaded, facet: Facet) -> Vec<usize> {
    let values = loaded.index.values(facet);
    let mut order: Vec<u32> = (0..).take(values.len()).collect();
    if matches!(facet, Facet::Country | Facet::Partner) {
        let key = |value: &Value| {
            let label = value::label(words, &loaded.catalogue, *value);
            (*value == Value::NotStated, collation::sort_key(words.lang, &label))
        };
        let keys: Vec<_> = values.iter().map(key).collect();
        sort(&mut order, &|a, b| keys[a as usize].cmp(&keys[b as usize]));
    }
    order.into_iter().map(|at| at as usize).collect()
}

/// What the checkboxes of one facet share.
#[derive(Clone)]
struct Choice {
    app: App,
    words: &'static Messages,
    loaded: Arc<Loaded>,
    answer: Derived<Arc<Answer>>,
    facet: Facet,
    focused: State<Option<usize>>,
}

impl Choice {
    fn code(&self, at: usize) -> &str {
        self.loaded.index.values(self.facet)[at].code(&self.loaded.catalogue)
    }

    fn label(&self, at: usize) -> String {
        value::label(self.words, &self.loaded.catalogue, self.loaded.index.values(self.facet)[at])
    }

    fn is_chosen(&self, at: usize) -> bool {
        self.app.query.with(|query| query.chosen(self.facet).contains(self.code(at)))
    }

    fn count(&self, at: usize) -> usize {
        self.answer.with(|answer| answer.counts(self.facet)[at].activities as usize)
    }

    fn is_offered(&self, at: usize) -> bool {
        self.count(at) > 0 || self.is_chosen(at) || self.focused.get() == Some(at)
    }

    /// The checkbox of one value. Its name begins with the label and goes on with the count (WCAG 2.5.3), as an attribute: as
    /// text that only the ear gets, all of them were laid out again with each answer.
    fn element(&self, at: usize) -> Element {
        let (words, focused) = (self.words, self.focused);
        let value = self.loaded.index.values(self.facet)[at];
        let [chosen, counted, named, toggled] = [(); 4].map(|()| self.clone());
        let input = el("input")
            .attr("type", "checkbox")
            .attr("id", [self.facet.key(), "-", self.code(at)].concat())
            .live("aria-label", move || Some([&*named.label(at), ", ", &words.activities(named.count(at))].concat()))
            .property("checked", move || chosen.is_chosen(at))
            .on("focus", move |_| focused.set(Some(at)))
            .on("blur", move |_| focused.set(None))
            .on("change", move |_| {
                let mut query = toggled.app.query.get_untracked();
                query.toggle(toggled.facet, toggled.code(at));
                toggled.app.ask(query);
            });
        let mark = if let Value::Kind(kind) = value { Some(kind_mark(kind)) } else { None };
        let count = el("span")
            .class("count")
            .attr("aria-hidden", "true")
            .child(live_text(move || number::grouped(words.lang, counted.count(at))));
        el("label")
            .class("choice")
            .child(input)
            .child(mark)
            .child(el("span").class("choice-label").child(self.label(at)))
            .child(count)
    }
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn = |name, loaded: &Arc<Loaded>, of, search: &str| {
        let (app, answer) = fixture.asked(loaded, search);
        Example::new(name, facet(app, fixture.words, loaded, answer, of))
    };
    vec![
        drawn("values with counts", &fixture.real, Facet::Kind, ""),
        drawn("two chosen", &fixture.real, Facet::Kind, "kind=project&kind=seminar"),
        drawn("one chosen that has come to nothing", &fixture.real, Facet::Kind, "kind=seminar&topic=asylum"),
        drawn("with “not stated”", &fixture.real, Facet::Country, ""),
        drawn("more values than are shown", &fixture.odd, Facet::Topic, ""),
        drawn("one value", &fixture.real, Facet::Status, ""),
        drawn("large counts", &fixture.crowd, Facet::Kind, ""),
    ]
}
