//! The strip of time: its window asks for dates above the cards and is what the timeline shows; it is dragged, clicked,
//! and moved by keyboard.

use thirtyfour::Key;

use crate::browser::Visitor;
use crate::data::READMISSION;
use crate::journey::{Broken, journey};
use crate::page::Page;

/// Presses the pointer at one share of the strip's width, moves it to another, and lets go.
async fn drag(page: &Page, from: f64, to: f64) -> Result<(), Broken> {
    let strip = "const { left, top, width, height } = document.querySelector('.strip-drawing').getBoundingClientRect();
        return [left, top, width, height]";
    let [left, top, width, height]: [f64; 4] = page.browser.script(strip, Vec::new()).await?;
    #[expect(clippy::cast_possible_truncation, reason = "no screen is that wide")]
    let x = |share: f64| (left + width * share) as i64;
    #[expect(clippy::cast_possible_truncation, reason = "no screen is that high")]
    let y = (top + height / 2.0) as i64;
    let chain = page.browser.driver.action_chain().move_to(x(from), y).click_and_hold();
    let chain =
        if (from - to).abs() > 0.0 { chain.move_to(x(f64::midpoint(from, to)), y).move_to(x(to), y) } else { chain };
    Ok(chain.release().perform().await?)
}

#[test]
fn a_drag_over_the_strip_asks_for_whole_years() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.expect_status("10 of 10 activities").await?;
        drag(page, 0.39, 0.61).await?;
        page.expect_address("/?from=2015&to=2016").await?;
        page.expect_status("3 of 10 activities").await?;
        // The right edge of the window, then the window as a whole, which keeps its width.
        drag(page, 0.625, 0.75).await?;
        page.expect_address("/?from=2015&to=2017").await?;
        drag(page, 0.5, 0.375).await?;
        page.expect_address("/?from=2014&to=2016").await?;
        page.browser.picture("overview-brush").await?;
        Ok(())
    });
}

#[test]
fn a_click_on_a_year_asks_for_it_and_a_second_click_no_longer() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        drag(page, 0.06, 0.06).await?;
        page.expect_address("/?to=2012").await?;
        page.expect_status("4 of 10 activities").await?;
        drag(page, 0.06, 0.06).await?;
        page.expect_address("/").await?;
        page.back().await?;
        page.expect_address("/?to=2012").await?;
        Ok(())
    });
}

#[test]
fn the_edges_are_sliders_that_say_their_year_and_how_many() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.focus("slider", "Beginning of the period").await?;
        for _ in 0..3 {
            page.press(Key::Right).await?;
        }
        page.expect_address("/?from=2015").await?;
        page.focus("slider", "End of the period").await?;
        page.press(Key::Left).await?;
        page.expect_address("/?from=2015&to=2018").await?;
        page.expect_focus("slider", "End of the period").await?;
        let spoken = "return document.activeElement.ariaValueText";
        page.until_so("the year in words", async || {
            let spoken: String = page.browser.script(spoken, Vec::new()).await?;
            Ok(if spoken == "2018, 0 activities" { Ok(()) } else { Err(spoken) })
        })
        .await?;
        page.expect_field("From", "2015").await?;
        Ok(())
    });
}

#[test]
fn the_card_in_hand_shows_on_the_strip() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        let shown = "return !document.querySelector('.strip-pointed').hidden";
        page.focus("link", READMISSION).await?;
        page.until_so("its place on the strip", async || {
            let shown: bool = page.browser.script(shown, Vec::new()).await?;
            Ok(if shown { Ok(()) } else { Err("nothing".into()) })
        })
        .await?;
        page.focus("searchbox", "Search activities").await?;
        page.until_so("nothing on the strip", async || {
            let shown: bool = page.browser.script(shown, Vec::new()).await?;
            Ok(if shown { Err("a place".into()) } else { Ok(()) })
        })
        .await?;
        Ok(())
    });
}

#[test]
fn under_the_timeline_the_window_is_what_is_in_view() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/timeline").await?;
        page.until("the strip", |tree| tree.root().one("slider", "End of the period").map(drop)).await?;
        page.focus("slider", "Beginning of the period").await?;
        for _ in 0..3 {
            page.press(Key::Right).await?;
        }
        page.expect_address("/timeline?window=2015-01-01..2019-12-31").await?;
        page.expect_text("January 2015 to December 2019, 6 activities").await?;
        // The same typed.
        page.click("DisclosureTriangle", "Dates in view").await?;
        page.clear("First day in view").await?;
        page.type_into("First day in view", "2016").await?;
        page.clear("Last day in view").await?;
        page.type_into("Last day in view", "2017-06").await?;
        page.press(Key::Enter).await?;
        page.expect_address("/timeline?window=2016-01-01..2017-06-30").await?;
        Ok(())
    });
}

#[test]
fn a_slider_moves_its_own_edge_alone() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/timeline?window=2015-09-16..2017-09-24").await?;
        page.until("the strip", |tree| tree.root().one("slider", "Beginning of the period").map(drop)).await?;
        page.focus("slider", "Beginning of the period").await?;
        page.press(Key::Left).await?;
        page.expect_address("/timeline?window=2014-01-01..2017-09-24").await?;
        Ok(())
    });
}
