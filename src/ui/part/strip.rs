//! A strip of time: how much falls into each year or month, and a window over it that is dragged, resized, or moved by
//! keyboard as two native sliders. Typed dates stand elsewhere on the page, so nothing needs a drag (WCAG 2.2, 2.5.7).

use std::rc::Rc;

use leptos::prelude::event_target_value;
use wasm_bindgen::JsCast;
use web_sys::{Element as Built, Event, HtmlElement, PointerEvent};

use crate::{
    i18n::{Messages, date},
    platform::viewport::follow_size,
    state::{Derived, State},
    timeline::{Bins, Brush, Grip, TOUCH_TARGET_PX, Unit},
    ui::element::{Element, Node, el, live, svg},
};

/// The room that a label takes, in CSS pixels.
const LABEL_PX: f64 = 46.0;
/// A pointer that moved less than this has clicked.
const SHAKE_PX: f64 = 4.0;

/// How the window was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// By a drag or a key, step by step.
    Drag,
    /// By a click on one column.
    Click,
}

/// What a strip shows and whom it tells.
#[derive(Clone)]
pub struct Strip {
    /// The words of the page.
    pub words: &'static Messages,
    /// The columns.
    pub bins: Bins,
    /// How many there are in each column if nothing is filtered.
    pub all: Rc<[u32]>,
    /// How many results there are in each column.
    pub counts: Derived<Vec<u32>>,
    /// The window.
    pub brush: Derived<Brush>,
    /// What is pointed at elsewhere on the page.
    pub pointed: Derived<Option<Brush>>,
    /// Called with each new window.
    pub moved: Rc<dyn Fn(Brush, Move)>,
}

/// A drag: what it has hold of, where it began, and the window at that moment.
#[derive(Clone, Copy)]
struct Drag {
    grip: Grip,
    from: f64,
    brush: Brush,
    moved: bool,
}

