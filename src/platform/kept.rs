//! What the service worker (`boot/worker.js`) tells of the data that it gave. It is there in a release, from the second visit
//! on; without one nothing is told. `boot/boot.js` hears it, since it may come before the app is there.

use js_sys::{Array, Date, Intl::RelativeTimeFormat, Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::JsValue;

use super::listen;
use crate::{i18n::Lang, state::State};

/// How the data that are shown stand to those of the server.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kept {
    /// They are those kept on the device: the server was too slow, silent, or gave some that cannot be read.
    Instead,
    /// The server has newer ones, and they are kept now.
    Behind {
        /// When those changed, in milliseconds since 1970; not a number where the server does not say it.
        changed_ms: f64,
    },
}

/// What was told last; nothing where the data shown are those of the server. To be called once: it listens for as long as
/// the page lives.
#[must_use]
pub fn told() -> State<Option<Kept>> {
    let told = State::new(read());
    listen(&window(), "kept", move |_: web_sys::Event| told.set(read()));
    told
}

fn read() -> Option<Kept> {
    let changed_ms = Reflect::get(&window(), &JsValue::from_str("kept")).ok()?.as_f64()?;
    Some(if changed_ms < 0.0 { Kept::Instead } else { Kept::Behind { changed_ms } })
}

/// How long ago a moment was, in words of a language, such as "3 minutes ago"; nothing for what is no moment, and where the browser does not
/// know the language.
#[must_use]
pub fn ago(changed_ms: f64, lang: Lang) -> Option<String> {
    let (minutes, hours) = ((Date::now() - changed_ms) / 60_000., 60.);
    if minutes.is_nan() {
        return None;
    }
    let (number, unit) = match minutes {
        ..60. => (minutes, "minute"),
        ..1440. => (minutes / hours, "hour"),
        _ => (minutes / hours / 24., "day"),
    };
    let format = RelativeTimeFormat::new(&Array::of1(&lang.code().into()), &Object::new());
    let said: String = format.format(-number.max(1.).floor(), unit).into();
    // A browser that has no words of the language, as some have none of Azerbaijani, writes "-3 h".
    (!said.starts_with('-')).then_some(said)
}
