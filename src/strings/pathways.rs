//! What comes before and after a programme.

use super::counted;

/// Section.
pub const BEFORE: &str = "Avant\u{a0}: comment y entrer";
/// Section.
pub const AFTER: &str = "Après\u{a0}: où cela mène";
/// Section.
pub const DRAWING: &str = "Avant et après, en un schéma";
/// Nothing before.
pub const NO_BEFORE: &str = "Nos textes ne disent pas comment on y entre.";
/// Nothing after.
pub const NO_AFTER: &str = "Nos textes ne citent aucune suite d’études. Ce n’est pas une interdiction\u{a0}: demande à l’établissement.";
/// Group.
pub const NAMED: &str = "Diplômes cités par les textes officiels";
/// Group.
pub const CLASSES: &str = "Familles de diplômes citées";
/// Group.
pub const RULES: &str = "Ce que permettent les règles nationales (jamais un droit)";
/// Group.
pub const UNCLEAR: &str = "Dit de façon imprécise";
/// Where a statement was read.
pub const EVIDENCE: &str = "Texte de l’Onisep, octobre 2025";
/// Link to the itineraries.
pub const FROM_HERE: &str = "Jusqu’où aller à partir d’ici";
/// Link to the itineraries.
pub const TO_HERE: &str = "Trouver mon chemin jusqu’ici";

/// Programmes folded under a class.
#[must_use]
pub fn holds(count: usize) -> String {
    counted(count, "formation", "formations")
}
