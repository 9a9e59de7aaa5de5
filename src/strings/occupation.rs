//! An occupation's page.

use parcours_core::model::NoProgramme;

/// Unknown id.
pub const UNKNOWN: &str = "Métier inconnu";
/// What to do then.
pub const UNKNOWN_HELP: &str = "Aucun métier de nos données ne porte cet identifiant.";
/// Term.
pub const LEVEL: &str = "Niveau d’accès minimum";
/// Term.
pub const ROME: &str = "Code ROME";
/// Term.
pub const INTERESTS: &str = "Pour qui aime";
/// Section.
pub const PROGRAMMES: &str = "Formations qui y mènent";
/// Where it comes from.
pub const SOURCE: &str =
    "Onisep, octobre 2025\u{a0}: formations recommandées, et celles que nomme le texte d’accès au métier.";

/// Why there is no programme.
#[must_use]
pub fn none(why: NoProgramme) -> &'static str {
    match why {
        NoProgramme::Experience => {
            "Aucun diplôme n’y mène directement\u{a0}: on y arrive par l’expérience dans un métier voisin."
        }
        NoProgramme::Employer => {
            "Aucun diplôme n’y mène directement\u{a0}: l’employeur recrute, puis forme lui-même."
        }
        NoProgramme::Competition => {
            "On y entre par un concours de la fonction publique, pas par un diplôme précis."
        }
        NoProgramme::Elsewhere => {
            "On y entre par une formation qui ne figure pas dans la liste nationale des formations initiales."
        }
        NoProgramme::NoDiploma => "Aucun diplôme n’est demandé.",
        NoProgramme::Unknown => "Nos données ne disent pas quelle formation y mène.",
    }
}
