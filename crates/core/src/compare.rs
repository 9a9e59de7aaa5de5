//! Comparing programmes: the same questions asked of each, and whether the answers differ.
//!
//! What the data do not know is never taken for a difference, nor for a likeness: see [`Verdict::Unclear`].

mod facts;
mod rows;

pub use facts::{Around, Facts, NearPlace, Sources, Way, Ways};
pub use rows::{Row, Verdict};

#[cfg(test)]
mod tests;