/// The strip: columns, window, labels, and the two sliders.
pub fn strip(strip: &Strip) -> Element {
    let width_px = State::new(0.0);
    let drag = State::new(None::<Drag>);
    let hear: [(&'static str, Handle); 4] = [
        ("pointerdown", Strip::on_down),
        ("pointermove", Strip::on_move),
        ("pointerup", Strip::on_up),
        ("pointercancel", Strip::on_up),
    ];
    let mut drawing = el("div")
        .class("strip-drawing")
        .built(move |drawing| follow_size(&drawing, move |[now_px, _]| width_px.set(now_px)));
    for (event, handle) in hear {
        let strip = strip.clone();
        drawing = drawing.on(event, move |event| handle(&strip, drag, &event));
    }
    let brush = strip.brush;
    let pointed = strip.pointed;
    let window = el("div")
        .class("strip-window")
        .live("hidden", move || (brush.get() == Brush::WHOLE).then_some(""))
        .css(move || css(brush.get()));
    let highlight = el("div")
        .class("strip-pointed")
        .live("hidden", move || pointed.get().is_none().then_some(""))
        .css(move || pointed.get().map(css).unwrap_or_default());
    let drawing = drawing
        .child(strip.columns())
        .child(highlight)
        .child(window)
        .child(strip.slider(Grip::Start))
        .child(strip.slider(Grip::End));
    el("div").class("strip").child(drawing).child(strip.labels(width_px))
}

/// What is done with an event.
type Handle = fn(&Strip, State<Option<Drag>>, &Event);

impl Strip {
    /// All columns as two shapes: what there is at all, and in front of it the results.
    fn columns(&self) -> Element {
        let most = self.all.iter().copied().max().unwrap_or(1).max(1);
        let counts = self.counts;
        svg("svg")
            .attr("class", "strip-columns")
            .attr("viewBox", ["0 0 ", &(self.bins.len() * 10).to_string(), " 100"].concat())
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true")
            .child(svg("path").attr("class", "all").attr("d", outline(&self.all, most)))
            .child(svg("path").live("d", move || Some(counts.with(|counts| outline(counts, most)))))
    }

    /// The years or months under the columns, as many as there is room for.
    fn labels(&self, width_px: State<f64>) -> Element {
        let (words, bins) = (self.words, self.bins);
        let labels = move || {
            let width_px = width_px.get();
            let column_px = width_px / px_of(bins.len());
            let every = (1..bins.len()).find(|every| px_of(*every) * column_px >= LABEL_PX).unwrap_or(bins.len());
            let label = |at: usize| {
                let middle = (px_of(at) + 0.5) * 100.0 / px_of(bins.len());
                el("span").style("left", percent(middle)).child(label(words, &bins, at))
            };
            let shown = (0..bins.len()).step_by(every).map(|at| label(at).into());
            if width_px > 0.0 { shown.collect::<Vec<Node>>() } else { Vec::new() }
        };
        el("div").class("strip-labels").attr("aria-hidden", "true").child(live(labels))
    }

    /// An edge of the window as a native slider over the columns.
    fn slider(&self, edge: Grip) -> Element {
        let (words, bins, counts, brush) = (self.words, self.bins, self.counts, self.brush);
        let is_start = edge == Grip::Start;
        let value = move || {
            let (first, last) = columns_of(&bins, brush.get());
            if is_start { first } else { last }
        };
        let moved = self.moved.clone();
        let on_input = move |input: Event| {
            let at = event_target_value(&input).parse::<u32>().ok().and_then(|at| usize::try_from(at).ok());
            let Some(at) = at else { return };
            let (now, column) = (brush.get_untracked(), brush_of(&bins, at, at));
            let next = if is_start {
                Brush { start: column.start, end: now.end.max(column.end) }
            } else {
                Brush { start: now.start.min(column.start), end: column.end }
            };
            moved(next, Move::Drag);
        };
        let spoken = move || {
            let count = counts.with(|counts| counts.get(value()).copied().unwrap_or_default());
            [&label(words, &bins, value()), ", ", &words.activities(count as usize)].concat()
        };
        el("input")
            .class(if is_start { "strip-edge start" } else { "strip-edge end" })
            .attr("type", "range")
            .attr("min", "0")
            .attr("max", (bins.len() - 1).to_string())
            .attr("aria-label", if is_start { words.overview.from } else { words.overview.to })
            .live("aria-valuetext", move || Some(spoken()))
            .css(move || {
                let brush = brush.get();
                ["left:", &percent(100.0 * if is_start { brush.start } else { brush.end })].concat()
            })
            .property("value", move || value().to_string())
            .on("input", on_input)
    }

    fn on_down(&self, drag: State<Option<Drag>>, event: &Event) {
        let Some((share, width_px, drawing)) = place(event) else { return };
        let Some(pointer) = event.dyn_ref::<PointerEvent>().filter(|pointer| pointer.button() == 0) else { return };
        let brush = self.brush.get_untracked();
        let grip = brush.grip(share, TOUCH_TARGET_PX / 2.0 / width_px);
        drag.set(Some(Drag { grip, from: share, brush, moved: false }));
        let _ = drawing.set_pointer_capture(pointer.pointer_id());
        // The sliders take no pointer; the edge that is grasped gets the focus here.
        let edge = if grip == Grip::End { ".end" } else { ".start" };
        event.prevent_default();
        let edge = drawing.query_selector(edge).ok().flatten().and_then(|edge| edge.dyn_into::<HtmlElement>().ok());
        let _ = edge.filter(|_| matches!(grip, Grip::Start | Grip::End)).map(|edge| edge.focus());
    }

    fn on_move(&self, drag: State<Option<Drag>>, event: &Event) {
        let (Some(mut held), Some((share, width_px, _))) = (drag.get_untracked(), place(event)) else { return };
        held.moved |= (share - held.from).abs() * width_px >= SHAKE_PX;
        if held.moved {
            drag.set(Some(held));
            (self.moved)(held.brush.dragged(held.grip, held.from, share), Move::Drag);
        }
    }

    fn on_up(&self, drag: State<Option<Drag>>, event: &Event) {
        let held = drag.get_untracked();
        drag.set(None);
        let clicked = held.filter(|held| !held.moved && event.type_() == "pointerup");
        if let Some(held) = clicked.filter(|held| matches!(held.grip, Grip::New | Grip::Body)) {
            // Every place lies in a column, also the right edge.
            let at = column_at(&self.bins, held.from);
            let one = brush_of(&self.bins, at, at);
            let is_chosen = held.brush != Brush::WHOLE && columns_of(&self.bins, held.brush) == (at, at);
            (self.moved)(if is_chosen { Brush::WHOLE } else { one }, Move::Click);
        }
    }
}

/// Where on the strip an event is, as a share of its width, with that width and the strip itself.
fn place(event: &Event) -> Option<(f64, f64, Built)> {
    let pointer = event.dyn_ref::<PointerEvent>()?;
    let drawing = event.current_target()?.dyn_into::<Built>().ok()?;
    let rect = drawing.get_bounding_client_rect();
    let width_px = rect.width().max(1.0);
    Some(((f64::from(pointer.client_x()) - rect.left()) / width_px, width_px, drawing))
}

/// The columns that a window touches.
#[must_use]
pub fn columns_of(bins: &Bins, brush: Brush) -> (usize, usize) {
    // A hair inside, so that an edge between two columns counts to the one within.
    let hair = 0.01 / px_of(bins.len());
    let first = column_at(bins, brush.start + hair);
    (first, column_at(bins, brush.end - hair).max(first))
}

/// The window over the columns from one to another, both of them inside.
#[must_use]
pub fn brush_of(bins: &Bins, first: usize, last: usize) -> Brush {
    let share = |at: usize| px_of(at) / px_of(bins.len());
    Brush { start: share(first), end: share(last + 1) }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is between 0 and the number of columns"
)]
fn column_at(bins: &Bins, share: f64) -> usize {
    ((share.max(0.0) * px_of(bins.len())) as usize).min(bins.len() - 1)
}

