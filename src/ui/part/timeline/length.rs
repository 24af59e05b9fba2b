//! Lengths as styles have them.

/// A length for a style property. Tenths of a pixel are as fine as anybody sees.
pub(super) fn px(length_px: f64) -> String {
    [&tenths(length_px), "px"].concat()
}

/// A height for a style property. It is in rem, so that rows grow with the reader's text (WCAG 2.2, 1.4.4 Resize Text); one
/// rem is 16 of our pixels.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is no less than 0")]
pub(super) fn rem(height_px: f64) -> String {
    let sixteenths = height_px.round().max(0.0) as u64;
    let fraction = (10_000 + sixteenths % 16 * 625).to_string();
    [&(sixteenths / 16).to_string(), ".", fraction.get(1..).unwrap_or_default(), "rem"].concat()
}

/// A number with one digit after the point.
#[expect(clippy::cast_possible_truncation, reason = "no screen is 2^60 pixels wide")]
pub(super) fn tenths(number: f64) -> String {
    let tenths = (number * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    [sign, &(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()
}

#[cfg(test)]
mod tests {
    #[test]
    fn lengths_are_written_to_the_tenth() {
        for (length_px, expected) in [(0.0, "0.0px"), (12.34, "12.3px"), (-0.25, "-0.3px"), (-12.0, "-12.0px")] {
            assert_eq!(super::px(length_px), expected);
        }
    }

    #[test]
    fn heights_are_written_in_sixteenths_of_a_rem() {
        for (height_px, expected) in
            [(0.0, "0.0000rem"), (1.0, "0.0625rem"), (38.0, "2.3750rem"), (864.0, "54.0000rem")]
        {
            assert_eq!(super::rem(height_px), expected);
        }
    }
}
