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
/// Section.
pub const HOW: &str = "Comment y arriver";
/// Under it.
pub const HOW_LEAD: &str = "Dis d’où tu pars\u{a0}: tous les chemins, avec leurs étapes et leurs conditions.";
/// No way from a departure.
pub const NO_WAY: &str = "pas de chemin connu";

/// The shortest way from a departure.
#[must_use]
pub fn at_best(months: u16) -> String {
    ["en ", &super::duration(months), " au plus court"].concat()
}

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
