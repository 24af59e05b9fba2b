//! `taiex publish`: writes into a built site what strangers read without script. It needs no Rust build, so a changed
//! data file is published by running it again.

mod compress;
mod folder;
mod painter;
mod sitemap;
mod template;

use std::{fmt::Write, panic::resume_unwind, path::Path, process::ExitCode, sync::Arc, thread};

use sha2::{Digest, Sha256};
use taiex_explorer::{
    activity::{check, schema},
    app::Loaded,
    i18n::Lang,
    route::Base,
    ui::print::{self, Site},
};

use self::{folder::Folder, painter::Painter, template::Template};
use super::file;

/// Writes a page for every address, and what leads to them. Without `origin` it is that of the last time; `compress` holds for
/// every later time too. The newest activities, so many as `pictures`, get a picture of their own in each language.
pub(crate) fn publish(
    path: &Path,
    origin: Option<String>,
    compress: bool,
    pictures: usize,
) -> Result<ExitCode, file::Error> {
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
    let loaded = Loaded::new(checked);
    let site = Site {
        base: Base::new(template.base()),
        origin: folder.origin.clone(),
        sha256: sha256(&text),
        pictured: print::pictured(&loaded, pictures),
        loaded: Arc::new(loaded),
        about,
    };
    let catalogue = &site.loaded.catalogue;
    for lang in Lang::ALL {
        site.print(lang, |twin, printed| {
            let file = twin.file(catalogue, lang);
            // In the address a page is found without the name of its file.
            let own = file.trim_end_matches("index.html").trim_end_matches('/');
            folder.write(&file, template.fill(lang, own, &printed))
        })?;
        folder.write(&Site::calendar_path(lang), site.calendar(lang))?;
        if let Some(feed) = site.feed(lang) {
            folder.write(&Site::feed_path(lang), &feed)?;
        }
    }
    for (name, picture) in pictures_of(&site)? {
        folder.write(&name, picture)?;
    }
    let not_found = site.not_found();
    folder.write("404.html", template.fill(Lang::En, "404.html", &not_found))?;
    folder.write("manifest.webmanifest", template.manifest())?;
    folder.write("data/activities.schema.json", schema::schema())?;
    let maps = sitemap::sitemaps(&site);
    for (name, text) in &maps {
        folder.write(name, text)?;
    }
    folder.write("robots.txt", sitemap::robots(&site))?;
    let told = folder.close(&site.sha256)?;
    println!("{}: {told}", path.display());
    if site.origin.is_none() {
        println!(
            "Without --origin (make dist ORIGIN=https://www.example.org) these are left out, which need full addresses: \
             canonical and hreflang links, og:url, pictures for shared links, url in JSON-LD and calendar, feed.xml, sitemap.xml"
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// The pictures for shared links, by name. Drawing takes the longest of all, so the languages are drawn at the same time.
fn pictures_of(site: &Site) -> Result<Vec<(String, Vec<u8>)>, file::Error> {
    let painter = &Painter::new();
    let of = |lang| {
        let draw = move |twin| {
            let picture = site.picture(lang, twin, &|svg| painter.width_px(svg));
            Ok((site.picture_path(lang, twin), painter.png(&picture)?))
        };
        site.twins_with_picture().into_iter().map(draw).collect()
    };
    let drawn: Result<Vec<Vec<_>>, _> = thread::scope(|scope| {
        let drawn = Lang::ALL.map(|lang| scope.spawn(move || of(lang)));
        drawn.map(|drawn| drawn.join().unwrap_or_else(|panic| resume_unwind(panic))).into_iter().collect()
    });
    drawn.map(|drawn| drawn.into_iter().flatten().collect())
}

/// The SHA-256 of a text in hexadecimal digits.
fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
