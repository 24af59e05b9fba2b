//! The site behind a real nginx, at the root and in a folder of it: deep links, reloads, statuses, compression, and the day on
//! which something is replaced.

mod server;

use std::fs;
use std::path::{Path, PathBuf};

use self::server::Nginx;
use crate::browser::Visitor;
use crate::data::{MARRIAGES, READMISSION, RENAMED, activity, renamed};
use crate::journey::{Broken, Told, journey_at};
use crate::page::Page;
use crate::publishing::{copy, publish};
use crate::server::{DATA, Site, site_folder};

/// What browsers write to the console about a status of 404, or when nobody answers.
const BROWSERS_OWN: &str = "Failed to load resource";

/// The same site, built with `BASE=/projects/taiex/`.
fn folder_below() -> PathBuf {
    let folder = std::env::var_os("TAIEX_DIST_BELOW")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target/below"), PathBuf::from);
    let hint = "trunk build --release --public-url /projects/taiex/ --dist target/below";
    assert!(folder.join("index.html").is_file(), "there is no built site in {}: run {hint}", folder.display());
    folder
}

/// Tells a story to a visitor of a site that nginx serves.
fn behind_nginx(name: &str, site: &Path, base: &'static str, story: impl AsyncFnOnce(&Page, &mut Nginx) -> Told) {
    let mut nginx =
        Nginx::start(name, site, base).expect("nginx, and its module for brotli, are installed (make test does)");
    let site = Site::at(nginx.origin().to_owned());
    journey_at(
        Visitor::at_a_desk().forgiving(BROWSERS_OWN),
        async || Ok(site),
        async |page| story(page, &mut nginx).await,
    );
}

/// Status, encoding, type and caching of what the server answers.
async fn answer(page: &Page, path: &str) -> Result<(u16, [String; 3]), Broken> {
    let ask = "return fetch(arguments[0], { cache: 'no-store' }).then(({ status, headers }) => [status,
        ['content-encoding', 'content-type', 'cache-control'].map((name) => headers.get(name) ?? '')])";
    page.browser.script(ask, vec![path.into()]).await
}

/// The status with which the page itself came.
async fn status(page: &Page) -> Result<u16, Broken> {
    page.browser.script("return performance.getEntriesByType('navigation')[0].responseStatus", Vec::new()).await
}

/// The file of the program, whose name tells the release.
async fn release(page: &Page) -> Result<String, Broken> {
    page.browser.script("return document.getElementById('app-wasm').href.split('/').pop()", Vec::new()).await
}

async fn everything_is_found(page: &Page, base: &str) -> Told {
    let own = |path: &str| format!("{base}{path}");
    let readmission = own(&format!("activities/{}", activity(READMISSION).id()));
    for address in [own(""), own("timeline?kind=seminar"), own("az/"), own("ru/about"), readmission.clone()] {
        page.visit(&address).await?;
        assert_eq!(status(page).await?, 200, "{address}");
        page.browser.driver.refresh().await?;
        page.expect_address(&address).await?;
    }
    page.expect_heading(READMISSION).await?;
    // The way through the site never leaves the folder.
    page.visit(&own("")).await?;
    page.open_card(MARRIAGES).await?;
    page.expect_address(&own(&format!("activities/{}", activity(MARRIAGES).id()))).await?;
    page.go("Timeline").await?;
    page.expect_address(&own("timeline")).await?;

    // What is nowhere has the status that says so, and the app says it in words.
    page.visit(&own("activities/there-is-none")).await?;
    assert_eq!(status(page).await?, 404);
    page.expect_heading("Activity not found").await?;
    let (status, _) = answer(page, &own("data/none.json")).await?;
    assert_eq!(status, 404);

    let wasm = own(&release(page).await?);
    let immutable = "public, max-age=31536000, immutable";
    let cases = [
        (wasm, ["br", "application/wasm", immutable]),
        (own(""), ["br", "text/html", "no-cache"]),
        (own("calendar.ics"), ["br", "text/calendar; charset=utf-8", "no-cache"]),
        (own("manifest.webmanifest"), ["br", "application/manifest+json", "no-cache"]),
        (own("worker.js"), ["br", "application/javascript", "no-cache"]),
        // The one file that is replaced by hand lies there alone, and is compressed on the way.
        (own("data/activities.json"), ["gzip", "application/json", "no-cache"]),
    ];
    for (path, headers) in cases {
        assert_eq!(answer(page, &path).await?, (200, headers.map(str::to_owned)), "{path}");
    }
    Ok(())
}

