//! A web server for the built site, as plain as the cheapest host, that can be made to fail on purpose.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Router, serve};
use futures_util::{StreamExt, stream};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::services::ServeDir;

/// The one file that an editor replaces.
pub(crate) const DATA: &str = "/data/activities.json";

/// How a request is answered.
#[derive(Clone, Default)]
pub(crate) enum Reply {
    /// With the file of the built site.
    #[default]
    AsPublished,
    /// With this text instead of the file.
    Body(String),
    /// So, but so much later.
    Late(Box<Reply>, Duration),
    /// With the first half of this text at once; of the other, [`Site::go_on`] or [`Site::break_off`] decides.
    Begun(String),
    /// With this script instead of the file.
    Script(String),
    /// With the file, of which it states this type.
    Typed(&'static str),
    /// With an HTTP status and no data.
    Status(u16),
    /// Not at all: the connection ends without an answer.
    Cut,
}

/// The built site at `http://127.0.0.1:{free port}/`, served until the test's runtime ends.
pub(crate) struct Site {
    origin: String,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    folder: PathBuf,
    /// By path.
    replies: Mutex<HashMap<String, Reply>>,
    requests: Mutex<Vec<String>>,
    /// Whether it answers nothing.
    is_silent: AtomicBool,
    /// Whether the other half of a file that has begun comes, once that is decided.
    goes_on: watch::Sender<Option<bool>>,
    /// Origins that may be asked besides.
    admitted: Mutex<Vec<String>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The folder with the built site.
///
/// # Panics
/// When there is none, saying what to do.
pub(crate) fn site_folder() -> PathBuf {
    let folder = std::env::var_os("TAIEX_DIST")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from);
    assert!(folder.join("index.html").is_file(), "there is no built site in {}: run make dist first", folder.display());
    folder
}

/// The start page as it is built.
///
/// # Panics
/// When there is none.
pub(crate) fn built_page() -> String {
    std::fs::read_to_string(site_folder().join("index.html")).expect("the built page")
}

/// The path of what the head of that page names by this id.
///
/// # Panics
/// When it names nothing so.
pub(crate) fn path_of(id: &str) -> String {
    let page = built_page();
    let (_, rest) = page.split_once(&format!("id=\"{id}\" href=\"")).expect("a link with this id");
    rest.split('"').next().unwrap_or_default().to_owned()
}

impl Site {
    /// Serves the built site on a free port.
    pub(crate) async fn open() -> std::io::Result<Self> {
        Self::serve(site_folder()).await
    }

    /// The same with a site in another folder.
    pub(crate) async fn serve(folder: PathBuf) -> std::io::Result<Self> {
        let shared = Arc::new(Shared { folder: folder.clone(), ..Shared::default() });
        let router = Router::new()
            .fallback_service(ServeDir::new(folder))
            .layer(from_fn_with_state(Arc::clone(&shared), answer));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let origin = format!("http://{}", listener.local_addr()?);
        tokio::spawn(async move { serve(listener, router).await });
        Ok(Self { origin, shared })
    }

    /// A site that somebody else serves, at an origin like `http://127.0.0.1:8080`.
    pub(crate) fn at(origin: String) -> Self {
        Self { origin, shared: Arc::default() }
    }

    /// `http://127.0.0.1:{port}`, without a slash at the end.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// From now on a request for [`DATA`] is answered so.
    pub(crate) fn answer_data(&self, reply: Reply) {
        self.answer(DATA, reply);
    }

    /// From now on a request for this path is answered so.
    pub(crate) fn answer(&self, path: &str, reply: Reply) {
        lock(&self.shared.replies).insert(path.to_owned(), reply);
    }

    /// What has [begun](Reply::Begun) goes on to its end.
    pub(crate) fn go_on(&self) {
        self.shared.goes_on.send_replace(Some(true));
    }

    /// What has [begun](Reply::Begun) breaks off.
    pub(crate) fn break_off(&self) {
        self.shared.goes_on.send_replace(Some(false));
    }

    /// From now on every connection ends without an answer, as if the server were stopped; or no longer.
    pub(crate) fn fall_silent(&self, is_silent: bool) {
        self.shared.is_silent.store(is_silent, Relaxed);
    }

    /// From now on no browser keeps anything of the site on its device, so that each visit is like the first.
    pub(crate) fn keep_nothing(&self) {
        self.answer("/worker.js", Reply::Script("skipWaiting()".into()));
    }

    /// A visitor of this site may ask this origin too.
    pub(crate) fn admit(&self, origin: &str) {
        lock(&self.shared.admitted).push(origin.to_owned());
    }

    /// Whether an address is of this site, or of an origin that was admitted.
    pub(crate) fn may_ask(&self, url: &str) -> bool {
        url.starts_with(&self.origin) || lock(&self.shared.admitted).iter().any(|origin| url.starts_with(origin))
    }

    /// The path of every request so far, in order.
    pub(crate) fn requests(&self) -> Vec<String> {
        lock(&self.shared.requests).clone()
    }
}

/// A text instead of a file. WebKit would keep it for the next page, if nothing were said.
fn instead(text: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], text).into_response()
}

/// The first half of a text, and the other once it is decided whether that comes.
fn begun(text: &str, mut goes_on: watch::Receiver<Option<bool>>) -> Response {
    let (first, other) = text.split_at(text.floor_char_boundary(text.len() / 2));
    let (first, other) = (first.to_owned(), other.to_owned());
    let other = async move {
        let goes_on = goes_on.wait_for(Option::is_some).await.is_ok_and(|decided| *decided == Some(true));
        if goes_on { Ok(other) } else { Err("broken off on purpose") }
    };
    let halves = stream::once(async { Ok(first) }).chain(stream::once(other));
    ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], Body::from_stream(halves))
        .into_response()
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    lock(&shared.requests).push(path.clone());
    let told = lock(&shared.replies).get(&path).cloned().unwrap_or_default();
    let mut reply = if shared.is_silent.load(Relaxed) { Reply::Cut } else { told };
    while let Reply::Late(then, wait) = reply {
        tokio::time::sleep(wait).await;
        reply = *then;
    }
    match reply {
        Reply::AsPublished | Reply::Late(..) => {}
        Reply::Typed(stated) => {
            let mut file = next.run(request).await;
            file.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(stated));
            return file;
        }
        Reply::Body(text) => return instead(text),
        Reply::Begun(text) => return begun(&text, shared.goes_on.subscribe()),
        Reply::Script(text) => return ([(header::CONTENT_TYPE, "text/javascript")], text).into_response(),
        Reply::Status(code) => {
            return StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response();
        }
        // Unwinding ends the connection's task before a byte is sent; resuming, unlike panicking, prints nothing.
        Reply::Cut => std::panic::resume_unwind(Box::new("connection cut on purpose")),
    }
    // As docs/DEPLOYING.md has it: the page of an address without a redirect that adds a slash.
    let page = shared.folder.join(path.trim_start_matches('/')).join("index.html");
    if !path.ends_with('/')
        && let Ok(page) = tokio::fs::read(page).await
    {
        return ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response();
    }
    let response = next.run(request).await;
    // A file that is missing stays missing; only what may be an address of the app gets the app. A browser would complain
    // of the status 404 in the console, where journeys look for complaints.
    let names_a_file = path.rsplit('/').next().is_some_and(|last| last.contains('.'));
    if response.status() == StatusCode::NOT_FOUND && !names_a_file {
        return match tokio::fs::read(shared.folder.join("404.html")).await {
            Ok(page) => ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response(),
            Err(_) => response,
        };
    }
    response
}
