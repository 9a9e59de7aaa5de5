//! Itineraries.

use super::{counted, duration};

/// Heading.
pub const TITLE: &str = "Itinéraires";
/// Under it.
pub const LEAD: &str = "Dis où tu en es et ce que tu vises\u{a0}: voici tous les chemins raisonnables, avec leur durée, leurs conditions et ce sur quoi ils reposent.";
/// Field.
pub const FROM: &str = "Je suis en…";
/// Choice.
pub const CHOOSE: &str = "Choisir";
/// Field.
pub const TO: &str = "Je vise…";
/// Search box for an aim.
pub const TO_SEARCH: &str = "Un diplôme ou un métier";
/// Example.
pub const TO_HINT: &str = "ex.\u{a0}: BTS aéronautique, ingénieur maintenance";
/// Choice.
pub const FARTHEST: &str = "Jusqu’où puis-je aller\u{a0}?";
/// Group.
pub const PREFERENCES: &str = "Préférences";
/// Field.
pub const MODE: &str = "Voie";
/// Choice.
pub const ANY_MODE: &str = "Toutes les voies";
/// Field.
pub const PLACE: &str = "Lieu";
/// Field.
pub const YEARS: &str = "Durée au plus";
/// Choice.
pub const ANY_YEARS: &str = "Sans limite";
/// Field.
pub const ORDER: &str = "Classer";
/// Orders, in their order.
pub const ORDERS: [&str; 3] = [
    "d’abord ce que citent les textes, puis le plus court",
    "le plus court d’abord",
    "le moins d’étapes d’abord",
];
/// Box.
pub const SAME_FIELD: &str = "Rester dans mon domaine";
/// What to do first.
pub const ASK: &str = "Choisis un départ et un but pour voir les chemins.";
/// Heading of the answer.
pub const WAYS: &str = "Les chemins";
/// Mark.
pub const ALTERNATIVE: &str = "autre voie";
/// Rests on texts alone.
pub const STATED: &str = "Chaque étape est dite par un texte officiel ou par la scolarité ordinaire";
/// Note.
pub const NOTE: &str = "Un chemin possible n’est jamais un droit\u{a0}: chaque étape a ses conditions, ses places et sa sélection.";
/// Heading of what can be reached.
pub const REACH: &str = "Jusqu’où aller";
/// Nothing can be reached.
pub const DEAD_END: &str = "Aucune suite d’études n’est dite par nos textes ni par les règles nationales.";
/// Link to a nearer aim.
pub const NEAREST: &str = "But le plus proche que l’on peut atteindre\u{a0}:";
/// Removes the aim.
pub const CHANGE: &str = "Changer";
/// Where to study.
pub const WHERE: &str = "Où se former";

/// How many ways.
#[must_use]
pub fn found(count: usize) -> String {
    counted(count, "chemin", "chemins")
}

/// Moves.
#[must_use]
pub fn moves(count: usize) -> String {
    counted(count, "étape", "étapes")
}

/// Rules.
#[must_use]
pub fn rules(count: u16) -> String {
    format!(
        "repose sur {}",
        counted(count.into(), "règle nationale, jamais un droit", "règles nationales, jamais un droit")
    )
}

/// Similar itineraries.
#[must_use]
pub fn others(count: usize) -> String {
    format!("ou {}", counted(count, "autre formation voisine", "autres formations voisines"))
}

/// A limit to lift.
#[must_use]
pub fn lift(what: &str, count: usize, months: u16) -> String {
    format!("{what}\u{a0}: {} (le plus court en {})", found(count), duration(months))
}

/// Limits to lift.
pub const LIFT_DURATION: &str = "sans limite de durée";
/// Limits to lift.
pub const LIFT_FIELD: &str = "en changeant de domaine";
/// Limits to lift.
pub const LIFT_BOTH: &str = "sans limite de durée et en changeant de domaine";

/// Choice of a duration.
#[must_use]
pub fn years(count: u16) -> String {
    counted(count.into(), "an", "ans")
}

/// Shortest way to a programme.
#[must_use]
pub fn in_months(months: u16) -> String {
    format!("en {}", duration(months))
}
