//! Typing finds: words by their start, with one slip, whatever the letters' accents, and marks what it found.

use crate::browser::Visitor;
use crate::data::{MARRIAGES, PRACTICES, QUALITY, READMISSION, ROMANIA, activity};
use crate::expect::cards;
use crate::journey::{Broken, journey};
use crate::page::Page;
use crate::tree::{Spot, Tree};

/// The three activities on asylum are found, in whatever order, and not two that are about something else.
async fn expect_asylum(page: &Page) -> Result<(), Broken> {
    page.until("the activities on asylum", |tree| {
        let titles: Vec<String> = cards(tree)?.into_iter().map(|card| card.title).collect();
        let found = |start: &str| titles.iter().any(|title| title.starts_with(start));
        let fits =
            [ROMANIA, QUALITY, PRACTICES].into_iter().all(found) && ![READMISSION, MARRIAGES].into_iter().any(found);
        if fits { Ok(()) } else { Err(format!("{titles:#?}")) }
    })
    .await?;
    page.expect_status("3 of 10 activities").await
}

/// What the list of results marks, in small letters.
async fn marks(page: &Page) -> Result<Vec<String>, Broken> {
    page.until("something marked", |tree| {
        let marks = tree.root().one("list", "Activities")?.all("mark");
        if marks.is_empty() {
            Err("nothing".into())
        } else {
            Ok(marks.iter().map(|it| it.text().to_lowercase()).collect())
        }
    })
    .await
}

#[test]
fn typing_finds_and_marks() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.type_into("Search activities", "asylum").await?;
        expect_asylum(page).await?;
        page.expect_address("/?q=asylum").await?;
        page.expect_focus("searchbox", "Search activities").await?;
        let marks = marks(page).await?;
        assert!(marks.len() >= 3 && marks.iter().all(|mark| mark == "asylum"), "{marks:?}");
        page.browser.picture("search-asylum").await?;
        page.clear("Search activities").await?;
        page.expect_status("10 of 10 activities").await?;
        page.expect_address("/").await?;
        Ok(())
    });
}

#[test]
fn what_a_translator_put_in_the_place_of_a_title_is_said_once() {
    // Of each text, and of each but the first: a translator need not reach all of them.
    for reached in [0, 1] {
        journey(Visitor::at_a_desk(), async |page| {
            page.visit("/?q=asylum").await?;
            marks(page).await?;
            // As browsers do it: an element with the translation takes the place of a text.
            let translate = format!(
                "window.link = document.querySelector('#app .card-title a:has(mark)');
                const walk = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
                const texts = [];
                while (walk.nextNode()) texts.push(walk.currentNode);
                for (const text of texts.slice({reached})) {{
                    const translated = document.createElement('font');
                    translated.textContent = text.data.toUpperCase();
                    text.replaceWith(translated);
                }}
                return [link.textContent, String(texts.length)]"
            );
            let [translated, texts]: [String; 2] = page.browser.script(&translate, Vec::new()).await?;
            assert!(texts != "0" && translated.contains("ASYLUM"), "{texts} texts: {translated}");
            // Not cleared: then the list is one by years, of other cards.
            page.type_into("Search activities", " procedure").await?;
            page.until("other marks", |tree| {
                let marks = tree.root().one("list", "Activities")?.all("mark");
                let is_other = marks.iter().any(|mark| mark.text().to_lowercase().starts_with("procedure"));
                if is_other { Ok(()) } else { Err("the ones before".into()) }
            })
            .await?;
            let [now, is_there]: [String; 2] =
                page.browser.script("return [link.textContent, String(link.isConnected)]", Vec::new()).await?;
            assert_eq!((now.as_str(), is_there.as_str()), (translated.as_str(), "true"), "from text {reached} on");
            Ok(())
        });
    }
}

