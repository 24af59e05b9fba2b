//! The network.

use super::promised;
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
/// [`FetchError`] if no answer comes, or another than success, or if it breaks off.
pub async fn fetch(address: &str) -> Result<Vec<u8>, FetchError> {
    let mut pieces = Pieces::of(address).await?;
    let mut bytes = Vec::new();
    while let Some(piece) = pieces.next().await? {
        bytes.extend_from_slice(piece);
    }
    Ok(bytes)
}

/// The same bytes in the pieces in which they come.
pub struct Pieces {
    /// Nothing where the answer has no body.
    reader: Option<ReadableStreamDefaultReader>,
    piece: Vec<u8>,
}

impl Pieces {
    /// Asks for what is at an address.
    ///
    /// # Errors
    /// [`FetchError`] if no answer comes, or another than success.
    pub async fn of(address: &str) -> Result<Self, FetchError> {
        let response = match already_asked(address) {
            Some(response) => JsFuture::from(response).await.ok().and_then(|response| response.dyn_into().ok()),
            None => Request::get(address).cache(RequestCache::NoCache).send().await.ok().map(web_sys::Response::from),
        };
        let response = response.map(Response::from).ok_or(FetchError::Unreachable)?;
        if !response.ok() {
            return Err(FetchError::Status(response.status()));
        }
        let reader = response.body().map(|body| ReadableStreamDefaultReader::new(&body));
        let reader = reader.transpose().map_err(|_| FetchError::Unreachable)?;
        Ok(Self { reader, piece: Vec::new() })
    }

    /// The next piece, until there is none.
    ///
    /// # Errors
    /// [`FetchError`] if the answer breaks off.
    pub async fn next(&mut self) -> Result<Option<&[u8]>, FetchError> {
        let Some(reader) = &self.reader else { return Ok(None) };
        let read = JsFuture::from(reader.read()).await.map_err(|_| FetchError::Unreachable)?;
        let Ok(Ok(bytes)) = Reflect::get(&read, &"value".into()).map(JsCast::dyn_into::<Uint8Array>) else {
            return Ok(None);
        };
        self.piece.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut self.piece);
        Ok(Some(&self.piece))
    }
}

/// The answer that boot.js asked for while the program was on its way; it is there once, under its address.
fn already_asked(address: &str) -> Option<Promise> {
    let response = promised(address)?;
    let _ = Reflect::set(&window(), &address.into(), &JsValue::UNDEFINED);
    Some(response)
}
