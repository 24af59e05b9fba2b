//! The arithmetic of the timeline: days and spans in, pixels, ticks and rows out.
//!
//! | file | answers |
//! |---|---|
//! | `day` | what is a [`Day`], and a [`Span`] of them |
//! | `scale` | where on the screen is an instant, and back: [`Scale`], [`Extent`] |
//! | `viewport` | which part of time is in view, and what zooming and panning make of it: [`Viewport`] |
//! | `ticks` | what the axis shows: [`ticks()`], two levels of [`Tick`]s |
//! | `lanes` | which bar stands in which row, when each is drawn by itself (paper, a handful of items): [`pack`] |
//! | `clusters` | the same for any crowd, gathered by scale: [`Lane`], [`Mark`] |
//!
//! Invariants: it imports nothing of ours and knows no activity, no document and no word of any language. It has no
//! clock: today is a [`Day`] that somebody passes in. Both ends of a span are inclusive, as people mean them; only
//! [`Scale::extent`] turns that into pixels. An instant is an `f64` of days since 1970-01-01T00:00 in a name that ends
//! in `_days`, a length on the screen an `f64` of CSS pixels in one that ends in `_px`.
//!
//! ```
//! use jiff::civil::date;
//! use taiex_explorer::timeline::{Lane, Span, Viewport};
//!
//! let visit = Span::new(3, date(2012, 8, 27).into(), date(2012, 8, 31).into());
//! let year = Span::new(5, date(2015, 1, 1).into(), date(2015, 12, 31).into());
//! let view = Viewport::whole(visit.first(), year.last());
//! let marks = Lane::new(&[visit, year], 6).marks(&view.scale(800.0));
//! assert_eq!(marks.iter().map(|mark| mark.members[0]).collect::<Vec<_>>(), [3, 5]);
//! ```

mod clusters;
mod day;
mod lanes;
mod scale;
mod ticks;
mod viewport;

pub use clusters::{Lane, Mark, Shape, TOUCH_TARGET_PX};
pub use day::{Day, Span};
pub use lanes::{Packing, pack};
pub use scale::{Extent, Scale};
pub use ticks::{Tick, Ticks, Tier, Unit, ticks};
pub use viewport::Viewport;
