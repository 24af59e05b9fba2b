//! The address is the state: it restores a view, names it in one way only, and Back leads to where one was.

use crate::browser::Visitor;
use crate::data::{DETENTION, LISBON, QUALITY, ROMANIA};
use crate::journey::{Broken, journey};
use crate::page::{Page, field};
use crate::tree::Spot;

#[test]
fn an_address_restores_its_view() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?q=asylum&kind=project&sort=oldest").await?;
        page.expect_cards(&[QUALITY, ROMANIA]).await?;
        page.expect_field("Search activities", "asylum").await?;
        page.expect_value("Kind", "Project", 2, true).await?;
        page.until("the order shown", |tree| {
            let order = field(tree, "Sort by")?.value();
            if order.to_lowercase().contains("oldest") { Ok(()) } else { Err(order.to_owned()) }
        })
        .await?;
        page.visit("/?from=2015&to=2016-04").await?;
        page.expect_field("From", "2015").await?;
        page.expect_field("To", "2016-04").await?;
        Ok(())
    });
}

/// The address that the bar shows once this one has been understood and a filter put on and off again.
async fn canonical(page: &Page, address: &str) -> Result<String, Broken> {
    page.visit(address).await?;
    page.check("Status", "Past").await?;
    page.expect("button", "Remove filter: Past").await?;
    page.click("button", "Remove filter: Past").await?;
    page.expect_no("button", "Remove filter: Past").await?;
    page.until_so("no status in the address", async || {
        let address = page.address().await?;
        Ok(if address.contains("status=") { Err(address) } else { Ok(address) })
    })
    .await
}

#[test]
fn one_view_has_one_address() {
    journey(Visitor::at_a_desk(), async |page| {
        let one = canonical(page, "/?sort=oldest&kind=seminar&q=eu&kind=project").await?;
        let other = canonical(page, "/?kind=project&q=eu&kind=seminar&kind=project&sort=oldest&view=cards").await?;
        assert_eq!(one, other);
        assert_eq!(canonical(page, "/?view=cards&sort=newest&q=").await?, "/");
        Ok(())
    });
}

#[test]
fn what_an_address_does_not_mean_is_said_in_a_line_and_ignored() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?kind=study-visit&colour=magenta").await?;
        page.expect_status("3 of 10 activities").await?;
        page.expect_text("colour").await?;
        page.visit("/?from=yesterday&sort=sideways").await?;
        page.expect_status("10 of 10 activities").await?;
        page.expect_text("yesterday").await?;
        Ok(())
    });
}

#[test]
fn back_and_forward_lead_to_where_one_was() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit("/?sort=oldest").await?;
        page.expect_card_count(10).await?;
        let card = page.until("the card", |tree| tree.root().one_that_begins("link", DETENTION).map(Spot::dom)).await?;
        page.browser.element(card).await?.scroll_into_view().await?;
        let height: f64 = page.browser.script("return scrollY", Vec::new()).await?;
        assert!(height > 300.0, "the card lies far down on a phone, not at {height}");

        page.open_card(DETENTION).await?;
        page.expect_heading(DETENTION).await?;
        page.expect_focus("heading", DETENTION).await?;
        page.expect_scroll(0.0).await?;

        page.back().await?;
        page.expect_card_count(10).await?;
        page.expect_focus("link", DETENTION).await?;
        page.expect_scroll(height).await?;

        page.forward().await?;
        page.expect_heading(DETENTION).await?;
        page.expect_focus("heading", DETENTION).await?;
        Ok(())
    });
}

#[test]
fn words_just_typed_are_not_lost_by_opening_a_card() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        // No pause between the last letter and the click: the address has not followed yet.
        page.type_into("Search activities", "lisbon").await?;
        page.open_card(LISBON).await?;
        page.expect_heading(LISBON).await?;
        page.back().await?;
        page.expect_address("/?q=lisbon").await?;
        page.expect_field("Search activities", "lisbon").await?;
        page.expect_cards(&[LISBON]).await?;
        Ok(())
    });
}

#[test]
fn filters_stay_while_moving_between_pages() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?kind=study-visit").await?;
        page.click("link", "Timeline").await?;
        page.expect_address("/timeline?kind=study-visit").await?;
        page.click("link", "About").await?;
        page.click("link", "Activities").await?;
        page.expect_address("/?kind=study-visit").await?;
        page.expect_status("3 of 10 activities").await?;
        Ok(())
    });
}
