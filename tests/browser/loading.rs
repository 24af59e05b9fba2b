//! A bad record never blanks the page; a load error says what happened and Retry mends it without a reload.

use crate::browser::Visitor;
use crate::data::{PUBLISHED, READMISSION, RISK, activity};
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::server::{DATA, Reply};
use crate::tree::Spot;

/// The browser itself writes this to the console when a request fails; the app cannot keep it from doing so.
const BROWSERS_OWN: &str = "Failed to load resource";

/// Opens everything that can be opened, until these words are read out.
async fn open_until(page: &Page, words: &str) -> Result<(), Broken> {
    let closed = page
        .until("something to open", |tree| {
            let everything = tree.root().everything();
            let opens = |role: &str| matches!(role, "DisclosureTriangle" | "button");
            let closed = everything.iter().filter(|it| opens(it.role()) && it.has("expanded") && !it.is("expanded"));
            let closed: Vec<i64> = closed.map(|it| it.dom()).collect();
            if closed.is_empty() { Err("nothing closed".into()) } else { Ok(closed) }
        })
        .await?;
    for dom in closed {
        page.browser.element(dom).await?.click().await?;
    }
    page.expect_text(words).await
}

#[test]
fn a_bad_record_is_listed_while_the_rest_shows() {
    journey(Visitor::at_a_desk(), async |page| {
        let broken = PUBLISHED.replacen("\"expert-mission\"", "\"expert-misson\"", 1);
        assert_ne!(broken, *PUBLISHED, "the data hold an expert mission to spoil");
        page.site.answer_data(Reply::Body(broken));
        page.visit("/").await?;
        page.expect_status("9 of 9 activities").await?;
        page.expect_no("link", RISK).await?;
        page.expect_text("1 record could not be read").await?;
        let quiet = page.until("the page", |tree| Ok(tree.root().text())).await?;
        assert!(!quiet.contains("expert-misson"), "the notice is folded at first");
        open_until(page, "expert-misson").await?;
        page.expect_text(activity(RISK).id()).await?;
        page.expect_text("kind").await?;
        page.expect_text("Did you mean “expert-mission”?").await?;
        page.browser.picture("bad-record").await?;
        page.go_unscrolled("Русский").await?;
        page.expect_language("ru").await?;
        page.expect_text("expert-misson").await?;
        Ok(())
    });
}

#[test]
fn of_two_records_with_one_id_the_first_shows() {
    journey(Visitor::at_a_desk(), async |page| {
        let (first, second) = (activity(READMISSION).id(), activity(RISK).id());
        let twice = PUBLISHED.replace(&format!("\"{second}\""), &format!("\"{first}\""));
        page.site.answer_data(Reply::Body(twice));
        page.visit(&activity(READMISSION).address()).await?;
        page.expect_heading(READMISSION).await?;
        page.visit("/").await?;
        page.expect_status("9 of 9 activities").await?;
        page.expect("link", READMISSION).await?;
        Ok(())
    });
}

#[test]
fn replacing_the_file_is_enough() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.keep_nothing();
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        let title = "Readmission, as an editor has renamed it";
        let renamed = PUBLISHED.replace("\"Readmission\"", &format!("{title:?}"));
        page.site.answer_data(Reply::Body(renamed));
        page.visit("/").await?;
        page.expect("link", title).await?;
        assert_eq!(
            page.site.requests().iter().filter(|path| *path == DATA).count(),
            2,
            "it is asked for at every visit"
        );
        Ok(())
    });
}

/// Visits with the data answered so, and gives back what stands around the button Retry.
async fn message(page: &Page, reply: Reply) -> Result<String, Broken> {
    page.site.answer_data(reply);
    page.arrive("/").await?;
    page.until("a message with Retry", |tree| {
        let retry = tree.root().one("button", "Retry")?;
        let around = std::iter::successors(retry.parent(), |it| it.parent()).map(Spot::text);
        around.into_iter().find(|text| text.len() > "Retry".len() + 20).ok_or_else(|| "a bare button".into())
    })
    .await
}

#[test]
fn each_load_error_has_a_message_of_its_own_and_retry_mends_it() {
    journey(Visitor::at_a_desk().forgiving(BROWSERS_OWN), async |page| {
        page.site.keep_nothing();
        let newer = PUBLISHED.replacen("\"version\": 1", "\"version\": 99", 1);
        assert_ne!(newer, *PUBLISHED, "the data state their version");
        let cases = [
            (Reply::Cut, "connection"),
            (Reply::Status(500), "500"),
            (Reply::Body("<!doctype html><title>Sorry</title>".into()), "not JSON"),
            (Reply::Body("{\"version\": 1}".into()), "activities"),
            (Reply::Body(newer), "99"),
        ];
        let mut messages = Vec::new();
        for (reply, word) in cases {
            let message = message(page, reply).await?;
            assert!(message.contains(word), "no {word:?} in {message:?}");
            assert!(!messages.contains(&message), "said twice: {message}");
            messages.push(message);

            page.browser.script::<()>("window.sameDocument = true", Vec::new()).await?;
            page.site.answer_data(Reply::AsPublished);
            page.click("button", "Retry").await?;
            page.expect_status("10 of 10 activities").await?;
            page.expect_card_count(10).await?;
            page.expect_no("button", "Retry").await?;
            let same: bool = page.browser.script("return window.sameDocument === true", Vec::new()).await?;
            assert!(same, "Retry works without a reload");
        }
        Ok(())
    });
}

#[test]
fn retry_that_fails_again_says_so_again() {
    journey(Visitor::on_a_phone().forgiving(BROWSERS_OWN), async |page| {
        message(page, Reply::Status(503)).await?;
        page.site.answer_data(Reply::Status(404));
        page.click("button", "Retry").await?;
        page.expect_text("404").await?;
        page.expect("button", "Retry").await?;
        page.browser.picture("load-error-phone").await?;
        Ok(())
    });
}
