//! The timeline: an axis, lanes of bars and clusters that one drags and zooms, and a tray for what has no date.

mod anchor;
mod axis;
#[cfg(debug_assertions)]
pub(crate) mod examples;
mod focus;
mod gesture;
mod keys;
mod lanes;
mod legend;
mod length;
mod marks;
mod paper;
mod picture;
mod popover;
mod scene;
mod tools;
mod tray;
mod view;
mod window;

use std::{ops::Deref, sync::Arc, time::Duration};

use self::{
    anchor::Anchor,
    gesture::Gesture,
    lanes::{Lanes, Plan},
    length::{px, rem, tenths},
    popover::Popover,
    scene::Scene,
    view::View,
};
use crate::{
    app::{App, Loaded, react},
    i18n::{Messages, number},
    platform::{
        clock::{self, Waiting},
        document,
        viewport::{follow_size, rect_of},
    },
    query::{answer::Answer, facet::Value},
    state::{Derived, State},
    timeline::{Day, Scale, Viewport},
    ui::{
        element::{Element, Node, el, live},
        part::{kind_mark::kind_mark, timeline::lanes::Lane},
    },
};

/// How long to leave the browser to itself between two levels that are worked out ahead.
const PAUSE: Duration = Duration::from_millis(30);

/// The height of a tier of the axis where the reader's text is as large as browsers have it.
const TIER_PX: f64 = 30.0;
/// The room that the flag "Today" takes; nearer to the right edge it hangs on the other side.
const TODAY_PX: f64 = 90.0;

/// What is done with an event.
type Handle = fn(&Drawing, &web_sys::Event);

/// One timeline, held by each of its parts.
#[derive(Clone)]
struct Drawing(Arc<Shared>);

/// What the parts share.
struct Shared {
    app: App,
    words: &'static Messages,
    loaded: Arc<Loaded>,
    /// The results.
    answer: Derived<Arc<Answer>>,
    /// The view of everything.
    whole: Viewport,
    view: View,
    /// The width of the drawing; 0 before it is laid out.
    width_px: State<f64>,
    /// The lanes whose folding the reader changed.
    toggled: State<Vec<Value>>,
    lanes: Derived<Arc<Lanes>>,
    scene: Derived<Scene>,
    /// Where the focus is, or was last.
    anchor: State<Option<Anchor>>,
    /// The position of the mark that the Tab key leads to.
    tab_stop: Derived<usize>,
    /// The marks that hold the activity which is pointed at.
    pointed: Derived<Vec<u64>>,
    popover: State<Option<Popover>>,
    closing: State<Option<Waiting>>,
    gesture: State<Gesture>,
}

/// The region "Timeline": its buttons, the axis, the marks in their lanes, and the tray.
pub fn timeline(app: App, words: &'static Messages, loaded: &Arc<Loaded>, answer: Derived<Arc<Answer>>) -> Element {
    let drawing = Drawing::new(app, words, loaded.clone(), answer);
    el("section")
        .class("timeline")
        .attr("aria-label", words.later().timeline.region)
        .child(tools::tools(&drawing))
        .child(drawing.frame())
        .child(legend::legend(&drawing))
        .child(el("p").class("hint").attr("id", marks::HINT).child(words.later().timeline.hint))
        .child(window::window(&drawing, answer))
        .child(drawing.save())
        .child(tray::tray(app, words, loaded.clone(), answer))
        .child(drawing.popover())
}

/// The buttons, and what is in view in words: all that can be printed of a timeline, whose drawing needs a width.
#[cfg(not(target_arch = "wasm32"))]
pub fn printed(app: App, words: &'static Messages, loaded: &Arc<Loaded>, answer: Derived<Arc<Answer>>) -> Element {
    tools::tools(&Drawing::new(app, words, loaded.clone(), answer))
}

impl Deref for Drawing {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl Drawing {
    fn new(app: App, words: &'static Messages, loaded: Arc<Loaded>, answer: Derived<Arc<Answer>>) -> Self {
        let whole = lanes::whole(&loaded.catalogue, app.today.get_untracked());
        let view = View::new(app, whole);
        let (width_px, toggled) = (State::new(0.0), State::new(Vec::new()));
        let by = Derived::new(move || app.route.with(|route| route.lanes));
        let lanes = {
            let loaded = loaded.clone();
            Derived::new(move || {
                let toggled = toggled.get();
                let plan = Plan { by: by.get(), toggled: &toggled, whole, width_px: width_px.get() };
                Arc::new(answer.with(|answer| Lanes::new(words, &loaded.catalogue, &answer.hits, &plan)))
            })
        };
        let scene = Derived::new(move || {
            let width_px = width_px.get();
            if width_px > 0.0 {
                lanes.with(|lanes| Scene::new(lanes, &view.now.get(), width_px))
            } else {
                Scene::default()
            }
        });
        let anchor = State::new(None::<Anchor>);
        let holding = move |anchor: Anchor| {
            lanes.with(|lanes| {
                scene.with(|scene| {
                    scene.holding(lanes, &view.now.get_untracked().scale(width_px.get_untracked()), anchor)
                })
            })
        };
        let tab_stop = Derived::new(move || anchor.get().and_then(holding).unwrap_or(0));
        let pointed = Derived::new(move || match app.pointed.get() {
            Some(at) => scene.with(|scene| {
                lanes.with(|lanes| scene.showing(lanes, &view.now.get_untracked().scale(width_px.get_untracked()), at))
            }),
            None => Vec::new(),
        });
        let gesture = State::new(Gesture::new(whole));
        let (popover, closing) = (State::new(None), State::new(None));
        Self(Arc::new(Shared {
            app,
            words,
            loaded,
            answer,
            whole,
            view,
            width_px,
            toggled,
            lanes,
            scene,
            anchor,
            tab_stop,
            pointed,
            popover,
            closing,
            gesture,
        }))
    }

