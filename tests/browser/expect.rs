//! What a visitor meets. Every expectation waits until it comes true, and fails when it does not within seconds.

use crate::journey::Broken;
use crate::page::{Page, field};
use crate::tree::{Spot, Tree};

/// One item of the list of results.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Card {
    /// The name of the link in its heading.
    pub(crate) title: String,
    /// Where the link leads.
    pub(crate) url: String,
    /// The heading of the year that begins with it.
    pub(crate) year: Option<String>,
    /// The engine's number of the list item.
    pub(crate) dom: i64,
    /// All that is read out.
    pub(crate) text: String,
}

impl Card {
    fn read(item: Spot<'_>) -> Result<Self, String> {
        let headings = item.all("heading");
        let link = headings.iter().find_map(|heading| heading.all("link").pop());
        let link = link.ok_or_else(|| format!("a card without a link: {}", item.text()))?;
        let year =
            headings.iter().find(|heading| heading.all("link").is_empty()).map(|heading| heading.name().to_owned());
        Ok(Self { title: link.name().into(), url: link.url().into(), year, dom: item.dom(), text: item.text() })
    }
}

/// The cards of a snapshot, in order; none where there is no list.
///
/// # Errors
/// When a card has no heading with a link.
pub(crate) fn cards(tree: &Tree) -> Result<Vec<Card>, String> {
    match tree.root().one("list", "Activities") {
        Ok(list) => list.items().into_iter().map(Card::read).collect(),
        Err(_) => Ok(Vec::new()),
    }
}

impl Page {
    /// "6 of 10 activities", said by a status.
    pub(crate) async fn expect_status(&self, words: &str) -> Result<(), Broken> {
        self.until(&format!("the status {words:?}"), |tree| {
            let said: Vec<String> = tree.root().all("status").into_iter().map(Spot::text).collect();
            if said.iter().any(|status| status == words) { Ok(()) } else { Err(format!("{said:?}")) }
        })
        .await
    }

    /// The cards whose titles begin so, in this order, and no others.
    pub(crate) async fn expect_cards(&self, titles: &[impl AsRef<str>]) -> Result<Vec<Card>, Broken> {
        let wanted: Vec<&str> = titles.iter().map(AsRef::as_ref).collect();
        self.until(&format!("the cards {wanted:#?}"), |tree| {
            let cards = cards(tree)?;
            let fit = cards.len() == wanted.len()
                && cards.iter().zip(&wanted).all(|(card, title)| card.title.starts_with(title));
            let titles = || cards.iter().map(|card| card.title.as_str()).collect::<Vec<_>>();
            if fit { Ok(cards.clone()) } else { Err(format!("{:#?}", titles())) }
        })
        .await
    }

    /// So many cards.
    pub(crate) async fn expect_card_count(&self, count: usize) -> Result<Vec<Card>, Broken> {
        self.until(&format!("{count} cards"), |tree| {
            let cards = cards(tree)?;
            if cards.len() == count { Ok(cards) } else { Err(format!("{} cards", cards.len())) }
        })
        .await
    }

    /// An element of a role with this name.
    pub(crate) async fn expect(&self, role: &str, name: &str) -> Result<(), Broken> {
        self.until(&format!("{role} {name:?}"), |tree| tree.root().one(role, name).map(|_| ())).await
    }

    /// A link whose name begins so; a translation that is not reviewed says so at its end.
    pub(crate) async fn expect_link(&self, start: &str) -> Result<(), Broken> {
        self.until(&format!("link {start:?}"), |tree| tree.root().one_that_begins("link", start).map(|_| ())).await
    }

    /// No element of a role whose name begins so.
    pub(crate) async fn expect_no(&self, role: &str, start: &str) -> Result<(), Broken> {
        self.until(&format!("no {role} {start:?}"), |tree| {
            let found = tree.root().all(role).into_iter().find(|spot| spot.name().starts_with(start));
            found.map_or(Ok(()), |spot| Err(format!("{role} {:?}", spot.name())))
        })
        .await
    }

