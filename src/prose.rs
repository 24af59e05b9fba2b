//! Running text that an editor writes: the page about the site, one file for each language beside the data.
//!
//! A line is a block, and empty lines only order the file: `## ` begins a section, `### ` a heading inside it, `- ` an
//! item of a list; `{source}` and its like alone on a line stand for what the data say. Anything else is a paragraph. It
//! is a small part of [CommonMark](https://spec.commonmark.org/), so that any text editor shows it as it is meant.

/// What the data say in the middle of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    /// Who the activities were for.
    Beneficiary,
    /// Where the data come from, and of what day they are.
    Source,
    /// The files to take along.
    Downloads,
    /// The code that shows the app in a page of somebody else's.
    Embed,
}

/// A line of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block<'t> {
    /// The heading of a section.
    Section(&'t str),
    /// A heading inside a section.
    Heading(&'t str),
    /// A paragraph.
    Paragraph(&'t str),
    /// An item of a list; items in a row are one list.
    Item(&'t str),
    /// What the data say.
    Stated(Stated),
}

/// The blocks of a text from its first section on; none if it has no section, as when a server answers with a page of its
/// own.
///
/// ```
/// use taiex_explorer::prose::{Block, Stated, blocks};
/// let read: Vec<_> = blocks("## Data\n{source}\n- one\n").collect();
/// assert_eq!(read, [Block::Section("Data"), Block::Stated(Stated::Source), Block::Item("one")]);
/// assert_eq!(blocks("<!doctype html>").next(), None);
/// ```
pub fn blocks(text: &str) -> impl Iterator<Item = Block<'_>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(block).skip_while(|block| !matches!(block, Block::Section(_)))
}

fn block(line: &str) -> Block<'_> {
    match line {
        "{beneficiary}" => Block::Stated(Stated::Beneficiary),
        "{source}" => Block::Stated(Stated::Source),
        "{downloads}" => Block::Stated(Stated::Downloads),
        "{embed}" => Block::Stated(Stated::Embed),
        _ => {
            if let Some(title) = line.strip_prefix("## ") {
                Block::Section(title)
            } else if let Some(title) = line.strip_prefix("### ") {
                Block::Heading(title)
            } else if let Some(item) = line.strip_prefix("- ") {
                Block::Item(item)
            } else {
                Block::Paragraph(line)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABOUT: [&str; 3] = [
        include_str!("../public/data/about.en.md"),
        include_str!("../public/data/about.az.md"),
        include_str!("../public/data/about.ru.md"),
    ];

    #[test]
    fn lines_become_blocks() {
        use Block::{Heading, Item, Paragraph, Section};
        let cases: &[(&str, &str, &[Block])] = &[
            ("nothing", "", &[]),
            ("no section", "a\n### b", &[]),
            ("before the first section", "a\n## T\nb", &[Section("T"), Paragraph("b")]),
            ("windows and a byte order mark", "\u{feff}## T\r\nb\r\n", &[Section("T"), Paragraph("b")]),
            ("empty lines are nothing", "## T\n- a\n\n- b", &[Section("T"), Item("a"), Item("b")]),
            ("headings", "## T\n### U\n## V", &[Section("T"), Heading("U"), Section("V")]),
            ("text is text", "## T\n<b>{sources}", &[Section("T"), Paragraph("<b>{sources}")]),
        ];
        for (name, text, expected) in cases {
            assert_eq!(blocks(text).collect::<Vec<_>>(), *expected, "{name}");
        }
    }

    /// A translation that lacks a paragraph says less than the others without anybody noticing.
    #[test]
    fn the_page_about_the_site_says_the_same_in_every_language() {
        let shape = |text| {
            let bare = |block| match block {
                Block::Section(_) => Block::Section(""),
                Block::Heading(_) => Block::Heading(""),
                Block::Paragraph(_) => Block::Paragraph(""),
                Block::Item(_) => Block::Item(""),
                stated @ Block::Stated(_) => stated,
            };
            blocks(text).map(bare).collect::<Vec<_>>()
        };
        let [en, others @ ..] = ABOUT.map(shape);
        assert!(en.len() > 20 && en.contains(&Block::Stated(Stated::Downloads)));
        for other in others {
            assert_eq!(other, en);
        }
    }
}
