//! What a mark stands for, in full: on hover, focus or tap, always inside the viewport.

use thirtyfour::Key;

use super::visit_drawn;
use crate::accessibility::expect_accessible;
use crate::browser::Visitor;
use crate::data::{DETENTION, MARRIAGES, PRACTICES, RISK, made_up};
use crate::hand::{Area, Place};
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::server::Reply;
use crate::tree::{Spot, Tree};

async fn text(page: &Page) -> Result<String, Broken> {
    page.browser
        .script("const it = document.querySelector('.popover'); return it ? it.innerText : ''", Vec::new())
        .await
}

/// A popover that holds these words.
async fn expect_popover(page: &Page, words: &str) -> Result<Area, Broken> {
    page.until_so(&format!("a popover with {words:?}"), async || {
        let text = text(page).await?;
        Ok(if text.contains(words) { Ok(()) } else { Err(text) })
    })
    .await?;
    page.browser.settle().await?;
    page.box_of(".popover").await
}

async fn expect_no_popover(page: &Page) -> Result<(), Broken> {
    page.until_so("no popover", async || {
        let text = text(page).await?;
        Ok(if text.is_empty() { Ok(()) } else { Err(text) })
    })
    .await
}

/// The upper left of an activity's bar, scrolled into view.
async fn bar_of(page: &Page, title: &str) -> Result<Place, Broken> {
    let find = |tree: &Tree| tree.root().one_that_begins("link", title).map(Spot::dom);
    let dom = page.until(&format!("the bar {title:?}"), find).await?;
    let script = "arguments[0].scrollIntoView({ block: 'center' })";
    page.browser.script::<()>(script, vec![page.browser.element(dom).await?.to_json()?]).await?;
    page.browser.settle().await?;
    let bar = page.box_in_tree("the bar", find).await?;
    let x: f64 = page
        .browser
        .script(
            "return parseFloat(getComputedStyle(arguments[0]).getPropertyValue('--x')) || 0",
            vec![page.browser.element(dom).await?.to_json()?],
        )
        .await
        .unwrap_or_default();
    Ok((bar.left + x + 12.0, bar.top + 7.0))
}

#[test]
fn it_appears_on_hover_stays_under_the_pointer_and_goes_with_it() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let bar = bar_of(page, PRACTICES).await?;
        page.point(bar).await?;
        let popover = expect_popover(page, "27–31 August 2012").await?;
        assert!(text(page).await?.contains("notification about abuse of asylum system"), "the whole title");
        // WCAG 1.4.13: the pointer may go there, and it stays.
        page.point((bar.0, bar.1 + 20.0)).await?;
        page.point(popover.middle()).await?;
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
        expect_popover(page, "27–31 August 2012").await?;
        page.point((5.0, 5.0)).await?;
        expect_no_popover(page).await?;
        Ok(())
    });
}

#[test]
fn escape_dismisses_it_without_moving_the_focus_and_a_hovered_one_too() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        page.focus("link", RISK).await?;
        expect_popover(page, "1–3 October 2019").await?;
        page.press(Key::Escape).await?;
        expect_no_popover(page).await?;
        page.expect_focus("link", RISK).await?;
        page.browser.script::<()>("document.activeElement.blur()", Vec::new()).await?;
        page.point(bar_of(page, PRACTICES).await?).await?;
        expect_popover(page, "27–31 August 2012").await?;
        page.press(Key::Escape).await?;
        expect_no_popover(page).await?;
        Ok(())
    });
}

#[test]
fn it_stays_inside_the_viewport() {
    journey(Visitor::on_a_narrow_screen(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        for size in [(320, 640), (1280, 480)] {
            page.browser.resize(size).await?;
            for title in [PRACTICES, DETENTION, MARRIAGES, RISK] {
                page.focus("link", title).await?;
                let popover = expect_popover(page, &title[..20]).await?;
                let inside = popover.left >= 0.0
                    && popover.top >= 0.0
                    && popover.left + popover.width <= f64::from(size.0)
                    && popover.top + popover.height <= f64::from(size.1);
                assert!(inside, "{title:?} at {size:?}: {popover:?}");
            }
        }
        Ok(())
    });
}

