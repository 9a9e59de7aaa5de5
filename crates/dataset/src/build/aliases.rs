//! Other names by which people look for programmes and occupations.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use parcours_core::model::{AliasKind, Aliases, AwardType, OccupationId, ProgrammeId};
use serde::Deserialize;

use super::certif_info::Certifications;
use super::context::Inputs;
use super::journal::Journal;
use super::occupations::Occupations;
use super::programmes::Programmes;
use super::reference::read_toml;
use super::text::{bare, clean, fold};
use crate::input::{Table, source};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SynonymsFile {
    synonyms: Vec<Synonym>,
}

/// Names kept by hand, and what they name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Synonym {
    say: Vec<String>,
    /// Ids of programmes or occupations, or an award type.
    #[serde(rename = "for")]
    targets: Vec<String>,
    #[serde(default = "everyday")]
    kind: AliasKind,
}

fn everyday() -> AliasKind {
    AliasKind::Everyday
}

/// Names by target and kind, in a stable order: programmes and occupations by number.
type Names = BTreeMap<(u8, u32, String, AliasKind), BTreeSet<String>>;

fn key(target: &str, kind: AliasKind) -> (u8, u32, String, AliasKind) {
    if let Ok(id) = target.parse::<ProgrammeId>() {
        (0, id.0, target.to_owned(), kind)
    } else if let Ok(id) = target.parse::<OccupationId>() {
        (1, id.0, target.to_owned(), kind)
    } else {
        (2, 0, target.to_owned(), kind)
    }
}

/// Whether a name adds a word to those by which the record is already found.
fn adds(name: &str, known: &str) -> bool {
    let known = bare(known);
    let known: BTreeSet<&str> = known.split(' ').collect();
    bare(name).split(' ').any(|word| word.len() > 1 && !known.contains(word))
}

/// Gathers every other name.
///
/// # Errors
/// Where a file is not what it should be, or a name kept by hand names nothing.
pub fn read(
    inputs: &Inputs,
    programmes: &Programmes,
    occupations: &Occupations,
    certifications: &Certifications,
    journal: &mut Journal,
) -> Result<Vec<Aliases>> {
    let mut names = Names::new();
    for (id, acronym) in &programmes.acronyms {
        if programmes.get(*id).is_some_and(|programme| adds(acronym, &programme.name)) {
            names.entry(key(&id.to_string(), AliasKind::Acronym)).or_default().insert(acronym.clone());
        }
    }
    former_names(programmes, certifications, &mut names);
    for (id, others) in &occupations.names {
        let Some(record) = occupations.records.iter().find(|record| record.id == *id) else { continue };
        for other in others.iter().filter(|other| adds(other, &record.name)) {
            names.entry(key(&id.to_string(), AliasKind::Job)).or_default().insert(other.clone());
        }
    }
    appellations(inputs, occupations, &mut names, journal)?;
    by_hand(inputs, programmes, occupations, &mut names)?;
    let rows = names.into_iter().map(|((_, _, target, kind), names)| {
        let mut seen = BTreeSet::new();
        let names: Vec<String> = names.into_iter().filter(|name| seen.insert(fold(name))).collect();
        Aliases { target, kind, names }
    });
    Ok(rows.collect())
}

/// Names of the certification that a programme's replaces.
fn former_names(programmes: &Programmes, certifications: &Certifications, names: &mut Names) {
    for programme in programmes.records.iter().filter(|programme| programme.is_enterable()) {
        let found = certifications.find(programme.id, programme.rncp, programme.cfd.as_deref());
        let Some(former) = found.and_then(|certification| certification.former_name.as_deref()) else { continue };
        if adds(former, &programme.name) {
            let entry = names.entry(key(&programme.id.to_string(), AliasKind::Old)).or_default();
            entry.insert(clean(former));
        }
    }
}

/// ROME appellations, under the code that occupations carry.
fn appellations(
    inputs: &Inputs,
    occupations: &Occupations,
    names: &mut Names,
    journal: &mut Journal,
) -> Result<()> {
    let from = source("rome");
    let table = Table::read(&inputs.official, from, ["code_rome", "libelle_appellation_court"])?;
    journal.read(from, table.len());
    let mut known: BTreeMap<&str, String> = BTreeMap::new();
    for occupation in &occupations.records {
        for code in &occupation.rome {
            let text = known.entry(code).or_default();
            text.push(' ');
            text.push_str(&occupation.name);
            for form in occupation.masculine.iter().chain(&occupation.feminine) {
                text.push(' ');
                text.push_str(form);
            }
        }
    }
    for row in table.rows() {
        let [code, name] = row.fields();
        let Some(text) = known.get_mut(code) else {
            journal.drop(from, "code that no occupation carries", || code.to_owned());
            continue;
        };
        // One gender is enough: search folds the other one's ending.
        let name = clean(name.split(" / ").next().unwrap_or(name));
        if adds(&name, text) {
            // A word that came once need not come again under the same code.
            text.push(' ');
            text.push_str(&name);
            names.entry(key(code, AliasKind::Job)).or_default().insert(name);
            journal.kept(from);
        } else {
            journal.drop(from, "name that adds no word", || name.clone());
        }
    }
    Ok(())
}

fn by_hand(inputs: &Inputs, programmes: &Programmes, occupations: &Occupations, names: &mut Names) -> Result<()> {
    let file: SynonymsFile = read_toml(&inputs.kept, "synonyms.toml")?;
    for synonym in file.synonyms {
        for target in &synonym.targets {
            let programme = target.parse::<ProgrammeId>().ok().and_then(|id| programmes.get(id)).is_some();
            let occupation = target
                .parse::<OccupationId>()
                .is_ok_and(|id| occupations.records.binary_search_by_key(&id, |record| record.id).is_ok());
            if !programme && !occupation && target.parse::<AwardType>().is_err() {
                bail!("data/synonyms.toml: « {target} » is no programme, occupation or award type");
            }
            names.entry(key(target, synonym.kind)).or_default().extend(synonym.say.iter().cloned());
        }
    }
    Ok(())
}
