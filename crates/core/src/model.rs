//! The records of the data set and their keys.

mod award;
mod ids;
mod level;
mod mode;

pub use award::AwardType;
pub use ids::{IdError, OccupationId, ProgrammeId, Slug, Uai};
pub use level::{Level, Rung};
pub use mode::{ModeSet, StudyMode};
