//! Keeps the focus in the list of marks: arrow keys move it, and it follows its activity when the drawing changes.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::{
    Drawing,
    marks::{LIST, MARK},
    scene::Drawn,
};
use crate::{
    platform::{clock, document},
    timeline::{Shape, Step, step},
};

/// How much a key zooms, and by how much of the width it pans.
pub(super) const ZOOM: f64 = 2.0;
const PAN: f64 = 0.25;

/// The activity of a lane that has the focus, alone or in a cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    pub(super) lane: usize,
    pub(super) key: u32,
}

impl Drawing {
    /// The position in the scene of the mark that holds an activity of a lane.
    pub(super) fn position(&self, anchor: Anchor) -> Option<usize> {
        self.lanes
            .with_untracked(|lanes| self.scene.with_untracked(|scene| scene.holding(lanes, &self.scale(), anchor)))
    }

    /// The mark that an element is, or stands in.
    pub(super) fn mark_at(&self, element: &Element) -> Option<Drawn> {
        let id: u64 = element.closest("[data-mark]").ok()??.get_attribute(MARK)?.parse().ok()?;
        self.scene.with_untracked(|scene| scene.drawn.iter().find(|drawn| drawn.id == id).cloned())
    }

    /// Focuses a mark once the drawing is up to date.
    pub(super) fn focus_on(&self, anchor: Anchor) {
        self.anchor.set(Some(anchor));
        let drawing = self.clone();
        clock::soon(move || drawing.restore_focus());
    }

    /// Focuses the mark that holds the anchor; if that is out of view the first of its lane, else any, else the list.
    fn restore_focus(&self) {
        if self.anchor.is_gone() {
            return;
        }
        let Some(anchor) = self.anchor.get_untracked() else { return };
        let position = self.position(anchor).or_else(|| {
            self.scene.with_untracked(|scene| scene.drawn.iter().position(|drawn| drawn.lane == anchor.lane))
        });
        document::focus_first(&match position {
            Some(position) => ["#marks > :nth-child(", &(position + 1).to_string(), ") > *"].concat(),
            None => "#marks > * > *, #marks".to_owned(),
        });
    }

    /// Moves the focus on if the mark that had it is gone.
    pub(super) fn keep_focus(&self) {
        if self.anchor.with_untracked(Option::is_some) && !document::has_focus(LIST) {
            self.restore_focus();
        }
    }

    /// Notes where the focus is.
    pub(super) fn on_focus(&self, focus: &Event) {
        let drawn = target(focus).and_then(|target| self.mark_at(&target));
        if let Some(drawn) = drawn {
            self.anchor.set(Some(Anchor { lane: drawn.lane, key: drawn.first.0 }));
            self.point_at(Some(&drawn), false);
        }
    }

    /// Forgets the focus if the reader took it away; that an element is gone took it away only from the element.
    pub(super) fn on_blur(&self, blur: &Event) {
        let drawing = self.clone();
        let Some(left) = target(blur) else { return };
        self.point_at(None, false);
        clock::soon(move || {
            if !drawing.anchor.is_gone() && left.is_connected() && !document::has_focus(LIST) {
                drawing.anchor.set(None);
            }
        });
    }

    /// What the keys do: arrows move among the marks and past the edge of the view, with Shift they pan, `+` and `-` zoom
    /// about the mark, Home and End lead to the first and last of the lane, Escape closes the popover.
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
            (None, "Home") => here.is_some_and(|here| self.go_to_end(&here, false)),
            (None, "End") => here.is_some_and(|here| self.go_to_end(&here, true)),
            (None, "Escape") => self.close(),
            _ => false,
        };
        if done {
            event.prevent_default();
        }
    }

    fn pan(&self, share: f64) -> bool {
        self.view.fly(self.view.now.get_untracked().panned(share), || {});
        true
    }

    fn zoom(&self, factor: f64, about: Option<&Drawn>) -> bool {
        let middle =
            |drawn: &Drawn| f64::midpoint(drawn.shape.start_px, drawn.shape.end_px) / self.width_px.get_untracked();
        let at = about.map_or(0.5, middle).clamp(0.0, 1.0);
        self.view.fly(self.view.now.get_untracked().zoomed(factor, at), || {});
        true
    }

    /// To the next mark in a direction; in time also to one that is not in view yet.
    fn step(&self, here: &Drawn, direction: Step) -> bool {
        let found = self.scene.with_untracked(|scene| {
            let from = scene.drawn.iter().position(|drawn| drawn.id == here.id)?;
            let to = step(&scene.spots(), from, direction)?;
            scene.drawn.get(to).map(|drawn| Anchor { lane: drawn.lane, key: drawn.first.0 })
        });
        match (found, direction) {
            (Some(anchor), _) => self.focus_on(anchor),
            (None, Step::Earlier | Step::Later) => self.go_beyond(here, direction == Step::Later),
            (None, Step::Up | Step::Down) => {}
        }
        true
    }

    /// Brings the next mark of the lane into view.
    fn go_beyond(&self, here: &Drawn, later: bool) {
        let lanes = self.lanes.get_untracked();
        let level = lanes.chart.level(&self.scale());
        if let Some(lane) = level.lanes.get(here.lane)
            && let Some(next) = lane.beside(&here.mark, later)
        {
            let key = lane.members(next).first().copied().unwrap_or_default();
            self.reveal(Anchor { lane: here.lane, key }, next);
        }
    }

    fn go_to_end(&self, here: &Drawn, last: bool) -> bool {
        let lanes = self.lanes.get_untracked();
        let level = lanes.chart.level(&self.scale());
        let Some(lane) = level.lanes.get(here.lane) else { return false };
        let end = if last { lane.marks().last() } else { lane.marks().first() };
        if let Some(end) = end {
            let key = lane.members(end).first().copied().unwrap_or_default();
            self.reveal(Anchor { lane: here.lane, key }, end);
        }
        true
    }

    fn reveal(&self, anchor: Anchor, mark: &crate::timeline::Mark) {
        self.view.show(self.view.now.get_untracked().revealing(mark.first, mark.last));
        self.focus_on(anchor);
    }

    /// Opens a cluster: zooms to exactly its activities and puts the focus on the first of them; or lists them, if no zoom
    /// tells them apart.
    pub(super) fn open(&self, drawn: &Drawn) {
        let to = self.view.now.get_untracked().fitted(drawn.mark.first, drawn.mark.last);
        let lanes = self.lanes.get_untracked();
        let level = lanes.chart.level(&to.scale(self.width_px.get_untracked()));
        let stays_whole = level.lanes.get(drawn.lane).is_none_or(|lane| {
            lane.mark_of(drawn.first.0)
                .is_none_or(|mark| mark.shape == Shape::Cluster && mark.size() >= drawn.mark.size())
        });
        if stays_whole {
            return self.point_at(Some(drawn), true);
        }
        let (drawing, anchor) = (self.clone(), Anchor { lane: drawn.lane, key: drawn.first.0 });
        self.view.fly(to, move || drawing.focus_on(anchor));
    }
}

/// What an event happened to.
pub(super) fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into::<Element>().ok())
}
