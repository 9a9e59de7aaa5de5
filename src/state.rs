//! What the pages share: signals over the core's types.

pub mod data;
pub mod favourites;
pub mod frame;
pub mod graph;
pub mod offline;
pub mod search;
pub mod session;
mod table;
