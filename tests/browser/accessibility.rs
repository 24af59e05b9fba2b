//! Everybody can use it: no finding of axe-core, all by keyboard with a visible focus, nothing cut at 320 px.

mod views;

use std::path::Path;

use serde::Deserialize;
use thirtyfour::Key;

use crate::browser::Visitor;
use crate::data::{MARRIAGES, activity};
use crate::journey::{Broken, journey};
use crate::page::Page;
use views::View;

/// What axe-core finds, as far as the report needs it.
#[derive(Debug, Deserialize)]
struct Finding {
    id: String,
    impact: Option<String>,
    help: String,
    nodes: Vec<Place>,
}

#[derive(Debug, Deserialize)]
struct Place {
    html: String,
    #[serde(rename = "failureSummary")]
    summary: Option<String>,
}

/// Fails on a finding of any impact on the page as it is.
pub(crate) async fn expect_accessible(page: &Page, view: &str) -> Result<(), Broken> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&path)
        .map_err(|error| Broken::new(format!("{}: {error}; make test installs it", path.display())))?;
    // A driver may run what the page's own policy forbids.
    page.browser.driver.execute(axe, Vec::new()).await?;
    let run = r"const done = arguments[0];
        const found = axe.run(document, { resultTypes: ['violations'] });
        found.then(it => done(it.violations), error => done(String(error)));";
    let findings = page.browser.driver.execute_async(run, Vec::new()).await?;
    let findings: Vec<Finding> =
        findings.convert().map_err(|_| Broken::new(format!("axe-core does not run: {:?}", findings.json())))?;
    let found: Vec<String> = findings
        .iter()
        .map(|it| {
            let places = it.nodes.iter().take(3).map(|at| format!("\n    {}\n    {:?}", at.html, at.summary));
            let impact = it.impact.as_deref().unwrap_or("no impact");
            format!("{} ({impact}), {} times: {}{}", it.id, it.nodes.len(), it.help, places.collect::<String>())
        })
        .collect();
    if found.is_empty() { Ok(()) } else { Err(Broken::new(format!("{view}:\n  {}", found.join("\n  ")))) }
}

async fn look_at(page: &Page, view: View) -> Result<(), Broken> {
    page.browser.resize(view.size()).await?;
    page.browser.dim(view.dark()).await?;
    page.visit(&view.address()).await?;
    if let Some(opener) = view.opener() {
        page.click("button", opener).await?;
        page.until("open filters", |tree| {
            if tree.root().all("checkbox").is_empty() { Err("no box to tick".to_owned()) } else { Ok(()) }
        })
        .await?;
    }
    let state = if view.opener().is_some() { "-filters" } else { "" };
    let theme = if view.dark() { "dark" } else { "light" };
    let name = format!("axe{}-{}-{theme}{state}", view.address().replace(['/', '?'], "-"), view.size().0);
    expect_accessible(page, &name).await?;
    page.browser.picture(&name).await?;
    Ok(())
}

/// Tells what is found in all views at once: one fault often shows in many.
async fn look_at_all(page: &Page, dark: bool) -> Result<(), Broken> {
    let mut faults = Vec::new();
    for view in views::views().into_iter().filter(|view| view.dark() == dark) {
        faults.extend(look_at(page, view).await.err().map(|broken| broken.to_string()));
    }
    if faults.is_empty() { Ok(()) } else { Err(Broken::new(faults.join("\n"))) }
}

#[test]
fn axe_finds_nothing_in_the_light() {
    journey(Visitor::at_a_desk(), async |page| Ok(look_at_all(page, false).await?));
}

#[test]
fn axe_finds_nothing_in_the_dark() {
    journey(Visitor::at_a_desk(), async |page| Ok(look_at_all(page, true).await?));
}

#[test]
fn axe_finds_nothing_in_filtered_and_empty_results() {
    journey(Visitor::at_a_desk(), async |page| {
        for address in ["/?q=asylum&kind=project&colour=magenta", "/?q=asylum&kind=seminar", "/nowhere"] {
            page.visit(address).await?;
            expect_accessible(page, address).await?;
        }
        Ok(())
    });
}

/// Whether the element in focus, or the label that draws it, shows so by an outline or a shadow.
const FOCUS_SHOWS: &str = r"
    const focused = document.activeElement;
    return [focused, ...(focused.labels || []), focused.nextElementSibling, focused.parentElement].some(it => {
        const style = it && getComputedStyle(it);
        const outlined = style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        return outlined || (style && style.boxShadow !== 'none');
    });";

