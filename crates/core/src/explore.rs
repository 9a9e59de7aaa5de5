//! Exploring programmes: filters written in the address, the programmes that pass, and a count beside each choice.

mod around;
mod comparison;
mod facets;
mod filter;
mod journey;

pub use around::{Around, Point, Town, Towns, USUAL_KM, km_between};
pub use comparison::{Comparison, MOST_COMPARED};
pub use facets::{Facets, PlaceIndex, Selection, select};
pub use filter::{Filter, Place};
pub use journey::{Goal, Journey};
