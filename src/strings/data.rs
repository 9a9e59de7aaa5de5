//! The page of data and sources.

/// Heading.
pub const TITLE: &str = "Données et sources";
/// Under it.
pub const LEAD: &str = "Tout vient de fichiers publics officiels, lus et croisés une fois, puis livrés avec le site. Rien n’est demandé à un autre serveur.";
/// Section.
pub const COUNTS: &str = "Ce que contient le jeu de données";
/// Section.
pub const SOURCES: &str = "Sources";
/// Section.
pub const LICENCES: &str = "Licences";
/// Text.
pub const LICENCE_TEXT: &str = "Les tables issues de l’Onisep (formations, métiers) sont sous licence ODbL\u{a0}: ce qui en est dérivé et publié doit l’être aussi, avec la mention «\u{a0}Onisep\u{a0}». Les autres sources sont sous Licence Ouverte. Le code est sous licence MIT.";
/// Section.
pub const LIMITS: &str = "Ce que ces données ne disent pas";
/// Limits, one a line.
pub const LIMIT_LIST: [&str; 5] = [
    "Les places de CAP et de bac pro sont de 2022, les effectifs de 2020, les places de BTS de 2024\u{a0}: l’année est écrite à côté de chaque lieu.",
    "Les lieux en apprentissage ne sont connus que pour les BTS. Un lieu absent n’est pas un lieu qui n’existe pas.",
    "La liste des campus est compilée de pages publiques\u{a0}: ce n’est pas le registre officiel.",
    "Le secteur d’un campus est le plus souvent une estimation, signalée comme telle.",
    "Un barreau vide veut dire «\u{a0}non trouvé dans nos données\u{a0}».",
];
/// Column.
pub const SOURCE: &str = "Source";
/// Column.
pub const PRODUCER: &str = "Producteur";
/// Column.
pub const VINTAGE: &str = "Millésime";
/// Column.
pub const LICENCE: &str = "Licence";
/// Column.
pub const ROWS: &str = "Lignes lues / gardées";
/// Terms of the counts, in the order of the page.
pub const COUNT_NAMES: [&str; 9] = [
    "Formations",
    "Établissements",
    "Places (établissement × formation × voie)",
    "Campus et réseaux",
    "Secteurs",
    "Métiers",
    "Passerelles et poursuites",
    "Classes de départ et d’arrivée",
    "Lignes d’insertion",
];

/// Version line.
#[must_use]
pub fn version(version: &str, kilobytes: &str) -> String {
    format!("Version {version}, {kilobytes} ko avant compression")
}
