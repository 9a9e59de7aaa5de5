//! Official files to the records of the bundle: one file per table, and the joins between them.

mod context;
pub mod journal;
mod nomenclature;
pub mod text;

mod aliases;
mod all;
mod campuses;
mod certif_info;
mod institution_sources;
mod institutions;
mod occupations;
mod occupations_read;
mod offers;
mod outcomes;
mod programme_index;
mod programmes;
mod reference;

pub use all::{Built, build};
pub use context::Inputs;
