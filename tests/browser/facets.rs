//! Filters: OR inside a facet, AND between facets, counts that tell the truth, chips that take them away.

use thirtyfour::Key;

use crate::browser::Visitor;
use crate::data::{DATABASES, DETENTION, LISBON, MARRIAGES, PRACTICES, READMISSION, RISK, WORKSHOP, topic};
use crate::journey::journey;

#[test]
fn ticking_a_value_filters_keeps_the_focus_and_is_a_step_of_the_history() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        for facet in ["Kind", "Topic", "Country", "Partner", "Status"] {
            page.expect("group", facet).await?;
        }
        page.check("Kind", "Study visit").await?;
        page.expect_status("3 of 10 activities").await?;
        page.expect_cards(&[LISBON, READMISSION, PRACTICES]).await?;
        page.expect_address("/?kind=study-visit").await?;
        page.expect_focus("checkbox", "Study visit").await?;

        page.check("Kind", "Seminar").await?;
        page.expect_cards(&[MARRIAGES, LISBON, READMISSION, PRACTICES]).await?;
        page.expect_address("/?kind=study-visit&kind=seminar").await?;

        page.check("Topic", "Asylum").await?;
        page.expect_cards(&[PRACTICES]).await?;

        page.back().await?;
        page.expect_status("4 of 10 activities").await?;
        page.back().await?;
        page.expect_value("Kind", "Study visit", 3, true).await?;
        page.back().await?;
        page.expect_status("10 of 10 activities").await?;
        page.expect_address("/").await?;
        Ok(())
    });
}

/// Of the root every element may take its style: a browser looks it all up again whenever an attribute is set there.
#[test]
fn an_answer_sets_nothing_on_the_root_of_the_page() {
    journey(Visitor::at_a_desk(), async |page| {
        for address in ["/", "/?theme=dark"] {
            page.visit(address).await?;
            page.expect_card_count(10).await?;
            let watch = "window.set = [];
                const note = (all) => window.set.push(...all.map((it) => it.attributeName));
                new MutationObserver(note).observe(document.documentElement, { attributes: true })";
            page.browser.script::<()>(watch, Vec::new()).await?;
            let click = "document.getElementById('kind-study-visit').click()";
            page.browser.script::<()>(click, Vec::new()).await?;
            page.expect_card_count(3).await?;
            page.browser.settle().await?;
            let set: Vec<String> = page.browser.script("return window.set", Vec::new()).await?;
            assert!(set.is_empty(), "{address}: {set:?}");
        }
        Ok(())
    });
}

#[test]
fn a_count_ignores_the_choices_of_its_own_facet_only() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?kind=study-visit").await?;
        page.expect_value("Kind", "Study visit", 3, true).await?;
        page.expect_value("Kind", "Project", 4, false).await?;
        page.expect_value("Topic", "Asylum", 1, false).await?;
        page.expect_value("Topic", "Readmission and return", 1, false).await?;
        page.expect_value("Country", "Not stated", 2, false).await?;
        page.expect_value("Status", "Past", 3, false).await?;
        Ok(())
    });
}

#[test]
fn a_value_that_nothing_carries_hides_unless_it_is_chosen() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit(&format!("/?topic={}", topic("Asylum"))).await?;
        page.expect_value("Kind", "Project", 2, false).await?;
        page.expect_no("checkbox", "Seminar").await?;
        page.visit(&format!("/?topic={}&kind=seminar", topic("Asylum"))).await?;
        page.expect_value("Kind", "Seminar", 0, true).await?;
        Ok(())
    });
}

#[test]
fn not_stated_is_a_value() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.expect_value("Country", "Not stated", 4, false).await?;
        page.check("Country", "Not stated").await?;
        page.expect_status("4 of 10 activities").await?;
        page.expect_address("/?country=not-stated").await?;
        page.check("Country", "Azerbaijan").await?;
        page.expect_status("7 of 10 activities").await?;
        page.check("Country", "Not stated").await?;
        page.expect_cards(&[WORKSHOP, RISK, MARRIAGES]).await?;
        Ok(())
    });
}

#[test]
fn a_chip_takes_its_filter_away_and_clear_all_takes_the_rest() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?kind=study-visit&kind=project&country=PT&country=RO&q=migra").await?;
        page.expect("button", "Remove filter: Study visit").await?;
        page.click("button", "Remove filter: Portugal").await?;
        page.expect_no("button", "Remove filter: Portugal").await?;
        page.expect_cards(&[DATABASES]).await?;
        page.expect_address("/?q=migra&kind=study-visit&kind=project&country=RO").await?;
        page.click("button", "Clear all filters").await?;
        page.expect_status("10 of 10 activities").await?;
        page.expect_address("/").await?;
        page.expect_field("Search activities", "").await?;
        page.expect_no("button", "Remove filter").await?;
        page.expect_no("button", "Clear all filters").await?;
        Ok(())
    });
}

#[test]
fn dates_match_what_they_overlap() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.type_into("From", "2015").await?;
        page.type_into("To", "2016-04-25").await?;
        page.press(Key::Tab).await?;
        page.expect_cards(&[DETENTION, DATABASES, LISBON]).await?;
        page.expect_address("/?from=2015&to=2016-04-25").await?;
        // The projects of 2012 may have been in September; the study visit of August was not.
        page.visit("/?from=2012-09").await?;
        page.expect_status("9 of 10 activities").await?;
        page.expect_no("link", PRACTICES).await?;
        page.visit("/?to=2012-08-27").await?;
        page.expect_status("3 of 10 activities").await?;
        Ok(())
    });
}

#[test]
fn reversed_dates_are_ignored_and_said_so() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?from=2017&to=2012").await?;
        page.expect_status("10 of 10 activities").await?;
        page.expect_text("neither is applied").await?;
        page.visit("/?from=2012&to=2017").await?;
        page.expect_status("8 of 10 activities").await?;
        Ok(())
    });
}
