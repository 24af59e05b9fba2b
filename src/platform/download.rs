//! Files that the app makes and the browser saves.

use js_sys::Array;
use leptos::prelude::{document, set_timeout};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url,
};

/// Lets the browser save `text` as a file of this name and media type.
pub fn save(name: &str, media_type: &str, text: &str) {
    let Some(url) = url_of(media_type, text) else { return };
    offer(name, &url);
    // The browser reads the file after the click has returned.
    set_timeout(move || forget(&url), std::time::Duration::from_mins(1));
}

/// How many pixels of a PNG stand for one of the picture: sharp on paper and on fine screens.
const DENSITY: f64 = 2.0;

/// Draws an SVG of this size and lets the browser save it as a PNG; gives whether it could.
pub async fn save_png(name: &str, svg: &str, [width_px, height_px]: [f64; 2]) -> bool {
    let Some(url) = url_of("image/svg+xml", svg) else { return false };
    let drawn = draw(&url, [width_px * DENSITY, height_px * DENSITY]).await;
    forget(&url);
    drawn.map(|png| offer(name, &png)).is_some()
}

/// The picture at an address as the address of a PNG.
async fn draw(url: &str, [width_px, height_px]: [f64; 2]) -> Option<String> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(url);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(pixels(width_px));
    canvas.set_height(pixels(height_px));
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width_px, height_px).ok()?;
    // A canvas too large for the browser gives an empty address.
    canvas.to_data_url().ok().filter(|png| png.len() > "data:,".len())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
fn pixels(length_px: f64) -> u32 {
    length_px as u32
}

fn url_of(media_type: &str, text: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

fn offer(name: &str, url: &str) {
    if let Some(link) = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(url);
        link.set_download(name);
        link.click();
    }
}

fn forget(url: &str) {
    let _ = Url::revoke_object_url(url);
}
