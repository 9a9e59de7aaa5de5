//! A comparison, as it stands in the address of `/comparer`.

use crate::model::ProgrammeId;

use super::Place;
use super::filter::join;

/// How many can be compared: more columns would be unreadable.
pub const MOST_COMPARED: usize = 4;

/// What a reader puts side by side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// The programmes, each once, [`MOST_COMPARED`] at most.
    pub programmes: Vec<ProgrammeId>,
    /// Near where.
    pub place: Option<Place>,
    /// Words of the address that are no id. They are told, and dropped from the next address.
    pub not_understood: Vec<String>,
    /// Ids beyond [`MOST_COMPARED`]: told and dropped likewise.
    pub beyond: usize,
    /// Pairs of the address that are not ours: ignored and kept.
    pub unknown: Vec<(String, String)>,
}

impl Comparison {
    /// Reads the pairs of a query string: `formations=FOR.1,FOR.2` and a place.
    pub fn from_pairs<K: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        let mut asked = Self::default();
        for (key, value) in pairs {
            let value = value.as_ref();
            match key.as_ref() {
                "formations" => {
                    for word in value.split(',').map(str::trim).filter(|word| !word.is_empty()) {
                        match word.parse() {
                            Ok(id) => asked.beyond += usize::from(!asked.add(id)),
                            Err(_) => asked.not_understood.push(word.chars().take(40).collect()),
                        }
                    }
                }
                key @ ("region" | "academie" | "departement") => asked.place = Place::from_pair(key, value),
                other => asked.unknown.push((other.to_owned(), value.to_owned())),
            }
        }
        asked
    }

    /// The pairs of the address of this comparison, in a fixed order; nothing for what is not asked.
    pub fn to_pairs(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        if !self.programmes.is_empty() {
            let ids: Vec<String> = self.programmes.iter().map(ToString::to_string).collect();
            pairs.push(("formations".to_owned(), join(ids.iter().map(String::as_str))));
        }
        pairs.extend(self.place.as_ref().map(Place::to_pair));
        pairs.extend(self.unknown.iter().cloned());
        pairs
    }

    /// Adds a programme; whether it is now compared.
    pub fn add(&mut self, id: ProgrammeId) -> bool {
        if self.programmes.contains(&id) {
            return true;
        }
        let room = self.has_room();
        if room {
            self.programmes.push(id);
        }
        room
    }

    /// Whether one more can be compared.
    pub fn has_room(&self) -> bool {
        self.programmes.len() < MOST_COMPARED
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(query: &str) -> Comparison {
        Comparison::from_pairs(query.split('&').filter_map(|pair| pair.split_once('=')))
    }

    #[test]
    fn an_address_is_read_and_written_back() {
        let query = "formations=FOR.1,FOR.2,FOR.3&departement=16&utm=x";
        let asked = read(query);
        assert_eq!(asked.programmes, [ProgrammeId(1), ProgrammeId(2), ProgrammeId(3)]);
        let back: Vec<String> = asked.to_pairs().into_iter().map(|(k, v)| format!("{k}={v}")).collect();
        assert_eq!(back.join("&"), query);
    }

    #[test]
    fn each_once_four_at_most_and_what_is_no_id_is_told() {
        let asked = read("formations=FOR.1,FOR.1,bts,FOR.2,,FOR.3,FOR.4,FOR.5,FOR.6");
        assert_eq!(asked.programmes.len(), MOST_COMPARED);
        assert_eq!((asked.not_understood.as_slice(), asked.beyond), (&["bts".to_owned()][..], 2));
    }

    proptest! {
        #[test]
        fn reading_what_was_written_changes_nothing(ids in prop::collection::vec("(FOR\\.[0-9]{1,2}|[ -~]{0,6})", 0..7), other in "[ -~]{0,8}") {
            let once = Comparison::from_pairs([("formations", ids.join(",").as_str()), ("region", "75"), ("autre", other.as_str())]);
            let twice = Comparison::from_pairs(once.to_pairs());
            prop_assert_eq!(&twice.programmes, &once.programmes);
            prop_assert_eq!(&twice.place, &once.place);
            prop_assert_eq!(&twice.unknown, &once.unknown);
            prop_assert_eq!(twice.to_pairs(), once.to_pairs());
        }
    }
}
