//! The same results as a table: one state with the cards, sorted by the heads of its columns, readable on a phone.

use thirtyfour::Key;

use crate::browser::Visitor;
use crate::data::{DETENTION, LISBON, MARRIAGES, QUALITY, READMISSION, RISK, ROMANIA, newest_first};
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::tree::Tree;

/// The titles in the table, in its order.
fn titles(tree: &Tree) -> Result<Vec<String>, String> {
    let heads = tree.root().one("table", "Activities")?.all("rowheader");
    Ok(heads.into_iter().map(|head| head.name().to_owned()).collect())
}

/// A table with these titles, in this order.
async fn expect_rows(page: &Page, wanted: &[&str]) -> Result<(), Broken> {
    page.until(&format!("the rows {wanted:#?}"), |tree| {
        let titles = titles(tree)?;
        if titles == wanted { Ok(()) } else { Err(format!("{titles:#?}")) }
    })
    .await
}

/// Which way the columns say they are sorted, title and date.
async fn expect_sorted(page: &Page, title: &str, date: &str) -> Result<(), Broken> {
    page.until_so(&format!("title sorted {title}, date {date}"), async || {
        let sorts = "return [...document.querySelectorAll('th[aria-sort]')].map(it => it.ariaSort)";
        let sorts: Vec<String> = page.browser.script(sorts, Vec::new()).await?;
        Ok(if sorts == [title, date] { Ok(()) } else { Err(format!("{sorts:?}")) })
    })
    .await
}

fn titles_newest_first() -> Vec<&'static str> {
    newest_first().iter().map(|it| it.title("en")).collect()
}

#[test]
fn the_switch_keeps_filters_and_focus_and_stands_in_the_address() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?kind=study-visit").await?;
        page.expect_card_count(3).await?;
        page.expect("group", "Show as").await?;
        page.focus("link", "Table").await?;
        page.press(Key::Enter).await?;
        page.expect_address("/?kind=study-visit&view=table").await?;
        page.expect_focus("link", "Table").await?;
        page.expect_status("3 of 10 activities").await?;
        page.until("three rows and no list", |tree| {
            let listed = tree.root().one("list", "Activities").is_ok();
            let rows = titles(tree)?.len();
            if rows == 3 && !listed { Ok(()) } else { Err(format!("{rows} rows, a list: {listed}")) }
        })
        .await?;
        page.check("Kind", "Seminar").await?;
        page.until("four rows", |tree| if titles(tree)?.len() == 4 { Ok(()) } else { Err("others".into()) }).await?;
        page.back().await?;
        page.back().await?;
        page.expect_address("/?kind=study-visit").await?;
        page.expect_card_count(3).await?;
        page.expect_focus("link", "Table").await?;
        Ok(())
    });
}

#[test]
fn the_heads_of_two_columns_sort_and_agree_with_the_list_of_orders() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?view=table").await?;
        let newest = titles_newest_first();
        expect_rows(page, &newest).await?;
        expect_sorted(page, "none", "descending").await?;

        page.focus("button", "Date").await?;
        page.press(Key::Enter).await?;
        page.expect_address("/?sort=oldest&view=table").await?;
        expect_sorted(page, "none", "ascending").await?;
        page.expect_field("Sort by", "Oldest first").await?;
        page.expect_focus("button", "Date").await?;

        page.click("button", "Title").await?;
        page.expect_address("/?sort=title&view=table").await?;
        let mut by_title = newest.clone();
        by_title.sort_by_key(|title| title.to_lowercase());
        expect_rows(page, &by_title).await?;
        expect_sorted(page, "ascending", "none").await?;
        page.expect_field("Sort by", "Title").await?;

        page.choose("Sort by", "newest").await?;
        expect_sorted(page, "none", "descending").await?;
        page.back().await?;
        expect_sorted(page, "ascending", "none").await?;
        expect_rows(page, &by_title).await?;

        page.visit("/?view=table&q=asylum").await?;
        expect_sorted(page, "none", "none").await?;
        page.click("button", "Date").await?;
        page.expect_address("/?q=asylum&sort=newest&view=table").await?;
        Ok(())
    });
}

