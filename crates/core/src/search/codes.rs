//! Queries that are a code: a key of ours, a UAI, an RNCP number.

use crate::model::Uai;

use super::engine::Engine;
use super::entry::Target;
use super::index::EntryId;

/// The record of a code.
pub(super) fn find(engine: &Engine, query: &str) -> Option<EntryId> {
    let code = query.trim();
    if code.len() > 12 || !code.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let upper = code.to_ascii_uppercase();
    let position = |wanted: &dyn Fn(&Target) -> bool| {
        let at = engine.index.entries.iter().position(|entry| wanted(&entry.target))?;
        EntryId::try_from(at).ok()
    };
    if let Ok(id) = upper.parse() {
        return position(&|target| *target == Target::Programme(id));
    }
    if let Ok(id) = upper.parse() {
        return position(&|target| *target == Target::Occupation(id));
    }
    if let Ok(uai) = upper.parse::<Uai>() {
        return position(&|target| *target == Target::Institution(uai));
    }
    if let Some(at) = engine.facts.iter().position(|facts| facts.rome.contains(&upper)) {
        return EntryId::try_from(at).ok();
    }
    let number = upper.strip_prefix("RNCP")?.trim_start().parse::<u32>().ok()?;
    let at = engine.facts.iter().position(|facts| facts.rncp == Some(number))?;
    EntryId::try_from(at).ok()
}