    /// These words, somewhere in what is read out, in small or capital letters.
    pub(crate) async fn expect_text(&self, words: &str) -> Result<(), Broken> {
        self.until(&format!("the words {words:?}"), |tree| {
            let text = tree.root().text();
            if text.to_lowercase().contains(&words.to_lowercase()) { Ok(()) } else { Err(text) }
        })
        .await
    }

    /// The only heading of the first level begins so.
    pub(crate) async fn expect_heading(&self, start: &str) -> Result<(), Broken> {
        self.until(&format!("the page {start:?}"), |tree| {
            let headings = tree.root().all("heading");
            let names: Vec<&str> = headings.iter().filter(|it| it.level() == Some(1)).map(|it| it.name()).collect();
            if matches!(names.as_slice(), [name] if name.starts_with(start)) {
                Ok(())
            } else {
                Err(format!("{names:?}"))
            }
        })
        .await
    }

    /// The keyboard focus, on an element of a role whose name begins so.
    pub(crate) async fn expect_focus(&self, role: &str, start: &str) -> Result<(), Broken> {
        self.until(&format!("the focus on {role} {start:?}"), |tree| {
            let spot = tree.focused();
            let fits = spot.role() == role && spot.name().starts_with(start);
            if fits { Ok(()) } else { Err(format!("{} {:?}", spot.role(), spot.name())) }
        })
        .await
    }

    /// What a field holds.
    pub(crate) async fn expect_field(&self, label: &str, value: &str) -> Result<(), Broken> {
        self.until(&format!("{value:?} in {label:?}"), |tree| {
            let held = field(tree, label)?.value();
            if held == value { Ok(()) } else { Err(format!("{held:?}")) }
        })
        .await
    }

    /// A value of a facet with its count, ticked or not.
    pub(crate) async fn expect_value(&self, facet: &str, value: &str, count: u32, ticked: bool) -> Result<(), Broken> {
        self.until(&format!("{facet}: {value} ({count}), ticked: {ticked}"), |tree| {
            let spot = tree.root().one("group", facet)?.one_that_begins("checkbox", value)?;
            let counted =
                spot.name()[value.len()..].split(|c: char| !c.is_ascii_digit()).any(|n| n == count.to_string());
            let fits = counted && spot.is("checked") == ticked;
            if fits { Ok(()) } else { Err(format!("{:?}, ticked: {}", spot.name(), spot.is("checked"))) }
        })
        .await
    }

    /// The address from the path on, with these parameters in any order and no others.
    pub(crate) async fn expect_address(&self, wanted: &str) -> Result<(), Broken> {
        let parts = |address: &str| {
            let mut parts: Vec<String> = address.split(['?', '&']).map(str::to_owned).collect();
            parts[1..].sort();
            parts
        };
        self.until_so(&format!("the address {wanted}"), async || {
            let address = self.address().await?;
            Ok(if parts(&address) == parts(wanted) { Ok(()) } else { Err(address) })
        })
        .await
    }

    /// The title of the document holds these words.
    pub(crate) async fn expect_title(&self, words: &str) -> Result<(), Broken> {
        self.until_so(&format!("a document title with {words:?}"), async || {
            let title = self.browser.driver.title().await?;
            Ok(if title.contains(words) { Ok(()) } else { Err(title) })
        })
        .await
    }

    /// The language that the document says it has.
    pub(crate) async fn expect_language(&self, code: &str) -> Result<(), Broken> {
        self.until_so(&format!("the language {code}"), async || {
            let lang: String = self.browser.script("return document.documentElement.lang", Vec::new()).await?;
            Ok(if lang == code { Ok(()) } else { Err(lang) })
        })
        .await
    }

    /// The page scrolled to about this height in pixels.
    pub(crate) async fn expect_scroll(&self, height: f64) -> Result<(), Broken> {
        self.until_so(&format!("the page scrolled to {height}"), async || {
            let there: f64 = self.browser.script("return scrollY", Vec::new()).await?;
            Ok(if (there - height).abs() < 4.0 { Ok(()) } else { Err(there.to_string()) })
        })
        .await
    }
}
