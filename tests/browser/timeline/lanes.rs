//! Lanes by kind, topic, country or none: an activity is in each lane of its topics, and stands out in all of them.

use std::collections::BTreeSet;

use serde_json::json;
use thirtyfour::Key;

use super::visit_drawn;
use crate::browser::Visitor;
use crate::data::{RISK, ROMANIA};
use crate::journey::{Broken, journey};
use crate::page::{Page, field};

/// The names of the lanes, from top to bottom, each with whether it is unfolded.
async fn lanes(page: &Page) -> Result<Vec<(String, bool)>, Broken> {
    let body = r"
        const names = [...document.querySelectorAll('.lane-name')];
        const bare = it => [...it.childNodes].filter(it => it.nodeType === 3).map(it => it.data).join('').trim();
        return names.map(it => [bare(it), it.getAttribute('aria-expanded') === 'true']);";
    page.browser.script(body, Vec::new()).await
}

async fn expect_lanes(page: &Page, wanted: &[&str]) -> Result<(), Broken> {
    page.until_so(&format!("the lanes {wanted:?}"), async || {
        let names: Vec<String> = lanes(page).await?.into_iter().map(|(name, _)| name).collect();
        Ok(if names == wanted { Ok(()) } else { Err(format!("{names:?}")) })
    })
    .await
}

/// How many marks an activity has, and how many of them stand out.
async fn standing_out(page: &Page, title: &str) -> Result<(usize, usize), Broken> {
    let body = r"
        const marks = [...document.querySelectorAll('#marks > li')].filter(it => it.textContent.startsWith(arguments[0]));
        return [marks.length, marks.filter(it => it.hasAttribute('data-pointed')).length];";
    page.browser.script(body, vec![json!(title)]).await
}

async fn expect_standing_out(page: &Page, title: &str, wanted: (usize, usize)) -> Result<(), Broken> {
    page.until_so(&format!("{wanted:?} marks of {title:?}, and that stand out"), async || {
        let found = standing_out(page, title).await?;
        Ok(if found == wanted { Ok(()) } else { Err(format!("{found:?}")) })
    })
    .await
}

const KINDS: [&str; 5] = ["Project", "Study visit", "Expert mission", "Seminar", "Workshop"];

#[test]
fn a_select_makes_the_lanes_and_the_address_remembers() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/timeline").await?;
        expect_lanes(page, &KINDS).await?;
        page.choose("Lanes", "country").await?;
        expect_lanes(page, &["Azerbaijan", "Belgium", "Portugal", "Romania", "Not stated"]).await?;
        page.expect_address("/timeline?lanes=country").await?;
        page.choose("Lanes", "none").await?;
        expect_lanes(page, &[]).await?;
        page.expect_address("/timeline?lanes=none").await?;
        page.choose("Lanes", "kind").await?;
        page.expect_address("/timeline").await?;
        page.visit("/timeline?lanes=topic").await?;
        page.until_so("a lane of asylum", async || {
            let lanes = lanes(page).await?;
            Ok(if lanes.iter().any(|(name, _)| name == "Asylum") { Ok(()) } else { Err(format!("{lanes:?}")) })
        })
        .await?;
        page.until("the select", |tree| {
            let held = field(tree, "Lanes")?.value();
            if held == "Topic" { Ok(()) } else { Err(held.to_owned()) }
        })
        .await?;
        Ok(())
    });
}

#[test]
fn an_activity_stands_in_each_lane_of_its_topics_and_stands_out_in_all() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/timeline?lanes=topic").await?;
        // Three topics, three lanes.
        expect_standing_out(page, ROMANIA, (3, 0)).await?;
        let bar = page.box_of("#marks [data-kind=project]").await?;
        page.point((bar.left + 12.0, bar.top + 6.0)).await?;
        expect_standing_out(page, ROMANIA, (3, 3)).await?;
        page.point((5.0, 5.0)).await?;
        expect_standing_out(page, ROMANIA, (3, 0)).await?;
        page.browser.script::<()>("document.querySelector('#marks [data-kind=project]').focus()", Vec::new()).await?;
        expect_standing_out(page, ROMANIA, (3, 3)).await?;
        Ok(())
    });
}

#[test]
fn ids_are_unique_however_many_lanes_an_activity_is_in() {
    journey(Visitor::at_a_desk(), async |page| {
        for lanes in ["kind", "topic", "country", "none"] {
            page.visit(&format!("/timeline?lanes={lanes}")).await?;
            page.expect_status("10 of 10 activities").await?;
            page.browser.settle().await?;
            let ids: Vec<String> = page
                .browser
                .script("return [...document.querySelectorAll('[id]')].map(it => it.id)", Vec::new())
                .await?;
            let unique: BTreeSet<&String> = ids.iter().collect();
            assert_eq!(unique.len(), ids.len(), "{lanes}: {ids:?}");
        }
        Ok(())
    });
}

#[test]
fn lanes_fold_and_unfold_by_keyboard_and_keep_the_focus() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        page.focus("button", "Expert mission").await?;
        page.press(Key::Enter).await?;
        super::expect_marks(page, 9).await?;
        page.expect_focus("button", "Expert mission").await?;
        page.expect_no("link", RISK).await?;
        let folded = |tree: &crate::tree::Tree| {
            let name = tree.root().one_that_begins("button", "Expert mission")?;
            if name.has("expanded") && !name.is("expanded") { Ok(()) } else { Err("an unfolded lane".into()) }
        };
        page.until("the lane folded", folded).await?;
        for language in ["Azərbaycanca", "English"] {
            page.focus("link", language).await?;
            page.press(Key::Enter).await?;
            page.expect_focus("link", language).await?;
            super::expect_marks(page, 9).await?;
        }
        page.until("the lane still folded", folded).await?;
        page.focus("button", "Expert mission").await?;
        page.press(Key::Space).await?;
        super::expect_marks(page, 10).await?;
        page.expect_focus("button", "Expert mission").await?;
        // Tab leads from the buttons over the names of lanes into the list.
        for start in ["Seminar", "Workshop"] {
            page.press(Key::Tab).await?;
            page.expect_focus("button", start).await?;
        }
        page.press(Key::Tab).await?;
        page.expect_focus("link", "").await?;
        Ok(())
    });
}
