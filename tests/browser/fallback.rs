//! Where the app does not run, each page is there to read all the same: no script, no WebAssembly, or a program that does not
//! come because another release has taken its place.

use std::time::Duration;

use crate::browser::Visitor;
use crate::data::{MARRIAGES, activities, activity};
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::server::{DATA, Reply, built_page, path_of};

/// Every activity by its title, as an item of a list, and a title of the document.
async fn expect_all_to_read(page: &Page) -> Result<(), Broken> {
    page.until("lists of them", |tree| {
        let items: usize = tree.root().all("list").into_iter().map(|list| list.items().len()).sum();
        if items >= activities().len() { Ok(()) } else { Err(format!("{items} items")) }
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
async fn expect_fallback(page: &Page) -> Result<Vec<String>, Broken> {
    page.expect_text("could not start").await?;
    expect_all_to_read(page).await?;
    let complaints = page.browser.complaints().await?;
    assert!(!complaints.is_empty(), "nothing in the console");
    Ok(complaints)
}

#[test]
fn all_activities_are_readable_without_script() {
    journey(Visitor::at_a_desk().without_script(), async |page| {
        page.arrive("/").await?;
        expect_all_to_read(page).await?;
        page.browser.picture("without-script").await?;
        // What could only be clicked in vain is not there.
        for (role, name) in [("searchbox", "Search activities"), ("button", "Filters"), ("combobox", "Sort by")] {
            page.expect_no(role, name).await?;
        }
        page.arrive("/timeline").await?;
        expect_all_to_read(page).await?;
        page.browser.picture("timeline-without-script").await?;
        Ok(())
    });
}

#[test]
fn an_activity_and_the_text_about_the_site_are_readable_without_script() {
    journey(Visitor::on_a_phone().without_script(), async |page| {
        page.arrive(&activity(MARRIAGES).address()).await?;
        page.expect_heading(MARRIAGES).await?;
        for fact in ["6–7 April 2017", "up to 60 participants", "Data as of"] {
            page.expect_text(fact).await?;
        }
        for computed in ["Past", "Upcoming"] {
            page.expect_no("definition", computed).await?;
        }
        page.expect_no("button", "Copy link").await?;
        page.browser.picture("activity-without-script").await?;
        page.arrive("/ru/about").await?;
        page.expect_language("ru").await?;
        page.expect("heading", "Заявление о доступности").await?;
        Ok(())
    });
}

/// What is painted first stays where it is: the heading does not move by a pixel, and what was typed, ticked and scrolled to
/// before the app was there is as it was.
#[test]
fn the_app_takes_over_without_a_jump() {
    // Frame by frame: what is painted, and neither before the style is there nor while the app is being built.
    let watch = r"
        window.moved = [];
        requestAnimationFrame(function look() {
            requestAnimationFrame(look);
            // The heading, and on the page of the timeline what stands at the end of its buttons.
            const texts = [...document.querySelectorAll(':is(#static, #app:not([hidden])) :is(h1, .in-view)')];
            // A frame may come between a tag and its text, or between one and the other.
            const isWhole = document.readyState !== 'loading' && texts[0]?.textContent;
            if (!isWhole) return;
            const at = texts.map((text) => {
                const { top, left } = text.getBoundingClientRect();
                return `${text.textContent} ${Math.round(top)} ${Math.round(left)}`;
            }).join();
            if (window.moved.at(-1) !== at) window.moved.push(at);
        });";
    for visitor in [Visitor::at_a_desk(), Visitor::on_a_phone()] {
        journey(visitor, async |page| {
            page.browser.run_first(watch).await?;
            for address in ["/", "/?theme=dark", "/timeline", "/about", &activity(MARRIAGES).address()] {
                page.visit(address).await?;
                page.expect_address(address).await?;
                let moved: Vec<String> = page.browser.script("return window.moved", Vec::new()).await?;
                assert_eq!(moved.len(), 1, "the heading of {address}, or what is in view: {moved:?}");
            }
            // A server may add a slash to the address of a folder; the app takes it off.
            page.visit("/ru/timeline/").await?;
            page.expect_address("/ru/timeline").await?;
            Ok(())
        });
    }
}

#[test]
fn what_was_typed_and_ticked_before_the_app_was_there_counts() {
    let early = r"
        addEventListener('DOMContentLoaded', () => {
            const field = document.querySelector('#static #q');
            field.focus();
            field.value = 'asylum';
            document.querySelector('#static input[type=checkbox]').checked = true;
            window.ticked = document.querySelector('#static input[type=checkbox]').id;
        });";
    journey(Visitor::at_a_desk(), async |page| {
        page.browser.run_first(early).await?;
        // A program that is quick may be there before the page says that it is read.
        page.site.answer_data(Reply::Late(Reply::AsPublished.into(), Duration::from_millis(500)));
        page.visit("/").await?;
        page.expect_focus("searchbox", "Search activities").await?;
        page.expect_text("of 10 activities").await?;
        page.until_so("the address of what was asked for", async || {
            let address = page.address().await?;
            let is_asked = address.contains("q=asylum") && address.contains("kind=");
            Ok(if is_asked { Ok(()) } else { Err(address) })
        })
        .await?;
        Ok(())
    });
}

#[test]
fn what_is_printed_tells_no_wrong_number() {
    let watch = r"
        window.told = [];
        requestAnimationFrame(function look() {
            requestAnimationFrame(look);
            for (const it of document.querySelectorAll('#static :is(.result-count, .in-view)'))
                if (getComputedStyle(it).visibility === 'visible') window.told.push(it.textContent);
        });";
    journey(Visitor::on_a_phone(), async |page| {
        page.browser.run_first(watch).await?;
        for (address, is_told) in [("/timeline?theme=dark", true), ("/timeline?kind=seminar", false)] {
            // The style has long been there when the program comes.
            page.site.answer(&path_of("app-wasm"), Reply::Late(Reply::AsPublished.into(), Duration::from_millis(500)));
            page.visit(address).await?;
            let told: Vec<String> = page.browser.script("return window.told", Vec::new()).await?;
            assert_eq!(told.iter().any(|text| text.contains("10 activities")), is_told, "{address}: {told:?}");
        }
        Ok(())
    });
}

#[test]
fn what_had_the_focus_before_the_app_was_there_has_it_then() {
    let cases = [
        ("/", "skip", "link", "Skip to the activities"),
        ("/", "site-name", "link", "TAIEX activities"),
        ("/timeline", "today", "button", "Today"),
        ("/timeline", "lanes", "combobox", "Lanes"),
    ];
    for (address, id, role, name) in cases {
        let early =
            format!("addEventListener('DOMContentLoaded', () => document.querySelector('#static #{id}').focus());");
        journey(Visitor::at_a_desk(), async |page| {
            page.browser.run_first(&early).await?;
            // As above: the program may be there before the page says that it is read.
            page.site.answer_data(Reply::Late(Reply::AsPublished.into(), Duration::from_millis(500)));
            page.visit(address).await?;
            page.expect_focus(role, name).await?;
            Ok(())
        });
    }
}

#[test]
fn a_program_that_does_not_come_or_is_none_leaves_the_list() {
    // A browser for each: what it had once it would keep.
    for id in ["app-wasm", "app-script"] {
        journey(Visitor::on_a_phone(), async |page| {
            for reply in [Reply::Status(404), Reply::Cut, Reply::Body("another release".into())] {
                // Of a script only the browser speaks.
                let is_named = id == "app-wasm" && matches!(reply, Reply::Status(_));
                page.site.answer(&path_of(id), reply);
                page.arrive("/timeline").await?;
                let complaints = expect_fallback(page).await?;
                assert!(!is_named || complaints.iter().any(|it| it.contains("the app: HTTP 404")), "{complaints:?}");
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
fn without_the_script_that_starts_the_app_the_list_is_there() {
    journey(Visitor::at_a_desk(), async |page| {
        let boot = built_page().split('"').find(|part| part.starts_with("/boot-")).map(str::to_owned);
        let boot = boot.expect("a script that starts the app");
        for (address, reply) in [("/?view=table", Reply::Status(404)), ("/timeline", Reply::Cut)] {
            page.site.answer(&boot, reply);
            page.arrive(address).await?;
            page.expect_text("could not start").await?;
            expect_all_to_read(page).await?;
            // Not every browser has something to say about it.
            page.browser.complaints().await?;
        }
        Ok(())
    });
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
fn nothing_waits_for_the_script_before_the_first_paint() {
    journey(Visitor::on_a_phone(), async |page| {
        let start = built_page().split('"').find(|part| part.starts_with("/start-")).map(str::to_owned);
        let late = Reply::Late(Reply::AsPublished.into(), Duration::from_secs(1));
        page.site.answer(&start.expect("a script before the first paint"), late);
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        let asked = "const all = performance.getEntriesByType('resource');
            const held = all.find(({ name }) => name.includes('/start-'));
            return all.filter((it) => it.startTime < held.responseEnd - 500).map(({ name }) => new URL(name).pathname)";
        let asked: Vec<String> = page.browser.script(asked, Vec::new()).await?;
        for path in ["app-wasm", "app-script"].map(path_of) {
            assert!(asked.contains(&path), "{path} is none of {asked:?}");
        }
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

#[test]
fn a_server_may_not_know_the_type_of_the_program() {
    // A browser for each: what one has kept, it would not ask for again.
    for stated in ["application/octet-stream", "application/wasm; charset=utf-8"] {
        journey(Visitor::at_a_desk(), async |page| {
            page.site.answer(&path_of("app-wasm"), Reply::Typed(stated));
            // What is printed is no answer to this.
            page.visit("/?kind=study-visit").await?;
            let visits = activities().iter().filter(|activity| activity.kind() == "study-visit").count();
            page.expect_card_count(visits).await?;
            Ok(())
        });
    }
}
