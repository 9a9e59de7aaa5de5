//! The import, on small files of our own making in the official formats.

use std::fs;
use std::path::{Path, PathBuf};

use parcours_core::model::{InstitutionPlaces, NoProgramme, Outcome, ProgrammeId, ProgrammeState, StudyMode};
use parcours_dataset::build::{Built, Inputs, build};
use parcours_dataset::bundle::{Loaded, check, file_texts, manifest_of, write_whole};
use tempfile::TempDir;

type Test = Result<(), Box<dyn std::error::Error>>;

const LP: &str = "0330011H";
const FORMER_LP: &str = "0330012J";

fn samples(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples").join(folder)
}

fn inputs(official: PathBuf) -> Inputs {
    Inputs { official, kept: samples("kept"), as_of: (2026, 11) }
}

fn built() -> anyhow::Result<Built> {
    build(&inputs(samples("official")), |_| {})
}

fn place(built: &Built, uai: &str) -> InstitutionPlaces {
    let found = built.places.iter().find(|place| place.uai.to_string() == uai);
    found.cloned().unwrap_or_else(|| panic!("no place at {uai}"))
}

/// A copy of the samples, to be spoilt.
fn spoilt(
    file: &str,
    change: impl FnOnce(Vec<u8>) -> Vec<u8>,
) -> Result<(TempDir, String), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    for entry in fs::read_dir(samples("official"))? {
        let entry = entry?;
        let target = folder.path().join(entry.file_name());
        fs::create_dir(&target)?;
        for file in fs::read_dir(entry.path())? {
            let file = file?;
            fs::copy(file.path(), target.join(file.file_name()))?;
        }
    }
    let path = folder.path().join(file);
    fs::write(&path, change(fs::read(&path)?))?;
    let error = build(&inputs(folder.path().to_owned()), |_| {}).err();
    Ok((folder, error.map_or_else(String::new, |error| format!("{error:#}"))))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn programmes_are_cleaned_and_completed() -> Test {
    let built = built()?;
    let programme = |id: u32| built.programmes.iter().find(|p| p.id == ProgrammeId(id)).ok_or("missing");
    let cap = programme(1)?;
    assert_eq!(cap.name, "CAP menuisier d'essai", "double spaces");
    assert_eq!(cap.official, None);
    assert_eq!((cap.cec, cap.months, cap.rncp), (Some(3), Some(24), Some(90001)));
    assert_eq!(cap.modes.to_string(), "sav", "1 is a yes; 2 and 0 are silence");
    assert_eq!(programme(3)?.name, "CS peinture d'essai");
    assert_eq!(programme(3)?.official.as_deref(), Some("CS (ex MC) peinture d'essai"));
    assert_eq!(programme(10)?.state, ProgrammeState::ToCheck, "an accreditation that ended is no closure");
    assert_eq!(programme(10)?.modes.to_string(), "sv", "found through the table of passage");
    Ok(())
}

#[test]
fn places_come_from_every_vintage() -> Test {
    let built = built()?;
    let at = place(&built, LP).offerings;
    let of = |id: u32| at.iter().find(|offering| offering.programme == ProgrammeId(id)).ok_or("missing");
    assert_eq!((of(1)?.year, of(1)?.capacity, of(1)?.to_check), (2022, Some(22), false), "2022 hides 2020");
    assert_eq!((of(2)?.year, of(2)?.capacity), (2022, Some(24)), "the former diploma rolls forward");
    let former = place(&built, FORMER_LP).offerings;
    assert_eq!((former.len(), former[0].year, former[0].to_check), (1, 2020, true), "seen only in 2020");
    Ok(())
}

#[test]
fn a_common_first_year_is_a_trunk() -> Test {
    let built = built()?;
    let at = place(&built, "0330013K").offerings;
    assert_eq!(at.len(), 2);
    assert!(at.iter().all(|offering| offering.trunk && offering.capacity.is_none()));
    let apprentices = place(&built, "0330014L").offerings;
    assert_eq!(apprentices.len(), 1);
    assert_eq!((apprentices[0].mode, apprentices[0].capacity), (StudyMode::Apprenticeship, Some(12)));
    let but = place(&built, "0330017P").offerings;
    assert!(but.len() == 2 && but.iter().all(|offering| offering.trunk && offering.year == 2025));
    Ok(())
}

