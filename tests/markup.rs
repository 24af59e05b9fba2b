//! Pages and parts as HTML: what assistive technology and links rely on, without a browser.

use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::Owner;
use taiex_explorer::{
    activity::check::check,
    app::{App, Loaded},
    i18n::{Lang, messages},
    platform::viewport::VisibleRect,
    route::{Base, Route},
    state::State,
    ui::{element::el, page},
};

const DATA: &str = include_str!("../public/data/activities.json");
const TODAY: Date = Date::constant(2026, 11, 24);

/// The page at an address below `/taiex/`, over these data.
fn page_over(data: &str, address: &str) -> String {
    let (path, search) = address.split_once('?').unwrap_or((address, ""));
    Owner::new().with(|| {
        let parsed = Route::parse(path, search);
        let words = messages(parsed.route.lang);
        let app = App::new(Base::new("/taiex/"), parsed, TODAY, State::new(VisibleRect::default()));
        let loaded = Loaded::new(check(data).unwrap());
        el("main").child(page::page(app, words, Arc::new(loaded))).html()
    })
}

fn page_at(address: &str) -> String {
    page_over(DATA, address)
}

#[test]
fn every_page_has_one_heading_and_no_style_attribute() {
    let pages = [
        "/",
        "/?view=table",
        "/timeline",
        "/about",
        "/nowhere",
        "/activities/readmission-2012",
        "/activities/gone",
        "/?q=zzzz",
    ];
    for lang in Lang::ALL {
        for address in pages {
            let prefix = if lang == Lang::En { String::new() } else { format!("/{}", lang.code()) };
            let html = page_at(&format!("{prefix}{address}"));
            assert_eq!(html.matches("<h1 ").count(), 1, "{prefix}{address}");
            assert!(!html.contains(" style=") && !html.contains(" onclick="), "{prefix}{address}");
            assert!(html.contains("<h1 id=\"page-title\" tabindex=\"-1\">"), "{prefix}{address}");
        }
    }
}

#[test]
fn the_results_are_one_named_list_whose_items_know_their_place() {
    let html = page_at("/");
    assert!(html.contains("<ul class=\"cards column\" aria-label=\"Activities\">"));
    assert_eq!(html.matches("aria-setsize=\"10\"").count(), 10);
    for position in 1..=10 {
        assert_eq!(html.matches(&format!("aria-posinset=\"{position}\"")).count(), 1, "{position}");
    }
    for legend in ["Kind", "Topic", "Country", "Partner", "Status"] {
        assert_eq!(html.matches(&format!("<legend>{legend}</legend>")).count(), 1, "{legend}");
    }
    assert!(html.contains("role=\"status\">10 of 10 activities</p>"));
}

#[test]
fn the_key_figures_are_links_to_what_they_speak_of() {
    let html = page_at("/?theme=dark&q=asylum&sort=title");
    for figure in [
        "<a href=\"/taiex/?theme=dark\"><b>10</b> <span>activities</span></a>",
        "<a href=\"/taiex/?from=2012&amp;to=2019&amp;theme=dark\"><b>2012–2019</b> <span>years</span></a>",
        "country=AZ&amp;country=BE&amp;country=PT&amp;country=RO&amp;theme=dark\"><b>4</b> <span>countries</span></a>",
        "<b>10</b> <span>topics</span></a>",
    ] {
        assert!(html.contains(figure), "{figure} in {html}");
    }
    let ru = page_at("/ru/");
    assert!(ru.contains("<b>4</b> <span>страны</span>"), "{ru}");
    let undated = r#"{"version": 1, "source": {"title": "T", "publisher": "P", "beneficiary": "B"},
        "activities": [{"id": "a", "title": "A", "kind": "seminar"}]}"#;
    let html = page_over(undated, "/");
    assert!(html.contains("<b>1</b> <span>activity</span>") && !html.contains("<span>countr"), "{html}");
}

