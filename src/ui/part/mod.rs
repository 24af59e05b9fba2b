//! The parts that pages are made of, one file each.

pub mod card;
pub mod chips;
pub mod cross;
pub mod dates;
#[cfg(debug_assertions)]
pub(crate) mod example;
pub mod facet;
pub mod facts;
pub mod failure;
pub mod figures;
pub mod file_check;
pub mod filters;
pub mod gathering;
pub mod gist;
pub mod kind_mark;
pub mod list;
pub mod marked;
pub mod no_hits;
pub mod notice;
pub mod offer;
pub mod overview;
pub mod pointing;
pub mod preview;
pub mod quiet_line;
pub mod results;
pub mod search_box;
pub mod shown;
pub mod skeleton;
pub mod strip;
pub mod table;
pub mod take_away;
pub mod take_results;
pub mod timeline;
pub mod value;
pub mod wording;
pub mod years;
