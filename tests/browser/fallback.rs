//! Where the app does not run, the activities are there to read all the same: no script, no WebAssembly, or a program that
//! does not come because another release has taken its place.

use crate::browser::Visitor;
use crate::data::activities;
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::server::{DATA, Reply, site_folder};

/// Every activity by its title, in a list, and a title of the document.
async fn expect_all_to_read(page: &Page) -> Result<(), Broken> {
    page.until("a list of them", |tree| {
        let items = tree.root().all("list").into_iter().map(|list| list.items().len()).max();
        if items >= Some(activities().len()) { Ok(()) } else { Err(format!("at most {items:?} items")) }
    })
    .await?;
    let text = page.until("the page", |tree| Ok(tree.root().text())).await?;
    for activity in activities() {
        let title = activity.title("en");
        assert!(text.contains(title), "no {title:?} in {text}");
    }
    page.expect_title("TAIEX").await
}

/// That, with a word on what happened, and the cause in the console for whoever looks there.
async fn expect_fallback(page: &Page) -> Result<(), Broken> {
    page.expect_text("could not start").await?;
    expect_all_to_read(page).await?;
    let complaints = page.browser.complaints().await?;
    assert!(!complaints.is_empty(), "nothing in the console");
    Ok(())
}

/// The path of what the head of the page names by this id, read from the file.
fn path_of(id: &str) -> String {
    let page = std::fs::read_to_string(site_folder().join("index.html")).expect("the built page");
    let (_, rest) = page.split_once(&format!("id=\"{id}\" href=\"")).expect("a link with this id");
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn all_activities_are_readable_without_script() {
    journey(Visitor::at_a_desk().without_script(), async |page| {
        page.arrive("/").await?;
        expect_all_to_read(page).await?;
        page.browser.picture("without-script").await?;
        Ok(())
    });
}

#[test]
fn a_program_that_does_not_come_or_is_none_leaves_the_list() {
    // A browser for each: what it had once it would keep.
    for id in ["app-wasm", "app-script"] {
        journey(Visitor::on_a_phone(), async |page| {
            for reply in [Reply::Status(404), Reply::Cut, Reply::Body("another release".into())] {
                page.site.answer(&path_of(id), reply);
                page.arrive("/timeline").await?;
                expect_fallback(page).await?;
            }
            page.browser.picture(&format!("without-{id}")).await?;
            page.site.answer(&path_of(id), Reply::AsPublished);
            page.visit("/").await?;
            page.expect_card_count(10).await?;
            Ok(())
        });
    }
}

#[test]
fn where_web_assembly_is_locked_away_the_list_is_there() {
    journey(Visitor::at_a_desk(), async |page| {
        page.browser.run_first("delete globalThis.WebAssembly").await?;
        page.arrive("/").await?;
        expect_fallback(page).await?;
        Ok(())
    });
}

#[test]
fn the_data_do_not_wait_for_the_program() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer(&path_of("app-wasm"), Reply::Cut);
        page.arrive("/").await?;
        expect_fallback(page).await?;
        assert!(page.site.requests().iter().any(|path| path == DATA), "the page itself asks for the data");
        Ok(())
    });
}
