//! Where a programme is taught, in short: by département, mode and ownership.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::ids::{IdError, text_key};
use super::{ModeSet, ProgrammeId, StudyMode};

/// The départements where a programme is taught.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Presence {
    /// The programme.
    pub id: ProgrammeId,
    /// One entry a département.
    pub at: PresenceList,
}

/// The modes known in one département.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PresenceEntry {
    /// Index into [`super::Reference::departments`].
    pub department: u8,
    /// Modes offered by public institutions, or by some whose ownership is unknown.
    pub public: ModeSet,
    /// Modes offered by private institutions.
    pub private: ModeSet,
    /// How many institutions teach it there.
    pub institutions: u16,
}

/// Entries written `12s4 13saA`: département index, public modes in lower case, private ones in upper case, then the
/// number of institutions when it is not 1.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PresenceList(pub Vec<PresenceEntry>);

impl fmt::Display for PresenceList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, entry) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            let private = entry.private.to_string().to_ascii_uppercase();
            write!(f, "{}{}{private}", entry.department, entry.public)?;
            if entry.institutions != 1 {
                write!(f, "{}", entry.institutions)?;
            }
        }
        Ok(())
    }
}

fn entry(word: &str) -> Option<PresenceEntry> {
    let letters_at = word.find(|c: char| c.is_ascii_alphabetic())?;
    let (department, rest) = word.split_at(letters_at);
    let count_at = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
    let (letters, count) = rest.split_at(count_at);
    let mut found = PresenceEntry {
        department: department.parse().ok()?,
        public: ModeSet::EMPTY,
        private: ModeSet::EMPTY,
        institutions: if count.is_empty() { 1 } else { count.parse().ok()? },
    };
    for letter in letters.chars() {
        let mode = StudyMode::from_letter(letter.to_ascii_lowercase())?;
        let set = if letter.is_ascii_uppercase() { &mut found.private } else { &mut found.public };
        set.insert(mode);
    }
    Some(found)
}

impl FromStr for PresenceList {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        text.split_ascii_whitespace()
            .map(|word| {
                entry(word).ok_or_else(|| IdError {
                    expected: "a place such as 12s4: département, modes, number of institutions",
                    found: word.to_owned(),
                })
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

text_key!(PresenceList);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_round_trip() {
        let list: PresenceList = "12s4 13saA 101S".parse().expect("valid");
        assert_eq!(list.to_string(), "12s4 13saA 101S");
        assert_eq!(list.0[0].institutions, 4);
        assert!(list.0[1].private.contains(StudyMode::Apprenticeship));
        for bad in ["s", "12", "12z", "999s", "12s99999"] {
            assert!(bad.parse::<PresenceList>().is_err(), "{bad}");
        }
    }
}
