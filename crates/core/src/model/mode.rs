//! Study modes: the status under which one learns.

use std::fmt;
use std::str::FromStr;

use super::ids::{IdError, text_key};

/// The status under which a programme is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StudyMode {
    /// At school or university, as a pupil or student.
    School,
    /// Apprenticeship contract.
    Apprenticeship,
    /// « Contrat de professionnalisation ».
    ProfessionalContract,
    /// Continuing training.
    Continuing,
    /// Recognition of experience (VAE).
    Vae,
}

impl StudyMode {
    /// Every mode, in the order in which the interface lists them.
    pub const ALL: [Self; 5] =
        [Self::School, Self::Apprenticeship, Self::ProfessionalContract, Self::Continuing, Self::Vae];

    /// One letter: the form of the bundle.
    pub fn letter(self) -> char {
        match self {
            Self::School => 's',
            Self::Apprenticeship => 'a',
            Self::ProfessionalContract => 'p',
            Self::Continuing => 'c',
            Self::Vae => 'v',
        }
    }

    /// The word of addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Self::School => "scolaire",
            Self::Apprenticeship => "apprentissage",
            Self::ProfessionalContract => "contrat-pro",
            Self::Continuing => "continue",
            Self::Vae => "vae",
        }
    }

    /// Name shown to a reader.
    pub fn label(self) -> &'static str {
        match self {
            Self::School => "Voie scolaire ou étudiante",
            Self::Apprenticeship => "Apprentissage",
            Self::ProfessionalContract => "Contrat de professionnalisation",
            Self::Continuing => "Formation continue",
            Self::Vae => "VAE (validation de l’expérience)",
        }
    }

    /// The mode of a letter of the bundle.
    pub fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.letter() == letter)
    }

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl FromStr for StudyMode {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        Self::ALL.into_iter().find(|mode| mode.slug() == text).ok_or_else(|| IdError {
            expected: "a study mode such as scolaire or apprentissage",
            found: text.to_owned(),
        })
    }
}

/// A set of study modes, written as letters: `sa` is school and apprenticeship.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct ModeSet(u8);

impl ModeSet {
    /// No mode.
    pub const EMPTY: Self = Self(0);

    /// One mode.
    pub fn only(mode: StudyMode) -> Self {
        Self(mode.bit())
    }

    /// Adds a mode.
    pub fn insert(&mut self, mode: StudyMode) {
        self.0 |= mode.bit();
    }

    /// Whether the mode is in the set.
    pub fn contains(self, mode: StudyMode) -> bool {
        self.0 & mode.bit() != 0
    }

    /// Whether the two sets share a mode.
    pub fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the set holds nothing.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// [`Self::is_empty`] by reference, for serde.
    pub(crate) fn is_empty_ref(&self) -> bool {
        self.is_empty()
    }

    /// The modes, in their usual order.
    pub fn iter(self) -> impl Iterator<Item = StudyMode> {
        StudyMode::ALL.into_iter().filter(move |mode| self.contains(*mode))
    }

    /// The modes of either set.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl FromIterator<StudyMode> for ModeSet {
    fn from_iter<I: IntoIterator<Item = StudyMode>>(modes: I) -> Self {
        let mut set = Self::EMPTY;
        modes.into_iter().for_each(|mode| set.insert(mode));
        set
    }
}

impl fmt::Display for ModeSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().try_for_each(|mode| write!(f, "{}", mode.letter()))
    }
}

impl FromStr for ModeSet {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        text.chars()
            .map(|letter| {
                StudyMode::from_letter(letter).ok_or_else(|| IdError {
                    expected: "study modes among the letters s, a, p, c, v",
                    found: text.to_owned(),
                })
            })
            .collect()
    }
}

text_key!(ModeSet);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_round_trip_as_letters() {
        let set: ModeSet = "as".parse().expect("valid");
        assert_eq!(set.to_string(), "sa");
        assert!(set.contains(StudyMode::School) && !set.contains(StudyMode::Vae));
        assert!("x".parse::<ModeSet>().is_err());
    }
}
