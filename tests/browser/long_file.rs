//! A long file is read and indexed in slices: meanwhile the page says how far it is and answers its reader, from its first records
//! as soon as these are there.

use std::cmp::Reverse;
use std::time::Duration;

use serde_json::Value;
use thirtyfour::Key;

use crate::browser::Visitor;
use crate::data::{Activity, activities_of, made_up};
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::parts::rest;
use crate::server::Reply;
use crate::tree::{Spot, Tree};

/// What a page notes from its first moment on: what it said of its progress.
const NOTES: &str = "
    window.noted = [];
    new MutationObserver(() => {
        const progress = document.querySelector('progress');
        if (progress) window.noted.push([progress.getAttribute('aria-label'), progress.position]);
    }).observe(document, { subtree: true, childList: true, attributes: true });";

#[test]
fn the_page_says_how_far_it_is_and_finds_the_same_before_and_after_words_are_indexed() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Late(Reply::Body(made_up(5000)).into(), Duration::from_secs(1)));
        page.browser.run_first(NOTES).await?;
        page.visit("/?q=asylum").await?;
        // So early that there is no index yet, or half of one; once more when it is whole.
        let count = |tree: &Tree| {
            let said = tree.root().all("status").into_iter().map(Spot::text);
            said.into_iter().find(|said| said.ends_with("of 5,000 activities")).ok_or_else(|| "no count".to_owned())
        };
        let early = page.until("a count", count).await?;
        let said: Vec<(String, f64)> = page.browser.script("return window.noted", Vec::new()).await?;
        assert!(said.iter().all(|(name, _)| name.starts_with("Loading")), "{said:?}");
        assert_eq!(said.first().map(|(_, share)| *share), Some(-1.0), "at first nobody knows how far it is");
        assert!(said.iter().any(|(_, share)| *share > 0.5), "{said:?}");
        page.expect_no("progressbar", "Loading").await?;
        page.clear("Search activities").await?;
        page.expect_status("5,000 of 5,000 activities").await?;
        page.type_into("Search activities", "asylum").await?;
        page.expect_status(&early).await?;
        Ok(())
    });
}

/// What the page says of the first records.
const SO_FAR: &str = "256 activities so far …";
/// An address for which nothing is printed.
const NOT_PRINTED: &str = "/?sort=newest";

/// Notes everything that the page says of how many there are.
const NOTE_COUNTS: &str = "
    window.counts = [];
    new MutationObserver(() => {
        const count = document.querySelector('#app:not([hidden]) .result-count')?.textContent;
        if (count && window.counts.at(-1) !== count) window.counts.push(count);
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });";

async fn counts(page: &Page) -> Result<Vec<String>, Broken> {
    page.browser.script("return window.counts", Vec::new()).await
}

/// Visits while only the first half of a file comes.
async fn begin(page: &Page, file: String, address: &str) -> Result<(), Broken> {
    page.site.keep_nothing();
    page.site.answer_data(Reply::Begun(file));
    page.browser.run_first(NOTE_COUNTS).await?;
    page.arrive(address).await
}

/// Lets the other half come, and waits until all of it is shown.
async fn go_on(page: &Page) -> Result<(), Broken> {
    page.site.go_on();
    page.until_so("all of them", async || {
        let counts = counts(page).await?;
        let is_whole = counts.last().is_some_and(|last| last.ends_with("of 5,000 activities"));
        Ok(if is_whole { Ok(()) } else { Err(format!("{counts:?}")) })
    })
    .await
}

#[test]
fn the_first_records_are_shown_and_asked_while_the_others_come() {
    journey(Visitor::at_a_desk(), async |page| {
        begin(page, made_up(5000), NOT_PRINTED).await?;
        page.expect_status(SO_FAR).await?;
        // What takes all of them is not there yet.
        for (role, name) in [("button", "Save or share"), ("group", "Time")] {
            page.expect_no(role, name).await?;
        }
        page.browser.picture("first-records").await?;
        page.type_into("Search activities", "readmision").await?;
        page.until("fewer of them", |tree| {
            let said: Vec<String> = tree.root().all("status").into_iter().map(Spot::text).collect();
            let fits = |said: &String| said.ends_with(" activities so far …") && said != SO_FAR;
            if said.iter().any(fits) { Ok(()) } else { Err(format!("{said:?}")) }
        })
        .await?;
        page.check("Kind", "Study visit").await?;
        go_on(page).await?;
        page.expect_focus("checkbox", "Study visit").await?;
        page.expect_address("/?q=readmision&kind=study-visit").await?;
        page.expect("button", "Save or share").await?;
        page.go("Clear all filters").await?;
        page.expect_status("5,000 of 5,000 activities").await?;
        Ok(())
    });
}

