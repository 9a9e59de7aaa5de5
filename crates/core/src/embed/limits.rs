//! To what a frame is limited: the programmes, campuses and sectors that its lists, its search and its ladders offer.
//!
//! A record outside the limits that a link leads to is still shown: the limits say what is proposed, not what exists.

use crate::dataset::{Catalog, Sorted};
use crate::explore::{Filter, Place, PlaceIndex, select};
use crate::ladder::Scope;
use crate::model::{Campus, CampusProgramme, Institution, Level, Occupation, ProgrammeId};
use crate::search::Target;

/// What the host wrote; empty means anything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Limits {
    /// A campus, by key: its programmes, in its région.
    pub campus: Option<String>,
    /// Sectors, by key.
    pub sectors: Vec<String>,
    /// An académie, by code.
    pub academy: Option<String>,
    /// Exit levels.
    pub levels: Vec<Level>,
}

/// What a frame offers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offer {
    /// The limits, without the keys that the data do not know; none where everything is offered.
    pub limits: Limits,
    /// Programmes within the limits, in the order of the list.
    pub programmes: Vec<ProgrammeId>,
    /// The same, by key.
    sorted: Vec<ProgrammeId>,
    /// Région of the campus, where no académie is named.
    region: Option<String>,
    /// Sectors, by key: those named, else that of the campus; empty for any.
    sectors: Vec<String>,
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

impl Limits {
    /// Names of the parameters, in their order.
    pub const KEYS: [&'static str; 4] = ["campus", "secteur", "academie", "niveaux"];

    /// Reads one parameter; whether something in it could be used.
    pub(super) fn read(&mut self, key: &str, value: &str) -> bool {
        let words = || value.split(',').map(str::trim);
        match key {
            "campus" => self.campus = is_key(value).then(|| value.to_owned()),
            "secteur" => self.sectors = words().filter(|word| is_key(word)).map(str::to_owned).collect(),
            "academie" => {
                let fits = value.len() <= 2 && value.bytes().all(|b| b.is_ascii_digit());
                self.academy = fits.then(|| ["0", value].concat().split_off(value.len() - 1));
            }
            _ => self.levels = words().filter_map(|word| word.parse().ok()).collect(),
        }
        match key {
            "campus" => self.campus.is_some(),
            "secteur" => !self.sectors.is_empty(),
            "academie" => self.academy.is_some(),
            _ => !self.levels.is_empty(),
        }
    }

    pub(super) fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let levels: Vec<&str> = self.levels.iter().map(|level| level.slug()).collect();
        let values = [
            self.campus.clone().unwrap_or_default(),
            self.sectors.join(","),
            self.academy.clone().unwrap_or_default(),
            levels.join(","),
        ];
        Self::KEYS.into_iter().zip(values).filter(|(_, value)| !value.is_empty()).collect()
    }

    /// Whether nothing is limited.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a level is within them.
    #[must_use]
    pub fn level(&self, level: Level) -> bool {
        self.levels.is_empty() || self.levels.contains(&level)
    }

    /// The limits whose keys the data know; what they do not know limits nothing.
    fn known(&self, catalog: &Catalog) -> Self {
        let reference = &catalog.reference;
        Self {
            campus: self.campus.clone().filter(|slug| catalog.campus(slug).is_some()),
            sectors: self.sectors.iter().filter(|slug| reference.sector(slug).is_some()).cloned().collect(),
            academy: self.academy.clone().filter(|code| reference.academy(code).is_some()),
            levels: self.levels.clone(),
        }
    }

    /// What these limits leave, `own` being the programmes that a source gives to the campus.
    #[must_use]
    pub fn offer(&self, catalog: &Catalog, places: &PlaceIndex, own: &[CampusProgramme]) -> Offer {
        let limits = self.known(catalog);
        if limits.is_empty() {
            return Offer::default();
        }
        let campus = limits.campus.as_deref().and_then(|slug| catalog.campus(slug));
        let region = campus.map(|campus| campus.region.clone()).filter(|_| limits.academy.is_none());
        let of_campus = campus.and_then(|campus| catalog.reference.sectors.get(usize::from(campus.sector?)));
        let mut sectors = limits.sectors.clone();
        if sectors.is_empty() {
            sectors.extend(of_campus.map(|sector| sector.slug.to_string()));
        }
        let mut offer = Offer { limits, region, sectors, ..Offer::default() };
        let filter = Filter {
            sectors: offer.limits.sectors.clone(),
            levels: offer.limits.levels.clone(),
            place: offer.place(),
            ..Filter::default()
        };
        let mut programmes = select(catalog, places, &filter, None).programmes;
        if let Some(campus) = campus {
            let scope = Scope::campus(campus);
            // A campus of every sector, or of none, is limited by its région alone.
            if !campus.transversal && (scope.sector.is_some() || scope.is_narrow()) {
                programmes
                    .retain(|id| catalog.programme(*id).is_some_and(|found| scope.holds(found, catalog)));
            }
            let fits = |id: &ProgrammeId| {
                let level = catalog.programme(*id).and_then(|programme| programme.level);
                filter.levels.is_empty() || level.is_some_and(|level| offer.limits.level(level))
            };
            for id in own.iter().flat_map(|programme| &programme.ids).filter(|id| fits(id)) {
                if !programmes.contains(id) {
                    programmes.push(*id);
                }
            }
        }
        offer.sorted.clone_from(&programmes);
        offer.sorted.sort_unstable();
        offer.programmes = programmes;
        offer
    }
}

