//! Keeps the focus in the list of marks: it follows its activity when the drawing changes.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::{
    Drawing,
    anchor::Anchor,
    marks::{ANY, MARK},
    scene::Drawn,
    view::ZOOM,
};
use crate::{
    activity::model::ActivityIx,
    platform::{clock, document},
    timeline::{Shape, Viewport},
};

impl Drawing {
    /// The position in the scene of the mark that holds an activity of a lane.
    pub(super) fn position(&self, anchor: Anchor) -> Option<usize> {
        self.lanes
            .with_untracked(|lanes| self.scene.with_untracked(|scene| scene.holding(lanes, &self.scale(), anchor)))
    }

    /// The mark that an element is, or stands in.
    pub(super) fn mark_at(&self, element: &Element) -> Option<Drawn> {
        let id = element.closest(ANY).ok()??.get_attribute(MARK)?;
        self.scene.with_untracked(|scene| scene.drawn.iter().find(|drawn| drawn.id.to_string() == id).cloned())
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
            self.scene.with_untracked(|scene| {
                let of_lane = scene.drawn.iter().position(|drawn| drawn.lane == anchor.lane);
                of_lane.or((!scene.drawn.is_empty()).then_some(0))
            })
        });
        document::focus_first(&match position {
            Some(position) => ["#marks > :nth-child(", &(position + 1).to_string(), ") > *"].concat(),
            None => "#marks".to_owned(),
        });
    }

    /// Moves the focus on if the mark that had it is about to go. The document is asked once it is up to date.
    pub(super) fn keep_focus(&self) {
        let is_here = |anchor: Option<Anchor>| anchor.is_some_and(|anchor| !anchor.is_left);
        if is_here(self.anchor.get_untracked()) {
            let drawing = self.clone();
            clock::soon(move || {
                let is_gone = drawing.anchor.is_gone();
                if !is_gone && is_here(drawing.anchor.get_untracked()) && !document::has_focus(ANY) {
                    drawing.restore_focus();
                }
            });
        }
    }

    /// Notes where the focus is.
    pub(super) fn on_focus(&self, focus: &Event) {
        let drawn = target(focus).and_then(|target| self.mark_at(&target));
        if let Some(drawn) = drawn {
            self.anchor.set(Some(Anchor::new(drawn.lane, drawn.first.0)));
            // A pointer shows what it points at itself; a popover for the focus that it leaves would be in its way.
            if is_focus_seen(focus) && !self.is_open(&drawn) {
                self.point_at(Some(&drawn), false);
            }
        }
    }

    /// Notes that the reader took the focus away; that an element is gone took it away only from the element.
    pub(super) fn on_blur(&self, blur: &Event) {
        let drawing = self.clone();
        let Some(left) = target(blur) else { return };
        self.point_at(None, false);
        clock::soon(move || {
            if !drawing.anchor.is_gone() && left.is_connected() && !document::has_focus("#marks") {
                drawing.anchor.set(drawing.anchor.get_untracked().map(|anchor| Anchor { is_left: true, ..anchor }));
            }
        });
    }

    /// Opens a cluster: zooms to exactly its activities, or as much closer about the middle one as tells them apart, and
    /// puts the focus there; or lists them, if no zoom does.
    pub(super) fn open(&self, drawn: &Drawn) {
        let lanes = self.lanes.get_untracked();
        let middle = self.middle_of(drawn);
        let stays_whole = |view: &Viewport| {
            let level = lanes.chart.level(&view.scale(self.width_px.get_untracked()));
            let mark = level.lanes.get(drawn.lane).and_then(|lane| lane.mark_of(middle.0));
            mark.is_none_or(|mark| mark.shape == Shape::Cluster && mark.size() >= drawn.mark.size())
        };
        let day = self.loaded.catalogue[middle].when.map_or(drawn.mark.first, |when| when.first_day().into());
        let (mut to, mut first) =
            (self.view.now.get_untracked().fitted(drawn.mark.first, drawn.mark.last), drawn.first);
        while stays_whole(&to) {
            let closer = to.zoomed(ZOOM, 0.5).centred_on(day);
            if closer == to {
                return self.point_at(Some(drawn), true);
            }
            (to, first) = (closer, middle);
        }
        let (drawing, anchor) = (self.clone(), Anchor::new(drawn.lane, first.0));
        self.view.fly(to, move || drawing.focus_on(anchor));
    }

    /// The middle one of what a mark stands for.
    fn middle_of(&self, drawn: &Drawn) -> ActivityIx {
        let lanes = self.lanes.get_untracked();
        let level = lanes.chart.level(&self.scale());
        let members = level.lanes.get(drawn.lane).map(|lane| lane.members(&drawn.mark)).unwrap_or_default();
        members.get(members.len() / 2).map_or(drawn.first, |key| ActivityIx(*key))
    }
}

/// Whether the reader is shown where the focus is: not after a press with a pointer.
fn is_focus_seen(focus: &Event) -> bool {
    target(focus).is_some_and(|target| target.matches(":focus-visible").unwrap_or(true))
}

/// What an event happened to.
pub(super) fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into::<Element>().ok())
}
