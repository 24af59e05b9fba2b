//! True dates: what is known by its year only is fuzzy, what has no date stands in a tray, what is to come says so.

use serde_json::{Value, json};

use super::visit_drawn;
use crate::browser::Visitor;
use crate::data::{LISBON, PUBLISHED, RISK};
use crate::journey::journey;
use crate::page::Page;
use crate::server::Reply;
use crate::tree::Spot;

/// The published file with other activities, each an id, a kind and perhaps a date.
pub(super) fn file_of(activities: &[(&str, &str, Option<&str>)]) -> String {
    let mut file: Value = serde_json::from_str(&PUBLISHED).unwrap();
    let record = |(id, kind, when): &(&str, &str, Option<&str>)| {
        let mut record = json!({ "id": id, "title": format!("About {id}"), "kind": kind });
        if let Some(when) = when {
            record["when"] = json!(when);
        }
        record
    };
    file["activities"] = activities.iter().map(record).collect();
    file.to_string()
}

async fn class_of(page: &Page, title: &str) -> Result<String, crate::journey::Broken> {
    let body = "return [...document.querySelectorAll('#marks a')]
        .find(it => it.textContent.startsWith(arguments[0])).className";
    page.browser.script(body, vec![json!(title)]).await
}

#[test]
fn what_is_known_by_its_year_is_drawn_fuzzy_over_it_and_says_the_year() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        assert!(class_of(page, LISBON).await?.contains("fuzzy"));
        assert!(!class_of(page, RISK).await?.contains("fuzzy"));
        let (start, end) = (super::tick(page, "2015").await?, super::tick(page, "2016").await?);
        let bar = page
            .box_in_tree("the bar of 2015", |tree| tree.root().one_that_begins("link", LISBON).map(Spot::dom))
            .await?;
        let start = start.unwrap_or_default();
        assert!((bar.left - start).abs() < 2.0 && bar.left + bar.width >= end.unwrap_or_default() - 2.0, "{bar:?}");
        page.focus("link", LISBON).await?;
        page.until_so("the year in the popover", async || {
            let text: String = page
                .browser
                .script("const it = document.querySelector('.popover'); return it ? it.innerText : ''", Vec::new())
                .await?;
            Ok(if text.contains("2015") && !text.contains("January") { Ok(()) } else { Err(text) })
        })
        .await?;
        Ok(())
    });
}

#[test]
fn what_has_no_date_stands_in_a_tray() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Body(file_of(&[
            ("sea", "seminar", Some("2015-03-02")),
            ("sky", "workshop", None),
            ("sun", "training", None),
        ])));
        visit_drawn(page, "/timeline", 1).await?;
        page.expect("heading", "Date not stated").await?;
        page.expect_link("About sky, workshop, Date not stated, Place not stated").await?;
        page.go("About sun").await?;
        page.expect_heading("About sun").await?;
        page.back().await?;
        page.expect_focus("link", "About sun").await?;
        Ok(())
    });
}

#[test]
fn what_is_to_come_and_what_goes_on_is_marked_and_says_so() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Body(file_of(&[
            ("past", "seminar", Some("2015-03-02")),
            ("now", "workshop", Some("2015-03-02/2090-01-01")),
            ("future", "training", Some("2091-05-04/2091-05-06")),
        ])));
        visit_drawn(page, "/timeline", 3).await?;
        page.expect("link", "About future, training, 4 to 6 May 2091, Place not stated, Upcoming").await?;
        page.expect_link("About now, workshop, 2 March 2015 to 1 January 2090, Place not stated, Ongoing").await?;
        page.expect("link", "About past, seminar, 2 March 2015, Place not stated").await?;
        let marked: Vec<String> = page
            .browser
            .script(
                "return [...document.querySelectorAll('#marks [data-status]')].map(it => it.dataset.status)",
                Vec::new(),
            )
            .await?;
        assert_eq!(marked, ["ongoing", "upcoming"]);
        page.box_of(".today").await?;
        Ok(())
    });
}

#[test]
fn one_activity_none_and_a_year_of_long_ago_are_drawn() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Body(file_of(&[("sea", "seminar", Some("2015-03-02"))])));
        visit_drawn(page, "/timeline", 1).await?;
        page.expect_status("1 to 3 March 2015, 1 activity").await?;
        page.site.answer_data(Reply::Body(file_of(&[("sky", "seminar", None)])));
        visit_drawn(page, "/timeline", 0).await?;
        page.expect_link("About sky").await?;
        page.site.answer_data(Reply::Body(file_of(&[])));
        visit_drawn(page, "/timeline", 0).await?;
        // A slip of the keyboard in the data: 0215 for 2015.
        page.site.answer_data(Reply::Body(file_of(&[
            ("slip", "seminar", Some("0215-03-02")),
            ("sea", "seminar", Some("2015-03-02")),
        ])));
        visit_drawn(page, "/timeline", 2).await?;
        // To some drivers the same address once more is a reload, after which the app puts the focus back.
        page.browser.settle().await?;
        page.focus("link", "About sea").await?;
        for _ in 0..24 {
            page.type_here("+").await?;
        }
        page.expect_focus("link", "About sea").await?;
        page.expect_status("1 to 2 March 2015, 1 activity").await?;
        Ok(())
    });
}