#[test]
fn everything_is_found_at_the_root_of_a_server() {
    behind_nginx("root", &site_folder(), "/", async |page, _| everything_is_found(page, "/").await);
}

#[test]
fn everything_is_found_in_a_folder_of_a_server() {
    let base = "/projects/taiex/";
    behind_nginx("folder", &folder_below(), base, async |page, _| everything_is_found(page, base).await);
}

#[test]
fn replacing_the_one_file_is_enough() {
    behind_nginx("data", &site_folder(), "/", async |page, nginx| {
        page.visit("/").await?;
        page.expect("link", READMISSION).await?;
        page.browser.script::<()>("return navigator.serviceWorker.ready.then(() => null)", Vec::new()).await?;
        page.visit("/").await?;
        page.expect("link", READMISSION).await?;
        let newer = renamed().replace("readmission-2012", "readmission-new");
        fs::write(nginx.site().join(DATA.trim_start_matches('/')), newer).map_err(Broken::from)?;
        // Whoever has the page open is told when they come back to it.
        page.browser.script::<()>("document.dispatchEvent(new Event('visibilitychange'))", Vec::new()).await?;
        page.expect_text("There are newer data, updated 1 minute ago.").await?;
        page.visit("/").await?;
        page.expect("link", RENAMED).await?;
        // Newer than the last publishing: the server knows no such page, and the app shows it.
        page.visit("/activities/readmission-new").await?;
        assert_eq!(status(page).await?, 404);
        page.expect_heading(RENAMED).await?;
        Ok(())
    });
}

#[test]
fn a_repeat_visit_works_with_the_server_stopped() {
    behind_nginx("stopped", &site_folder(), "/", async |page, nginx| {
        page.visit("/").await?;
        page.expect_card_count(10).await?;
        page.browser.script::<()>("return navigator.serviceWorker.ready.then(() => null)", Vec::new()).await?;
        nginx.stop();
        page.visit("/activities/readmission-2012").await?;
        page.expect_heading(READMISSION).await?;
        page.visit("/?kind=seminar").await?;
        page.expect_card_count(1).await?;
        Ok(())
    });
}

/// The next release: the same program under another name, published anew.
fn next_release(of: &Path, to: &Path) -> (String, String) {
    let _ = fs::remove_dir_all(to);
    copy(of, to).unwrap();
    let names = fs::read_dir(to).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let old = names.into_iter().find(|name| name.ends_with("_bg.wasm")).expect("the program");
    let new = "app-0123456789abcdef_bg.wasm".to_owned();
    for ending in ["", ".br", ".gz"] {
        fs::rename(to.join(format!("{old}{ending}")), to.join(format!("{new}{ending}"))).unwrap();
    }
    for name in ["index.html", "worker.js"] {
        let text = fs::read_to_string(to.join(name)).unwrap();
        assert!(text.contains(&old), "{name} names the program");
        fs::write(to.join(name), text.replace(&old, &new)).unwrap();
    }
    publish(to, 0);
    (old, new)
}

#[test]
fn a_release_over_an_open_page_mixes_with_nothing() {
    behind_nginx("release", &site_folder(), "/", async |page, nginx| {
        let next = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("next-{}", std::process::id()));
        let (old, new) = next_release(&site_folder(), &next);
        page.visit("/").await?;
        page.browser.script::<()>("return navigator.serviceWorker.ready.then(() => null)", Vec::new()).await?;
        assert_eq!(release(page).await?, old);
        nginx.deploy(&next).map_err(Broken::from)?;
        let _ = fs::remove_dir_all(&next);

        // Who reads on stays with the old one, which wants for nothing.
        page.browser.script::<()>("window.sameDocument = true", Vec::new()).await?;
        page.go("Timeline").await?;
        page.expect("region", "Timeline").await?;
        page.go("About").await?;
        page.expect_text("TAIEX").await?;
        page.go("Activities").await?;
        page.open_card(MARRIAGES).await?;
        page.expect_heading("Applied legislation").await?;
        assert!(page.browser.script::<bool>("return window.sameDocument === true", Vec::new()).await?);

        // Who arrives gets the new one, and nothing of the old.
        for address in ["/", "/az/timeline"] {
            page.visit(address).await?;
            assert_eq!(release(page).await?, new);
            let asked = "return performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop())";
            let asked: Vec<String> = page.browser.script(asked, Vec::new()).await?;
            assert!(asked.contains(&new) && !asked.contains(&old), "{asked:?}");
        }
        Ok(())
    });
}
