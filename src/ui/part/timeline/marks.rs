//! Bars and clusters as a list in the order of time, in which arrow keys move.

use super::{
    Drawing, Shared, lanes,
    length::{px, rem},
    scene::{Drawn, Scene},
};
use crate::{
    activity::model::{Activity, ActivityIx, Kind, Status},
    app::link_id,
    edtf::When,
    i18n::{self, Messages, date},
    route::Page,
    timeline::{Scale, Shape},
    ui::{
        element::{Element, Item, each, el},
        part::gathering::Gathering,
    },
};

/// The attribute that tells from an element which mark it is.
pub(super) const MARK: &str = "data-mark";
/// Any mark, as a selector.
pub(super) const ANY: &str = "[data-mark]";
/// The `id` of what says how to move in the list.
pub(super) const HINT: &str = "marks-hint";

/// A cluster this wide has room for any count.
const ROOMY_PX: f64 = 48.0;

/// What can be touched stays as high as a touch target.
const UNTITLED: &str = ";--title-y:1.5rem;--most:1.5rem";

/// The list of what is drawn. One of its links is a tab stop; the others are reached with arrow keys, as the WAI-ARIA
/// Authoring Practices describe it (Developing a Keyboard Interface, "Managing Focus Within Components Using a Roving
/// tabindex").
pub(super) fn marks(drawing: &Drawing) -> Element {
    let Shared { words, scene, .. } = **drawing;
    let of = drawing.clone();
    let items = move || scene.with(|scene| scene.drawn.iter().map(|drawn| item(&of, drawn)).collect());
    el("ol")
        .class("marks")
        .attr("id", "marks")
        .attr("aria-label", words.later().timeline.drawn)
        .attr("aria-describedby", HINT)
        // With nothing in view the list itself takes the focus, so that the arrow keys lead back.
        .live("tabindex", move || Some(if scene.with(|scene| scene.drawn.is_empty()) { "0" } else { "-1" }))
        .child(each(items))
}

fn item(drawing: &Drawing, drawn: &Drawn) -> Item {
    let (drawing, drawn) = (drawing.clone(), drawn.clone());
    Item::new(drawn.id, move |position| {
        let Shared { scene, tab_stop, pointed, .. } = *drawing;
        let control = match drawn.mark.shape {
            Shape::Bar => bar(&drawing, drawn.first, drawn.lane),
            Shape::Cluster => cluster(&drawing, &drawn),
        };
        let control = control.live("tabindex", move || Some(if tab_stop.get() == position.get() { "0" } else { "-1" }));
        let of_scene = move |scene: &Scene| scene.drawn.get(position.get()).map(|drawn| css(drawn, scene.row_px));
        let id = drawn.id;
        el("li")
            .attr(MARK, id.to_string())
            .live("data-pointed", move || pointed.with(|pointed| pointed.contains(&id)).then_some(""))
            .css(move || scene.with(of_scene).unwrap_or_default())
            .child(control)
    })
}

/// The box of a mark holds its shape and its title; both are told where they stand in it. Without room for a title its
/// words begin below what is seen. One text for all of this: whatever follows the scene by itself costs at every frame.
fn css(drawn: &Drawn, row_px: f64) -> String {
    let title = drawn.title.unwrap_or(drawn.shape);
    let start_px = drawn.shape.start_px.min(title.start_px);
    let end_px = drawn.shape.end_px.max(title.end_px);
    [
        ["translate:", &px(start_px), " ", &rem(drawn.top_px)].concat(),
        [";width:", &px(end_px - start_px), ";height:", &rem(row_px)].concat(),
        [";--x:", &px(drawn.shape.start_px - start_px), ";--w:", &px(drawn.shape.width_px())].concat(),
        [";--title-x:", &px(title.start_px - start_px), ";--title-end:", &px(end_px - title.end_px)].concat(),
        if drawn.title.is_some() { String::new() } else { UNTITLED.to_owned() },
        if drawn.mark.size() >= 1000 && drawn.shape.width_px() < ROOMY_PX {
            thousands(drawn.mark.size())
        } else {
            String::new()
        },
    ]
    .concat()
}

/// The count of a cluster that is too narrow for more: "12k". Its name and its popover say all of it.
fn thousands(count: usize) -> String {
    [";--count:\"", &(count / 1000).to_string(), "k\""].concat()
}

/// The bar of an activity, in one of its lanes.
fn bar(drawing: &Drawing, at: ActivityIx, lane: usize) -> Element {
    let Shared { app, words, .. } = **drawing;
    let activity = &drawing.loaded.catalogue[at];
    let shown = activity.title.shown(words.lang);
    let is_precise = activity.when.is_some_and(When::is_day_precise);
    let status = status(activity, drawing.app.today.get_untracked());
    let page = Page::Activity(activity.id.clone());
    el("a")
        .class(if is_precise { "bar" } else { "bar fuzzy" })
        .attr("id", id(drawing, activity, lane))
        .attr("data-kind", activity.kind.code())
        .attr_if("data-status", status.map(Status::code))
        .attr_if("data-when", activity.when.map(|when| date::short(words.lang, when)))
        .attr_if("lang", (shown.lang != words.lang).then(|| shown.lang.code()))
        .live("href", move || Some(app.href_of(page.clone())))
        .child(shown.words.to_owned())
        .child(rest(words, activity, status))
}

