//! A browser as one visitor has it, and what it reports: console, requests, pictures.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::{WebDriver, WebElement};

use crate::engine::{self, Engine};
use crate::journey::Broken;
use crate::tree::Tree;

/// Who visits, and with what: by default at a desk, in English, in daylight, without motion.
#[derive(Clone, Copy)]
pub(crate) struct Visitor {
    /// Width and height of the viewport in CSS pixels.
    viewport: (u32, u32),
    pub(crate) language: &'static str,
    pub(crate) motion: bool,
    pub(crate) script: bool,
    forgiven: &'static str,
}

impl Visitor {
    /// With a window of 1280 by 800.
    pub(crate) fn at_a_desk() -> Self {
        Self { viewport: (1280, 800), language: "en", motion: false, script: true, forgiven: "" }
    }

    /// With a screen of 390 by 844.
    pub(crate) fn on_a_phone() -> Self {
        Self { viewport: (390, 844), ..Self::at_a_desk() }
    }

    /// With a screen of 320 by 640, or a page enlarged four times at a desk (WCAG 2.2, 1.4.10 Reflow).
    pub(crate) fn on_a_narrow_screen() -> Self {
        Self { viewport: (320, 640), ..Self::at_a_desk() }
    }

    /// With a browser that prefers this language.
    pub(crate) fn reading(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    /// Not minding motion. All others do, so that nothing waits for it.
    pub(crate) fn with_motion(self) -> Self {
        Self { motion: true, ..self }
    }

    /// With a browser that runs no script.
    pub(crate) fn without_script(self) -> Self {
        Self { script: false, ..self }
    }

    /// Lets console messages pass that hold these words: those that the browser itself writes when a server fails.
    pub(crate) fn forgiving(self, words: &'static str) -> Self {
        Self { forgiven: words, ..self }
    }
}

/// One session of a browser, with a profile of its own.
pub(crate) struct Browser {
    /// What `WebDriver` itself offers.
    pub(crate) driver: WebDriver,
    engine: Box<dyn Engine>,
    visitor: Visitor,
}

impl Browser {
    /// Opens an empty page as this visitor.
    pub(crate) async fn open(visitor: Visitor) -> Result<Self, Broken> {
        let (driver, engine) = engine::open(visitor).await?;
        Ok(Self { driver, engine, visitor })
    }

    /// Gives it the visitor's screen and habits.
    pub(crate) async fn prepare(&self) -> Result<(), Broken> {
        self.resize(self.visitor.viewport).await?;
        self.dim(false).await?;
        if self.visitor.script { Ok(()) } else { self.engine.stop_scripts().await }
    }

    /// Gives the viewport this size; a narrow one is a phone's, with touch.
    pub(crate) async fn resize(&self, viewport: (u32, u32)) -> Result<(), Broken> {
        self.engine.resize(viewport).await
    }

    /// Prefers the dark colour scheme, or the light one.
    pub(crate) async fn dim(&self, dark: bool) -> Result<(), Broken> {
        self.engine.dim(dark).await
    }

    /// Styles pages as for paper from now on.
    pub(crate) async fn style_for_paper(&self) -> Result<(), Broken> {
        self.engine.style_for_paper().await
    }

    /// Runs this in every new document before anything of its own.
    pub(crate) async fn run_first(&self, script: &str) -> Result<(), Broken> {
        self.engine.run_first(script).await
    }

    /// Saves files in this folder from now on, without asking.
    pub(crate) async fn save_in(&self, folder: &Path) -> Result<(), Broken> {
        self.engine.save_in(folder).await
    }

    /// What assistive technology is told at this moment.
    pub(crate) async fn tree(&self) -> Result<Tree, Broken> {
        self.engine.tree().await
    }

    /// The element with this number in a [`Tree`].
    pub(crate) async fn element(&self, dom: i64) -> Result<WebElement, Broken> {
        self.engine.element(dom).await
    }

    /// Runs a function body in the page; `arguments[0]` and so on are what is handed over.
    pub(crate) async fn script<T: DeserializeOwned>(&self, body: &str, arguments: Vec<Value>) -> Result<T, Broken> {
        Ok(self.driver.execute(body, arguments).await?.convert()?)
    }

    /// Waits until what was scrolled or changed is drawn.
    pub(crate) async fn settle(&self) -> Result<(), Broken> {
        let frames =
            "let left = 3; const next = () => (left-- ? requestAnimationFrame(next) : arguments[0](null)); next();";
        self.driver.execute_async(frames, Vec::new()).await?;
        Ok(())
    }

    /// Errors and warnings that the console showed since the last call, less those forgiven.
    pub(crate) async fn complaints(&self) -> Result<Vec<String>, Broken> {
        let forgiven = |message: &str| !self.visitor.forgiven.is_empty() && message.contains(self.visitor.forgiven);
        Ok(self.engine.complaints().await?.into_iter().filter(|message| !forgiven(message)).collect())
    }

    /// Every address that was asked for since the last call, also those that were refused or came from a cache.
    pub(crate) async fn requests(&self) -> Result<Vec<String>, Broken> {
        self.engine.requests().await
    }

    /// Saves what is seen as `target/screenshots/{name}.png`.
    pub(crate) async fn picture(&self, name: &str) -> Result<PathBuf, Broken> {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
        std::fs::create_dir_all(&folder).map_err(|error| Broken::new(error.to_string()))?;
        let path = folder.join(format!("{name}.png"));
        self.driver.screenshot(&path).await?;
        Ok(path)
    }
}
