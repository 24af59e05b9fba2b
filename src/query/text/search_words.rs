//! The words of a search text, and when one of them matches a word of the data.

use super::super::fold::each_word;

/// From this many letters on, a word may hold one slip; shorter ones would match at random.
const LETTERS_FOR_A_SLIP: usize = 5;

/// The words that a search text asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchWords(Vec<SearchWord>);

/// One word of a search text, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchWord {
    pub(super) folded: String,
    pub(super) may_slip: bool,
}

/// How a word of the data matches a word of a search text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordMatch {
    /// Whether one slip lies between them.
    pub slip: bool,
    /// How many bytes of the folded word match, from its start; with a slip, the longest such start.
    pub length: usize,
}

impl SearchWords {
    /// The words of a search text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut words = Vec::new();
        each_word(text, &mut |word, _| {
            let may_slip = word.chars().count() >= LETTERS_FOR_A_SLIP;
            words.push(SearchWord { folded: word.to_owned(), may_slip });
        });
        Self(words)
    }

    /// Its words, in the order they were typed.
    #[must_use]
    pub fn words(&self) -> &[SearchWord] {
        &self.0
    }

    /// Whether it asks for nothing, as `""` and `"?!"` do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl SearchWord {
    /// How it matches `word`, a folded word of the data: as its start or, for five letters and more, with one slip (an
    /// insertion, a deletion, a substitution or a swap of neighbours) from being its start.
    ///
    /// ```
    /// use taiex_explorer::query::text::{SearchWords, WordMatch};
    /// let asked = SearchWords::new("aslyum");
    /// assert_eq!(asked.words()[0].find_in("asylums"), Some(WordMatch { slip: true, length: 6 }));
    /// ```
    #[must_use]
    pub fn find_in(&self, word: &str) -> Option<WordMatch> {
        if word.starts_with(&self.folded) {
            return Some(WordMatch { slip: false, length: self.folded.len() });
        }
        let length = if self.may_slip { start_with_a_slip(&self.folded, word) } else { None };
        length.map(|length| WordMatch { slip: true, length })
    }
}

/// The bytes of the longest start of `word` that is one slip from `asked`, which is no start of it.
///
/// The slip can be taken to lie where the two first differ: an earlier one would leave them equal up to there only
/// within a run of one letter, and there it can be moved along. So four comparisons, one for each of Damerau's kinds of
/// error (<https://doi.org/10.1145/363958.363994>), settle it.
fn start_with_a_slip(asked: &str, word: &str) -> Option<usize> {
    let same = asked.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
    let same = asked.floor_char_boundary(same);
    let (asked, rest) = (asked.get(same..)?, word.get(same..)?);
    let (a, asked_after) = behind_first(asked)?;
    let Some((b, rest_after)) = behind_first(rest) else {
        return asked_after.is_empty().then_some(same);
    };
    let start = |skipped: &str, tail: &str| word.len() - skipped.len() + tail.len();
    if rest_after.starts_with(asked) {
        return Some(start(rest_after, asked));
    }
    if rest_after.starts_with(asked_after) {
        return Some(start(rest_after, asked_after));
    }
    if let (Some((a2, asked_tail)), Some((b2, rest_tail))) = (behind_first(asked_after), behind_first(rest_after))
        && (a, a2) == (b2, b)
        && rest_tail.starts_with(asked_tail)
    {
        return Some(start(rest_tail, asked_tail));
    }
    rest.starts_with(asked_after).then(|| start(rest, asked_after))
}

/// The first character, and what follows it.
fn behind_first(text: &str) -> Option<(char, &str)> {
    let mut chars = text.chars();
    chars.next().map(|first| (first, chars.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_starts_and_single_slips() {
        let exact = |length| Some((false, length));
        let slip = |length| Some((true, length));
        let cases = [
            ("asylum", "asylum", exact(6)),
            ("asyl", "asylum", exact(4)),
            ("a", "asylum", exact(1)),
            ("ylum", "asylum", None),
            ("asylums", "asylum", slip(6)),
            ("asilum", "asylums", slip(6)),
            ("aylum", "asylums", slip(6)),
            ("assylum", "asylums", slip(6)),
            ("sylum", "asylum", slip(6)),
            ("xsylum", "asylum", slip(6)),
            ("saylum", "asylum", slip(6)),
            ("aslyum", "asylum", slip(6)),
            ("asylmu", "asylum", slip(6)),
            ("asylm", "asylum", slip(6)),
            ("asilim", "asylum", None),
            ("aslymu", "asylum", None),
            ("aasyylum", "asylum", None),
            ("asyx", "asylum", None),
            ("aslu", "asylum", None),
            ("asylumxy", "asylum", None),
            ("visas", "visa", slip(4)),
            ("visas", "vis", None),
            ("миграцыя", "миграция", slip(16)),
            ("мигарция", "миграция", slip(16)),
            ("миграп", "мигра", slip(10)),
            ("миграр", "миграп", slip(12)),
            ("мииграция", "миграция", slip(16)),
            ("aбвгд", "абвгд", slip(10)),
            ("бвгде", "бвгд", slip(8)),
            ("東京都庁舎", "東京都市庁舎", slip(18)),
            ("лес12", "лес", None),
        ];
        for (asked, word, expected) in cases {
            let found = SearchWords::new(asked).words()[0].find_in(word);
            assert_eq!(found.map(|found| (found.slip, found.length)), expected, "{asked} {word}");
        }
    }

    #[test]
    fn are_its_words() {
        let cases: &[(&str, &[&str])] = &[
            ("", &[]),
            ("  ?! ", &[]),
            ("Asylum  PROCEDURE", &["asylum", "procedure"]),
            ("sığorta", &["sigorta"]),
            ("state's", &["state", "s"]),
        ];
        for (text, words) in cases {
            let asked = SearchWords::new(text);
            assert_eq!(asked.words().iter().map(|word| word.folded.as_str()).collect::<Vec<_>>(), *words, "{text}");
            assert_eq!(asked.is_empty(), words.is_empty());
        }
    }
}
