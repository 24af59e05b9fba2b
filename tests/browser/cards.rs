//! The ten activities are cards in one list, in the order asked for, under the years they began in.

use crate::browser::Visitor;
use crate::data::{LISBON, MARRIAGES, activity, newest_first};
use crate::expect::Card;
use crate::journey::journey;

fn titles_newest_first() -> Vec<&'static str> {
    newest_first().iter().map(|it| it.title("en")).collect()
}

fn years(cards: &[Card]) -> Vec<&str> {
    cards.iter().filter_map(|card| card.year.as_deref()).collect()
}

#[test]
fn a_key_figure_filters_and_the_first_one_asks_for_everything() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?sort=oldest").await?;
        page.click("link", "4 countries").await?;
        page.expect_status("6 of 10 activities").await?;
        page.expect_address("/?country=AZ&country=BE&country=PT&country=RO").await?;
        page.expect_focus("link", "4 countries").await?;
        page.click("link", "10 activities").await?;
        page.expect_status("10 of 10 activities").await?;
        page.expect_address("/").await?;
        page.back().await?;
        page.expect_status("6 of 10 activities").await?;
        Ok(())
    });
}

#[test]
fn every_activity_is_a_card_that_leads_to_its_page() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.expect_status("10 of 10 activities").await?;
        let cards = page.expect_cards(&titles_newest_first()).await?;
        for (card, activity) in cards.iter().zip(newest_first()) {
            assert_eq!(card.url, format!("{}{}", page.site.origin(), activity.address()));
            let item = page.browser.element(card.dom).await?;
            assert_eq!(item.attr("aria-setsize").await?.as_deref(), Some("10"), "{}", card.title);
        }
        page.expect_title("TAIEX").await?;
        page.browser.picture("cards-desk").await?;
        Ok(())
    });
}

#[test]
fn a_year_stands_inside_the_first_card_of_its_year() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        let newest = page.expect_card_count(10).await?;
        assert_eq!(years(&newest), ["2019", "2017", "2016", "2015", "2012"]);
        assert_eq!(newest[0].year.as_deref(), Some("2019"), "the year is in the first card, not the second");

        page.visit("/?sort=oldest").await?;
        let oldest = page.expect_card_count(10).await?;
        assert_eq!(years(&oldest), ["2012", "2015", "2016", "2017", "2019"]);

        page.visit("/?sort=title").await?;
        let by_title = page.expect_card_count(10).await?;
        assert_eq!(years(&by_title), [""; 0], "no years where the order is not that of time");
        assert!(by_title.is_sorted_by_key(|card| card.title.to_lowercase()));
        Ok(())
    });
}

#[test]
fn the_order_is_chosen_from_a_list() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        page.choose("Sort by", "title").await?;
        page.expect_address("/?sort=title").await?;
        page.choose("Sort by", "oldest").await?;
        page.expect_address("/?sort=oldest").await?;
        page.choose("Sort by", "newest").await?;
        page.expect_address("/").await?;
        page.expect_cards(&titles_newest_first()).await?;
        Ok(())
    });
}

#[test]
fn a_card_says_when_where_and_what_kind_and_nothing_that_is_not_known() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit("/").await?;
        let cards = page.expect_card_count(10).await?;
        let card = |start: &str| {
            let title = activity(start).title("en");
            cards.iter().find(|card| card.title == title).map(|card| card.text.clone()).unwrap_or_default()
        };
        let seminar = card(MARRIAGES);
        for fact in ["Seminar", "6–7 Apr", "2017", "Baku"] {
            assert!(seminar.contains(fact), "no {fact:?} in {seminar:?}");
        }
        let lisbon = card(LISBON);
        assert!(lisbon.contains("2015") && !lisbon.contains("Jan"), "false precision: {lisbon}");
        page.browser.picture("cards-phone").await?;
        Ok(())
    });
}
