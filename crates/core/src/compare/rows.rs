//! The questions of a comparison, and whether their answers differ.

use crate::model::{Level, ModeSet, Outcome};

use super::Facts;

/// A question asked of each of the compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Exit level.
    Level,
    /// Kind of award.
    Award,
    /// Usual duration.
    Duration,
    /// Statuses possible nationally.
    Modes,
    /// Places known in the country, and the statuses seen there.
    Country,
    /// Places at the place asked for.
    Near,
    /// Ways in.
    Before,
    /// Ways out.
    After,
    /// Occupations.
    Occupations,
    /// What became of those who followed it.
    Outcomes,
}

/// What the answers to a question say together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Every answer is known, and they are the same.
    Same,
    /// Two of the known answers differ.
    Differs,
    /// The known answers do not differ, and some are not known: nothing can be said.
    Unclear,
}

impl Row {
    /// Every question, in the order of the table.
    pub const ALL: [Self; 10] = [
        Self::Level,
        Self::Award,
        Self::Duration,
        Self::Modes,
        Self::Country,
        Self::Near,
        Self::Before,
        Self::After,
        Self::Occupations,
        Self::Outcomes,
    ];

    /// The answers as comparable numbers, one a part of the question; `None` where it is not known.
    fn answers(self, facts: &Facts<'_>) -> Vec<Option<Vec<u32>>> {
        let programme = facts.programme;
        let some = |answer: Vec<u32>| (!answer.is_empty()).then_some(answer);
        let answer = match self {
            Self::Level => programme.level.and_then(|level| {
                Level::ALL.iter().position(|each| *each == level).map(|index| vec![number(index)])
            }),
            Self::Award => Some(vec![programme.award as u32]),
            Self::Duration => programme.months.map(|months| vec![months.into()]),
            Self::Modes => some(letters(programme.modes)),
            Self::Country => some(letters(facts.seen)).map(|mut answer| {
                answer.push(number(facts.country));
                answer
            }),
            // No place there is an answer only where places are known elsewhere.
            Self::Near => (facts.country > 0).then(|| vec![number(facts.near.len())]),
            Self::Before => some(facts.before.programmes.iter().map(|id| id.0).collect()),
            Self::After => some(facts.after.programmes.iter().map(|id| id.0).collect()),
            Self::Occupations => some(facts.occupations.iter().map(|occupation| occupation.id.0).collect()),
            Self::Outcomes => {
                return facts.outcomes.iter().flat_map(|outcome| rates(*outcome)).collect();
            }
        };
        vec![answer]
    }

    /// Whether the compared differ in this.
    pub fn verdict(self, compared: &[Facts<'_>]) -> Verdict {
        let answers: Vec<_> = compared.iter().map(|facts| self.answers(facts)).collect();
        let mut verdict = Verdict::Same;
        for part in 0..answers.first().map_or(0, Vec::len) {
            let mut known = answers.iter().filter_map(|answers| answers[part].as_ref());
            let first = known.next();
            if known.any(|answer| Some(answer) != first) {
                return Verdict::Differs;
            }
            if answers.iter().any(|answers| answers[part].is_none()) {
                verdict = Verdict::Unclear;
            }
        }
        verdict
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn letters(modes: ModeSet) -> Vec<u32> {
    modes.iter().map(|mode| mode.letter().into()).collect()
}

/// The rates as a reader is told them: out of ten. A point more or less is no difference.
fn rates(outcome: Option<&Outcome>) -> [Option<Vec<u32>>; 3] {
    let told = |rate: Option<u8>| rate.map(|rate| vec![(u32::from(rate.min(100)) + 5) / 10]);
    outcome.map_or([None, None, None], |outcome| {
        [told(outcome.studying), told(outcome.working[0]), told(outcome.working[1])]
    })
}
