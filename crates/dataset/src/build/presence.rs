//! Where each programme is taught, in short.

use std::collections::BTreeMap;

use parcours_core::model::{
    InstitutionPlaces, ModeSet, Ownership, Presence, PresenceEntry, PresenceList, ProgrammeId, Uai,
};

use super::institutions::Institutions;

/// Sums places up by programme and département.
pub fn presence(places: &BTreeMap<Uai, InstitutionPlaces>, institutions: &Institutions) -> Vec<Presence> {
    let mut found: BTreeMap<ProgrammeId, BTreeMap<u8, PresenceEntry>> = BTreeMap::new();
    for (uai, place) in places {
        let Some(institution) = institutions.get(*uai) else { continue };
        let Some(department) = institution.department else { continue };
        let mut counted: Option<ProgrammeId> = None;
        for offering in &place.offerings {
            let entry =
                found.entry(offering.programme).or_default().entry(department).or_insert(PresenceEntry {
                    department,
                    public: ModeSet::EMPTY,
                    private: ModeSet::EMPTY,
                    institutions: 0,
                });
            let private = institution.ownership == Ownership::Private;
            let modes = if private { &mut entry.private } else { &mut entry.public };
            modes.insert(offering.mode);
            // Offerings are sorted by programme: an institution that teaches it in two modes counts once.
            if counted != Some(offering.programme) {
                entry.institutions += 1;
                counted = Some(offering.programme);
            }
        }
    }
    found
        .into_iter()
        .map(|(id, departments)| Presence { id, at: PresenceList(departments.into_values().collect()) })
        .collect()
}
