//! The published data as the tests need them: read from the file, never from the app.

use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

use serde_json::Value;

use crate::server::{DATA, site_folder};

/// How the official titles of the ten activities begin.
pub(crate) const ROMANIA: &str = "Acquaintance with asylum procedures in Romania";
pub(crate) const QUALITY: &str = "Tools and standards for ensuring quality";
pub(crate) const PRACTICES: &str = "Exchange of practices in the field of asylum";
pub(crate) const READMISSION: &str = "Readmission";
pub(crate) const LISBON: &str = "Integration of persons who obtained refugee status";
pub(crate) const DATABASES: &str = "Acquaintance with electronic databases";
pub(crate) const DETENTION: &str = "Acquaintance with detention centers";
pub(crate) const MARRIAGES: &str = "Applied legislation for detection procedures";
pub(crate) const RISK: &str = "Risk analysis on illegal migration";
pub(crate) const WORKSHOP: &str = "TAIEX Workshop on treatment of vulnerable groups";

/// The published text of the data file.
pub(crate) static PUBLISHED: LazyLock<String> = LazyLock::new(|| {
    std::fs::read_to_string(site_folder().join(DATA.trim_start_matches('/'))).expect("the built site holds the data")
});

/// What an editor calls `READMISSION` one day.
pub(crate) const RENAMED: &str = "Readmission, as an editor has renamed it";

/// The data file of that day.
pub(crate) fn renamed() -> String {
    PUBLISHED.replace(&format!("{READMISSION:?}"), &format!("{RENAMED:?}"))
}

/// A made-up file with so many activities.
pub(crate) fn made_up(count: u32) -> String {
    // Journeys are told side by side.
    static MADE: AtomicU32 = AtomicU32::new(0);
    let name = format!("crowd-{}-{}.json", std::process::id(), MADE.fetch_add(1, Relaxed));
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let made = Command::new(env!("CARGO_BIN_EXE_taiex"))
        .args(["generate", &count.to_string(), "--seed", "7"])
        .arg(&path)
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    text
}

static FILE: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(&PUBLISHED).expect("the data are JSON"));

/// One activity as a file has it.
#[derive(Clone, Copy)]
pub(crate) struct Activity<'a>(&'a Value);

impl<'a> Activity<'a> {
    /// What a record of a file says.
    pub(crate) fn of(record: &'a Value) -> Self {
        Self(record)
    }

    /// Its identifier in addresses.
    pub(crate) fn id(self) -> &'a str {
        self.0["id"].as_str().unwrap_or_default()
    }

    /// The code of its kind.
    pub(crate) fn kind(self) -> &'a str {
        self.0["kind"].as_str().unwrap_or_default()
    }

    /// Its title in a language that the file has.
    pub(crate) fn title(self, language: &str) -> &'a str {
        text(&self.0["title"], language)
    }

    /// The address of its page.
    pub(crate) fn address(self) -> String {
        format!("/activities/{}", self.id())
    }

    /// Whether it began in this year, of four digits.
    pub(crate) fn began_in(self, year: &str) -> bool {
        self.first_day().starts_with(year)
    }

    /// The first possible day as `YYYY-MM-DD`.
    pub(crate) fn first_day(self) -> String {
        let start = self.0["when"].as_str().unwrap_or_default().split('/').next().unwrap_or_default();
        format!("{start}{}", &"0000-01-01"[start.len()..])
    }
}

fn text<'a>(value: &'a Value, language: &str) -> &'a str {
    value.as_str().or_else(|| value[language].as_str()).or_else(|| value["en"].as_str()).unwrap_or_default()
}

/// All activities of a file, in its order.
pub(crate) fn activities_of(file: &Value) -> Vec<Activity<'_>> {
    file["activities"].as_array().expect("an array of activities").iter().map(Activity).collect()
}

/// All published ones.
pub(crate) fn activities() -> Vec<Activity<'static>> {
    activities_of(&FILE)
}

/// All published ones, those that begin later first, ties by id.
pub(crate) fn newest_first() -> Vec<Activity<'static>> {
    let mut all = activities();
    all.sort_by(|a, b| b.first_day().cmp(&a.first_day()).then(a.id().cmp(b.id())));
    all
}

/// The activity whose English title begins so.
pub(crate) fn activity(title: &str) -> Activity<'static> {
    let fits = |it: &Activity| it.title("en").starts_with(title);
    activities().into_iter().find(fits).unwrap_or_else(|| panic!("no activity {title:?}"))
}

/// The code of the topic with this English label.
pub(crate) fn topic(label: &str) -> &'static str {
    let topics = FILE["vocabulary"]["topics"].as_object().expect("topics");
    topics.iter().find(|(_, text)| text["en"] == label).map_or_else(|| panic!("no topic {label:?}"), |(code, _)| code)
}
