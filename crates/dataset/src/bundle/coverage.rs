//! What the bundle knows of its programmes, by type of award and by sector.

use std::collections::BTreeSet;

use parcours_core::dataset::{Coverage, Report};
use parcours_core::model::{AwardType, Programme, ProgrammeId};

use crate::build::Built;

/// Programmes of which something is known.
struct Known {
    placed: BTreeSet<ProgrammeId>,
    occupation: BTreeSet<ProgrammeId>,
    outcome: BTreeSet<ProgrammeId>,
}

impl Known {
    fn row<'a>(&self, key: &str, programmes: impl Iterator<Item = &'a Programme>) -> Coverage {
        let mut row = Coverage { key: key.to_owned(), ..Coverage::default() };
        for programme in programmes {
            row.programmes += 1;
            row.rncp += u32::from(programme.rncp.is_some());
            row.placed += u32::from(self.placed.contains(&programme.id));
            row.occupation += u32::from(self.occupation.contains(&programme.id));
            row.outcome += u32::from(self.outcome.contains(&programme.id));
        }
        row
    }
}

/// The account of an import.
pub fn report_of(built: &Built) -> Report {
    let known = Known {
        placed: built.presence.iter().map(|presence| presence.id).collect(),
        occupation: built.occupations.iter().flat_map(|occupation| occupation.all_programmes()).collect(),
        outcome: built.outcomes.iter().map(|outcome| outcome.programme).collect(),
    };
    let programmes = &built.programmes;
    let awards = AwardType::ALL.iter().map(|award| {
        known.row(award.slug(), programmes.iter().filter(|programme| programme.award == *award))
    });
    let sectors = built.reference.sectors.iter().enumerate().map(|(index, sector)| {
        let inside = |programme: &&Programme| {
            let domains =
                programme.domains.iter().filter_map(|at| built.reference.domains.get(usize::from(*at)));
            domains.flat_map(|domain| &domain.sectors).any(|sector| usize::from(*sector) == index)
        };
        known.row(sector.slug.as_str(), programmes.iter().filter(inside))
    });
    Report {
        awards: awards.filter(|row| row.programmes > 0).collect(),
        sectors: sectors.collect(),
        rates: built.journal.rates(),
        dropped: built.journal.dropped(),
    }
}
