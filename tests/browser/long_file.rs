//! A long file is read and indexed in slices: meanwhile the page says how far it is and answers its reader.

use std::time::Duration;

use crate::browser::Visitor;
use crate::data::made_up;
use crate::journey::journey;
use crate::server::Reply;
use crate::tree::{Spot, Tree};

/// What a page notes from its first moment on: what it said of its progress.
const NOTES: &str = "
    window.noted = [];
    new MutationObserver(() => {
        const progress = document.querySelector('progress');
        if (progress) window.noted.push([progress.getAttribute('aria-label'), progress.position]);
    }).observe(document, { subtree: true, childList: true, attributes: true });";

#[test]
fn the_page_says_how_far_it_is_and_finds_the_same_before_and_after_words_are_indexed() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Late(Reply::Body(made_up(5000)).into(), Duration::from_secs(1)));
        page.browser.run_first(NOTES).await?;
        page.visit("/?q=asylum").await?;
        // So early that there is no index yet, or half of one; once more when it is whole.
        let count = |tree: &Tree| {
            let said = tree.root().all("status").into_iter().map(Spot::text);
            said.into_iter().find(|said| said.ends_with("of 5,000 activities")).ok_or_else(|| "no count".to_owned())
        };
        let early = page.until("a count", count).await?;
        let said: Vec<(String, f64)> = page.browser.script("return window.noted", Vec::new()).await?;
        assert!(said.iter().all(|(name, _)| name.starts_with("Loading")), "{said:?}");
        assert_eq!(said.first().map(|(_, share)| *share), Some(-1.0), "at first nobody knows how far it is");
        assert!(said.iter().any(|(_, share)| *share > 0.5), "{said:?}");
        page.expect_no("progressbar", "Loading").await?;
        page.clear("Search activities").await?;
        page.expect_status("5,000 of 5,000 activities").await?;
        page.type_into("Search activities", "asylum").await?;
        page.expect_status(&early).await?;
        Ok(())
    });
}
