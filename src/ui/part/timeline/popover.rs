//! What a mark stands for, in full, beside it and inside what the reader can see: on hover, focus or tap.

use std::time::Duration;

use wasm_bindgen::JsCast;
use web_sys::{Event, FocusEvent};

use super::{Drawing, anchor::Anchor, focus::target, length::px, marks::status, scene::Drawn};
use crate::{
    activity::model::ActivityIx,
    edtf::PartialDate,
    i18n::{date, number::grouped},
    platform::{clock, clock::Waiting, document, viewport},
    query::{Facet, facet::Value},
    route::Page,
    state::{Derived, State},
    timeline::{Rect, Shape, place},
    ui::{
        element::{Element, Node, el, live},
        part::{kind_mark::kind_mark, wording::wording},
    },
};

/// How many activities of a cluster are named, once it is open and while it is pointed at.
const NAMED: usize = 8;
const GLANCED_AT: usize = 3;
/// How long a pointer may be on its way to the popover (WCAG 2.2, 1.4.13 Content on Hover or Focus).
const GRACE: Duration = Duration::from_millis(250);

/// A popover that is shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Popover {
    drawn: Drawn,
    /// Whether it was opened, and has links to follow; otherwise it only shows what is pointed at.
    is_open: bool,
}

impl Drawing {
    /// Points at a mark, so that it stands out wherever its activity is shown, and shows its popover; or at none.
    pub(super) fn point_at(&self, drawn: Option<&Drawn>, is_open: bool) {
        if let Some(waiting) = self.closing.get_untracked() {
            waiting.stop();
        }
        let Some(drawn) = drawn else {
            let drawing = self.clone();
            self.app.pointed.set(None);
            return self.closing.set(Waiting::start(GRACE, move || drawing.close_glance()));
        };
        self.app.pointed.set((drawn.mark.shape == Shape::Bar).then_some(drawn.first));
        self.popover.set(Some(Popover { drawn: drawn.clone(), is_open }));
        if is_open {
            document::after_layout(|| document::focus_first("#marks-popover a"));
        }
    }

    /// Closes the popover unless it was opened.
    fn close_glance(&self) {
        if !self.popover.is_gone()
            && !self.popover.with_untracked(|shown| shown.as_ref().is_some_and(|shown| shown.is_open))
        {
            self.popover.set(None);
        }
    }

    /// Whether the popover of a mark was opened.
    pub(super) fn is_open(&self, drawn: &Drawn) -> bool {
        self.popover
            .with_untracked(|shown| shown.as_ref().is_some_and(|shown| shown.is_open && shown.drawn.id == drawn.id))
    }

    /// Closes the popover; gives whether there was one. The focus goes back from it to its mark.
    pub(super) fn close(&self) -> bool {
        let Some(shown) = self.popover.get_untracked() else { return false };
        let had_focus = document::has_focus("#marks-popover");
        self.popover.set(None);
        self.app.pointed.set(None);
        if had_focus {
            self.focus_on(Anchor::new(shown.drawn.lane, shown.drawn.first.0));
            // That would show it again; one that the reader has opened in the meantime stays.
            let drawing = self.clone();
            document::after_layout(move || drawing.close_glance());
        }
        true
    }

    pub(super) fn on_hover(&self, event: &Event) {
        if self.gesture.with_untracked(super::gesture::Gesture::is_on) {
            return;
        }
        if self.popover.with_untracked(|shown| shown.as_ref().is_some_and(|shown| shown.is_open)) {
            return;
        }
        let is_mouse =
            event.dyn_ref::<web_sys::PointerEvent>().is_some_and(|pointer| pointer.pointer_type() != "touch");
        let drawn = target(event).filter(|_| is_mouse).and_then(|target| self.mark_at(&target));
        let now = self.popover.with_untracked(|shown| shown.as_ref().map(|shown| shown.drawn.id));
        match drawn {
            Some(drawn) => self.point_at(Some(&drawn), false),
            None if now.is_some() && is_mouse => self.point_at(None, false),
            None => {}
        }
    }

