//! The picture that goes with a shared link: kind, title and date, of 1,200 by 630 pixels (`og:image` of the Open Graph
//! protocol). Here it is SVG in two faces; `taiex publish` brings these, and makes pixels of it.

use std::collections::BTreeSet;

use super::{Site, Twin};
use crate::{
    activity::model::{Activity, ActivityIx},
    app::Loaded,
    i18n::{Lang, Messages, date, messages},
    query::{Query, answer::answer},
    ui::{
        element::{Element, svg},
        part::kind_mark::{colour, outline},
    },
};

/// Width and height, in pixels.
pub const SIZE_PX: [u32; 2] = [1200, 630];

/// The way in from the left, and from above to the first line of the title.
const LEFT_PX: u32 = 96;
const TITLE_PX: u32 = 176;
/// The sizes of a title, in pixels, and how many lines of each there is room for.
const TITLES: [(u32, usize); 3] = [(68, 3), (58, 4), (48, 5)];
const LABEL_PX: u32 = 34;
/// The colours of `style/tokens.css` in the light.
const PAPER: &str = "#faf7f1";
const INK: &str = "#1b2426";
const MUTED: &str = "#566062";
const ACCENT: &str = "#0b5963";
/// The faces that have to be there.
const SERIF: &str = "Noto Serif";
const SANS: &str = "Noto Sans";

/// How wide what an SVG document draws is, in pixels.
pub type Measure<'a> = &'a dyn Fn(&str) -> f64;

/// The newest activities of these, so many: those that have a picture of their own.
#[must_use]
pub fn pictured(loaded: &Loaded, most: usize) -> BTreeSet<ActivityIx> {
    let all = answer(&loaded.catalogue, &loaded.index, &Query::default(), Lang::En, Activity::ON_ANY_DAY);
    all.hits.into_iter().take(most).collect()
}

impl Site {
    /// Where the picture of a page is, below the base: an activity's own, or that of the site in its language.
    #[must_use]
    pub fn picture_path(&self, lang: Lang, twin: Twin) -> String {
        match twin {
            Twin::Activity(at) if self.pictured.contains(&at) => {
                ["social/", lang.code(), "/", &self.loaded.catalogue[at].id, ".png"].concat()
            }
            _ => ["social/", lang.code(), ".png"].concat(),
        }
    }

    /// The pages of a language that have a picture of their own; none where it is not known where the site is published,
    /// because only full addresses may lead to pictures.
    #[must_use]
    pub fn twins_with_picture(&self) -> Vec<Twin> {
        let twins = [Twin::Activities].into_iter().chain(self.pictured.iter().copied().map(Twin::Activity));
        self.origin.iter().flat_map(|_| twins.clone()).collect()
    }

    /// The picture of a page as an SVG document.
    #[must_use]
    pub fn picture(&self, lang: Lang, twin: Twin, measure: Measure) -> String {
        let words = messages(lang);
        let drawn = match twin {
            Twin::Activity(at) => of_activity(words, &self.loaded.catalogue[at], measure),
            _ => of_site(words, measure),
        };
        document(drawn)
    }
}

fn of_activity(words: &'static Messages, activity: &Activity, measure: Measure) -> Vec<Element> {
    let colour = colour(activity.kind);
    let mark = svg("path").attr("d", outline(activity.kind)).attr("fill", colour);
    let mark = mark.attr("transform", format!("translate({LEFT_PX} 69) scale(2.75)"));
    let kind = text(LEFT_PX + 60, 103, SANS, LABEL_PX, colour, activity.kind.noun(words).label);
    let title = title(activity.title.shown(words.lang).words, measure);
    let when = match activity.when {
        Some(when) => date::prose(words.lang, when),
        None => words.card.date_not_stated.to_owned(),
    };
    let when = text(LEFT_PX, 566, SANS, LABEL_PX, INK, &when);
    let site = text(SIZE_PX[0] - LEFT_PX, 566, SANS, 28, MUTED, words.site.name).attr("text-anchor", "end");
    [band(colour), mark, kind].into_iter().chain(title).chain([when, site]).collect()
}

fn of_site(words: &'static Messages, measure: Measure) -> Vec<Element> {
    let name = text(LEFT_PX, TITLE_PX + 84, SERIF, 84, INK, words.site.name);
    let width_of = |line: &str| measure(&document(vec![text(0, LABEL_PX, SANS, LABEL_PX, MUTED, line)]));
    let lines = lines(words.site.description, 4, &width_of);
    let lines = (0..).zip(lines).map(|(at, line)| text(LEFT_PX, 344 + at * 50, SANS, LABEL_PX, MUTED, &line));
    [band(ACCENT), name].into_iter().chain(lines).collect()
}

