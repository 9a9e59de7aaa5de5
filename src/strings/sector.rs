//! A sector's page.

/// Unknown key.
pub const UNKNOWN: &str = "Secteur inconnu";
/// What to do then.
pub const UNKNOWN_HELP: &str = "Les campus se rangent en douze secteurs\u{a0}:";
/// Note.
pub const MAPPING: &str =
    "Rattachement des formations aux secteurs\u{a0}: notre lecture des domaines de l’Onisep.";
/// Section.
pub const LADDER: &str = "Du CAP à bac\u{a0}+\u{a0}5";
/// Section.
pub const CAMPUSES: &str = "Les campus de ce secteur";
/// None.
pub const NO_CAMPUS: &str = "Aucun campus de ce secteur dans nos données.";
/// Link.
pub const SEE_ALL: &str = "Voir toutes les formations de ce niveau";