fn px_of(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// The name of a column.
fn label(words: &Messages, bins: &Bins, at: usize) -> String {
    let first = jiff::civil::Date::from(bins.days(at).0);
    match bins.unit() {
        Unit::Month => {
            let month = date::month_name(words.lang, first.month(), date::Width::Short);
            if first.month() == 1 || at == 0 {
                [month, " ", &first.year().to_string()].concat()
            } else {
                month.to_owned()
            }
        }
        _ => first.year().to_string(),
    }
}

/// Columns of these heights as one path, each ten wide.
fn outline(counts: &[u32], most: u32) -> String {
    let column = |(at, count): (usize, &u32)| {
        // What is there at all is seen.
        let height = if *count == 0 { 0 } else { (count * 100 / most).clamp(4, 100) };
        let (x, y) = (at * 10 + 1, 100 - height);
        ["M", &x.to_string(), " 100V", &y.to_string(), "h8V100z"].concat()
    };
    counts.iter().enumerate().map(column).collect()
}

fn css(brush: Brush) -> String {
    ["left:", &percent(100.0 * brush.start), ";right:", &percent(100.0 - 100.0 * brush.end)].concat()
}

/// A share of a hundred for a style property, to the hundredth.
#[expect(clippy::cast_possible_truncation, reason = "it is about 100 at most")]
fn percent(share: f64) -> String {
    let hundredths = (share.max(0.0) * 100.0).round() as i64;
    let rest = (hundredths % 100).to_string();
    [(hundredths / 100).to_string().as_str(), if rest.len() < 2 { ".0" } else { "." }, &rest, "%"].concat()
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &super::example::Fixture) -> Vec<super::example::Example> {
    use jiff::civil::date;

    use super::example::Example;
    let drawn = |name, last: i16, brush: Brush, pointed| {
        let bins = Bins::of(date(2012, 1, 1).into(), date(last, 12, 31).into());
        let all: Rc<[u32]> = [3, 0, 1, 5, 9, 4, 2, 6].iter().copied().cycle().take(bins.len()).collect();
        let found = all.iter().map(|count| count / 2).collect::<Vec<_>>();
        let strip = self::strip(&Strip {
            words: fixture.words,
            bins,
            all,
            counts: Derived::new(move || found.clone()),
            brush: Derived::new(move || brush),
            pointed: Derived::new(move || pointed),
            moved: Rc::new(|_, _| {}),
        });
        Example::new(name, strip)
    };
    let part = Brush { start: 0.25, end: 0.625 };
    vec![
        drawn("months", 2012, Brush::WHOLE, None),
        drawn("years", 2027, Brush::WHOLE, None),
        drawn("a window over some years", 2027, part, None),
        drawn("something pointed at", 2027, Brush::WHOLE, Some(Brush { start: 0.5, end: 0.53 })),
        drawn("decades", 2150, Brush::WHOLE, None),
    ]
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn shares_are_written_to_the_hundredth() {
        for (share, expected) in
            [(0.0, "0.00%"), (12.5, "12.50%"), (33.333, "33.33%"), (99.999, "100.00%"), (7.05, "7.05%")]
        {
            assert_eq!(percent(share), expected);
        }
    }

    #[test]
    fn a_column_that_is_there_is_seen() {
        assert_eq!(outline(&[0, 1, 1000], 1000), "M1 100V100h8V100zM11 100V96h8V100zM21 100V0h8V100z");
    }

    proptest! {
        #[test]
        fn columns_come_back(first in 0..8_usize, more in 0..8_usize) {
            let bins = Bins::of(date(2012, 1, 1).into(), date(2019, 12, 31).into());
            let last = (first + more).min(7);
            prop_assert_eq!(columns_of(&bins, brush_of(&bins, first, last)), (first, last));
        }
    }
}
