//! What leads search engines to every page: `sitemap.xml` (<https://www.sitemaps.org/protocol.html>) and `robots.txt`.

use jiff::civil::Date;
use taiex_explorer::{
    i18n::Lang,
    ui::print::{Site, Twin},
};

/// The most addresses that a sitemap may hold.
const MOST: usize = 50_000;

/// The sitemap; of more than [`MOST`] addresses an index, and the sitemaps that it names. None where it is not known where
/// the site is published.
pub(super) fn sitemaps(site: &Site) -> Vec<(String, String)> {
    let entries = entries(site);
    if entries.len() <= MOST {
        let one = ("sitemap.xml".to_owned(), document(site, "urlset", "url", &entries));
        return if entries.is_empty() { Vec::new() } else { vec![one] };
    }
    let mut files = Vec::new();
    let mut parts = Vec::new();
    for (number, chunk) in (1..).zip(entries.chunks(MOST)) {
        let name = format!("sitemap-{number}.xml");
        parts.extend(site.address(&name).map(|address| (address, site.loaded.catalogue.updated)));
        files.push((name, document(site, "urlset", "url", chunk)));
    }
    files.push(("sitemap.xml".to_owned(), document(site, "sitemapindex", "sitemap", &parts)));
    files
}

/// What robots may read, which is everything, and where they find it.
pub(super) fn robots(site: &Site) -> String {
    let map = site.address("sitemap.xml").map(|address| format!("Sitemap: {address}\n"));
    ["User-agent: *\nAllow: /\n", &map.unwrap_or_default()].concat()
}

/// The address of every page with the day of its data.
fn entries(site: &Site) -> Vec<(String, Option<Date>)> {
    let catalogue = &site.loaded.catalogue;
    let pages = site.twins().into_iter().flat_map(|twin| Lang::ALL.map(|lang| (twin, lang)));
    let entry = |(twin, lang): (Twin, Lang)| {
        let changed = match twin {
            Twin::Activity(at) => catalogue[at].changed.or(catalogue.updated),
            _ => catalogue.updated,
        };
        Some((site.address(&twin.path(catalogue, lang))?, changed))
    };
    pages.filter_map(entry).collect()
}

/// Addresses hold no sign that XML has a meaning for: a host is checked, and what an id may not hold is percent-encoded.
fn document(site: &Site, root: &str, tag: &str, entries: &[(String, Option<Date>)]) -> String {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- made from data of SHA-256 {} -->\n\
         <{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
        site.sha256
    );
    for (address, day) in entries {
        let day = day.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
        text.extend(["<", tag, "><loc>", address, "</loc>", &day, "</", tag, ">\n"]);
    }
    text + "</" + root + ">\n"
}