    /// The scale of the present view.
    fn scale(&self) -> Scale {
        self.view.now.get_untracked().scale(self.width_px.get_untracked())
    }

    /// The drawing itself. Events of all marks are heard here, so that a mark costs no listener.
    fn frame(&self) -> Element {
        let of = self.clone();
        react(move || {
            of.scene.with(|_| ());
            of.keep_focus();
        });
        let of = self.clone();
        react(move || of.prepare(of.lanes.get()));
        let width_px = self.width_px;
        let (of, shrink, text_scale) = (self.clone(), State::new(1.0), State::new(1.0));
        let css = move || ["--shrink:", &tenths(shrink.get())].concat();
        let mut frame = el("div").class("timeline-frame").css(css).built(move |frame| {
            of.follow_print(shrink);
            let popover = of.clone();
            document::on_escape(move || {
                popover.close();
            });
            follow_size(&frame, move |[now_px, _]| {
                if now_px.to_bits() != width_px.get_untracked().to_bits() {
                    width_px.set(now_px);
                }
                let tier_px = rect_of(".tier").map_or(TIER_PX, |tier| tier.height_px);
                text_scale.set((tier_px / TIER_PX).max(1.0));
            });
        });
        let hear: [(&'static str, Handle); 12] = [
            ("pointerdown", Self::on_down),
            ("pointermove", Self::on_move),
            ("pointerup", Self::on_up),
            ("pointercancel", Self::on_up),
            ("pointerover", Self::on_hover),
            ("pointerleave", |drawing, _| drawing.leave()),
            ("wheel", Self::on_wheel),
            ("click", Self::on_click),
            ("keydown", Self::on_key),
            ("focusin", Self::on_focus),
            ("focusout", Self::on_blur),
            // A drag of the drawing is no drag of a link.
            ("dragstart", |_, event| event.prevent_default()),
        ];
        for (event, handle) in hear {
            let drawing = self.clone();
            // The focus leaves an element also when that is taken away with all that is heard here.
            frame = frame.on(event, move |event| {
                if !drawing.anchor.is_gone() {
                    handle(&drawing, &event);
                }
            });
        }
        let lanes = self.lanes;
        let of = self.clone();
        let rows = live(move || lanes.get().all.iter().map(|lane| of.lane(lane).into()).collect::<Vec<Node>>());
        let css = move || lanes.with(|lanes| ["height:", &rem(lanes.height_px), lanes.titles()].concat());
        frame
            .children(axis::axis(self.words, self.view.now, width_px, text_scale))
            .child(el("div").class("lanes").css(css).child(rows).child(marks::marks(self)))
            .child(self.today())
    }

    /// Works out the levels that zooming will ask for, one after another between other work, so that no frame waits.
    fn prepare(&self, lanes: Arc<Lanes>) {
        let of = self.clone();
        let _ = Waiting::start(PAUSE, move || {
            let is_shown = !of.width_px.is_gone() && Arc::ptr_eq(&lanes, &of.lanes.get_untracked());
            if is_shown && lanes.chart.prepare(&of.whole.scale(of.width_px.get_untracked())) {
                of.prepare(lanes);
            }
        });
    }

    /// A lane with its name, which folds and unfolds it.
    fn lane(&self, lane: &Lane) -> Element {
        let box_of = el("div").class("lane").style("top", rem(lane.top_px)).style("height", rem(lane.height_px));
        let Some(value) = lane.value else { return box_of };
        let toggled = self.toggled;
        let id = ["lane-", value.code(&self.loaded.catalogue)].concat();
        let toggle_id = id.clone();
        let toggle = move |_| {
            toggled.update(|toggled| match toggled.iter().position(|other| *other == value) {
                Some(at) => {
                    toggled.swap_remove(at);
                }
                None => toggled.push(value),
            });
            // All lanes are made anew, and the button with them.
            let id = toggle_id.clone();
            if document::has_focus(&["#", &id].concat()) {
                clock::soon(move || {
                    document::focus(&id);
                });
            }
        };
        let mark = if let Value::Kind(kind) = value { Some(kind_mark(kind)) } else { None };
        let name = el("button")
            .class("lane-name")
            .attr("id", id)
            .attr("type", "button")
            .attr("aria-expanded", if lane.folded { "false" } else { "true" })
            .on("click", toggle)
            .child(mark)
            .child(lane.name.clone())
            .child(el("span").class("count").child(number::grouped(self.words.lang, lane.activities)));
        box_of.child(name)
    }

    /// Where today is, if that is in view.
    fn today(&self) -> Node {
        let Shared { app, words, view, width_px, .. } = **self;
        let at_px = Derived::new(move || {
            let at_px = view.now.get().scale(width_px.get()).x_of(Day::from(app.today.get()).start_days() + 0.5);
            (0.0..=width_px.get()).contains(&at_px).then_some(at_px)
        });
        let in_view = Derived::new(move || at_px.get().is_some());
        live(move || {
            in_view.get().then(|| {
                let css = move || {
                    let at_px = at_px.get().unwrap_or_default();
                    let is_last = at_px > width_px.get() - TODAY_PX;
                    ["translate:", &px(at_px), if is_last { ";--flag:-100%" } else { "" }].concat()
                };
                el("div")
                    .class("today")
                    .attr("aria-hidden", "true")
                    .css(css)
                    .child(el("span").child(words.later().timeline.today))
            })
        })
    }

    fn leave(&self) {
        self.point_at(None, false);
    }
}
