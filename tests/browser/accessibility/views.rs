//! The views that axe-core looks at: every pair of two values in at least one of them, with `FULL=1` all of them.

use crate::data::{MARRIAGES, activity};

const WIDTHS: [u32; 4] = [320, 390, 768, 1280];
/// The prefix of each language and the name of the button that opens the filters.
const LANGUAGES: [(&str, &str); 3] = [("", "Filters"), ("/az", "Süzgəclər"), ("/ru", "Фильтры")];
/// From this width on the filters are always open.
const WIDE: u32 = 960;

/// The site as one visitor may see it. Its numbers are places in a list of choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct View([usize; 5]);

/// How many choices there are of page, width, language, theme and state of the filters.
const CHOICES: [usize; 5] = [5, WIDTHS.len(), LANGUAGES.len(), 2, 2];
type Pair = [(usize, usize); 2];

impl View {
    pub(super) fn address(self) -> String {
        let pages = ["/", "/?view=table", "/timeline", "/about", &activity(MARRIAGES).address()].map(str::to_owned);
        format!("{}{}", LANGUAGES[self.0[2]].0, pages[self.0[0]])
    }

    pub(super) fn size(self) -> (u32, u32) {
        (WIDTHS[self.0[1]], 800)
    }

    pub(super) fn dark(self) -> bool {
        self.0[3] == 1
    }

    /// The button to press first, where the filters are looked at.
    pub(super) fn opener(self) -> Option<&'static str> {
        self.filters_open().then_some(LANGUAGES[self.0[2]].1)
    }

    fn filters_open(self) -> bool {
        self.0[4] == 1
    }

    /// Only the results have filters to open: the timeline always, the others where there is no room to show them always.
    fn exists(self) -> bool {
        !self.filters_open() || self.0[0] == 2 || (self.0[0] < 2 && self.size().0 < WIDE)
    }

    fn pairs(self) -> Vec<Pair> {
        let of = |at: usize| (at + 1..CHOICES.len()).map(move |other| [(at, self.0[at]), (other, self.0[other])]);
        (0..CHOICES.len()).flat_map(of).collect()
    }
}

/// Every view there is, counted through like the digits of a number.
fn all() -> Vec<View> {
    let count = CHOICES.iter().product();
    let nth = |mut number: usize| {
        View(CHOICES.map(|choices| {
            let digit = number % choices;
            number /= choices;
            digit
        }))
    };
    (0..count).map(nth).filter(|view| view.exists()).collect()
}

/// Few views that show every pair: always the one next that shows most pairs not seen yet.
fn pairwise() -> Vec<View> {
    let all = all();
    let mut unseen: Vec<Pair> = Vec::new();
    for pair in all.iter().flat_map(|view| view.pairs()) {
        if !unseen.contains(&pair) {
            unseen.push(pair);
        }
    }
    let mut chosen = Vec::new();
    while !unseen.is_empty() {
        let news = |view: &&View| view.pairs().iter().filter(|pair| unseen.contains(pair)).count();
        let Some(best) = all.iter().max_by_key(news) else { break };
        unseen.retain(|pair| !best.pairs().contains(pair));
        chosen.push(*best);
    }
    chosen
}

/// What to look at.
pub(super) fn views() -> Vec<View> {
    if std::env::var_os("FULL").is_some() { all() } else { pairwise() }
}

#[test]
fn few_views_show_every_pair() {
    let (all, few) = (all(), pairwise());
    assert_eq!(all.len(), 5 * 4 * 3 * 2 + 2 * 3 * 3 * 2 + 4 * 3 * 2, "all without, and some with open filters");
    assert!(few.len() <= 26, "{} views take too long", few.len());
    for view in all {
        for pair in view.pairs() {
            assert!(few.iter().any(|one| one.pairs().contains(&pair)), "no view shows {pair:?}");
        }
    }
}
