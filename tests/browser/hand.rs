//! What a visitor's hands do: a mouse that points, drags and turns its wheel, fingers that tap, swipe and pinch, keys.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::journey::Broken;
use crate::page::Page;
use crate::tree::Tree;

/// A place in the viewport, in CSS pixels from its upper left corner.
pub(crate) type Place = (f64, f64);

/// A key that is held while something else is done, by the number that `DevTools` gives it.
#[derive(Clone, Copy)]
pub(crate) enum Held {
    /// None.
    Nothing = 0,
    /// Ctrl.
    Control = 2,
    /// Shift.
    Shift = 8,
}

/// How many small moves a drag or a swipe is made of.
const MOVES: u32 = 8;
/// The time between two of them: what moves faster than any hand is merged by the browser.
const MOVE: Duration = Duration::from_millis(17);

/// Where an element is drawn, in CSS pixels of the viewport.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    /// The left edge.
    pub(crate) left: f64,
    /// The upper edge.
    pub(crate) top: f64,
    /// The width.
    pub(crate) width: f64,
    /// The height.
    pub(crate) height: f64,
}

impl Area {
    /// Its middle.
    pub(crate) fn middle(self) -> Place {
        (self.left + self.width / 2.0, self.top + self.height / 2.0)
    }
}

/// The places on the way from one to another, the last included.
fn way(from: Place, to: Place) -> impl Iterator<Item = Place> {
    let part = move |share: f64| (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
    (1..=MOVES).map(move |step| part(f64::from(step) / f64::from(MOVES)))
}

impl Page {
    /// Where the element that a selector finds is drawn.
    pub(crate) async fn box_of(&self, selector: &str) -> Result<Area, Broken> {
        let body = "const it = document.querySelector(arguments[0]); if (!it) return null;
            const { left, top, width, height } = it.getBoundingClientRect(); return [left, top, width, height];";
        let found: Option<[f64; 4]> = self.browser.script(body, vec![Value::from(selector)]).await?;
        let [left, top, width, height] = found.ok_or_else(|| Broken::new(format!("there is no {selector}")))?;
        Ok(Area { left, top, width, height })
    }

    /// Where an element is drawn, found among what is read out.
    pub(crate) async fn box_in_tree(
        &self,
        wanted: &str,
        find: impl Fn(&Tree) -> Result<i64, String>,
    ) -> Result<Area, Broken> {
        let found = self.until(wanted, find).await?;
        let element = self.browser.element(found).await?;
        let body = "const { left, top, width, height } = arguments[0].getBoundingClientRect();
            return [left, top, width, height];";
        let [left, top, width, height]: [f64; 4] = self.browser.script(body, vec![element.to_json()?]).await?;
        Ok(Area { left, top, width, height })
    }

    async fn mouse(&self, kind: &str, (x, y): Place, more: Value) -> Result<(), Broken> {
        let mut event = json!({ "type": kind, "x": x, "y": y });
        if let (Some(event), Some(more)) = (event.as_object_mut(), more.as_object()) {
            event.extend(more.clone());
        }
        self.browser.devtools("Input.dispatchMouseEvent", event).await?;
        Ok(())
    }

    /// Moves the mouse there, no button pressed.
    pub(crate) async fn point(&self, at: Place) -> Result<(), Broken> {
        self.mouse("mouseMoved", at, json!({})).await
    }

    /// Turns the wheel by so many pixels, down or to the right if positive.
    pub(crate) async fn wheel(&self, at: Place, (x, y): (f64, f64), held: Held) -> Result<(), Broken> {
        self.point(at).await?;
        self.mouse("mouseWheel", at, json!({ "deltaX": x, "deltaY": y, "modifiers": held as u8 })).await
    }

    /// Clicks so many times in quick succession.
    pub(crate) async fn click_at(&self, at: Place, times: u32) -> Result<(), Broken> {
        self.point(at).await?;
        for click in 1..=times {
            for (kind, buttons) in [("mousePressed", 1), ("mouseReleased", 0)] {
                self.mouse(kind, at, json!({ "button": "left", "buttons": buttons, "clickCount": click })).await?;
            }
        }
        Ok(())
    }

    /// Drags with the mouse and lets go.
    pub(crate) async fn drag(&self, from: Place, to: Place) -> Result<(), Broken> {
        self.point(from).await?;
        self.mouse("mousePressed", from, json!({ "button": "left", "buttons": 1, "clickCount": 1 })).await?;
        for at in way(from, to) {
            self.mouse("mouseMoved", at, json!({ "button": "left", "buttons": 1 })).await?;
        }
        self.mouse("mouseReleased", to, json!({ "button": "left", "buttons": 0, "clickCount": 1 })).await
    }

    /// Fingers go down, move on or, with none left, go up.
    async fn fingers(&self, kind: &str, at: &[Place]) -> Result<(), Broken> {
        let points: Vec<Value> =
            (0..).zip(at).map(|(id, (x, y)): (u8, _)| json!({ "x": x, "y": y, "id": id })).collect();
        self.browser.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await?;
        tokio::time::sleep(MOVE).await;
        Ok(())
    }

    /// Taps with a finger.
    pub(crate) async fn tap(&self, at: Place) -> Result<(), Broken> {
        self.fingers("touchStart", &[at]).await?;
        self.fingers("touchEnd", &[]).await
    }

    /// Swipes with a finger.
    pub(crate) async fn swipe(&self, from: Place, to: Place) -> Result<(), Broken> {
        self.fingers("touchStart", &[from]).await?;
        for at in way(from, to) {
            self.fingers("touchMove", &[at]).await?;
        }
        self.fingers("touchEnd", &[]).await
    }

    /// Moves two fingers, side by side about a place, from one distance to another.
    pub(crate) async fn pinch(&self, (x, y): Place, from: f64, to: f64) -> Result<(), Broken> {
        let pair = |apart: f64| [(x - apart / 2.0, y), (x + apart / 2.0, y)];
        self.fingers("touchStart", &pair(from)).await?;
        for (apart, _) in way((from, 0.0), (to, 0.0)) {
            self.fingers("touchMove", &pair(apart)).await?;
        }
        self.fingers("touchEnd", &[]).await
    }

    /// Types characters where the focus is.
    pub(crate) async fn type_here(&self, text: &str) -> Result<(), Broken> {
        Ok(self.browser.driver.action_chain().send_keys(text).perform().await?)
    }

    /// Presses a key while Shift is held.
    pub(crate) async fn press_with_shift(&self, key: Key) -> Result<(), Broken> {
        let keys = self.browser.driver.action_chain().key_down(Key::Shift).send_keys(key).key_up(Key::Shift);
        Ok(keys.perform().await?)
    }
}
