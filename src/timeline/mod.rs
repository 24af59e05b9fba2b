//! The arithmetic of the timeline: days and spans in, pixels, ticks and rows out.
//!
//! | file | answers |
//! |---|---|
//! | `day` | what is a [`Day`], and a [`Span`] of them |
//! | `scale` | where on the screen is an instant, and back: [`Scale`], [`Extent`] |
//! | `viewport` | which part of time is in view, and what zooming and panning make of it: [`Viewport`] |
//! | `ticks` | what the axis shows: [`ticks()`], two levels of [`Tick`]s |
//! | `lane` | which span of a lane stands in which row, and how far out: [`Lane`] |
//! | `level` | what of a lane is a bar and what gathers at one level of zoom: [`Level`], [`Mark`] |
//! | `chart` | all lanes, at the level that there is room for: [`Chart`] |
//! | `label` | where the titles of a row stand: [`labels`] |
//! | `roving` | where an arrow key leads: [`step`] |
//! | `motion` | how a view moves by itself: [`Flight`], [`Glide`] |
//! | `placement` | where a popover goes: [`place`] |
//! | `histogram`, `brush` | how much falls into each year, and a window over it: [`Bins`], [`Brush`] |
//!
//! Invariants: it imports nothing of ours and knows no activity, no document and no word of any language. It has no
//! clock: today is a [`Day`] that somebody passes in. Both ends of a span are inclusive, as people mean them; only
//! [`Scale::extent`] turns that into pixels. An instant is an `f64` of days since 1970-01-01T00:00 in a name that ends
//! in `_days`, a length on the screen an `f64` of CSS pixels in one that ends in `_px`.
//!
//! ```
//! use jiff::civil::date;
//! use taiex_explorer::timeline::{Chart, Span, Viewport};
//!
//! let visit = Span::new(3, date(2012, 8, 27).into(), date(2012, 8, 31).into());
//! let year = Span::new(5, date(2015, 1, 1).into(), date(2015, 12, 31).into());
//! let view = Viewport::whole(visit.first(), year.last());
//! let chart = Chart::new(&[vec![visit, year]], view, 800.0, 400);
//! let lane = &chart.level(&view.scale(800.0)).lanes[0];
//! assert_eq!(lane.marks().iter().map(|mark| lane.members(mark)[0]).collect::<Vec<_>>(), [3, 5]);
//! ```

mod brush;
mod chart;
mod day;
mod histogram;
mod label;
mod lane;
mod level;
mod motion;
mod placement;
mod roving;
mod scale;
mod ticks;
mod viewport;

pub use brush::{Brush, Grip};
pub use chart::{Chart, ChartLevel, label_px};
pub use day::{Day, Span};
pub use histogram::{Bins, Touched};
pub use label::labels;
pub use lane::{Lane, Rows};
pub use level::{Level, Mark, Shape, TOUCH_TARGET_PX};
pub use motion::{FLIGHT_MS, Flight, Glide, Speed, wheel_factor};
pub use placement::{Placement, Rect, place};
pub use roving::{Spot, Step, step};
pub use scale::{Extent, Scale};
pub use ticks::{Tick, Ticks, Tier, Unit, ticks};
pub use viewport::Viewport;
