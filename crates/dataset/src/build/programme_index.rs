//! Ways from diploma codes and names to programmes.

use std::collections::{BTreeMap, BTreeSet};

use parcours_core::model::{AwardType, Programme, ProgrammeId, ProgrammeState};

use super::nomenclature::Nomenclature;
use super::text::bare;

/// How far replaced diplomas are followed; the longest chain known has four links.
const LONGEST_CHAIN: usize = 6;

/// What a diploma code leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One programme, whose code it is.
    Exact(ProgrammeId),
    /// The programmes that replace the diploma of that code.
    Rolled(Vec<ProgrammeId>),
    /// Several programmes share the code: it does not tell which.
    Ambiguous,
    /// No programme.
    Nothing,
}

/// Programmes by code and by name.
#[derive(Debug, Default)]
pub struct ProgrammeIndex {
    by_code: BTreeMap<String, Vec<ProgrammeId>>,
    by_name: BTreeMap<(AwardType, String), Vec<ProgrammeId>>,
}

/// Classes share the code of the diploma that they lead to: the code then means the diploma.
fn is_class(award: AwardType) -> bool {
    matches!(
        award,
        AwardType::Quatrieme
            | AwardType::Troisieme
            | AwardType::SecondeSpecifique
            | AwardType::PremiereTechno
            | AwardType::PremiereGenerale
    )
}

impl ProgrammeIndex {
    /// Indexes the programmes that can be entered.
    pub fn new(programmes: &[Programme]) -> Self {
        let mut index = Self::default();
        for class in [false, true] {
            for programme in programmes.iter().filter(|p| is_class(p.award) == class) {
                if programme.state == ProgrammeState::Closed {
                    continue;
                }
                if let Some(code) = &programme.cfd
                    && (!class || !index.by_code.contains_key(code))
                {
                    index.by_code.entry(code.clone()).or_default().push(programme.id);
                }
                index.by_name.entry((programme.award, bare(&programme.name))).or_default().push(programme.id);
            }
        }
        index
    }

    /// What a diploma code leads to, through replaced diplomas if need be.
    pub fn find(&self, code: &str, nomenclature: &Nomenclature) -> Found {
        match self.by_code.get(code).map(Vec::as_slice) {
            Some([id]) => Found::Exact(*id),
            Some(_) => Found::Ambiguous,
            None => match self.rolled_forward(code, nomenclature) {
                ids if ids.is_empty() => Found::Nothing,
                ids => Found::Rolled(ids),
            },
        }
    }

    /// The programmes that replace the diploma of a code.
    pub fn rolled_forward(&self, code: &str, nomenclature: &Nomenclature) -> Vec<ProgrammeId> {
        let mut found = BTreeSet::new();
        let mut seen = BTreeSet::from([code.to_owned()]);
        let mut front = vec![code.to_owned()];
        for _ in 0..LONGEST_CHAIN {
            let next = front.iter().filter_map(|code| nomenclature.diploma(code));
            let next: Vec<String> = next.flat_map(|diploma| diploma.replaced_by.iter().cloned()).collect();
            front = next.into_iter().filter(|code| seen.insert(code.clone())).collect();
            for code in &front {
                found.extend(self.by_code.get(code).into_iter().flatten().copied());
            }
            if !found.is_empty() || front.is_empty() {
                break;
            }
        }
        found.into_iter().collect()
    }

    /// The one programme of that award and name, spelling aside.
    pub fn named(&self, award: AwardType, name: &str) -> Option<ProgrammeId> {
        match self.by_name.get(&(award, bare(name))).map(Vec::as_slice) {
            Some([id]) => Some(*id),
            _ => None,
        }
    }
}