#[test]
fn a_first_tap_shows_a_link_that_opens_the_page() {
    journey(Visitor::on_a_phone(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        page.tap(bar_of(page, PRACTICES).await?).await?;
        expect_popover(page, "27–31 August 2012").await?;
        page.expect_heading("Timeline").await?;
        let link = page.box_of(".popover a").await?;
        page.tap((link.left + 20.0, link.top + 8.0)).await?;
        page.expect_heading(PRACTICES).await?;
        Ok(())
    });
}

#[test]
fn a_second_tap_on_the_bar_opens_the_page_and_one_beside_it_closes_the_popover() {
    journey(Visitor::on_a_phone(), async |page| {
        visit_drawn(page, "/timeline", 10).await?;
        let bar = bar_of(page, DETENTION).await?;
        page.tap(bar).await?;
        expect_popover(page, "25–27 April 2016").await?;
        page.tap((360.0, bar.1)).await?;
        expect_no_popover(page).await?;
        page.expect_heading("Timeline").await?;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        page.tap(bar).await?;
        expect_popover(page, "25–27 April 2016").await?;
        page.tap(bar).await?;
        page.expect_heading(DETENTION).await?;
        Ok(())
    });
}

#[test]
fn axe_finds_nothing_serious_while_it_is_shown() {
    journey(Visitor::at_a_desk(), async |page| {
        for dark in [false, true] {
            page.browser.dim(dark).await?;
            for address in
                ["/timeline", "/timeline?lanes=topic", "/az/timeline?lanes=topic&window=2012-01-01..2012-12-31"]
            {
                page.visit(address).await?;
                page.until_so("a bar", async || {
                    let body = "return Boolean(document.querySelector('#marks a'))";
                    Ok(if page.browser.script(body, Vec::new()).await? { Ok(()) } else { Err("none".to_owned()) })
                })
                .await?;
                page.browser.script::<()>("document.querySelector('#marks a').focus()", Vec::new()).await?;
                expect_popover(page, "2012").await?;
                expect_accessible(page, &format!("{address} with a popover, dark: {dark}")).await?;
            }
        }
        Ok(())
    });
}

#[test]
fn axe_finds_nothing_serious_while_it_is_open() {
    journey(Visitor::on_a_phone(), async |page| {
        for address in ["/timeline", "/timeline?lanes=topic"] {
            page.visit(address).await?;
            page.tap(bar_of(page, MARRIAGES).await?).await?;
            page.expect("dialog", "1 seminar, April 2017").await?;
            expect_accessible(page, &format!("{address} with an open popover")).await?;
        }
        Ok(())
    });
}

#[test]
fn it_never_covers_its_own_cluster() {
    journey(Visitor::on_a_narrow_screen(), async |page| {
        page.site.answer_data(Reply::Body(made_up(2000)));
        page.visit("/timeline").await?;
        for at in 0..6 {
            let find = |tree: &Tree| {
                let clusters = tree.root().one("list", "Activities in view")?.all("button");
                clusters.get(at).map(|it| it.dom()).ok_or_else(|| "fewer clusters".to_owned())
            };
            let cluster = page.browser.element(page.until("a cluster", find).await?).await?;
            page.browser.script::<()>("document.activeElement.blur()", Vec::new()).await?;
            cluster.focus().await?;
            page.until_so("a popover", async || {
                let text = text(page).await?;
                Ok(if text.is_empty() { Err("none".to_owned()) } else { Ok(()) })
            })
            .await?;
            page.browser.settle().await?;
            let (popover, mark) = (page.box_of(".popover").await?, page.box_in_tree("the cluster", find).await?);
            let is_clear = popover.top >= mark.top + 20.0 || popover.top + popover.height <= mark.top + 1.0;
            assert!(is_clear, "{popover:?} over {mark:?}");
        }
        Ok(())
    });
}
