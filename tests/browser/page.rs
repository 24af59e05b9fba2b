//! What a visitor does: finds things by role and accessible name, clicks, types, goes back.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::prelude::WebDriverResult;
use thirtyfour::{Key, WebElement};

use crate::browser::Browser;
use crate::journey::Broken;
use crate::server::Site;
use crate::tree::{Spot, Tree};

/// How long something expected may take; only a test that fails waits so long.
const PATIENCE: Duration = Duration::from_secs(10);
/// The time between two looks.
const GLANCE: Duration = Duration::from_millis(40);

/// A browser that looks at the site.
pub(crate) struct Page {
    /// Below role and name: scripts, habits, logs.
    pub(crate) browser: Browser,
    /// The server behind it.
    pub(crate) site: Site,
}

/// The only field with this label, whatever kind of field it is.
pub(crate) fn field<'t>(tree: &'t Tree, label: &str) -> Result<Spot<'t>, String> {
    let kinds = ["searchbox", "textbox", "Date", "combobox"];
    let fits = |spot: &Spot<'t>| kinds.contains(&spot.role()) && spot.name() == label;
    tree.root().everything().into_iter().find(fits).ok_or_else(|| format!("no field {label:?}"))
}

impl Page {
    /// Joins the two.
    pub(crate) fn new(browser: Browser, site: Site) -> Self {
        Self { browser, site }
    }

    /// Types an address such as `/timeline?q=asylum` into the browser.
    pub(crate) async fn arrive(&self, address: &str) -> Result<(), Broken> {
        Ok(self.browser.driver.goto(format!("{}{address}", self.site.origin())).await?)
    }

    /// The same, and waits until the app stands in place of the static content that was served.
    pub(crate) async fn visit(&self, address: &str) -> Result<(), Broken> {
        self.arrive(address).await?;
        let served =
            "const it = document.getElementById('static'); return Boolean(it && !it.hidden && it.firstElementChild)";
        self.until_so("the app in place of the static content", async || {
            let still: bool = self.browser.script(served, Vec::new()).await?;
            Ok(if still { Err("the static content".into()) } else { Ok(()) })
        })
        .await
    }

    /// The address in the bar, from the path on.
    pub(crate) async fn address(&self) -> Result<String, Broken> {
        let url = self.browser.driver.current_url().await?;
        Ok(url.as_str().strip_prefix(self.site.origin()).unwrap_or(url.as_str()).to_owned())
    }

    /// Looks at the page again and again until it is as wanted.
    pub(crate) async fn until<T>(&self, wanted: &str, look: impl Fn(&Tree) -> Result<T, String>) -> Result<T, Broken> {
        self.until_so(wanted, async || Ok(look(&self.browser.tree().await?))).await
    }

