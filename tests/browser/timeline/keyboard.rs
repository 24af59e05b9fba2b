//! By keyboard and ear: one tab stop, arrow keys that reach everything, full sentences, a focus that is never lost.

use std::collections::BTreeSet;

use thirtyfour::Key;

use super::{axis, expect_marks, visit_drawn};
use crate::browser::Visitor;
use crate::data::{DATABASES, DETENTION, PRACTICES, READMISSION, RISK, ROMANIA, activities};
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::tree::Spot;

/// The name of what has the focus in the list; nothing if it is elsewhere.
async fn focused(page: &Page) -> Result<String, Broken> {
    let body = "const it = document.activeElement; return it.closest('#marks') ? it.textContent : ''";
    page.browser.script(body, Vec::new()).await
}

/// Walks with arrow keys alone, lane by lane from its beginning to its end, and gives the names of what was met.
async fn walk(page: &Page) -> Result<BTreeSet<String>, Broken> {
    let mut met = BTreeSet::new();
    for _ in 0..20 {
        page.press(Key::Up).await?;
    }
    for _lane in 0..12 {
        for direction in [Key::Left, Key::Right] {
            loop {
                let here = focused(page).await?;
                assert!(!here.is_empty(), "the focus is lost after {met:#?}");
                met.insert(here.clone());
                page.press(direction.clone()).await?;
                page.browser.settle().await?;
                if focused(page).await? == here {
                    break;
                }
            }
        }
        page.press(Key::Down).await?;
        page.browser.settle().await?;
    }
    Ok(met)
}

fn assert_all_met(met: &BTreeSet<String>) {
    for activity in activities() {
        let title = activity.title("en");
        assert!(met.iter().any(|name| name.starts_with(title)), "{title:?} is not among {met:#?}");
    }
}

#[test]
fn the_list_is_one_tab_stop() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let stops = "return document.querySelectorAll('#marks [tabindex=\"0\"]').length";
        assert_eq!(page.browser.script::<usize>(stops, Vec::new()).await?, 1);
        page.focus("link", RISK).await?;
        assert_eq!(page.browser.script::<usize>(stops, Vec::new()).await?, 1);
        page.press(Key::Tab).await?;
        page.until_so("the focus outside the list", async || {
            let inside = focused(page).await?;
            Ok(if inside.is_empty() { Ok(()) } else { Err(inside) })
        })
        .await?;
        // Coming back, the focus is where it was.
        page.press_with_shift(Key::Tab).await?;
        page.expect_focus("link", RISK).await?;
        Ok(())
    });
}

#[test]
fn arrow_keys_alone_reach_all_ten() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        page.focus("link", ROMANIA).await?;
        assert_all_met(&walk(page).await?);
        Ok(())
    });
}

#[test]
fn arrow_keys_alone_reach_all_ten_past_the_edges_of_a_closer_view() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/timeline?window=2012-08-01..2012-12-31").await?;
        page.focus("link", READMISSION).await?;
        assert_all_met(&walk(page).await?);
        Ok(())
    });
}

#[test]
fn home_and_end_lead_to_the_ends_of_the_lane_and_shift_pans() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/timeline?window=2012-08-01..2012-12-31").await?;
        page.focus("link", PRACTICES).await?;
        page.press(Key::End).await?;
        page.expect_focus("link", "Integration of persons").await?;
        page.press(Key::Home).await?;
        page.expect_focus("link", PRACTICES).await?;
        let before = axis(page).await?;
        page.press_with_shift(Key::Right).await?;
        page.until_so("another axis", async || {
            let now = axis(page).await?;
            Ok(if now == before { Err(format!("{now:?}")) } else { Ok(()) })
        })
        .await?;
        page.expect_focus("link", "").await?;
        Ok(())
    });
}

#[test]
fn plus_and_minus_zoom_about_what_has_the_focus() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        page.focus("link", DETENTION).await?;
        let before = axis(page).await?;
        for _ in 0..7 {
            page.type_here("+").await?;
            page.expect_focus("link", DETENTION).await?;
        }
        expect_marks(page, 1).await?;
        for _ in 0..7 {
            page.type_here("-").await?;
            page.expect_focus("link", DETENTION).await?;
        }
        assert_eq!(axis(page).await?, before);
        Ok(())
    });
}

