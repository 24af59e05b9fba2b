//! Crowds: a bounded drawing of any number of activities, clusters that say what they hold and open.

use thirtyfour::Key;

use super::dates::file_of;
use crate::browser::Visitor;
use crate::data::made_up;
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::server::Reply;
use crate::tree::{Spot, Tree};

/// The most elements that the region may hold.
const MOST_ELEMENTS: usize = 600;

async fn elements(page: &Page) -> Result<usize, Broken> {
    page.browser.script("return document.querySelectorAll('.timeline, .timeline *').length", Vec::new()).await
}

/// The clusters of the drawing, as they are read out.
fn clusters(tree: &Tree) -> Result<Vec<Spot<'_>>, String> {
    let list = tree.root().one("list", "Activities in view")?;
    let found = list.all("button");
    if found.is_empty() { Err("no cluster".into()) } else { Ok(found) }
}

async fn expect_drawn(page: &Page) -> Result<(), Broken> {
    page.until("clusters", |tree| clusters(tree).map(drop)).await
}

#[test]
fn two_thousand_activities_stay_under_six_hundred_elements_at_every_zoom() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Body(made_up(2000)));
        for lanes in ["kind", "topic", "country", "none"] {
            page.visit(&format!("/timeline?lanes={lanes}")).await?;
            expect_drawn(page).await?;
            for _ in 0..11 {
                let drawn = elements(page).await?;
                assert!(drawn < MOST_ELEMENTS, "{lanes}: {drawn} elements at {}", page.address().await?);
                page.click("button", "Zoom in").await?;
                page.browser.settle().await?;
            }
        }
        Ok(())
    });
}

/// Nine activities of a month, and one long before and one long after.
fn busy_month() -> String {
    let of_month: Vec<(String, String)> =
        (1..10).map(|at| (format!("number-{at}"), format!("2015-03-{:02}", at * 3 - 1))).collect();
    let mut activities: Vec<(&str, &str, Option<&str>)> =
        of_month.iter().map(|(id, day)| (id.as_str(), "seminar", Some(day.as_str()))).collect();
    activities[8].1 = "workshop";
    activities.extend([("long-ago", "workshop", Some("1990-03-04")), ("of-late", "workshop", Some("2024-03-04"))]);
    file_of(&activities)
}

#[test]
fn a_cluster_says_how_many_and_what_and_enter_opens_it() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Body(busy_month()));
        page.visit("/timeline?lanes=none").await?;
        page.until("a cluster", |tree| {
            let names: Vec<&str> = clusters(tree)?.into_iter().map(Spot::name).collect();
            if names == ["9 activities, mostly seminars, March 2015"] { Ok(()) } else { Err(format!("{names:?}")) }
        })
        .await?;
        page.focus("button", "9 activities").await?;
        page.press(Key::Enter).await?;
        page.expect_focus("link", "About number-1").await?;
        page.expect_status("1 to 27 March 2015, 9 activities").await?;
        super::expect_marks(page, 9).await?;
        Ok(())
    });
}

#[test]
fn a_click_opens_a_cluster_too_and_the_focus_goes_to_its_first() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Body(made_up(2000)));
        page.visit("/timeline").await?;
        expect_drawn(page).await?;
        let before = super::axis(page).await?;
        let find = |tree: &Tree| clusters(tree).map(|found| found[0].dom());
        let cluster = page.box_in_tree("the first cluster", find).await?;
        page.click_at((cluster.left + 20.0, cluster.top + 8.0), 1).await?;
        page.until_so("another axis", async || {
            let now = super::axis(page).await?;
            Ok(if now == before { Err(format!("{now:?}")) } else { Ok(()) })
        })
        .await?;
        let inside = "return Boolean(document.activeElement.closest('#marks'))";
        page.until_so("the focus in the list", async || {
            Ok(if page.browser.script(inside, Vec::new()).await? { Ok(()) } else { Err("elsewhere".into()) })
        })
        .await?;
        Ok(())
    });
}

/// So many seminars of one day, which no zoom tells apart.
fn one_day(count: usize) -> String {
    let ids: Vec<String> = (0..count).map(|at| format!("number-{at:02}")).collect();
    let mut activities: Vec<(&str, &str, Option<&str>)> =
        ids.iter().map(|id| (id.as_str(), "seminar", Some("2015-03-02"))).collect();
    activities.push(("other", "workshop", Some("2019-03-02")));
    file_of(&activities)
}

#[test]
fn what_no_zoom_tells_apart_is_listed() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Body(one_day(30)));
        page.visit("/timeline").await?;
        // However often it is opened: in the end what is left is listed.
        for _ in 0..6 {
            let dom = page.until("a cluster", |tree| clusters(tree).map(|found| found[0].dom())).await?;
            page.browser.element(dom).await?.focus().await?;
            page.press(Key::Enter).await?;
            page.browser.settle().await?;
            let open: bool =
                page.browser.script("return Boolean(document.querySelector('[role=dialog]'))", Vec::new()).await?;
            if open {
                break;
            }
        }
        let name = page
            .until("a dialog with links", |tree| {
                let dialog = tree.root().all("dialog").pop().ok_or("no dialog")?;
                dialog
                    .one_that_begins("link", "About number-0")
                    .or_else(|_| dialog.all("link").into_iter().next().ok_or_else(|| "no link".to_owned()))?;
                dialog.one("link", "Show as cards")?;
                Ok(dialog.name().to_owned())
            })
            .await?;
        assert!(name.contains("seminars") && name.contains("March 2015"), "{name:?}");
        page.expect_focus("link", "About number-").await?;
        page.press(Key::Escape).await?;
        page.expect_no("dialog", "").await?;
        page.expect_focus("button", &name).await?;
        page.press(Key::Enter).await?;
        page.click("link", "Show as cards").await?;
        page.expect_address("/?kind=seminar&from=2015-03-02&to=2015-03-02&window=2015-03-01..2015-03-03").await?;
        page.expect_status("30 of 31 activities").await?;
        Ok(())
    });
}

#[test]
fn a_cluster_that_stays_whole_when_it_is_fitted_opens_all_the_same() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Body(made_up(5000)));
        page.visit("/timeline?window=2012-01-01..2014-12-31").await?;
        expect_drawn(page).await?;
        for at in 0..3 {
            let before = super::axis(page).await?;
            let dom = page.until("a cluster", |tree| clusters(tree).map(|found| found[at].dom())).await?;
            page.browser.element(dom).await?.focus().await?;
            page.press(Key::Enter).await?;
            page.browser.settle().await?;
            let is_listed = "return Boolean(document.querySelector('[role=dialog]'))";
            assert!(!page.browser.script::<bool>(is_listed, Vec::new()).await?, "the cluster {at} is listed");
            assert_ne!(super::axis(page).await?, before, "the cluster {at}");
            page.visit("/timeline?window=2012-01-01..2014-12-31").await?;
            expect_drawn(page).await?;
        }
        Ok(())
    });
}
