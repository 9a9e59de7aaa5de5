//! « À moins de 40 km de Poitiers »: towns that have an institution, by name and by place.

use std::collections::BTreeMap;

use crate::model::{Institution, Reference};
use crate::search::folded;

/// Kilometres that an address may ask for.
const KM: std::ops::RangeInclusive<u16> = 1..=300;
/// Kilometres when none are said.
pub const USUAL_KM: u16 = 40;
/// Mean radius of the Earth, in kilometres.
const EARTH_KM: f64 = 6371.0;

/// Latitude and longitude in degrees, WGS 84.
pub type Point = (f64, f64);

/// Distance along a great circle, in kilometres (haversine formula).
pub fn km_between(a: Point, b: Point) -> f64 {
    let (lat_a, lat_b) = (a.0.to_radians(), b.0.to_radians());
    let (d_lat, d_lon) = (lat_b - lat_a, (b.1 - a.1).to_radians());
    let h = (d_lat / 2.0).sin().powi(2) + lat_a.cos() * lat_b.cos() * (d_lon / 2.0).sin().powi(2);
    2.0 * EARTH_KM * h.sqrt().asin()
}

/// A wish: within some kilometres of a town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// The town, as [`Town::label`] writes it or as someone typed it.
    pub town: String,
    /// Kilometres.
    pub km: u16,
}

impl Around {
    /// A wish, where the town has a name; kilometres out of reason are brought back.
    pub fn new(town: &str, km: Option<u16>) -> Option<Self> {
        let town = town.trim();
        let km = km.filter(|km| KM.contains(km)).unwrap_or(USUAL_KM);
        (!town.is_empty() && town.len() <= 80).then(|| Self { town: town.to_owned(), km })
    }
}

/// A town that has an institution.
#[derive(Debug, Clone, PartialEq)]
pub struct Town {
    /// Its name, with its département where another town has the same: « Saint-Denis (974) ».
    pub label: String,
    /// The middle of its institutions.
    pub point: Point,
    /// How many they are.
    pub institutions: u16,
    folded: String,
}

/// The towns that have an institution whose place is known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Towns(Vec<Town>);

/// « Paris 15e Arrondissement » is Paris.
fn town_of(name: &str) -> &str {
    let tail =
        name.char_indices().find(|(index, letter)| letter.is_ascii_digit() && name[..*index].ends_with(' '));
    tail.map_or(name, |(index, _)| &name[..index]).trim()
}

impl Towns {
    /// Finds the towns of institutions.
    pub fn new(institutions: &[Institution], reference: &Reference) -> Self {
        let mut found: BTreeMap<(String, Option<u8>), (&str, Point, u16)> = BTreeMap::new();
        for institution in institutions {
            let (Some(lat), Some(lon)) = (institution.lat, institution.lon) else { continue };
            let name = town_of(&institution.town);
            if name.is_empty() {
                continue;
            }
            let town = found.entry((folded(name), institution.department)).or_insert((name, (0.0, 0.0), 0));
            town.1 = (town.1.0 + f64::from(lat), town.1.1 + f64::from(lon));
            town.2 += 1;
        }
        let twice = |key: &str| found.keys().filter(|(other, _)| other == key).nth(1).is_some();
        let towns = found.iter().map(|((key, department), (name, sum, count))| {
            let code = department.and_then(|index| reference.departments.get(usize::from(index)));
            let label = match code {
                Some(department) if twice(key) => [name, " (", department.short_code(), ")"].concat(),
                _ => (*name).to_owned(),
            };
            let point = (sum.0 / f64::from(*count), sum.1 / f64::from(*count));
            Town { folded: folded(&label), label, point, institutions: *count }
        });
        Self(towns.collect())
    }

    /// The town of that name, whatever its accents and capitals; of several, the one with most institutions.
    pub fn find(&self, name: &str) -> Option<&Town> {
        let wanted = folded(name);
        let of_name = |town: &&Town| folded(town.label.split(" (").next().unwrap_or_default()) == wanted;
        let exact = self.0.iter().find(|town| town.folded == wanted);
        exact.or_else(|| self.0.iter().filter(of_name).max_by_key(|town| town.institutions))
    }

    /// Towns whose name begins so, those with most institutions first.
    pub fn beginning(&self, start: &str, most: usize) -> Vec<&Town> {
        let wanted = folded(start);
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<&Town> = self.0.iter().filter(|town| town.folded.starts_with(&wanted)).collect();
        found.sort_by_key(|town| std::cmp::Reverse(town.institutions));
        found.truncate(most);
        found
    }

    /// The town nearest to a point: what an address says of where someone is.
    pub fn nearest(&self, point: Point) -> Option<&Town> {
        self.0.iter().min_by(|a, b| km_between(a.point, point).total_cmp(&km_between(b.point, point)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Department, InstitutionKind, Ownership};

    fn institution(uai: &str, town: &str, department: u8, lat: f32, lon: f32) -> Institution {
        Institution {
            uai: uai.parse().expect("uai"),
            name: "Lycée".into(),
            kind: InstitutionKind::Lycee,
            town: town.into(),
            department: Some(department),
            lat: Some(lat),
            lon: Some(lon),
            ownership: Ownership::Public,
            as_of: 2026,
            to_check: false,
        }
    }

    fn towns() -> Towns {
        let department = |code: &str| Department {
            code: code.into(),
            name: String::new(),
            academy: String::new(),
            region: String::new(),
        };
        let reference =
            Reference { departments: vec![department("093"), department("974")], ..Reference::default() };
        Towns::new(
            &[
                institution("0750043P", "Saint-Denis", 0, 48.93, 2.36),
                institution("0750647W", "Saint-Denis", 0, 48.95, 2.38),
                institution("9740001H", "Saint-Denis", 1, -20.88, 55.45),
                institution("0750663N", "Paris 15e Arrondissement", 0, 48.84, 2.3),
                institution("0750679F", "Paris", 0, 48.86, 2.34),
            ],
            &reference,
        )
    }

    #[test]
    fn towns_of_one_name_are_told_apart() {
        let towns = towns();
        assert_eq!(towns.find("saint denis").map(|town| town.label.as_str()), Some("Saint-Denis (93)"));
        let other = towns.find("Saint-Denis (974)").expect("known");
        assert!(other.point.0 < 0.0, "not the middle of the ocean");
        assert_eq!(towns.find("Paris").map(|town| town.institutions), Some(2), "arrondissements together");
        assert_eq!(towns.find("Nulle-Part"), None);
        assert_eq!(towns.beginning("sai", 8).len(), 2);
        assert_eq!(towns.beginning("", 8).len(), 0);
    }

    #[test]
    fn where_someone_is_becomes_a_town() {
        assert_eq!(towns().nearest((48.85, 2.33)).map(|town| town.label.as_str()), Some("Paris"));
    }

    #[test]
    fn kilometres_stay_within_reason() {
        assert_eq!(Around::new(" Poitiers ", Some(40)), Some(Around { town: "Poitiers".into(), km: 40 }));
        assert_eq!(Around::new("Poitiers", Some(9000)).map(|around| around.km), Some(USUAL_KM));
        assert_eq!(Around::new("  ", None), None);
    }
}
