//! Readers of the directories of institutions.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use parcours_core::model::{InstitutionKind, Ownership, Uai};

use super::context::Inputs;
use super::institutions::{Institutions, Listed, coordinates};
use super::journal::Journal;
use super::reference::References;
use super::text::{clean, fold, ordinary_case, town as town_name};
use crate::input::{Row, SourceFile, Table, source};

/// The UAI in a field, or its rejection in the journal.
pub fn uai<const N: usize>(
    row: &Row<'_, N>,
    field: usize,
    from: &SourceFile,
    journal: &mut Journal,
) -> Option<Uai> {
    let text = row.fields().get(field).copied()?;
    match text.parse() {
        Ok(uai) => Some(uai),
        Err(_) => {
            journal.reject(from, &row.error(field, "a UAI: seven digits and their check letter"));
            None
        }
    }
}

fn place<const N: usize>(
    row: &Row<'_, N>,
    field: usize,
    (lat, lon): (&str, &str),
    from: &SourceFile,
    journal: &mut Journal,
) -> Option<(f32, f32)> {
    coordinates(lat.trim(), lon.trim()).unwrap_or_else(|expected| {
        journal.reject(from, &row.error(field, expected));
        None
    })
}

/// Nature of the lycées professionnels, and of the vocational sections that have a key of their own.
const PROFESSIONAL: [&str; 2] = ["320", "334"];
const LYCEE_PRO: &str = "320";

/// Reads every directory, the latest first.
///
/// # Errors
/// Where a file is not what it should be.
pub fn read(inputs: &Inputs, references: &References, journal: &mut Journal) -> Result<Institutions> {
    let mut found = Institutions::default();
    let recent = lycees(
        inputs,
        "lycees-pro-2026",
        ("uai", "nom_etablissement", "nom_commune"),
        2026,
        references,
        journal,
        &mut found,
    )?;
    let names = ("Identifiant_de_l_etablissement", "Nom_etablissement", "Nom_commune");
    let older = lycees(inputs, "lycees-2024", names, 2024, references, journal, &mut found)?;
    for (uai, nature) in older {
        if nature == LYCEE_PRO
            && !recent.contains_key(&uai)
            && let Some(institution) = found.get_mut(uai)
        {
            institution.to_check = true;
        }
    }
    apprenticeship(inputs, references, journal, &mut found)?;
    higher_education(inputs, references, journal, &mut found)?;
    universities(inputs, references, journal, &mut found)?;
    with_outcomes(inputs, references, journal, &mut found)?;
    Ok(found)
}