#[test]
fn whoever_types_meanwhile_goes_on_where_the_caret_is() {
    journey(Visitor::at_a_desk(), async |page| {
        begin(page, made_up(5000), NOT_PRINTED).await?;
        page.expect_status(SO_FAR).await?;
        page.type_into("Search activities", "asylm").await?;
        page.press(Key::Left).await?;
        go_on(page).await?;
        page.type_here("u").await?;
        page.expect_field("Search activities", "asylum").await?;
        page.expect_address("/?q=asylum").await?;
        let counts = counts(page).await?;
        let halves: Vec<bool> = counts.iter().map(|count| count.contains("so far")).collect();
        assert!(halves.is_sorted_by(|a, b| a >= b), "the first records come back after the whole: {counts:?}");
        Ok(())
    });
}

#[test]
fn whoever_types_a_date_meanwhile_goes_on_with_it() {
    journey(Visitor::at_a_desk(), async |page| {
        begin(page, made_up(5000), NOT_PRINTED).await?;
        page.expect_status(SO_FAR).await?;
        page.type_into("From", "2015-0").await?;
        go_on(page).await?;
        page.expect_focus("textbox", "From").await?;
        page.expect_field("From", "2015-0").await?;
        page.type_here("3").await?;
        page.expect_field("From", "2015-03").await?;
        page.expect_address("/?from=2015-03").await?;
        Ok(())
    });
}

#[test]
fn another_page_opened_meanwhile_begins_with_its_heading() {
    journey(Visitor::at_a_desk(), async |page| {
        begin(page, made_up(5000), NOT_PRINTED).await?;
        page.expect_status(SO_FAR).await?;
        page.go("About").await?;
        page.expect_status("Loading the activities …").await?;
        page.site.go_on();
        page.expect_heading("About").await?;
        page.expect_focus("heading", "About").await?;
        Ok(())
    });
}

#[test]
fn nothing_is_kept_on_the_device_before_all_of_it_is_here() {
    journey(Visitor::at_a_desk(), async |page| {
        let asks_for_worker = || page.site.requests().iter().any(|path| path == "/worker.js");
        begin(page, made_up(5000), NOT_PRINTED).await?;
        page.expect_status(SO_FAR).await?;
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert!(!asks_for_worker(), "it would take from what is on its way");
        go_on(page).await?;
        page.until_so("the service worker", async || Ok(if asks_for_worker() { Ok(()) } else { Err("none".into()) }))
            .await?;
        Ok(())
    });
}

#[test]
fn whoever_reads_meanwhile_stays_where_they_are() {
    journey(Visitor::at_a_desk(), async |page| {
        // The newest first, so that the whole begins with the same.
        let mut file: Value = serde_json::from_str(&made_up(5000)).expect("the file is JSON");
        let key = |record: &Value| {
            let record = Activity::of(record);
            (Reverse(record.first_day()), record.id().to_owned())
        };
        file["activities"].as_array_mut().expect("activities").sort_by_key(key);
        begin(page, file.to_string(), NOT_PRINTED).await?;
        page.expect_status(SO_FAR).await?;
        page.browser.script::<()>("scrollTo(0, 1500)", Vec::new()).await?;
        page.expect_scroll(1500.0).await?;
        let place = "const card = [...document.querySelectorAll('.cards a[id]')].find(it => it.getBoundingClientRect().top > 0);
            return [card.id, card.getBoundingClientRect().top]";
        let before: (String, f64) = page.browser.script(place, Vec::new()).await?;
        go_on(page).await?;
        page.expect_scroll(1500.0).await?;
        let after: (String, f64) = page.browser.script(place, Vec::new()).await?;
        assert_eq!(after.0, before.0);
        assert!((after.1 - before.1).abs() < 2.0, "{after:?} after {before:?}");
        Ok(())
    });
}

#[test]
fn a_sheet_that_is_open_meanwhile_stays_open() {
    journey(Visitor::on_a_phone(), async |page| {
        begin(page, made_up(5000), NOT_PRINTED).await?;
        page.expect_status(SO_FAR).await?;
        page.browser.picture("first-records-phone").await?;
        page.click("button", "Filters").await?;
        page.check("Kind", "Study visit").await?;
        go_on(page).await?;
        page.expect_focus("checkbox", "Study visit").await?;
        page.expect("button", "Close the filters").await?;
        Ok(())
    });
}

