//! How long a move takes.

use crate::model::{AwardType, Pathway, PathwayKind};

use super::Node;

/// Months that a move takes: what the text or the rule says, else what the levels and the usual duration say.
///
/// - From a class of the lycée to a diploma of the lycée: the years that remain.
/// - Into a licence or a BUT from bac + 1 and above: the years that remain, a BUT's last two at least.
/// - « Entrée en cours de cursus »: the years between the two levels.
/// - Otherwise the usual duration, and no less than the years between the two levels: a school of bac + 5 whose own
///   course takes two years is not two years away from the bac.
pub(super) fn months(pathway: &Pathway, from: &Node, to: &Node) -> u16 {
    if let Some(months) = pathway.months {
        return months.max(1);
    }
    let usual = to.months.unwrap_or(12).max(1);
    let between = match (from.years(), to.years()) {
        (Some(from), Some(to)) => 12 * u16::try_from(to - from).unwrap_or(0),
        _ => 0,
    };
    let after_bac = from.years().is_some_and(|years| years >= 1);
    match (pathway.kind, to.award) {
        (PathwayKind::Acces1An, _) => 12,
        (PathwayKind::Acces2Ans, _) => 24,
        _ if from.class_year && to.years().is_some_and(|years| years <= 0) => between.max(12),
        (_, Some(AwardType::But)) if after_bac => between.max(24).min(usual),
        (PathwayKind::AccesEnCours, _) => between.max(12).min(usual),
        (_, Some(AwardType::Licence)) if after_bac => between.max(12).min(usual),
        _ => usual.max(between),
    }
}
