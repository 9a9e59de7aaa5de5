//! Filters, as they stand in the address of `/formations`.

use crate::model::{AwardType, Department, Level, Ownership, Reference, StudyMode};

/// A territory to which a search is narrowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A région, by INSEE code.
    Region(String),
    /// An académie, by ministry code.
    Academy(String),
    /// A département, by its code on three characters.
    Department(String),
}

/// What a reader asks of the list of programmes. Empty means anything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Words, as typed.
    pub text: String,
    /// Sector keys.
    pub sectors: Vec<String>,
    /// Exit levels.
    pub levels: Vec<Level>,
    /// Award types.
    pub awards: Vec<AwardType>,
    /// Study modes.
    pub modes: Vec<StudyMode>,
    /// Territory.
    pub place: Option<Place>,
    /// Public or private; `None` for either.
    pub ownership: Option<Ownership>,
    /// Page of results, from 1.
    pub page: usize,
    /// Pairs of the address that are not ours: ignored and kept.
    pub unknown: Vec<(String, String)>,
}

impl Place {
    /// Reads a pair of the address: `region=75`, `academie=13` or `departement=16`.
    pub(super) fn from_pair(key: &str, value: &str) -> Option<Self> {
        match key {
            "region" => code(value).map(Self::Region),
            "academie" => code(value).map(Self::Academy),
            "departement" => code(value).map(|code| Self::Department(format!("{code:0>3}"))),
            _ => None,
        }
    }

    /// The pair of the address.
    pub(super) fn to_pair(&self) -> (String, String) {
        let (key, value) = match self {
            Self::Region(code) => ("region", code.as_str()),
            Self::Academy(code) => ("academie", code.as_str()),
            Self::Department(code) => ("departement", code.strip_prefix('0').unwrap_or(code)),
        };
        (key.to_owned(), value.to_owned())
    }

    /// One word for it, such as `region-75`: the value of a choice in a list.
    pub fn key(&self) -> String {
        let (kind, code) = match self {
            Self::Region(code) => ("region-", code),
            Self::Academy(code) => ("academie-", code),
            Self::Department(code) => ("departement-", code),
        };
        [kind, code.as_str()].concat()
    }

    /// The place of such a word.
    pub fn from_key(key: &str) -> Option<Self> {
        let (kind, value) = key.split_once('-')?;
        Self::from_pair(kind, value)
    }

    /// Whether a département lies in it.
    pub fn holds(&self, department: &Department) -> bool {
        match self {
            Self::Region(code) => department.region == *code,
            Self::Academy(code) => department.academy == *code,
            Self::Department(code) => department.code == *code,
        }
    }

    /// Its name.
    pub fn name<'a>(&self, reference: &'a Reference) -> Option<&'a str> {
        match self {
            Self::Region(code) => reference.region(code).map(|region| region.name.as_str()),
            Self::Academy(code) => reference.academy(code).map(|academy| academy.name.as_str()),
            Self::Department(code) => reference.department(code).map(|found| found.name.as_str()),
        }
    }

    /// Code of the région in which it lies: an académie and a département lie in one.
    pub fn region<'a>(&self, reference: &'a Reference) -> Option<&'a str> {
        match self {
            Self::Region(code) => reference.region(code).map(|region| region.code.as_str()),
            Self::Academy(code) => reference.academy(code).map(|academy| academy.region.as_str()),
            Self::Department(code) => reference.department(code).map(|found| found.region.as_str()),
        }
    }
}

pub(super) fn listed<T>(value: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    value.split(',').filter_map(|word| read(word.trim())).collect()
}

fn code(value: &str) -> Option<String> {
    let fits = !value.is_empty() && value.len() <= 3 && value.bytes().all(|b| b.is_ascii_alphanumeric());
    fits.then(|| value.to_ascii_uppercase())
}

