//! A headless Firefox through geckodriver: by `WebDriver BiDi`, and by scripts with the browser's own rights for what that
//! has no command for.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use futures_util::StreamExt;
use serde_json::{Value, json};
use thirtyfour::bidi::{BiDi, BidiError};
use thirtyfour::{CapabilitiesHelper, DesiredCapabilities, WebDriver, WebElement};

use super::{Engine, START};
use crate::browser::Visitor;
use crate::driver::{Driver, Program, Tells};
use crate::journey::Broken;
use crate::tree::{Node, Tree};

fn geckodriver() -> Program {
    // Without the last, scripts with the browser's own rights are refused.
    let arguments = ["--port=0", "--websocket-port=0", "--allow-system-access"];
    Program {
        variable: "GECKODRIVER",
        name: "geckodriver",
        arguments: arguments.map(str::to_owned).to_vec(),
        variables: Vec::new(),
        tells: Tells::Port("Listening on 127.0.0.1:"),
    }
}

/// Reads the accessibility tree.
const READER: &str = include_str!("firefox/tree.js");

/// One session of Firefox.
struct Firefox {
    driver: WebDriver,
    bidi: BiDi,
    /// The browser's own window, around the page.
    chrome: String,
    page: String,
    told: Arc<Mutex<Told>>,
    _process: Driver,
}

/// What Firefox has told since the last question.
#[derive(Default)]
struct Told {
    complaints: Vec<String>,
    requests: Vec<String>,
}

/// What Firefox says when a page is left while the service worker is answering it: that the worker failed (of one whose answer
/// failed, or was none, it says so in other words), or that a script is not the one it should be, where by the hash (SHA-384)
/// nothing had arrived. A page that stays and gets nothing does not start, which its story notices.
const LEFT: [&str; 2] = [
    "A ServiceWorker intercepted the request and encountered an unexpected error.",
    "The computed hash is “OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb”.",
];

impl Told {
    fn note(&mut self, method: &str, event: &Value) {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        match method {
            "log.entryAdded" if LEFT.iter().any(|left| text(&event["text"]).ends_with(left)) => {}
            "log.entryAdded" if matches!(event["level"].as_str(), Some("warn" | "error")) => {
                let from = &event["stackTrace"]["callFrames"][0];
                let place = from["url"].as_str().map(|url| format!(" ({url}:{})", from["columnNumber"]));
                let said = format!("{}: {}{}", text(&event["level"]), text(&event["text"]), place.unwrap_or_default());
                self.complaints.push(said);
            }
            "network.beforeRequestSent" => self.requests.push(text(&event["request"]["url"])),
            _ => {}
        }
    }
}

/// The settings of a visitor's profile. Whatever Firefox asks servers of its own for goes to a port where nobody listens.
fn preferences(visitor: Visitor) -> Value {
    json!({
        "intl.accept_languages": visitor.language,
        "ui.prefersReducedMotion": i32::from(!visitor.motion),
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
    })
}

/// Opens an empty page as this visitor.
pub(super) async fn open(visitor: Visitor) -> Result<(WebDriver, Box<dyn Engine>), Broken> {
    let process = Driver::start(&geckodriver()).map_err(Broken::new)?;
    let mut wanted = DesiredCapabilities::firefox();
    wanted.enable_bidi()?;
    let window = ["-headless", "-width", "1400", "-height", "1000"];
    wanted.set("moz:firefoxOptions", json!({ "args": window, "prefs": preferences(visitor) }))?;
    let driver = WebDriver::builder(process.address.as_str(), wanted).request_timeout(START).await?;
    let bidi = driver.bidi().await?;
    let told = listen(&bidi).await?;
    let chrome = window_of(&bidi, json!({ "moz:scope": "chrome" })).await?;
    let page = window_of(&bidi, json!({})).await?;
    let firefox = Firefox { driver, bidi, chrome, page, told, _process: process };
    let read = "Services.mm.loadFrameScript(`data:,${encodeURIComponent(argument)}`, true)";
    if let Err(broken) = firefox.privileged(read, READER).await {
        // One that is merely dropped waits for this runtime, for ever; Firefox 140 for one refuses.
        let _ = firefox.driver.clone().quit().await;
        return Err(broken);
    }
    Ok((firefox.driver.clone(), Box::new(firefox)))
}

/// The first window of a scope, by the name that `WebDriver BiDi` gives it.
async fn window_of(bidi: &BiDi, scope: Value) -> Result<String, Broken> {
    let tree = bidi.send_raw("browsingContext.getTree", scope).await.map_err(broken)?;
    Ok(tree["contexts"][0]["context"].as_str().unwrap_or_default().to_owned())
}

