//! The keyboard focus is never lost: whatever takes its element away says where it goes on.

use thirtyfour::Key;

use crate::browser::Visitor;
use crate::journey::journey;
use crate::server::Reply;

#[test]
fn another_language_builds_the_page_anew_and_keeps_the_place() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?kind=study-visit").await?;
        page.focus("link", "Azərbaycanca").await?;
        page.press(Key::Enter).await?;
        page.expect_language("az").await?;
        page.expect_focus("link", "Azərbaycanca").await?;
        Ok(())
    });
}

#[test]
fn a_declined_offer_leaves_the_focus_on_the_language_of_the_page() {
    journey(Visitor::at_a_desk().reading("az"), async |page| {
        page.visit("/timeline").await?;
        page.focus("button", "Xeyr").await?;
        page.press(Key::Enter).await?;
        page.expect_focus("link", "English").await?;
        Ok(())
    });
}

#[test]
fn a_retry_that_succeeds_ends_at_the_heading() {
    journey(Visitor::at_a_desk().forgiving("Failed to load resource"), async |page| {
        page.site.answer_data(Reply::Status(500));
        page.arrive("/").await?;
        page.focus("button", "Retry").await?;
        page.site.answer_data(Reply::AsPublished);
        page.press(Key::Enter).await?;
        page.expect_status("10 of 10 activities").await?;
        page.expect_focus("heading", "TAIEX activities").await?;
        Ok(())
    });
}