    /// The popover that is shown, if its mark is still there.
    pub(super) fn popover(&self) -> Node {
        let drawing = self.clone();
        let shown = Derived::new(move || {
            let shown = drawing.popover.get()?;
            let is_there = drawing.scene.with(|scene| scene.drawn.iter().any(|drawn| drawn.id == shown.drawn.id));
            is_there.then_some(shown)
        });
        let drawing = self.clone();
        live(move || shown.get().map(|shown| drawing.popover_of(&shown)))
    }

    fn popover_of(&self, shown: &Popover) -> Element {
        let size = State::new([0.0; 2]);
        let (drawing, id) = (self.clone(), shown.drawn.id);
        let css = move || drawing.place_popover(id, size.get());
        let content = match shown.drawn.mark.shape {
            Shape::Bar => self.activity(shown),
            Shape::Cluster => self.activities(shown),
        };
        let [stay, leave, wheel, blur] = [(); 4].map(|()| self.clone());
        let popover = el("div")
            .class("popover")
            .attr("id", "marks-popover")
            .css(css)
            .built(move |popover| viewport::follow_size(&popover, move |now| size.set(now)))
            .on("pointerover", move |_| {
                if let Some(waiting) = stay.closing.get_untracked() {
                    waiting.stop();
                }
            })
            .on("pointerleave", move |_| leave.point_at(None, false))
            .on("wheel", move |event| wheel.on_wheel(&event))
            .child(content);
        if !shown.is_open {
            // The mark's own name says it all.
            return popover.attr("aria-hidden", "true");
        }
        popover.attr("role", "dialog").attr("aria-label", self.gathering(&shown.drawn).name(self.words)).on(
            "focusout",
            move |event| {
                let to = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target);
                let to = to.and_then(|to| to.dyn_into::<web_sys::Element>().ok());
                // On its own mark it stays: there a second tap begins.
                if to.is_some_and(|to| {
                    !document::is_in(&to, "#marks-popover") && blur.mark_at(&to).is_none_or(|it| it.id != id)
                }) {
                    let popover = blur.popover;
                    clock::soon(move || {
                        if !popover.is_gone() {
                            popover.set(None);
                        }
                    });
                }
            },
        )
    }

    /// Under or over its mark. Until its size is known, which is before the next paint, it is hidden where it cannot widen
    /// the page: a phone would zoom out under the finger.
    fn place_popover(&self, id: u64, size: [f64; 2]) -> String {
        if size[1] <= 0.0 {
            return "left:0;top:0;visibility:hidden".to_owned();
        }
        self.scene.with(|_| ());
        let visible = self.app.visible.get();
        let mark = viewport::rect_of(&["[data-mark=\"", &id.to_string(), "\"]"].concat());
        let (Some(mark), Some(home)) = (mark, viewport::rect_of(".timeline")) else { return String::new() };
        let room =
            Rect { left_px: 0.0, top_px: visible.top_px, width_px: visible.width_px, height_px: visible.height_px };
        let place = place(mark, size, room);
        let (left_px, top_px) = (place.left_px - home.left_px, place.top_px - home.top_px);
        ["left:", &px(left_px), ";top:", &px(top_px), ";max-height:", &px(place.most_px)].concat()
    }

    fn activity(&self, shown: &Popover) -> Node {
        let words = self.words;
        let activity = &self.loaded.catalogue[shown.drawn.first];
        let kind = el("span").child(activity.kind.noun(words).label);
        let status = status(activity, self.app.today.get_untracked());
        let badge = status
            .map(|status| el("span").class("badge").attr("data-status", status.code()).child(status.label(words)));
        let title = wording(words, &activity.title, None);
        let title = if shown.is_open { self.link(shown.drawn.first).child(title) } else { el("span").child(title) };
        let when = activity.when.map(|when| date::prose(words.lang, when));
        [
            el("p")
                .class("card-kind")
                .attr("data-kind", activity.kind.code())
                .child(kind_mark(activity.kind))
                .child(kind)
                .child(badge),
            el("p").class("popover-title").child(title),
            el("p").child(when.unwrap_or_else(|| words.card.date_not_stated.to_owned())),
            el("p").child(activity.place.label(words).unwrap_or_else(|| words.card.place_not_stated.to_owned())),
        ]
        .into()
    }

    fn link(&self, at: ActivityIx) -> Element {
        let page = Page::Activity(self.loaded.catalogue[at].id.clone());
        let app = self.app;
        // An address that follows by itself: one that was read here would build the popover anew, and take its focus.
        el("a").live("href", move || Some(app.href_of(page.clone())))
    }

    fn activities(&self, shown: &Popover) -> Node {
        let words = self.words;
        let gathering = self.gathering(&shown.drawn);
        let lanes = self.lanes.get_untracked();
        let level = lanes.chart.level(&self.scale());
        let members = level.lanes.get(shown.drawn.lane).map(|lane| lane.members(&shown.drawn.mark)).unwrap_or_default();
        let item = |key: &u32| {
            let activity = &self.loaded.catalogue[ActivityIx(*key)];
            let title = wording(words, &activity.title, None);
            let title = if shown.is_open { self.link(ActivityIx(*key)).child(title) } else { el("span").child(title) };
            el("li").child(kind_mark(activity.kind)).child(title)
        };
        let named = if shown.is_open { NAMED } else { GLANCED_AT };
        let rest = members.len().saturating_sub(named);
        let more = (rest > 0).then(|| el("p").child(words.later().timeline.more.with([&grouped(words.lang, rest)])));
        let as_cards = shown.is_open.then(|| {
            let href = self.app.route.with_untracked(|route| {
                let mut query = route.query.clone();
                query.from = Some(PartialDate::Day(shown.drawn.mark.first.into()));
                query.to = Some(PartialDate::Day(shown.drawn.mark.last.into()));
                if let Some((facet, value)) = lanes.all[shown.drawn.lane].value.and_then(facet_of) {
                    let code = value.code(&self.loaded.catalogue);
                    if !query.chosen(facet).contains(code) {
                        query.toggle(facet, code);
                    }
                }
                self.app.href(&route.on(Page::Activities).asking(query))
            });
            el("p").child(el("a").attr("href", href).child(words.later().timeline.as_cards))
        });
        let when = gathering.when().map(|when| el("p").child(date::prose(words.lang, when)));
        [
            Node::from(el("p").class("popover-title").child(gathering.contents(words))),
            when.into(),
            el("ul").children(members.iter().take(named).map(item)).into(),
            more.into(),
            as_cards.into(),
        ]
        .into()
    }
}