/// Writes down what Firefox tells, as long as the session lasts.
async fn listen(bidi: &BiDi) -> Result<Arc<Mutex<Told>>, Broken> {
    let told = Arc::new(Mutex::new(Told::default()));
    let (mut events, writer) = (bidi.subscribe_raw(), Arc::clone(&told));
    tokio::spawn(async move {
        while let Some(event) = events.next().await {
            lock(&writer).note(&event.method, &event.params);
        }
    });
    let wanted = json!({ "events": ["log.entryAdded", "network.beforeRequestSent"] });
    bidi.send_raw("session.subscribe", wanted).await.map_err(broken)?;
    Ok(told)
}

fn lock(told: &Mutex<Told>) -> MutexGuard<'_, Told> {
    told.lock().unwrap_or_else(PoisonError::into_inner)
}

#[expect(clippy::needless_pass_by_value, reason = "as map_err wants it")]
fn broken(error: BidiError) -> Broken {
    Broken::new(error.to_string())
}

impl Firefox {
    async fn send(&self, command: &str, arguments: Value) -> Result<Value, Broken> {
        self.bidi.send_raw(command, arguments).await.map_err(broken)
    }

    /// The value of an expression, or of its promise, in the browser's own window; `argument` is what is handed over.
    async fn privileged(&self, expression: &str, argument: impl Into<String>) -> Result<Value, Broken> {
        let call = json!({
            "functionDeclaration": format!("argument => {expression}"),
            "arguments": [{ "type": "string", "value": argument.into() }],
            "target": { "context": self.chrome },
            "awaitPromise": true,
        });
        let answer = self.send("script.callFunction", call).await?;
        match &answer["result"] {
            Value::Null => Err(Broken::new(format!("{expression}: {}", answer["exceptionDetails"]["text"]))),
            result => Ok(result["value"].clone()),
        }
    }

    /// What was told until now. Whatever was told before an answer is written down before it.
    async fn told(&self) -> Result<MutexGuard<'_, Told>, Broken> {
        self.send("session.status", json!({})).await?;
        tokio::task::yield_now().await;
        Ok(lock(&self.told))
    }
}

#[async_trait(?Send)]
impl Engine for Firefox {
    async fn resize(&self, (width, height): (u32, u32)) -> Result<(), Broken> {
        let size = json!({ "context": self.page, "viewport": { "width": width, "height": height } });
        self.send("browsingContext.setViewport", size).await?;
        Ok(())
    }

    async fn dim(&self, dark: bool) -> Result<(), Broken> {
        let scheme = if dark { "dark" } else { "light" };
        self.privileged("gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = argument", scheme)
            .await?;
        Ok(())
    }

    async fn style_for_paper(&self) -> Result<(), Broken> {
        self.privileged("gBrowser.selectedBrowser.browsingContext.mediumOverride = argument", "print").await?;
        Ok(())
    }

    async fn stop_scripts(&self) -> Result<(), Broken> {
        self.privileged("gBrowser.selectedBrowser.browsingContext.allowJavascript = false", "").await?;
        Ok(())
    }

    async fn run_first(&self, script: &str) -> Result<(), Broken> {
        let script = json!({ "functionDeclaration": format!("() => {{ {script} }}") });
        self.send("script.addPreloadScript", script).await?;
        Ok(())
    }

    async fn save_in(&self, folder: &Path) -> Result<(), Broken> {
        let behaviour = json!({ "type": "allowed", "destinationFolder": folder });
        self.send("browser.setDownloadBehavior", json!({ "downloadBehavior": behaviour })).await?;
        Ok(())
    }

    async fn tree(&self) -> Result<Tree, Broken> {
        let read = "new Promise(resolve => {
            const page = gBrowser.selectedBrowser.messageManager;
            const hear = answer => { page.removeMessageListener('tree', hear); resolve(answer.data); };
            page.addMessageListener('tree', hear);
            page.sendAsyncMessage('read-tree');
        })";
        let nodes = self.privileged(read, "").await?;
        let nodes: Vec<Node> = serde_json::from_str(nodes.as_str().unwrap_or_default())
            .map_err(|error| Broken::new(format!("the accessibility tree: {error}")))?;
        Ok(Tree::new(nodes))
    }

    async fn element(&self, dom: i64) -> Result<WebElement, Broken> {
        Ok(self.driver.execute("return window.seenByTest[arguments[0]]", vec![dom.into()]).await?.element()?)
    }

    async fn complaints(&self) -> Result<Vec<String>, Broken> {
        Ok(std::mem::take(&mut self.told().await?.complaints))
    }

    async fn requests(&self) -> Result<Vec<String>, Broken> {
        Ok(std::mem::take(&mut self.told().await?.requests))
    }
}
