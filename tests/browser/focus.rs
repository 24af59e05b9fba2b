//! The keyboard focus is never lost: whatever takes its element away says where it goes on.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::browser::Visitor;
use crate::data::PUBLISHED;
use crate::journey::journey;
use crate::server::Reply;
use crate::tree::Spot;

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

/// The published file with its activities repeated up to this many.
fn long_list(count: usize) -> String {
    let mut file: Value = serde_json::from_str(&PUBLISHED).unwrap();
    let some = file["activities"].as_array().unwrap().clone();
    let repeated = some.iter().cycle().take(count).enumerate().map(|(at, activity)| {
        let mut activity = activity.clone();
        activity["id"] = json!(format!("number-{at}"));
        activity["title"] = json!(format!("Activity {at:04}"));
        activity["related"] = json!([]);
        activity
    });
    file["activities"] = repeated.collect();
    file.to_string()
}

#[test]
fn back_finds_a_long_list_as_far_down_as_it_was_left() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Body(long_list(600)));
        page.visit("/").await?;
        page.expect_status("600 of 600 activities").await?;
        for _ in 0..4 {
            page.browser.script::<()>("scrollTo(0, document.documentElement.scrollHeight)", Vec::new()).await?;
            page.until("a longer list", |tree| tree.root().one("list", "Activities").map(drop)).await?;
        }
        let (title, card) = page
            .until("a card far down", |tree| {
                let list = tree.root().one("list", "Activities")?;
                let cards = list.everything().into_iter().filter(|it| it.role() == "link").collect::<Vec<_>>();
                let lowest = cards.last().ok_or("no card")?;
                if cards.len() > 100 { Ok((lowest.name().to_owned(), lowest.dom())) } else { Err("still short".into()) }
            })
            .await?;
        page.browser.element(card).await?.scroll_into_view().await?;
        let height: f64 = page.browser.script("return scrollY", Vec::new()).await?;
        page.focus("link", &title).await?;
        page.press(Key::Enter).await?;
        page.expect_heading(&title).await?;
        page.back().await?;
        page.expect_focus("link", &title).await?;
        page.expect_scroll(height).await?;
        let found = page.until("the same card", |tree| tree.root().one("link", &title).map(Spot::dom)).await;
        assert!(found.is_ok(), "the card is drawn again");
        Ok(())
    });
}
