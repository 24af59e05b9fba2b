//! A headless Chromium as one visitor has it, and what it reports: console, requests, pictures.

use std::path::PathBuf;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{
    CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, RequestData, SessionId, WebDriver, WebElement,
};

use crate::driver;
use crate::journey::Broken;
use crate::tree::Tree;

/// Without them Chromium asks for servers of its own, which a closed network never answers.
const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// Who visits, and with what: by default at a desk, in English, in daylight, without motion.
#[derive(Clone, Copy)]
pub(crate) struct Visitor {
    /// Width and height of the viewport in CSS pixels.
    viewport: (u32, u32),
    language: &'static str,
    script: bool,
    forgiven: &'static str,
}

impl Visitor {
    /// With a window of 1280 by 800.
    pub(crate) fn at_a_desk() -> Self {
        Self { viewport: (1280, 800), language: "en", script: true, forgiven: "" }
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

    /// With a browser that runs no script.
    pub(crate) fn without_script(self) -> Self {
        Self { script: false, ..self }
    }

    /// Lets console messages pass that hold these words: those that the browser itself writes when a server fails.
    pub(crate) fn forgiving(self, words: &'static str) -> Self {
        Self { forgiven: words, ..self }
    }
}

/// A command of the `DevTools` protocol.
#[derive(Debug)]
struct DevTools(&'static str, Value);

impl FormatRequestData for DevTools {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new("POST".parse().unwrap_or_default(), format!("session/{session}/goog/cdp/execute"))
            .add_body(json!({ "cmd": self.0, "params": self.1 }))
    }
}

/// One session of Chromium, with a profile of its own.
pub(crate) struct Browser {
    /// What `WebDriver` itself offers.
    pub(crate) driver: WebDriver,
    visitor: Visitor,
}

impl Browser {
    /// Opens an empty page as this visitor.
    pub(crate) async fn open(visitor: Visitor) -> Result<Self, Broken> {
        let address = driver::address().map_err(Broken::new)?;
        let mut wanted = DesiredCapabilities::chrome();
        for flag in FLAGS {
            wanted.add_arg(flag)?;
        }
        wanted.add_arg(&format!("--accept-lang={}", visitor.language))?;
        wanted.add_arg(&format!("--lang={}", visitor.language))?;
        wanted.add_experimental_option("perfLoggingPrefs", json!({ "enableNetwork": true, "enablePage": false }))?;
        wanted.set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))?;
        let driver = WebDriver::builder(address, wanted).request_timeout(Duration::from_secs(30)).await?;
        Ok(Self { driver, visitor })
    }

    /// Gives it the visitor's screen and habits.
    pub(crate) async fn prepare(&self) -> Result<(), Broken> {
        self.resize(self.visitor.viewport).await?;
        self.dim(false).await?;
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !self.visitor.script })).await?;
        Ok(())
    }

    /// Gives the viewport this size; a narrow one is a phone's, with touch.
    pub(crate) async fn resize(&self, (width, height): (u32, u32)) -> Result<(), Broken> {
        let phone = width < 600;
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.devtools("Emulation.setDeviceMetricsOverride", screen).await?;
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone })).await?;
        Ok(())
    }

    /// Prefers the dark colour scheme, or the light one; motion is always reduced, so that nothing waits for it.
    pub(crate) async fn dim(&self, dark: bool) -> Result<(), Broken> {
        let features = json!([
            { "name": "prefers-color-scheme", "value": if dark { "dark" } else { "light" } },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    /// Sends a command of the `DevTools` protocol.
    pub(crate) async fn devtools(&self, command: &'static str, arguments: Value) -> Result<Value, Broken> {
        Ok(self.driver.cmd(DevTools(command, arguments)).await?.value_json()?)
    }

    /// What assistive technology is told at this moment.
    pub(crate) async fn tree(&self) -> Result<Tree, Broken> {
        Ok(Tree::read(&self.devtools("Accessibility.getFullAXTree", json!({})).await?))
    }

    /// The element with this number in a [`Tree`].
    pub(crate) async fn element(&self, dom: i64) -> Result<WebElement, Broken> {
        let found = self.devtools("DOM.resolveNode", json!({ "backendNodeId": dom })).await?;
        let keep = json!({
            "objectId": found["object"]["objectId"],
            "functionDeclaration": "function () { window.foundByTest = this.closest ? this : this.parentElement; }",
        });
        self.devtools("Runtime.callFunctionOn", keep).await?;
        Ok(self.driver.execute("return window.foundByTest", Vec::new()).await?.element()?)
    }

    /// Runs a function body in the page; `arguments[0]` and so on are what is handed over.
    pub(crate) async fn script<T: DeserializeOwned>(&self, body: &str, arguments: Vec<Value>) -> Result<T, Broken> {
        Ok(self.driver.execute(body, arguments).await?.convert()?)
    }

    /// Errors and warnings that the console showed since the last call, less those forgiven.
    pub(crate) async fn complaints(&self) -> Result<Vec<String>, Broken> {
        let forgiven = |message: &str| !self.visitor.forgiven.is_empty() && message.contains(self.visitor.forgiven);
        let log = self.driver.browser_log().await?;
        Ok(log
            .into_iter()
            .filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING") && !forgiven(&entry.message))
            .map(|entry| format!("{}: {}", entry.level, entry.message))
            .collect())
    }

    /// Every address that was asked for since the last call, also those that were refused or came from a cache.
    pub(crate) async fn requests(&self) -> Result<Vec<String>, Broken> {
        let mut addresses = Vec::new();
        for entry in self.driver.get_log("performance").await? {
            let event: Value = serde_json::from_str(&entry.message).unwrap_or_default();
            if event["message"]["method"] == "Network.requestWillBeSent" {
                addresses.extend(event["message"]["params"]["request"]["url"].as_str().map(str::to_owned));
            }
        }
        Ok(addresses)
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
