//! A question of itineraries, as it stands in the address of `/itineraires`.

use crate::itinerary::{Aim, Order};
use crate::model::{ClassKey, Endpoint, Level, Reference, StudyMode};

use super::filter::{join, listed};
use super::{Around, Place};

/// What a reader asks: from where, to what, with what preferences.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Journey {
    /// « Je suis en… »: a class such as `3e`, or a programme.
    pub from: Option<Endpoint>,
    /// « Je vise… ».
    pub to: Option<Goal>,
    /// Wanted statuses; empty for any.
    pub modes: Vec<StudyMode>,
    /// Where.
    pub place: Option<Place>,
    /// Within some kilometres of a town; such a wish goes before [`Self::place`].
    pub around: Option<Around>,
    /// Longest duration, in years.
    pub years: Option<u16>,
    /// Keep to one's field.
    pub same_field: bool,
    /// Order of the answer.
    pub order: Order,
    /// The way that the reader looks at, counted from 1 in the answer.
    pub way: Option<u16>,
    /// Pairs of the address that are not ours: ignored and kept.
    pub unknown: Vec<(String, String)>,
}

/// What one aims at, by keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// A diploma or an occupation.
    Known(Aim),
    /// A level in a sector, written `bac5@mobilite`.
    Level(Level, String),
    /// « Jusqu'où puis-je aller ? »
    AsFarAsPossible,
}

const FARTHEST: &str = "loin";

impl Goal {
    fn read(text: &str) -> Option<Self> {
        if text == FARTHEST {
            return Some(Self::AsFarAsPossible);
        }
        if let Some((level, sector)) = text.split_once('@') {
            return Some(Self::Level(level.parse().ok()?, sector.to_owned()));
        }
        let programme = text.parse().ok().map(Aim::Programme);
        programme.or_else(|| text.parse().ok().map(Aim::Occupation)).map(Self::Known)
    }

    fn write(&self) -> String {
        match self {
            Self::AsFarAsPossible => FARTHEST.to_owned(),
            Self::Level(level, sector) => [level.slug(), "@", sector].concat(),
            Self::Known(Aim::Programme(id)) => id.to_string(),
            Self::Known(Aim::Occupation(id)) => id.to_string(),
            Self::Known(Aim::Level { .. }) => String::new(),
        }
    }

    /// The aim, where it is one; `None` for « jusqu'où ».
    pub fn aim(&self, reference: &Reference) -> Option<Aim> {
        match self {
            Self::AsFarAsPossible => None,
            Self::Known(aim) => Some(*aim),
            Self::Level(level, slug) => {
                let sector = reference.sectors.iter().position(|sector| sector.slug.as_str() == slug)?;
                Some(Aim::Level { level: *level, sector: u8::try_from(sector).ok()? })
            }
        }
    }
}

fn departure(text: &str) -> Option<Endpoint> {
    let programme = text.parse().ok().map(Endpoint::Programme);
    programme.or_else(|| text.parse::<ClassKey>().ok().map(Endpoint::Class))
}

impl Journey {
    /// Reads the pairs of a query string; what is not understood is ignored and kept in `unknown`.
    pub fn from_pairs<K: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        let mut journey = Self::default();
        let (mut town, mut km) = (String::new(), None);
        for (key, value) in pairs {
            let value = value.as_ref();
            match key.as_ref() {
                "de" => journey.from = departure(value),
                "vers" => journey.to = Goal::read(value),
                "voie" => journey.modes = listed(value, |word| word.parse().ok()),
                key @ ("region" | "academie" | "departement") => {
                    journey.place = Place::from_pair(key, value);
                }
                "autour" => value.clone_into(&mut town),
                "km" => km = value.parse().ok(),
                "chemin" => journey.way = value.parse().ok().filter(|way| *way > 0),
                "annees" => journey.years = value.parse().ok().filter(|years| (1..=15).contains(years)),
                "domaine" => journey.same_field = value == "garder",
                "ordre" => {
                    journey.order = match value {
                        "court" => Order::Shortest,
                        "simple" => Order::Simplest,
                        _ => Order::Surest,
                    }
                }
                other => journey.unknown.push((other.to_owned(), value.to_owned())),
            }
        }
        journey.around = Around::new(&town, km);
        if journey.around.is_some() {
            journey.place = None;
        }
        journey
    }

    /// The same question, whatever way of its answer is looked at.
    #[must_use]
    pub fn question(&self) -> Self {
        Self { way: None, ..self.clone() }
    }

    /// The pairs of the address of this question, in a fixed order; nothing for what is not asked.
    pub fn to_pairs(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let mut push = |key: &str, value: String| {
            if !value.is_empty() {
                pairs.push((key.to_owned(), value));
            }
        };
        match &self.from {
            Some(Endpoint::Programme(id)) => push("de", id.to_string()),
            Some(Endpoint::Class(class)) => push("de", class.to_string()),
            None => {}
        }
        push("vers", self.to.as_ref().map(Goal::write).unwrap_or_default());
        push("voie", join(self.modes.iter().map(|mode| mode.slug())));
        if let Some((key, value)) = self.place.as_ref().map(Place::to_pair) {
            push(&key, value);
        }
        if let Some(around) = &self.around {
            push("autour", around.town.clone());
            push("km", around.km.to_string());
        }
        push("annees", self.years.map(|years| years.to_string()).unwrap_or_default());
        push("domaine", if self.same_field { "garder".to_owned() } else { String::new() });
        let order = match self.order {
            Order::Surest => "",
            Order::Shortest => "court",
            Order::Simplest => "simple",
        };
        push("ordre", order.to_owned());
        push("chemin", self.way.map(|way| way.to_string()).unwrap_or_default());
        pairs.extend(self.unknown.iter().cloned());
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(query: &str) -> Journey {
        Journey::from_pairs(query.split('&').filter_map(|pair| pair.split_once('=')))
    }

    #[test]
    fn an_address_is_read_and_written_back() {
        for query in [
            "de=3e&vers=FOR.626",
            "de=FOR.6143&vers=MET.100&voie=apprentissage&region=75&annees=5&domaine=garder&ordre=court",
            "de=bac-sti2d&vers=bac5@mobilite&departement=16&ordre=simple&utm=x",
            "de=emploi&vers=loin",
            "de=cap&vers=FOR.9627&autour=Saint-Denis (974)&km=25&chemin=2",
        ] {
            let pairs = read(query).to_pairs();
            let back: Vec<String> = pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect();
            assert_eq!(back.join("&"), query);
        }
    }

    #[test]
    fn nonsense_is_ignored() {
        let journey = read("de=<x>&vers=FOR.x&annees=900&voie=train&ordre=9");
        assert_eq!(journey, Journey::default());
        let journey = read("region=75&autour=Poitiers&km=99999&chemin=0");
        assert_eq!(journey.around, Around::new("Poitiers", None));
        assert!(journey.place.is_none() && journey.way.is_none(), "one place at a time");
    }

    proptest! {
        #[test]
        fn reading_what_was_written_changes_nothing(pairs in prop::collection::vec(("[a-z]{1,8}", "[ -~]{0,12}"), 0..8)) {
            let once = Journey::from_pairs(pairs);
            prop_assert_eq!(Journey::from_pairs(once.to_pairs()), once);
        }
    }
}
