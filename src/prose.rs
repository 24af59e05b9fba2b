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
}

/// A piece of a section.
#[derive(Debug, PartialEq, Eq)]
pub enum Block<'t> {
    /// A heading inside the section.
    Heading(&'t str),
    /// A paragraph.
    Paragraph(&'t str),
    /// The items of a list.
    List(Vec<&'t str>),
    /// What the data say.
    Stated(Stated),
}

/// A heading and what stands under it.
#[derive(Debug, PartialEq, Eq)]
pub struct Section<'t> {
    /// The heading.
    pub title: &'t str,
    /// What stands under it, in order.
    pub blocks: Vec<Block<'t>>,
}

/// The sections of a text; none if it has no heading, as when a server answers with a page of its own. What stands
/// before the first heading is left out.
///
/// ```
/// use taiex_explorer::prose::{Block, Stated, sections};
/// let read = sections("## Data\n{source}\n- one\n- two\n");
/// assert_eq!(read[0].title, "Data");
/// assert_eq!(read[0].blocks, [Block::Stated(Stated::Source), Block::List(vec!["one", "two"])]);
/// assert!(sections("<!doctype html>").is_empty());
/// ```
#[must_use]
pub fn sections(text: &str) -> Vec<Section<'_>> {
    let mut sections: Vec<Section> = Vec::new();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(title) = line.strip_prefix("## ") {
            sections.push(Section { title, blocks: Vec::new() });
        } else if let Some(section) = sections.last_mut() {
            add(&mut section.blocks, line);
        }
    }
    sections
}

fn add<'t>(blocks: &mut Vec<Block<'t>>, line: &'t str) {
    let block = match line {
        "{beneficiary}" => Block::Stated(Stated::Beneficiary),
        "{source}" => Block::Stated(Stated::Source),
        "{downloads}" => Block::Stated(Stated::Downloads),
        _ => {
            if let Some(title) = line.strip_prefix("### ") {
                Block::Heading(title)
            } else if let Some(item) = line.strip_prefix("- ") {
                if let Some(Block::List(items)) = blocks.last_mut() {
                    items.push(item);
                    return;
                }
                Block::List(vec![item])
            } else {
                Block::Paragraph(line)
            }
        }
    };
    blocks.push(block);
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
        let cases = [
            ("nothing", "", vec![]),
            ("no heading", "a\nb", vec![]),
            ("before the first heading", "a\n## T\nb", vec![("T", vec![Block::Paragraph("b")])]),
            ("windows and a byte order mark", "\u{feff}## T\r\nb\r\n", vec![("T", vec![Block::Paragraph("b")])]),
            ("empty lines split nothing", "## T\n- a\n\n- b", vec![("T", vec![Block::List(vec!["a", "b"])])]),
            (
                "a paragraph splits a list",
                "## T\n- a\nb\n- c",
                vec![("T", vec![Block::List(vec!["a"]), Block::Paragraph("b"), Block::List(vec!["c"])])],
            ),
            ("headings", "## T\n### U\n## V", vec![("T", vec![Block::Heading("U")]), ("V", vec![])]),
            ("text is text", "## T\n<b>{sources}", vec![("T", vec![Block::Paragraph("<b>{sources}")])]),
        ];
        for (name, text, expected) in cases {
            let expected: Vec<_> = expected.into_iter().map(|(title, blocks)| Section { title, blocks }).collect();
            assert_eq!(sections(text), expected, "{name}");
        }
    }

    /// A translation that lacks a paragraph says less than the others without anybody noticing.
    #[test]
    fn the_page_about_the_site_says_the_same_in_every_language() {
        let shape = |text| {
            let blocks = |section: Section| {
                section
                    .blocks
                    .iter()
                    .map(|block| match block {
                        Block::Heading(_) => "heading".to_owned(),
                        Block::Paragraph(_) => "paragraph".to_owned(),
                        Block::List(items) => format!("{} items", items.len()),
                        Block::Stated(stated) => format!("{stated:?}"),
                    })
                    .collect::<Vec<_>>()
            };
            sections(text).into_iter().map(blocks).collect::<Vec<_>>()
        };
        let [en, others @ ..] = ABOUT.map(shape);
        assert!(en.len() > 4 && en.concat().iter().any(|block| block == "Downloads"));
        for other in others {
            assert_eq!(other, en);
        }
    }
}
