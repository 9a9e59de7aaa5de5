//! Occupations: Onisep's, with the programmes that lead to them, or the reason why there is none.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use parcours_core::model::{Level, NoProgramme, Occupation, OccupationId, ProgrammeId, forms_of};

use super::context::Inputs;
use super::journal::Journal;
use super::programmes::Programmes;
use super::reference::References;
use super::text::clean;
use crate::input::{Table, read_items, read_text, source};

/// Occupations, with their other names.
#[derive(Debug, Default)]
pub struct Occupations {
    /// The table of the bundle, by id.
    pub records: Vec<Occupation>,
    /// Names under which the official file also knows them.
    pub names: Vec<(OccupationId, Vec<String>)>,
}

/// What the lighter file adds.
#[derive(Debug, Default)]
struct Light {
    domains: BTreeSet<u8>,
    rome: BTreeSet<String>,
}

fn read_light(
    inputs: &Inputs,
    references: &References,
    journal: &mut Journal,
) -> Result<BTreeMap<OccupationId, Light>> {
    let from = source("onisep-metiers");
    let items = read_items(from.path, &read_text(&inputs.official, from.path)?, "item")?;
    journal.read(from, items.len());
    let mut found: BTreeMap<OccupationId, Light> = BTreeMap::new();
    for item in &items {
        let link = item.get("lien_site_onisepfr").map_or("", String::as_str);
        let Some(Ok(id)) = link.rsplit('/').next().map(str::parse::<OccupationId>) else {
            journal.drop(from, "no id in the link", || link.to_owned());
            continue;
        };
        let light = found.entry(id).or_default();
        let codes = item.get("code_rome").map_or("", String::as_str).split('|').map(str::trim);
        light.rome.extend(codes.filter(|code| !code.is_empty()).map(str::to_owned));
        let domains = item.get("domainesous-domaine").map_or("", String::as_str);
        for domain in domains.split('|').map(str::trim).filter(|domain| !domain.is_empty()) {
            match references.domain(domain) {
                Some(index) => drop(light.domains.insert(index)),
                None => journal.drop(from, "a sub-domain that data/sectors.toml lacks", || domain.to_owned()),
            }
        }
        journal.kept(from);
    }
    Ok(found)
}

/// Reads the official files.
///
/// # Errors
/// Where a file is not what it should be, or an id comes twice.
pub fn read(
    inputs: &Inputs,
    references: &References,
    programmes: &Programmes,
    journal: &mut Journal,
) -> Result<Occupations> {
    let mut light = read_light(inputs, references, journal)?;
    let from = source("onisep-fiches-metiers");
    let columns = [
        "id_onisep",
        "libelle",
        "appellation_feminine",
        "appellation_masculine",
        "codes_rome",
        "niveau_acces_minimum",
        "formations",
        "centres_interet",
        "autres_appellations",
        "descriptif_acces",
        "statuts",
    ];
    let table = Table::read(&inputs.official, from, columns)?;
    journal.read(from, table.len());
    let mut records = BTreeMap::new();
    let mut names = BTreeMap::new();
    for row in table.rows() {
        let [id, name, feminine, masculine, rome, level, ids, interests, others, access, statuses] =
            row.fields();
        let id: OccupationId = id.parse().map_err(|_| row.error(0, "an id such as MET.100"))?;
        let list = |text: &str| -> Vec<String> {
            text.split('|').map(clean).filter(|piece| !piece.is_empty()).collect()
        };
        let mut linked = BTreeSet::new();
        for programme in list(ids) {
            let programme: ProgrammeId =
                programme.parse().map_err(|_| row.error(6, "ids such as FOR.626"))?;
            let known = programmes.get(programme).is_some();
            journal.matched(from, "programme d’un métier", known);
            if known {
                linked.insert(programme);
            } else {
                journal.drop(from, "programme that the list lacks", || format!("{id} → {programme}"));
            }
        }
        let extra = light.remove(&id).unwrap_or_default();
        let mut codes: BTreeSet<String> = list(rome).into_iter().collect();
        codes.extend(extra.rome);
        let interests = list(interests);
        let mut interests: Vec<u8> =
            interests.iter().filter_map(|interest| references.interest(interest)).collect();
        interests.sort_unstable();
        let level = lowest_level(level);
        let name = clean(name);
        let no_programme = linked.is_empty().then(|| why_none(access, statuses));
        let told = forms_of(&name);
        let differs = |form: &str, told: &str| (!form.is_empty() && clean(form) != told).then(|| clean(form));
        let record = Occupation {
            id,
            masculine: differs(masculine, &told.0),
            feminine: differs(feminine, &told.1),
            rome: codes.into_iter().collect(),
            level,
            interests,
            domains: extra.domains.into_iter().collect(),
            programmes: linked.into_iter().collect(),
            read: Vec::new(),
            no_programme,
            name,
        };
        if records.insert(id, record).is_some() {
            return Err(row.error(0, "an id that did not come before").into());
        }
        let others = list(others);
        // Each name comes in both genders: search folds the feminine's ending.
        let others = others.iter().filter(|other| !other.starts_with("Féminin"));
        let others = others.map(|other| other.split_once(": ").map_or(other.as_str(), |(_, name)| name));
        names.insert(id, others.map(clean).collect::<Vec<_>>());
        journal.kept(from);
    }
    Ok(Occupations { records: records.into_values().collect(), names: names.into_iter().collect() })
}

fn lowest_level(text: &str) -> Option<Level> {
    match text {
        "diplôme national du brevet" => Some(Level::Troisieme),
        _ => Level::from_onisep(text),
    }
}

/// Why an occupation has no programme, by what its access text says. The order matters: a competition is told first,
/// since it decides; then what is asked of a newcomer.
const REASONS: &[(NoProgramme, &[&str])] = &[
    (NoProgramme::Competition, &["concours", "lauréat"]),
    (
        NoProgramme::Employer,
        &[
            "recrute et forme",
            "forme ses",
            "formation interne",
            "formés en interne",
            "formés par",
            "assure la formation",
            "école de la compagnie",
        ],
    ),
    (
        NoProgramme::Experience,
        &[
            "années d'expérience",
            "années d’expérience",
            "ans d'expérience",
            "ans d’expérience",
            "expérience professionnelle",
            "plusieurs années",
            "parcours professionnel",
        ],
    ),
    (NoProgramme::NoDiploma, &["aucun diplôme", "pas de diplôme", "sans diplôme", "aucune formation"]),
];

fn why_none(access: &str, statuses: &str) -> NoProgramme {
    let access = access.to_lowercase();
    let found = REASONS.iter().find(|(_, words)| words.iter().any(|word| access.contains(word)));
    match found {
        Some((reason, _)) => *reason,
        None if statuses == "fonctionnaire" => NoProgramme::Competition,
        None if access.contains("diplôme") || access.contains("master") || access.contains("licence") => {
            NoProgramme::Elsewhere
        }
        None => NoProgramme::Unknown,
    }
}
