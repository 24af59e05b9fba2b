//! The window in view is in the address once it rests, and an address restores it.

use thirtyfour::Key;

use super::{axis, empty_ground, visit_drawn};
use crate::browser::Visitor;
use crate::data::{DATABASES, MARRIAGES};
use crate::hand::Held;
use crate::journey::{Broken, journey};
use crate::page::Page;

const CLOSER: &str = "/timeline?window=2012-03-01..2016-05-31";

/// Counts what is written into the history from now on.
const COUNT_HISTORY: &str = r"
    window.written = 0;
    for (const name of ['replaceState', 'pushState']) {
        const write = history[name].bind(history);
        history[name] = (...of) => { window.written += 1; return write(...of); };
    }";

/// The address once it names a window.
async fn windowed_address(page: &Page) -> Result<String, Broken> {
    page.until_so("a window in the address", async || {
        let address = page.address().await?;
        Ok(if address.contains("window=") { Ok(address) } else { Err(address) })
    })
    .await
}

#[test]
fn the_address_follows_when_the_view_rests_and_the_history_is_not_flooded() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        page.browser.script::<()>(COUNT_HISTORY, Vec::new()).await?;
        let entries: u32 = page.browser.script("return history.length", Vec::new()).await?;
        let at = empty_ground(page).await?;
        for _ in 0..20 {
            page.wheel(at, (0.0, -20.0), Held::Control).await?;
        }
        page.drag(at, (at.0 - 200.0, at.1)).await?;
        windowed_address(page).await?;
        let written: u32 = page.browser.script("return window.written", Vec::new()).await?;
        assert!(written <= 4, "{written} writes for 28 movements");
        let now: u32 = page.browser.script("return history.length", Vec::new()).await?;
        assert_eq!(now, entries, "moving replaces the entry");
        Ok(())
    });
}

#[test]
fn an_address_restores_its_window_and_the_status_says_it() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit(CLOSER).await?;
        page.expect_status("March 2012 to May 2016, 7 activities").await?;
        let shown = axis(page).await?;
        assert!(shown.iter().any(|it| it == "2016") && !shown.iter().any(|it| it == "2017"), "{shown:?}");
        page.expect_address(CLOSER).await?;
        page.visit("/timeline?window=2019-10-02..2019-10-02").await?;
        page.expect_status("2 October 2019, 1 activity").await?;
        Ok(())
    });
}

#[test]
fn back_restores_the_window() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit(CLOSER).await?;
        page.expect_status("March 2012 to May 2016, 7 activities").await?;
        let at = empty_ground(page).await?;
        page.drag(at, (at.0 - 200.0, at.1)).await?;
        let address = page
            .until_so("another window in the address", async || {
                let address = page.address().await?;
                Ok(if address == CLOSER { Err(address) } else { Ok(address) })
            })
            .await?;
        let shown = axis(page).await?;
        page.go(DATABASES).await?;
        page.expect_heading(DATABASES).await?;
        page.back().await?;
        page.expect_heading("Timeline").await?;
        page.until_so("the axis as it was left", async || {
            let now = axis(page).await?;
            Ok(if now == shown { Ok(()) } else { Err(format!("{now:?}")) })
        })
        .await?;
        page.expect_address(&address).await?;
        Ok(())
    });
}

#[test]
fn a_window_that_moves_while_one_leaves_is_in_the_entry_that_is_left() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let at = empty_ground(page).await?;
        page.drag(at, (at.0 - 100.0, at.1)).await?;
        page.go_unscrolled(MARRIAGES).await?;
        page.expect_heading(MARRIAGES).await?;
        page.back().await?;
        page.expect_heading("Timeline").await?;
        windowed_address(page).await?;
        Ok(())
    });
}

#[test]
fn filtering_never_moves_the_axis() {
    journey(Visitor::at_a_desk(), async |page| {
        for address in ["/timeline", CLOSER] {
            page.visit(address).await?;
            page.expect_status("10 of 10 activities").await?;
            let before = axis(page).await?;
            page.type_into("Search activities", "readmission").await?;
            page.until("fewer activities", |tree| {
                let said: Vec<String> = tree.root().all("status").into_iter().map(crate::tree::Spot::text).collect();
                if said.iter().any(|it| it == "10 of 10 activities") { Err(format!("{said:?}")) } else { Ok(()) }
            })
            .await?;
            assert_eq!(axis(page).await?, before);
        }
        page.visit("/timeline?q=xylophone").await?;
        page.expect_status("0 of 10 activities").await?;
        Ok(())
    });
}

#[test]
fn a_window_too_far_away_gets_the_address_of_what_is_shown() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/timeline?window=9999-01-01..9999-12-31").await?;
        page.until_so("an address of the days in view", async || {
            let address = page.address().await?;
            let is_shown = address.contains("window=20") && !address.contains("9999");
            Ok(if is_shown { Ok(()) } else { Err(address) })
        })
        .await?;
        Ok(())
    });
}

#[test]
fn typed_dates_that_make_no_window_say_why() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        page.click("DisclosureTriangle", "Dates in view").await?;
        let is_invalid = "return document.getElementById('window-to').getAttribute('aria-invalid')";
        page.clear("Last day in view").await?;
        page.type_into("Last day in view", "31/12/2016").await?;
        page.press(Key::Enter).await?;
        page.expect_status("This is not a date. Write a year, a month or a day: 2015, 2015-03 or 2015-03-27.").await?;
        assert_eq!(page.browser.script::<Option<String>>(is_invalid, Vec::new()).await?.as_deref(), Some("true"));
        page.expect_address("/timeline").await?;
        page.clear("Last day in view").await?;
        page.type_into("Last day in view", "2010").await?;
        page.press(Key::Enter).await?;
        page.expect_status("The first day is after the last.").await?;
        page.clear("Last day in view").await?;
        page.type_into("Last day in view", "2016").await?;
        page.press(Key::Enter).await?;
        page.expect_address("/timeline?window=2011-09-08..2016-12-31").await?;
        Ok(())
    });
}
