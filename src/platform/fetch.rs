//! The network.

use gloo_net::http::{Request, Response};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    ReadableStreamDefaultReader, RequestCache,
    js_sys::{Promise, Reflect, Uint8Array},
};

/// Where the data file is, below the base.
pub const DATA: &str = "data/activities.json";

/// Why a file did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer, or one that broke off.
    Unreachable,
    /// An answer other than success: its HTTP status code (RFC 9110, 15).
    Status(u16),
}

/// Fetches the bytes at an address, relative to the page's base. The browser asks the server whether its copy is still good.
///
/// # Errors
/// [`FetchError`] if no answer comes, or another than success.
pub async fn fetch(address: &str) -> Result<Vec<u8>, FetchError> {
    let mut bytes = Vec::new();
    fetch_in_pieces(address, &mut |piece| bytes.extend_from_slice(piece)).await?;
    Ok(bytes)
}

/// The same, giving each piece to `take` as it comes.
///
/// # Errors
/// [`FetchError`] if no answer comes, or another than success, or if it breaks off.
pub async fn fetch_in_pieces(address: &str, take: &mut dyn FnMut(&[u8])) -> Result<(), FetchError> {
    let response = match already_asked(address) {
        Some(response) => JsFuture::from(response).await.ok().and_then(|response| response.dyn_into().ok()),
        None => Request::get(address).cache(RequestCache::NoCache).send().await.ok().map(web_sys::Response::from),
    };
    let response = response.map(Response::from).ok_or(FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let Some(body) = response.body() else { return Ok(()) };
    let reader = ReadableStreamDefaultReader::new(&body).map_err(|_| FetchError::Unreachable)?;
    let mut piece = Vec::new();
    loop {
        let read = JsFuture::from(reader.read()).await.map_err(|_| FetchError::Unreachable)?;
        let Ok(Ok(bytes)) = Reflect::get(&read, &"value".into()).map(JsCast::dyn_into::<Uint8Array>) else {
            return Ok(());
        };
        piece.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut piece);
        take(&piece);
    }
}

/// The answer that boot.js asked for while the program was on its way; it is there once, under its address.
fn already_asked(address: &str) -> Option<Promise> {
    let (window, name) = (JsValue::from(window()), JsValue::from_str(address));
    let response = Reflect::get(&window, &name).ok()?.dyn_into().ok()?;
    let _ = Reflect::set(&window, &name, &JsValue::UNDEFINED);
    Some(response)
}