#[test]
fn postbac_names_match_or_are_left_out() -> Test {
    let built = built()?;
    let at = place(&built, "0330015M").offerings;
    let found: Vec<(u32, char, u16, bool)> =
        at.iter().map(|o| (o.programme.0, o.mode.letter(), o.year, o.to_check)).collect();
    assert_eq!(found, [(8, 's', 2025, false), (9, 's', 2021, true), (9, 'a', 2021, true)]);
    let dropped = built.journal.dropped();
    assert!(dropped.iter().any(|row| row.source == "parcoursup-2025" && row.example.contains("inconnu")));
    Ok(())
}

#[test]
fn institutions_follow_the_latest_directory() -> Test {
    let built = built()?;
    let of = |uai: &str| built.institutions.iter().find(|i| i.uai.to_string() == uai).ok_or("missing");
    assert_eq!((of(LP)?.name.as_str(), of(LP)?.as_of), ("Lycée professionnel nouveau nom", 2026));
    assert!(of(FORMER_LP)?.to_check, "the directory of 2026 lacks it");
    assert_eq!(of("0330013K")?.town, "Pessac");
    assert_eq!(of("0330013K")?.lat, None, "coordinates the wrong way round are left out");
    assert_eq!(of("0330014L")?.name, "CFA de l'Essai");
    assert_eq!(of("0330015M")?.town, "Pessac");
    Ok(())
}

#[test]
fn outcomes_keep_the_latest_year_and_sum_up() -> Test {
    let built = built()?;
    let row = |region: &str| -> Vec<Outcome> {
        built.outcomes.iter().filter(|outcome| outcome.region == region).cloned().collect()
    };
    assert_eq!(row("75").len(), 1);
    assert_eq!((row("75")[0].year, row("75")[0].working[0]), (2023, Some(40)));
    assert_eq!(row("11").len(), 1, "nothing communicated is silence, not a row");
    let nation = &row("fr")[0];
    assert_eq!((nation.learners, nation.studying), (Some(100), Some(50)));
    assert_eq!(nation.working, [Some(32), Some(40), None, None], "16 of 50, 20 of 50");
    let school = built.rates.iter().find(|rates| rates.uai.to_string() == LP);
    let school = &school.ok_or("no rates")?.outcomes;
    assert_eq!(school.len(), 2, "pupils and apprentices, not the whole");
    assert_eq!(
        (school[0].studying, school[0].working, school[0].working_of_all),
        (Some(58), Some(45), Some(20))
    );
    Ok(())
}

#[test]
fn occupations_are_linked_or_explained() -> Test {
    let built = built()?;
    assert_eq!(built.occupations[0].programmes, [ProgrammeId(1)]);
    assert_eq!(built.occupations[0].domains, [0]);
    assert_eq!(built.occupations[1].no_programme, Some(NoProgramme::Competition));
    assert!(
        built.journal.dropped().iter().any(|row| row.example.contains("FOR.999")),
        "dangling ids are told"
    );
    let names: Vec<&str> = built.aliases.iter().flat_map(|row| &row.names).map(String::as_str).collect();
    for name in ["boiseur", "Ébéniste", "CAP ébéniste ancien", "SIE", "DUT"] {
        assert!(names.contains(&name), "{name}");
    }
    Ok(())
}

#[test]
fn two_imports_give_identical_bytes_and_a_bundle_that_holds() -> Test {
    let folder = tempfile::tempdir()?;
    let write = |name: &str| -> anyhow::Result<()> {
        let built = built()?;
        let mut files = file_texts(&built)?;
        let manifest = manifest_of(&built, &files, "2026.11.0");
        files.insert("manifest.json".to_owned(), serde_json::to_string(&manifest)?);
        write_whole(&folder.path().join(name), &files)
    };
    write("one")?;
    write("two")?;
    write("two")?;
    let names = |name: &str| -> Result<Vec<String>, Box<dyn std::error::Error>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder.path().join(name))? {
            found.push(entry?.file_name().display().to_string());
        }
        found.sort();
        Ok(found)
    };
    assert_eq!(names("one")?, names("two")?);
    for name in names("one")? {
        assert_eq!(
            fs::read(folder.path().join("one").join(&name))?,
            fs::read(folder.path().join("two").join(&name))?,
            "{name}"
        );
    }
    let loaded = Loaded::read(&folder.path().join("one"))?;
    let issues: Vec<String> = check(&loaded).iter().map(ToString::to_string).collect();
    assert!(issues.is_empty(), "{issues:#?}");
    assert_eq!(fs::read_dir(folder.path())?.count(), 2, "nothing is left beside the bundles");
    Ok(())
}

