//! The network.

use gloo_net::http::Request;
use leptos::task::spawn_local;
use web_sys::RequestCache;

/// Why a file did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer, or one that broke off.
    Unreachable,
    /// An answer other than success: its HTTP status code (RFC 9110, 15).
    Status(u16),
}

/// What is done with a file that came, or with why it did not.
pub type Then = Box<dyn FnOnce(Result<Vec<u8>, FetchError>)>;

/// Fetches the bytes at an address, relative to the page's base. The browser asks the server whether its copy is still good.
pub fn fetch(address: String, then: Then) {
    spawn_local(async move { then(bytes(&address).await) });
}

async fn bytes(address: &str) -> Result<Vec<u8>, FetchError> {
    let response = Request::get(address).cache(RequestCache::NoCache).send().await;
    let response = response.map_err(|_| FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.binary().await.map_err(|_| FetchError::Unreachable)
}
