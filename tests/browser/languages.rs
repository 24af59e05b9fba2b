//! Three languages: chosen by the address, offered where another is preferred, switched without losing one's place.

use std::{collections::BTreeSet, time::Duration};

use thirtyfour::Key;

use crate::browser::Visitor;
use crate::data::{READMISSION, activity, made_up};
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::server::Reply;
use crate::tree::{Spot, Tree};

/// How the languages call themselves, on pages in any language.
const OWN_NAMES: [&str; 3] = ["English", "Azərbaycanca", "Русский"];

/// Words that another language shares with English.
const SHARED: [&str; 1] = ["Status"];

/// The names of everything that is operated or entitled.
fn interface(tree: &Tree) -> BTreeSet<String> {
    let roles = [
        "link",
        "button",
        "group",
        "checkbox",
        "searchbox",
        "textbox",
        "combobox",
        "option",
        "heading",
        "region",
        "navigation",
        "list",
        "status",
        "DisclosureTriangle",
    ];
    let everything = tree.root().everything();
    let names = everything.into_iter().filter(|spot| roles.contains(&spot.role())).map(Spot::name);
    // A year, say, is the same everywhere.
    let words = names.filter(|name| name.chars().any(char::is_alphabetic) && !OWN_NAMES.contains(name));
    words.map(str::to_owned).collect()
}

#[test]
fn no_word_of_the_interface_stays_english() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        let english = page.until("the words", |tree| Ok(interface(tree))).await?;
        for language in ["az", "ru"] {
            page.visit(&format!("/{language}/")).await?;
            let title = activity(READMISSION).title(language);
            let words = page
                .until("the same page", |tree| {
                    tree.root().one_that_begins("link", title)?;
                    Ok(interface(tree))
                })
                .await?;
            let left: Vec<&String> = words.intersection(&english).filter(|it| !SHARED.contains(&it.as_str())).collect();
            assert!(left.is_empty(), "in {language} still English: {left:#?}");
            assert!(words.len() + 5 > english.len(), "in {language} much is missing");
            page.expect_language(language).await?;
            let document: String = page.browser.script("return document.title", Vec::new()).await?;
            assert!(!document.contains("activities") && document.contains("TAIEX"), "{document}");
            page.browser.picture(&format!("cards-{language}")).await?;
        }
        Ok(())
    });
}

/// The first result in view, and where on the screen its title stands.
async fn first_in_view(page: &Page) -> Result<(String, f64), Broken> {
    let first = "const top = (it) => it.getBoundingClientRect().top;
        const first = [...document.querySelectorAll('#app .cards a')].find((it) => top(it) >= 0);
        return [first.id, top(first)]";
    page.browser.script(first, Vec::new()).await
}

async fn expect_in_view(page: &Page, (id, top): &(String, f64)) -> Result<(), Broken> {
    let top_now = format!("return document.getElementById('{id}')?.getBoundingClientRect().top ?? -1");
    page.until_so(&format!("{id} at {top}"), async || {
        let now: f64 = page.browser.script(&top_now, Vec::new()).await?;
        Ok(if (now - top).abs() < 2.0 { Ok(()) } else { Err(format!("it at {now}")) })
    })
    .await
}

#[test]
fn switching_keeps_page_filters_and_place() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit("/?kind=study-visit&kind=project").await?;
        page.expect_card_count(7).await?;
        page.browser.script::<()>("scrollTo(0, 600)", Vec::new()).await?;
        page.expect_scroll(600.0).await?;
        let read = first_in_view(page).await?;
        page.go_unscrolled("Русский").await?;
        page.expect_address("/ru/?kind=study-visit&kind=project").await?;
        page.expect_language("ru").await?;
        page.expect_link(activity(READMISSION).title("ru")).await?;
        expect_in_view(page, &read).await?;

        page.visit(&format!("/ru{}", activity(READMISSION).address())).await?;
        page.expect_heading(activity(READMISSION).title("ru")).await?;
        page.go_unscrolled("English").await?;
        page.expect_heading(READMISSION).await?;
        page.expect_address(&activity(READMISSION).address()).await?;
        page.expect_language("en").await?;
        Ok(())
    });
}

#[test]
fn what_was_opened_and_typed_stays_so_in_another_language_and_on_the_way_back() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        let more = |tree: &Tree| tree.root().one("group", "Topic")?.one("button", "Show 2 more").map(Spot::dom);
        page.act("more topics", more, async |button| button.click().await).await?;
        page.expect("button", "Show fewer").await?;
        page.type_into("From", "20x").await?;
        page.focus("link", "Русский").await?;
        page.expect_text("This is not a date").await?;
        page.press(Key::Enter).await?;
        page.expect_language("ru").await?;
        page.expect("button", "Показать меньше").await?;
        page.expect_focus("link", "Русский").await?;
        page.expect_text("Это не дата").await?;
        page.back().await?;
        page.expect_language("en").await?;
        page.expect("button", "Show fewer").await?;
        page.expect_text("This is not a date").await?;
        Ok(())
    });
}

