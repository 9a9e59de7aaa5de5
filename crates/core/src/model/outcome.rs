//! What became of those who finished a programme (InserJeunes).

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{ProgrammeId, StudyMode};

/// Rates of one programme, mode and région, or of the whole country (`region` `fr`: our own sum of the régions).
///
/// In the bundle: `["FOR.626","s","75",2023,48,35,40,50,55,52]`: year of leaving, studying on (percent of all), in
/// work 6, 12, 18 and 24 months after (percent of those who left studies), learners counted. `null` where it is
/// not communicated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The programme.
    pub programme: ProgrammeId,
    /// School or apprenticeship.
    pub mode: StudyMode,
    /// Région code, or `fr`.
    pub region: String,
    /// Second year of the two-year vintage: 2023 for « 2022-2023 ».
    pub year: u16,
    /// Percent of all learners who went on studying.
    pub studying: Option<u8>,
    /// Percent in work 6, 12, 18 and 24 months after leaving, among those who left studies.
    pub working: [Option<u8>; 4],
    /// Learners in their last year.
    pub learners: Option<u32>,
}

type OutcomeRow =
    (ProgrammeId, char, String, u16, Option<u8>, Option<u8>, Option<u8>, Option<u8>, Option<u8>, Option<u32>);

impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [six, twelve, eighteen, twenty_four] = self.working;
        let row: OutcomeRow = (
            self.programme,
            self.mode.letter(),
            self.region.clone(),
            self.year,
            self.studying,
            six,
            twelve,
            eighteen,
            twenty_four,
            self.learners,
        );
        row.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Outcome {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let row = OutcomeRow::deserialize(deserializer)?;
        let rates = [row.4, row.5, row.6, row.7, row.8];
        if rates.into_iter().flatten().any(|rate| rate > 100) {
            return Err(D::Error::custom("a rate above 100 %"));
        }
        Ok(Self {
            programme: row.0,
            mode: StudyMode::from_letter(row.1).ok_or_else(|| D::Error::custom("unknown study mode"))?,
            region: row.2,
            year: row.3,
            studying: row.4,
            working: [row.5, row.6, row.7, row.8],
            learners: row.9,
        })
    }
}

impl Outcome {
    /// Whether it says anything at all.
    pub fn is_communicated(&self) -> bool {
        self.studying.is_some() || self.working.iter().any(Option::is_some)
    }
}

/// Rates of one institution, all its programmes together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstitutionOutcome {
    /// School (lycée professionnel) or apprenticeship.
    pub mode: StudyModeLetter,
    /// Second year of the two-year vintage.
    #[serde(rename = "y")]
    pub year: u16,
    /// Percent of all learners who went on studying.
    #[serde(default, rename = "stu", skip_serializing_if = "Option::is_none")]
    pub studying: Option<u8>,
    /// Percent in work 6 months after, among those who left studies (« Taux »).
    #[serde(default, rename = "work", skip_serializing_if = "Option::is_none")]
    pub working: Option<u8>,
    /// Percent in work 6 months after, among all learners (« Part »).
    #[serde(default, rename = "all", skip_serializing_if = "Option::is_none")]
    pub working_of_all: Option<u8>,
    /// Points above (or below) the rate expected from the institution's public.
    #[serde(default, rename = "add", skip_serializing_if = "Option::is_none")]
    pub added_value: Option<i8>,
}

/// A study mode written as its letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StudyModeLetter(pub StudyMode);

impl fmt::Display for StudyModeLetter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.letter())
    }
}

impl Serialize for StudyModeLetter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.letter().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for StudyModeLetter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let letter = char::deserialize(deserializer)?;
        StudyMode::from_letter(letter).map(Self).ok_or_else(|| D::Error::custom("unknown study mode"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_round_trip_and_keep_silence_apart_from_zero() {
        let text = r#"["FOR.626","s","75",2023,48,0,null,50,55,52]"#;
        let outcome: Outcome = serde_json::from_str(text).expect("valid");
        assert_eq!(outcome.working[0], Some(0));
        assert_eq!(outcome.working[1], None);
        assert_eq!(serde_json::to_string(&outcome).expect("serialises"), text);
        assert!(serde_json::from_str::<Outcome>(&text.replace("48", "148")).is_err());
    }
}
