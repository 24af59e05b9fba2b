//! A headless Chromium through chromedriver, which passes on commands of the `DevTools` protocol.

use std::collections::HashMap;
use std::path::Path;

use async_trait::async_trait;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{
    CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, RequestData, SessionId, WebDriver, WebElement,
};

use super::{Engine, START};
use crate::browser::Visitor;
use crate::driver::{Driver, Program, Tells};
use crate::journey::Broken;
use crate::tree::{Node, Tree};

fn chromedriver() -> Program {
    Program {
        variable: "CHROMEDRIVER",
        name: "/usr/bin/chromedriver",
        arguments: vec!["--port=0".to_owned()],
        variables: Vec::new(),
        tells: Tells::Port("started successfully on port "),
    }
}

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

/// A command of the `DevTools` protocol.
#[derive(Debug)]
struct DevTools(&'static str, Value);

impl FormatRequestData for DevTools {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new("POST".parse().unwrap_or_default(), format!("session/{session}/goog/cdp/execute"))
            .add_body(json!({ "cmd": self.0, "params": self.1 }))
    }
}

/// What Chromium says of the rest of the program that a frame had asked for when it was taken away: no reason follows the address.
/// That a page which stays does not get it, the stories of `parts` notice.
const LEFT: [&str; 2] = ["Fetch API cannot load ", "_rest.wasm. "];

struct Chromium {
    driver: WebDriver,
    _process: Driver,
}

/// Opens an empty page as this visitor.
pub(super) async fn open(visitor: Visitor) -> Result<(WebDriver, Box<dyn Engine>), Broken> {
    let process = Driver::start(&chromedriver()).map_err(Broken::new)?;
    let mut wanted = DesiredCapabilities::chrome();
    for flag in FLAGS {
        wanted.add_arg(flag)?;
    }
    wanted.add_arg(&format!("--accept-lang={}", visitor.language))?;
    wanted.add_arg(&format!("--lang={}", visitor.language))?;
    wanted.add_arg(if visitor.motion {
        "--force-prefers-no-reduced-motion"
    } else {
        "--force-prefers-reduced-motion"
    })?;
    wanted.add_experimental_option("perfLoggingPrefs", json!({ "enableNetwork": true, "enablePage": false }))?;
    wanted.set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))?;
    let driver = WebDriver::builder(process.address.as_str(), wanted).request_timeout(START).await?;
    Ok((driver.clone(), Box::new(Chromium { driver, _process: process })))
}

impl Chromium {
    async fn send(&self, command: &'static str, arguments: Value) -> Result<Value, Broken> {
        Ok(self.driver.cmd(DevTools(command, arguments)).await?.value_json()?)
    }
}

#[async_trait(?Send)]
impl Engine for Chromium {
    async fn resize(&self, (width, height): (u32, u32)) -> Result<(), Broken> {
        let phone = width < 600;
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.send("Emulation.setDeviceMetricsOverride", screen).await?;
        self.send("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone })).await?;
        Ok(())
    }

    async fn dim(&self, dark: bool) -> Result<(), Broken> {
        let features = json!([
            { "name": "prefers-color-scheme", "value": if dark { "dark" } else { "light" } },
        ]);
        self.send("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    async fn style_for_paper(&self) -> Result<(), Broken> {
        self.send("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        Ok(())
    }

    async fn stop_scripts(&self) -> Result<(), Broken> {
        self.send("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        Ok(())
    }

    async fn run_first(&self, script: &str) -> Result<(), Broken> {
        self.send("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        Ok(())
    }

    async fn save_in(&self, folder: &Path) -> Result<(), Broken> {
        let behaviour = json!({ "behavior": "allow", "downloadPath": folder });
        self.send("Browser.setDownloadBehavior", behaviour).await?;
        Ok(())
    }

    async fn tree(&self) -> Result<Tree, Broken> {
        Ok(Tree::new(nodes(&self.send("Accessibility.getFullAXTree", json!({})).await?)))
    }

    async fn element(&self, dom: i64) -> Result<WebElement, Broken> {
        let found = self.send("DOM.resolveNode", json!({ "backendNodeId": dom })).await?;
        let keep = json!({
            "objectId": found["object"]["objectId"],
            "functionDeclaration": "function () { window.foundByTest = this.closest ? this : this.parentElement; }",
        });
        self.send("Runtime.callFunctionOn", keep).await?;
        Ok(self.driver.execute("return window.foundByTest", Vec::new()).await?.element()?)
    }

    async fn complaints(&self) -> Result<Vec<String>, Broken> {
        let log = self.driver.browser_log().await?.into_iter();
        let bad = log.filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"));
        let bad = bad.filter(|entry| !(entry.message.contains(LEFT[0]) && entry.message.ends_with(LEFT[1])));
        Ok(bad.map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
    }

    async fn requests(&self) -> Result<Vec<String>, Broken> {
        let mut addresses = Vec::new();
        for entry in self.driver.get_log("performance").await? {
            let event: Value = serde_json::from_str(&entry.message).unwrap_or_default();
            if event["message"]["method"] == "Network.requestWillBeSent" {
                addresses.extend(event["message"]["params"]["request"]["url"].as_str().map(str::to_owned));
            }
        }
        Ok(addresses)
    }
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text_of(value: &Value) -> String {
    match &value["value"] {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// What `Accessibility.getFullAXTree` answers. Ignored nodes keep their place, so that what they hold is found, but have
/// no role.
fn nodes(answer: &Value) -> Vec<Node> {
    let raw = array(&answer["nodes"]);
    let places: HashMap<&str, usize> =
        raw.iter().enumerate().filter_map(|(place, node)| Some((node["nodeId"].as_str()?, place))).collect();
    let property = |entry: &Value| Some((entry["name"].as_str()?.to_owned(), entry["value"]["value"].clone()));
    let node = |raw: &Value| Node {
        role: if raw["ignored"] == true { String::new() } else { text_of(&raw["role"]) },
        name: text_of(&raw["name"]),
        value: text_of(&raw["value"]),
        dom: raw["backendDOMNodeId"].as_i64().unwrap_or_default(),
        children: array(&raw["childIds"]).iter().filter_map(|id| places.get(id.as_str()?).copied()).collect(),
        properties: array(&raw["properties"]).iter().filter_map(property).collect(),
    };
    raw.iter().map(node).collect()
}
