//! Each activity has a page of its own with all that is known and nothing that is not; what is not there says so.

use crate::browser::Visitor;
use crate::data::{LISBON, MARRIAGES, PRACTICES, QUALITY, READMISSION, RISK, ROMANIA, activity};
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::server::Reply;

/// All that is read out on the page once its heading begins so.
async fn text_of_page(page: &Page, heading: &str) -> Result<String, Broken> {
    page.expect_heading(heading).await?;
    page.until("the page's text", |tree| Ok(tree.root().text())).await
}

#[test]
fn a_card_opens_into_its_page() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.open_card(MARRIAGES).await?;
        let text = text_of_page(page, MARRIAGES).await?;
        for fact in ["Seminar", "6–7 April 2017", "2 days", "Baku", "Azerbaijan", "up to 60 participants", "Past"] {
            assert!(text.contains(fact), "no {fact:?} in {text}");
        }
        page.expect_focus("heading", MARRIAGES).await?;
        page.expect_address(&activity(MARRIAGES).address()).await?;
        page.expect_title(MARRIAGES).await?;
        page.expect_language("en").await?;
        for action in ["Add to calendar", "Copy link"] {
            page.until(action, |tree| {
                let link = tree.root().one_that_begins("link", action);
                link.or_else(|_| tree.root().one_that_begins("button", action)).map(|_| ())
            })
            .await?;
        }
        page.browser.picture("activity").await?;
        Ok(())
    });
}

#[test]
fn a_date_is_as_precise_as_it_was_stated_and_what_is_not_stated_says_so() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit(&activity(LISBON).address()).await?;
        let lisbon = text_of_page(page, LISBON).await?;
        assert!(lisbon.contains("2015") && lisbon.contains("Only the year is stated."), "{lisbon}");
        assert!(!lisbon.contains("January") && !lisbon.contains("365"), "false precision: {lisbon}");

        page.visit(&activity(READMISSION).address()).await?;
        let readmission = text_of_page(page, READMISSION).await?;
        assert!(readmission.contains("12–14 November 2012") && readmission.contains("3 days"), "{readmission}");
        assert!(readmission.to_lowercase().contains("not stated"), "the place is not stated: {readmission}");
        Ok(())
    });
}

#[test]
fn experts_are_told_from_those_who_attended() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit(&activity(RISK).address()).await?;
        let text = text_of_page(page, RISK).await?;
        let facts = text.split("Experts from").nth(1).unwrap_or_default();
        let (experts, rest) = facts.split_once("Attended").unwrap_or_default();
        for expert in ["(Frontex)", "Republic of Slovenia"] {
            assert!(experts.contains(expert), "{expert} sent experts: {text}");
        }
        for attended in ["Ministry of Foreign Affairs", "State Security Service", "State Migration Service"] {
            assert!(rest.contains(attended) && !experts.contains(attended), "{attended} attended: {text}");
        }
        page.browser.picture("activity-phone").await?;
        Ok(())
    });
}

#[test]
fn related_activities_are_a_click_away() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit(&activity(ROMANIA).address()).await?;
        page.expect_heading(ROMANIA).await?;
        page.go(QUALITY).await?;
        page.expect_heading(QUALITY).await?;
        page.expect_focus("heading", QUALITY).await?;
        page.expect_address(&activity(QUALITY).address()).await?;
        Ok(())
    });
}

#[test]
fn previous_and_next_stay_within_the_filter_and_back_to_results_finds_them_as_they_were() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?kind=study-visit").await?;
        page.open_card(READMISSION).await?;
        page.expect_heading(READMISSION).await?;
        page.expect_focus("heading", READMISSION).await?;
        page.go("Next activity").await?;
        page.expect_heading(PRACTICES).await?;
        page.expect_focus("heading", PRACTICES).await?;
        page.expect_address(&format!("{}?kind=study-visit", activity(PRACTICES).address())).await?;
        page.expect_no("link", "Next activity").await?;
        page.go("Previous activity").await?;
        page.expect_heading(READMISSION).await?;
        page.expect_focus("heading", READMISSION).await?;
        page.go("Previous activity").await?;
        page.expect_heading(LISBON).await?;
        page.expect_focus("heading", LISBON).await?;
        page.expect_no("link", "Previous activity").await?;
        page.go("Back to results").await?;
        page.expect_address("/?kind=study-visit").await?;
        page.expect_cards(&[LISBON, READMISSION, PRACTICES]).await?;
        page.expect_value("Kind", "Study visit", 3, true).await?;
        Ok(())
    });
}

#[test]
fn an_address_that_leads_nowhere_helps_on() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/activities/readmision-2012").await?;
        page.expect_heading("Activity not found").await?;
        page.expect_text("readmision-2012").await?;
        page.expect_title("not found").await?;
        page.visit("/nowhere/at/all").await?;
        page.expect_heading("Page not found").await?;
        // Only development builds have a gallery.
        page.visit("/gallery").await?;
        page.expect_heading("Page not found").await?;
        page.go("See all activities").await?;
        page.expect_status("10 of 10 activities").await?;
        page.expect_address("/").await?;
        Ok(())
    });
}

#[test]
fn about_says_what_taiex_is_and_where_the_data_come_from() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.click("link", "About").await?;
        page.expect_address("/about").await?;
        page.expect_heading("About").await?;
        page.expect_focus("heading", "About").await?;
        page.expect_title("About").await?;
        page.expect_text("Technical Assistance and Information Exchange").await?;
        page.expect_text("State Migration Service of the Republic of Azerbaijan, 2025").await?;
        page.expect("heading", "Accessibility statement").await?;
        page.browser.picture("about").await?;
        page.click("link", "Azərbaycanca").await?;
        page.expect("heading", "Əlçatanlıq bəyanatı").await?;
        page.expect_focus("link", "Azərbaycanca").await?;
        Ok(())
    });
}

#[test]
fn a_reload_of_about_ends_where_the_reader_was() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/about").await?;
        page.browser.script::<()>("scrollTo(0, 700)", Vec::new()).await?;
        page.expect_scroll(700.0).await?;
        page.browser.driver.refresh().await?;
        page.expect("heading", "Accessibility statement").await?;
        page.expect_scroll(700.0).await?;
        Ok(())
    });
}

/// A server may answer with a page of its own where a file is missing.
#[test]
fn about_without_its_text_says_so_and_still_says_whose_the_data_are() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer("/data/about.en.md", Reply::Body("<!doctype html><h1>Not here</h1>".into()));
        page.visit("/about").await?;
        page.expect_text("The text of this page could not be loaded.").await?;
        page.expect_text("State Migration Service of the Republic of Azerbaijan, 2025").await?;
        page.expect_link("All activities (JSON)").await?;
        page.site.answer("/data/about.en.md", Reply::AsPublished);
        page.click("button", "Retry").await?;
        page.expect("heading", "Accessibility statement").await?;
        page.expect_focus("heading", "About").await?;
        Ok(())
    });
}
