//! Outcomes in plain words, with their denominator.

use super::common;

/// Mode.
pub const SCHOOL: &str = "En voie scolaire";
/// Mode.
pub const APPRENTICESHIP: &str = "En apprentissage";
/// Term.
pub const STUDYING: &str = "Continuent leurs études";
/// Term.
pub const WORKING_6: &str = "En emploi 6 mois après, parmi ceux qui ont arrêté leurs études";
/// Term.
pub const WORKING_12: &str = "En emploi 12 mois après, parmi les mêmes";
/// Term, for an institution.
pub const WORKING_ALL: &str = "En emploi 6 mois après, parmi tous les sortants de l’année, études comprises";
/// The country's row is our own sum.
pub const COMPUTED: &str = "France entière\u{a0}: notre somme des régions qui communiquent leurs chiffres.";
/// No row at all.
pub const NONE: &str =
    "Non communiqué pour cette formation (effectifs trop petits, ou diplôme non suivi par l’enquête).";

/// Where it comes from.
#[must_use]
pub fn source(year: u16) -> String {
    format!("InserJeunes (DEPP, Dares), sortants {}-{year}", year.saturating_sub(1))
}

/// Tenths of a percentage, rounded.
#[must_use]
pub fn tenths(rate: u8) -> u8 {
    (rate.min(100) + 5) / 10
}

/// « 6 sur 10 », or that it is not communicated.
#[must_use]
pub fn in_words(rate: Option<u8>) -> String {
    match rate {
        None => common::UNKNOWN.to_owned(),
        Some(rate) => match tenths(rate) {
            0 => format!("moins de 1 sur 10 ({rate}\u{a0}%)"),
            10 => format!("presque tous ({rate}\u{a0}%)"),
            tenths => format!("{tenths} sur 10 ({rate}\u{a0}%)"),
        },
    }
}

/// One row in a sentence: who goes on, and who works among those who stopped.
#[must_use]
pub fn sentence(row: &parcours_core::model::Outcome) -> String {
    let mode =
        if row.mode == parcours_core::model::StudyMode::Apprenticeship { APPRENTICESHIP } else { SCHOOL };
    format!(
        "{mode}, ensuite\u{a0}: {} continuent leurs études\u{a0}; parmi ceux qui arrêtent, {} en emploi 6 mois après. {}, France.",
        in_words(row.studying),
        in_words(row.working[0]),
        source(row.year)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_is_not_zero() {
        assert_eq!(in_words(None), "non communiqué");
        assert_eq!(in_words(Some(0)), "moins de 1 sur 10 (0\u{a0}%)");
        assert_eq!(in_words(Some(57)), "6 sur 10 (57\u{a0}%)");
        assert_eq!(in_words(Some(98)), "presque tous (98\u{a0}%)");
    }
}
