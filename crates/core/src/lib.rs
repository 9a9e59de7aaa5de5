//! The domain of Parcours Campus, pure: model, data set, search, pathways, itineraries, comparison, geometry, dossier.
//!
//! Nothing here does I/O, reads a clock or knows a browser: it compiles and tests natively, and the page and the
//! terminal run the very same code.

pub mod compare;
pub mod dataset;
pub mod diagram;
pub mod dossier;
pub mod embed;
pub mod explore;
pub mod geometry;
pub mod itinerary;
pub mod ladder;
pub mod model;
pub mod order;
pub mod pathways;
pub mod search;
pub mod session;
pub mod share;