#[test]
fn the_table_is_named_as_the_list_is_and_its_rows_know_their_place() {
    let html = page_at("/?view=table&sort=title");
    assert!(html.contains("aria-label=\"Activities\" aria-rowcount=\"11\"") && !html.contains("<ul class=\"cards\""));
    for row in 1..=11 {
        assert_eq!(html.matches(&format!("aria-rowindex=\"{row}\"")).count(), 1, "{row}");
    }
    assert!(html.contains("aria-sort=\"ascending\"><button type=\"button\" id=\"sort-title\">Title</button>"));
    assert!(html.contains("<th role=\"rowheader\" scope=\"row\"><a id=\"to-readmission-2012\""), "{html}");
    let none = page_at("/?view=table&kind=seminar&topic=asylum");
    assert!(none.contains("aria-rowcount=\"1\" hidden=\"\""), "{none}");
}

#[test]
fn links_keep_the_filters_and_stand_under_the_base() {
    let html = page_at("/az/?kind=study-visit&sort=title");
    assert!(html.contains("href=\"/taiex/az/activities/readmission-2012?kind=study-visit&amp;sort=title\""));
    assert_eq!(html.matches("<article ").count(), 3);
}

#[test]
fn what_was_searched_for_is_marked() {
    let html = page_at("/?q=asylum");
    assert_eq!(html.matches("<article ").count(), 3);
    assert!(html.contains("<mark>asylum</mark>") && html.contains("<mark>Asylum</mark>"));
}

#[test]
fn dates_keep_the_precision_they_were_stated_in() {
    let year = page_at("/activities/refugee-integration-2015");
    assert!(year.contains("<dd>2015<span class=\"precision\">Only the year is stated.</span></dd>"), "{year}");
    assert!(!year.contains("January") && !year.contains("<dt>Length</dt>"));
    let days = page_at("/activities/readmission-2012");
    assert!(days.contains("<dd>12–14 November 2012</dd>") && days.contains("<dd>3 days</dd>"));
    let bound = page_at("/activities/marriages-of-convenience-2017");
    assert!(bound.contains("<dd>up to 60 participants</dd>"));
}

#[test]
fn what_partners_did_is_kept_apart() {
    let html = page_at("/activities/migration-risk-analysis-2019");
    let (before, after) = html.split_once("<dt>Attended</dt>").unwrap();
    assert!(before.contains("<dt>Experts from</dt>") && before.contains("Frontex") && before.contains("Slovenia"));
    assert!(!after.split("</dd>").next().unwrap().contains("Frontex"));
}

#[test]
fn a_text_without_translation_says_its_language() {
    let data = r#"{"version": 1, "source": {"title": "T", "publisher": "P", "beneficiary": "B"}, "activities": [
        {"id": "a", "title": {"en": "Only <b>English</b>", "ru": "Да", "unreviewed": ["ru"]}, "kind": "seminar"}]}"#;
    let az = page_over(data, "/az/");
    assert!(az.contains("<bdi lang=\"en\">Only &lt;b&gt;English&lt;/b&gt;</bdi>"), "{az}");
    let ru = page_over(data, "/ru/");
    assert!(ru.contains(messages(Lang::Ru).card.unreviewed) && !ru.contains("lang=\"en\""));
}

#[test]
fn an_empty_result_says_what_to_drop() {
    let html = page_at("/?kind=seminar&topic=asylum");
    assert!(html.contains("No activity matches."));
    assert!(html.contains("Without “Seminar” there would be 3.") && html.contains("Remove “Seminar”"), "{html}");
}

#[test]
fn an_empty_file_is_an_empty_list_and_no_failure() {
    let data = r#"{"version": 1, "source": {"title": "T", "publisher": "P", "beneficiary": "B"}, "activities": []}"#;
    for address in ["/", "/timeline", "/about"] {
        assert!(page_over(data, address).contains("<h1 "), "{address}");
    }
}
