//! The bundle: writing it whole or not at all, loading it, checking it, weighing it.

mod check;
mod coverage;
mod files;
mod load;
mod weight;
mod write;

pub use check::{BUDGET, check};
pub use coverage::report_of;
pub use files::{Files, file_texts, manifest_of};
pub use load::Loaded;
pub use weight::{Weight, brotli_size, weigh};
pub use write::write_whole;