#[test]
fn enter_opens_the_page_and_escape_closes_the_popover() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        page.focus("link", RISK).await?;
        let popovers = "return document.querySelectorAll('.popover').length";
        page.until_so("a popover", async || {
            let shown: usize = page.browser.script(popovers, Vec::new()).await?;
            Ok(if shown == 1 { Ok(()) } else { Err(shown.to_string()) })
        })
        .await?;
        page.press(Key::Escape).await?;
        page.until_so("no popover", async || {
            let shown: usize = page.browser.script(popovers, Vec::new()).await?;
            Ok(if shown == 0 { Ok(()) } else { Err(shown.to_string()) })
        })
        .await?;
        page.expect_focus("link", RISK).await?;
        page.press(Key::Enter).await?;
        page.expect_heading(RISK).await?;
        Ok(())
    });
}

#[test]
fn the_focus_is_not_lost_when_what_had_it_goes() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        page.focus("link", RISK).await?;
        // By a button of the view: the list is still there, and the focus in it or on what took it away.
        for _ in 0..4 {
            page.press_with_shift(Key::Left).await?;
        }
        page.browser.settle().await?;
        assert!(page.until("a focus", |tree| Ok(tree.focused().role() != "RootWebArea")).await?, "panned away");
        // By a far pan to where nothing is: the list itself has the focus, and the arrows lead back.
        for _ in 0..40 {
            page.press_with_shift(Key::Left).await?;
        }
        expect_marks(page, 0).await?;
        page.expect_focus("list", "Activities in view").await?;
        for _ in 0..60 {
            page.press_with_shift(Key::Right).await?;
            if !focused(page).await?.is_empty() {
                break;
            }
        }
        page.expect_focus("link", "").await?;
        Ok(())
    });
}

#[test]
fn the_focus_goes_on_when_a_filter_takes_its_activity() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/timeline?kind=study-visit").await?;
        expect_marks(page, 3).await?;
        page.focus("link", PRACTICES).await?;
        page.back().await?;
        page.forward().await?;
        expect_marks(page, 3).await?;
        page.focus("link", PRACTICES).await?;
        // The filters change under the focus, as when the address is edited.
        page.browser
            .script::<()>(
                "history.pushState(null, '', '/timeline?kind=project'); dispatchEvent(new PopStateEvent('popstate'))",
                Vec::new(),
            )
            .await?;
        page.until("a project drawn", |tree| tree.root().one_that_begins("link", DATABASES).map(Spot::dom)).await?;
        assert!(page.until("a focus", |tree| Ok(tree.focused().role() != "RootWebArea")).await?, "filtered away");
        Ok(())
    });
}

#[test]
fn names_are_full_sentences_and_the_status_says_what_is_in_view() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        page.expect(
            "link",
            "Risk analysis on illegal migration, expert mission, 1 to 3 October 2019, State Migration Service, Azerbaijan",
        )
        .await?;
        page.expect("link", "Readmission, study visit, 12 to 14 November 2012, Place not stated").await?;
        page.expect("list", "Activities in view").await?;
        page.expect_status("September 2011 to March 2020, 10 activities").await?;
        page.visit("/timeline?window=2012-03-01..2016-05-31").await?;
        page.expect_status("March 2012 to May 2016, 7 activities").await?;
        Ok(())
    });
}

#[test]
fn home_and_end_lead_back_from_where_nothing_is() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline?window=2005-01-01..2006-12-31", 0).await?;
        page.focus("list", "Activities in view").await?;
        page.press(Key::End).await?;
        page.expect_focus("link", "TAIEX Workshop on treatment of vulnerable groups").await?;
        page.visit("/timeline?window=2005-01-01..2006-12-31").await?;
        page.focus("list", "Activities in view").await?;
        page.press(Key::Home).await?;
        page.expect_focus("link", ROMANIA).await?;
        Ok(())
    });
}
