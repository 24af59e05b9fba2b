//! Printing.

use super::hear;

/// Calls `before` when the page is about to be printed and `after` when that is over, as long as the present owner lives.
pub fn around(before: impl Fn() + 'static, after: impl Fn() + 'static) {
    hear("beforeprint", move |_| before());
    hear("afterprint", move |_| after());
}
