//! Of a long list only what is near the reader is in the document, and nobody notices: it is as long as all results are high,
//! nothing moves but by the reader's hand, and focus, Back and paper find all.

use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;
use thirtyfour::Key;
use thirtyfour::common::print::PrintParameters;

use crate::browser::Visitor;
use crate::data::made_up;
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::server::Reply;

/// The most results, and the most elements in all, that are in the document at any time.
const MOST_RESULTS: usize = 30;
const MOST_ELEMENTS: usize = 1500;
/// Longer than it takes until as much is drawn around what is seen as will be.
const AT_REST: Duration = Duration::from_millis(500);
/// What is looked at stays within a pixel, since browsers scroll by whole ones.
const SHAKE_PX: f64 = 1.5;

/// What a reader sees of the list, as the document tells it.
#[derive(Debug, Deserialize, PartialEq)]
struct Look {
    /// The places of the results in the document, from 1, and their upper edges.
    places: Vec<usize>,
    tops_px: Vec<f64>,
    /// The place of the result in the middle of the screen, and its upper edge.
    middle: (usize, f64),
    elements: usize,
    height_px: f64,
    scrolled_px: f64,
}

const LOOK: &str = "
    const column = document.querySelector('.column'), first = column.matches('tbody') ? 2 : 1;
    const place = it => Number(it.getAttribute('aria-posinset') ?? it.getAttribute('aria-rowindex')) - first + 1;
    const x = column.getBoundingClientRect().left + 40;
    const middle = document.elementFromPoint(x, innerHeight / 2)?.closest('.column > *');
    return {
        places: [...column.children].map(place),
        tops_px: [...column.children].map(it => it.getBoundingClientRect().top),
        middle: middle ? [place(middle), middle.getBoundingClientRect().top] : [0, 0],
        elements: document.querySelectorAll('*').length,
        height_px: document.documentElement.scrollHeight,
        scrolled_px: scrollY,
    };";

/// Visits an address of a site with so many made-up activities.
async fn visit_long(page: &Page, count: u32, address: &str) -> Result<(), Broken> {
    page.site.answer_data(Reply::Body(made_up(count)));
    page.visit(address).await?;
    tokio::time::sleep(AT_REST).await;
    Ok(())
}

async fn look(page: &Page) -> Result<Look, Broken> {
    page.browser.script(LOOK, Vec::new()).await
}

/// Scrolls on by so many pixels, and looks once that is drawn.
async fn scroll_by(page: &Page, px: f64) -> Result<Look, Broken> {
    page.browser.script::<()>("scrollBy({ top: arguments[0], behavior: 'instant' })", vec![Value::from(px)]).await?;
    still(page).await
}

/// What is seen once nothing changes any more.
async fn still(page: &Page) -> Result<Look, Broken> {
    let mut before = look(page).await?;
    loop {
        page.browser.settle().await?;
        let now = look(page).await?;
        if now == before {
            return Ok(now);
        }
        before = now;
    }
}

/// The title of the result at a place.
async fn title_of(page: &Page, place: usize) -> Result<String, Broken> {
    let title = "return document.querySelector(`[aria-posinset='${arguments[0]}'] a`).textContent";
    page.browser.script(title, vec![Value::from(place)]).await
}

fn assert_few(look: &Look) {
    assert!(look.places.len() <= MOST_RESULTS && look.elements <= MOST_ELEMENTS, "{look:?}");
}

#[test]
fn every_result_is_met_once_and_only_some_are_there_at_a_time() {
    journey(Visitor::on_a_phone(), async |page| {
        visit_long(page, 300, "/").await?;
        page.expect_status("300 of 300 activities").await?;
        let mut met = Vec::new();
        let mut before = look(page).await?;
        let said: String = page
            .browser
            .script("return document.querySelector('.column > *').getAttribute('aria-setsize')", Vec::new())
            .await?;
        assert_eq!(said, "300");
        loop {
            assert_few(&before);
            met.extend(before.places.iter().copied().filter(|place| *place > met.len()).collect::<Vec<_>>());
            let after = scroll_by(page, 600.0).await?;
            if (after.scrolled_px - before.scrolled_px).abs() < 1.0 {
                break;
            }
            assert_ne!(after.middle.0, 0, "nothing is drawn where the reader looks: {after:?}");
            before = after;
        }
        assert_eq!(met, (1..=300).collect::<Vec<_>>());
        Ok(())
    });
}

