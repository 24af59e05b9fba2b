//! What a visitor's hands do: a mouse that points, drags and turns its wheel, fingers that tap, swipe and pinch, keys.

use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{Key, RequestData, SessionId};

use crate::journey::Broken;
use crate::page::Page;
use crate::tree::Tree;

/// A place in the viewport, in CSS pixels from its upper left corner.
pub(crate) type Place = (f64, f64);

/// A key that is held while something else is done.
#[derive(Clone, Copy)]
pub(crate) enum Held {
    /// None.
    Nothing,
    /// Ctrl.
    Control,
    /// Shift.
    Shift,
}

/// What input devices do at the same time, each as `WebDriver` describes it.
#[derive(Debug)]
struct Actions(Vec<Value>);

impl FormatRequestData for Actions {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new("POST".parse().unwrap_or_default(), format!("session/{session}/actions"))
            .add_body(json!({ "actions": self.0 }))
    }
}

/// How many small moves a drag or a swipe is made of.
const MOVES: u32 = 8;
/// The milliseconds between two of them: what moves faster than any hand is merged by the browser.
const MOVE: u32 = 17;

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

/// Goes there at once.
fn go((x, y): Place) -> Value {
    json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y })
}

fn press() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn let_go() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

fn rest() -> Value {
    json!({ "type": "pause", "duration": MOVE })
}

/// Presses there, goes a way in small moves, lets go.
fn stroke(from: Place, to: Place) -> Vec<Value> {
    let moves = way(from, to).flat_map(|at| [rest(), go(at)]);
    [go(from), press()].into_iter().chain(moves).chain([rest(), let_go()]).collect()
}

/// `WebDriver` knows whole pixels only where a wheel turns.
#[expect(clippy::cast_possible_truncation, reason = "no screen is that large")]
fn whole(pixels: f64) -> i64 {
    pixels.round() as i64
}

fn mouse(actions: &[Value]) -> Value {
    json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": actions })
}

fn finger(id: &str, actions: &[Value]) -> Value {
    json!({ "type": "pointer", "id": id, "parameters": { "pointerType": "touch" }, "actions": actions })
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

    async fn perform(&self, devices: Vec<Value>) -> Result<(), Broken> {
        self.browser.driver.cmd(Actions(devices)).await?;
        Ok(())
    }

    /// Moves the mouse there, no button pressed.
    pub(crate) async fn point(&self, at: Place) -> Result<(), Broken> {
        self.perform(vec![mouse(&[go(at)])]).await
    }

    /// Turns the wheel by so many pixels, down or to the right if positive.
    pub(crate) async fn wheel(&self, at: Place, (x, y): (f64, f64), held: Held) -> Result<(), Broken> {
        self.point(at).await?;
        let [left, top, x, y] = [at.0, at.1, x, y].map(whole);
        let turn = json!({ "type": "scroll", "duration": 0, "x": left, "y": top, "deltaX": x, "deltaY": y });
        let pause = json!({ "type": "pause" });
        let wheel = json!({ "type": "wheel", "id": "wheel", "actions": [pause, turn] });
        let key = |kind: &str, key: &Key| json!({ "type": kind, "value": key.value().to_string() });
        let keys = |held: &Key| json!({ "type": "key", "id": "key", "actions": [key("keyDown", held), pause, key("keyUp", held)] });
        self.perform(match held {
            Held::Nothing => vec![wheel],
            Held::Control => vec![keys(&Key::Control), wheel],
            Held::Shift => vec![keys(&Key::Shift), wheel],
        })
        .await
    }

    /// Clicks so many times in quick succession.
    pub(crate) async fn click_at(&self, at: Place, times: usize) -> Result<(), Broken> {
        let clicks = (0..times).flat_map(|_| [press(), let_go()]);
        self.perform(vec![mouse(&std::iter::once(go(at)).chain(clicks).collect::<Vec<_>>())]).await
    }

    /// Drags with the mouse and lets go.
    pub(crate) async fn drag(&self, from: Place, to: Place) -> Result<(), Broken> {
        self.perform(vec![mouse(&stroke(from, to))]).await
    }

    /// Taps with a finger.
    pub(crate) async fn tap(&self, at: Place) -> Result<(), Broken> {
        self.perform(vec![finger("finger", &[go(at), press(), rest(), let_go()])]).await
    }

    /// Swipes with a finger.
    pub(crate) async fn swipe(&self, from: Place, to: Place) -> Result<(), Broken> {
        self.perform(vec![finger("finger", &stroke(from, to))]).await
    }

    /// Moves two fingers, side by side about a place, from one distance to another.
    pub(crate) async fn pinch(&self, (x, y): Place, from: f64, to: f64) -> Result<(), Broken> {
        let side = |sign: f64| stroke((x + sign * from / 2.0, y), (x + sign * to / 2.0, y));
        self.perform(vec![finger("finger", &side(-1.0)), finger("thumb", &side(1.0))]).await
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