/// The title, as large as it can be with all its words, or else the beginning of it.
fn title(words: &str, measure: Measure) -> Vec<Element> {
    let mut set = (0, Vec::new());
    for (size, most) in TITLES {
        let width_of = |line: &str| measure(&document(vec![text(0, size, SERIF, size, INK, line)]));
        set = (size, lines(words, most, &width_of));
        if !set.1.iter().any(|line| line.ends_with(CUT)) {
            break;
        }
    }
    let (size, lines) = set;
    let line = |(at, line): (u32, String)| text(LEFT_PX, TITLE_PX + size + at * size * 5 / 4, SERIF, size, INK, &line);
    (0..).zip(lines).map(line).collect()
}

/// What stands for the rest of a text.
const CUT: char = '…';

/// A text in lines that are no wider than there is room, so many at most. A word that is too wide by itself is cut.
fn lines(text: &str, most: usize, width_of: &dyn Fn(&str) -> f64) -> Vec<String> {
    let is_wide = |line: &str| width_of(line) > f64::from(SIZE_PX[0] - 2 * LEFT_PX);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if !is_wide(&[line, " ", word].concat()) => line.extend([" ", word]),
            _ => lines.push(word.to_owned()),
        }
    }
    let is_long = lines.len() > most;
    lines.truncate(most);
    let last = lines.len().saturating_sub(1);
    for (at, line) in lines.iter_mut().enumerate() {
        if is_wide(line) || (is_long && at == last) {
            line.push(CUT);
        }
        while is_wide(line) && line.pop().is_some() && line.pop().is_some() {
            line.truncate(line.trim_end().len());
            line.push(CUT);
        }
    }
    lines
}

/// The band of colour at the left edge.
fn band(colour: &'static str) -> Element {
    svg("rect").attr("width", "28").attr("height", SIZE_PX[1].to_string()).attr("fill", colour)
}

fn text(x: u32, y: u32, face: &'static str, size: u32, colour: &'static str, words: &str) -> Element {
    let weight = if face == SERIF { "700" } else { "400" };
    svg("text")
        .attr("x", x.to_string())
        .attr("y", y.to_string())
        .attr("font-family", face)
        .attr("font-weight", weight)
        .attr("font-size", size.to_string())
        .attr("fill", colour)
        .child(words.to_owned())
}

fn document(drawn: Vec<Element>) -> String {
    let [width, height] = SIZE_PX.map(|px| px.to_string());
    let ground = svg("rect").attr("width", width.clone()).attr("height", height.clone()).attr("fill", PAPER);
    let whole = svg("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("width", width).attr("height", height);
    whole.child(ground).children(drawn).html()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every sign a tenth of the room.
    fn width_of(line: &str) -> f64 {
        let signs: u32 = line.chars().map(|_| 1).sum();
        f64::from(signs) * f64::from(SIZE_PX[0] - 2 * LEFT_PX) / 10.0
    }

    #[test]
    fn pictures_have_the_colours_of_the_page() {
        let tokens = include_str!("../../../style/tokens.css");
        for (name, colour) in [("paper", PAPER), ("ink", INK), ("muted", MUTED), ("accent", ACCENT)] {
            let token = format!("--{name}: light-dark({colour},");
            assert!(tokens.contains(&token), "{token}");
        }
    }

    #[test]
    fn a_text_is_broken_between_words_and_cut_where_it_is_too_long() {
        let set = |text, most| lines(text, most, &width_of);
        assert_eq!(set("", 3), Vec::<String>::new());
        assert_eq!(set("one two three", 3), ["one two", "three"]);
        assert_eq!(set("one two three fours", 2), ["one two", "three…"]);
        assert_eq!(set("one two-three four", 2), ["one", "two-three…"]);
        assert_eq!(set("incomprehensible", 1), ["incompreh…"]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_word_is_lost_without_a_sign(text in "[a-zəЖ ]{0,60}", most in 1_usize..5) {
            let set = lines(&text, most, &width_of);
            prop_assert!(set.len() <= most);
            prop_assert!(set.iter().all(|line| line.chars().count() <= 10));
            if !set.iter().any(|line| line.ends_with(CUT)) {
                prop_assert_eq!(set.join(" "), text.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
    }
}
