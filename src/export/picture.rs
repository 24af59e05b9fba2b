//! A picture of the timeline as SVG 1.1, for slides and reports: light, with its own colours and no style sheet, so that
//! any program draws it alike.

/// The margin on all sides, in pixels, and the height of a line of text.
const MARGIN_PX: f64 = 24.0;
const LINE_PX: f64 = 18.0;
/// The height of the axis: two levels of labels.
const AXIS_PX: f64 = 44.0;
/// About how wide a letter is at the size of labels.
const LETTER_PX: f64 = 6.4;

/// A label of the axis and where it stands, in pixels from the left edge of the drawing.
#[derive(Clone, Debug)]
pub struct Label {
    /// Where it begins; a line leads down from there if it is of the lower level.
    pub at_px: f64,
    /// The words.
    pub words: String,
}

/// A lane: its name and its upper edge, in pixels from that of the drawing.
#[derive(Clone, Debug)]
pub struct Lane {
    /// What people read.
    pub name: String,
    /// The upper edge.
    pub top_px: f64,
}

/// A bar or a cluster.
#[derive(Clone, Debug)]
pub struct Shape {
    /// The left edge.
    pub left_px: f64,
    /// The upper edge.
    pub top_px: f64,
    /// The width.
    pub width_px: f64,
    /// The colour, as `#rrggbb`.
    pub colour: &'static str,
    /// Whether only the year or the month is known.
    pub is_fuzzy: bool,
    /// How many activities it stands for, where it is a cluster.
    pub count: Option<String>,
    /// The title, with where it begins and how wide it may be.
    pub title: Option<(f64, f64, String)>,
}

/// An entry of the legend.
#[derive(Clone, Debug)]
pub struct Kind {
    /// The colour, as `#rrggbb`.
    pub colour: &'static str,
    /// The outline of its mark in a box of 16 by 16, as path data.
    pub outline: &'static str,
    /// What people read.
    pub name: &'static str,
}

/// What is drawn.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    /// The heading.
    pub title: String,
    /// What is in view, and what is filtered.
    pub lines: Vec<String>,
    /// The width of the drawing.
    pub width_px: f64,
    /// The height of all lanes.
    pub height_px: f64,
    /// The upper level of the axis.
    pub upper: Vec<Label>,
    /// The lower level.
    pub lower: Vec<Label>,
    /// The lanes.
    pub lanes: Vec<Lane>,
    /// Bars and clusters.
    pub shapes: Vec<Shape>,
    /// The legend.
    pub kinds: Vec<Kind>,
    /// The source and the date of the data.
    pub foot: Vec<String>,
}

impl Picture {
    /// Its whole size, in pixels.
    #[must_use]
    pub fn size_px(&self) -> [f64; 2] {
        [self.width_px + 2.0 * MARGIN_PX, self.foot_px() + lines_px(self.foot.len()) + MARGIN_PX]
    }

    /// The picture as a document.
    ///
    /// ```
    /// use taiex_explorer::export::picture::Picture;
    /// let svg = Picture { title: "Timeline <2012>".into(), width_px: 400.0, ..Picture::default() }.svg();
    /// assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"448\""));
    /// assert!(svg.contains("Timeline &lt;2012&gt;"));
    /// ```
    #[must_use]
    pub fn svg(&self) -> String {
        let [width, height] = self.size_px().map(whole);
        let mut svg = String::new();
        svg.extend(["<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"", &width, "\" height=\"", &height]);
        svg.extend(["\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#1b2426\"><rect width=\"", &width]);
        svg.extend(["\" height=\"", &height, "\" fill=\"#ffffff\"/>"]);
        text(&mut svg, MARGIN_PX, MARGIN_PX + LINE_PX, " font-size=\"22\"", &self.title);
        for (line, at) in self.lines.iter().zip(2_u8..) {
            text(&mut svg, MARGIN_PX, MARGIN_PX + LINE_PX * f64::from(at), " fill=\"#566062\"", line);
        }
        self.draw(&mut svg);
        for (line, at) in self.foot.iter().zip(1_u8..) {
            text(&mut svg, MARGIN_PX, self.foot_px() + LINE_PX * f64::from(at), " fill=\"#566062\"", line);
        }
        svg.push_str("</svg>");
        svg
    }

    /// Where the axis begins.
    fn axis_px(&self) -> f64 {
        MARGIN_PX + LINE_PX * 2.0 + lines_px(self.lines.len())
    }

    fn foot_px(&self) -> f64 {
        self.axis_px() + AXIS_PX + self.height_px + LINE_PX * if self.kinds.is_empty() { 1.0 } else { 2.5 }
    }

