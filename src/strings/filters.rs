//! The list of programmes.

use super::counted;

/// Heading.
pub const TITLE: &str = "Formations";
/// Label.
pub const TEXT: &str = "Mots à chercher";
/// Heading of the filters.
pub const FILTERS: &str = "Filtres";
/// Group.
pub const LEVEL: &str = "Niveau de sortie";
/// Group.
pub const SECTOR: &str = "Secteur";
/// Group.
pub const AWARD: &str = "Type de diplôme";
/// Group.
pub const MODE: &str = "Voie";
/// Group.
pub const PLACE: &str = "Lieu";
/// Choice.
pub const ANYWHERE: &str = "Toute la France";
/// Group of choices.
pub const REGIONS: &str = "Régions";
/// Group of choices.
pub const ACADEMIES: &str = "Académies";
/// Group of choices.
pub const DEPARTMENTS: &str = "Départements";
/// Group.
pub const OWNERSHIP: &str = "Établissement";
/// Choice.
pub const PUBLIC: &str = "Public";
/// Choice.
pub const PRIVATE: &str = "Privé";
/// Button.
pub const CLEAR: &str = "Effacer les filtres";
/// Name of the list of chosen filters.
pub const CHOSEN: &str = "Filtres choisis";
/// Heading of the results, for who reads by headings.
pub const RESULTS: &str = "Résultats";
/// Nothing found.
pub const NONE: &str = "Aucune formation ne répond à tout cela";
/// What to do then.
pub const NONE_HELP: &str = "Retire une condition\u{a0}:";
/// Note on places.
pub const PLACE_NOTE: &str = "Le lieu filtre sur les places connues de nos données (2020 à 2025)\u{a0}; hors BTS, les lieux en apprentissage y manquent souvent.";
/// Button.
pub const PREVIOUS: &str = "Page précédente";
/// Button.
pub const NEXT: &str = "Page suivante";
/// Name of the pages' navigation.
pub const PAGES: &str = "Pages de résultats";
/// Button that opens the filters on a phone.
pub const OPEN: &str = "Filtrer";

/// How many were found.
#[must_use]
pub fn found(count: usize) -> String {
    counted(count, "formation", "formations")
}

/// Where one stands.
#[must_use]
pub fn page(page: usize, pages: usize) -> String {
    format!("Page {page} sur {pages}")
}

/// Button of a chosen filter.
#[must_use]
pub fn remove(name: &str) -> String {
    format!("Retirer le filtre {name}")
}

/// Proposal when nothing is found.
#[must_use]
pub fn without(name: &str, count: usize) -> String {
    format!("sans «\u{a0}{name}\u{a0}»\u{a0}: {}", found(count))
}

/// Noun.
pub const ONE: &str = "formation";
/// Noun.
pub const MANY: &str = "formations";
