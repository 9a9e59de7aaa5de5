//! Search over programmes, occupations, institutions, campuses, sectors and places.
//!
//! One index of words, built when the data is there, answers each keystroke: [`Engine::search`] reads a query into
//! chips and text ([`Reading`]), and gives ranked results of every kind ([`Outcome`]).

mod awards;
mod codes;
mod distance;
mod engine;
mod entries;
mod entry;
mod filters;
mod fold;
mod index;
#[cfg(feature = "labels")]
mod labels;
mod lexicon;
mod matching;
mod ordinary;
mod places;
mod query;
mod reading;
mod results;
mod sound;
mod stem;
mod suggest;
mod tokens;
mod vocabulary;

pub use engine::Engine;
pub use entry::{Kind, Place, Target};
pub use fold::{Span, folded};
#[cfg(feature = "labels")]
pub use labels::{Label, labels};
pub use reading::{Chip, Constraint, Reading};
pub use results::{Counts, Hit, Outcome, Relaxation, Why};
pub use tokens::variant_start;
