//! Pointer and wheel over the drawing: drag, swipe, pinch, double tap, Ctrl or ⌘ with the wheel. A plain wheel and a
//! vertical swipe are the page's: they scroll it, always.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};

use super::{Drawing, focus::target, view::ZOOM};
use crate::timeline::{Shape, Speed, Viewport, wheel_factor};

/// A pointer that moved less than this has not moved: hands shake.
const SHAKE_PX: f64 = 4.0;
/// Two taps within this time and distance are one double tap.
const DOUBLE_MS: f64 = 350.0;
const DOUBLE_PX: f64 = 24.0;
/// A swipe slower than this leaves nothing behind.
const SWIPE_PX_PER_MS: f64 = 0.15;
/// What a wheel that counts in lines or pages means by them.
const LINE_PX: f64 = 16.0;
const PAGE_PX: f64 = 400.0;

/// The pointers that are down on the drawing, and what they did.
#[derive(Clone, Debug)]
pub(super) struct Gesture {
    /// Each pointer with where it went down, or was when the number of pointers changed, and where it is.
    pointers: Vec<Pointer>,
    /// The view at that moment.
    from: Viewport,
    /// Whether they moved the view, so that the click which follows is none.
    moved: bool,
    is_touch: bool,
    speed: Speed,
    /// When and where the last tap was.
    tap: Option<(f64, f64)>,
}

#[derive(Clone, Copy, Debug)]
struct Pointer {
    id: i32,
    from_px: f64,
    at_px: f64,
}

impl Gesture {
    pub(super) fn new(view: Viewport) -> Self {
        let speed = Speed::default();
        Self { pointers: Vec::new(), from: view, moved: false, is_touch: false, speed, tap: None }
    }

    /// Whether a pointer is down.
    pub(super) fn is_on(&self) -> bool {
        !self.pointers.is_empty()
    }

    /// Begins anew with the pointers that are down.
    fn restart(&mut self, view: Viewport) {
        self.from = view;
        self.speed = Speed::default();
        for pointer in &mut self.pointers {
            pointer.from_px = pointer.at_px;
        }
    }

    /// The view that the pointers ask for; nothing before they have moved.
    fn view(&self, width_px: f64) -> Option<Viewport> {
        match self.pointers.as_slice() {
            [one] => self.moved.then(|| self.from.panned((one.from_px - one.at_px) / width_px)),
            [one, other, ..] => {
                let shares = |place: fn(&Pointer) -> f64| [place(one) / width_px, place(other) / width_px];
                Some(self.from.pinched(shares(|pointer| pointer.from_px), shares(|pointer| pointer.at_px)))
            }
            [] => None,
        }
    }
}

impl Drawing {
    /// Where on the drawing an event is, in pixels from its left edge; the popover over it is wherever the pointer is.
    fn x_of(event: &MouseEvent) -> f64 {
        let heard_by = event.current_target().and_then(|element| element.dyn_into::<Element>().ok());
        let drawing = heard_by.and_then(|element| element.closest(".timeline").ok().flatten());
        f64::from(event.client_x()) - drawing.map_or(0.0, |drawing| drawing.get_bounding_client_rect().left())
    }

    pub(super) fn on_down(&self, event: &Event) {
        let Some(pointer) = event.dyn_ref::<PointerEvent>().filter(|pointer| pointer.button() == 0) else { return };
        let at_px = Self::x_of(pointer);
        self.view.stop();
        let view = self.view.now.get_untracked();
        self.gesture.update(|gesture| {
            gesture.pointers.retain(|other| other.id != pointer.pointer_id());
            gesture.pointers.push(Pointer { id: pointer.pointer_id(), from_px: at_px, at_px });
            gesture.moved = gesture.pointers.len() > 1;
            gesture.is_touch = pointer.pointer_type() == "touch";
            gesture.restart(view);
        });
    }

