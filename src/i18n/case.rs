//! Small letters for capitals. The tables of the standard library hold every script and cost 16 KB of wasm; these
//! ranges hold the scripts of Europe and its neighbours.

/// The small letter of a capital in Latin, Greek, Cyrillic or Armenian; anything else as it is. `İ` becomes `i`, the
/// letter it is a capital of.
#[must_use]
pub fn small(letter: char) -> char {
    let code = u32::from(letter);
    let small = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 32,
        0x130 => 0x69,
        0x178 => 0xff,
        // Pairs that begin with an even code, and pairs that begin with an odd one.
        0x100..=0x137
        | 0x14a..=0x177
        | 0x218..=0x21b
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => code | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc | 0x4c1..=0x4ce => code + code % 2,
        0x18f => 0x259,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x400..=0x40f => code + 80,
        0x4c0 => 0x4cf,
        0x531..=0x556 => code + 48,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::small;

    #[test]
    fn every_letter_of_these_scripts_is_as_unicode_has_it() {
        let scripts =
            [0x0..=0x17f, 0x18f..=0x18f, 0x1cd..=0x1dc, 0x218..=0x21b, 0x386..=0x3ab, 0x400..=0x52f, 0x531..=0x587];
        let vietnamese = [0x1e00..=0x1e95, 0x1ea0..=0x1eff];
        for letter in scripts.into_iter().chain(vietnamese).flatten().filter_map(char::from_u32) {
            let expected = if letter == 'İ' { 'i' } else { letter.to_lowercase().next().unwrap() };
            assert_eq!(small(letter), expected, "{letter} {:x}", u32::from(letter));
        }
        assert_eq!(small('中'), '中');
    }
}
