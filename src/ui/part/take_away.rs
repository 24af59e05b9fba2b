//! What a reader takes along from an activity: a calendar entry, the link and a citation.

use std::sync::Arc;

use leptos::task::spawn_local;

use crate::{
    activity::{catalogue::Catalogue, model::ActivityIx},
    app::{App, Loaded},
    export::calendar::{Entry, calendar},
    i18n::{Messages, date},
    platform::{clipboard, download, location},
    route::{Page, Route},
    state::State,
    ui::element::{Element, el, live},
};

/// The media type of a calendar (RFC 5545, 8.1).
pub(super) const CALENDAR: &str = "text/calendar;charset=utf-8";

/// The buttons. Only what is stated to the day can stand in a calendar.
pub fn take_away(app: App, words: &'static Messages, loaded: &Arc<Loaded>, at: ActivityIx) -> Element {
    let says = State::new("");
    let activity = &loaded.catalogue[at];
    let page = Page::Activity(activity.id.clone());
    let address = app.href(&Route { lang: words.lang, page, ..Route::default() });
    let url = move || [&location::origin(), address.as_str()].concat();
    let copy_link = {
        let url = url.clone();
        move |_| {
            app.settle();
            copy(url(), says, [words.later().activity.copied, words.later().activity.copy_failed]);
        }
    };
    let cite = {
        let (url, loaded) = (url.clone(), loaded.clone());
        move |_| {
            let citation = citation(words, &loaded.catalogue, &described(words, &loaded.catalogue, at), &url());
            copy(citation, says, [words.later().take.citation_copied, words.later().take.citation_not_copied]);
        }
    };
    let to_calendar = {
        let loaded = loaded.clone();
        move |_| {
            let activity = &loaded.catalogue[at];
            let updated = loaded.catalogue.updated.unwrap_or_else(|| app.today.get_untracked());
            let entry = Entry::new(words, activity, Some(url()), updated);
            download::save(&[&activity.id, ".ics"].concat(), CALENDAR, &calendar(&[], entry));
        }
    };
    let is_precise = activity.when.is_some_and(crate::edtf::When::is_day_precise);
    let to_calendar = || button("add-to-calendar").on("click", to_calendar).child(words.later().activity.calendar);
    el("div")
        .class("take-away")
        .child(is_precise.then(to_calendar))
        .child(button("copy-link").on("click", copy_link).child(words.later().activity.copy))
        .child(button("copy-citation").on("click", cite).child(words.later().take.copy_citation))
        .child(el("p").class("says").attr("role", "status").child(live(move || says.get())))
}

fn button(id: &'static str) -> Element {
    el("button").class("button").attr("type", "button").attr("id", id)
}

/// Copies a text, and says which of the two came of it.
pub(super) fn copy(text: String, says: State<&'static str>, [copied, failed]: [&'static str; 2]) {
    spawn_local(async move {
        let is_copied = clipboard::copy(&text).await;
        if !says.is_gone() {
            says.set(if is_copied { copied } else { failed });
        }
    });
}

/// How somebody refers to what is seen: who published it, what it is, as of when, and where.
pub(super) fn citation(words: &Messages, catalogue: &Catalogue, what: &str, url: &str) -> String {
    let publisher = catalogue.source.publisher.shown(words.lang).words;
    let as_of = catalogue.updated.map(|day| words.as_of(day));
    let mut cited = [publisher, ": ", words.site.name].concat();
    for next in [Some(what), as_of.as_deref(), Some(url)].into_iter().flatten() {
        // A date in Russian ends with the stop of a short "year".
        cited += if cited.ends_with('.') { " " } else { ". " };
        cited += next;
    }
    cited
}

/// "Readmission (study visit, 12–14 November 2012, Lisbon, Portugal)".
fn described(words: &Messages, catalogue: &Catalogue, at: ActivityIx) -> String {
    let activity = &catalogue[at];
    let when = activity.when.map(|when| date::prose(words.lang, when));
    let kind = activity.kind.noun(words).one.to_owned();
    let facts = [Some(kind), when, activity.place.label(words)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    [activity.title.shown(words.lang).words, " (", &facts, ")"].concat()
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use super::example::Example;
    let drawn =
        |name, id| Example::new(name, take_away(fixture.app(""), fixture.words, &fixture.odd, fixture.odd(id).0));
    vec![drawn("of what is known to the day", "every-fact"), drawn("of what no calendar can hold", "month-only")]
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        activity::catalogue::Source,
        i18n::{Lang, messages},
    };

    #[test]
    fn every_sentence_of_a_citation_has_one_full_stop() {
        let catalogue = Catalogue::new(Some(date(2026, 11, 24)), Source::default(), Vec::new(), Vec::new());
        for lang in Lang::ALL {
            let cited = citation(messages(lang), &catalogue, "What", "https://example.org/");
            assert!(cited.contains(". What. ") && cited.contains(". https:") && !cited.contains(".."), "{cited}");
        }
    }
}
