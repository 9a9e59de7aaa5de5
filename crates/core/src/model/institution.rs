//! Institutions and what they teach.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{InstitutionOutcome, ProgrammeId, StudyMode, Uai};

/// Who runs an institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ownership {
    /// Run by the State or a local authority.
    Public,
    /// Private, under contract or not.
    Private,
    /// The files do not say.
    #[default]
    Unknown,
}

/// What kind of institution it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InstitutionKind {
    /// Lycée général, technologique or polyvalent.
    Lycee,
    /// Lycée professionnel.
    LyceePro,
    /// Centre de formation d'apprentis.
    Cfa,
    /// University, school or other institution of higher education.
    Superieur,
}

impl InstitutionKind {
    /// Name shown to a reader.
    pub fn label(self) -> &'static str {
        match self {
            Self::Lycee => "Lycée",
            Self::LyceePro => "Lycée professionnel",
            Self::Cfa => "CFA",
            Self::Superieur => "Enseignement supérieur",
        }
    }
}

/// A place where programmes are taught.
///
/// In the bundle, a row rather than an object, a tenth lighter: `["0932030B","Lycée …","Stains",93,"lycee","public",
/// 2024,48.953,2.369]`, then a 1 when it is to be checked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "InstitutionRow", into = "InstitutionRow")]
pub struct Institution {
    /// National key.
    pub uai: Uai,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: InstitutionKind,
    /// Town.
    pub town: String,
    /// Index into [`super::Reference::departments`]; `None` outside France's départements or unknown.
    pub department: Option<u8>,
    /// Latitude in degrees, WGS 84.
    pub lat: Option<f32>,
    /// Longitude in degrees, WGS 84.
    pub lon: Option<f32>,
    /// Public or private.
    pub ownership: Ownership,
    /// Year of the directory that it comes from.
    pub as_of: u16,
    /// The latest directory that should list it does not: its existence is to be checked.
    pub to_check: bool,
}

type InstitutionRow =
    (Uai, String, String, Option<u8>, InstitutionKind, Ownership, u16, Option<f32>, Option<f32>, u8);

impl From<InstitutionRow> for Institution {
    fn from(row: InstitutionRow) -> Self {
        let (uai, name, town, department, kind, ownership, as_of, lat, lon, check) = row;
        Self { uai, name, kind, town, department, lat, lon, ownership, as_of, to_check: check == 1 }
    }
}

impl From<Institution> for InstitutionRow {
    fn from(i: Institution) -> Self {
        (
            i.uai,
            i.name,
            i.town,
            i.department,
            i.kind,
            i.ownership,
            i.as_of,
            i.lat,
            i.lon,
            u8::from(i.to_check),
        )
    }
}

/// An institution teaches a programme in a mode, as of a year.
///
/// In the bundle: `["FOR.626","s",2022,24,1]`: then the capacity (0 or left out where unknown) and a 1 when the
/// place is to be checked, a 2 when the source names a common trunk, a 3 when both hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offering {
    /// What is taught.
    pub programme: ProgrammeId,
    /// Under which status.
    pub mode: StudyMode,
    /// Year of the file that shows it (millésime).
    pub year: u16,
    /// How many learners can enter, where it is known.
    pub capacity: Option<u16>,
    /// Seen only in a vintage too old to be relied upon: to be checked with the institution.
    pub to_check: bool,
    /// The source names a trunk common to several programmes (a BUT without its parcours, the first year of a BTS with
    /// options), not which of them is taught there: each has such a place, to be asked about.
    pub trunk: bool,
}

impl Serialize for Offering {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let row = (self.programme, self.mode.letter(), self.year);
        match (self.capacity, u8::from(self.to_check) + 2 * u8::from(self.trunk)) {
            (None, 0) => row.serialize(serializer),
            (Some(capacity), 0) => (row.0, row.1, row.2, capacity).serialize(serializer),
            (capacity, flags) => (row.0, row.1, row.2, capacity.unwrap_or(0), flags).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Offering {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Row;

        impl<'de> serde::de::Visitor<'de> for Row {
            type Value = Offering;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("[programme, mode, year, capacity?, 1 if to be checked + 2 if a common trunk]")
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut row: A) -> Result<Offering, A::Error> {
                let missing = |what| A::Error::custom(format_args!("offering without {what}"));
                let programme = row.next_element()?.ok_or_else(|| missing("programme"))?;
                let letter: char = row.next_element()?.ok_or_else(|| missing("mode"))?;
                let mode =
                    StudyMode::from_letter(letter).ok_or_else(|| A::Error::custom("unknown study mode"))?;
                let year = row.next_element()?.ok_or_else(|| missing("year"))?;
                let capacity = row.next_element::<u16>()?.filter(|seats| *seats > 0);
                let flags = row.next_element::<u8>()?.unwrap_or(0);
                Ok(Offering {
                    programme,
                    mode,
                    year,
                    capacity,
                    to_check: flags & 1 != 0,
                    trunk: flags & 2 != 0,
                })
            }
        }

        deserializer.deserialize_seq(Row)
    }
}

/// What a région's shard says of one institution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstitutionPlaces {
    /// The institution.
    pub uai: Uai,
    /// Its web address, where the directory gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web: Option<String>,
    /// What it teaches.
    #[serde(default, rename = "at", with = "super::offering_groups", skip_serializing_if = "Vec::is_empty")]
    pub offerings: Vec<Offering>,
    /// What became of those who finished there, a row a mode.
    #[serde(default, rename = "out", skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<InstitutionOutcome>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offerings_round_trip_as_short_rows() {
        for text in [
            r#"["FOR.626","s",2022]"#,
            r#"["FOR.626","a",2024,24]"#,
            r#"["FOR.626","s",2020,0,1]"#,
            r#"["FOR.626","s",2025,0,3]"#,
        ] {
            let offering: Offering = serde_json::from_str(text).expect("valid");
            assert_eq!(serde_json::to_string(&offering).expect("serialises"), text);
        }
        assert!(serde_json::from_str::<Offering>(r#"["FOR.626","z",2022]"#).is_err());
        assert!(serde_json::from_str::<Offering>(r#"["FOR.626"]"#).is_err());
    }
}
