//! The timeline: every activity a link in a list, on an axis that is accurate, obeying the filters.
//!
//! Its promises in detail: [`explore`] with mouse and fingers, [`window`] in the address, [`keyboard`], [`lanes`],
//! [`crowds`], [`popover`], [`dates`], and as a [`picture`].

mod crowds;
mod dates;
mod explore;
mod keyboard;
mod lanes;
mod picture;
mod popover;
mod window;

use crate::browser::Visitor;
use crate::data::{DATABASES, LISBON, PRACTICES, QUALITY, READMISSION, RISK, ROMANIA, activities};
use crate::hand::Place;
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::tree::{Spot, Tree};

/// A place on the drawing where nothing is drawn: under the axis of a wide view, before the first activity.
async fn empty_ground(page: &Page) -> Result<Place, Broken> {
    let axis = page.box_of(".axis").await?;
    Ok((axis.left + axis.width * 0.9, axis.top + axis.height + 12.0))
}

/// Where the tick with this label begins, in pixels from the left edge of the viewport; nothing if it is not shown.
async fn tick(page: &Page, label: &str) -> Result<Option<f64>, Broken> {
    let body = r"
        const ticks = [...document.querySelectorAll('.axis .tick')].filter(it => it.getClientRects().length);
        const found = ticks.find(it => it.textContent === arguments[0]);
        return found ? found.getBoundingClientRect().left : null;";
    page.browser.script(body, vec![label.into()]).await
}

/// The labels of the axis, upper level first.
async fn axis(page: &Page) -> Result<Vec<String>, Broken> {
    let body = r"
        const ticks = [...document.querySelectorAll('.axis .tick')].filter(it => it.getClientRects().length);
        return ticks.map(it => it.textContent);";
    page.until_so("an axis", async || {
        let ticks: Vec<String> = page.browser.script(body, Vec::new()).await?;
        Ok(if ticks.is_empty() { Err("none is drawn".into()) } else { Ok(ticks) })
    })
    .await
}

/// Visits a timeline and waits until so many activities and clusters are drawn.
async fn visit_drawn(page: &Page, address: &str, marks: usize) -> Result<(), Broken> {
    page.visit(address).await?;
    expect_marks(page, marks).await
}

/// So many activities and clusters are drawn.
async fn expect_marks(page: &Page, marks: usize) -> Result<(), Broken> {
    page.until_so(&format!("{marks} marks"), async || {
        let drawn: usize =
            page.browser.script("return document.querySelectorAll('#marks > li').length", Vec::new()).await?;
        Ok(if drawn == marks { Ok(()) } else { Err(format!("{drawn}")) })
    })
    .await
}

/// The names of the links in the list of what is drawn.
fn drawn(tree: &Tree) -> Result<Vec<String>, String> {
    let region = tree.root().one("region", "Timeline")?;
    let items = region.all("listitem").into_iter().flat_map(|item| item.all("link"));
    Ok(items.map(|link| Spot::name(link).to_owned()).collect())
}

/// Exactly the activities whose names begin so, in whatever order.
fn exactly(tree: &Tree, titles: &[&str]) -> Result<(), String> {
    let names = drawn(tree)?;
    let all_there = titles.iter().all(|title| names.iter().any(|name| name.starts_with(title)));
    if all_there && names.len() == titles.len() { Ok(()) } else { Err(format!("{names:#?}")) }
}

#[test]
fn every_activity_is_a_link_in_a_list_and_opens_its_page() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/timeline").await?;
        page.expect_heading("Timeline").await?;
        let titles: Vec<&str> = activities().iter().map(|it| it.title("en")).collect();
        page.until("all ten drawn", |tree| exactly(tree, &titles)).await?;
        page.expect_title("Timeline").await?;
        page.browser.picture("timeline").await?;
        page.go(RISK).await?;
        page.expect_heading(RISK).await?;
        page.back().await?;
        page.until("all ten drawn", |tree| exactly(tree, &titles)).await?;
        page.expect_focus("link", RISK).await?;
        Ok(())
    });
}

#[test]
fn what_is_known_by_its_year_only_says_the_year() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit("/timeline").await?;
        let names = page
            .until("all ten drawn", |tree| {
                drawn(tree).and_then(|names| match names.len() {
                    10 => Ok(names),
                    n => Err(format!("{n} links")),
                })
            })
            .await?;
        for (title, year) in [(ROMANIA, "2012"), (QUALITY, "2012"), (LISBON, "2015"), (DATABASES, "2015")] {
            let name = names.iter().find(|name| name.starts_with(title)).cloned().unwrap_or_default();
            assert!(name.contains(year) && !name.contains("January") && !name.contains("December"), "{name:?}");
        }
        assert!(names.iter().any(|name| name.contains("1 to 3 October 2019")), "{names:#?}");
        page.browser.picture("timeline-phone").await?;
        Ok(())
    });
}

#[test]
fn the_filters_hold_here_too() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/timeline?kind=study-visit").await?;
        page.until("the study visits", |tree| exactly(tree, &[LISBON, READMISSION, PRACTICES])).await?;
        page.visit("/timeline?q=lisbon").await?;
        page.until("the one in Lisbon", |tree| exactly(tree, &[LISBON])).await?;
        Ok(())
    });
}

#[test]
fn the_axis_says_the_years_at_even_distances() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/timeline").await?;
        page.until("the timeline", |tree| tree.root().one("region", "Timeline").map(|_| ())).await?;
        // Labels of an axis may be hidden from assistive technology, which has the dates in the list.
        let labels = r"
            const leaves = [...document.querySelectorAll('.axis *')].filter(it => it.childElementCount === 0);
            const years = leaves.filter(it => /^\d{4}$/.test(it.textContent.trim()) && it.getClientRects().length);
            return years.map(it => [Number(it.textContent), it.getBoundingClientRect().left]);";
        let labels = page
            .until_so("years on the axis", async || {
                let labels: Vec<(f64, f64)> = page.browser.script(labels, Vec::new()).await?;
                // No activity took place in 2014 or 2018: these years can only stand on the axis.
                let on_axis = |year: f64| labels.iter().any(|(label, _)| (label - year).abs() < 0.5);
                Ok(if on_axis(2014.0) || on_axis(2018.0) { Ok(labels) } else { Err(format!("{labels:?}")) })
            })
            .await?;
        let steps = labels.windows(2).filter(|pair| pair[1].0 > pair[0].0);
        let per_year: Vec<f64> = steps.map(|pair| (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0)).collect();
        let mean = per_year.iter().sum::<f64>() / f64::from(u32::try_from(per_year.len()).unwrap_or(1));
        assert!(per_year.len() >= 2 && per_year.iter().all(|px| (px / mean - 1.0).abs() < 0.02), "{labels:?}");
        Ok(())
    });
}
