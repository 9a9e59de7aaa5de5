//! What became of those who finished a programme (InserJeunes).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::ids::{IdError, text_key};
use super::{ProgrammeId, StudyMode};

/// Rates of one programme, mode and région, or of the whole country (`region` `fr`: our own sum of the régions).
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

/// Writes numbers between spaces, `-` where there is none, nothing after the last.
fn write_numbers(f: &mut fmt::Formatter<'_>, numbers: &[Option<i64>]) -> fmt::Result {
    let end = numbers.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
    numbers[..end].iter().try_for_each(|number| match number {
        Some(number) => write!(f, " {number}"),
        None => f.write_str(" -"),
    })
}

/// Reads the next number of a row: nothing where it is `-`, or where the row ends.
fn next_number<'a, T: FromStr>(words: &mut impl Iterator<Item = &'a str>) -> Option<Option<T>> {
    match words.next() {
        None | Some("-") => Some(None),
        Some(word) => word.parse().ok().map(Some),
    }
}

/// [`next_number`], from 0 to 100.
fn next_rate<'a>(words: &mut impl Iterator<Item = &'a str>) -> Option<Option<u8>> {
    next_number::<u8>(words).filter(|rate| rate.is_none_or(|rate| rate <= 100))
}

fn mode_of(word: &str) -> Option<StudyMode> {
    let mut letters = word.chars();
    let mode = StudyMode::from_letter(letters.next()?)?;
    letters.next().is_none().then_some(mode)
}

impl Outcome {
    /// Whether it says anything at all.
    pub fn is_communicated(&self) -> bool {
        self.studying.is_some() || self.working.iter().any(Option::is_some)
    }
}

/// Rates of one institution, all its programmes together.
///
/// In the bundle: `"s 2023 48 35 18 -2"`: mode, year, studying on, in work, in work among all, added value. `=` stands
/// for a share among all that is the rate of work times the share of leavers, as it should be but for roundings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstitutionOutcome {
    /// School (lycée professionnel) or apprenticeship.
    pub mode: StudyModeLetter,
    /// Second year of the two-year vintage.
    pub year: u16,
    /// Percent of all learners who went on studying.
    pub studying: Option<u8>,
    /// Percent in work 6 months after, among those who left studies (« Taux »).
    pub working: Option<u8>,
    /// Percent in work 6 months after, among all learners (« Part »).
    pub working_of_all: Option<u8>,
    /// Points above (or below) the rate expected from the institution's public.
    pub added_value: Option<i8>,
}

impl InstitutionOutcome {
    /// The share among all that the rate among leavers implies.
    fn implied(studying: Option<u8>, working: Option<u8>) -> Option<u8> {
        let (studying, working) = (u32::from(studying?), u32::from(working?));
        u8::try_from((working * 100u32.saturating_sub(studying) + 50) / 100).ok()
    }
}

impl fmt::Display for InstitutionOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.mode, self.year)?;
        let added = self.added_value.map(i64::from);
        let rates = [self.studying, self.working].map(|rate| rate.map(i64::from));
        let implied = Self::implied(self.studying, self.working);
        if self.working_of_all.is_some() && self.working_of_all == implied {
            write_numbers(f, &rates)?;
            f.write_str(" =")?;
            write_numbers(f, &[added])
        } else {
            write_numbers(f, &[rates[0], rates[1], self.working_of_all.map(i64::from), added])
        }
    }
}

impl FromStr for InstitutionOutcome {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let read = || {
            let mut words = text.split(' ').peekable();
            let mode = StudyModeLetter(mode_of(words.next()?)?);
            let year = words.next()?.parse().ok()?;
            let (studying, working) = (next_rate(&mut words)?, next_rate(&mut words)?);
            let working_of_all = match words.next_if_eq(&"=") {
                Some(_) => Some(Self::implied(studying, working)?),
                None => next_rate(&mut words)?,
            };
            let added_value = next_number(&mut words)?;
            words.next().is_none().then_some(Self {
                mode,
                year,
                studying,
                working,
                working_of_all,
                added_value,
            })
        };
        read().ok_or_else(|| IdError {
            expected: "outcomes such as s 2023 48 35 18 -2, rates from 0 to 100",
            found: text.to_owned(),
        })
    }
}

text_key!(InstitutionOutcome);

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
    fn a_share_among_all_is_told_once() {
        for text in
            ["s 2023 48 35 = -2", "a 2023 48 35 20 1", "s 2023 48", "s 2023 - 35 20", "s 2023 62 46 ="]
        {
            let outcome: InstitutionOutcome = text.parse().expect("valid");
            assert_eq!(outcome.to_string(), text);
        }
        let outcome: InstitutionOutcome = "s 2023 62 46 = -1".parse().expect("valid");
        assert_eq!(outcome.working_of_all, Some(17));
        assert_eq!(outcome.added_value, Some(-1));
        assert!("s 2023 62 - =".parse::<InstitutionOutcome>().is_err());
    }
}
