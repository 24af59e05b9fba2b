//! What of the results is shown: how many there are, and which of them are near the reader. A list or a table draws
//! only those, and the room of the others.

use std::sync::Arc;

use web_sys::Element as Built;

use crate::{
    activity::model::ActivityIx,
    app::{
        App, Drawn, FIRST_REACH_SCREENS, Heights, Listing, ON_PAPER, PER_PX, Px64, REACH_SCREENS, REST, Stack, px,
        px64, react,
    },
    i18n::Messages,
    platform::{clock::Waiting, document, host, print, viewport},
    query::{Query, answer::Answer, text::SearchWords},
    state::{Derived, State},
    ui::element::{Element, Node, el, live},
};

/// What the views of the results share, handed around as a copy: its parts are handles.
#[derive(Clone, Copy)]
pub struct Shown {
    /// The results in their order.
    pub answer: Derived<Arc<Answer>>,
    /// How many there are.
    pub total: Derived<usize>,
    /// Whether those at the end are shown only when the reader asks for more.
    pub is_cut: Derived<bool>,
    /// What was searched for, to be marked.
    pub asked: Derived<SearchWords>,
    /// Which are in the document.
    pub drawn: Derived<Drawn>,
    stack: Derived<Arc<Stack>>,
    /// The answer that is not expected to give way to another at once.
    at_rest: State<Option<Arc<Answer>>>,
    visible: State<viewport::VisibleRect>,
    listing: Listing,
}

/// What is shown of an answer, for as long as the present owner lives.
#[must_use]
pub fn shown(app: App, answer: Derived<Arc<Answer>>) -> Shown {
    let (listing, visible) = (app.listing.get_untracked(), app.visible);
    let total = Derived::new(move || answer.with(|answer| answer.hits.len()));
    let asked = Derived::new(move || app.query.with(Query::search_words));
    let stack = Derived::new(move || {
        let heights = listing.heights.get();
        let stack = answer.with(|answer| Stack::new(answer.hits.iter().map(|hit| heights.of(hit.0 as usize))));
        Arc::new(if let Some(room) = room(app) { stack.above(room) } else { stack })
    });
    let is_cut = Derived::new(move || stack.with(|stack| stack.len()) < total.get());
    let at_rest = State::new(None::<Arc<Answer>>);
    let is_at_rest = Derived::new(move || {
        at_rest
            .with(|at_rest| at_rest.as_ref().is_some_and(|at_rest| answer.with(|answer| Arc::ptr_eq(at_rest, answer))))
    });
    let drawn = Derived::new(move || {
        let stack = stack.get();
        if listing.on_paper.get() {
            return Drawn::on_paper(&stack);
        }
        let held = listing.held.get();
        let held = held.and_then(|held| answer.with(|answer| answer.hits.iter().position(|hit| *hit == held)));
        let reach_screens = if is_at_rest.get() { REACH_SCREENS } else { FIRST_REACH_SCREENS };
        Drawn::new(&stack, visible.get(), listing.top_px.get(), reach_screens, held)
    });
    Shown { answer, total, is_cut, asked, drawn, stack, at_rest, visible, listing }
}

/// The room for results in a frame that nobody makes as high as they are: that is one to scroll past, so it ends after a
/// screen, until more is wanted. Everywhere else they have all that they need.
fn room(app: App) -> Option<Px64> {
    let listing = app.listing.get_untracked();
    if !app.route.with_untracked(|route| route.embed) || listing.on_paper.get() {
        return None;
    }
    let screen_px = app.visible.with(|visible| visible.height_px);
    let is_told = screen_px <= 0.0 || host::visible_part().is_some();
    (!is_told).then(|| px64(screen_px).saturating_mul(listing.screens.get()))
}

impl Shown {
    /// What every result has in a list or table of them: it is held in the document while it has the focus, and stands aside
    /// where it is not near the reader.
    pub fn result(self, hit: ActivityIx, place: State<usize>, element: Element) -> Element {
        let Self { listing, drawn, stack, .. } = self;
        element.on("focusin", move |_| listing.held.set(Some(hit))).css(move || {
            let place = place.get();
            if drawn.with(|drawn| drawn.column.contains(&place)) {
                return String::new();
            }
            ["position: absolute; inset-inline: 0; inset-block-start: ", &length(stack.with(|stack| stack.top(place)))]
                .concat()
        })
    }

