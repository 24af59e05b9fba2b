//! `taiex publish`: writes into a built site what strangers read without script. It needs no Rust build, so a changed
//! data file is published by running it again.

mod compress;
mod folder;
mod sitemap;
mod template;

use std::{fmt::Write, path::Path, process::ExitCode, sync::Arc};

use sha2::{Digest, Sha256};
use taiex_explorer::{
    activity::{check, schema},
    app::Loaded,
    i18n::Lang,
    route::Base,
    ui::print::Site,
};

use self::{folder::Folder, template::Template};
use super::file;

/// Writes a page for every address, and what leads to them. Without `origin` it is that of the last time; `compress` holds for
/// every later time too.
pub(crate) fn publish(path: &Path, origin: Option<String>, compress: bool) -> Result<ExitCode, file::Error> {
    let data = path.join("data/activities.json");
    let text = file::read(&data)?;
    let checked = check::check(&text)
        .map_err(|_| format!("{} cannot be read; taiex check {} says why", data.display(), data.display()))?;
    let mut about = [const { String::new() }; 3];
    for lang in Lang::ALL {
        about[lang as usize] = file::read(&path.join(format!("data/about.{}.md", lang.code())))?;
    }
    let template = Template::read(&path.join("index.html"))?;
    let mut folder = Folder::open(path, origin, compress)?;
    let site = Site {
        base: Base::new(template.base()),
        origin: folder.origin.clone(),
        sha256: sha256(&text),
        loaded: Arc::new(Loaded::new(checked)),
        about,
    };
    let catalogue = &site.loaded.catalogue;
    for lang in Lang::ALL {
        site.print(lang, |twin, printed| {
            let file = twin.file(catalogue, lang);
            // In the address a page is found without the name of its file.
            let own = file.trim_end_matches("index.html").trim_end_matches('/');
            folder.write(&file, &template.fill(lang, own, &printed))
        })?;
        folder.write(&Site::calendar_path(lang), &site.calendar(lang))?;
        if let Some(feed) = site.feed(lang) {
            folder.write(&Site::feed_path(lang), &feed)?;
        }
    }
    let not_found = site.not_found();
    folder.write("404.html", &template.fill(Lang::En, "404.html", &not_found))?;
    folder.write("manifest.webmanifest", &template.manifest())?;
    folder.write("data/activities.schema.json", &schema::schema())?;
    let maps = sitemap::sitemaps(&site);
    for (name, text) in &maps {
        folder.write(name, text)?;
    }
    folder.write("robots.txt", &sitemap::robots(&site))?;
    let told = folder.close(&site.sha256)?;
    println!("{}: {told}", path.display());
    if site.origin.is_none() {
        println!(
            "Without --origin (make dist ORIGIN=https://www.example.org) these are left out, which need full addresses: \
             canonical and hreflang links, og:url, url in JSON-LD and calendar, feed.xml, sitemap.xml"
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// The SHA-256 of a text in hexadecimal digits.
fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
