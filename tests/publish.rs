//! What `taiex publish` makes of a built site, as a web server and whoever reads without script find it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// What Trunk leaves, as far as it matters here.
const BUILT: &str = "<!doctype html><html lang=\"en\"><head><base href=\"/taiex/\" />\
    <link rel=\"icon\" href=\"/taiex/icon-1.svg\" /><!-- page --><title>T</title><!-- /page -->\
    <link rel=\"preload\" id=\"app-wasm\" href=\"/taiex/app-1_bg.wasm\"></head><body>\
    <div id=\"static\"></div><!-- /static --><div id=\"app\" hidden></div></body></html>";
const REAL: &str = include_str!("../public/data/activities.json");
const ORIGIN: &str = "https://www.example.org";
const LANGUAGES: [&str; 3] = ["", "az/", "ru/"];

/// A site of its own for each test.
struct Site(PathBuf);

impl Site {
    fn new(name: &str, data: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("publish").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("data")).unwrap();
        fs::write(folder.join("index.html"), BUILT).unwrap();
        for lang in ["en", "az", "ru"] {
            fs::write(folder.join(format!("data/about.{lang}.md")), format!("## Whose\nText in {lang}.\n")).unwrap();
        }
        let site = Self(folder);
        site.change(data);
        site
    }

    fn change(&self, data: &str) {
        fs::write(self.0.join("data/activities.json"), data).unwrap();
    }

    fn run(&self, options: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_taiex"));
        command.arg("publish").arg(&self.0).args(options).env_remove("ORIGIN").output().unwrap()
    }

    /// Publishes; gives what was printed.
    fn publish(&self, options: &[&str]) -> String {
        let output = self.run(options);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn has(&self, name: &str) -> bool {
        self.0.join(name).exists()
    }

    /// Every file with its content.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut folders = vec![self.0.clone()];
        let mut files = BTreeMap::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.insert(below(&self.0, &path), fs::read(&path).unwrap());
                }
            }
        }
        files
    }

    fn pages(&self) -> BTreeMap<String, String> {
        let files = self.files().into_iter().filter(|(name, _)| name.ends_with("index.html"));
        files.map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect()
    }
}

fn below(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/")
}

/// A data file with these records.
fn data(records: &[&str]) -> String {
    let source =
        r#""version": 1, "updated": "2026-11-24", "source": {"title": "T", "publisher": "P", "beneficiary": "B"}"#;
    format!("{{{source}, \"activities\": [{}]}}", records.join(","))
}

fn record(id: &str, more: &str) -> String {
    format!("{{\"id\": \"{id}\", \"title\": \"Title of {id}\", \"kind\": \"seminar\"{more}}}")
}

/// The values of an attribute of the tags that hold some text.
fn values<'p>(page: &'p str, tag: &str, attribute: &str) -> Vec<&'p str> {
    let tags = page.split('<').filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag);
    let value = |tag: &'p str| tag.split_once(&format!(" {attribute}=\""))?.1.split('"').next();
    tags.filter(|it| it.contains(tag)).filter_map(value).collect()
}

