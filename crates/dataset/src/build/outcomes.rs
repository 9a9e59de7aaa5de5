//! What became of learners (InserJeunes), by région, programme and mode, and by institution.

use std::collections::BTreeMap;

use anyhow::Result;
use parcours_core::model::{InstitutionOutcome, Outcome, ProgrammeId, StudyMode, StudyModeLetter, Uai};

use super::context::Inputs;
use super::institution_sources::uai;
use super::journal::Journal;
use super::nomenclature::Nomenclature;
use super::programme_index::Found;
use super::programmes::Programmes;
use super::reference::References;
use crate::input::{Table, source};

/// The région under which the sum of all régions stands.
pub const NATION: &str = "fr";

/// A row, with what the sum of régions needs.
#[derive(Debug, Clone, Default)]
struct Counted {
    outcome: Option<Outcome>,
    leavers: u32,
    went_on: u32,
    employed: [Option<u32>; 4],
    exact: bool,
}

/// Reads the rows by région, and adds the sum of all régions.
///
/// # Errors
/// Where the file is not what it should be.
pub fn by_region(
    inputs: &Inputs,
    references: &References,
    nomenclature: &Nomenclature,
    programmes: &Programmes,
    journal: &mut Journal,
) -> Result<Vec<Outcome>> {
    let from = source("inserjeunes-region");
    let columns = [
        "millesime",
        "code_region",
        "voie",
        "cfd",
        "mefstat11",
        "taux_poursuite_etudes",
        "taux_emploi_6_mois",
        "taux_emploi_12_mois",
        "taux_emploi_18_mois",
        "taux_emploi_24_mois",
        "nb_annee_term",
        "nb_sortant",
        "nb_poursuite_etudes",
        "nb_en_emploi_6_mois",
        "nb_en_emploi_12_mois",
        "nb_en_emploi_18_mois",
        "nb_en_emploi_24_mois",
    ];
    let table = Table::read(&inputs.official, from, columns)?;
    journal.read(from, table.len());
    let mut rows: BTreeMap<(ProgrammeId, StudyMode, String), Counted> = BTreeMap::new();
    for row in table.rows() {
        let fields = row.fields();
        let [vintage, region, way, cfd, class, ..] = fields;
        let rate = |field: usize| fields[field].parse::<u8>().ok().filter(|rate| *rate <= 100);
        let count = |field: usize| fields[field].parse::<u32>().ok();
        let Some(year) = vintage.split('_').nth(1).and_then(|year| year.parse::<u16>().ok()) else {
            journal.reject(from, &row.error(0, "a vintage such as 2022_2023"));
            continue;
        };
        let mode = match way {
            "scolaire" => StudyMode::School,
            "apprentissage" => StudyMode::Apprenticeship,
            _ => {
                journal.reject(from, &row.error(2, "« scolaire » or « apprentissage »"));
                continue;
            }
        };
        if references.table.region(region).is_none() {
            journal.drop(from, "unknown région", || region.to_owned());
            continue;
        }
        let outcome = |programme| Outcome {
            programme,
            mode,
            region: region.to_owned(),
            year,
            studying: rate(5),
            working: [rate(6), rate(7), rate(8), rate(9)],
            learners: count(10),
        };
        let code = if cfd.is_empty() { nomenclature.diploma_of_class(class) } else { Some(cfd) };
        let found = code.map_or(Found::Nothing, |code| programmes.index.find(code, nomenclature));
        // A diploma that one other replaced hands its outcomes on; one that was split says nothing of its heirs.
        let (programme, exact) = match found {
            Found::Exact(id) => (Some(id), true),
            Found::Rolled(ids) if ids.len() == 1 => (ids.first().copied(), false),
            _ => (None, false),
        };
        journal.matched(from, format!("{way} {vintage}"), programme.is_some());
        let Some(programme) = programme else {
            journal.drop(from, "diploma that no single programme of the list continues", || {
                format!("{cfd}{class}")
            });
            continue;
        };
        let outcome = outcome(programme);
        if !outcome.is_communicated() {
            journal
                .drop(from, "nothing communicated (too few learners)", || format!("{region} {cfd}{class}"));
            continue;
        }
        let counted = Counted {
            outcome: Some(outcome),
            leavers: count(11).unwrap_or(0),
            went_on: count(12).unwrap_or(0),
            employed: [count(13), count(14), count(15), count(16)],
            exact,
        };
        let known = rows.entry((programme, mode, region.to_owned())).or_default();
        let rank = |row: &Counted| {
            row.outcome.as_ref().map(|o| (o.year, row.exact, o.working[0].is_some(), o.learners))
        };
        if rank(&counted) > rank(known) {
            *known = counted;
        }
        journal.kept(from);
    }
    let mut sums: BTreeMap<(ProgrammeId, StudyMode), Vec<&Counted>> = BTreeMap::new();
    for ((programme, mode, _), row) in &rows {
        sums.entry((*programme, *mode)).or_default().push(row);
    }
    // How many learners stand behind a rate is told of the whole country: by région it would weigh a quarter of the
    // table, and the source already keeps silent where they are too few.
    let regional = rows.values().filter_map(|row| row.outcome.clone());
    let mut found: Vec<Outcome> = regional.map(|row| Outcome { learners: None, ..row }).collect();
    found.extend(sums.into_values().filter_map(|rows| nation(&rows)));
    found.sort_by(|a, b| (&a.region, a.programme, a.mode).cmp(&(&b.region, b.programme, b.mode)));
    Ok(found)
}

