//! What words are made of. The standard library's table of every letter costs 4 KB of wasm; far fewer signs part words.

/// Whether a character stands inside words, as letters and digits do; what parts words is listed, so that a script not
/// thought of here has words too.
///
/// ```
/// use taiex_explorer::i18n::letter::is_in_word;
/// assert!("aƏЯ中1²".chars().all(is_in_word));
/// assert!(" -.,’“—№→😀\u{301}".chars().all(|sign| !is_in_word(sign)));
/// ```
#[must_use]
pub fn is_in_word(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(letter, 'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼'..='¾'),
        _ => !matches!(
            letter,
            // Latin, Greek, Cyrillic and Armenian, and the marks on their letters.
            '×' | '÷' | '\u{2c2}'..='\u{2c5}' | '\u{2d2}'..='\u{2df}' | '\u{2e5}'..='\u{2eb}' | '\u{2ed}'
                | '\u{2ef}'..='\u{344}' | '\u{346}'..='\u{362}' | '͵' | ';' | '΄' | '΅' | '·' | '϶' | '\u{482}'..='\u{489}'
                | '՚'..='՟' | '։'..='֏'
                // Hebrew, Arabic and Georgian.
                | '־' | '׀' | '׃' | '׆' | '׳' | '״' | '؆'..='؏' | '؛'..='؟' | '٪'..='٭' | '۔' | '჻'
                // Punctuation, currencies, arrows, mathematics, boxes and pictures; the same for ideographs.
                | '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20ff}' | '№' | '℗' | '℠' | '™' | '\u{2190}'..='\u{245f}'
                | '\u{2500}'..='\u{2775}' | '\u{2794}'..='\u{2bff}' | '\u{2e00}'..='\u{2e2e}' | '\u{2e30}'..='\u{2e7f}'
                | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '・' | '\u{e000}'..='\u{f8ff}'
                | '\u{fe00}'..='\u{fe6f}' | '\u{feff}' | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}'
                | '\u{1f000}'..='\u{1f0ff}' | '\u{1f200}'..='\u{1faff}' | '\u{e0000}'..
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::is_in_word;

    #[test]
    fn letters_and_digits_of_every_script_stand_in_words() {
        let lost: Vec<char> = ('\0'..=char::MAX).filter(|c| c.is_alphanumeric() && !is_in_word(*c)).collect();
        assert!(lost.is_empty(), "{lost:?}");
    }

    #[test]
    fn in_the_scripts_of_europe_nothing_else_does() {
        for letter in ('\0'..='\u{362}').chain('\u{400}'..='\u{52f}') {
            assert_eq!(is_in_word(letter), letter.is_alphanumeric(), "{letter} {:x}", u32::from(letter));
        }
    }
}
