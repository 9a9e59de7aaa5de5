//! Institutions: the directories merged by UAI.
//!
//! The rule: an institution's row is that of the latest directory that lists it. A lycée professionnel of 2024 that the
//! directory of lycées professionnels of 2026 lacks is kept, « à vérifier »: it may have closed, merged, or become a
//! lycée polyvalent, which that directory does not list.

use std::collections::{BTreeMap, BTreeSet};

use parcours_core::model::{Institution, InstitutionKind, Ownership, Uai};

use super::reference::References;

/// An institution, with what its région's shard says besides.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The record of the bundle.
    pub institution: Institution,
    /// Web address.
    pub web: Option<String>,
}

/// Every institution known, by UAI.
#[derive(Debug, Default)]
pub struct Institutions {
    entries: BTreeMap<Uai, Entry>,
}

/// What a directory says of an institution.
#[derive(Debug, Clone, Default)]
pub struct Listed<'a> {
    /// Name.
    pub name: String,
    /// Town.
    pub town: String,
    /// Code of the département; the key's own digits where the directory gives none.
    pub department: &'a str,
    /// Latitude and longitude in degrees.
    pub at: Option<(f32, f32)>,
    /// Public or private.
    pub ownership: Ownership,
    /// Web address.
    pub web: &'a str,
    /// Year of the directory.
    pub year: u16,
}

impl Institutions {
    /// Adds an institution, unless a later directory gave it.
    pub fn add(&mut self, uai: Uai, kind: InstitutionKind, listed: Listed<'_>, references: &References) {
        let department =
            references.department(listed.department).or_else(|| references.department(&uai.as_str()[..3]));
        self.entries.entry(uai).or_insert_with(|| Entry {
            institution: Institution {
                uai,
                name: listed.name,
                kind,
                town: listed.town,
                department,
                lat: listed.at.map(|(lat, _)| lat),
                lon: listed.at.map(|(_, lon)| lon),
                ownership: listed.ownership,
                as_of: listed.year,
                to_check: false,
            },
            web: web_address(listed.web),
        });
    }

    /// The institution of a key, to be changed.
    pub fn get_mut(&mut self, uai: Uai) -> Option<&mut Institution> {
        self.entries.get_mut(&uai).map(|entry| &mut entry.institution)
    }

    /// Whether an institution is known.
    pub fn contains(&self, uai: Uai) -> bool {
        self.entries.contains_key(&uai)
    }

    /// Keeps those that say something: the others would only weigh.
    pub fn retain(&mut self, wanted: &BTreeSet<Uai>) {
        self.entries.retain(|uai, _| wanted.contains(uai));
    }

    /// All of them, by key.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }
}

/// A web address as the directories mean it, or nothing where it is none.
fn web_address(text: &str) -> Option<String> {
    let text = text.trim();
    let bare = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
    let fits = bare.contains('.') && !bare.contains([' ', '@', '"', '<', '>']) && !bare.starts_with('.');
    fits.then(|| if bare.len() < text.len() { text.to_owned() } else { format!("https://{text}") })
}

/// Boxes around France and its territories: south, north, west, east, in degrees.
const BOXES: &[(f32, f32, f32, f32)] = &[
    (41.2, 51.3, -5.4, 9.7),        // mainland and Corsica
    (15.7, 18.2, -63.3, -60.9),     // Guadeloupe, Saint-Martin, Saint-Barthélemy
    (14.3, 15.0, -61.3, -60.7),     // Martinique
    (2.0, 6.0, -54.7, -51.5),       // Guyane
    (-21.5, -20.8, 55.1, 55.9),     // La Réunion
    (-13.1, -12.5, 44.9, 45.4),     // Mayotte
    (46.7, 47.2, -56.5, -56.0),     // Saint-Pierre-et-Miquelon
    (-28.0, -7.5, -155.0, -134.0),  // Polynésie française
    (-23.0, -19.0, 163.0, 169.0),   // Nouvelle-Calédonie
    (-14.5, -13.1, -178.3, -176.0), // Wallis-et-Futuna
];

/// Reads a latitude and a longitude, kept to about a hundred metres: enough to tell which is nearest.
///
/// # Errors
/// What was expected, where they are no place of France.
pub fn coordinates(lat: &str, lon: &str) -> Result<Option<(f32, f32)>, &'static str> {
    if lat.is_empty() && lon.is_empty() {
        return Ok(None);
    }
    let (Ok(lat), Ok(lon)) = (lat.parse::<f32>(), lon.parse::<f32>()) else {
        return Err("a latitude and a longitude in degrees");
    };
    let inside = |b: &&(f32, f32, f32, f32)| (b.0..=b.1).contains(&lat) && (b.2..=b.3).contains(&lon);
    if BOXES.iter().find(inside).is_none() {
        return Err("coordinates in France or its territories");
    }
    let round = |degrees: f32| (degrees * 1e3).round() / 1e3;
    Ok(Some((round(lat), round(lon))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_in_france() {
        assert_eq!(coordinates("48.952575", "2.369411"), Ok(Some((48.953, 2.369))));
        assert_eq!(coordinates("", ""), Ok(None));
        assert!(coordinates("2.369411", "48.952575").is_err(), "swapped");
        assert!(coordinates("x", "2").is_err());
        assert!(coordinates("-17.529", "-149.5487").is_ok(), "Tahiti");
    }

    #[test]
    fn web_addresses_are_whole() {
        assert_eq!(web_address("www.lycee.fr").as_deref(), Some("https://www.lycee.fr"));
        assert_eq!(web_address("http://lycee.fr/").as_deref(), Some("http://lycee.fr/"));
        assert_eq!(web_address("contact@lycee.fr"), None);
        assert_eq!(web_address(""), None);
    }
}
