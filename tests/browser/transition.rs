//! A card opens into its page: the movement explains, and is never in the way.

use serde_json::json;

use crate::browser::Visitor;
use crate::data::{DETENTION, activity};
use crate::journey::{Broken, journey};
use crate::page::Page;

/// Notes what moves, as the browser names it, whenever a view takes the place of another.
const WATCH: &str = "const start = document.startViewTransition.bind(document);
    window.moved = [];
    document.startViewTransition = (change) => {
        const transition = start(change);
        const note = () => window.moved.push(document.getAnimations().map((each) => each.effect.pseudoElement).join());
        transition.ready.then(note, () => {});
        return transition;
    }";

async fn visit_watched(page: &Page) -> Result<(), Broken> {
    page.visit("/").await?;
    page.browser.script(WATCH, vec![]).await
}

/// The title was among what moved the last of so many times, in the old view and in the new one.
async fn expect_moved(page: &Page, times: usize) -> Result<(), Broken> {
    page.until_so("a title that moved", async || {
        let moved: Vec<String> = page.browser.script("return window.moved", vec![]).await?;
        // The browser moves only what it found in both views.
        let has = moved.len() == times && moved[times - 1].contains("::view-transition-group(title)");
        Ok(if has { Ok(()) } else { Err(format!("{moved:?}")) })
    })
    .await
}

#[test]
fn the_title_of_a_card_moves_into_its_page_and_back() {
    journey(Visitor::at_a_desk().with_motion(), async |page| {
        visit_watched(page).await?;
        page.open_card(DETENTION).await?;
        expect_moved(page, 1).await?;
        page.expect_focus("heading", DETENTION).await?;
        page.expect_scroll(0.0).await?;
        page.click("link", "Back to results").await?;
        expect_moved(page, 2).await?;
        page.expect_focus("link", DETENTION).await?;
        page.open_card(DETENTION).await?;
        expect_moved(page, 3).await?;
        page.expect_heading(DETENTION).await?;
        Ok(())
    });
}

#[test]
fn a_reader_in_a_hurry_ends_where_the_last_click_led() {
    journey(Visitor::at_a_desk().with_motion(), async |page| {
        visit_watched(page).await?;
        let both = "for (const link of [...document.querySelectorAll('.card-title a')].slice(0, 2)) link.click();
            document.getElementById(arguments[0]).click();";
        page.browser.script::<()>(both, vec![json!(format!("to-{}", activity(DETENTION).id()))]).await?;
        page.expect_heading(DETENTION).await?;
        page.expect_address(&activity(DETENTION).address()).await?;
        Ok(())
    });
}
