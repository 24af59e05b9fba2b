//! WebKitGTK's MiniBrowser through WebKit's own driver, on a screen and a desktop that it has to itself. The driver speaks
//! plain `WebDriver` and nothing beyond it. For the rest there are flags, the desktop, and a proxy ([`between`]); what cannot
//! be done at all stands in `webkit/left-out`.

mod between;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use serde_json::{Value, json};
use thirtyfour::{CapabilitiesHelper, DesiredCapabilities, WebDriver, WebElement};

use self::between::Between;
use super::{Engine, START};
use crate::browser::Visitor;
use crate::driver::{Driver, Program, Tells};
use crate::journey::Broken;
use crate::port::free_port;
use crate::tree::{Node, Tree};

/// Starts the screen, the desktop and the driver.
const DRIVE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/engine/webkit/drive.sh");
/// Where the browser is that comes with the driver, as Fedora installs it; Debian has it below a folder for each processor.
const BROWSER: &str = "/usr/libexec/webkit2gtk-4.1/MiniBrowser";
/// Where the C library keeps the one locale that is always there.
const PLAIN_LOCALE: &str = "/usr/lib/locale/C.utf8";
/// Takes all room from the browser's own bar, which else would not let the window be narrower than 447 pixels.
const NO_BAR: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }";
/// Where the window's upper left corner is. A screen without a manager of windows gives the focus to what is under the pointer,
/// which stands in its middle (`drive.sh`).
const CORNER: i64 = 1496;
/// Reads the page as assistive technology is told it.
const READER: &str = include_str!("webkit/tree.js");
/// How long the window or the desktop may take to change.
const PATIENCE: Duration = Duration::from_secs(10);
/// The time between two looks.
const GLANCE: Duration = Duration::from_millis(20);

/// The rules for names and roles, as one script that gives them to the page.
static NAMES: LazyLock<Result<String, String>> = LazyLock::new(|| {
    let bundle = Command::new("node_modules/.bin/esbuild")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["node_modules/dom-accessibility-api/dist/index.mjs", "--bundle", "--format=iife"])
        .args(["--minify", "--global-name=namesForTest", "--footer:js=window.namesForTest = namesForTest;"])
        .output()
        .map_err(|error| format!("esbuild does not start: {error}; make test installs it"))?;
    if bundle.status.success() {
        String::from_utf8(bundle.stdout).map_err(|error| error.to_string())
    } else {
        Err(String::from_utf8_lossy(&bundle.stderr).into_owned())
    }
});

/// One session of WebKit.
struct WebKit {
    driver: WebDriver,
    desktop: Desktop,
    between: Between,
    _process: Driver,
}

/// The folder in which the browser has its home and the desktop its settings, gone with it.
struct Desktop {
    folder: PathBuf,
    motion: bool,
}

impl Drop for Desktop {
    fn drop(&mut self) {
        // What cannot be removed is in nobody's way.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Desktop {
    fn make(visitor: Visitor, port: u16) -> std::io::Result<Self> {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("webkit-{}-{port}", std::process::id()));
        let desktop = Self { folder, motion: visitor.motion };
        fs::create_dir_all(desktop.folder.join("gtk-3.0"))?;
        fs::create_dir_all(desktop.folder.join("locales"))?;
        fs::write(desktop.folder.join("gtk-3.0/gtk.css"), NO_BAR)?;
        let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", desktop.downloads().display());
        fs::write(desktop.folder.join("user-dirs.dirs"), downloads)?;
        symlink(PLAIN_LOCALE, desktop.folder.join("locales").join(locale(visitor)))?;
        desktop.write(false)?;
        Ok(desktop)
    }

    /// Where files are saved, which the browser reads once: a link to the folder that is asked for.
    fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }

    fn write(&self, dark: bool) -> std::io::Result<()> {
        let theme = if dark { "Adwaita-dark" } else { "Adwaita" };
        let settings = format!("Net/ThemeName \"{theme}\"\nGtk/EnableAnimations {}\n", i32::from(self.motion));
        fs::write(self.folder.join("desktop"), settings)
    }

    /// Prefers the dark colour scheme, or the light one.
    fn dim(&self, dark: bool) -> std::io::Result<()> {
        self.write(dark)?;
        let reader = fs::read_to_string(self.folder.join("settings.pid"))?;
        Command::new("kill").args(["-HUP", reader.trim()]).status()?;
        Ok(())
    }

    /// What tells the browser where it is and which language it is to speak.
    fn variables(&self, visitor: Visitor) -> Vec<(&'static str, String)> {
        let folder = self.folder.display().to_string();
        vec![
            ("HOME", folder.clone()),
            ("XDG_CONFIG_HOME", folder.clone()),
            ("LOCPATH", format!("{folder}/locales")),
            ("LC_ALL", locale(visitor)),
            // It cannot be had by root, who runs tests in a container; the pages are ours.
            ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".to_owned()),
        ]
    }
}

/// The locale of a visitor, by which WebKit knows the language. Its data are the plain one's: its name alone matters.
fn locale(visitor: Visitor) -> String {
    let country = match visitor.language {
        "az" => "AZ",
        "ru" => "RU",
        _ => "US",
    };
    format!("{}_{country}.utf8", visitor.language)
}

