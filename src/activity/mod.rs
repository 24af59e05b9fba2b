//! Activities: the data file as it stands on the wire, the check that turns it into a model, and the model.
//!
//! `wire` mirrors the JSON for its schema, [`check`] reads it and says what is wrong with it, [`model`] and
//! [`catalogue`] are what the rest of the app reads. Nothing here knows of a screen.

pub mod catalogue;
pub mod check;
pub mod label;
pub mod model;
pub mod problem;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
pub mod text;
#[cfg(not(target_arch = "wasm32"))]
pub mod wire;
