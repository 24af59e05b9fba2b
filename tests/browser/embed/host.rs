//! A page of somebody else's, at another origin and under a strict policy of its own, in which the app stands.

use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::By;
use tokio::net::TcpListener;

use crate::journey::Broken;
use crate::page::Page;

const PAGE: &str = include_str!("host.html");
const STYLE: &str = include_str!("host.css");
const HOSTILE_STYLE: &str = include_str!("hostile.css");
const STRANGER: [&str; 2] = [include_str!("stranger.html"), include_str!("stranger.js")];

/// The page, and the visitor who looks at it.
pub(super) struct Host<'a> {
    pub(super) page: &'a Page,
    origin: String,
}

fn text(kind: &'static str, text: String) -> axum::routing::MethodRouter {
    get(async move || ([(header::CONTENT_TYPE, kind)], text).into_response())
}

impl<'a> Host<'a> {
    /// Serves a page with these embeds on a port of its own, and opens it.
    pub(super) async fn open(page: &'a Page, embeds: &str) -> Result<Self, Broken> {
        Self::serve(page, embeds, STYLE.to_owned()).await
    }

    /// The same with styles that spare nothing.
    pub(super) async fn open_hostile(page: &'a Page, embeds: &str) -> Result<Self, Broken> {
        Self::serve(page, embeds, [STYLE, HOSTILE_STYLE].concat()).await
    }

    async fn serve(page: &'a Page, embeds: &str, style: String) -> Result<Self, Broken> {
        let site = page.site.origin();
        let html = PAGE.replace("{embeds}", embeds).replace("{site}", site);
        // No style and no script in line, and nothing from anywhere but what docs/EMBEDDING.md names.
        let policy =
            format!("default-src 'none'; style-src 'self'; img-src data:; script-src {site}; frame-src {site} 'self'");
        let html_of = move || {
            let headers = [(header::CONTENT_TYPE, "text/html"), (header::CONTENT_SECURITY_POLICY, policy.as_str())];
            (headers, html.clone()).into_response()
        };
        let router = Router::new()
            .route("/", get(async move || html_of()))
            .route("/host.css", text("text/css", style))
            .route("/stranger", text("text/html", STRANGER[0].to_owned()))
            .route("/stranger.js", text("text/javascript", STRANGER[1].to_owned()))
            .route("/elsewhere", text("text/html", "<!doctype html><title>Elsewhere</title>".to_owned()));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let origin = format!("http://{}", listener.local_addr()?);
        tokio::spawn(async move { axum::serve(listener, router).await });
        page.site.admit(&origin);
        // What the host's policy refuses is told to the page alone.
        let watch = "addEventListener('securitypolicyviolation', event => {
            window.violations = `${window.violations ?? ''}${event.violatedDirective} ${event.blockedURI}\\n`;
        });";
        page.browser.run_first(watch).await?;
        let host = Self { page, origin };
        host.arrive("/").await?;
        Ok(host)
    }

    /// Types an address of this host into the browser.
    pub(super) async fn arrive(&self, address: &str) -> Result<(), Broken> {
        Ok(self.page.browser.driver.goto(format!("{}{address}", self.origin)).await?)
    }

    /// The host's address, from the path on.
    pub(super) async fn expect_address(&self, expected: &str) -> Result<(), Broken> {
        self.page.expect_address(&[&self.origin, expected].concat()).await
    }

    /// Runs a function body in the host's page.
    pub(super) async fn script<T: DeserializeOwned>(&self, body: &str) -> Result<T, Broken> {
        self.page.browser.script(body, Vec::new()).await
    }

    /// The same with the frame of the first embed as `frame`.
    pub(super) async fn of_frame<T: DeserializeOwned>(&self, body: &str) -> Result<T, Broken> {
        let frame = "const frame = document.querySelector('taiex-activities').shadowRoot.querySelector('iframe');";
        self.script(&[frame, body].concat()).await
    }

    /// Does something in the frame of an embed, in the order of the page.
    pub(super) async fn inside<T>(
        &self,
        at: usize,
        deed: impl AsyncFnOnce(&Page) -> Result<T, Broken>,
    ) -> Result<T, Broken> {
        let driver = &self.page.browser.driver;
        let frame = "const it = document.querySelectorAll('taiex-activities, body > iframe')[arguments[0]];
            return it.shadowRoot?.querySelector('iframe') ?? it;";
        driver.execute(frame, vec![Value::from(at)]).await?.element()?.enter_frame().await?;
        let done = deed(self.page).await;
        driver.enter_default_frame().await?;
        done
    }

    /// Waits until the app shows this text in the frame of an embed.
    pub(super) async fn expect_inside(&self, at: usize, words: &str) -> Result<(), Broken> {
        self.page
            .until_so(&format!("in embed {at} the words {words:?}"), async || {
                let body = "const it = document.getElementById('app'); return it?.hidden === false ? it.innerText : ''";
                let said: String = self.inside(at, async |page| page.browser.script(body, Vec::new()).await).await?;
                Ok(if said.contains(words) { Ok(()) } else { Err(said) })
            })
            .await
    }

    /// Scrolls the host until what a selector finds in the frame of an embed is in the middle of the screen.
    pub(super) async fn bring_into_view(&self, at: usize, selector: &str) -> Result<(), Broken> {
        let area = self.inside(at, async |page| page.box_of(selector).await).await?;
        let scroll = "const it = document.querySelectorAll('taiex-activities, body > iframe')[arguments[0]];
            const top = (it.shadowRoot?.querySelector('iframe') ?? it).getBoundingClientRect().top + scrollY;
            scrollTo({ top: Math.round(top + arguments[1] - innerHeight / 2), behavior: 'instant' })";
        self.page.browser.script::<()>(scroll, vec![at.into(), area.middle().1.into()]).await?;
        // Nobody acts on what is not painted yet. With that frame the host tells the app where the reader is; a driver can be sooner.
        self.page.browser.settle().await
    }

    /// Clicks what a selector finds in the frame of an embed.
    pub(super) async fn click_inside(&self, at: usize, selector: &str) -> Result<(), Broken> {
        self.page
            .until_so(&format!("in embed {at} {selector} to click"), async || {
                self.bring_into_view(at, selector).await?;
                let click = async |page: &Page| {
                    page.browser.driver.find(By::Css(selector)).await?.click().await?;
                    Ok(())
                };
                self.inside(at, click).await.map(Ok)
            })
            .await
    }

    /// Waits until a number that a function body in the host's page gives is the wanted one, to a pixel.
    pub(super) async fn expect_number(&self, wanted: &str, body: &str, expected: f64) -> Result<(), Broken> {
        self.page
            .until_so(&format!("{wanted}: {expected}"), async || {
                let now: f64 = self.script(body).await?;
                Ok(if (now - expected).abs() <= 1.0 { Ok(()) } else { Err(now.to_string()) })
            })
            .await
    }

    /// Waits until a function body in the host's page gives `true`.
    pub(super) async fn expect_true(&self, wanted: &str, body: &str) -> Result<(), Broken> {
        self.page
            .until_so(wanted, async || {
                let now: bool = self.script(body).await?;
                Ok(if now { Ok(()) } else { Err("nothing like it".into()) })
            })
            .await
    }

    /// The host's own policy has refused nothing.
    pub(super) async fn expect_no_violation(&self) -> Result<(), Broken> {
        let violations: String = self.script("return window.violations ?? ''").await?;
        if violations.is_empty() { Ok(()) } else { Err(Broken::new(violations)) }
    }
}
