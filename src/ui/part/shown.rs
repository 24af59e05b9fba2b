//! What of the results is shown: how many there are, and which of them are near the reader. A list or a table draws
//! only those, so drawing fewer of a long list changes what is asked for, not the markup.

use std::{ops::Range, sync::Arc};

use crate::{
    app::{App, react},
    query::{Query, answer::Answer, text::SearchWords},
    state::{Derived, State},
};

/// How many results are drawn at first, and how many more each time the reader nears the end of those.
const STEP: usize = 60;

/// What the views of the results share, handed around as a copy: its parts are handles.
#[derive(Clone, Copy)]
pub struct Shown {
    /// The results in their order.
    pub answer: Derived<Arc<Answer>>,
    /// How many there are.
    pub total: Derived<usize>,
    /// What was searched for, to be marked.
    pub asked: Derived<SearchWords>,
    drawn: State<usize>,
}

/// What is shown of an answer, for as long as the present owner lives.
#[must_use]
pub fn shown(app: App, answer: Derived<Arc<Answer>>) -> Shown {
    let total = Derived::new(move || answer.with(|answer| answer.hits.len()));
    let asked = Derived::new(move || app.query.with(Query::search_words));
    let drawn = app.drawn;
    drawn.update(|drawn| *drawn = (*drawn).max(STEP));
    react(move || {
        let rect = app.visible.get();
        if rect.bottom_px() + rect.height_px > rect.page_px && drawn.get_untracked() < total.get_untracked() {
            drawn.update(|drawn| *drawn += STEP);
        }
    });
    Shown { answer, total, asked, drawn }
}

impl Shown {
    /// The results to draw: from the first to some way below the visible rectangle.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        0..self.drawn.get().min(self.total.get())
    }
}