#[test]
fn a_facet_shown_whole_meanwhile_stays_so_and_the_new_count_is_heard() {
    journey(Visitor::at_a_desk(), async |page| {
        begin(page, made_up(5000), NOT_PRINTED).await?;
        page.expect_status(SO_FAR).await?;
        // A status that is new with its words in it is not heard by all: what is noted is said by those that stand there now.
        let hear = "window.heard = [];
            const note = ([{ target }]) => target.isConnected && window.heard.push(target.textContent);
            for (const status of document.querySelectorAll('[role=status]'))
                new MutationObserver(note).observe(status, { childList: true });";
        page.browser.script::<()>(hear, Vec::new()).await?;
        let more =
            page.browser.script("return document.querySelector('[id^=more-]:not([hidden])').textContent", Vec::new());
        let more: String = more.await?;
        page.click("button", &more).await?;
        page.expect_focus("button", "Show fewer").await?;
        go_on(page).await?;
        page.expect_focus("button", "Show fewer").await?;
        let heard: Vec<String> = page.browser.script("return window.heard", Vec::new()).await?;
        assert_eq!(heard, ["5,000 of 5,000 activities"]);
        Ok(())
    });
}

#[test]
fn an_activity_that_is_opened_meanwhile_waits_for_the_whole() {
    journey(Visitor::at_a_desk(), async |page| {
        let file = made_up(5000);
        begin(page, file.clone(), NOT_PRINTED).await?;
        page.expect_status(SO_FAR).await?;
        let first = "return document.querySelector('.cards a[id]').textContent";
        let first: String = page.browser.script(first, Vec::new()).await?;
        let file: Value = serde_json::from_str(&file).expect("the file is JSON");
        let opened = activities_of(&file).into_iter().find(|it| it.title("en") == first).expect("a title of the file");
        page.go(&first).await?;
        page.expect_address(&opened.address()).await?;
        page.expect_status("Loading the activities …").await?;
        page.site.go_on();
        page.expect_heading(&first).await?;
        page.expect_focus("heading", &first).await?;
        page.back().await?;
        page.expect_status("5,000 of 5,000 activities").await?;
        Ok(())
    });
}

#[test]
fn what_is_printed_stays_until_the_whole_is_here() {
    journey(Visitor::at_a_desk(), async |page| {
        begin(page, made_up(5000), "/").await?;
        page.expect_link("Exchange of practices").await?;
        tokio::time::sleep(Duration::from_secs(1)).await;
        page.expect_link("Exchange of practices").await?;
        page.site.go_on();
        page.expect_status("5,000 of 5,000 activities").await?;
        assert_eq!(counts(page).await?, ["5,000 of 5,000 activities"]);
        Ok(())
    });
}

#[test]
fn what_the_first_records_cannot_answer_waits_for_the_whole() {
    journey(Visitor::at_a_desk(), async |page| {
        let text = made_up(5000);
        let file: Value = serde_json::from_str(&text).expect("the file is JSON");
        let records = file["activities"].as_array().expect("activities");
        let country = |record: &Value| record["place"]["country"].as_str().map(str::to_owned);
        let early: Vec<_> = records.iter().take(256).filter_map(country).collect();
        let late = records.iter().filter_map(country).find(|code| !early.contains(code)).expect("a rare country");
        let address = format!("/?country={late}");
        begin(page, text, &address).await?;
        go_on(page).await?;
        let counts = counts(page).await?;
        assert!(counts.iter().all(|count| count.ends_with("of 5,000 activities")), "{counts:?}");
        page.expect_address(&address).await?;
        Ok(())
    });
}

#[test]
fn all_of_it_is_shown_even_if_the_rest_of_the_program_does_not_come() {
    journey(Visitor::at_a_desk().forgiving("Failed to load resource"), async |page| {
        page.site.answer(&rest(), Reply::Cut);
        begin(page, made_up(5000), NOT_PRINTED).await?;
        page.expect_status(SO_FAR).await?;
        page.type_into("Search activities", "asylum").await?;
        page.site.answer_data(Reply::Body(made_up(5000)));
        go_on(page).await?;
        page.expect_field("Search activities", "asylum").await?;
        page.expect_address("/?q=asylum").await?;
        // The page has loaded anew, since no view can be left without the rest.
        let _ = page.browser.complaints().await?;
        Ok(())
    });
}

#[test]
fn a_file_that_breaks_off_says_so_and_retry_mends_it() {
    journey(Visitor::at_a_desk().forgiving("Failed to load resource"), async |page| {
        begin(page, made_up(5000), NOT_PRINTED).await?;
        page.expect_status(SO_FAR).await?;
        page.site.break_off();
        // WebKit takes what breaks off for what ends, and it is the file that is then said to be damaged.
        page.expect_text("The activities could not be loaded").await?;
        page.site.answer_data(Reply::AsPublished);
        page.click("button", "Retry").await?;
        page.expect_status("10 of 10 activities").await?;
        Ok(())
    });
}