#[test]
fn nothing_moves_on_the_way_up_from_the_end_though_no_height_is_known() {
    for address in ["/", "/?view=table"] {
        journey(Visitor::at_a_desk(), async |page| {
            visit_long(page, 2000, address).await?;
            page.expect_status("2,000 of 2,000 activities").await?;
            page.press(Key::End).await?;
            page.until_so("the last result", async || {
                let now = look(page).await?;
                Ok(if now.places.last() == Some(&2000) { Ok(()) } else { Err(format!("{now:?}")) })
            })
            .await?;
            let mut before = still(page).await?;
            let height_px = before.height_px;
            for _ in 0..12 {
                let after = scroll_by(page, -130.0).await?;
                assert_few(&after);
                // Whatever is in the middle now stood 130 px higher before, and the list has gaps nowhere.
                let (place, top_px) = before.middle;
                let now_px = after.places.iter().zip(&after.tops_px).find(|(now, _)| **now == place).map(|(_, px)| *px);
                let moved_px = now_px.map(|px| px - top_px).unwrap_or_default();
                assert!((moved_px - 130.0).abs() < SHAKE_PX, "{place} moved by {moved_px}: {before:?} {after:?}");
                before = after;
            }
            assert!((before.height_px - height_px).abs() < height_px / 50.0, "the page is as long as it was");
            Ok(())
        });
    }
}

#[test]
fn what_has_the_focus_stays_and_tab_leads_on_from_it() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_long(page, 2000, "/").await?;
        let (third, fourth) = (title_of(page, 3).await?, title_of(page, 4).await?);
        page.focus("link", &third).await?;
        page.browser.script::<()>("scrollTo(0, 100000)", Vec::new()).await?;
        let far = still(page).await?;
        assert_eq!(far.places[..3], [2, 3, 4]);
        assert!(far.places[3] > 100, "{far:?}");
        page.expect_focus("link", &third).await?;
        page.press(Key::Tab).await?;
        page.expect_focus("link", &fourth).await?;
        assert!(still(page).await?.scrolled_px < 1500.0, "the reader is where the focus is");
        Ok(())
    });
}

#[test]
fn back_finds_the_place_and_the_focus_far_down() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_long(page, 2000, "/").await?;
        page.browser.script::<()>("scrollTo(0, 200000)", Vec::new()).await?;
        let left = still(page).await?;
        let title = title_of(page, left.middle.0).await?;
        page.focus("link", &title).await?;
        let left = look(page).await?;
        page.press(Key::Enter).await?;
        page.expect_heading(&title).await?;
        page.back().await?;
        page.expect_focus("link", &title).await?;
        page.expect_scroll(left.scrolled_px).await?;
        let found = still(page).await?;
        assert_eq!(found.middle.0, left.middle.0);
        assert!((found.middle.1 - left.middle.1).abs() < SHAKE_PX, "{left:?} {found:?}");
        Ok(())
    });
}

#[test]
fn paper_has_all_results_or_says_that_there_are_more() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_long(page, 600, "/").await?;
        page.expect_status("600 of 600 activities").await?;
        let printed = page.browser.driver.print_page(PrintParameters::default()).await?;
        let printed = lopdf::Document::load_mem(&printed).expect("a PDF");
        let sheets = printed.get_pages().len();
        assert!(sheets > 30, "{sheets} sheets");
        assert_few(&still(page).await?);

        // Once more step by step, to see what stands on the sheets.
        page.browser.script::<()>("dispatchEvent(new Event('beforeprint'))", Vec::new()).await?;
        page.expect_text("Printed here are the first 500 of 600 activities.").await?;
        assert_eq!(look(page).await?.places, (1..=500).collect::<Vec<_>>());
        page.browser.script::<()>("dispatchEvent(new Event('afterprint'))", Vec::new()).await?;
        assert_few(&still(page).await?);
        page.check("Kind", "Workshop").await?;
        page.browser.script::<()>("dispatchEvent(new Event('beforeprint'))", Vec::new()).await?;
        page.browser.settle().await?;
        page.expect_no("paragraph", "Printed here").await?;
        Ok(())
    });
}
