//! Activities as a feed to subscribe to: Atom (RFC 4287), in words already chosen.

use atom_syndication::{Category, Feed, FixedDateTime, Generator, Link, Person, Text};
use jiff::civil::Date;

/// What a feed says of an activity.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The title.
    pub title: &'a str,
    /// The full address of its page, which is its id too.
    pub url: &'a str,
    /// The code of its kind.
    pub kind: &'a str,
    /// What its kind is called.
    pub kind_label: &'a str,
    /// When, where and what about.
    pub summary: &'a str,
    /// The day its record was last changed.
    pub changed: Date,
}

/// What a feed says of itself.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The name of the site.
    pub title: &'a str,
    /// What it is.
    pub subtitle: &'a str,
    /// The language of its words.
    pub lang: &'static str,
    /// The full address of the page it is the feed of, which is its id too.
    pub url: &'a str,
    /// Its own full address.
    pub own_url: &'a str,
    /// Who published the data.
    pub author: &'a str,
    /// The day the data were last changed.
    pub updated: Date,
    /// The SHA-256 of the data file.
    pub sha256: &'a str,
}

/// The feed, with the entries in their order.
#[must_use]
pub fn feed<'a>(about: &About, entries: impl IntoIterator<Item = Entry<'a>>) -> String {
    let feed = Feed {
        title: Text::plain(about.title),
        subtitle: Some(Text::plain(about.subtitle)),
        id: about.url.to_owned(),
        updated: instant(about.updated),
        lang: Some(about.lang.to_owned()),
        authors: vec![Person { name: about.author.to_owned(), ..Person::default() }],
        generator: Some(Generator { value: "TAIEX explorer".to_owned(), ..Generator::default() }),
        links: vec![link("alternate", "text/html", about.url), link("self", "application/atom+xml", about.own_url)],
        entries: entries.into_iter().map(entry).collect(),
        ..Feed::default()
    };
    let comment = ["<!-- made from data of SHA-256 ", about.sha256, " -->\n<feed "].concat();
    feed.to_string().replacen("<feed ", &comment, 1)
}

fn entry(entry: Entry) -> atom_syndication::Entry {
    let kind = Category { term: entry.kind.to_owned(), label: Some(entry.kind_label.to_owned()), scheme: None };
    atom_syndication::Entry {
        title: Text::plain(entry.title),
        id: entry.url.to_owned(),
        updated: instant(entry.changed),
        links: vec![link("alternate", "text/html", entry.url)],
        categories: vec![kind],
        summary: Some(Text::plain(entry.summary)),
        ..atom_syndication::Entry::default()
    }
}

fn link(rel: &str, mime_type: &str, href: &str) -> Link {
    Link { rel: rel.to_owned(), mime_type: Some(mime_type.to_owned()), href: href.to_owned(), ..Link::default() }
}

/// The beginning of a day: of a record only the day is known.
fn instant(day: Date) -> FixedDateTime {
    format!("{day}T00:00:00Z").parse().unwrap_or_default()
}
