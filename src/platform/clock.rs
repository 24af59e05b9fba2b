//! The reader's own date, and waiting.

use std::{cell::Cell, time::Duration};

use jiff::civil::Date;
use js_sys::{Date as JsDate, Promise};
use leptos::prelude::{document, request_animation_frame, set_timeout, window};

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use super::listen;

/// Today where the reader is.
#[must_use]
pub fn today() -> Date {
    let now = JsDate::new_0();
    let part = |value: u32| i8::try_from(value).unwrap_or(1);
    let year = i16::try_from(now.get_full_year()).unwrap_or(1970);
    Date::new(year, part(now.get_month() + 1), part(now.get_date())).unwrap_or(Date::constant(1970, 1, 1))
}

/// Calls `turn` after each midnight of the reader's, and when a page that slept comes back into view.
pub fn on_new_day(turn: impl Fn() + Copy + 'static) {
    listen(&document(), "visibilitychange", move |_: web_sys::Event| turn());
    at_midnight(turn);
}

fn at_midnight(turn: impl Fn() + Copy + 'static) {
    let now = JsDate::new_0();
    let passed = u64::from(now.get_hours() * 3600 + now.get_minutes() * 60 + now.get_seconds());
    // A second past midnight, so that a clock which runs fast does not ask on the old day; a day of 25 hours asks
    // early and then once more.
    let wait = Duration::from_secs((24 * 3600 - passed.min(24 * 3600)) + 1);
    set_timeout(
        move || {
            turn();
            at_midnight(turn);
        },
        wait,
    );
}

/// Does `then` once the changes of this moment have reached the document, still before anything is painted.
pub fn soon(then: impl FnOnce() + 'static) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        then();
    });
}

/// For so long the browser can be kept from what else it has to do: half a frame.
const BREATH_MS: f64 = 8.0;

thread_local! {
    /// When it was last let; nothing before it was kept from anything.
    static BREATHED_MS: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Between two steps of long work: lets the browser do what else it has to, if it has been kept from that for a while.
pub async fn breathe() {
    let now_ms = now_ms();
    let since_ms = BREATHED_MS.get().unwrap_or(now_ms);
    if now_ms - since_ms < BREATH_MS {
        BREATHED_MS.set(Some(since_ms));
    } else {
        turn().await;
    }
}

/// Lets the browser do what else it has to, and goes on at once after that: a timer would wait for 4 ms.
pub async fn turn() {
    let turn = Promise::new(&mut |done, _| {
        if let Ok(channel) = MessageChannel::new() {
            channel.port1().set_onmessage(Some(&done));
            let _ = channel.port2().post_message(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(turn).await;
    BREATHED_MS.set(Some(now_ms()));
}

fn now_ms() -> f64 {
    window().performance().map(|performance| performance.now()).unwrap_or_default()
}

/// Calls `draw` before every frame with the milliseconds since the first of these calls, until it gives `false`.
pub fn each_frame(draw: impl FnMut(f64) -> bool + 'static) {
    next_frame(draw, None);
}

fn next_frame(mut draw: impl FnMut(f64) -> bool + 'static, start_ms: Option<f64>) {
    request_animation_frame(move || {
        let now_ms = now_ms();
        let start_ms = start_ms.unwrap_or(now_ms);
        if draw(now_ms - start_ms) {
            next_frame(draw, Some(start_ms));
        }
    });
}

/// Whether the reader asked for as little motion as possible.
#[must_use]
pub fn is_motion_reduced() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// Something that will be done unless it is put off.
#[derive(Clone, Copy, Debug)]
pub struct Waiting(i32);

impl Waiting {
    /// Does `then` after `wait`; nothing where there is no timer.
    #[must_use]
    pub fn start(wait: Duration, then: impl FnOnce() + 'static) -> Option<Self> {
        Self::call(wait, Box::new(then))
    }

    /// Unlike what is made to be called once, what it calls is freed by the browser also if it is put off; what it holds stays until
    /// the browser gets round to that.
    fn call(wait: Duration, then: Box<dyn FnOnce()>) -> Option<Self> {
        let mut then = Some(then);
        let call = move || then.take().into_iter().for_each(|then| then());
        let call = Closure::<dyn FnMut()>::new(call).into_js_value();
        let wait_ms = i32::try_from(wait.as_millis()).unwrap_or(i32::MAX);
        let waiting = window().set_timeout_with_callback_and_timeout_and_arguments_0(call.unchecked_ref(), wait_ms);
        waiting.ok().map(Self)
    }

    /// Does it not.
    pub fn stop(self) {
        window().clear_timeout_with_handle(self.0);
    }
}