#[test]
fn the_keyboard_reaches_search_filters_and_cards_and_the_focus_is_seen() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        page.press(Key::Tab).await?;
        page.expect_focus("link", "Skip to").await?;
        let stops = ["searchbox Search activities", "checkbox Study visit", "link TAIEX Workshop"];
        let mut reached = 0;
        for _ in 0..90 {
            if reached == stops.len() {
                break;
            }
            page.press(Key::Tab).await?;
            let focus = page
                .until("a focus", |tree| Ok(format!("{} {}", tree.focused().role(), tree.focused().name())))
                .await?;
            let seen: bool = page.browser.script(FOCUS_SHOWS, Vec::new()).await?;
            assert!(seen, "the focus does not show on {focus}");
            reached += usize::from(focus.starts_with(stops[reached]));
        }
        assert_eq!(reached, stops.len(), "in the order of the page the keyboard reaches {stops:?}");
        page.press(Key::Enter).await?;
        page.expect_heading("TAIEX Workshop").await?;
        Ok(())
    });
}

#[test]
fn the_skip_link_leads_past_the_header_and_space_ticks_a_box() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        page.press(Key::Tab).await?;
        page.expect_focus("link", "Skip to").await?;
        page.press(Key::Enter).await?;
        let inside = "const it = document.activeElement; return it !== document.body && Boolean(it.closest('main'))";
        page.until_so("the focus inside main", async || {
            let inside: bool = page.browser.script(inside, Vec::new()).await?;
            Ok(if inside { Ok(()) } else { Err("elsewhere".into()) })
        })
        .await?;
        page.focus("checkbox", "Study visit").await?;
        page.press(Key::Space).await?;
        page.expect_status("3 of 10 activities").await?;
        page.expect_focus("checkbox", "Study visit").await?;
        Ok(())
    });
}

#[test]
fn nothing_scrolls_sideways_at_320_pixels() {
    journey(Visitor::on_a_narrow_screen(), async |page| {
        for prefix in ["", "/az", "/ru"] {
            let long = "/?q=https://migration.gov.az/en/news/1234567890";
            for address in ["/", "/timeline", &activity(MARRIAGES).address(), "/about", "/?view=table", long] {
                page.visit(&format!("{prefix}{address}")).await?;
                let width: i64 = page.browser.script("return document.documentElement.scrollWidth", Vec::new()).await?;
                assert!(width <= 320, "{prefix}{address} is {width} px wide");
            }
        }
        page.browser.picture("about-320").await?;
        Ok(())
    });
}

/// Words that are cut: what hides its overflow and is smaller than what it holds. The drawing of the timeline moves behind its
/// frame, and what is there for the ear alone takes no room.
const CUT: &str = "return [...document.querySelectorAll('#app :is(a, button, label, legend, h1, h2, h3, h4, p, li, td, th, dd)')]
    .filter(it => {
        const style = getComputedStyle(it);
        const hides = style.overflowX !== 'visible' && !it.closest('.timeline-frame, .visually-hidden') && style.clipPath === 'none';
        return hides && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1);
    })
    .map(it => it.textContent)";

#[test]
fn with_text_twice_as_large_nothing_is_cut_and_nothing_scrolls_sideways() {
    journey(Visitor::at_a_desk(), async |page| {
        for (size, prefix) in [((1280, 800), ""), ((1280, 800), "/az"), ((768, 1024), "/ru"), ((390, 844), "/ru")] {
            page.browser.resize(size).await?;
            for address in ["/", "/timeline", &activity(MARRIAGES).address(), "/about", "/?view=table&kind=seminar"] {
                page.visit(&format!("{prefix}{address}")).await?;
                page.browser.script::<()>("document.documentElement.style.fontSize = '200%'", Vec::new()).await?;
                let width: f64 = page.browser.script("return document.documentElement.scrollWidth", Vec::new()).await?;
                assert!(width <= f64::from(size.0), "{prefix}{address} is {width} px wide in {size:?}");
                let cut: Vec<String> = page.browser.script(CUT, Vec::new()).await?;
                assert!(cut.is_empty(), "{prefix}{address} in {size:?} cuts {cut:#?}");
            }
            page.browser.picture(&format!("text-200-{}", size.0)).await?;
        }
        Ok(())
    });
}