    /// Axis, lanes, shapes and legend.
    fn draw(&self, svg: &mut String) {
        let (top_px, lanes_px) = (self.axis_px(), self.axis_px() + AXIS_PX);
        let bottom = whole(lanes_px + self.height_px);
        for label in &self.upper {
            text(svg, MARGIN_PX + label.at_px + 4.0, top_px + 14.0, " fill=\"#566062\"", &label.words);
        }
        for label in &self.lower {
            let x = MARGIN_PX + label.at_px;
            svg.extend(["<path d=\"M", &whole(x), " ", &whole(top_px + 20.0), "V", &bottom, "\" stroke=\"#ddd5c5\"/>"]);
            text(svg, x + 4.0, top_px + 35.0, " font-weight=\"bold\"", &label.words);
        }
        for lane in &self.lanes {
            let y = lanes_px + lane.top_px;
            let right = whole(MARGIN_PX + self.width_px);
            svg.extend(["<path d=\"M", &whole(MARGIN_PX), " ", &whole(y), "H", &right, "\" stroke=\"#857d6e\"/>"]);
            text(svg, MARGIN_PX + 4.0, y + 18.0, " font-weight=\"bold\" fill=\"#566062\"", &lane.name);
        }
        for shape in &self.shapes {
            shape.draw(svg, lanes_px);
        }
        let mut x = MARGIN_PX;
        for kind in &self.kinds {
            let y = lanes_px + self.height_px + LINE_PX;
            svg.extend(["<path transform=\"translate(", &whole(x), " ", &whole(y - 12.0), ")\" d=\"", kind.outline]);
            svg.extend(["\" fill=\"", kind.colour, "\"/>"]);
            text(svg, x + 22.0, y, "", kind.name);
            x += 44.0 + letters_px(kind.name);
        }
    }
}

impl Shape {
    fn draw(&self, svg: &mut String, lanes_px: f64) {
        let (x, y) = (MARGIN_PX + self.left_px, lanes_px + self.top_px);
        svg.extend(["<rect x=\"", &whole(x), "\" y=\"", &whole(y), "\" width=\"", &whole(self.width_px)]);
        svg.extend(["\" height=\"14\" rx=\"7\" fill=\"", self.colour, "\""]);
        if self.is_fuzzy || self.count.is_some() {
            svg.extend([" fill-opacity=\".25\" stroke=\"", self.colour, "\""]);
        }
        if self.is_fuzzy {
            svg.push_str(" stroke-dasharray=\"3 3\"");
        }
        svg.push_str("/>");
        if let Some(count) = &self.count {
            let middle = x + self.width_px / 2.0;
            text(svg, middle, y + 11.0, " text-anchor=\"middle\" font-size=\"11\" font-weight=\"bold\"", count);
        }
        if let Some((left_px, width_px, title)) = &self.title {
            for (line, at) in wrapped(title, *width_px).iter().zip(1_u8..) {
                text(svg, MARGIN_PX + left_px, y + 12.0 + 14.0 * f64::from(at), "", line);
            }
        }
    }
}

/// A title in two lines at most, the second of which ends in an ellipsis if there is more.
fn wrapped(title: &str, width_px: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in title.split_whitespace() {
        let is_last = lines.len() == 2;
        match lines.last_mut() {
            Some(line) if letters_px(line) + letters_px(word) + LETTER_PX <= width_px => line.extend([" ", word]),
            Some(line) if is_last => {
                line.push('…');
                break;
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn letters_px(text: &str) -> f64 {
    LETTER_PX * f64::from(u16::try_from(text.chars().count()).unwrap_or(u16::MAX))
}

fn lines_px(count: usize) -> f64 {
    LINE_PX * f64::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// A text at a place; `more` are further attributes, each with a space before it.
fn text(svg: &mut String, x: f64, y: f64, more: &str, words: &str) {
    svg.extend(["<text x=\"", &whole(x), "\" y=\"", &whole(y), "\"", more, ">"]);
    for letter in words.chars() {
        match letter {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            // XML 1.0 knows no other control characters.
            _ if letter.is_control() => svg.push(' '),
            _ => svg.push(letter),
        }
    }
    svg.push_str("</text>");
}

/// A length in whole pixels.
#[expect(clippy::cast_possible_truncation, reason = "no picture is 2^63 pixels wide")]
fn whole(length_px: f64) -> String {
    (length_px.round() as i64).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_takes_two_lines_and_says_that_it_goes_on() {
        let cases: [(&str, f64, &[&str]); 4] = [
            ("Readmission", 190.0, &["Readmission"]),
            ("Risk analysis on illegal migration", 130.0, &["Risk analysis on", "illegal migration"]),
            ("One two three four five six", 60.0, &["One two", "three…"]),
            ("", 60.0, &[]),
        ];
        for (title, width_px, lines) in cases {
            assert_eq!(wrapped(title, width_px), lines, "{title}");
        }
    }

    #[test]
    fn everything_drawn_lies_inside() {
        let picture = Picture {
            title: "T".into(),
            lines: vec!["a".into(), "b".into()],
            width_px: 600.0,
            height_px: 200.0,
            kinds: vec![Kind { colour: "#000000", outline: "M0 0h1z", name: "Seminar" }],
            foot: vec!["Source".into()],
            ..Picture::default()
        };
        let [width_px, height_px] = picture.size_px();
        assert!(width_px >= 600.0 && height_px > 200.0 + AXIS_PX + 5.0 * LINE_PX);
        assert!(picture.svg().ends_with("</text></svg>"));
    }
}
