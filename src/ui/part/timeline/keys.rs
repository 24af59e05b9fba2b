//! What keys do among the marks, after the WAI-ARIA Authoring Practices (Managing Focus Within Components Using a Roving
//! tabindex).

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::{Drawing, anchor::Anchor, focus::target, scene::Drawn, view::ZOOM};
use crate::timeline::{Level, Mark, Step, step};

/// By how much of the width a key pans.
const PAN: f64 = 0.25;

impl Drawing {
    /// What the keys do: arrows move among the marks and past the edge of the view, with Shift they pan, `+` and `-` zoom
    /// about the mark, Home and End lead to the first and last of the lane.
    pub(super) fn on_key(&self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.ctrl_key() || key.meta_key() || key.alt_key() {
            return;
        }
        let direction = match key.key().as_str() {
            "ArrowLeft" => Some(Step::Earlier),
            "ArrowRight" => Some(Step::Later),
            "ArrowUp" => Some(Step::Up),
            "ArrowDown" => Some(Step::Down),
            _ => None,
        };
        let here = target(event).and_then(|target| self.mark_at(&target));
        let done = match (direction, key.key().as_str()) {
            (Some(Step::Earlier), _) if key.shift_key() || here.is_none() => self.pan(-PAN),
            (Some(Step::Later), _) if key.shift_key() || here.is_none() => self.pan(PAN),
            (Some(direction), _) => here.is_some_and(|here| self.step(&here, direction)),
            (None, "+" | "=") => self.zoom(ZOOM, here.as_ref()),
            (None, "-" | "_") => self.zoom(1.0 / ZOOM, here.as_ref()),
            (None, "Home") => self.go_to_end(here.as_ref(), false),
            (None, "End") => self.go_to_end(here.as_ref(), true),
            _ => false,
        };
        if done {
            event.prevent_default();
        }
    }

    fn pan(&self, share: f64) -> bool {
        self.view.fly(self.view.aim().panned(share), || {});
        true
    }

    fn zoom(&self, factor: f64, about: Option<&Drawn>) -> bool {
        let middle =
            |drawn: &Drawn| f64::midpoint(drawn.shape.start_px, drawn.shape.end_px) / self.width_px.get_untracked();
        let at = about.map_or(0.5, middle).clamp(0.0, 1.0);
        self.view.fly(self.view.aim().zoomed(factor, at), || {});
        true
    }

    /// To the next mark in a direction, in view or not.
    fn step(&self, here: &Drawn, direction: Step) -> bool {
        let found = self.scene.with_untracked(|scene| {
            let from = scene.drawn.iter().position(|drawn| drawn.id == here.id)?;
            let to = step(&scene.spots(), from, direction)?;
            scene.drawn.get(to).map(|drawn| Anchor::new(drawn.lane, drawn.first.0))
        });
        let lanes = self.lanes.get_untracked();
        let level = &lanes.chart.level(&self.scale()).lanes;
        let has_marks = |lane: &usize| level.get(*lane).is_some_and(|lane| !lane.marks().is_empty());
        let lane = match direction {
            Step::Earlier | Step::Later => Some(here.lane),
            Step::Up => (0..here.lane).rfind(has_marks),
            Step::Down => (here.lane + 1..level.len()).find(has_marks),
        };
        let Some(lane) = lane else { return true };
        let next = match direction {
            // A lane with nothing in view would be passed over for ever.
            _ if found.is_some_and(|anchor| anchor.lane == lane) => None,
            Step::Earlier | Step::Later => level[lane].beside(&here.mark, direction == Step::Later),
            Step::Up | Step::Down => nearest(&level[lane], &here.mark),
        };
        match (next, found) {
            (Some(mark), _) => self.reveal(lane, &level[lane], mark),
            (None, Some(anchor)) => self.focus_on(anchor),
            (None, None) => {}
        }
        true
    }

    /// To the first or last mark of the lane, or of all where none has the focus.
    fn go_to_end(&self, here: Option<&Drawn>, last: bool) -> bool {
        let lanes = self.lanes.get_untracked();
        let level = lanes.chart.level(&self.scale());
        let end_of = |lane: &Level| if last { lane.marks().last().cloned() } else { lane.marks().first().cloned() };
        let ends = level.lanes.iter().enumerate().filter(|(at, _)| here.is_none_or(|here| here.lane == *at));
        let ends = ends.filter_map(|(at, lane)| Some((at, end_of(lane)?)));
        let found = if last { ends.max_by_key(|(_, end)| end.last) } else { ends.min_by_key(|(_, end)| end.first) };
        if let Some((at, end)) = &found {
            self.reveal(*at, &level.lanes[*at], end);
        }
        found.is_some()
    }

    /// Brings a mark into view and focuses it.
    fn reveal(&self, lane: usize, level: &Level, mark: &Mark) {
        let key = level.members(mark).first().copied().unwrap_or_default();
        self.view.show(self.view.now.get_untracked().revealing(mark.first, mark.last));
        self.focus_on(Anchor::new(lane, key));
    }
}

/// The mark of a lane whose middle is nearest in time.
fn nearest<'l>(level: &'l Level, here: &Mark) -> Option<&'l Mark> {
    let twice_middle = |mark: &Mark| mark.first.number() + mark.last.number();
    level.marks().iter().min_by_key(|mark| twice_middle(mark).abs_diff(twice_middle(here)))
}