/// An activity is a link once for each of its lanes; the link of the topmost has the id by which Back finds it.
fn id(drawing: &Drawing, activity: &Activity, lane: usize) -> String {
    let by = drawing.app.route.with_untracked(|route| route.lanes);
    let values = lanes::values(activity, by);
    let first = drawing.lanes.with_untracked(|lanes| lanes.all.iter().position(|lane| values.contains(&lane.value)));
    let id = link_id(&activity.id);
    if first == Some(lane) { id } else { [&id, "-", &lane.to_string()].concat() }
}

/// How the activity stands to today, unless it is simply over or that is not known.
pub(super) fn status(activity: &Activity, today: jiff::civil::Date) -> Option<Status> {
    activity.status(today).filter(|status| *status != Status::Past)
}

/// What follows the title in the name of an item, since a list of titles is no reading: "Risk analysis on illegal
/// migration, expert mission, 1 to 3 October 2019, Azerbaijan". The eye sees it in the popover. It is hidden
/// inside the line: before what is taken out of it, browsers read a space, and so "migration , expert mission".
pub(super) fn rest(words: &Messages, activity: &Activity, status: Option<Status>) -> Element {
    let when = activity.when.map(|when| date::spoken(words.lang, when));
    let when = when.unwrap_or_else(|| words.card.date_not_stated.to_owned());
    let place = activity.place.label(words).unwrap_or_else(|| words.card.place_not_stated.to_owned());
    let status = status.map(|status| status.label(words)).unwrap_or_default();
    let kind = activity.kind.noun(words).one;
    let rest = i18n::sentence(&[kind, &when, &place, status]);
    el("span").class("rest").attr("lang", words.lang.code()).child([", ", &rest].concat())
}

/// A cluster: how many there are in it, and what.
fn cluster(drawing: &Drawing, drawn: &Drawn) -> Element {
    let words = drawing.words;
    let gathering = drawing.gathering(drawn);
    el("button")
        .class("cluster")
        .attr("type", "button")
        .attr_if("data-kind", gathering.only_kind().map(Kind::code))
        .attr("data-count", i18n::number::grouped(words.lang, gathering.activities()))
        .child(gathering.name(words))
}

impl Drawing {
    /// What a mark stands for.
    pub(super) fn gathering(&self, drawn: &Drawn) -> Gathering {
        self.lanes.with_untracked(|lanes| self.gathering_in(lanes, &self.scale(), drawn))
    }

    /// The same in lanes that are not those on the screen.
    pub(super) fn gathering_in(&self, lanes: &lanes::Lanes, scale: &Scale, drawn: &Drawn) -> Gathering {
        let level = lanes.chart.level(scale);
        let lane = level.lanes.get(drawn.lane);
        let members = lane.map(|lane| lane.members(&drawn.mark)).unwrap_or_default();
        let kinds = self.loaded.catalogue.kinds();
        let kinds = members.iter().filter_map(|key| kinds.get(*key as usize).copied());
        Gathering::new(kinds, drawn.mark.first.into(), drawn.mark.last.into())
    }
}

/// Its states, for the gallery.
#[cfg(debug_assertions)]
pub(crate) fn examples(fixture: &crate::ui::part::example::Fixture) -> Vec<crate::ui::part::example::Example> {
    use crate::ui::part::example::{Example, of_records};
    let drawn = |name, loaded, search: &str| {
        let drawing = Drawing::example(fixture, loaded, &["lanes=none&", search].concat());
        Example::new(name, drawing.with_hint()).within("full")
    };
    let on_a_day = |at| format!(r#"{{"id":"a-{at}","title":"A","kind":"training","when":"2019-05-07"}},"#);
    let long_before = r#"{"id":"b","title":"B","kind":"seminar","when":"1999"}"#;
    let thousands = of_records(&[&(0..3000).map(on_a_day).collect::<String>(), long_before].concat());
    vec![
        drawn("to the day, upcoming", &fixture.odd, "kind=workshop&window=2027-03-01..2027-03-20"),
        drawn("to the day, too short to be seen as long as it is", &fixture.odd, "kind=workshop"),
        drawn("known to the month", &fixture.odd, "kind=project"),
        drawn("known to the year, and cancelled", &fixture.odd, "kind=study-visit&window=2026-01-01..2026-12-31"),
        drawn("gathered, of one kind", &fixture.crowd, "kind=study-visit"),
        drawn("gathered, of several kinds", &fixture.crowd, ""),
        drawn("gathered, thousands on a day", &thousands, ""),
    ]
}
