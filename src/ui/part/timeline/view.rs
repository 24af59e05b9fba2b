//! The window of time in view, while it moves and once it rests.

use std::time::Duration;

use jiff::civil::Date;

use crate::{
    app::{App, react},
    platform::clock::{self, Waiting},
    state::{Derived, State},
    timeline::{Day, Flight, Glide, Viewport},
};

/// How long a view has to stand still before it is told.
const REST: Duration = Duration::from_millis(300);

/// How much one press zooms, be it of a key, a button or twice of a pointer.
pub(super) const ZOOM: f64 = 2.0;

/// What the timeline shows. It moves without telling the rest of the app, and the address follows when it rests.
#[derive(Clone, Copy)]
pub(super) struct View {
    app: App,

    /// The view at this moment.
    pub(super) now: State<Viewport>,
    /// The view when it last stood still: what is said of it.
    pub(super) rested: State<Viewport>,
    /// Where it flies to.
    aim: State<Option<Viewport>>,
    /// Counts the movements, so that a new one ends the one before.
    movement: State<u32>,
    waiting: State<Option<Waiting>>,
}

impl View {
    /// The view that the address asks for; it follows the address.
    pub(super) fn new(app: App, whole: Viewport) -> Self {
        let asked = Derived::new(move || app.route.with(|route| route.window));
        let shown = move |window: Option<(Date, Date)>| match window {
            Some((first, last)) => whole.from_days(first.into(), Day::from(last)),
            None => whole,
        };
        let first = shown(asked.get_untracked());
        let (now, rested) = (State::new(first), State::new(first));
        let view = Self { app, now, rested, aim: State::new(None), movement: State::new(0), waiting: State::new(None) };
        react(move || {
            let asked = asked.get();
            // The address knows whole days; a view that rests between two of them stays there.
            if view.window() != asked {
                view.stop();
                now.set(shown(asked));
                rested.set(now.get_untracked());
                // One view has one address, also where it cannot be as wide or as far away as was asked.
                app.pan(view.window());
            }
        });
        view
    }

    /// The days in view, as the address names them; nothing if they are all days.
    fn window(self) -> Option<(Date, Date)> {
        let now = self.now.get_untracked();
        (!now.shows_all()).then(|| (now.first_day().into(), now.last_day().into()))
    }

    /// Where the view is, or will be once it has flown: what the next press of a button goes on from.
    pub(super) fn aim(self) -> Viewport {
        self.aim.get_untracked().unwrap_or_else(|| self.now.get_untracked())
    }

    /// Ends a movement.
    pub(super) fn stop(self) {
        self.movement.update(|movement| *movement += 1);
        self.aim.set(None);
    }

    /// Shows a view at once.
    pub(super) fn show(self, to: Viewport) {
        self.stop();
        self.move_to(to);
    }

    fn move_to(self, to: Viewport) {
        if to != self.now.get_untracked() {
            self.now.set(to);
            self.app.pan(self.window());
            if let Some(waiting) = self.waiting.get_untracked() {
                waiting.stop();
            }
            self.waiting.set(Waiting::start(REST, move || {
                if !self.rested.is_gone() {
                    self.rested.set(self.now.get_untracked());
                }
            }));
        }
    }

    /// Flies to a view, then does something; whoever wants no motion is there at once.
    pub(super) fn fly(self, to: Viewport, then: impl FnOnce() + 'static) {
        self.stop();
        if clock::is_motion_reduced() {
            self.move_to(to);
            return then();
        }
        let flight = Flight { from: self.now.get_untracked(), to };
        self.aim.set(Some(to));
        let mut then = Some(then);
        self.animate(move |passed_ms| {
            let now = flight.at(passed_ms);
            self.move_to(now.unwrap_or(to));
            if now.is_none() {
                self.aim.set(None);
                if let Some(then) = then.take() {
                    then();
                }
            }
            now.is_some()
        });
    }

    /// Glides on with the speed that a swipe left it, in CSS pixels a millisecond, over a drawing `width_px` wide.
    pub(super) fn glide(self, px_per_ms: f64, width_px: f64) {
        if clock::is_motion_reduced() {
            return;
        }
        let (from, glide) = (self.now.get_untracked(), Glide::new(px_per_ms));
        self.animate(move |passed_ms| {
            let offset_px = glide.offset_px(passed_ms);
            if let Some(offset_px) = offset_px {
                self.move_to(from.panned(-offset_px / width_px));
            }
            offset_px.is_some()
        });
    }

    /// Draws frame after frame until that is over or another movement begins.
    fn animate(self, mut draw: impl FnMut(f64) -> bool + 'static) {
        let movement = self.movement.get_untracked();
        clock::each_frame(move |passed_ms| {
            !self.movement.is_gone() && self.movement.get_untracked() == movement && draw(passed_ms)
        });
    }
}
