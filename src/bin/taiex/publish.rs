//! `taiex publish`: writes into a built site what strangers read without script. It needs no Rust build, so a changed
//! data file is published by running it again.

use std::{path::Path, process::ExitCode};

use taiex_explorer::{
    activity::{check, schema},
    route::Base,
    ui::print,
};

use super::file;

/// The static content stands between these two in `index.html`.
const START: &str = "<div id=\"static\">";
const END: &str = "</div><!-- static -->";

/// Prints the static content into the site's `index.html`, and the schema beside the data.
pub(crate) fn publish(site: &Path) -> Result<ExitCode, file::Error> {
    let data = site.join("data/activities.json");
    let checked = check::check(&file::read(&data)?)
        .map_err(|_| format!("{} cannot be read; taiex check {} says why", data.display(), data.display()))?;
    let page = site.join("index.html");
    let html = file::read(&page)?;
    let base = Base::new(between(&html, "<base href=\"", "\"").unwrap_or("/"));
    let old = between(&html, START, END).ok_or_else(|| format!("{} has no {START}…{END}", page.display()))?;
    let new = print::static_content(&checked.catalogue, base);
    let html = html.replacen(&[START, old, END].concat(), &[START, &new, END].concat(), 1);
    file::write(&page, &html)?;
    file::write(&site.join("data/activities.schema.json"), &schema::schema())
}

/// What stands between two texts, the first time that both do.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    let from = text.find(start)? + start.len();
    let length = text[from..].find(end)?;
    Some(&text[from..from + length])
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<base href=\"/taiex/\"><body><div id=\"static\"></div><!-- static --><div id=\"app\"></div>";
    const DATA: &str = r#"{"version": 1, "source": {"title": "T", "publisher": "P", "beneficiary": "B"},
        "activities": [{"id": "a", "title": "<script>alert(1)</script>", "kind": "seminar"}]}"#;

    #[test]
    fn publishing_twice_is_publishing_once_and_text_stays_text() {
        let site = std::env::temp_dir().join(format!("taiex-publish-{}", std::process::id()));
        file::write(&site.join("index.html"), PAGE).unwrap();
        file::write(&site.join("data/activities.json"), DATA).unwrap();
        publish(&site).unwrap();
        let once = file::read(&site.join("index.html")).unwrap();
        publish(&site).unwrap();
        assert_eq!(file::read(&site.join("index.html")).unwrap(), once);
        assert!(once.contains("&lt;script&gt;alert(1)") && !once.contains("<script>"), "{once}");
        assert!(once.contains("href=\"/taiex/timeline\"") && !once.contains(" style="), "{once}");

        file::write(&site.join("data/activities.json"), "{").unwrap();
        assert!(publish(&site).unwrap_err().contains("cannot be read"));
        assert_eq!(file::read(&site.join("index.html")).unwrap(), once, "a broken file changes nothing");
        std::fs::remove_dir_all(site).unwrap();
    }
}
