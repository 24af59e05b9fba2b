//! What people see: pages, the parts they are made of, and the frame around them.
//!
//! A page or part is a function from state to a view made of [`element`]s. Words come from [`i18n`](crate::i18n) and
//! are fixed while a view lives: another language builds the view anew. Natively the same functions print static HTML.

pub mod element;
pub mod frame;
pub mod page;
pub mod part;
#[cfg(not(target_arch = "wasm32"))]
pub mod print;
