//! Tells a story in a browser of its own and afterwards looks at what no visitor may ever meet.

use std::fmt;
use std::panic::{AssertUnwindSafe, Location, catch_unwind, resume_unwind};

use thirtyfour::error::WebDriverError;
use tokio::runtime::Builder;

use crate::browser::{Browser, Visitor};
use crate::page::Page;
use crate::server::Site;

/// What did not come true, in words.
#[derive(Debug)]
pub(crate) struct Broken(String);

impl Broken {
    /// Says what was expected and what is there.
    pub(crate) fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl From<WebDriverError> for Broken {
    fn from(error: WebDriverError) -> Self {
        Self(error.to_string())
    }
}

impl From<std::io::Error> for Broken {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

/// What did not come true and at which line of the story.
#[derive(Debug)]
pub(crate) struct Failure {
    broken: Broken,
    at: &'static Location<'static>,
}

impl From<Broken> for Failure {
    /// Called by `?`, hence the caller is the line of the story.
    #[track_caller]
    fn from(broken: Broken) -> Self {
        Self { broken, at: Location::caller() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}\n  at {}", self.broken, self.at)
    }
}

impl From<WebDriverError> for Failure {
    #[track_caller]
    fn from(error: WebDriverError) -> Self {
        Broken::from(error).into()
    }
}

/// The end of a story.
pub(crate) type Told = Result<(), Failure>;

/// Opens the site and a browser for this visitor and tells the story there.
///
/// # Panics
/// When the story fails, with a picture of the page; or when it succeeds but the console held an error or a warning,
/// or another host was asked for something.
pub(crate) fn journey(visitor: Visitor, story: impl AsyncFnOnce(&Page) -> Told) {
    journey_at(visitor, Site::open, story);
}

/// The same on a site that is opened so.
///
/// # Panics
/// Like [`journey`].
pub(crate) fn journey_at(
    visitor: Visitor,
    open: impl AsyncFnOnce() -> std::io::Result<Site>,
    story: impl AsyncFnOnce(&Page) -> Told,
) {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    let opened = runtime.block_on(async {
        let site = open().await?;
        Ok::<_, Broken>(Page::new(Browser::open(visitor).await?, site))
    });
    let page = opened.unwrap_or_else(|broken| panic!("{broken}"));
    let told = async {
        page.browser.prepare().await?;
        story(&page).await
    };
    // Also after a panic the browser has to be closed: one that is merely dropped waits for this runtime, for ever.
    let ending = catch_unwind(AssertUnwindSafe(|| runtime.block_on(told)));
    let report = runtime.block_on(async {
        let report = match &ending {
            Ok(Ok(())) => look_back(&page).await.err().map(|broken| broken.to_string()),
            Ok(Err(failure)) => Some(format!("{failure}\n{}", scene_of_failure(&page).await)),
            Err(_) => Some(scene_of_failure(&page).await),
        };
        // A browser that is already gone is closed.
        let _ = page.browser.driver.clone().quit().await;
        report
    });
    match (ending, report) {
        (Err(panic), report) => {
            eprintln!("{}", report.unwrap_or_default());
            resume_unwind(panic)
        }
        (_, Some(report)) => panic!("{report}"),
        _ => {}
    }
}

/// Fails when the console held an error or a warning, or another host was asked.
async fn look_back(page: &Page) -> Result<(), Broken> {
    let complaints = page.browser.complaints().await?;
    if !complaints.is_empty() {
        return Err(Broken::new(format!("the story went well, but the console says {complaints:#?}")));
    }
    let ours = |url: &str| page.site.may_ask(url) || ["data:", "blob:"].iter().any(|start| url.starts_with(start));
    let strange: Vec<String> = page.browser.requests().await?.into_iter().filter(|url| !ours(url)).collect();
    if !strange.is_empty() {
        return Err(Broken::new(format!("the story went well, but other hosts were asked for {strange:#?}")));
    }
    Ok(())
}

/// What helps to understand a failure: address, console, a picture.
async fn scene_of_failure(page: &Page) -> String {
    let thread = std::thread::current();
    let name = format!("failed-{}", thread.name().unwrap_or("test").replace("::", "-"));
    let picture =
        page.browser.picture(&name).await.map_or_else(|broken| broken.to_string(), |path| path.display().to_string());
    let address = page.address().await.unwrap_or_else(|broken| broken.to_string());
    let console = page.browser.complaints().await.unwrap_or_else(|broken| vec![broken.to_string()]);
    format!("  address {address}\n  picture {picture}\n  console {console:#?}")
}