#[test]
fn the_address_follows_once_the_typing_rests_and_adds_no_step_to_the_history() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        let watch = r"
            window.steps = history.length; window.typed = 0; window.written = [];
            addEventListener('input', () => { window.typed = performance.now(); }, true);
            const replace = history.replaceState;
            history.replaceState = function () {
                if (String(arguments[2]).includes('q=')) { window.written.push(performance.now() - window.typed); }
                return replace.apply(this, arguments);
            };";
        page.browser.script::<()>(watch, Vec::new()).await?;
        page.type_into("Search activities", "asylum").await?;
        page.expect_address("/?q=asylum").await?;
        let waited: Vec<f64> = page.browser.script("return window.written", Vec::new()).await?;
        assert!(waited.last().is_some_and(|ms| *ms > 250.0), "the address was written {waited:?} ms after a letter");
        let added: i64 = page.browser.script("return history.length - window.steps", Vec::new()).await?;
        assert_eq!(added, 0, "typing replaces the history entry");
        Ok(())
    });
}

#[test]
fn one_slip_is_forgiven() {
    journey(Visitor::at_a_desk(), async |page| {
        for slip in ["asylmu", "asilum", "asyum", "assylum"] {
            page.visit(&format!("/?q={slip}")).await?;
            expect_asylum(page).await?;
        }
        // Two slips are not.
        page.visit("/?q=sylmu").await?;
        page.expect_status("0 of 10 activities").await?;
        Ok(())
    });
}

#[test]
fn azerbaijani_is_found_with_and_without_its_letters() {
    journey(Visitor::at_a_desk(), async |page| {
        for word in ["siginacaq", "SIĞINACAQ", "sığınacaq"] {
            page.visit("/").await?;
            page.type_into("Search activities", word).await?;
            expect_asylum(page).await?;
        }
        page.visit("/az/?q=siginacaq").await?;
        let title = activity(ROMANIA).title("az");
        page.until("the Azerbaijani words marked", |tree| {
            let marks: Vec<String> = tree.root().all("mark").into_iter().map(Spot::text).collect();
            let link = tree.root().one_that_begins("link", title).map(|_| ());
            if marks.iter().any(|mark| mark.to_lowercase().starts_with("sığınacaq")) {
                link
            } else {
                Err(format!("{marks:?}"))
            }
        })
        .await?;
        Ok(())
    });
}

#[test]
fn every_word_must_be_found_and_the_best_comes_first() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?q=romania%20asylum").await?;
        page.expect_cards(&[ROMANIA, QUALITY]).await?;
        page.visit("/?q=romania%20frontex").await?;
        page.expect_status("0 of 10 activities").await?;
        Ok(())
    });
}

#[test]
fn where_nothing_is_found_a_button_drops_the_filter_in_the_way() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?q=asylum&kind=seminar").await?;
        page.expect_status("0 of 10 activities").await?;
        page.expect_text("No activity matches.").await?;
        let drops_the_seminar = |tree: &Tree| {
            let help = |it: &Spot<'_>| it.name().starts_with("Remove “") && it.name().contains("Seminar");
            tree.root().all("button").into_iter().find(help).map(Spot::dom).ok_or_else(|| "no such button".to_owned())
        };
        page.act("help that drops the seminar", drops_the_seminar, async |button| button.click().await).await?;
        expect_asylum(page).await?;
        page.expect_address("/?q=asylum").await?;
        Ok(())
    });
}

#[test]
fn where_no_single_filter_is_in_the_way_a_button_drops_as_few_as_it_takes() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?q=lisbon&kind=seminar&topic=asylum").await?;
        page.expect_status("0 of 10 activities").await?;
        let drops_two = |tree: &Tree| {
            let help = |it: &Spot<'_>| it.name().starts_with("Remove “") && it.name().contains(", ");
            tree.root().all("button").into_iter().find(help).map(Spot::dom).ok_or_else(|| "no such button".to_owned())
        };
        page.act("help that drops two", drops_two, async |button| button.click().await).await?;
        page.expect_focus("heading", "Activities").await?;
        let left = page.address().await?;
        assert_eq!(left.matches('=').count(), 1, "{left}");
        page.browser.picture("as-few-as-it-takes").await?;
        Ok(())
    });
}
