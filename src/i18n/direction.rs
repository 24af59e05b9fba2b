//! Which way a text runs.

/// Whether anything in a text may run from right to left, or says that it does, so that beside others it has to be isolated:
/// letters, numbers and signs of these directions in [UAX #9](https://www.unicode.org/reports/tr9/), which are kept
/// together in the tables of Unicode.
///
/// ```
/// use taiex_explorer::i18n::direction::may_turn;
/// assert!(may_turn("Asylum in تونس"));
/// assert!(!may_turn("Sığınacaq, убежище – 2012"));
/// ```
#[must_use]
pub fn may_turn(text: &str) -> bool {
    text.chars().any(|character| {
        matches!(character,
            '\u{590}'..='\u{8ff}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

#[cfg(test)]
mod tests {
    use unicode_bidi::BidiClass::{self, AL, AN, FSI, LRE, LRI, LRO, PDF, PDI, R, RLE, RLI, RLO};

    use super::*;

    #[test]
    fn every_character_that_is_not_of_the_left_to_right_is_known() {
        let turning: [BidiClass; 12] = [R, AL, AN, RLE, RLO, RLI, LRE, LRO, LRI, FSI, PDF, PDI];
        for character in '\0'..=char::MAX {
            let turns = turning.contains(&unicode_bidi::bidi_class(character));
            assert!(!turns || may_turn(&character.to_string()), "{character:?} U+{:04X}", u32::from(character));
        }
    }

    #[test]
    fn texts_of_the_three_languages_do_not_turn() {
        for text in ["Asylum – “quoted”, 50 %", "Sığınacaq İşçi ƏÖÜ", "Убежище Ёлка № 5", "…°→≤", "😀"]
        {
            assert!(!may_turn(text), "{text}");
        }
    }
}