    /// The element whose children are the results, of the class `column`: it keeps room for those that are not drawn.
    pub fn column(self, column: Element) -> Element {
        let drawn = self.drawn;
        column.css(move || drawn.with(reserve)).built(move |column| self.watch(&column))
    }

    /// The style of what stands around the column. It is asked for its width by what stands in it, and WebKit lays such an element
    /// out once without what is new: the reader who is far down would be moved up by as much, or there would be nothing below.
    #[must_use]
    pub fn room_of_all(self) -> String {
        if self.drawn.with(|drawn| (drawn.above, drawn.below) == (0, 0)) {
            return String::new();
        }
        ["min-block-size: ", &length(self.stack.with(|stack| stack.height()))].concat()
    }

    /// The first result that is not shown before the reader asks for more.
    #[must_use]
    pub fn next(self) -> Option<ActivityIx> {
        let shown = self.stack.with(|stack| stack.len());
        self.answer.with(|answer| answer.hits.get(shown).copied())
    }

    /// Shows a screen more.
    pub fn show_more(self) {
        self.listing.screens.update(|screens| *screens += 1);
    }

    /// Says on paper that there are more results than are printed.
    pub fn cut_short(self, words: &'static Messages) -> Node {
        live(move || {
            let total = self.total.get();
            (self.listing.on_paper.get() && total > ON_PAPER)
                .then(|| el("p").class("cut-short").child(words.cut_short(ON_PAPER, total)))
        })
    }

    /// Follows what is laid out: where the column begins, how high the results in it are, and whether that is for paper.
    fn watch(self, column: &Built) {
        let on_paper = self.listing.on_paper;
        print::around(move || on_paper.set(true), move || on_paper.set(false));
        let of = column.clone();
        react(move || {
            let _ = self.visible.get();
            self.stand(&of);
        });
        let at_rest = self.at_rest;
        let mut waiting = None::<Waiting>;
        react(move || {
            self.answer.with(|_| ());
            waiting.into_iter().for_each(Waiting::stop);
            waiting = Waiting::start(REST, move || {
                if !at_rest.is_gone() {
                    at_rest.set(Some(self.answer.get_untracked()));
                }
            });
        });
        let of = column.clone();
        viewport::follow_size(column, move |[width_px, _]| {
            self.stand(&of);
            self.measure(&of, width_px);
        });
    }

    /// Notes where the column begins.
    fn stand(self, column: &Built) {
        let (top_px, now_px) = (self.listing.top_px, viewport::rect(column).top_px);
        if (top_px.get_untracked() - now_px).abs() >= 1.0 {
            top_px.set(now_px);
        }
    }

    /// Takes over the heights of what is drawn. What the reader looks at stays where it is, also if what is above it is not as
    /// high as expected.
    fn measure(self, column: &Built, width_px: f64) {
        let Self { answer, drawn, stack, listing, .. } = self;
        let (now, before, items) = (drawn.get_untracked(), stack.get_untracked(), column.children());
        // On paper all is different, and what is drawn but not placed yet is measured once it is.
        if listing.on_paper.get_untracked() || items.length() as usize != now.places.len() {
            return;
        }
        let height = |(at, place): (u32, &usize)| {
            let item = items.item(at).filter(|_| now.column.contains(place))?;
            let hit = answer.with_untracked(|answer| answer.hits.get(*place).copied())?;
            Some((hit.0 as usize, px64(viewport::rect(&item).height_px)))
        };
        let mut heights = Heights::clone(&listing.heights.get_untracked());
        if heights.learn(px64(width_px) / PER_PX, (0..).zip(&now.places).filter_map(height)) {
            let first =
                before.at(px64(self.visible.with_untracked(|visible| visible.top_px) - listing.top_px.get_untracked()));
            listing.heights.set(Arc::new(heights));
            let moved_px = px(stack.with_untracked(|stack| stack.top(first))) - px(before.top(first));
            if moved_px.abs() >= 1.0 {
                // First the room, or there may be none to scroll into.
                document::style(column, &drawn.with_untracked(reserve));
                document::scroll_by(moved_px);
            }
        }
    }
}

/// The room for what is not drawn (style/results.css).
fn reserve(drawn: &Drawn) -> String {
    ["--above: ", &length(drawn.above), "; --below: ", &length(drawn.below)].concat()
}

/// A length as CSS has it.
fn length(length: Px64) -> String {
    ["calc(", &length.to_string(), "px / ", &PER_PX.to_string(), ")"].concat()
}
