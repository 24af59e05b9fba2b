//! The program itself, which comes in two parts where it is packed (`scripts/split.mjs`).

use wasm_bindgen_futures::JsFuture;

use super::promised;

/// Waits until the second part is here, which `boot/parts.js` asks for after the first card; gives whether it came.
pub async fn is_whole() -> bool {
    match promised("rest") {
        Some(rest) => JsFuture::from(rest).await.is_ok(),
        None => true,
    }
}
