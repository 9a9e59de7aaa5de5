//! Official files to the records of the bundle: one file per table, and the joins between them.

mod context;
pub mod journal;
mod nomenclature;
pub mod text;

mod reference;
mod programmes;
mod programme_index;
mod certif_info;
mod institutions;
mod institution_sources;
mod offers;
mod presence;
mod campuses;
mod occupations;
mod outcomes;
mod aliases;
mod all;

pub use all::{Built, build};
pub use context::Inputs;
