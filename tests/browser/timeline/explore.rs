//! Zoom and pan by hand: the wheel and a vertical swipe stay the page's, and the instant under the pointer stays put.

use super::{axis, empty_ground, tick, visit_drawn};
use crate::browser::Visitor;
use crate::data::PRACTICES;
use crate::hand::Held;
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::tree::{Spot, Tree};

/// How far from its place an instant may be drawn, since places are written to the tenth of a pixel.
const ROUNDING_PX: f64 = 1.0;

async fn scrolled(page: &Page) -> Result<f64, Broken> {
    page.browser.script("return scrollY", Vec::new()).await
}

/// The page has been scrolled.
async fn expect_scrolled(page: &Page) -> Result<(), Broken> {
    page.until_so("the page scrolled", async || {
        let height = scrolled(page).await?;
        Ok(if height > 50.0 { Ok(()) } else { Err(format!("it at {height}")) })
    })
    .await
}

/// A tick stands here, to the rounding.
async fn expect_tick(page: &Page, label: &str, wanted: f64) -> Result<(), Broken> {
    page.until_so(&format!("{label} at {wanted} px"), async || {
        let at = tick(page, label).await?;
        Ok(if at.is_some_and(|at| (at - wanted).abs() <= ROUNDING_PX) { Ok(()) } else { Err(format!("it at {at:?}")) })
    })
    .await
}

/// The axis is no longer, or again, so.
async fn expect_axis(page: &Page, before: &[String], same: bool) -> Result<(), Broken> {
    page.until_so(if same { "the axis as it was" } else { "another axis" }, async || {
        let now = axis(page).await?;
        Ok(if (now == before) == same { Ok(()) } else { Err(format!("{now:?}")) })
    })
    .await
}

#[test]
fn a_plain_wheel_over_the_drawing_scrolls_the_page_and_zooms_nothing() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let before = axis(page).await?;
        page.wheel(empty_ground(page).await?, (0.0, 200.0), Held::Nothing).await?;
        expect_scrolled(page).await?;
        assert_eq!(axis(page).await?, before);
        Ok(())
    });
}

#[test]
#[ignore = "only Chromium's driver has fingers that scroll"]
fn a_vertical_swipe_over_the_drawing_scrolls_the_page() {
    journey(Visitor::on_a_phone(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let before = axis(page).await?;
        page.swipe((200.0, 700.0), (205.0, 400.0)).await?;
        expect_scrolled(page).await?;
        assert_eq!(axis(page).await?, before);
        Ok(())
    });
}

#[test]
fn ctrl_and_the_wheel_zoom_about_the_pointer() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let before = axis(page).await?;
        for year in ["2013", "2017"] {
            let x = tick(page, year).await?.unwrap_or_default();
            let at = (x, empty_ground(page).await?.1);
            for _ in 0..4 {
                page.wheel(at, (0.0, -120.0), Held::Control).await?;
            }
            expect_axis(page, &before, false).await?;
            expect_tick(page, year, x).await?;
            for _ in 0..4 {
                page.wheel(at, (0.0, 120.0), Held::Control).await?;
            }
            expect_axis(page, &before, true).await?;
            expect_tick(page, year, x).await?;
        }
        assert!(scrolled(page).await? < 1.0, "the page stays where it is");
        Ok(())
    });
}

#[test]
fn shift_and_the_wheel_and_a_sideways_wheel_pan() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let (at, x) = (empty_ground(page).await?, tick(page, "2016").await?.unwrap_or_default());
        page.wheel(at, (0.0, 100.0), Held::Shift).await?;
        expect_tick(page, "2016", x - 100.0).await?;
        page.wheel(at, (-60.0, 0.0), Held::Nothing).await?;
        expect_tick(page, "2016", x - 40.0).await?;
        assert!(scrolled(page).await? < 1.0, "the page stays where it is");
        Ok(())
    });
}

#[test]
fn a_drag_pans_and_is_no_click_on_the_link_it_began_on() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let x = tick(page, "2015").await?.unwrap_or_default();
        let find = |tree: &Tree| tree.root().one_that_begins("link", PRACTICES).map(Spot::dom);
        let bar = page.box_in_tree("the bar of a study visit", find).await?;
        let from = (bar.left + 10.0, bar.top + 8.0);
        page.drag(from, (from.0 + 150.0, from.1 + 3.0)).await?;
        expect_tick(page, "2015", x + 150.0).await?;
        page.expect_heading("Timeline").await?;
        // It still is a link for whoever means it.
        page.click_at((from.0 + 150.0, from.1), 1).await?;
        page.expect_heading(PRACTICES).await?;
        Ok(())
    });
}

