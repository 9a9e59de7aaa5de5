//! Campuses: files kept by hand, one each.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use parcours_core::model::{
    Basis, Campus, CampusCategory, CampusDetails, CampusKind, CampusPlace, CampusProgramme, CampusSource,
    CampusStatus, Confidence, Fact, Member, ModeSet, ProgrammeId, Slug, StudyMode, TerritoryFacts, Uai,
};
use serde::Deserialize;

use super::context::Inputs;
use super::institutions::Institutions;
use super::programmes::Programmes;
use super::reference::{References, read_toml};

/// The tables made of the files.
#[derive(Debug, Default)]
pub struct Campuses {
    /// What every page needs.
    pub records: Vec<Campus>,
    /// What only a campus's page shows.
    pub details: Vec<CampusDetails>,
    /// What is said of territories.
    pub territories: Vec<TerritoryFacts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    slug: Slug,
    name: String,
    full_name: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    kind: CampusKind,
    category: CampusCategory,
    sector: Option<Slug>,
    sector_basis: Basis,
    #[serde(default)]
    focus: Vec<Slug>,
    #[serde(default)]
    keywords: Vec<String>,
    #[serde(default)]
    transversal: bool,
    region: String,
    #[serde(default)]
    academies: Vec<String>,
    status: CampusStatus,
    confidence: Confidence,
    labelled: Option<u16>,
    web: Option<String>,
    place: Option<Place>,
    sources: Vec<CampusSource>,
    #[serde(default)]
    facts: Vec<Fact>,
    #[serde(default)]
    members: Vec<Member>,
    #[serde(default)]
    programmes: Vec<Taught>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    institution: Option<String>,
    uai: Option<Uai>,
    town: Option<String>,
    lat: Option<f32>,
    lon: Option<f32>,
    precision: Option<Precision>,
}

/// How exact the coordinates of a campus are.
#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Precision {
    Institution,
    Town,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Taught {
    name: String,
    #[serde(default)]
    ids: Vec<ProgrammeId>,
    #[serde(default)]
    modes: Vec<String>,
    institution: Option<String>,
    uai: Option<Uai>,
    source: Slug,
}

/// Reads every file of `data/campuses`.
///
/// # Errors
/// Where a file is not what it should be, or points to what does not exist.
pub fn read(
    inputs: &Inputs,
    references: &References,
    programmes: &Programmes,
    institutions: &Institutions,
) -> Result<Campuses> {
    let folder = inputs.kept.join("campuses");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .with_context(|| folder.display().to_string())?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<_>>()?;
    names.retain(|name| Path::new(name).extension().is_some_and(|extension| extension == "toml"));
    names.sort();
    let mut found = Campuses::default();
    for name in names {
        if name.starts_with('_') {
            found.territories.push(read_toml(&folder, &name)?);
            continue;
        }
        let file: File = read_toml(&folder, &name)?;
        if name != format!("{}.toml", file.slug) {
            bail!("data/campuses/{name}: expected the slug of the file's name, found « {} »", file.slug);
        }
        check(&file, references, programmes, institutions)
            .with_context(|| format!("data/campuses/{name}"))?;
        found.add(file, references).with_context(|| format!("data/campuses/{name}"))?;
    }
    for territory in &found.territories {
        for slug in &territory.campuses {
            if !found.records.iter().any(|campus| campus.slug == *slug) {
                bail!("data/campuses: région {} counts « {slug} », which has no file", territory.region);
            }
        }
    }
    found.records.sort_by(|a, b| a.slug.cmp(&b.slug));
    found.details.sort_by(|a, b| a.slug.cmp(&b.slug));
    Ok(found)
}

/// Every key of a file points to something.
fn check(
    file: &File,
    references: &References,
    programmes: &Programmes,
    institutions: &Institutions,
) -> Result<()> {
    let sources = |key: &Slug| file.sources.iter().any(|source| source.id == *key);
    let cited = file.facts.iter().map(|fact| &fact.source);
    let cited = cited.chain(file.members.iter().map(|member| &member.source));
    for key in cited.chain(file.programmes.iter().map(|programme| &programme.source)) {
        if !sources(key) {
            bail!("no source « {key} »");
        }
    }
    if references.table.region(&file.region).is_none() {
        bail!("no région {}", file.region);
    }
    for academy in &file.academies {
        if references.table.academy(academy).is_none() {
            bail!("no académie {academy}");
        }
    }
    for id in file.programmes.iter().flat_map(|programme| &programme.ids) {
        if programmes.get(*id).is_none() {
            bail!("no programme {id}");
        }
    }
    let uais = file.members.iter().filter_map(|member| member.uai);
    let uais = uais.chain(file.programmes.iter().filter_map(|programme| programme.uai));
    for uai in uais.chain(file.place.iter().filter_map(|place| place.uai)) {
        if !institutions.contains(uai) {
            bail!("no institution {uai} in the directories");
        }
    }
    Ok(())
}

impl Campuses {
    fn add(&mut self, file: File, references: &References) -> Result<()> {
        let sector = file
            .sector
            .map(|slug| references.sector_slug(slug.as_str()).with_context(|| format!("no sector {slug}")));
        let focus = file
            .focus
            .iter()
            .map(|slug| references.domain_slug(slug.as_str()).with_context(|| format!("no domain {slug}")));
        let programmes = file.programmes.into_iter().map(taught);
        self.details.push(CampusDetails {
            slug: file.slug.clone(),
            web: file.web,
            sources: file.sources,
            facts: file.facts,
            members: file.members,
            programmes: programmes.collect::<Result<_>>()?,
        });
        self.records.push(Campus {
            slug: file.slug,
            name: file.name,
            full_name: file.full_name,
            aliases: file.aliases,
            kind: file.kind,
            category: file.category,
            sector: sector.transpose()?,
            sector_basis: file.sector_basis,
            focus: focus.collect::<Result<_>>()?,
            keywords: file.keywords,
            transversal: file.transversal,
            region: file.region,
            academies: file.academies,
            status: file.status,
            confidence: file.confidence,
            labelled: file.labelled,
            place: file.place.map(|place| CampusPlace {
                institution: place.institution,
                uai: place.uai,
                town: place.town,
                lat: place.lat,
                lon: place.lon,
                approximate: place.precision == Some(Precision::Town),
            }),
        });
        Ok(())
    }
}

fn taught(programme: Taught) -> Result<CampusProgramme> {
    let modes: Result<ModeSet, _> = programme.modes.iter().map(|mode| mode.parse::<StudyMode>()).collect();
    Ok(CampusProgramme {
        name: programme.name,
        ids: programme.ids,
        modes: modes?,
        institution: programme.institution,
        uai: programme.uai,
        source: programme.source,
    })
}
