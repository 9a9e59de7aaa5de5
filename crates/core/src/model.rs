//! The records of the data set and their keys.

mod alias;
mod award;
mod campus;
mod ids;
mod institution;
mod level;
mod map;
mod mode;
mod occupation;
mod outcome;
mod pathway;
mod presence;
mod programme;
mod reference;
mod territory;

pub use alias::{AliasKind, Aliases};
pub use award::AwardType;
pub use campus::{
    Basis, Campus, CampusCategory, CampusDetails, CampusKind, CampusPlace, CampusProgramme, CampusSource,
    CampusStatus, Confidence, Fact, FactCategory, Member, MemberKind, TerritoryFacts,
};
pub(crate) use ids::text_key;
pub use ids::{IdError, OccupationId, ProgrammeId, Slug, Uai};
pub use institution::{
    Institution, InstitutionKind, InstitutionPlaces, InstitutionRates, Offering, Ownership,
};
pub use level::{Level, Rung};
pub use map::{FranceMap, Outline, Spot};
pub use mode::{ModeSet, StudyMode};
pub use occupation::{NoProgramme, Occupation, forms_of};
pub use outcome::{InstitutionOutcome, Outcome, StudyModeLetter};
pub use pathway::{ClassKey, Endpoint, Evidence, Pathway, PathwayClass, PathwayKind, Rule, Strength};
pub use presence::{Presence, PresenceEntry, PresenceList};
pub use programme::{Programme, ProgrammeState, cleaned_name, official_form};
pub use reference::{Domain, Reference, Sector};
pub use territory::{Academy, Department, Region};
