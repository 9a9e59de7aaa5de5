//! Every sentence of the interface, apart from pages: a second language is a second set of these modules.
//!
//! Words of the field (levels, modes, award types) live with the model, since they are its terms. The program that writes
//! the entry pages compiles these same files: they name nothing of the app but each other.

pub mod campus;
pub mod common;
pub mod compare;
pub mod data;
pub mod doors;
pub mod drawing;
pub mod embed;
pub mod failure;
pub mod favourites;
pub mod filters;
pub mod french;
pub mod glossary;
pub mod home;
pub mod institution;
pub mod itineraries;
pub mod legal;
pub mod occupation;
pub mod offline;
pub mod outcomes;
pub mod pathways;
pub mod programme;
pub mod search;
pub mod sector;
pub mod session;
pub mod share;

pub use french::{capitalised, counted, duration, number};