/// The filter that asks for a lane alone.
fn facet_of(value: Value) -> Option<(Facet, Value)> {
    match value {
        Value::Kind(_) => Some((Facet::Kind, value)),
        Value::Topic(_) => Some((Facet::Topic, value)),
        Value::Country(_) => Some((Facet::Country, value)),
        _ => None,
    }
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &crate::ui::part::example::Fixture) -> Vec<crate::ui::part::example::Example> {
    use crate::ui::part::example::Example;
    let drawn = |name, loaded, search: &str, shape: Shape, is_open| {
        let drawing = Drawing::example(fixture, loaded, &["lanes=none&", search].concat());
        let of_shape = |drawn: &&Drawn| drawn.mark.shape == shape;
        let drawn = drawing.scene.with_untracked(|scene| scene.drawn.iter().find(of_shape).cloned());
        let drawn = drawn.expect("there is such a mark");
        Example::new(name, drawing.popover_of(&Popover { drawn, is_open }))
    };
    vec![
        drawn("an activity, pointed at", &fixture.odd, "kind=workshop", Shape::Bar, false),
        drawn("an activity, opened", &fixture.odd, "kind=workshop", Shape::Bar, true),
        drawn("cancelled", &fixture.odd, "status=cancelled", Shape::Bar, false),
        drawn("long in everything", &fixture.odd, "kind=project", Shape::Bar, true),
        drawn("a cluster of one kind, pointed at", &fixture.crowd, "kind=study-visit", Shape::Cluster, false),
        drawn("a cluster of several kinds, opened", &fixture.crowd, "", Shape::Cluster, true),
    ]
}