fn lycees(
    inputs: &Inputs,
    id: &str,
    (key, name, town): (&'static str, &'static str, &'static str),
    year: u16,
    references: &References,
    journal: &mut Journal,
    found: &mut Institutions,
) -> Result<BTreeMap<Uai, String>> {
    let from = source(id);
    let columns = [
        key,
        name,
        town,
        "Code_departement",
        "Statut_public_prive",
        "Web",
        "latitude",
        "longitude",
        "code_nature",
    ];
    let table = Table::read(&inputs.official, from, columns)?;
    journal.read(from, table.len());
    let mut natures = BTreeMap::new();
    for row in table.rows() {
        let [_, name, town, department, statute, web, lat, lon, nature] = row.fields();
        let Some(uai) = uai(&row, 0, from, journal) else { continue };
        // An institution with two natures has two rows: the first one names it.
        if natures.insert(uai, nature.to_owned()).is_some() {
            journal.drop(from, "institution listed twice", || uai.to_string());
            continue;
        }
        let at = place(&row, 6, (lat, lon), from, journal);
        let kind =
            if PROFESSIONAL.contains(&nature) { InstitutionKind::LyceePro } else { InstitutionKind::Lycee };
        let ownership = match statute {
            "Public" => Ownership::Public,
            "Privé" => Ownership::Private,
            _ => Ownership::Unknown,
        };
        let listed =
            Listed { name: clean(name), town: town_name(town), department, at, ownership, web, year };
        found.add(uai, kind, listed, references);
        journal.kept(from);
    }
    Ok(natures)
}

fn apprenticeship(
    inputs: &Inputs,
    references: &References,
    journal: &mut Journal,
    found: &mut Institutions,
) -> Result<()> {
    let from = source("cfa-2022");
    let columns = [
        "uai",
        "onisep_nom",
        "enseigne",
        "entreprise_raison_sociale",
        "localite",
        "num_departement",
        "geo_coordonnees",
        "ferme",
    ];
    let table = Table::read(&inputs.official, from, columns)?;
    journal.read(from, table.len());
    for row in table.rows() {
        let [key, onisep, sign, company, town, department, at, closed] = row.fields();
        if key.is_empty() {
            journal.drop(from, "no UAI", || ordinary_case(company));
            continue;
        }
        if closed == "true" {
            journal.drop(from, "said to be closed", || key.to_owned());
            continue;
        }
        let Some(uai) = uai(&row, 0, from, journal) else { continue };
        let at = place(&row, 6, at.split_once(',').unwrap_or_default(), from, journal);
        let name = [onisep, sign, company].into_iter().find(|name| name.len() > 3).unwrap_or(company);
        let listed = Listed {
            name: with_accents(&ordinary_case(name)),
            town: town_name(town),
            department,
            at,
            year: 2022,
            ..Listed::default()
        };
        found.add(uai, InstitutionKind::Cfa, listed, references);
        journal.kept(from);
    }
    Ok(())
}

/// Words that the file of postbac trainings strips of their accents.
const ACCENTS: &[(&str, &str)] = &[
    ("Universite", "Université"),
    ("universite", "université"),
    ("Ecole", "École"),
    ("ecole", "école"),
    ("Ecoles", "Écoles"),
    ("Lycee", "Lycée"),
    ("lycee", "lycée"),
    ("General", "Général"),
    ("general", "général"),
    ("prive", "privé"),
    ("Prive", "Privé"),
    ("Superieur", "Supérieur"),
    ("Superieure", "Supérieure"),
    ("superieur", "supérieur"),
    ("superieure", "supérieure"),
    ("superieures", "supérieures"),
    ("Ingenieurs", "Ingénieurs"),
    ("ingenieurs", "ingénieurs"),
    ("Sante", "Santé"),
    ("sante", "santé"),
    ("Metiers", "Métiers"),
    ("metiers", "métiers"),
    ("Economie", "Économie"),
    ("economie", "économie"),
    ("Regional", "Régional"),
    ("Developpement", "Développement"),
    ("Polyvalent", "polyvalent"),
    ("Cite", "Cité"),
    ("Etudes", "Études"),
    ("etudes", "études"),
    ("Hotelier", "Hôtelier"),
    ("Beaute", "Beauté"),
    ("Medical", "Médical"),
    ("Paramedical", "Paramédical"),
    ("paramedicales", "paramédicales"),
    ("Genie", "Génie"),
    ("Departement", "Département"),
    ("Francois", "François"),
    ("Francaise", "Française"),
    ("Catholique", "catholique"),
];

fn with_accents(name: &str) -> String {
    let mut words = Vec::new();
    for word in name.split(' ') {
        words.push(ACCENTS.iter().find(|(plain, _)| *plain == word).map_or(word, |(_, accented)| accented));
    }
    // Three spaces stand for a dash between spaces, two for one that lost its space.
    clean(&words.join(" ").replace("   ", " - ").replace("  ", " "))
}

/// The institutions of the postbac trainings that no directory lists: mostly of higher education.
fn higher_education(
    inputs: &Inputs,
    references: &References,
    journal: &mut Journal,
    found: &mut Institutions,
) -> Result<()> {
    let from = source("parcoursup-2025");
    let columns = [
        "Code UAI de l etablissement",
        "etablissement",
        "Statut de l’etablissement de la filiere de formation (public, prive…)",
        "Coordonnées GPS de la formation",
    ];
    let table = Table::read(&inputs.official, from, columns)?;
    let mut seen: BTreeMap<Uai, (String, Ownership, BTreeMap<(i32, i32), (u32, (f32, f32))>)> =
        BTreeMap::new();
    for row in table.rows() {
        let [key, name, statute, at] = row.fields();
        // Offers report the bad keys: this reading only looks for names.
        let Ok(uai) = key.parse::<Uai>() else { continue };
        if found.contains(uai) {
            continue;
        }
        let ownership = match fold(statute).split(' ').next() {
            Some("public") => Ownership::Public,
            Some("prive") => Ownership::Private,
            _ => Ownership::Unknown,
        };
        let entry = seen.entry(uai).or_insert_with(|| (with_accents(name), ownership, BTreeMap::new()));
        if let Some((lat, lon)) = place(&row, 3, at.split_once(',').unwrap_or_default(), from, journal) {
            #[allow(clippy::cast_possible_truncation, reason = "degrees times ten thousand fit")]
            let key = ((lat * 1e4) as i32, (lon * 1e4) as i32);
            entry.2.entry(key).or_insert((0, (lat, lon))).0 += 1;
        }
    }
    for (uai, (name, ownership, places)) in seen {
        // A university has several sites under one key: its place is that of most of its trainings.
        let most = places.values().max_by_key(|(trainings, _)| *trainings).map(|(_, at)| *at);
        let kind = match fold(&name) {
            name if name.starts_with("lycee prof") => InstitutionKind::LyceePro,
            name if name.starts_with("lycee") => InstitutionKind::Lycee,
            name if name.starts_with("cfa") || name.starts_with("centre de formation d app") => {
                InstitutionKind::Cfa
            }
            _ => InstitutionKind::Superieur,
        };
        found.add(
            uai,
            kind,
            Listed { name, at: most, ownership, year: 2025, ..Listed::default() },
            references,
        );
    }
    Ok(())
}

/// Universities have their official name and town in the file of master degrees.
fn universities(
    inputs: &Inputs,
    references: &References,
    journal: &mut Journal,
    found: &mut Institutions,
) -> Result<()> {
    let from = source("masters");
    let columns = [
        "Code UAI de l’établissement accrédité",
        "Nom officiel (long) de l’établissement accrédité",
        "Ville de l’établissement accrédité",
        "Année de la campagne de recueil des informations",
    ];
    let table = Table::read(&inputs.official, from, columns)?;
    let mut seen = BTreeSet::new();
    for row in table.rows() {
        let [key, name, town, year] = row.fields();
        let Ok(uai) = key.parse::<Uai>() else { continue };
        if !seen.insert(uai) {
            continue;
        }
        let town = fold(town).find(" cedex").map_or(town, |end| town.get(..end).unwrap_or(town));
        let town = town_name(town);
        if let Some(institution) = found.get_mut(uai) {
            if institution.kind == InstitutionKind::Superieur && institution.town.is_empty() {
                institution.name = clean(name);
                institution.town = town;
            }
            continue;
        }
        let Ok(year) = year.parse() else {
            journal.reject(from, &row.error(3, "a year"));
            continue;
        };
        let listed =
            Listed { name: clean(name), town, ownership: Ownership::Public, year, ..Listed::default() };
        found.add(uai, InstitutionKind::Superieur, listed, references);
    }
    Ok(())
}

/// Institutions known by their outcomes alone have a name, and no more.
fn with_outcomes(
    inputs: &Inputs,
    references: &References,
    journal: &mut Journal,
    found: &mut Institutions,
) -> Result<()> {
    for (id, kind) in
        [("inserjeunes-apprentissage", InstitutionKind::Cfa), ("inserjeunes-pro", InstitutionKind::LyceePro)]
    {
        let from = source(id);
        let columns = ["n°UAI de l'établissement", "Libellé de l'établissement"];
        let table = Table::read(&inputs.official, from, columns)?;
        for row in table.rows() {
            let [_, name] = row.fields();
            let Some(uai) = uai(&row, 0, from, journal) else { continue };
            found.add(uai, kind, Listed { name: clean(name), year: 2023, ..Listed::default() }, references);
        }
    }
    Ok(())
}
