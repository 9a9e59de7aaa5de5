//! A programme's page.

use super::counted;

/// Unknown id.
pub const UNKNOWN: &str = "Formation inconnue";
/// What to do then.
pub const UNKNOWN_HELP: &str = "Aucune formation de nos données ne porte cet identifiant.";
/// Section.
pub const FACTS: &str = "En bref";
/// Term.
pub const LEVEL: &str = "Niveau de sortie";
/// Term.
pub const CEC: &str = "Niveau européen (CEC)";
/// Term.
pub const DURATION: &str = "Durée habituelle";
/// Term.
pub const AWARD: &str = "Type de diplôme";
/// Term.
pub const MODES: &str = "Voies possibles en France";
/// Term.
pub const RNCP: &str = "RNCP";
/// Not registered.
pub const NO_RNCP: &str = "non inscrite au RNCP";
/// Link.
pub const BLOCS: &str = "blocs de compétences";
/// Term.
pub const CFD: &str = "Code formation diplôme";
/// Term.
pub const DOMAINS: &str = "Domaines";
/// Term.
pub const SECTORS: &str = "Secteurs";
/// Section.
pub const WHERE: &str = "Où se former";
/// No place known.
pub const NO_PLACE: &str = "Lieux inconnus de nos données\u{a0}: cela ne veut pas dire qu’il n’y en a pas.";
/// A place known only by the trunk common to several programmes.
pub const TRUNK: &str = "parcours à demander à l’établissement";
/// Apprenticeship is possible, but places are unknown.
pub const APPRENTICESHIP_UNKNOWN: &str = "L’apprentissage est possible pour ce diplôme\u{a0}; nos données ne disent pas dans quels établissements.";
/// Section.
pub const OCCUPATIONS: &str = "Métiers";
/// Section.
pub const OUTCOMES: &str = "Que deviennent ceux qui la suivent\u{a0}?";
/// Section.
pub const SOURCES: &str = "D’où viennent ces informations";
/// Closed.
pub const CLOSED: &str = "Ce diplôme n’est plus ouvert aux nouveaux élèves.";
/// Closed, in a list.
pub const CLOSED_SHORT: &str = "fermé";
/// What replaces it.
pub const REPLACED_BY: &str = "Il est remplacé par\u{a0}:";
/// Doubtful date.
pub const TO_CHECK: &str = "Une date de fin passée figure dans la nomenclature\u{a0}: c’est souvent la fin d’une accréditation. À vérifier auprès de l’établissement.";
/// Section.
pub const REPORT: &str = "Signaler une erreur";
/// What it does.
pub const REPORT_HELP: &str = "Copie ce texte dans un message à l’organisme qui publie ce site, ou montre-le à ton professeur principal\u{a0}:";
/// Name of the official form.
pub const OFFICIAL_NAME: &str = "Nom officiel";
/// Seats.
#[must_use]
pub fn seats(count: u16) -> String {
    counted(count.into(), "place", "places")
}

/// Year of a row.
#[must_use]
pub fn as_of(year: u16) -> String {
    format!("données {year}")
}

/// How many institutions.
#[must_use]
pub fn taught_at(count: usize) -> String {
    counted(count, "établissement connu", "établissements connus")
}

/// Text to copy.
#[must_use]
pub fn report(name: &str, id: &str, address: &str, version: &str) -> String {
    format!(
        "Erreur dans Parcours Campus\u{a0}: {name} ({id})\nAdresse\u{a0}: {address}\nDonnées\u{a0}: version {version}\nCe qui est faux\u{a0}: \nCe qu’il faudrait lire\u{a0}: \nSource\u{a0}: "
    )
}

/// No place known, on a ladder.
pub const NO_PLACE_SHORT: &str = "Lieu inconnu de nos données";