/// The browser that `WEBKIT_BROWSER` names, or that is installed.
fn browser() -> String {
    let of_debian = format!("/usr/lib/{}-linux-gnu/webkit2gtk-4.1/MiniBrowser", std::env::consts::ARCH);
    let installed = if Path::new(BROWSER).exists() { BROWSER.to_owned() } else { of_debian };
    std::env::var("WEBKIT_BROWSER").unwrap_or(installed)
}

/// Opens an empty page as this visitor.
pub(super) async fn open(visitor: Visitor) -> Result<(WebDriver, Box<dyn Engine>), Broken> {
    let between = Between::open().await?;
    let port = free_port()?;
    let desktop = Desktop::make(visitor, port)?;
    let process = Driver::start(&Program {
        variable: "WEBKIT_DRIVE",
        name: DRIVE,
        arguments: vec![desktop.folder.display().to_string(), port.to_string()],
        variables: desktop.variables(visitor),
        tells: Tells::Nothing(port),
    })
    .map_err(Broken::new)?;
    let mut wanted = DesiredCapabilities::firefox();
    wanted.set("browserName", "MiniBrowser")?;
    let flags = [
        "--automation".to_owned(),
        format!("--proxy={}", between.address),
        format!("--enable-javascript={}", visitor.script),
        format!("--enable-smooth-scrolling={}", visitor.motion),
    ];
    wanted.set("webkitgtk:browserOptions", json!({ "binary": browser(), "args": flags }))?;
    let driver = WebDriver::builder(process.address.as_str(), wanted).request_timeout(START).await?;
    Ok((driver.clone(), Box::new(WebKit { driver, desktop, between, _process: process })))
}

/// What WebKit's driver has no command for.
fn cannot(deed: &str) -> Result<(), Broken> {
    Err(Broken::new(format!("WebKit's driver cannot {deed}: see tests/browser/engine/webkit/left-out")))
}

impl WebKit {
    async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Broken> {
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    /// Waits until a script answers so.
    async fn until(&self, script: &str, wanted: Value) -> Result<(), Broken> {
        let since = Instant::now();
        loop {
            let answer = self.run(script, Vec::new()).await?;
            if answer == wanted {
                return Ok(());
            }
            if since.elapsed() > PATIENCE {
                return Err(Broken::new(format!("{script}: {answer} instead of {wanted}")));
            }
            tokio::time::sleep(GLANCE).await;
        }
    }
}

#[async_trait(?Send)]
impl Engine for WebKit {
    async fn resize(&self, (width, height): (u32, u32)) -> Result<(), Broken> {
        self.driver.set_window_rect(CORNER, CORNER, width, height).await?;
        self.until("return innerWidth", json!(width)).await?;
        // What is left of the browser's bar comes on top.
        let bar = self.run("return outerHeight - innerHeight", Vec::new()).await?;
        let bar = bar.as_u64().and_then(|bar| u32::try_from(bar).ok()).unwrap_or_default();
        self.driver.set_window_rect(CORNER, CORNER, width, height + bar).await?;
        self.until("return [innerWidth, innerHeight]", json!([width, height])).await
    }

    async fn dim(&self, dark: bool) -> Result<(), Broken> {
        self.desktop.dim(dark)?;
        self.until("return matchMedia('(prefers-color-scheme: dark)').matches", json!(dark)).await
    }

    async fn style_for_paper(&self) -> Result<(), Broken> {
        cannot("style for paper")
    }

    async fn stop_scripts(&self) -> Result<(), Broken> {
        // A flag has said so from the beginning.
        Ok(())
    }

    async fn run_first(&self, script: &str) -> Result<(), Broken> {
        self.between.run_first(script);
        Ok(())
    }

    async fn save_in(&self, folder: &Path) -> Result<(), Broken> {
        fs::create_dir_all(folder)?;
        let downloads = self.desktop.downloads();
        // There is none before the first time.
        let _ = fs::remove_file(&downloads);
        Ok(symlink(folder, downloads)?)
    }

    async fn tree(&self) -> Result<Tree, Broken> {
        let read = "return window.readForTest ? window.readForTest() : null";
        let mut nodes = self.run(read, Vec::new()).await?;
        if nodes.is_null() {
            let names = NAMES.as_ref().map_err(Broken::new)?;
            nodes = self.run(&format!("{names}\n{READER}\n{read}"), Vec::new()).await?;
        }
        let nodes: Vec<Node> = serde_json::from_str(nodes.as_str().unwrap_or_default())
            .map_err(|error| Broken::new(format!("what is read out: {error}")))?;
        Ok(Tree::new(nodes))
    }

    async fn element(&self, dom: i64) -> Result<WebElement, Broken> {
        Ok(self.driver.execute("return window.seenByTest[arguments[0]]", vec![dom.into()]).await?.element()?)
    }

    async fn complaints(&self) -> Result<Vec<String>, Broken> {
        let kept = self.run("return (window.complaintsForTest ?? []).splice(0)", Vec::new()).await?;
        let kept: Vec<String> = serde_json::from_value(kept).unwrap_or_default();
        Ok([self.between.complaints(), kept].concat())
    }

    async fn requests(&self) -> Result<Vec<String>, Broken> {
        Ok(self.between.requests())
    }
}