    pub(super) fn on_move(&self, event: &Event) {
        let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
        if !self.gesture.with_untracked(Gesture::is_on) {
            return;
        }
        if pointer.buttons() == 0 {
            // It was let go outside of the drawing before it had moved.
            return self.gesture.update(|gesture| gesture.pointers.clear());
        }
        let at_px = Self::x_of(pointer);
        let mut began = false;
        self.gesture.update(|gesture| {
            let Some(own) = gesture.pointers.iter_mut().find(|own| own.id == pointer.pointer_id()) else { return };
            own.at_px = at_px;
            if !gesture.moved && (own.at_px - own.from_px).abs() >= SHAKE_PX {
                (gesture.moved, began) = (true, true);
            }
            gesture.speed.note(pointer.time_stamp(), at_px);
        });
        if began {
            self.close();
            // From now on the drawing gets the pointer's events, wherever it goes; before, a link would have lost its click.
            let frame = pointer.current_target().and_then(|frame| frame.dyn_into::<Element>().ok());
            let _ = frame.map(|frame| frame.set_pointer_capture(pointer.pointer_id()));
        }
        if let Some(view) = self.gesture.with_untracked(|gesture| gesture.view(self.width_px.get_untracked())) {
            self.view.show(view);
        }
    }

    pub(super) fn on_up(&self, event: &Event) {
        let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
        let mut gesture = self.gesture.get_untracked();
        if !gesture.is_on() {
            return;
        }
        gesture.pointers.retain(|own| own.id != pointer.pointer_id());
        let (moved, cancelled) = (gesture.moved, pointer.type_() == "pointercancel");
        if gesture.is_on() {
            gesture.restart(self.view.now.get_untracked());
        } else if moved && gesture.is_touch {
            let px_per_ms = gesture.speed.px_per_ms(pointer.time_stamp());
            if px_per_ms.abs() > SWIPE_PX_PER_MS && !cancelled {
                self.view.glide(px_per_ms, self.width_px.get_untracked());
            }
        } else if !moved && !cancelled && target(pointer).and_then(|target| self.mark_at(&target)).is_none() {
            gesture.tap = self.on_tap(gesture.tap, pointer);
        }
        self.gesture.set(gesture);
    }

    /// A tap beside all marks closes the popover; the second of two zooms in about it. Gives what the next tap may be the
    /// second to.
    fn on_tap(&self, last: Option<(f64, f64)>, pointer: &PointerEvent) -> Option<(f64, f64)> {
        self.close();
        let (now_ms, at_px) = (pointer.time_stamp(), Self::x_of(pointer));
        let is_second = last.is_some_and(|(ms, px)| now_ms - ms < DOUBLE_MS && (at_px - px).abs() < DOUBLE_PX);
        if !is_second {
            return Some((now_ms, at_px));
        }
        let view = self.view.now.get_untracked().zoomed(ZOOM, at_px / self.width_px.get_untracked());
        self.view.fly(view, || {});
        None
    }

    pub(super) fn on_wheel(&self, event: &Event) {
        let Some(wheel) = event.dyn_ref::<WheelEvent>() else { return };
        let unit_px = match wheel.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => LINE_PX,
            WheelEvent::DOM_DELTA_PAGE => PAGE_PX,
            _ => 1.0,
        };
        let (x_px, y_px) = (wheel.delta_x() * unit_px, wheel.delta_y() * unit_px);
        let (view, width_px) = (self.view.now.get_untracked(), self.width_px.get_untracked());
        let to = if wheel.ctrl_key() || wheel.meta_key() {
            view.zoomed(wheel_factor(y_px), Self::x_of(wheel) / width_px)
        } else if wheel.shift_key() || x_px.abs() > y_px.abs() {
            // Some browsers turn the wheel's direction themselves when Shift is held.
            view.panned(if x_px == 0.0 { y_px } else { x_px } / width_px)
        } else {
            return;
        };
        event.prevent_default();
        self.close();
        self.view.show(to);
    }

    /// A click on a cluster opens it; a finger's on a bar first shows what it is. The click that ends a drag is none.
    pub(super) fn on_click(&self, event: &Event) {
        let (moved, is_touch) = self.gesture.with_untracked(|gesture| (gesture.moved, gesture.is_touch));
        let by_hand = event.dyn_ref::<MouseEvent>().is_some_and(|click| click.detail() > 0);
        if moved && by_hand {
            self.gesture.update(|gesture| gesture.moved = false);
            event.prevent_default();
            return;
        }
        let Some(drawn) = target(event).and_then(|target| self.mark_at(&target)) else { return };
        if drawn.mark.shape == Shape::Cluster {
            self.open(&drawn);
        } else if is_touch && by_hand && !self.is_open(&drawn) {
            event.prevent_default();
            self.point_at(Some(&drawn), true);
        }
    }
}
