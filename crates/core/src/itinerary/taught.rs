//! Where a step is taught, nearest first.

use std::collections::BTreeMap;

use crate::dataset::Sorted;
use crate::explore::{Point, km_between};
use crate::model::{Institution, InstitutionPlaces, ModeSet, ProgrammeId, Uai};

/// Where one looks.
#[derive(Debug, Clone, Copy)]
pub enum Within<'a> {
    /// Within some kilometres of a point.
    Around(Point, u16),
    /// Within départements, by their indexes.
    Departments(&'a [u8]),
}

/// An institution that teaches a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaughtNear {
    /// The institution.
    pub uai: Uai,
    /// Modes known there.
    pub modes: ModeSet,
    /// Kilometres, as the crow flies; `None` where départements were asked.
    pub km: Option<u16>,
    /// Year of the latest file that shows it.
    pub year: u16,
    /// Too old to be relied upon.
    pub to_check: bool,
}

/// The institutions that teach a programme, the nearest first; without a point, those where a wanted mode is known
/// first, then by name.
pub fn taught_near(
    programme: ProgrammeId,
    places: &[InstitutionPlaces],
    institutions: &Sorted<Institution>,
    within: Within<'_>,
    modes: ModeSet,
) -> Vec<TaughtNear> {
    let mut found: BTreeMap<Uai, TaughtNear> = BTreeMap::new();
    for place in places {
        let mut offered =
            place.offerings.iter().filter(|offering| offering.programme == programme).peekable();
        if offered.peek().is_none() {
            continue;
        }
        let Some(institution) = institutions.find(place.uai) else { continue };
        let km = match within {
            Within::Departments(wanted) => {
                let inside = institution.department.is_some_and(|index| wanted.contains(&index));
                inside.then_some(None)
            }
            Within::Around(point, most) => match (institution.lat, institution.lon) {
                (Some(lat), Some(lon)) => {
                    let km = km_between(point, (f64::from(lat), f64::from(lon))).round();
                    #[expect(
                        clippy::cast_possible_truncation,
                        clippy::cast_sign_loss,
                        reason = "bounded by a u16"
                    )]
                    (km <= f64::from(most)).then_some(Some(km as u16))
                }
                _ => None,
            },
        };
        let Some(km) = km else { continue };
        for offering in offered {
            let fresh =
                TaughtNear { uai: place.uai, modes: ModeSet::EMPTY, km, year: offering.year, to_check: true };
            let known = found.entry(place.uai).or_insert(fresh);
            known.modes.insert(offering.mode);
            known.year = known.year.max(offering.year);
            known.to_check &= offering.to_check || institution.to_check;
        }
    }
    let mut found: Vec<TaughtNear> = found.into_values().collect();
    let name = |uai: Uai| institutions.find(uai).map_or("", |institution| institution.name.as_str());
    found.sort_by(|a, b| {
        let key = |near: &TaughtNear| (!modes.is_empty() && !near.modes.intersects(modes), near.km);
        key(a).cmp(&key(b)).then_with(|| name(a.uai).cmp(name(b.uai)))
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{InstitutionKind, Offering, Ownership, StudyMode};

    fn institutions() -> Sorted<Institution> {
        let record = |uai: &str, name: &str, department, lat, lon| Institution {
            uai: uai.parse().expect("uai"),
            name: name.to_owned(),
            kind: InstitutionKind::Lycee,
            town: String::new(),
            department: Some(department),
            lat: Some(lat),
            lon: Some(lon),
            ownership: Ownership::Public,
            as_of: 2024,
            to_check: false,
        };
        let records = vec![
            record("0750043P", "B", 0, 48.85, 2.35),
            record("0750647W", "A", 0, 48.86, 2.35),
            record("9740001H", "C", 1, -20.9, 55.4),
        ];
        Sorted::new("institutions.json", records, |i: &Institution| i.uai, &mut Vec::new())
    }

    fn places() -> Vec<InstitutionPlaces> {
        [
            ("0750043P", StudyMode::School),
            ("0750647W", StudyMode::Apprenticeship),
            ("9740001H", StudyMode::School),
        ]
        .into_iter()
        .map(|(uai, mode)| InstitutionPlaces {
            uai: uai.parse().expect("uai"),
            offerings: vec![Offering {
                programme: ProgrammeId(1),
                mode,
                year: 2024,
                capacity: None,
                to_check: false,
                trunk: false,
            }],
        })
        .collect()
    }

    #[test]
    fn the_nearest_comes_first_and_the_far_not_at_all() {
        let (places, institutions) = (places(), institutions());
        let near = |within, modes| -> Vec<(String, Option<u16>)> {
            let found = taught_near(ProgrammeId(1), &places, &institutions, within, modes);
            found.iter().map(|near| (near.uai.to_string(), near.km)).collect()
        };
        let around = Within::Around((48.85, 2.35), 50);
        assert_eq!(
            near(around, ModeSet::EMPTY),
            [("0750043P".into(), Some(0)), ("0750647W".into(), Some(1))]
        );
        let apprentice: ModeSet = "a".parse().expect("modes");
        assert_eq!(near(around, apprentice)[0].0, "0750647W", "a wanted status goes before a kilometre");
        assert_eq!(near(Within::Departments(&[1]), ModeSet::EMPTY), [("9740001H".into(), None)]);
        assert!(taught_near(ProgrammeId(2), &places, &institutions, around, ModeSet::EMPTY).is_empty());
    }
}
