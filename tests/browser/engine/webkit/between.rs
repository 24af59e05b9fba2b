//! Stands between WebKit and every server, for what its driver has no command for: notes what is asked for, refuses what is
//! not on this machine, puts scripts before those of a page, and hears what the page complains of.

use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use reqwest::redirect::Policy;
use tokio::net::TcpListener;

use crate::journey::Broken;

/// Tells complaints here, whatever the page's own server is.
const TELLER: &str = include_str!("tell.js");
/// Where the teller tells them.
const TOLD: &str = "/told-to-the-test";
/// Admits what is put before a page's own scripts, where a policy comes with the page.
const NONCE: &str = "'nonce-first'";
/// More than any file of the site.
const MOST: usize = 1 << 28;

/// A proxy for one browser, which ends with the test's runtime.
pub(super) struct Between {
    pub(super) address: String,
    shared: Arc<Shared>,
}

struct Shared {
    client: reqwest::Client,
    first: Mutex<String>,
    requests: Mutex<Vec<String>>,
    complaints: Mutex<Vec<String>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Between {
    pub(super) async fn open() -> Result<Self, Broken> {
        // A connection for each request: one that a server cuts on purpose is not tried again.
        let client = reqwest::Client::builder().no_proxy().redirect(Policy::none()).pool_max_idle_per_host(0);
        let shared = Arc::new(Shared {
            client: client.build().map_err(|error| Broken::new(error.to_string()))?,
            first: Mutex::new(TELLER.replace("{told}", TOLD)),
            requests: Mutex::default(),
            complaints: Mutex::default(),
        });
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = format!("http://{}", listener.local_addr()?);
        let router = Router::new().fallback(pass).with_state(Arc::clone(&shared));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { address, shared })
    }

    pub(super) fn run_first(&self, script: &str) {
        // Each in a scope of its own.
        lock(&self.shared.first).extend(["{\n", script, "\n}\n"]);
    }

    pub(super) fn requests(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.shared.requests))
    }

    pub(super) fn complaints(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.shared.complaints))
    }
}

async fn pass(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, MOST).await.unwrap_or_default();
    if head.uri.path() == TOLD {
        lock(&shared.complaints).push(String::from_utf8_lossy(&body).into_owned());
        return StatusCode::NO_CONTENT.into_response();
    }
    let url = head.uri.to_string();
    lock(&shared.requests).push(url.clone());
    if head.uri.host() != Some("127.0.0.1") {
        return StatusCode::BAD_GATEWAY.into_response();
    }
    let asked = shared.client.request(head.method, url).headers(head.headers).body(body);
    let first = lock(&shared.first).clone();
    // The server cut the connection, and so does this one; resuming, unlike panicking, prints nothing.
    answer(&first, asked).await.unwrap_or_else(|_| resume_unwind(Box::new("connection cut")))
}

/// What the server answers, as it comes; only a page is waited for as a whole.
async fn answer(first: &str, asked: reqwest::RequestBuilder) -> reqwest::Result<Response> {
    let answer = asked.send().await?;
    let (status, mut headers) = (answer.status(), answer.headers().clone());
    for about_the_connection in [header::CONTENT_LENGTH, header::TRANSFER_ENCODING, header::CONNECTION] {
        headers.remove(about_the_connection);
    }
    let is_page = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let body = if is_page {
        // Else a page with an older script might be taken from the cache.
        headers.remove(header::LAST_MODIFIED);
        if let Some(policy) = headers.get_mut(header::CONTENT_SECURITY_POLICY) {
            let admits = policy.to_str().unwrap_or_default().replace("script-src", &format!("script-src {NONCE}"));
            *policy = HeaderValue::from_str(&admits).unwrap_or_else(|_| policy.clone());
        }
        Body::from(with_first(first, &String::from_utf8_lossy(&answer.bytes().await?)))
    } else {
        Body::new(reqwest::Body::from(answer))
    };
    Ok((status, headers, body).into_response())
}

/// A page with this script before all of its own, and before a policy that the page itself sets.
fn with_first(first: &str, page: &str) -> String {
    let nonce = NONCE.trim_matches('\'').trim_start_matches("nonce-");
    let script = format!("<script nonce=\"{nonce}\">{first}document.currentScript.remove();</script>");
    let marks = ["<head>", "<!doctype html>"];
    let at = marks.into_iter().find_map(|mark| Some(page.find(mark)? + mark.len())).unwrap_or_default();
    [&page[..at], &script, &page[at..]].concat()
}