impl Offer {
    /// Whether everything is offered.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.limits.is_empty()
    }

    /// The place that every list is limited to.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        let academy = self.limits.academy.clone().map(Place::Academy);
        academy.or_else(|| self.region.clone().map(Place::Region))
    }

    /// Whether a sector is offered.
    #[must_use]
    pub fn sector(&self, slug: &str) -> bool {
        self.sectors.is_empty() || self.sectors.iter().any(|own| own == slug)
    }

    /// Whether a programme is offered.
    #[must_use]
    pub fn programme(&self, id: ProgrammeId) -> bool {
        self.is_all() || self.sorted.binary_search(&id).is_ok()
    }

    /// Whether a campus is offered.
    #[must_use]
    pub fn campus(&self, campus: &Campus, catalog: &Catalog) -> bool {
        let limits = &self.limits;
        if let Some(own) = &limits.campus {
            return campus.slug.as_str() == own;
        }
        let sector = campus.sector.and_then(|index| catalog.reference.sectors.get(usize::from(index)));
        let in_sector = limits.sectors.is_empty()
            || sector.is_some_and(|sector| limits.sectors.iter().any(|own| own == sector.slug.as_str()));
        let in_academy = limits.academy.as_ref().is_none_or(|code| {
            let region =
                || catalog.reference.academy(code).is_some_and(|academy| academy.region == campus.region);
            // Where no académie is known, that of the région it stands in may be.
            if campus.academies.is_empty() { region() } else { campus.academies.contains(code) }
        });
        in_sector && in_academy
    }

    /// Whether a territory is in the place: by its région and, where it has one, its académie.
    #[must_use]
    pub fn territory(&self, region: &str, academy: Option<&str>) -> bool {
        match self.place() {
            Some(Place::Academy(code)) => academy == Some(code.as_str()),
            Some(Place::Region(code)) => region == code,
            _ => true,
        }
    }

    /// Whether an institution is in the place.
    #[must_use]
    pub fn institution(&self, institution: &Institution, catalog: &Catalog) -> bool {
        let department =
            institution.department.and_then(|index| catalog.reference.departments.get(usize::from(index)));
        self.place().is_none() || department.is_some_and(|d| self.territory(&d.region, Some(&d.academy)))
    }

    /// Whether a result of the search is offered. What cannot be told, since its table is not there, is.
    pub fn target(
        &self,
        target: &Target,
        catalog: &Catalog,
        institutions: &Sorted<Institution>,
        occupations: &[Occupation],
    ) -> bool {
        if self.is_all() {
            return true;
        }
        match target {
            Target::Programme(id) => self.programme(*id),
            Target::Campus(slug) => {
                catalog.campus(slug.as_str()).is_none_or(|campus| self.campus(campus, catalog))
            }
            Target::Sector(slug) => self.sector(slug.as_str()),
            Target::Institution(uai) => {
                institutions.find(*uai).is_none_or(|found| self.institution(found, catalog))
            }
            Target::Occupation(id) => {
                let found = occupations.iter().find(|occupation| occupation.id == *id);
                found.is_none_or(|found| found.all_programmes().any(|id| self.programme(id)))
            }
            // A place is a question of the whole country's list.
            Target::Place(_) => self.place().is_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Reference, Sector};

    fn catalog() -> Catalog {
        let reference: Reference = serde_json::from_str(
            r#"{"sectors":[],"domains":[{"slug":"m.avion","name":"","parent":"","sectors":[0]},{"slug":"m.sol","name":"","parent":"","sectors":[1]}],
            "regions":[{"code":"75","name":"Nouvelle-Aquitaine"},{"code":"11","name":"Île-de-France"}],
            "academies":[{"code":"13","name":"Poitiers","region":"75"},{"code":"04","name":"Bordeaux","region":"75"},{"code":"01","name":"Paris","region":"11"}],
            "departments":[{"code":"016","name":"Charente","academy":"13","region":"75"},{"code":"033","name":"Gironde","academy":"04","region":"75"},{"code":"075","name":"Paris","academy":"01","region":"11"}],
            "interests":[]}"#,
        )
        .expect("valid");
        let sectors = ["mobilite", "batiment"].map(|slug| Sector {
            slug: slug.parse().expect("slug"),
            name: String::new(),
            hint: String::new(),
        });
        let reference = Reference { sectors: sectors.to_vec(), ..reference };
        let programmes = [
            r#"{"id":"FOR.1","type":"cap","name":"CAP avion","level":"cap","dom":[0]}"#,
            r#"{"id":"FOR.2","type":"bts","name":"BTS avion","level":"bac2","dom":[0]}"#,
            r#"{"id":"FOR.3","type":"cap","name":"CAP maçon","level":"cap","dom":[1]}"#,
            r#"{"id":"FOR.4","type":"bts","name":"BTS propre","level":"bac2","dom":[1]}"#,
        ]
        .map(|line| serde_json::from_str(line).expect("valid"));
        let campuses = [
            r#"{"slug":"aero","name":"Aéro","kind":"cmq","category":"unknown","sector":0,"sector_basis":"source","region":"75","academies":["13"],"status":"active","confidence":"high"}"#,
            r#"{"slug":"bat","name":"Bât","kind":"cmq","category":"unknown","sector":1,"sector_basis":"source","region":"75","status":"active","confidence":"high"}"#,
        ]
        .map(|line| serde_json::from_str(line).expect("valid"));
        Catalog::new(reference, programmes.to_vec(), campuses.to_vec(), &mut vec![])
    }

    fn places() -> PlaceIndex {
        // FOR.1 in Charente and Paris, FOR.2 in Gironde, FOR.3 in Charente.
        let rows =
            [r#"{"id":"FOR.1","at":"0s 2s"}"#, r#"{"id":"FOR.2","at":"1s"}"#, r#"{"id":"FOR.3","at":"0s"}"#];
        PlaceIndex::new(rows.map(|row| serde_json::from_str(row).expect("valid")).to_vec())
    }

    fn offer(read: &[(&str, &str)]) -> Offer {
        let mut limits = Limits::default();
        for (key, value) in read {
            limits.read(key, value);
        }
        let own: CampusProgramme =
            serde_json::from_str(r#"{"name":"BTS propre","ids":["FOR.4"],"source":"s1"}"#).expect("valid");
        let own = if limits.campus.is_some() { vec![own] } else { vec![] };
        limits.offer(&catalog(), &places(), &own)
    }

    fn ids(offer: &Offer) -> Vec<u32> {
        offer.programmes.iter().map(|id| id.0).collect()
    }

    #[test]
    fn limits_narrow_together() {
        assert_eq!(ids(&offer(&[("secteur", "mobilite")])), [1, 2]);
        assert_eq!(ids(&offer(&[("secteur", "mobilite"), ("academie", "13")])), [1]);
        assert_eq!(ids(&offer(&[("academie", "4")])), [2]);
        assert_eq!(ids(&offer(&[("niveaux", "cap")])), [1, 3]);
        assert_eq!(ids(&offer(&[("academie", "13"), ("niveaux", "bac5")])), [] as [u32; 0]);
    }

    #[test]
    fn a_campus_brings_its_sector_its_region_and_its_own_programmes() {
        assert_eq!(ids(&offer(&[("campus", "aero")])), [1, 2, 4]);
        assert_eq!(ids(&offer(&[("campus", "aero"), ("niveaux", "bac2")])), [2, 4]);
        let aero = offer(&[("campus", "aero")]);
        assert_eq!(aero.place(), Some(Place::Region("75".into())));
        assert!(aero.sector("mobilite") && !aero.sector("batiment"));
    }

    #[test]
    fn keys_that_the_data_do_not_know_limit_nothing() {
        let all = offer(&[("secteur", "nimporte"), ("academie", "99"), ("campus", "nul")]);
        assert!(all.is_all() && all.programme(ProgrammeId(3)));
        assert_eq!(ids(&offer(&[("secteur", "nimporte"), ("niveaux", "cap")])), [1, 3]);
    }

    #[test]
    fn results_of_the_search_are_within() {
        let (catalog, offer) = (catalog(), offer(&[("secteur", "mobilite"), ("academie", "13")]));
        let within = |target: Target| offer.target(&target, &catalog, &Sorted::default(), &[]);
        assert!(within(Target::Programme(ProgrammeId(1))) && !within(Target::Programme(ProgrammeId(3))));
        assert!(within(Target::Campus("aero".parse().expect("slug"))));
        assert!(!within(Target::Campus("bat".parse().expect("slug"))));
        assert!(!within(Target::Sector("batiment".parse().expect("slug"))));
    }
}
