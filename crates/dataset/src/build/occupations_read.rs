//! What was read by hand in the access texts of occupations: diplomas that the official list lacks, and why there is none.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use parcours_core::model::{NoProgramme, Occupation, OccupationId, ProgrammeId};

use super::context::Inputs;
use super::journal::Journal;
use crate::input::{InputError, Table, source};

const FILE: &str = "occupations.csv";

/// What the text of one occupation says.
#[derive(Debug, Default, PartialEq, Eq)]
struct Reading {
    /// Diplomas that it names without ambiguity.
    programmes: BTreeSet<ProgrammeId>,
    /// Why there is none.
    none: Option<NoProgramme>,
}

fn reason(text: &str) -> Option<NoProgramme> {
    Some(match text {
        "experience" => NoProgramme::Experience,
        "employer" => NoProgramme::Employer,
        "competition" => NoProgramme::Competition,
        "elsewhere" => NoProgramme::Elsewhere,
        "no-diploma" => NoProgramme::NoDiploma,
        "unknown" => NoProgramme::Unknown,
        _ => return None,
    })
}

/// Reads the rows. Those with a doubt are kept for whoever works on the file: they give nothing.
fn parse(file: &str, text: &str) -> Result<BTreeMap<OccupationId, Reading>, InputError> {
    let mut found: BTreeMap<OccupationId, Reading> = BTreeMap::new();
    for row in Table::parse(file, text, b';', ["occupation", "programmes", "none", "doubt"])?.rows() {
        let [id, programmes, none, doubt] = row.fields();
        let id: OccupationId = id.parse().map_err(|_| row.error(0, "an id such as MET.100"))?;
        let programmes: Result<Vec<ProgrammeId>, _> = programmes.split_whitespace().map(str::parse).collect();
        let programmes = programmes.map_err(|_| row.error(1, "ids such as FOR.626, parted by spaces"))?;
        if programmes.is_empty() == none.is_empty() {
            return Err(row.error(2, "either programmes or a reason why there is none"));
        }
        let none = match none {
            "" => None,
            none => Some(reason(none).ok_or_else(|| row.error(2, "a reason why there is no programme"))?),
        };
        if doubt.is_empty() {
            let reading = found.entry(id).or_default();
            reading.programmes.extend(programmes);
            reading.none = none.or(reading.none);
        }
    }
    Ok(found)
}

/// Gives an occupation what its text says besides the official list.
fn complete(occupation: &mut Occupation, reading: Reading) {
    let listed: BTreeSet<ProgrammeId> = occupation.programmes.iter().copied().collect();
    occupation.read = reading.programmes.difference(&listed).copied().collect();
    let linked = occupation.all_programmes().next().is_some();
    occupation.no_programme = if linked { None } else { reading.none.or(occupation.no_programme) };
}

/// Completes occupations with `data/occupations.csv`, if there is one.
///
/// # Errors
/// Where the file is not what it should be.
pub fn apply(
    inputs: &Inputs,
    is_known: impl Fn(ProgrammeId) -> bool,
    occupations: &mut [Occupation],
    journal: &mut Journal,
) -> Result<()> {
    let path = inputs.kept.join(FILE);
    if !path.exists() {
        return Ok(());
    }
    let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let mut readings = parse(&path.to_string_lossy(), &text)?;
    let from = source("onisep-fiches-metiers");
    for occupation in occupations {
        let Some(mut reading) = readings.remove(&occupation.id) else { continue };
        reading.programmes.retain(|programme| {
            let known = is_known(*programme);
            if !known {
                let example = || format!("{} → {programme}", occupation.id);
                journal.drop(from, "programme read in a text that the list lacks", example);
            }
            known
        });
        complete(occupation, reading);
    }
    for id in readings.keys() {
        journal.drop(from, "occupation of data/occupations.csv that the list lacks", || id.to_string());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "occupation;name;programmes;none;why;doubt\n";

    fn occupation(programmes: &[u32], no_programme: Option<NoProgramme>) -> Occupation {
        Occupation {
            id: OccupationId(1),
            name: "luthier/ère".to_owned(),
            masculine: None,
            feminine: None,
            rome: Vec::new(),
            level: None,
            interests: Vec::new(),
            domains: Vec::new(),
            programmes: programmes.iter().copied().map(ProgrammeId).collect(),
            read: Vec::new(),
            no_programme,
        }
    }

    fn readings(rows: &str) -> BTreeMap<OccupationId, Reading> {
        parse("t.csv", &format!("{HEAD}{rows}")).expect("valid")
    }

    #[test]
    fn doubtful_rows_give_nothing_and_rows_of_one_occupation_add_up() {
        let found = readings(
            "MET.1;l;FOR.3 FOR.2;;;\nMET.1;l;FOR.9;;;ancien nom\nMET.1;l;FOR.4;;;\nMET.2;m;FOR.5;;;école citée\n",
        );
        let ids: Vec<u32> = found[&OccupationId(1)].programmes.iter().map(|id| id.0).collect();
        assert_eq!((ids, found.len()), (vec![2, 3, 4], 1));
    }

    #[test]
    fn what_is_listed_is_not_read_twice_and_a_diploma_read_leaves_no_reason() {
        let mut listed = occupation(&[2], None);
        complete(&mut listed, readings("MET.1;l;FOR.2 FOR.3;;;\n").remove(&OccupationId(1)).expect("read"));
        assert_eq!(listed.read, [ProgrammeId(3)]);
        let mut guessed = occupation(&[], Some(NoProgramme::Unknown));
        complete(&mut guessed, readings("MET.1;l;FOR.3;;;\n").remove(&OccupationId(1)).expect("read"));
        assert_eq!((guessed.read.len(), guessed.no_programme), (1, None));
    }

    #[test]
    fn a_reason_read_comes_before_a_guess() {
        let mut guessed = occupation(&[], Some(NoProgramme::Competition));
        complete(
            &mut guessed,
            readings("MET.1;l;;employer;formation interne;\n").remove(&OccupationId(1)).expect("read"),
        );
        assert_eq!(guessed.no_programme, Some(NoProgramme::Employer));
    }

    #[test]
    fn a_bad_row_says_where_and_what() {
        for (row, place) in [
            ("MET;l;FOR.1;;;", "t.csv:2:1"),
            ("MET.1;l;CAP;;;", "t.csv:2:3"),
            ("MET.1;l;;;;", "t.csv:2:4"),
            ("MET.1;l;;luck;;", "t.csv:2:4"),
        ] {
            assert_eq!(parse("t.csv", &format!("{HEAD}{row}\n")).expect_err("invalid").place(), place);
        }
    }
}
