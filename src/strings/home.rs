//! Home.

/// Heading.
pub const TITLE: &str = "Trouve ton chemin, du CAP à bac\u{a0}+\u{a0}5";
/// Under it.
pub const LEAD: &str =
    "Explore les diplômes, les lieux où ils se préparent et les campus des métiers, secteur par secteur.";
/// Section.
pub const DOORS: &str = "Par où commencer\u{a0}?";
/// Door.
pub const DOOR_PROGRAMMES: &str = "Je cherche une formation";
/// Under it.
pub const DOOR_PROGRAMMES_HELP: &str = "Par niveau, secteur, lieu, en lycée ou en apprentissage";
/// Door.
pub const DOOR_ITINERARIES: &str = "Je cherche mon chemin";
/// Under it.
pub const DOOR_ITINERARIES_HELP: &str = "D’où je suis à ce que je vise, toutes les étapes";
/// Door.
pub const DOOR_CAMPUSES: &str = "Je découvre un campus";
/// Under it.
pub const DOOR_CAMPUSES_HELP: &str = "Les réseaux de lycées, CFA, universités et entreprises d’un secteur";
/// Section.
pub const SECTORS: &str = "Les 12 secteurs des campus";
/// Section.
pub const LADDER: &str = "L’échelle des diplômes";
/// Under it.
pub const LADDER_HELP: &str = "Choisis un niveau\u{a0}: tu verras ses formations.";
/// Section.
pub const WHAT: &str = "Qu’est-ce que c’est\u{a0}?";
/// Text.
pub const WHAT_TEXT: &str = "Un campus des métiers et des qualifications réunit des lycées, des CFA, des universités, des laboratoires et des entreprises autour d’un secteur et d’un territoire. Parcours Campus montre l’échelle entière des formations de chaque secteur, avec les données ouvertes officielles.";
/// Text.
pub const WHAT_PRIVACY: &str =
    "Aucun compte, aucun traceur, aucun serveur\u{a0}: tout se passe dans ton navigateur.";

/// Numbers of the bundle.
#[must_use]
pub fn figures(programmes: &str, institutions: &str, campuses: &str) -> String {
    format!("{programmes} formations, {institutions} établissements, {campuses} campus")
}
