//! The bundle: writing it whole or not at all, loading it, weighing it.

mod files;
mod weight;
mod write;

pub use files::{file_texts, manifest_of};
pub use weight::{Weight, brotli_size, weigh};
pub use write::write_whole;