impl Filter {
    /// Reads the pairs of a query string; what is not understood is ignored and kept in `unknown`.
    pub fn from_pairs<K: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        let mut filter = Self { page: 1, ..Self::default() };
        for (key, value) in pairs {
            let value = value.as_ref();
            match key.as_ref() {
                "q" => value.trim().clone_into(&mut filter.text),
                "secteur" => filter.sectors = listed(value, |w| (!w.is_empty()).then(|| w.to_owned())),
                "niveau" => filter.levels = listed(value, |w| w.parse().ok()),
                "type" => filter.awards = listed(value, |w| w.parse().ok()),
                "voie" => filter.modes = listed(value, |w| w.parse().ok()),
                key @ ("region" | "academie" | "departement") => filter.place = Place::from_pair(key, value),
                "statut" => {
                    filter.ownership = match value {
                        "public" => Some(Ownership::Public),
                        "prive" => Some(Ownership::Private),
                        _ => None,
                    }
                }
                "page" => filter.page = value.parse().ok().filter(|page| *page > 0).unwrap_or(1),
                other => filter.unknown.push((other.to_owned(), value.to_owned())),
            }
        }
        filter
    }

    /// The pairs of the address of this filter, in a fixed order; nothing for what is not asked.
    pub fn to_pairs(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let mut push = |key: &str, value: String| {
            if !value.is_empty() {
                pairs.push((key.to_owned(), value));
            }
        };
        push("q", self.text.clone());
        push("secteur", self.sectors.join(","));
        push("niveau", join(self.levels.iter().map(|level| level.slug())));
        push("type", join(self.awards.iter().map(|award| award.slug())));
        push("voie", join(self.modes.iter().map(|mode| mode.slug())));
        if let Some(place) = &self.place {
            let (key, value) = place.to_pair();
            push(&key, value);
        }
        match self.ownership {
            Some(Ownership::Public) => push("statut", "public".to_owned()),
            Some(Ownership::Private) => push("statut", "prive".to_owned()),
            _ => {}
        }
        if self.page > 1 {
            push("page", self.page.to_string());
        }
        pairs.extend(self.unknown.iter().cloned());
        pairs
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        Self { page: 1, unknown: Vec::new(), ..self.clone() } == Self { page: 1, ..Self::default() }
    }

    /// The same question without any constraint but its words.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { text: self.text.clone(), page: 1, unknown: self.unknown.clone(), ..Self::default() }
    }
}

pub(super) fn join<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(query: &str) -> Filter {
        Filter::from_pairs(query.split('&').filter_map(|pair| pair.split_once('=')))
    }

    #[test]
    fn an_address_is_read_and_written_back() {
        let query = "q=soudure&secteur=mobilite,energie&niveau=cap,bac2&type=bts&voie=apprentissage&departement=16&statut=public&page=3&utm=x";
        let filter = read(query);
        assert_eq!(filter.place, Some(Place::Department("016".into())));
        assert_eq!(filter.levels, [Level::Cap, Level::Bac2]);
        let back: Vec<String> = filter.to_pairs().into_iter().map(|(k, v)| format!("{k}={v}")).collect();
        assert_eq!(back.join("&"), query);
    }

    #[test]
    fn nonsense_is_ignored() {
        let filter = read("niveau=bac99,cap&voie=train&region=<script>&page=-2&statut=autre");
        assert_eq!(filter.levels, [Level::Cap]);
        assert!(filter.modes.is_empty() && filter.place.is_none() && filter.ownership.is_none());
        assert_eq!(filter.page, 1);
    }

    #[test]
    fn a_place_has_one_word() {
        for key in ["region-75", "academie-13", "departement-016", "departement-02A"] {
            assert_eq!(Place::from_key(key).expect("a place").key(), key);
        }
        assert_eq!(Place::from_key("ville-75"), None);
    }

    proptest! {
        #[test]
        fn reading_what_was_written_changes_nothing(pairs in prop::collection::vec(("[a-z]{1,11}", "[ -~]{0,12}"), 0..8)) {
            let once = Filter::from_pairs(pairs);
            let twice = Filter::from_pairs(once.to_pairs());
            prop_assert_eq!(once, twice);
        }
    }
}