    /// Asks again and again until the answer is as wanted. An error of the browser, such as an element that has just
    /// been replaced, counts as "not yet".
    pub(crate) async fn until_so<T>(
        &self,
        wanted: &str,
        ask: impl AsyncFn() -> Result<Result<T, String>, Broken>,
    ) -> Result<T, Broken> {
        let start = Instant::now();
        loop {
            let instead = match ask().await {
                Ok(Ok(found)) => return Ok(found),
                Ok(Err(instead)) => instead,
                Err(broken) => broken.to_string(),
            };
            if start.elapsed() > PATIENCE {
                return Err(Broken::new(format!("expected {wanted}\n  but there is {instead}")));
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Does something to an element as soon as it is there and lets it be done.
    pub(crate) async fn act(
        &self,
        wanted: &str,
        find: impl Fn(&Tree) -> Result<i64, String>,
        deed: impl AsyncFn(&WebElement) -> WebDriverResult<()>,
    ) -> Result<(), Broken> {
        self.until_so(wanted, async || {
            let dom = match find(&self.browser.tree().await?) {
                Ok(dom) => dom,
                Err(instead) => return Ok(Err(instead)),
            };
            deed(&self.browser.element(dom).await?).await?;
            Ok(Ok(()))
        })
        .await
    }

    /// Clicks the only element of a role with this name.
    pub(crate) async fn click(&self, role: &str, name: &str) -> Result<(), Broken> {
        let wanted = format!("{role} {name:?} to click");
        self.act(&wanted, |tree| tree.root().one(role, name).map(Spot::dom), async |it| it.click().await).await
    }

    /// Clicks the link to an activity whose title begins so, in the list of results.
    pub(crate) async fn open_card(&self, title: &str) -> Result<(), Broken> {
        let find = |tree: &Tree| tree.root().one("list", "Activities")?.one_that_begins("link", title).map(Spot::dom);
        self.act(&format!("a card {title:?}"), find, async |it| it.click().await).await
    }

    /// Ticks or unticks a value of a facet, on its label where the box itself is drawn by styles.
    pub(crate) async fn check(&self, facet: &str, value: &str) -> Result<(), Broken> {
        let wanted = format!("in {facet} a box {value:?} to tick");
        let find = |tree: &Tree| tree.root().one("group", facet)?.one_that_begins("checkbox", value).map(Spot::dom);
        self.act(&wanted, find, async |it| {
            if it.click().await.is_ok() {
                return Ok(());
            }
            let label = self.browser.driver.execute("return arguments[0].labels[0]", vec![it.to_json()?]).await?;
            label.element()?.click().await
        })
        .await
    }

    /// Types at the end of what a field holds.
    pub(crate) async fn type_into(&self, label: &str, text: &str) -> Result<(), Broken> {
        let find = |tree: &Tree| field(tree, label).map(Spot::dom);
        self.act(&format!("a field {label:?}"), find, async |it| it.send_keys(text).await).await
    }

    /// Empties a field as one does by hand.
    pub(crate) async fn clear(&self, label: &str) -> Result<(), Broken> {
        let find = |tree: &Tree| field(tree, label).map(Spot::dom);
        self.act(&format!("a field {label:?}"), find, async |it| it.send_keys(Key::Control + "a").await).await?;
        self.press(Key::Backspace).await
    }

    /// Chooses the option of a select whose words hold these, in small letters.
    pub(crate) async fn choose(&self, label: &str, option: &str) -> Result<(), Broken> {
        let find = |tree: &Tree| field(tree, label).map(Spot::dom);
        self.act(&format!("an option {option:?} of {label:?}"), find, async |it| {
            let options = "return [...arguments[0].options].find(it => it.label.toLowerCase().includes(arguments[1]))";
            let arguments = vec![it.to_json()?, Value::from(option)];
            self.browser.driver.execute(options, arguments).await?.element()?.click().await
        })
        .await
    }

    /// Follows a link, or presses a button, whose name begins so.
    pub(crate) async fn go(&self, start: &str) -> Result<(), Broken> {
        let find = |tree: &Tree| {
            let link = tree.root().one_that_begins("link", start);
            link.or_else(|_| tree.root().one_that_begins("button", start)).map(Spot::dom)
        };
        self.act(&format!("a link or button {start:?}"), find, async |it| it.click().await).await
    }

    /// The same without scrolling there first, as a screen reader can.
    pub(crate) async fn go_unscrolled(&self, start: &str) -> Result<(), Broken> {
        let dom = self
            .until(&format!("a link {start:?}"), |tree| Ok(tree.root().one_that_begins("link", start)?.dom()))
            .await?;
        let link = self.browser.element(dom).await?.to_json()?;
        self.browser.script("arguments[0].click()", vec![link]).await
    }

    /// Presses a key where the focus is.
    pub(crate) async fn press(&self, key: Key) -> Result<(), Broken> {
        Ok(self.browser.driver.action_chain().send_keys(key).perform().await?)
    }

    /// Puts the keyboard focus on the only element of a role whose name begins so.
    pub(crate) async fn focus(&self, role: &str, start: &str) -> Result<(), Broken> {
        let find = |tree: &Tree| tree.root().one_that_begins(role, start).map(Spot::dom);
        self.act(&format!("{role} {start:?} to focus"), find, async |it| it.focus().await).await
    }

    /// Presses a button and waits for the file that it saves, which has a folder of its own.
    pub(crate) async fn save(&self, folder: &str, button: &str, name: &str) -> Result<Vec<u8>, Broken> {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(folder);
        let _ = std::fs::remove_dir_all(&folder);
        self.browser.save_in(&folder).await?;
        self.click("button", button).await?;
        let file = folder.join(name);
        // Its name is there before, but what it holds comes at once when it is whole.
        self.until_so(&format!("the file {name}"), async || {
            Ok(if file.metadata().is_ok_and(|it| it.len() > 0) { Ok(()) } else { Err("not yet".to_owned()) })
        })
        .await?;
        Ok(std::fs::read(&file).expect("a file that can be read"))
    }

    /// The browser's Back.
    pub(crate) async fn back(&self) -> Result<(), Broken> {
        Ok(self.browser.driver.back().await?)
    }

    /// The browser's Forward.
    pub(crate) async fn forward(&self) -> Result<(), Broken> {
        Ok(self.browser.driver.forward().await?)
    }
}