#[test]
fn a_row_says_what_a_card_says_under_the_heads_of_its_columns() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?view=table").await?;
        let rows = page
            .until("eleven rows", |tree| {
                let table = tree.root().one("table", "Activities")?;
                let heads: Vec<_> = table.all("columnheader").into_iter().map(|head| head.name().to_owned()).collect();
                let rows: Vec<_> = table.all("row").into_iter().map(|row| (row.text(), row.dom())).collect();
                let fit = heads == ["Title", "Kind", "Date", "Place", "Topics"] && rows.len() == 11;
                if fit { Ok(rows) } else { Err(format!("{heads:?}, {} rows", rows.len())) }
            })
            .await?;
        let (seminar, _) = rows.iter().find(|(text, _)| text.starts_with(MARRIAGES)).unwrap();
        for fact in ["Seminar", "6–7 Apr 2017", "Baku, Azerbaijan", "Marriages of convenience"] {
            assert!(seminar.contains(fact), "no {fact:?} in {seminar:?}");
        }
        let (unplaced, _) = rows.iter().find(|(text, _)| text.starts_with(QUALITY)).unwrap();
        assert!(unplaced.contains("Place not stated"), "{unplaced:?}");
        let (lowest, dom) = rows.last().unwrap();
        assert!(lowest.starts_with(ROMANIA), "{lowest:?}");
        assert_eq!(page.browser.element(*dom).await?.attr("aria-rowindex").await?.as_deref(), Some("11"));
        let count: String = page.browser.script("return document.querySelector('table').ariaRowCount", vec![]).await?;
        assert_eq!(count, "11");
        page.browser.picture("table-desk").await?;
        Ok(())
    });
}

#[test]
fn a_title_opens_the_page_and_every_way_back_ends_at_it() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?view=table&sort=oldest").await?;
        page.go(DETENTION).await?;
        page.expect_heading(DETENTION).await?;
        page.expect_focus("heading", DETENTION).await?;
        page.back().await?;
        page.expect_address("/?view=table&sort=oldest").await?;
        page.expect_focus("link", DETENTION).await?;
        page.forward().await?;
        page.expect_heading(DETENTION).await?;
        page.go("Back to results").await?;
        page.expect_address("/?view=table&sort=oldest").await?;
        page.expect_focus("link", DETENTION).await?;
        Ok(())
    });
}

#[test]
fn on_a_phone_rows_are_entries_and_what_is_read_out_stays_a_table() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit("/?view=table").await?;
        expect_rows(page, &titles_newest_first()).await?;
        let width: i64 = page.browser.script("return document.documentElement.scrollWidth", Vec::new()).await?;
        assert!(width <= 390, "{width} px wide");
        let heads = page
            .until("five heads", |tree| {
                let heads = tree.root().one("table", "Activities")?.all("columnheader");
                Ok(heads.into_iter().map(|head| head.name().to_owned()).collect::<Vec<_>>())
            })
            .await?;
        assert_eq!(heads, ["Title", "Kind", "Date", "Place", "Topics"]);
        let small = r"return [...document.querySelectorAll('.views a, .table a, .table button')]
            .map(it => it.getBoundingClientRect()).filter(it => it.height < 24 || it.width < 24).length";
        let small: i64 = page.browser.script(small, Vec::new()).await?;
        assert_eq!(small, 0, "targets under 24 px");
        page.browser.picture("table-phone").await?;
        // Clicking scrolls there in every driver but WebKit's, which does not in rows that are drawn as blocks.
        page.focus("link", RISK).await?;
        page.go(RISK).await?;
        page.expect_heading(RISK).await?;
        Ok(())
    });
}

/// How many elements say that their activity is pointed at, and the title in the only one.
async fn expect_pointed(page: &Page, title: Option<&str>) -> Result<(), Broken> {
    page.until_so(&format!("pointed at {title:?}"), async || {
        let marked = "return [...document.querySelectorAll('[data-pointed] a')].map(it => it.textContent)";
        let marked: Vec<String> = page.browser.script(marked, Vec::new()).await?;
        let fits = match (marked.as_slice(), title) {
            ([], None) => true,
            ([marked], Some(title)) => marked.starts_with(title),
            _ => false,
        };
        Ok(if fits { Ok(()) } else { Err(format!("{marked:?}")) })
    })
    .await
}

#[test]
fn the_activity_under_pointer_or_focus_says_so_until_it_is_left() {
    journey(Visitor::at_a_desk(), async |page| {
        for address in ["/", "/?view=table"] {
            page.visit(address).await?;
            expect_pointed(page, None).await?;
            page.focus("link", READMISSION).await?;
            expect_pointed(page, Some(READMISSION)).await?;
            let card = page.until("another", |tree| Ok(tree.root().one_that_begins("link", LISBON)?.dom())).await?;
            let card = page.browser.element(card).await?;
            card.scroll_into_view().await?;
            // A hand does not move to what is still on its way.
            page.browser.settle().await?;
            page.browser.driver.action_chain().move_to_element_center(&card).perform().await?;
            expect_pointed(page, Some(LISBON)).await?;
            page.focus("searchbox", "Search activities").await?;
            page.browser.driver.action_chain().move_to(2, 2).perform().await?;
            expect_pointed(page, None).await?;
        }
        // An element that is taken away takes what it said with it.
        page.focus("link", READMISSION).await?;
        page.press(Key::Enter).await?;
        page.expect_heading(READMISSION).await?;
        page.click("link", "Activities").await?;
        page.until("the table", |tree| titles(tree).map(drop)).await?;
        expect_pointed(page, None).await?;
        Ok(())
    });
}
