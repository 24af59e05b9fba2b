//! What one browser engine does in another way than the rest. Everything else is `WebDriver`, which all of them speak.

mod chromium;
mod firefox;
mod webkit;

use std::path::Path;
use std::time::Duration;

use async_trait::async_trait;
use thirtyfour::{WebDriver, WebElement};

use crate::browser::Visitor;
use crate::journey::Broken;
use crate::tree::Tree;

/// How long a browser may take to start, or to answer: on a machine with other work, long.
const START: Duration = Duration::from_mins(2);

/// A browser that is open, for what has no command in `WebDriver`.
#[async_trait(?Send)]
pub(crate) trait Engine {
    /// Gives the viewport this size; a narrow one is a phone's, with touch.
    async fn resize(&self, viewport: (u32, u32)) -> Result<(), Broken>;

    /// Prefers the dark colour scheme, or the light one.
    async fn dim(&self, dark: bool) -> Result<(), Broken>;

    /// Styles pages as for paper from now on.
    async fn style_for_paper(&self) -> Result<(), Broken>;

    /// Runs no script of any page from now on.
    async fn stop_scripts(&self) -> Result<(), Broken>;

    /// Runs this in every new document before anything of its own.
    async fn run_first(&self, script: &str) -> Result<(), Broken>;

    /// Saves files in this folder from now on, without asking.
    async fn save_in(&self, folder: &Path) -> Result<(), Broken>;

    /// What assistive technology is told at this moment.
    async fn tree(&self) -> Result<Tree, Broken>;

    /// The element with this number in a [`Tree`]; that around it, where it is text.
    async fn element(&self, dom: i64) -> Result<WebElement, Broken>;

    /// Errors and warnings that the console showed since the last call.
    async fn complaints(&self) -> Result<Vec<String>, Broken>;

    /// Every address that was asked for since the last call, also those that were refused or came from a cache.
    async fn requests(&self) -> Result<Vec<String>, Broken>;
}

/// Opens an empty page as this visitor in the engine that `TAIEX_ENGINE` names; Chromium, where it names none.
pub(crate) async fn open(visitor: Visitor) -> Result<(WebDriver, Box<dyn Engine>), Broken> {
    match std::env::var("TAIEX_ENGINE").as_deref() {
        Err(_) | Ok("chromium") => chromium::open(visitor).await,
        Ok("firefox") => firefox::open(visitor).await,
        Ok("webkit") => webkit::open(visitor).await,
        Ok(other) => Err(Broken::new(format!("TAIEX_ENGINE names no engine that the tests know: {other}"))),
    }
}
