//! The filters on a phone and beside the timeline: a sheet over the page, which opens, tells and closes as one expects.

use thirtyfour::Key;

use crate::browser::Visitor;
use crate::data::{LISBON, PRACTICES, READMISSION};
use crate::journey::{Broken, journey};
use crate::page::Page;

/// Whether the sheet is open, told by the browser.
async fn expect_open(page: &Page, open: bool) -> Result<(), Broken> {
    page.until_so(if open { "an open sheet" } else { "a closed sheet" }, async || {
        let now: bool = page.browser.script("return Boolean(document.querySelector(':popover-open'))", vec![]).await?;
        Ok(if now == open { Ok(()) } else { Err("the other".into()) })
    })
    .await
}

async fn open(page: &Page) -> Result<(), Broken> {
    page.click("button", "Filters").await?;
    expect_open(page, true).await
}

#[test]
fn by_keyboard_it_opens_filters_closes_and_gives_the_focus_back() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit("/").await?;
        page.expect_no("group", "Kind").await?;
        page.focus("button", "Filters").await?;
        page.press(Key::Enter).await?;
        expect_open(page, true).await?;
        page.expect("heading", "Filters").await?;
        page.press(Key::Tab).await?;
        page.expect_focus("button", "Close the filters").await?;
        page.focus("checkbox", "Study visit").await?;
        page.press(Key::Space).await?;
        page.expect("button", "Show 3 activities").await?;
        page.expect_focus("checkbox", "Study visit").await?;
        page.press(Key::Escape).await?;
        expect_open(page, false).await?;
        page.expect_focus("button", "Filters, 1 in use").await?;
        page.expect_cards(&[LISBON, READMISSION, PRACTICES]).await?;
        page.expect_address("/?kind=study-visit").await?;
        Ok(())
    });
}

#[test]
fn it_closes_when_the_focus_goes_on_to_what_it_covers() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit("/").await?;
        open(page).await?;
        page.focus("button", "Show 10 activities").await?;
        page.press(Key::Tab).await?;
        expect_open(page, false).await?;
        page.expect_focus("button", "Save or share").await?;
        // And so does the other sheet.
        page.focus("button", "Save or share").await?;
        page.press(Key::Enter).await?;
        expect_open(page, true).await?;
        page.focus("button", "Copy citation").await?;
        page.press(Key::Tab).await?;
        expect_open(page, false).await?;
        page.expect_focus("link", "Cards").await?;
        Ok(())
    });
}

#[test]
fn it_closes_when_the_focus_goes_back_to_what_it_covers() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit("/").await?;
        open(page).await?;
        page.focus("button", "Filters").await?;
        page.press_with_shift(Key::Tab).await?;
        page.expect_focus("searchbox", "Search activities").await?;
        expect_open(page, false).await?;
        Ok(())
    });
}

#[test]
fn show_leads_to_the_results_from_wherever_one_was() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit("/").await?;
        open(page).await?;
        page.click("button", "Show 10 activities").await?;
        expect_open(page, false).await?;
        let status = page.box_of(".result-count").await?;
        assert!((40.0..200.0).contains(&status.top), "the results begin at the top, under the search: {status:?}");
        let field = page.box_of("#q").await?;
        assert!((0.0..40.0).contains(&field.top), "the search stays in view: {field:?}");
        page.expect_focus("button", "Filters").await?;
        Ok(())
    });
}

#[test]
fn a_tap_beside_it_closes_it() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit("/").await?;
        open(page).await?;
        page.tap((195.0, 20.0)).await?;
        expect_open(page, false).await?;
        page.expect_address("/").await?;
        Ok(())
    });
}

#[test]
fn it_stands_in_the_visible_rectangle_and_its_targets_are_for_thumbs() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit("/").await?;
        open(page).await?;
        let [sheet, done, close] =
            [page.box_of("#filters").await?, page.box_of(".filters-done").await?, page.box_of(".sheet-close").await?];
        // A scroll bar may stand beside it.
        let width: f64 = page.browser.script("return document.documentElement.clientWidth", vec![]).await?;
        assert_eq!((sheet.left, sheet.width, sheet.top + sheet.height), (0.0, width, 844.0), "{sheet:?}");
        assert!(done.height >= 44.0 && close.height >= 44.0 && close.width >= 44.0, "{done:?} {close:?}");
        assert!(done.top + done.height <= 844.0, "what closes it is in view: {done:?}");
        page.browser.picture("sheet-phone").await?;
        // Less is seen over a keyboard, or in a tall frame.
        let less = "const { style } = document.documentElement;
            style.setProperty('--visible-top', '90px'); style.setProperty('--visible-height', '400px');";
        page.browser.script::<()>(less, vec![]).await?;
        let sheet = page.box_of("#filters").await?;
        assert!(sheet.top > 90.0 && (sheet.top + sheet.height - 490.0).abs() < 1.0, "{sheet:?}");
        Ok(())
    });
}

#[test]
fn beside_the_timeline_it_leaves_the_drawing_in_view() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/timeline").await?;
        open(page).await?;
        let (sheet, frame) = (page.box_of("#filters").await?, page.box_of(".timeline-frame").await?);
        assert!(sheet.left > 640.0 && frame.left < 100.0, "{sheet:?} {frame:?}");
        page.check("Kind", "Seminar").await?;
        page.expect("button", "Show 1 activity").await?;
        page.browser.picture("sheet-desk").await?;
        Ok(())
    });
}

#[test]
fn enlarged_four_times_it_is_read_by_scrolling_one_way() {
    journey(Visitor::on_a_narrow_screen(), async |page| {
        page.browser.resize((320, 256)).await?;
        page.visit("/").await?;
        open(page).await?;
        page.focus("button", "Show 10 activities").await?;
        let done = page.box_of(".filters-done").await?;
        assert!(done.top >= 0.0 && done.top + done.height <= 256.0, "what has the focus is seen: {done:?}");
        let widths = "const it = document.getElementById('filters'); return [it.scrollWidth, it.clientWidth]";
        let [whole, seen]: [f64; 2] = page.browser.script(widths, vec![]).await?;
        assert!(whole <= seen, "{whole} px in {seen}");
        Ok(())
    });
}
