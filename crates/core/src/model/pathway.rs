//! Pathways: the edges of the graph of studies.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::ids::{IdError, text_key};
use super::{ProgrammeId, Slug};

/// One end of a pathway: a programme, or a class of programmes or situations.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Endpoint {
    /// One programme.
    Programme(ProgrammeId),
    /// A class of [`PathwayClass`], without its `class:` prefix.
    Class(ClassKey),
}

/// Key of a class: a slug, narrowed to a domain after `@` (`licence-pro@mecanique.aeronautique`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassKey {
    /// The class before narrowing.
    pub base: Slug,
    /// The domain or sub-domain that narrows it.
    pub domain: Option<Slug>,
}

impl fmt::Display for ClassKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.base)?;
        self.domain.iter().try_for_each(|domain| write!(f, "@{domain}"))
    }
}

impl FromStr for ClassKey {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        match text.split_once('@') {
            Some((base, domain)) => Ok(Self { base: base.parse()?, domain: Some(domain.parse()?) }),
            None => Ok(Self { base: text.parse()?, domain: None }),
        }
    }
}

text_key!(ClassKey);

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Programme(id) => write!(f, "{id}"),
            Self::Class(class) => write!(f, "class:{class}"),
        }
    }
}

impl FromStr for Endpoint {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        match text.strip_prefix("class:") {
            Some(class) => class.parse().map(Self::Class),
            None => text.parse().map(Self::Programme),
        }
    }
}

text_key!(Endpoint);

/// What kind of move a pathway is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PathwayKind {
    /// The ordinary way in.
    Entree,
    /// Further study.
    Poursuite,
    /// A one-year complement.
    Specialisation,
    /// Entry into a shortened, one-year course.
    #[serde(rename = "acces-1-an")]
    Acces1An,
    /// Entry into a shortened, two-year course.
    #[serde(rename = "acces-2-ans")]
    Acces2Ans,
    /// Direct entry into the second or third year.
    AccesEnCours,
    /// Through a compulsory year of levelling.
    MiseANiveau,
    /// Between programmes of the same level.
    Passerelle,
    /// By a competitive examination.
    Concours,
    /// After work, for professionals.
    Experience,
}

impl PathwayKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Entree,
        Self::Poursuite,
        Self::Specialisation,
        Self::Acces1An,
        Self::Acces2Ans,
        Self::AccesEnCours,
        Self::MiseANiveau,
        Self::Passerelle,
        Self::Concours,
        Self::Experience,
    ];

    /// The word of files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Entree => "entree",
            Self::Poursuite => "poursuite",
            Self::Specialisation => "specialisation",
            Self::Acces1An => "acces-1-an",
            Self::Acces2Ans => "acces-2-ans",
            Self::AccesEnCours => "acces-en-cours",
            Self::MiseANiveau => "mise-a-niveau",
            Self::Passerelle => "passerelle",
            Self::Concours => "concours",
            Self::Experience => "experience",
        }
    }

    /// What a reader is told.
    pub fn label(self) -> &'static str {
        match self {
            Self::Entree => "Accès",
            Self::Poursuite => "Poursuite d’études",
            Self::Specialisation => "Spécialisation",
            Self::Acces1An => "Accès en 1 an",
            Self::Acces2Ans => "Accès en 2 ans",
            Self::AccesEnCours => "Entrée en cours de cursus",
            Self::MiseANiveau => "Après une mise à niveau",
            Self::Passerelle => "Passerelle",
            Self::Concours => "Sur concours",
            Self::Experience => "Après une expérience professionnelle",
        }
    }
}

impl FromStr for PathwayKind {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.slug() == text)
            .ok_or_else(|| IdError { expected: "a kind of pathway", found: text.to_owned() })
    }
}

/// On what a pathway rests, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// A text names this diploma.
    Named,
    /// A text names a class that holds it.
    Class,
    /// A national rule allows it; never a right.
    Rule,
}

impl Strength {
    /// The word of files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Class => "class",
            Self::Rule => "rule",
        }
    }

    /// What a reader is told.
    pub fn label(self) -> &'static str {
        match self {
            Self::Named => "cité par le texte officiel",
            Self::Class => "famille de diplômes citée par le texte officiel",
            Self::Rule => "règle nationale, jamais un droit",
        }
    }
}

impl FromStr for Strength {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        [Self::Named, Self::Class, Self::Rule]
            .into_iter()
            .find(|strength| strength.slug() == text)
            .ok_or_else(|| IdError { expected: "the strength of a pathway", found: text.to_owned() })
    }
}

/// Where a pathway is stated: a field of a programme's official text, or a rule's key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Evidence(pub String);

/// A way from one programme, class or situation to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pathway {
    /// Where one comes from.
    pub from: Endpoint,
    /// Where one goes.
    pub to: Endpoint,
    /// What kind of move it is.
    #[serde(rename = "k")]
    pub kind: PathwayKind,
    /// On what it rests.
    #[serde(rename = "s")]
    pub strength: Strength,
    /// How long the target then takes, in months, where it differs from its usual duration.
    #[serde(default, rename = "m", skip_serializing_if = "Option::is_none")]
    pub months: Option<u16>,
    /// Condition, in a few of our own words.
    #[serde(default, rename = "c", skip_serializing_if = "String::is_empty")]
    pub condition: String,
    /// Where it is stated.
    #[serde(rename = "e")]
    pub evidence: Evidence,
    /// What is unclear in the text: such a pathway is told, never used as sure.
    #[serde(default, rename = "d", skip_serializing_if = "String::is_empty")]
    pub doubt: String,
}

/// A class of programmes or situations, with the programmes that it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathwayClass {
    /// Key.
    #[serde(rename = "class")]
    pub key: ClassKey,
    /// What a reader is told (« bac technologique STI2D »).
    pub label: String,
    /// What it holds; empty for situations (« experience ») and for what the data lack (« doctorat »).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ids: Vec<ProgrammeId>,
}

/// A national rule on which pathways rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Key, used as evidence.
    pub key: Slug,
    /// What it allows, in our own words.
    pub label: String,
    /// How selective it is, in words.
    pub selectivity: String,
    /// The legal or official source.
    pub source: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endpoints_round_trip() {
        for text in ["FOR.6143", "class:bts", "class:licence-pro@mecanique.aeronautique"] {
            let endpoint: Endpoint = text.parse().expect("valid");
            assert_eq!(endpoint.to_string(), text);
        }
        assert!("class:".parse::<Endpoint>().is_err());
        assert!("class:bts@=".parse::<Endpoint>().is_err(), "relative classes are settled before the bundle");
    }

    #[test]
    fn kinds_and_their_words_agree() {
        for kind in PathwayKind::ALL {
            assert_eq!(serde_json::to_string(&kind).expect("serialises"), format!("\"{}\"", kind.slug()));
            assert_eq!(kind.slug().parse(), Ok(kind));
        }
    }
}
