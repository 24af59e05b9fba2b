//! After one visit the app and its data open without a network; newer data are offered, and broken ones replace nothing.

use std::time::Duration;

use crate::browser::Visitor;
use crate::data::{PUBLISHED, READMISSION, RENAMED, RISK, activity, renamed};
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::server::Reply;

/// What browsers write to the console when nobody answers.
const BROWSERS_OWN: &str = "Failed to load resource";
/// The start of the line that says where the data are from.
const KEPT: &str = "The latest data cannot be had";

/// A first visit, until everything is kept.
async fn visit_once(page: &Page) -> Result<(), Broken> {
    page.visit("/").await?;
    page.expect_card_count(10).await?;
    let is_kept = "return navigator.serviceWorker.ready.then(({ active }) => active.scriptURL.endsWith('/worker.js'))";
    assert!(page.browser.script::<bool>(is_kept, Vec::new()).await?);
    Ok(())
}

async fn expect_nothing_said(page: &Page) -> Result<(), Broken> {
    page.until("no line about the data", |tree| {
        let text = tree.root().text();
        if text.contains(KEPT) || text.contains("newer data") { Err(text) } else { Ok(()) }
    })
    .await
}

#[test]
fn after_one_visit_every_page_opens_without_a_network() {
    journey(Visitor::on_a_phone().forgiving(BROWSERS_OWN), async |page| {
        visit_once(page).await?;
        page.site.fall_silent(true);
        page.visit("/").await?;
        page.expect_text(KEPT).await?;
        page.expect_card_count(10).await?;
        page.type_into("Search activities", "risk").await?;
        page.expect_status("1 of 10 activities").await?;
        page.browser.picture("offline-phone").await?;

        // Pages where the reader never was, in another language too.
        page.visit(&activity(READMISSION).address()).await?;
        page.expect_heading(READMISSION).await?;
        page.visit("/timeline").await?;
        page.expect("region", "Timeline").await?;
        page.visit("/ru/about").await?;
        page.expect_language("ru").await?;
        page.expect_text("TAIEX").await?;
        page.visit("/activities/there-is-none").await?;
        page.expect_heading("Activity not found").await?;

        page.site.fall_silent(false);
        page.visit("/").await?;
        page.expect("link", RISK).await?;
        expect_nothing_said(page).await?;
        Ok(())
    });
}

#[test]
fn what_a_server_has_is_shown_if_it_answers_in_time() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_once(page).await?;
        page.site.answer_data(Reply::Body(renamed()));
        page.visit("/").await?;
        page.expect("link", RENAMED).await?;
        expect_nothing_said(page).await?;
        Ok(())
    });
}

#[test]
fn what_comes_late_is_offered() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_once(page).await?;
        page.site.answer_data(Reply::Late(Reply::Body(renamed()).into(), Duration::from_secs(6)));
        page.visit("/").await?;
        page.expect_text(KEPT).await?;
        page.expect("link", READMISSION).await?;
        page.expect_text("There are newer data").await?;
        page.expect("link", READMISSION).await?;
        page.browser.picture("newer-data").await?;
        page.site.answer_data(Reply::Body(renamed()));
        page.click("button", "Show").await?;
        page.expect("link", RENAMED).await?;
        expect_nothing_said(page).await?;
        Ok(())
    });
}

#[test]
fn what_cannot_be_read_replaces_nothing() {
    journey(Visitor::at_a_desk().forgiving(BROWSERS_OWN), async |page| {
        visit_once(page).await?;
        let newer = PUBLISHED.replacen("\"version\": 1", "\"version\": 99", 1);
        let half = PUBLISHED[..PUBLISHED.len() / 2].to_owned();
        for broken in [Reply::Body(half), Reply::Body(newer), Reply::Body("[]".into()), Reply::Status(503)] {
            page.site.answer_data(broken);
            page.visit("/").await?;
            page.expect_text(KEPT).await?;
            page.expect_card_count(10).await?;
        }
        page.site.fall_silent(true);
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        Ok(())
    });
}

#[test]
fn a_page_that_comes_back_into_view_asks_for_newer_data() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_once(page).await?;
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        page.site.answer_data(Reply::Body(renamed()));
        page.browser.script::<()>("document.dispatchEvent(new Event('visibilitychange'))", Vec::new()).await?;
        page.expect_text("There are newer data").await?;
        page.click("button", "Show").await?;
        page.expect("link", RENAMED).await?;
        Ok(())
    });
}

#[test]
fn a_release_that_is_half_uploaded_is_not_kept() {
    journey(Visitor::at_a_desk().forgiving(BROWSERS_OWN), async |page| {
        visit_once(page).await?;
        let worker = std::fs::read_to_string(crate::server::site_folder().join("worker.js")).unwrap();
        let name = worker
            .split('"')
            .find(|name| name.starts_with("app-") && !name.contains("wasm"))
            .expect("it lists the glue");
        let next = worker.replace(name, "app-0123456789abcdef.js");
        assert_ne!(next, worker);
        page.site.answer("/worker.js", Reply::Script(next));
        let states = "return navigator.serviceWorker.ready.then((registration) => registration.update()
            .then(({ installing }) => new Promise((done) => installing.onstatechange = () => done(installing.state))))";
        assert_eq!(page.browser.script::<String>(states, Vec::new()).await?, "redundant");
        page.site.fall_silent(true);
        page.visit("/timeline").await?;
        page.expect("region", "Timeline").await?;
        Ok(())
    });
}

#[test]
fn the_switch_takes_everything_back() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_once(page).await?;
        let off = std::fs::read_to_string(crate::server::site_folder().join("worker-off.js")).unwrap();
        page.site.answer("/worker.js", Reply::Script(off));
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        let look = "return caches.keys().then(async (names) =>
            [names.length, (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'])";
        page.until_so("no cache, and no worker that is at work", async || {
            let left: (u32, bool) = page.browser.script(look, Vec::new()).await?;
            Ok(if left == (0, false) { Ok(()) } else { Err(format!("{left:?}")) })
        })
        .await?;
        Ok(())
    });
}

#[test]
fn a_browser_that_keeps_nothing_shows_everything() {
    journey(Visitor::at_a_desk(), async |page| {
        let refuse = "const no = { get() { throw new DOMException('refused', 'SecurityError') } };
            Object.defineProperty(window, 'caches', no); Object.defineProperty(window, 'localStorage', no);
            Object.defineProperty(navigator, 'serviceWorker', { value: undefined })";
        page.browser.run_first(refuse).await?;
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        page.click("link", "Timeline").await?;
        page.expect("region", "Timeline").await?;
        Ok(())
    });
}
