//! The drawing on paper: all results at once on a sheet laid sideways, whatever is in view on the screen.

use super::Drawing;
use crate::{platform::print, state::State};

/// The size of the drawing, in CSS pixels: what A4 and Letter sideways have inside their margins, and under a heading.
const WIDTH_PX: f64 = 960.0;
const HEIGHT_PX: f64 = 460.0;
/// What is taller is drawn smaller, as far as it can be read.
const LEAST: f64 = 0.5;

impl Drawing {
    /// Lays the drawing out anew for as long as the page is printed, and says in `shrink` how much smaller it is then.
    pub(super) fn follow_print(&self, shrink: State<f64>) {
        let (view, width_px, lanes, whole) = (self.view, self.width_px, self.lanes, self.whole);
        let screen = State::new((whole, 0.0));
        print::around(
            move || {
                screen.set((view.now.get_untracked(), width_px.get_untracked()));
                view.now.set(whole);
                width_px.set(WIDTH_PX);
                let least = |height_px: f64| ((HEIGHT_PX / height_px).clamp(LEAST, 1.0) * 10.0).floor() / 10.0;
                let now = least(lanes.with_untracked(|lanes| lanes.height_px));
                width_px.set(WIDTH_PX / now);
                shrink.set(now);
            },
            move || {
                let (now, screen_px) = screen.get_untracked();
                view.now.set(now);
                width_px.set(screen_px);
                shrink.set(1.0);
            },
        );
    }
}