#[test]
fn every_address_has_its_page_in_every_language() {
    let site = Site::new("addresses", REAL);
    site.publish(&["--origin", ORIGIN]);
    let json: serde_json::Value = serde_json::from_str(REAL).unwrap();
    let ids: Vec<&str> = json["activities"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    for prefix in LANGUAGES {
        let lang = if prefix.is_empty() { "en" } else { &prefix[..2] };
        for page in ["", "timeline/", "about/"] {
            let html = site.read(&format!("{prefix}{page}index.html"));
            assert!(html.contains(&format!("<html lang=\"{lang}\"")), "{prefix}{page}");
            assert_eq!(html.matches("<h1 ").count(), 1, "{prefix}{page}");
        }
        for id in &ids {
            let html = site.read(&format!("{prefix}activities/{id}/index.html"));
            assert!(html.contains("application/ld+json") && html.contains("app-1_bg.wasm"), "{prefix}{id}");
        }
        assert!(site.read(&format!("{prefix}about/index.html")).contains(&format!("Text in {lang}.")));
        let timeline = site.read(&format!("{prefix}timeline/index.html"));
        assert!(ids.iter().all(|id| timeline.contains(&format!("activities/{id}\""))), "{prefix}timeline");
    }
    assert_eq!(site.pages().len(), 3 * (3 + ids.len()));
}

/// Every link below the base leads to a page or a file.
#[test]
fn no_link_of_a_page_leads_nowhere() {
    let many: Vec<String> =
        (0..60).map(|n| record(&format!("a{n}"), &format!(", \"when\": \"{}\"", 1990 + n % 30))).collect();
    let many: Vec<&str> =
        many.iter().map(String::as_str).chain([r#"{"id":"b","title":"B","kind":"project"}"#]).collect();
    let site = Site::new("links", &data(&many));
    site.publish(&["--origin", ORIGIN]);
    assert!(site.has("years/2019/index.html") && site.has("az/years/undated/index.html"));
    assert!(site.read("years/undated/index.html").contains("/taiex/activities/b\""));
    let home = site.read("index.html");
    assert_eq!(home.matches("<article ").count(), 50, "the newest 50");
    let mut reached = BTreeSet::new();
    for (name, page) in site.pages() {
        for address in values(&page, "a ", "href").into_iter().filter(|address| address.starts_with('/')) {
            let path = address.split(['?', '#']).next().unwrap().strip_prefix("/taiex/").expect("below the base");
            let file = site.0.join(path);
            let page = file.join("index.html");
            assert!(page.is_file() || file.is_file(), "{name}: {address}");
            reached.insert(path.to_owned());
        }
    }
    assert!((0..60).all(|n| reached.contains(&format!("ru/activities/a{n}"))), "every activity is linked to");
}

#[test]
fn publishing_again_changes_nothing() {
    let site = Site::new("again", REAL);
    site.publish(&["--origin", ORIGIN]);
    let once = site.files();
    // The origin is that of the last time.
    let told = site.publish(&[]);
    assert!(told.contains("; 0 changed, 0 removed"), "{told}");
    assert_eq!(site.files(), once);
}

#[test]
fn what_is_gone_from_the_data_goes_and_nothing_else_does() {
    let (a, b) = (record("a", ""), record("b", ""));
    let site = Site::new("gone", &data(&[&a, &b]));
    site.publish(&[]);
    fs::write(site.0.join("activities/a/notes.txt"), "foreign").unwrap();
    fs::create_dir_all(site.0.join("activities/c")).unwrap();
    fs::write(site.0.join("activities/c/index.html"), "foreign").unwrap();
    site.change(&data(&[]));
    let told = site.publish(&[]);
    assert!(told.contains("6 removed"), "{told}");
    assert!(!site.has("activities/a/index.html") && !site.has("ru/activities"), "the pages go");
    assert!(!site.has("activities/b"), "and their folders");
    assert_eq!(site.read("activities/a/notes.txt"), "foreign");
    assert_eq!(site.read("activities/c/index.html"), "foreign");
}

#[test]
fn a_list_of_the_last_time_cannot_name_files_elsewhere() {
    let site = Site::new("elsewhere", &data(&[]));
    let foreign = site.0.with_file_name("foreign.txt");
    fs::write(&foreign, "foreign").unwrap();
    fs::write(site.0.join("published.json"), r#"{"files": ["../foreign.txt", "data/../../foreign.txt"]}"#).unwrap();
    site.publish(&[]);
    assert!(foreign.exists());
}

#[test]
fn a_broken_file_changes_nothing() {
    let site = Site::new("broken", REAL);
    site.publish(&[]);
    site.change("{");
    let before = site.files();
    let output = site.run(&[]);
    assert!(!output.status.success() && String::from_utf8_lossy(&output.stderr).contains("cannot be read"));
    assert_eq!(site.files(), before);
}

#[test]
fn text_stays_text() {
    let title = r#", "summary": "</script><script>alert(2)</script><!-- /static -->""#;
    let hostile = record("a", title).replace("Title of a", "<script>alert(1)</script>");
    let site = Site::new("text", &data(&[&hostile]));
    site.publish(&["--origin", ORIGIN]);
    for (name, page) in site.pages() {
        assert!(!page.contains("<script>") && !page.contains(" style="), "{name}");
        let blocks = usize::from(name.contains("activities/"));
        assert_eq!((page.matches("<script").count(), page.matches("</script").count()), (blocks, blocks), "{name}");
    }
    assert!(site.read("index.html").contains("&lt;script&gt;alert(1)"));
    let page = site.read("activities/a/index.html");
    let (_, json) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    let json: serde_json::Value = serde_json::from_str(json.split("</script>").next().unwrap()).unwrap();
    assert_eq!(json["name"], "<script>alert(1)</script>");
}

#[test]
fn the_languages_of_a_page_name_each_other() {
    let site = Site::new("languages", REAL);
    site.publish(&["--origin", ORIGIN]);
    let pages = site.pages();
    let mut groups = BTreeMap::<String, BTreeSet<Vec<&str>>>::new();
    for (name, page) in &pages {
        let path = name.trim_end_matches("index.html").trim_end_matches('/');
        let canonical = values(page, "rel=\"canonical\"", "href");
        let alternates = values(page, "hreflang=\"", "href");
        let alternates: Vec<&str> = alternates.into_iter().filter(|href| href.starts_with(ORIGIN)).collect();
        let own = canonical[0].trim_end_matches('/');
        assert_eq!(own, format!("{ORIGIN}/taiex/{path}").trim_end_matches('/'), "{name}");
        assert_eq!(alternates.len(), 4, "{name}");
        assert!(alternates.contains(&canonical[0]), "{name} names itself");
        let shared = path.strip_prefix("az").or(path.strip_prefix("ru")).unwrap_or(path).trim_start_matches('/');
        groups.entry(shared.to_owned()).or_default().insert(alternates);
    }
    assert!(groups.values().all(|alternates| alternates.len() == 1), "the same for each language");
    let map = site.read("sitemap.xml");
    let listed: BTreeSet<&str> = map.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    let canonical: BTreeSet<&str> = pages.values().flat_map(|page| values(page, "rel=\"canonical\"", "href")).collect();
    assert_eq!(listed, canonical);
    assert!(site.read("robots.txt").contains("Sitemap: https://www.example.org/taiex/sitemap.xml"));
}

#[test]
fn what_needs_a_full_address_is_left_out_without_one_and_said() {
    let site = Site::new("without-origin", REAL);
    let told = site.publish(&[]);
    assert!(told.contains("ORIGIN") && told.contains("sitemap.xml"), "{told}");
    assert!(!site.has("sitemap.xml") && !site.read("robots.txt").contains("Sitemap"));
    for (name, page) in site.pages() {
        assert!(!page.contains("canonical") && !page.contains("og:url"), "{name}");
    }
    for wrong in ["example.org", "https://example.org/taiex", "ftp://example.org"] {
        assert!(!site.run(&["--origin", wrong]).status.success(), "{wrong}");
    }
}

#[test]
fn all_that_is_derived_names_the_data_it_is_from() {
    use sha2::{Digest, Sha256};
    let site = Site::new("digest", REAL);
    site.publish(&["--origin", ORIGIN]);
    let digest: Vec<String> = Sha256::digest(REAL).iter().map(|byte| format!("{byte:02x}")).collect();
    let digest = digest.concat();
    for name in site.pages().keys().map(String::as_str).chain(["404.html", "sitemap.xml", "published.json"]) {
        assert!(site.read(name).contains(&digest), "{name}");
    }
}

#[test]
fn dates_are_as_precise_as_stated_and_nothing_is_computed_from_a_day() {
    let records = [
        record("year", r#", "when": "2015""#),
        record("days", r#", "when": "2012-11-12/2012-11-14", "status": "cancelled""#),
        record("future", r#", "when": "2999-01-01""#),
    ];
    let site = Site::new("dates", &data(&records.each_ref().map(String::as_str)));
    site.publish(&[]);
    let year = site.read("activities/year/index.html");
    assert!(year.contains("\"startDate\":\"2015\"") && !year.contains("endDate"));
    let days = site.read("activities/days/index.html");
    assert!(days.contains("\"startDate\":\"2012-11-12\",\"endDate\":\"2012-11-14\""));
    assert!(days.contains("EventCancelled") && days.contains("Cancelled</"));
    for (name, page) in site.pages() {
        assert!(!page.contains(">Upcoming") && !page.contains(">Past"), "{name}");
        assert!(
            name.starts_with("az") || name.starts_with("ru") || page.contains("Data as of 24 November 2026"),
            "{name}"
        );
    }
}

#[test]
fn a_shared_link_has_a_picture_of_its_own_or_that_of_the_site() {
    let site = Site::new("pictures", REAL);
    site.publish(&[]);
    assert!(!site.has("social"), "without an origin no address leads to a picture");
    let picture_of = |page: &str| {
        let address = values(page, "property=\"og:image\"", "content")[0].to_owned();
        let name = address.strip_prefix("https://www.example.org/taiex/").expect("a full address").to_owned();
        let file = std::fs::File::open(site.0.join(&name)).unwrap_or_else(|_| panic!("{name} is there"));
        let mut reader = png::Decoder::new(std::io::BufReader::new(file)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.width, info.height), (1200, 630), "{name}");
        (name, pixels)
    };
    site.publish(&["--origin", ORIGIN]);
    let mut seen = BTreeMap::new();
    for (page, text) in site.pages() {
        let (name, pixels) = picture_of(&text);
        let colours: BTreeSet<&[u8]> = pixels.chunks(4).collect();
        assert!(colours.contains(&[0x1b, 0x24, 0x26, 255][..]), "{name} of {page} has letters in ink");
        if let Some(other) = seen.insert(pixels, name.clone()) {
            assert_eq!(other, name, "two pictures are alike");
        }
    }
    assert_eq!(seen.len(), 3 * (10 + 1), "one for each activity and one for the rest, in each language");

    site.publish(&["--pictures", "1"]);
    let own: BTreeSet<String> = site.pages().values().map(|text| picture_of(text).0).collect();
    assert_eq!(own.len(), 3 * 2, "{own:?}");
    assert!(own.contains("social/az/vulnerable-groups-2019.png") && !site.has("social/az/readmission-2012.png"));
}
