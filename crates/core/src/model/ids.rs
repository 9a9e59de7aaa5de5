//! Keys of records, checked when they are read so that the rest of the code can trust them.

use std::fmt;
use std::str::FromStr;

/// Why a text is not the key it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdError {
    /// What was expected, in a developer's words.
    pub expected: &'static str,
    /// What was found.
    pub found: String,
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found {:?}", self.expected, self.found)
    }
}

impl std::error::Error for IdError {}

fn numbered(text: &str, prefix: &str, expected: &'static str) -> Result<u32, IdError> {
    text.strip_prefix(prefix)
        .filter(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| IdError { expected, found: text.to_owned() })
}

/// Serialises a key as its text, and reads it back through `FromStr`.
macro_rules! text_key {
    ($name:ty) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use text_key;

/// Key of a programme: Onisep's `FOR.n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProgrammeId(pub u32);

impl fmt::Display for ProgrammeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FOR.{}", self.0)
    }
}

impl FromStr for ProgrammeId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        numbered(text, "FOR.", "a programme id such as FOR.626").map(Self)
    }
}

text_key!(ProgrammeId);

/// Key of an occupation: Onisep's `MET.n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OccupationId(pub u32);

impl fmt::Display for OccupationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MET.{}", self.0)
    }
}

impl FromStr for OccupationId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        numbered(text, "MET.", "an occupation id such as MET.100").map(Self)
    }
}

text_key!(OccupationId);

/// Key of an institution: seven digits and a check letter.
///
/// The letter is the remainder by 23 of the seven digits, in an alphabet without i, o and q.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uai([u8; 8]);

const UAI_LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPRSTUVWXYZ";

impl Uai {
    /// The text of the key, such as `0930121B`.
    pub fn as_str(&self) -> &str {
        // The constructor lets only ASCII in.
        std::str::from_utf8(&self.0).unwrap_or("")
    }

    /// The seven digits, as a number.
    pub fn number(&self) -> u32 {
        self.0[..7].iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
    }

    /// The key of seven digits: its letter is computed.
    pub fn from_number(number: u32) -> Option<Self> {
        let mut key = [b'0'; 8];
        let mut rest = number;
        for place in key[..7].iter_mut().rev() {
            *place += u8::try_from(rest % 10).ok()?;
            rest /= 10;
        }
        key[7] = UAI_LETTERS[(number % 23) as usize];
        (rest == 0).then_some(Self(key))
    }
}

impl fmt::Display for Uai {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Uai {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let error = || IdError {
            expected: "a UAI: seven digits and their check letter, such as 0930121B",
            found: text.to_owned(),
        };
        let bytes: [u8; 8] = text.as_bytes().try_into().map_err(|_| error())?;
        let (digits, letter) = (&bytes[..7], bytes[7].to_ascii_uppercase());
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(error());
        }
        let number = digits.iter().fold(0usize, |n, d| n * 10 + usize::from(d - b'0'));
        if UAI_LETTERS[number % 23] != letter {
            return Err(error());
        }
        let mut key = bytes;
        key[7] = letter;
        Ok(Self(key))
    }
}

text_key!(Uai);

/// Key made of lower-case ASCII letters, digits, `-` and `.`: campuses, sectors, domains, classes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Box<str>);

impl Slug {
    /// The text of the key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Slug {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.';
        if text.is_empty() || !text.bytes().all(fits) {
            return Err(IdError {
                expected: "a key of lower-case letters, digits and hyphens",
                found: text.to_owned(),
            });
        }
        Ok(Self(text.into()))
    }
}

text_key!(Slug);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programme_ids_round_trip() {
        let id: ProgrammeId = "FOR.626".parse().expect("valid");
        assert_eq!(id, ProgrammeId(626));
        assert_eq!(id.to_string(), "FOR.626");
        for bad in ["", "626", "FOR.", "FOR.6x", "for.6", "FOR.-1", "FOR.99999999999"] {
            assert!(bad.parse::<ProgrammeId>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_uai_needs_its_check_letter() {
        assert!("0932030B".parse::<Uai>().is_ok());
        let uai: Uai = "0010001W".parse().expect("valid");
        assert_eq!((uai.number(), Uai::from_number(10_001)), (10_001, Some(uai)));
        assert_eq!(Uai::from_number(10_000_000), None);
        assert_eq!("0932030b".parse::<Uai>().map(|u| u.to_string()), Ok("0932030B".into()));
        for bad in ["0932030C", "932030B", "093203OB", "", "0932030B "] {
            assert!(bad.parse::<Uai>().is_err(), "{bad}");
        }
        for key in ["0932030B", "0010001W", "9760370Y"] {
            let uai: Uai = key.parse().expect("valid");
            assert_eq!(Uai::from_number(uai.number()), Some(uai));
        }
    }

    #[test]
    fn slugs_hold_nothing_that_a_url_would_escape() {
        assert!("mode-luxe-pdl".parse::<Slug>().is_ok());
        for bad in ["", "Mode", "a b", "é", "a/b"] {
            assert!(bad.parse::<Slug>().is_err(), "{bad}");
        }
    }
}
