//! The gazetteer: names, numbers and short forms of territories, and towns that have an institution.

use crate::model::{Institution, Reference};
use crate::order;

use super::entry::Place;
use super::fold::folded;

/// Usual short forms and former names of régions, with the INSEE code of today's.
const REGIONS: &[(&str, &str)] = &[
    ("idf", "11"),
    ("ile de france", "11"),
    ("region parisienne", "11"),
    ("centre val de loire", "24"),
    ("cvl", "24"),
    ("bfc", "27"),
    ("bourgogne", "27"),
    ("franche comte", "27"),
    ("normandie", "28"),
    ("haute normandie", "28"),
    ("basse normandie", "28"),
    ("hdf", "32"),
    ("hauts de france", "32"),
    ("picardie", "32"),
    ("nord pas de calais", "32"),
    ("alsace", "44"),
    ("lorraine", "44"),
    ("champagne ardenne", "44"),
    ("pdl", "52"),
    ("pays de la loire", "52"),
    ("pays loire", "52"),
    ("na", "75"),
    ("nouvelle aquitaine", "75"),
    ("aquitaine", "75"),
    ("poitou charentes", "75"),
    ("limousin", "75"),
    ("midi pyrenees", "76"),
    ("languedoc roussillon", "76"),
    ("aura", "84"),
    ("auvergne", "84"),
    ("rhone alpes", "84"),
    ("auvergne rhone alpes", "84"),
    ("paca", "93"),
    ("provence", "93"),
    ("region sud", "93"),
    ("cote azur", "93"),
];

/// A territory with the name shown to a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The territory.
    pub place: Place,
    /// Its name.
    pub label: String,
    /// Of a town: the département of its institutions, by index.
    pub department: Option<u8>,
}

/// Territories by folded name.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    all: Vec<Known>,
    /// Folded names, sorted, with an index into the list of territories.
    names: Vec<(String, usize)>,
    /// Towns as institutions write them, sorted, with an index into the list of territories.
    towns: Vec<(String, usize)>,
    /// Départements by number as people write it.
    numbers: Vec<(String, usize)>,
}

impl Gazetteer {
    /// Gathers the territories of the reference tables and the towns of institutions.
    pub fn new(reference: &Reference, institutions: &[Institution]) -> Self {
        let mut made = Self::default();
        for region in &reference.regions {
            made.add(Place::Region(region.code.clone()), region.name.clone(), &folded(&region.name));
        }
        for (short, code) in REGIONS {
            let of_code = |known: &Known| matches!(&known.place, Place::Region(other) if other == code);
            if let Some(at) = made.all.iter().position(of_code) {
                made.names.push(((*short).to_owned(), at));
            }
        }
        for (index, department) in (0u8..).zip(&reference.departments) {
            let code = department.short_code();
            let label = [&department.name, " (", code, ")"].concat();
            let at = made.add(Place::Department(index), label, &folded(&department.name));
            made.numbers.push((code.to_ascii_lowercase(), at));
        }
        for academy in &reference.academies {
            let label = ["Académie de ", &academy.name].concat();
            made.add(Place::Academy(academy.code.clone()), label.clone(), &folded(&label));
        }
        let mut towns: Vec<(&str, Option<u8>)> = (institutions.iter())
            .filter(|institution| !institution.town.is_empty())
            .map(|institution| (institution.town.as_str(), institution.department))
            .collect();
        order::sort(&mut towns);
        towns.dedup_by(|later, first| later.0 == first.0);
        let first_town = made.all.len();
        let mut keyed: Vec<(String, &str, Option<u8>)> =
            towns.into_iter().map(|(name, department)| (town_key(name), name, department)).collect();
        order::sort(&mut keyed);
        for (key, name, department) in keyed {
            let same =
                made.names.last().filter(|(last, at)| *last == key && *at >= first_town).map(|(_, at)| *at);
            let at = same.unwrap_or_else(|| {
                let at = made.add(Place::Town(name.to_owned()), name.to_owned(), &key);
                made.all[at].department = department;
                at
            });
            made.towns.push((name.to_owned(), at));
        }
        order::sort(&mut made.towns);
        // A région or a département goes before the town of the same name, apart from Paris and its like, where the
        // territory is the town.
        order::sort(&mut made.names);
        made.names.dedup_by(|later, first| later.0 == first.0);
        made
    }

    fn add(&mut self, place: Place, label: String, name: &str) -> usize {
        self.all.push(Known { place, label, department: None });
        self.names.push((name.to_owned(), self.all.len() - 1));
        self.all.len() - 1
    }

    /// Every territory, régions first, towns last.
    pub fn all(&self) -> &[Known] {
        &self.all
    }

    /// Whether the folded name of a territory begins so.
    pub fn has_beginning(&self, typed: &str) -> bool {
        let at = self.names.partition_point(|(name, _)| name.as_str() < typed);
        self.names.get(at).is_some_and(|(name, _)| name.starts_with(typed))
    }

    /// The number of a town, as an institution writes it: two ways to write one town share it.
    pub fn town(&self, name: &str) -> Option<usize> {
        let at = self.towns.binary_search_by(|(other, _)| other.as_str().cmp(name)).ok()?;
        Some(self.towns[at].1)
    }

    /// The département of the town of that number.
    pub fn department_of(&self, town: usize) -> Option<u8> {
        self.all.get(town)?.department
    }

    /// The territory of a folded name.
    pub fn named(&self, name: &str) -> Option<&Known> {
        let at = self.names.binary_search_by(|(other, _)| other.as_str().cmp(name)).ok()?;
        self.all.get(self.names[at].1)
    }

    /// The département of a number or of a postcode: `17`, `2a`, `974`, `17000`.
    pub fn numbered(&self, number: &str) -> Option<&Known> {
        let digits = number.bytes().all(|b| b.is_ascii_digit());
        let short = match number.len() {
            5 if digits && number.starts_with("97") => &number[..3],
            5 if digits && number.starts_with("20") => "2a",
            5 if digits => &number[..2],
            _ => number,
        };
        self.numbers.iter().find(|(other, _)| other == short).and_then(|(_, at)| self.all.get(*at))
    }
}

/// The folded name of a town, « St » written out.
fn town_key(town: &str) -> String {
    join(folded(town).split(' '))
}

/// Folded words as one name, « St » written out.
pub fn join<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut name = String::new();
    for word in words {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(match word {
            "st" => "saint",
            "ste" => "sainte",
            other => other,
        });
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Academy, Department, Region};

    fn gazetteer() -> Gazetteer {
        let reference = Reference {
            regions: vec![Region { code: "75".into(), name: "Nouvelle-Aquitaine".into() }],
            academies: vec![Academy { code: "13".into(), name: "Poitiers".into(), region: "75".into() }],
            departments: vec![Department {
                code: "017".into(),
                name: "Charente-Maritime".into(),
                academy: "13".into(),
                region: "75".into(),
            }],
            ..Reference::default()
        };
        Gazetteer::new(&reference, &[])
    }

    #[test]
    fn territories_have_several_names() {
        let all = gazetteer();
        let label = |name: &str| all.named(name).map(|known| known.label.clone());
        assert_eq!(label("na").as_deref(), Some("Nouvelle-Aquitaine"));
        assert_eq!(label("charente maritime").as_deref(), Some("Charente-Maritime (17)"));
        assert_eq!(label("academie de poitiers").as_deref(), Some("Académie de Poitiers"));
        assert_eq!(label("paca"), None);
        assert!(
            all.numbered("17000").is_some() && all.numbered("17").is_some() && all.numbered("99").is_none()
        );
    }
}