#[test]
fn going_back_past_a_filter_and_a_language_takes_both_back() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.go_unscrolled("Русский").await?;
        page.expect_language("ru").await?;
        page.check("Вид", "Семинар").await?;
        page.expect_address("/ru/?kind=seminar").await?;
        page.browser.script::<()>("history.go(-2)", Vec::new()).await?;
        page.expect_language("en").await?;
        page.expect_status("10 of 10 activities").await?;
        page.expect_value("Kind", "Seminar", 1, false).await?;
        page.expect_address("/").await?;
        Ok(())
    });
}

#[test]
fn what_one_reads_stays_where_it_is_in_a_language_with_longer_words() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Body(made_up(300)));
        page.visit("/").await?;
        page.browser.script::<()>("scrollTo({ top: 9000, behavior: 'instant' })", Vec::new()).await?;
        page.browser.settle().await?;
        let read = first_in_view(page).await?;
        page.go_unscrolled("Русский").await?;
        page.expect_language("ru").await?;
        expect_in_view(page, &read).await?;
        Ok(())
    });
}

#[test]
fn the_browsers_language_acts_on_arriving_before_anything_is_painted() {
    journey(Visitor::at_a_desk().reading("az"), async |page| {
        // Kept beside the document, because a redirect begins a new one.
        let watch = r"
            const look = () => {
                if (performance.getEntriesByType('paint').length) {
                    sessionStorage.painted = (sessionStorage.painted || '') + document.documentElement.lang + ' ';
                }
                requestAnimationFrame(look);
            };
            look();";
        page.browser.run_first(watch).await?;
        page.visit("/?kind=study-visit").await?;
        page.expect_address("/az/?kind=study-visit").await?;
        page.expect_link(activity(READMISSION).title("az")).await?;
        let painted: String = page.browser.script("return sessionStorage.painted || ''", Vec::new()).await?;
        assert!(painted.split(' ').all(|lang| matches!(lang, "az" | "")), "painted: {painted}");
        Ok(())
    });
}

#[test]
fn any_other_address_keeps_its_language_and_offers_mine() {
    journey(Visitor::at_a_desk().reading("ru"), async |page| {
        page.visit("/timeline").await?;
        page.expect_heading("Timeline").await?;
        page.expect_language("en").await?;
        page.expect_address("/timeline").await?;
        page.go("Читать эту страницу на русском языке").await?;
        page.expect_address("/ru/timeline").await?;
        page.expect_language("ru").await?;
        page.expect_no("link", "Читать эту страницу").await?;
        page.visit("/az/timeline").await?;
        page.expect_language("az").await?;
        page.expect_address("/az/timeline").await?;
        Ok(())
    });
}

#[test]
fn the_offer_is_there_before_the_app_moves_nothing_and_takes_no_for_an_answer() {
    journey(Visitor::at_a_desk().reading("ru"), async |page| {
        let watch = r"
            window.tops = [];
            const look = () => {
                const heading = [...document.querySelectorAll('h1')].find((it) => it.getClientRects().length);
                if (heading && performance.getEntriesByType('paint').length) {
                    window.tops.push(Math.round(heading.getBoundingClientRect().top));
                }
                requestAnimationFrame(look);
            };
            look();";
        page.browser.run_first(watch).await?;
        // The program may be there before the page says that it is read.
        page.site.answer_data(Reply::Late(Reply::AsPublished.into(), Duration::from_millis(500)));
        page.visit("/timeline").await?;
        page.expect_link("Читать эту страницу").await?;
        let mut tops: Vec<i32> = page.browser.script("return window.tops", Vec::new()).await?;
        tops.dedup();
        assert_eq!(tops.len(), 1, "the heading moved: {tops:?}");
        page.click("button", "Нет, спасибо").await?;
        page.expect_no("link", "Читать эту страницу").await?;
        page.expect_focus("link", "English").await?;
        page.visit("/about").await?;
        page.expect_heading("About").await?;
        page.expect_no("link", "Читать эту страницу").await?;
        Ok(())
    });
}

#[test]
fn a_parameter_becomes_the_prefix() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/timeline?lang=az&kind=seminar").await?;
        page.expect_address("/az/timeline?kind=seminar").await?;
        page.expect_language("az").await?;
        page.visit("/ru/about?lang=en").await?;
        page.expect_address("/about").await?;
        page.expect_language("en").await?;
        Ok(())
    });
}

#[test]
fn a_choice_is_remembered_on_arriving_at_the_start() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/about").await?;
        page.expect_heading("About").await?;
        page.go("Azərbaycanca").await?;
        page.expect_address("/az/about").await?;
        page.visit("/").await?;
        page.expect_address("/az/").await?;
        page.go("English").await?;
        page.expect_address("/").await?;
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        page.expect_address("/").await?;
        Ok(())
    });
}
