//! An institution's page.

/// Unknown key.
pub const UNKNOWN: &str = "Établissement inconnu";
/// What to do then.
pub const UNKNOWN_HELP: &str = "Aucun établissement de nos données ne porte ce numéro UAI.";
/// Section.
pub const PROGRAMMES: &str = "Formations connues ici";
/// None.
pub const NO_PROGRAMME: &str = "Nos données ne disent pas ce que cet établissement enseigne\u{a0}: demande-le-lui, ou consulte son site.";
/// Term.
pub const UAI: &str = "Numéro UAI";
/// Term.
pub const OWNERSHIP: &str = "Statut";
/// Value.
pub const PUBLIC: &str = "Public";
/// Value.
pub const PRIVATE: &str = "Privé";
/// Doubt.
pub const TO_CHECK: &str = "Absent du dernier annuaire qui devrait le citer\u{a0}: existence à vérifier.";
/// Section.
pub const OUTCOMES: &str = "Que deviennent les élèves\u{a0}?";

/// Source of the record.
#[must_use]
pub fn directory(year: u16) -> String {
    format!("Annuaire de {year}")
}
