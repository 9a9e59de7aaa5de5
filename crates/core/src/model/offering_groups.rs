//! Offerings of an institution in the bundle: grouped by mode, year and flags.
//!
//! `"s2022 626:24 1150 a2024? 268"` is FOR.626 at school in 2022 with 24 seats, FOR.1150 with seats unknown, and
//! FOR.268 by apprenticeship in 2024, to be checked. `~` marks a common trunk. A seventh lighter than a row each.

use crate::order;
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use serde::de::{Deserializer, SeqAccess, Visitor};
use serde::ser::Serializer;

use super::{Offering, ProgrammeId, StudyMode};

/// Writes groups in order, programmes by number inside each.
pub(super) fn serialize<S: Serializer>(offerings: &[Offering], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&write(offerings))
}

/// Reads groups, or a row each.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Offering>, D::Error> {
    struct Groups;

    impl<'de> Visitor<'de> for Groups {
        type Value = Vec<Offering>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("places such as \"s2022 626:24 1150\"")
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
            read(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Self::Value, A::Error> {
            let mut offerings = Vec::new();
            while let Some(offering) = rows.next_element()? {
                offerings.push(offering);
            }
            Ok(offerings)
        }
    }

    deserializer.deserialize_any(Groups)
}

fn write(offerings: &[Offering]) -> String {
    let mut groups: BTreeMap<(StudyMode, u16, bool, bool), Vec<&Offering>> = BTreeMap::new();
    for place in offerings {
        groups.entry((place.mode, place.year, place.to_check, place.trunk)).or_default().push(place);
    }
    let mut text = String::new();
    for ((mode, year, to_check, trunk), mut places) in groups {
        order::sort_by_key(&mut places, |place| place.programme);
        let separator = if text.is_empty() { "" } else { " " };
        // Writing to a string cannot fail.
        let _ = write!(text, "{separator}{}{year}", mode.letter());
        text.push_str(if to_check { "?" } else { "" });
        text.push_str(if trunk { "~" } else { "" });
        for place in places {
            let _ = write!(text, " {}", place.programme.0);
            if let Some(capacity) = place.capacity {
                let _ = write!(text, ":{capacity}");
            }
        }
    }
    text
}

fn read(text: &str) -> Option<Vec<Offering>> {
    let mut offerings = Vec::new();
    let mut group: Option<(StudyMode, u16, bool, bool)> = None;
    for word in text.split_ascii_whitespace() {
        if let Some(mode) = word.chars().next().and_then(StudyMode::from_letter) {
            let (rest, trunk) = word[1..].strip_suffix('~').map_or((&word[1..], false), |rest| (rest, true));
            let (year, to_check) = rest.strip_suffix('?').map_or((rest, false), |rest| (rest, true));
            group = Some((mode, year.parse().ok()?, to_check, trunk));
            continue;
        }
        let (mode, year, to_check, trunk) = group?;
        let (programme, capacity) = match word.split_once(':') {
            Some((programme, capacity)) => (programme, Some(capacity.parse().ok()?)),
            None => (word, None),
        };
        let programme = ProgrammeId(programme.parse().ok()?);
        offerings.push(Offering { programme, mode, year, capacity, to_check, trunk });
    }
    order::sort_by_key(&mut offerings, |place| (place.programme, place.mode));
    Some(offerings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_round_trip() {
        let text = "s2020? 7 s2022 626:24 1150 a2024 626:8 a2025?~ 9 a2025~ 8";
        let offerings = read(text).expect("valid");
        assert_eq!(offerings.len(), 6);
        assert_eq!(offerings.iter().filter(|place| place.programme == ProgrammeId(626)).count(), 2);
        let again = write(&offerings);
        assert_eq!(read(&again).expect("valid"), offerings);
        for bad in ["626", "s22x 1", "z2022 1", "s2022 x", "s2022 1:x"] {
            assert!(read(bad).is_none(), "{bad}");
        }
    }
}
