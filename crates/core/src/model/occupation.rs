//! Occupations.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{IdError, Level, OccupationId, ProgrammeId};

/// Why an occupation has no programme in the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoProgramme {
    /// Reached by experience in a neighbouring job.
    Experience,
    /// The employer recruits and trains.
    Employer,
    /// By a competitive examination of the public service.
    Competition,
    /// By a training that the list of initial programmes does not hold.
    Elsewhere,
    /// No diploma is asked.
    NoDiploma,
    /// The files do not say.
    Unknown,
}

impl NoProgramme {
    /// The word of files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Experience => "experience",
            Self::Employer => "employer",
            Self::Competition => "competition",
            Self::Elsewhere => "elsewhere",
            Self::NoDiploma => "no-diploma",
            Self::Unknown => "unknown",
        }
    }
}

impl FromStr for NoProgramme {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        use NoProgramme::{Competition, Elsewhere, Employer, Experience, NoDiploma, Unknown};
        [Experience, Employer, Competition, Elsewhere, NoDiploma, Unknown]
            .into_iter()
            .find(|reason| reason.slug() == text)
            .ok_or_else(|| IdError { expected: "a reason for no programme", found: text.to_owned() })
    }
}

/// A job.
///
/// The forms of its name are left out where [`Occupation::forms`] finds them in it (« développeur/euse »).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Occupation {
    /// Onisep's key.
    pub id: OccupationId,
    /// Name, both genders (« mécanicien/ne »), as Onisep writes it.
    pub name: String,
    /// Masculine form, where the name does not tell it.
    #[serde(default, rename = "m", skip_serializing_if = "Option::is_none")]
    pub masculine: Option<String>,
    /// Feminine form, where the name does not tell it.
    #[serde(default, rename = "f", skip_serializing_if = "Option::is_none")]
    pub feminine: Option<String>,
    /// ROME codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rome: Vec<String>,
    /// Lowest entry level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Indexes into [`super::Reference::interests`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interests: Vec<u8>,
    /// Indexes into [`super::Reference::domains`].
    #[serde(default, rename = "dom", skip_serializing_if = "Vec::is_empty")]
    pub domains: Vec<u8>,
    /// Programmes that Onisep recommends.
    #[serde(default, rename = "for", skip_serializing_if = "Vec::is_empty")]
    pub programmes: Vec<ProgrammeId>,
    /// Programmes that its access text names besides.
    #[serde(default, rename = "read", skip_serializing_if = "Vec::is_empty")]
    pub read: Vec<ProgrammeId>,
    /// Why there is no programme, where there is none.
    #[serde(default, rename = "none", skip_serializing_if = "Option::is_none")]
    pub no_programme: Option<NoProgramme>,
}

/// Endings added to the whole masculine word; the others replace its end.
const ADDED: [&str; 7] = ["e", "ne", "le", "te", "se", "re", "sse"];

/// Endings that replace the last letter alone (« sportif/ve »).
const LAST_LETTER: [&str; 3] = ["ve", "che", "ce"];

/// The masculine and feminine forms of a name written with both endings.
pub fn forms_of(name: &str) -> (String, String) {
    let (mut masculine, mut feminine) = (Vec::new(), Vec::new());
    for word in name.split(' ') {
        let end = word.trim_end_matches([')', ',', ';']).len();
        let (core, tail) = word.split_at(end);
        let Some((stem, ending)) =
            core.split_once('/').filter(|(stem, ending)| !stem.is_empty() && !ending.is_empty())
        else {
            masculine.push(word.to_owned());
            feminine.push(word.to_owned());
            continue;
        };
        masculine.push(format!("{stem}{tail}"));
        feminine.push(format!("{}{tail}", feminine_of(stem, ending)));
    }
    (masculine.join(" "), feminine.join(" "))
}

fn feminine_of(stem: &str, ending: &str) -> String {
    let first = ending.chars().next().unwrap_or_default();
    if stem.starts_with(first) && ending.len() + 2 >= stem.len() && ending.len() > 3 {
        return ending.to_owned();
    }
    let kept = if ADDED.contains(&ending) {
        stem.len()
    } else if LAST_LETTER.contains(&ending) {
        stem.char_indices().next_back().map_or(0, |(at, _)| at)
    } else {
        let replaced = if first == 'è' { 'e' } else { first };
        stem.rfind(replaced).filter(|at| *at > 0).unwrap_or(stem.len())
    };
    format!("{}{ending}", &stem[..kept])
}

impl Occupation {
    /// The masculine and feminine forms of its name.
    pub fn forms(&self) -> (String, String) {
        let (masculine, feminine) = forms_of(&self.name);
        (self.masculine.clone().unwrap_or(masculine), self.feminine.clone().unwrap_or(feminine))
    }

    /// All its programmes, those listed first.
    pub fn all_programmes(&self) -> impl Iterator<Item = ProgrammeId> + '_ {
        self.programmes.iter().chain(&self.read).copied()
    }

    /// Address of Onisep's own page.
    pub fn onisep_url(&self) -> String {
        format!("https://www.onisep.fr/http/redirection/metier/slug/{}", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_by_the_name() {
        for (name, feminine) in [
            ("développeur/euse rural/e", "développeuse rurale"),
            ("mécanicien/ne", "mécanicienne"),
            ("conseiller/ère", "conseillère"),
            ("géologue modélisateur/trice", "géologue modélisatrice"),
            ("éducateur/trice sportif/ve", "éducatrice sportive"),
            ("accessoiriste", "accessoiriste"),
        ] {
            assert_eq!(forms_of(name).1, feminine);
        }
        assert_eq!(forms_of("ingénieur/e technico-commercial/e").0, "ingénieur technico-commercial");
        assert_eq!(forms_of("a / b"), ("a / b".to_owned(), "a / b".to_owned()));
    }
}
