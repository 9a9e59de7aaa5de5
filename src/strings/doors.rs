//! What a diploma opens and closes.

use super::{counted, duration};

/// Section.
pub const TITLE: &str = "Les portes qu’elle ouvre et qu’elle ferme";
/// No way on.
pub const DEAD_END: &str = "Une impasse dans nos données\u{a0}: aucun texte ni aucune règle nationale ne dit de suite d’études. On peut y entrer pour travailler, ou reprendre plus tard\u{a0}: demande à l’établissement.";
/// Nothing closes.
pub const NONE_CLOSED: &str =
    "Elle ne ferme aucune porte de son domaine\u{a0}: tout ce qui était possible avant le reste.";
/// What closing means.
pub const CLOSED_MEANS: &str =
    "Du même domaine, possibles avant d’y entrer\u{a0}; ensuite, il faudrait revenir en arrière.";
/// Note.
pub const NOTE: &str = "Une porte ouverte n’est pas un droit\u{a0}: chaque suite a ses conditions et sa sélection. Calculé sur les chemins que disent les textes et les règles nationales.";
/// Section.
pub const STATUSES: &str = "Le même diplôme dans une autre voie";
/// A status without a known place.
pub const UNKNOWN_PLACES: &str = "possible en France\u{a0}; lieux inconnus de nos données";
/// No status at all.
pub const NO_STATUS: &str = "Nos données ne disent pas dans quelles voies elle se prépare.";

/// Ways on in one move.
#[must_use]
pub fn next(count: usize) -> String {
    [&counted(count, "suite directe", "suites directes"), "\u{a0}; en tout, à la portée de qui l’a\u{a0}:"]
        .concat()
}

/// Programmes of a level within reach.
#[must_use]
pub fn open(count: usize, months: u16) -> String {
    [&counted(count, "formation", "formations"), ", au plus tôt en ", &duration(months)].concat()
}

/// Doors closed.
#[must_use]
pub fn closed(count: usize) -> String {
    let plural = if count < 2 { "" } else { "nt" };
    [counted(count, "porte", "portes").as_str(), " de son domaine se ferme", plural].concat()
}

/// Those not named.
#[must_use]
pub fn more(count: usize) -> String {
    ["et ", &counted(count, "autre", "autres")].concat()
}

/// Where a status is known.
#[must_use]
pub fn known_in(count: usize) -> String {
    ["connu dans ", &counted(count, "département", "départements")].concat()
}
