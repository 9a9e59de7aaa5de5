//! Campuses.

use super::counted;

/// Heading.
pub const TITLE: &str = "Campus des métiers et des qualifications";
/// Under it.
pub const NOT_REGISTER: &str = "Liste compilée de pages publiques, pas le registre officiel (environ 120 labels en 2025). Les réseaux qui n’ont pas le label sont comptés à part.";
/// Choice.
pub const REGION: &str = "Région";
/// Choice.
pub const ALL: &str = "Toutes les régions";
/// Choice.
pub const SECTOR: &str = "Secteur";
/// Choice.
pub const ALL_SECTORS: &str = "Tous les secteurs";
/// Unknown key.
pub const UNKNOWN: &str = "Campus inconnu";
/// What to do then.
pub const UNKNOWN_HELP: &str = "Aucun campus de nos données ne porte ce nom.";
/// Section.
pub const LADDER: &str = "L’échelle des formations";
/// Section.
pub const FACTS: &str = "Ce que l’on en sait";
/// Section.
pub const NETWORK: &str = "Le réseau";
/// Section.
pub const SOURCES: &str = "Sources";
/// Term.
pub const KIND: &str = "Statut";
/// Term.
pub const SECTOR_TERM: &str = "Secteur";
/// A judgement.
pub const ESTIMATED: &str = "estimé par nous";
/// Stated by a source.
pub const STATED: &str = "selon une source";
/// No sector.
pub const NO_SECTOR: &str = "aucun des 12 secteurs";
/// Term.
pub const SEAT: &str = "Siège";
/// Approximate.
pub const APPROXIMATE: &str = "position approchée";
/// Term.
pub const LABELLED: &str = "Label obtenu en";
/// Term.
pub const CONFIDENCE: &str = "Confiance dans ces informations";
/// Term.
pub const WEB: &str = "Site";
/// Category.
pub const EXCELLENCE: &str = "Campus d’excellence";
/// Not alive, or not known to be.
pub const STATUS_UNKNOWN: &str = "activité à vérifier";
/// Announced.
pub const STATUS_PROJECT: &str = "en projet";
/// Mark of a sourced programme.
pub const OWN: &str = "Du réseau, selon une source";
/// Mark of a computed programme.
pub const COMPUTED: &str = "Calculé\u{a0}: même secteur, même territoire";
/// Toggle.
pub const WIDEN: &str = "Montrer tout le secteur";
/// Toggle.
pub const NARROW: &str = "Revenir au cœur du campus";
/// A transversal campus.
pub const TRANSVERSAL: &str =
    "Ce campus sert tous les secteurs\u{a0}: il n’a pas d’échelle de formations à lui.";
/// No scope.
pub const NO_LADDER: &str =
    "Aucun secteur n’est connu pour ce réseau\u{a0}: son échelle ne peut pas être calculée.";
/// Named by a source, not found in the data.
pub const NOT_MATCHED: &str = "Aussi citées par les sources, sans fiche dans nos données\u{a0}:";
/// Heading of the list of a territory.
pub const TERRITORY: &str = "Ce que disent les textes";

/// Name of the map.
pub const MAP: &str = "Carte des régions";
/// Out of a région.
pub const WHOLE: &str = "Toute la France";
/// Before régions whose outline the files lack.
pub const OFF_MAP: &str = "Hors de la carte\u{a0}:";

/// A région of the map.
#[must_use]
pub fn map_region(name: &str, campuses: usize) -> String {
    let count = counted(campuses, "campus ou réseau", "campus et réseaux");
    [name, "\u{a0}: ", &count].concat()
}

/// What the points are.
#[must_use]
pub fn map_note(placed: usize, all: usize) -> String {
    format!(
        "Un point par campus ou réseau dont le lieu est connu\u{a0}: {placed} sur {all}. Contours\u{a0}: IGN et Insee, simplifiés."
    )
}

/// How many.
#[must_use]
pub fn count(cmq: usize, others: usize) -> String {
    let mut text = counted(cmq, "campus labellisé ou en projet", "campus labellisés ou en projet");
    if others > 0 {
        text.push_str(", et ");
        text.push_str(&counted(others, "réseau sans ce label", "réseaux sans ce label"));
    }
    text
}

/// What the ladder holds.
#[must_use]
pub fn ladder_lead(territory: &str, scope: &str) -> String {
    format!(
        "Formations de {scope} dont un lieu est connu en {territory}, de bas en haut. Chaque lieu porte l’année de sa source."
    )
}

/// Button of a folded rung.
#[must_use]
pub fn more(count: usize) -> String {
    format!("Voir les {count} autres")
}

/// Mark of a sourced programme, short.
pub const OWN_SHORT: &str = "du réseau";
/// Mark of a computed programme, short.
pub const COMPUTED_SHORT: &str = "calculé";

/// Confidence.
pub const HIGH: &str = "haute\u{a0}: plusieurs sources, ou une source officielle";
/// Confidence.
pub const MEDIUM: &str = "moyenne\u{a0}: une seule source";
/// Confidence.
pub const LOW: &str = "basse\u{a0}: indices indirects";

/// Under an empty rung.
pub const ELSEWHERE: &str =
    "Existe ailleurs en France, ou en des lieux que nos données ne connaissent pas\u{a0}:";

/// What a short list leaves out.
#[must_use]
pub fn and_more(count: usize) -> String {
    format!("et {count} autres")
}
