//! Comparing programmes.

use super::counted;

/// Heading.
pub const TITLE: &str = "Comparer des formations";
/// Link to the page.
pub const LINK: &str = "Comparer";
/// Link of a programme's page.
pub const WITH: &str = "Comparer avec…";
/// Under the heading.
pub const LEAD: &str = "Mets deux à quatre formations côte à côte\u{a0}: niveau, durée, lieux, accès, suites, métiers et devenir. L’adresse de la page garde ta comparaison\u{a0}: tu peux la copier ou l’envoyer.";
/// Heading of the table, for those who go from heading to heading.
pub const SIDE_BY_SIDE: &str = "Les formations côte à côte";
/// Nothing compared yet.
pub const EMPTY: &str = "Rien à comparer pour l’instant";
/// What to do then.
pub const EMPTY_HELP: &str =
    "Ajoute une première formation, puis une deuxième\u{a0}: les lignes où elles diffèrent seront signalées.";
/// One programme alone.
pub const ONE_MORE: &str = "Ajoute au moins une autre formation pour voir ce qui change.";
/// Field.
pub const ADD: &str = "Ajouter une formation";
/// Example.
pub const ADD_HINT: &str = "ex.\u{a0}: BTS électrotechnique";
/// No room.
pub const ENOUGH: &str = "Quatre formations au plus\u{a0}: retires-en une pour en ajouter une autre.";
/// Group.
pub const FROM_FAVOURITES: &str = "Depuis tes favoris";
/// Field.
pub const NEAR: &str = "Près de quel endroit\u{a0}?";
/// Button.
pub const REMOVE: &str = "Retirer";
/// Caption of the table.
pub const CAPTION: &str = "Formations comparées, une par colonne";
/// Corner of the table.
pub const CORNER: &str = "Question";
/// Verdict.
pub const DIFFERS: &str = "différent";
/// Verdict.
pub const SAME: &str = "identique";
/// Verdict.
pub const UNCLEAR: &str = "incomplet";
/// What the verdicts mean.
pub const VERDICTS: &str = "«\u{a0}Différent\u{a0}»\u{a0}: au moins deux formations ne donnent pas la même réponse. «\u{a0}Incomplet\u{a0}»\u{a0}: une réponse n’est pas communiquée, on ne peut pas conclure.";
/// Row.
pub const LEVEL: &str = "Niveau de sortie";
/// Row.
pub const AWARD: &str = "Type de diplôme";
/// Row.
pub const DURATION: &str = "Durée habituelle";
/// Row.
pub const MODES: &str = "Voies possibles en France";
/// Row.
pub const COUNTRY: &str = "Lieux connus en France, et voies vues";
/// Row.
pub const BEFORE: &str = "Comment y entrer, selon les textes";
/// Row.
pub const AFTER: &str = "Où cela mène, selon les textes";
/// Row.
pub const OCCUPATIONS: &str = "Métiers";
/// Row.
pub const OUTCOMES: &str = "Que deviennent ceux qui la suivent\u{a0}?";
/// No place known at all.
pub const NO_PLACE: &str = "lieux inconnus de nos données";
/// No place known there.
pub const NONE_NEAR: &str = "aucun lieu connu ici, selon nos données";
/// Nothing said.
pub const NO_WAY: &str = "non dit par nos textes";
/// Closed programme.
pub const CLOSED: &str = "fermée aux nouveaux élèves";

/// Row.
#[must_use]
pub fn near(place: &str) -> String {
    ["Lieux\u{a0}: ", place].concat()
}

/// Accessible name of the button.
#[must_use]
pub fn remove(name: &str) -> String {
    ["Retirer de la comparaison\u{a0}: ", name].concat()
}

/// How many are compared, read out when it changes.
#[must_use]
pub fn compared(count: usize) -> String {
    counted(count, "formation comparée", "formations comparées")
}

/// How many rows differ.
#[must_use]
pub fn differing(count: usize) -> String {
    if count == 0 {
        "aucune différence connue".to_owned()
    } else {
        counted(count, "ligne où elles diffèrent", "lignes où elles diffèrent")
    }
}

/// Words of the address that lead nowhere.
#[must_use]
pub fn unknown(words: &str) -> String {
    ["Formation inconnue, laissée de côté\u{a0}: ", words].concat()
}

/// More than fit.
#[must_use]
pub fn beyond(count: usize) -> String {
    format!(
        "On en compare quatre au plus\u{a0}: {} de côté.",
        counted(count, "formation laissée", "formations laissées")
    )
}

/// Ways or occupations that are not named.
#[must_use]
pub fn more(count: usize) -> String {
    format!("et {}", counted(count, "autre", "autres"))
}

/// How many diplomas lead there, or follow.
#[must_use]
pub fn diplomas(count: usize) -> String {
    counted(count, "diplôme", "diplômes")
}

/// Level of the European framework.
#[must_use]
pub fn cec(level: u8) -> String {
    format!("niveau européen\u{a0}{level}")
}
