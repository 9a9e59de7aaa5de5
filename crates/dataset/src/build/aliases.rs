//! Other names by which people look for programmes and occupations.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use parcours_core::model::{AliasKind, Aliases, AwardType, OccupationId, Programme, ProgrammeId};
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

/// Names kept under one ROME code: past a few, they bring rare words at the price of a slower first load.
const APPELLATIONS_OF_A_CODE: usize = 2;

/// Names kept of one occupation besides its own, for the same reason.
const NAMES_OF_AN_OCCUPATION: usize = 2;

/// How many words a name adds to those by which the record is already found.
fn new_words(name: &str, known: &str) -> usize {
    let known = bare(known);
    let known: BTreeSet<&str> = known.split(' ').collect();
    bare(name).split(' ').filter(|word| word.len() > 1 && !known.contains(word)).count()
}

/// Whether a name adds a word.
fn adds(name: &str, known: &str) -> bool {
    new_words(name, known) > 0
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
        let Ok(at) = occupations.records.binary_search_by_key(id, |record| record.id) else { continue };
        let mut text = occupations.records[at].name.clone();
        let chosen = most_telling(others.clone(), &mut text, NAMES_OF_AN_OCCUPATION);
        if !chosen.is_empty() {
            names.entry(key(&id.to_string(), AliasKind::Job)).or_default().extend(chosen);
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

/// Awards whose former names people use. The titles of schools change with each registration, and nobody knows them.
fn has_known_former_names(award: AwardType) -> bool {
    award.is_ministry_diploma()
        || matches!(
            award,
            AwardType::But
                | AwardType::Licence
                | AwardType::LicencePro
                | AwardType::Master
                | AwardType::Deust
                | AwardType::Bpjeps
                | AwardType::Bm
                | AwardType::Btm
                | AwardType::TitreProfessionnel
        )
}

/// Names of the certification that a programme's replaces.
fn former_names(programmes: &Programmes, certifications: &Certifications, names: &mut Names) {
    let followed =
        |programme: &&Programme| programme.is_enterable() && has_known_former_names(programme.award);
    for programme in programmes.records.iter().filter(followed) {
        let found = certifications.find(programme.id, programme.rncp, programme.cfd.as_deref());
        let Some(former) = found.and_then(|certification| certification.former_name.as_deref()) else {
            continue;
        };
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
    let mut candidates: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in table.rows() {
        let [code, name] = row.fields();
        if known.contains_key(code) {
            // One gender is enough: search folds the other one's ending.
            let name = clean(name.split(" / ").next().unwrap_or(name));
            candidates.entry(code).or_default().push(name);
        } else {
            journal.drop(from, "code that no occupation carries", || code.to_owned());
        }
    }
    for (code, left) in candidates {
        let Some(text) = known.get_mut(code) else { continue };
        let total = left.len();
        let chosen = most_telling(left, text, APPELLATIONS_OF_A_CODE);
        for _ in &chosen {
            journal.kept(from);
        }
        for _ in chosen.len()..total {
            journal.drop(from, "name that adds little to those kept", || code.to_owned());
        }
        if !chosen.is_empty() {
            names.entry(key(code, AliasKind::Job)).or_default().extend(chosen);
        }
    }
    Ok(())
}

/// The names that add most words to a text, then the shortest; each is added to the text, since a word that came once
/// need not come again.
fn most_telling(mut left: Vec<String>, text: &mut String, most: usize) -> Vec<String> {
    let mut chosen = Vec::new();
    while chosen.len() < most {
        let ranks = left
            .iter()
            .enumerate()
            .map(|(at, name)| (new_words(name, text), Reverse(name.len()), Reverse(at)));
        let Some((words, _, Reverse(at))) = ranks.max() else { break };
        if words == 0 {
            break;
        }
        let name = left.swap_remove(at);
        text.push(' ');
        text.push_str(&name);
        chosen.push(name);
    }
    chosen
}

fn by_hand(
    inputs: &Inputs,
    programmes: &Programmes,
    occupations: &Occupations,
    names: &mut Names,
) -> Result<()> {
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
