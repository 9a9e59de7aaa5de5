//! The search box.

use parcours_core::search::Kind;

use super::{counted, number};

/// Label of the box.
pub const LABEL: &str = "Chercher une formation, un métier, un établissement, un campus";
/// Example.
pub const HINT: &str = "ex.\u{a0}: bac pro électricité, pâtissier, aéronautique";
/// Button.
pub const SUBMIT: &str = "Chercher";
/// Name of the list of results.
pub const RESULTS: &str = "Résultats";
/// What was read in the query.
pub const UNDERSTOOD: &str = "Compris\u{a0}:";
/// Nothing found.
pub const NOTHING: &str = "Rien trouvé";
/// Other spellings.
pub const DID_YOU_MEAN: &str = "Tu voulais dire\u{a0}:";

/// The last line of the list.
#[must_use]
pub fn see_all(query: &str) -> String {
    format!("Voir toutes les formations pour «\u{a0}{query}\u{a0}»")
}

/// What a screen reader is told.
#[must_use]
pub fn announced(count: usize) -> String {
    if count == 0 { NOTHING.to_owned() } else { counted(count, "résultat", "résultats") }
}

/// Variants of one diploma.
#[must_use]
pub fn variants(count: usize) -> String {
    format!("{} options ou parcours", number(count))
}

/// Proposal when nothing is found.
#[must_use]
pub fn without(dropped: &str, count: usize) -> String {
    format!("sans «\u{a0}{dropped}\u{a0}»\u{a0}: {}", announced(count))
}

/// What a result is.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Programme => "Formation",
        Kind::Occupation => "Métier",
        Kind::Institution => "Établissement",
        Kind::Campus => "Campus",
        Kind::Sector => "Secteur",
        Kind::Place => "Lieu",
    }
}

/// The engine or its data could not come.
pub const FAILED: &str =
    "La recherche n’a pas pu se charger\u{a0}: vérifie ta connexion. Ce que tu as écrit n’est pas perdu.";