#[test]
fn a_hand_that_shakes_still_clicks() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let find = |tree: &Tree| tree.root().one_that_begins("link", PRACTICES).map(Spot::dom);
        let bar = page.box_in_tree("the bar of a study visit", find).await?;
        let from = (bar.left + 10.0, bar.top + 8.0);
        page.drag(from, (from.0 + 3.0, from.1 + 1.0)).await?;
        page.expect_heading(PRACTICES).await?;
        Ok(())
    });
}

#[test]
fn a_finger_drags_sideways_and_two_zoom_about_themselves() {
    journey(Visitor::on_a_phone(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let frame = page.box_of(".timeline-frame").await?;
        let (x, y) = (tick(page, "2016").await?.unwrap_or_default(), frame.top + 80.0);
        page.swipe((200.0, y), (140.0, y)).await?;
        expect_tick(page, "2016", x - 60.0).await?;
        page.swipe((140.0, y), (200.0, y)).await?;
        expect_tick(page, "2016", x).await?;
        let before = axis(page).await?;
        // Fingers are told in whole pixels; what is a fraction aside would be thrice that afterwards.
        page.pinch((x.round(), y), 80.0, 240.0).await?;
        expect_axis(page, &before, false).await?;
        expect_tick(page, "2016", x + (x - x.round()) * 2.0).await?;
        Ok(())
    });
}

#[test]
fn a_double_click_on_empty_ground_zooms_in() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let (before, (_, y)) = (axis(page).await?, empty_ground(page).await?);
        let x = tick(page, "2018").await?.unwrap_or_default();
        page.click_at((x, y), 1).await?;
        page.browser.settle().await?;
        assert_eq!(axis(page).await?, before, "one click does nothing");
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        page.click_at((x, y), 2).await?;
        expect_axis(page, &before, false).await?;
        expect_tick(page, "2018", x).await?;
        Ok(())
    });
}

#[test]
fn a_double_tap_on_empty_ground_zooms_in() {
    journey(Visitor::on_a_phone(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let (before, (_, y)) = (axis(page).await?, empty_ground(page).await?);
        let x = tick(page, "2018").await?.unwrap_or_default();
        page.tap((x, y)).await?;
        page.tap((x, y)).await?;
        expect_axis(page, &before, false).await?;
        expect_tick(page, "2018", x).await?;
        Ok(())
    });
}

#[test]
fn the_buttons_zoom_show_all_and_lead_to_today() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let before = axis(page).await?;
        page.click("button", "Zoom in").await?;
        expect_axis(page, &before, false).await?;
        page.click("button", "Zoom out").await?;
        expect_axis(page, &before, true).await?;
        page.click("button", "Today").await?;
        page.until_so("the line of today in the middle", async || {
            let (frame, today) = (page.box_of(".timeline-frame").await?, page.box_of(".today").await?);
            let aside = today.left - frame.middle().0;
            Ok(if aside.abs() < 4.0 { Ok(()) } else { Err(format!("it {aside} px aside")) })
        })
        .await?;
        page.click("button", "Zoom in").await?;
        page.click("button", "Show all").await?;
        expect_axis(page, &before, true).await?;
        page.expect_address("/timeline").await?;
        Ok(())
    });
}

#[test]
fn a_button_let_go_outside_ends_the_drag() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let frame = page.box_of(".timeline-frame").await?;
        let (inside, outside) = ((frame.left + 600.0, frame.top + 5.0), (frame.left + 600.0, frame.top - 30.0));
        // Straight up, so that it has not moved sideways when it leaves.
        page.drag(inside, outside).await?;
        let before = axis(page).await?;
        for step in 1..9 {
            page.point((inside.0 + f64::from(step) * 30.0, inside.1)).await?;
        }
        page.browser.settle().await?;
        expect_axis(page, &before, true).await?;
        page.expect_address("/timeline").await?;
        Ok(())
    });
}