/// Percent, rounded.
fn percent(part: u32, whole: u32) -> Option<u8> {
    let rounded = (u64::from(part) * 200 + u64::from(whole)).checked_div(u64::from(whole) * 2)?;
    u8::try_from(rounded).ok().filter(|rate| *rate <= 100)
}

/// Our own sum of the régions that communicate something, for the latest year that any of them has.
fn nation(rows: &[&Counted]) -> Option<Outcome> {
    let year = rows.iter().filter_map(|row| row.outcome.as_ref()).map(|outcome| outcome.year).max()?;
    let latest =
        || rows.iter().filter(|row| row.outcome.as_ref().is_some_and(|outcome| outcome.year == year));
    let example = latest().next()?.outcome.as_ref()?;
    let learners: u32 = latest().filter_map(|row| row.outcome.as_ref()?.learners).sum();
    let studied = latest().filter(|row| row.outcome.as_ref().is_some_and(|o| o.studying.is_some()));
    let (went_on, of) = studied.fold((0, 0), |(part, whole), row| {
        (part + row.went_on, whole + row.outcome.as_ref().and_then(|o| o.learners).unwrap_or(0))
    });
    let mut working = [None; 4];
    for (month, rate) in working.iter_mut().enumerate() {
        let told = latest().filter_map(|row| Some((row.employed[month]?, row.leavers)));
        let (part, whole) =
            told.fold((0, 0), |(part, whole), (employed, leavers)| (part + employed, whole + leavers));
        *rate = percent(part, whole);
    }
    Some(Outcome {
        region: NATION.to_owned(),
        year,
        studying: percent(went_on, of),
        working,
        learners: Some(learners),
        ..example.clone()
    })
}

/// Reads the rows by institution.
///
/// # Errors
/// Where a file is not what it should be.
pub fn by_institution(
    inputs: &Inputs,
    journal: &mut Journal,
) -> Result<BTreeMap<Uai, Vec<InstitutionOutcome>>> {
    let mut found: BTreeMap<Uai, Vec<InstitutionOutcome>> = BTreeMap::new();
    let pro = ["Part en poursuite d'études", "Part en emploi 6 mois après la sortie"];
    for (id, mode) in
        [("inserjeunes-pro", StudyMode::School), ("inserjeunes-apprentissage", StudyMode::Apprenticeship)]
    {
        let from = source(id);
        let columns = [
            "n°UAI de l'établissement",
            if mode == StudyMode::School { "Dont apprentis en EPLE" } else { "Région" },
            pro[0],
            "Taux",
            pro[1],
            "Valeur ajoutée",
        ];
        let table = Table::read(&inputs.official, from, columns)?;
        journal.read(from, table.len());
        for row in table.rows() {
            let [_, part, studying, working, of_all, added] = row.fields();
            let mode = match part {
                "dont élèves en voie pro sco" => StudyMode::School,
                "dont apprentis" => StudyMode::Apprenticeship,
                // Where a lycée has pupils alone, its whole is that of its pupils.
                "ensemble" => StudyMode::School,
                _ => mode,
            };
            let Some(uai) = uai(&row, 0, from, journal) else { continue };
            let rate = |text: &str| text.parse::<u8>().ok().filter(|rate| *rate <= 100);
            let outcome = InstitutionOutcome {
                mode: StudyModeLetter(mode),
                year: 2023,
                studying: rate(studying),
                working: rate(working),
                working_of_all: rate(of_all),
                added_value: added.parse().ok(),
            };
            if outcome.studying.is_none() && outcome.working.is_none() && outcome.working_of_all.is_none() {
                journal.drop(from, "nothing communicated", || uai.to_string());
                continue;
            }
            let rows = found.entry(uai).or_default();
            let known = rows.iter().position(|known| known.mode == outcome.mode);
            match known {
                // The whole stands for the pupils only until their own row comes.
                Some(position) if part != "ensemble" => rows[position] = outcome,
                Some(_) => {}
                None => rows.push(outcome),
            }
            journal.kept(from);
        }
    }
    for rows in found.values_mut() {
        rows.sort_by_key(|row| row.mode);
    }
    Ok(found)
}
