//! Exit levels: the rungs of the ladder.

use std::fmt;
use std::str::FromStr;

use super::ids::{IdError, text_key};

/// The exit level of a programme, as Onisep gives it, in climbing order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Collège: « classe de 4e ».
    Quatrieme,
    /// Collège: « classe de 3e ».
    Troisieme,
    /// Lycée, first year.
    Seconde,
    /// Lycée, second year.
    Premiere,
    /// CAP or equivalent.
    Cap,
    /// One year after a CAP.
    CapPlus1,
    /// Baccalauréat or equivalent.
    Bac,
    /// bac + 1.
    Bac1,
    /// bac + 2.
    Bac2,
    /// bac + 3.
    Bac3,
    /// bac + 4.
    Bac4,
    /// bac + 5.
    Bac5,
    /// bac + 6.
    Bac6,
    /// bac + 7.
    Bac7,
    /// bac + 8.
    Bac8,
    /// bac + 9 and above.
    Bac9,
}

/// A main rung of the ladder: the colour family shared by the levels drawn with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rung {
    /// Classes before any diploma: 3e, 2de, 1re.
    Before,
    /// CAP, and CAP + 1.
    Cap,
    /// bac, and bac + 1.
    Bac,
    /// bac + 2.
    Bac2,
    /// bac + 3, and bac + 4.
    Bac3,
    /// bac + 5.
    Bac5,
    /// bac + 6 and above.
    Beyond,
}

impl Rung {
    /// The rungs of the ladder of diplomas, climbing.
    pub const LADDER: [Self; 6] = [Self::Cap, Self::Bac, Self::Bac2, Self::Bac3, Self::Bac5, Self::Beyond];

    /// The rungs a ladder always shows, even empty: Before and Beyond are shown where something stands on them.
    pub const MAIN: [Self; 5] = [Self::Cap, Self::Bac, Self::Bac2, Self::Bac3, Self::Bac5];

    /// Short name, used in class names and test ids.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Before => "avant",
            Self::Cap => "cap",
            Self::Bac => "bac",
            Self::Bac2 => "bac2",
            Self::Bac3 => "bac3",
            Self::Bac5 => "bac5",
            Self::Beyond => "bac6",
        }
    }

    /// What stands on the rung, for its heading.
    pub fn label(self) -> &'static str {
        match self {
            Self::Before => "Avant le CAP",
            Self::Cap => "CAP",
            Self::Bac => "Bac",
            Self::Bac2 => "Bac\u{a0}+\u{a0}2",
            Self::Bac3 => "Bac\u{a0}+\u{a0}3",
            Self::Bac5 => "Bac\u{a0}+\u{a0}5",
            Self::Beyond => "Au-delà de bac\u{a0}+\u{a0}5",
        }
    }
}

impl Level {
    /// Every level, climbing.
    pub const ALL: [Self; 16] = [
        Self::Quatrieme,
        Self::Troisieme,
        Self::Seconde,
        Self::Premiere,
        Self::Cap,
        Self::CapPlus1,
        Self::Bac,
        Self::Bac1,
        Self::Bac2,
        Self::Bac3,
        Self::Bac4,
        Self::Bac5,
        Self::Bac6,
        Self::Bac7,
        Self::Bac8,
        Self::Bac9,
    ];

    /// Short name: the form of the bundle and of addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Quatrieme => "4e",
            Self::Troisieme => "3e",
            Self::Seconde => "2de",
            Self::Premiere => "1re",
            Self::Cap => "cap",
            Self::CapPlus1 => "cap1",
            Self::Bac => "bac",
            Self::Bac1 => "bac1",
            Self::Bac2 => "bac2",
            Self::Bac3 => "bac3",
            Self::Bac4 => "bac4",
            Self::Bac5 => "bac5",
            Self::Bac6 => "bac6",
            Self::Bac7 => "bac7",
            Self::Bac8 => "bac8",
            Self::Bac9 => "bac9",
        }
    }

    /// Name shown to a reader.
    pub fn label(self) -> &'static str {
        match self {
            Self::Quatrieme => "Classe de 4e",
            Self::Troisieme => "Classe de 3e",
            Self::Seconde => "Classe de 2de",
            Self::Premiere => "Classe de 1re",
            Self::Cap => "CAP",
            Self::CapPlus1 => "CAP\u{a0}+\u{a0}1",
            Self::Bac => "Bac",
            Self::Bac1 => "Bac\u{a0}+\u{a0}1",
            Self::Bac2 => "Bac\u{a0}+\u{a0}2",
            Self::Bac3 => "Bac\u{a0}+\u{a0}3",
            Self::Bac4 => "Bac\u{a0}+\u{a0}4",
            Self::Bac5 => "Bac\u{a0}+\u{a0}5",
            Self::Bac6 => "Bac\u{a0}+\u{a0}6",
            Self::Bac7 => "Bac\u{a0}+\u{a0}7",
            Self::Bac8 => "Bac\u{a0}+\u{a0}8",
            Self::Bac9 => "Bac\u{a0}+\u{a0}9 et plus",
        }
    }

    /// The rung whose colour and place in the ladder the level shares.
    pub fn rung(self) -> Rung {
        match self {
            Self::Quatrieme | Self::Troisieme | Self::Seconde | Self::Premiere => Rung::Before,
            Self::Cap | Self::CapPlus1 => Rung::Cap,
            Self::Bac | Self::Bac1 => Rung::Bac,
            Self::Bac2 => Rung::Bac2,
            Self::Bac3 | Self::Bac4 => Rung::Bac3,
            Self::Bac5 => Rung::Bac5,
            Self::Bac6 | Self::Bac7 | Self::Bac8 | Self::Bac9 => Rung::Beyond,
        }
    }

    /// Reads the level as Onisep writes it (« bac + 2 », « CAP ou équivalent »), case aside.
    pub fn from_onisep(text: &str) -> Option<Self> {
        let text = text.trim();
        Some(match text {
            "4E" | "4e" => Self::Quatrieme,
            "3E" | "3e" => Self::Troisieme,
            "seconde" => Self::Seconde,
            "1re" => Self::Premiere,
            "CAP ou équivalent" => Self::Cap,
            "CAP ou équivalent + 1 an" => Self::CapPlus1,
            "bac ou équivalent" => Self::Bac,
            "bac + 1" => Self::Bac1,
            "bac + 2" => Self::Bac2,
            "bac + 3" => Self::Bac3,
            "bac + 4" => Self::Bac4,
            "bac + 5" => Self::Bac5,
            "bac + 6" => Self::Bac6,
            "bac + 7" => Self::Bac7,
            "bac + 8" => Self::Bac8,
            "bac + 9 et plus" => Self::Bac9,
            _ => return None,
        })
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

impl FromStr for Level {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        Self::ALL
            .into_iter()
            .find(|level| level.slug() == text)
            .ok_or_else(|| IdError { expected: "a level such as cap, bac or bac5", found: text.to_owned() })
    }
}

text_key!(Level);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_climb_in_order_and_round_trip() {
        assert!(Level::ALL.windows(2).all(|pair| pair[0] < pair[1]));
        for level in Level::ALL {
            assert_eq!(level.slug().parse(), Ok(level));
        }
        assert!("bac10".parse::<Level>().is_err());
    }

    #[test]
    fn in_between_levels_share_the_rung_below() {
        assert_eq!(Level::CapPlus1.rung(), Rung::Cap);
        assert_eq!(Level::Bac1.rung(), Rung::Bac);
        assert_eq!(Level::Bac4.rung(), Rung::Bac3);
        assert_eq!(Level::Bac6.rung(), Rung::Beyond);
    }
}