#[test]
fn a_missing_column_is_told_with_its_place() -> Test {
    let (_, error) = spoilt("bcn/nMef.csv", |bytes| text(&bytes).replace("MEF_STAT_11", "MEF").into_bytes())?;
    assert_eq!(error, "bcn/nMef.csv:1:1: expected a column « MEF_STAT_11 », found MEF, FORMATION_DIPLOME");
    Ok(())
}

#[test]
fn a_torn_row_is_told_with_its_place() -> Test {
    let (_, error) = spoilt("bcn/nMef.csv", |mut bytes| {
        bytes.extend_from_slice(b"23210023499\n");
        bytes
    })?;
    assert_eq!(error, "bcn/nMef.csv:6:1: expected 2 columns, found 1");
    Ok(())
}

#[test]
fn an_id_that_comes_twice_ends_the_import() -> Test {
    let (_, error) = spoilt("onisep/ideo_formations_initiales_2025-10.csv", |bytes| {
        text(&bytes).replace(";FOR.2;", ";FOR.1;").into_bytes()
    })?;
    assert!(error.contains(":3:11: expected an id that did not come before, found « FOR.1 »"), "{error}");
    Ok(())
}

#[test]
fn truncated_xml_ends_the_import() -> Test {
    let (_, error) = spoilt("onisep/ideo_metiers_2025-10.xml", |mut bytes| {
        bytes.truncate(bytes.len() - 40);
        bytes
    })?;
    assert!(error.starts_with("onisep/ideo_metiers_2025-10.xml:2:") && error.contains("expected"), "{error}");
    Ok(())
}

#[test]
fn another_encoding_is_read_or_refused() -> Test {
    let file = "onisep/ideo_formations_initiales_2025-10.csv";
    let (folder, error) =
        spoilt(file, |bytes| encoding_rs::WINDOWS_1252.encode(&text(&bytes)).0.into_owned())?;
    assert_eq!(error, "", "Windows-1252 is read");
    let again = build(&inputs(folder.path().to_owned()), |_| {})?;
    assert_eq!(again.programmes, built()?.programmes);
    let (_, error) = spoilt(file, |mut bytes| {
        bytes.extend_from_slice(b"\x81\xE9\n");
        bytes
    })?;
    assert!(error.contains(":12:1: expected UTF-8 or Windows-1252, found the byte 0x81"), "{error}");
    let (_, error) = spoilt(file, |bytes| {
        let mut wide = vec![0xFF, 0xFE];
        wide.extend(text(&bytes).encode_utf16().flat_map(u16::to_le_bytes));
        wide
    })?;
    assert!(error.contains("found UTF-16"), "{error}");
    Ok(())
}

#[test]
fn a_wrong_check_letter_drops_the_row_and_tells_it() -> Test {
    let dropped = built()?.journal.dropped();
    let told = dropped
        .iter()
        .find(|row| row.source == "affelnet-2022" && row.reason.contains("UAI"))
        .ok_or("untold")?;
    assert_eq!(told.rows, 1);
    assert!(
        told.example.starts_with("offers/affelnet_capacity_2022.csv:5:1: expected a UAI"),
        "{}",
        told.example
    );
    let unknown =
        dropped.iter().find(|row| row.source == "affelnet-2022" && row.reason.contains("directory"));
    assert_eq!(unknown.map(|row| row.example.as_str()), Some("0330016N"));
    let outside = dropped.iter().filter(|row| row.reason.contains("coordinates in France"));
    assert_eq!(
        outside.map(|row| row.source.as_str()).collect::<Vec<_>>(),
        ["lycees-2024", "parcoursup-2025"]
    );
    Ok(())
}
