//! The present view as a picture to take along, with what it was filtered by and where it is from.

use leptos::task::spawn_local;

use super::{
    Drawing, Shared,
    axis::{label, label_px},
    lanes::{Lanes, Plan},
    scene::{Drawn, Scene},
    tools,
};
use crate::{
    activity::model::Kind,
    edtf::When,
    export::picture::{self, Picture, Shape},
    i18n::{date, number},
    platform::download,
    query::answer::Answer,
    state::State,
    timeline::{self, Tick, Tier, Viewport, ticks},
    ui::{
        element::{Element, el, live},
        part::{
            kind_mark::{colour, outline},
            take_results::take_results,
            value,
        },
    },
};

/// How wide the drawing is in a picture, in pixels, whatever screen it is made on.
const WIDTH_PX: f64 = 1200.0;
/// The colour of a cluster of several kinds.
const MIXED: &str = "#5c9097";
/// The name of the file, without its ending.
const NAME: &str = "taiex-timeline";

impl Drawing {
    /// The buttons that save a picture, and a status that says where that failed.
    pub(super) fn save(&self) -> Element {
        let words = self.words;
        let says = State::new("");
        let button = |name: &'static str| el("button").class("button").attr("type", "button").child(name);
        let (svg, png) = (self.clone(), self.clone());
        let save_svg = move |_| download::save(&[NAME, ".svg"].concat(), "image/svg+xml", &svg.picture().svg());
        let save_png = move |_| {
            let picture = png.picture();
            spawn_local(async move {
                let saved = download::save_png(&[NAME, ".png"].concat(), &picture.svg(), picture.size_px()).await;
                if !says.is_gone() {
                    says.set(if saved { "" } else { words.later().timeline.save_failed });
                }
            });
        };
        let Shared { app, answer, .. } = **self;
        el("div")
            .class("save")
            .children(take_results(app, words, &self.loaded, answer))
            .child(button(words.later().timeline.save_svg).on("click", save_svg))
            .child(button(words.later().timeline.save_png).on("click", save_png))
            .child(el("p").class("says").attr("role", "status").child(live(move || says.get())))
    }

    /// The picture of the present view.
    fn picture(&self) -> Picture {
        let Shared { app, words, answer, .. } = **self;
        let catalogue = &self.loaded.catalogue;
        let (by, query) = app.route.with_untracked(|route| (route.lanes, route.query.clone()));
        let view = self.view.now.get_untracked();
        let toggled = self.toggled.get_untracked();
        let plan = Plan { by, toggled: &toggled, whole: self.whole, width_px: WIDTH_PX };
        let lanes =
            answer.with_untracked(|answer: &std::sync::Arc<Answer>| Lanes::new(words, catalogue, &answer.hits, &plan));
        let scene = Scene::new(&lanes, &view, WIDTH_PX);
        let filters: Vec<String> =
            query.filters().iter().map(|filter| value::filter(words, catalogue, &query, filter)).collect();
        let filters = [words.facets.in_use, ": ", &filters.join(", ")].concat();
        let activities = answer.with_untracked(|answer| tools::count(catalogue, &answer.hits, &view));
        let in_view = tools::in_view(words, &view, activities);
        let axis = ticks(&view.scale(WIDTH_PX), &label_px);
        let axis_label = |tier, tick: &Tick| {
            let at_px = tick.extent.start_px.max(0.0);
            let has_room = tick.extent.end_px.min(WIDTH_PX) - at_px >= label_px(tier, tick.unit);
            has_room.then(|| picture::Label { at_px, words: label(words, tier, tick) })
        };
        let lane = |lane: &super::lanes::Lane| picture::Lane { name: lane.name.clone(), top_px: lane.top_px };
        let kind = |kind: &Kind| picture::Kind {
            colour: colour(*kind),
            outline: outline(*kind),
            name: kind.noun(words).label,
        };
        let publisher = catalogue.source.publisher.shown(words.lang).words;
        let as_of = catalogue.updated.map(|day| words.as_of(day));
        Picture {
            title: [words.site.name, " – ", words.later().timeline.region].concat(),
            lines: std::iter::once(in_view).chain((!query.filters().is_empty()).then_some(filters)).collect(),
            width_px: WIDTH_PX,
            height_px: lanes.height_px,
            upper: axis.upper.iter().filter_map(|tick| axis_label(Tier::Upper, tick)).collect(),
            lower: axis.lower.iter().filter_map(|tick| axis_label(Tier::Lower, tick)).collect(),
            lanes: lanes.all.iter().map(lane).collect(),
            shapes: scene.drawn.iter().map(|drawn| self.shape(drawn, &lanes, &view)).collect(),
            kinds: self.kinds().iter().map(kind).collect(),
            foot: std::iter::once(words.source(publisher, catalogue.source.year)).chain(as_of).collect(),
        }
    }

    fn shape(&self, drawn: &Drawn, lanes: &Lanes, view: &Viewport) -> Shape {
        let words = self.words;
        let gathering = self.gathering_in(lanes, &view.scale(WIDTH_PX), drawn);
        let activity = &self.loaded.catalogue[drawn.first];
        let is_cluster = drawn.mark.shape == timeline::Shape::Cluster;
        let title = if is_cluster {
            gathering.contents(words)
        } else {
            let when = activity.when.map(|when| date::short(words.lang, when)).unwrap_or_default();
            [when.as_str(), " ", activity.title.shown(words.lang).words].concat()
        };
        let (left_px, right_px) = (drawn.shape.start_px.max(0.0), drawn.shape.end_px.min(WIDTH_PX));
        Shape {
            left_px,
            top_px: drawn.top_px,
            width_px: (right_px - left_px).max(1.0),
            colour: gathering.only_kind().map_or(MIXED, colour),
            is_fuzzy: !is_cluster && !activity.when.is_some_and(When::is_day_precise),
            count: is_cluster.then(|| number::grouped(words.lang, gathering.activities())),
            title: drawn.title.map(|at| (at.start_px, at.width_px(), title)),
        }
    }
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &crate::ui::part::example::Fixture) -> Vec<crate::ui::part::example::Example> {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

    use crate::ui::part::example::Example;
    let saved = |name, loaded, search: &str| {
        let svg = Drawing::example(fixture, loaded, search).picture().svg();
        let address = ["data:image/svg+xml,", &utf8_percent_encode(&svg, NON_ALPHANUMERIC).to_string()].concat();
        let picture = el("img").attr("src", address).attr("alt", fixture.words.later().timeline.region);
        Example::new(name, picture).within("full")
    };
    vec![
        Example::new("buttons", Drawing::example(fixture, &fixture.real, "").save()),
        saved("the picture that is saved", &fixture.odd, ""),
        saved("filtered, in a single lane", &fixture.crowd, "lanes=none&kind=study-visit&kind=seminar"),
    ]
}
