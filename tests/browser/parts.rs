//! The wasm comes in two parts: cards, search and facets wait for the first alone, and whatever is in the rest works all
//! the same, however late that comes.

use std::time::Duration;

use crate::browser::Visitor;
use crate::data::{PRACTICES, READMISSION, activity};
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::server::{Reply, site_folder};

/// The browser itself writes these to the console: of a request that failed, and of one that the page waits for.
const BROWSERS_OWN: &str = "Failed to load resource";

/// The path of the second part.
pub(crate) fn rest() -> String {
    let files = std::fs::read_dir(site_folder()).expect("the built site is a folder").flatten();
    let mut names = files.filter_map(|file| file.file_name().into_string().ok());
    let name =
        names.find(|name| name.ends_with("_rest.wasm")).expect("the wasm is in two parts: npm ci, then make dist");
    format!("/{name}")
}

fn times_asked(page: &Page, path: &str) -> usize {
    page.site.requests().iter().filter(|asked| *asked == path).count()
}

async fn until_asked(page: &Page, path: &str) -> Result<(), Broken> {
    page.until_so("a request for the rest", async || {
        Ok(if times_asked(page, path) > 0 { Ok(()) } else { Err("none".into()) })
    })
    .await
}

/// Withholds the rest, opens the cards, and lets the page find out that it does not come.
async fn visit_without_rest(page: &Page) -> Result<(), Broken> {
    page.site.keep_nothing();
    page.site.answer(&rest(), Reply::Cut);
    page.visit("/").await?;
    page.expect_card_count(10).await?;
    until_asked(page, &rest()).await
}

/// Notes from now on what the page waits for and when the app takes the place of the static content.
async fn watch(page: &Page) -> Result<(), Broken> {
    let source = r"
        const { open } = XMLHttpRequest.prototype;
        window.waited = '';
        XMLHttpRequest.prototype.open = function (...given) {
            window.waited += given[1];
            return open.apply(this, given);
        };
        new MutationObserver((_, watching) => {
            const app = document.getElementById('app');
            if (!app || app.hidden) return;
            window.shown = performance.now();
            watching.disconnect();
        }).observe(document, { subtree: true, childList: true, attributes: true });";
    page.browser.run_first(source).await
}

/// Whether the rest was asked for before the app showed. The page has not waited for anything.
async fn was_asked_for_early(page: &Page) -> Result<bool, Broken> {
    let asked = page.until_so("a request for the rest", async || {
        let script = r"
            const asked = performance.getEntriesByType('resource').find(it => it.name.endsWith(arguments[0]));
            return [asked ? asked.startTime : -1, window.shown, window.waited]";
        let (start, shown, waited): (f64, f64, String) = page.browser.script(script, vec![rest().into()]).await?;
        assert_eq!(waited, "", "the page waited for a request");
        Ok(if start < 0.0 { Err("none".into()) } else { Ok(start < shown) })
    });
    asked.await
}

#[test]
fn whoever_leaves_before_the_rest_has_come_does_not_wait_for_it() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.keep_nothing();
        page.site.answer(&rest(), Reply::Late(Reply::AsPublished.into(), Duration::from_secs(3)));
        let note = "const { open } = XMLHttpRequest.prototype;
            XMLHttpRequest.prototype.open = function (...given) {
                sessionStorage.waited = given[1];
                return open.apply(this, given);
            }";
        page.browser.run_first(note).await?;
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        until_asked(page, &rest()).await?;
        page.visit("/?theme=dark").await?;
        page.expect_card_count(10).await?;
        let waited: Option<String> = page.browser.script("return sessionStorage.waited ?? null", Vec::new()).await?;
        assert_eq!(waited, None, "the page that was left waited");
        Ok(())
    });
}

#[test]
fn the_first_card_does_not_wait_for_the_rest() {
    journey(Visitor::at_a_desk(), async |page| {
        watch(page).await?;
        for address in ["/", "/az/", "/?q=asylum&kind=study-visit"] {
            page.visit(address).await?;
            assert!(!was_asked_for_early(page).await?, "at {address}");
        }
        Ok(())
    });
}

/// A reload goes back to where the reader was; a page that was left for another site does as well.
#[test]
fn nor_does_a_page_that_one_comes_back_to() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?q=asylum").await?;
        page.open_card(PRACTICES).await?;
        page.expect_heading(PRACTICES).await?;
        page.back().await?;
        watch(page).await?;
        page.browser.driver.refresh().await?;
        assert!(!was_asked_for_early(page).await?);
        Ok(())
    });
}

#[test]
fn search_and_facets_work_without_the_rest() {
    journey(Visitor::at_a_desk().forgiving(BROWSERS_OWN), async |page| {
        watch(page).await?;
        visit_without_rest(page).await?;
        page.type_into("Search activities", "asylm").await?;
        page.check("Kind", "Study visit").await?;
        page.choose("Sort by", "title").await?;
        page.expect_address("/?q=asylm&kind=study-visit&sort=title").await?;
        page.go("Clear all filters").await?;
        page.expect_card_count(10).await?;
        let waited: String = page.browser.script("return window.waited", Vec::new()).await?;
        assert_eq!(waited, "", "the page waited for a request");
        Ok(())
    });
}

#[test]
fn a_page_of_the_rest_asks_for_it_at_once() {
    journey(Visitor::at_a_desk(), async |page| {
        watch(page).await?;
        for address in
            ["/timeline", "/ru/timeline", &activity(READMISSION).address(), "/about", "/?view=table", "/nowhere"]
        {
            page.visit(address).await?;
            assert!(was_asked_for_early(page).await?, "at {address}");
        }
        Ok(())
    });
}

#[test]
fn a_rest_that_comes_late_is_waited_for() {
    journey(Visitor::at_a_desk().forgiving(BROWSERS_OWN), async |page| {
        visit_without_rest(page).await?;
        page.site.answer(&rest(), Reply::AsPublished);
        page.browser.script::<()>("window.sameDocument = true", Vec::new()).await?;
        page.open_card(READMISSION).await?;
        page.expect_heading(READMISSION).await?;
        page.go("Timeline").await?;
        page.expect("region", "Timeline").await?;
        let same: bool = page.browser.script("return window.sameDocument === true", Vec::new()).await?;
        assert!(same, "without a reload");
        Ok(())
    });
}

#[test]
fn a_rest_that_cannot_be_had_is_no_dead_end() {
    journey(Visitor::at_a_desk().forgiving(BROWSERS_OWN), async |page| {
        visit_without_rest(page).await?;
        page.go("Timeline").await?;
        // The page loads anew, at the address asked for; that it cannot start there, it says.
        page.expect_text("The app could not start").await?;
        page.expect_address("/timeline").await?;
        page.browser.picture("rest-missing").await?;
        let _ = page.browser.complaints().await?;
        page.site.answer(&rest(), Reply::AsPublished);
        page.visit("/timeline").await?;
        page.expect("region", "Timeline").await?;
        Ok(())
    });
}
