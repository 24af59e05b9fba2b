//! Texts with gaps for what is known only later. They are data: one function fills them all, where a closure for each
//! text of each language was code.

/// A text with `N` gaps, `{0}` to `{N - 1}`, each of them there exactly once and in the order that the language wants.
///
/// ```
/// use taiex_explorer::i18n::Gaps;
/// const RETURN: Gaps<2> = Gaps::of("from {0} to {1}");
/// const RETURN_IN_AZERBAIJANI: Gaps<2> = Gaps::of("{1} üçün {0}");
/// assert_eq!(RETURN.with(["Baku", "Lisbon"]), "from Baku to Lisbon");
/// assert_eq!(RETURN_IN_AZERBAIJANI.with(["Bakı", "Lissabon"]), "Lissabon üçün Bakı");
/// ```
///
/// A translation that leaves a gap out does not compile:
///
/// ```compile_fail
/// use taiex_explorer::i18n::Gaps;
/// const RETURN: Gaps<2> = Gaps::of("from {0}");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gaps<const N: usize>(&'static str);

impl<const N: usize> Gaps<N> {
    /// This text.
    ///
    /// # Panics
    /// If not each of the `N` gaps, ten at most, is there exactly once, or if a brace is no part of a gap: in a
    /// constant, when it is compiled.
    #[must_use]
    pub const fn of(text: &'static str) -> Self {
        assert!(N <= 10, "a gap has one digit");
        let bytes = text.as_bytes();
        let mut is_there = [false; N];
        let (mut at, mut gaps) = (0, 0);
        while at < bytes.len() {
            assert!(bytes[at] != b'}', "a brace that closes nothing");
            if bytes[at] == b'{' {
                assert!(at + 2 < bytes.len() && bytes[at + 2] == b'}', "a gap is a digit between braces");
                let number = bytes[at + 1].wrapping_sub(b'0') as usize;
                assert!(number < N && !is_there[number], "a gap that nothing fills, or one that is there twice");
                is_there[number] = true;
                gaps += 1;
                at += 2;
            }
            at += 1;
        }
        assert!(gaps == N, "a gap is missing");
        Self(text)
    }

    /// The text with these words in its gaps, the first in `{0}`.
    #[must_use]
    pub fn with(&self, words: [&str; N]) -> String {
        fill(self.0, &words)
    }
}

/// What is no gap of the text, [`Gaps::of`] has ruled out; the words are never looked through.
fn fill(text: &str, words: &[&str]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, gap)) = rest.split_once('{') {
        let (number, after) = gap.split_once('}').unwrap_or_default();
        let word = number.bytes().next().and_then(|digit| words.get(usize::from(digit.wrapping_sub(b'0'))));
        filled.push_str(before);
        filled.push_str(word.copied().unwrap_or_default());
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_stand_in_the_gaps() {
        let cases = [
            ("no gap", Gaps::<0>::of("Retry").with([]), "Retry"),
            ("in the middle", Gaps::of("Show {0} more").with(["12"]), "Show 12 more"),
            ("alone", Gaps::of("{0}").with(["12"]), "12"),
            ("at the end", Gaps::of("Запись {0}").with(["12"]), "Запись 12"),
            ("side by side", Gaps::of("{0}{1}").with(["a", "b"]), "ab"),
            ("in another order", Gaps::of("{1} üçün {0}.").with(["a", "b"]), "b üçün a."),
            ("no word", Gaps::of("“{0}”").with([""]), "“”"),
            ("a word with gaps of its own", Gaps::of("{0}, {1}").with(["{1}", "{"]), "{1}, {"),
        ];
        for (name, filled, expected) in cases {
            assert_eq!(filled, expected, "{name}");
        }
    }

    #[test]
    fn a_text_without_its_gaps_is_refused() {
        let cases: [(&str, &'static str); 8] = [
            ("the second missing", "from {0}"),
            ("both missing", "from here to there"),
            ("twice the same", "from {0} to {0}"),
            ("twice the same and all there", "from {0} to {1}, not {0}"),
            ("one too many", "from {0} to {1} and {2}"),
            ("no digit", "from {} to {1}"),
            ("never closed", "from {0} to {1"),
            ("never opened", "from {0} to {1}}"),
        ];
        for (name, text) in cases {
            assert!(std::panic::catch_unwind(|| Gaps::<2>::of(text)).is_err(), "{name}");
        }
    }

    proptest! {
        #[test]
        fn the_text_between_gaps_is_kept(between in prop::array::uniform4("[^{}]*"), words in any::<[String; 3]>()) {
            let [first, second, third, last] = &between;
            let text = [first, "{2}", second, "{0}", third, "{1}", last].concat();
            let expected = [first, &words[2], second, &words[0], third, &words[1], last].map(String::as_str).concat();
            prop_assert_eq!(fill(&text, &words.each_ref().map(String::as_str)), expected);
        }
    }
}
