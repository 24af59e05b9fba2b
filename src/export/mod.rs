//! Activities as somebody else's format: text out, nothing in. What a library would weigh too much for is written by hand and
//! read back by other people's in the tests.

pub mod calendar;
pub mod csv;
pub mod embed;
#[cfg(not(target_arch = "wasm32"))]
pub mod event;
#[cfg(not(target_arch = "wasm32"))]
pub mod feed;
pub mod picture;
