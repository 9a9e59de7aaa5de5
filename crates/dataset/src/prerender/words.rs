//! The words of the entry pages.
//!
//! Those of the app are compiled from its own files, so that a page reads the same before the app runs and after; what
//! only a page without the app says is here.

/// The sentences of the app.
#[path = "../../../../src/strings"]
pub mod app {
    pub mod campus;
    pub mod common;
    pub mod compare;
    pub mod data;
    pub mod embed;
    pub mod favourites;
    pub mod filters;
    pub mod french;
    pub mod glossary;
    pub mod home;
    pub mod institution;
    pub mod itineraries;
    pub mod legal;
    pub mod occupation;
    pub mod outcomes;
    pub mod pathways;
    pub mod programme;
    pub mod search;
    pub mod sector;
    pub mod session;

    pub use french::{capitalised, counted, duration, number};
}

/// Page without the app.
pub const NEEDS_APP: &str =
    "Chercher, filtrer et garder des favoris demande JavaScript et WebAssembly. Les fiches se lisent sans.";
/// Section of the list of programmes.
pub const BY_LEVEL: &str = "Par niveau de sortie";
/// Section of the list of programmes.
pub const BY_SECTOR: &str = "Par secteur";
/// Section of the list of programmes.
pub const NO_SECTOR: &str = "Formations hors des douze secteurs";
/// Section of an institution.
pub const MEMBER_OF: &str = "Campus dont il fait partie, selon une source";
/// Link of a page that does not exist, when scripts are off.
pub const ONE_UP: &str = "Remonter d’un niveau";

/// What is not named on a page that names the first ones.
#[must_use]
pub fn others(count: usize) -> String {
    format!("et {}", app::counted(count, "autre", "autres"))
}

/// Kind of a summary at the end of a search engine's description.
pub const OFFICIAL: &str = "Données ouvertes officielles, sans compte ni traceur.";

#[cfg(test)]
mod tests;
