//! A bundle of one record of each kind, and the page into which the app is built.

use std::fs;
use std::path::Path;

use anyhow::Result;
use parcours_core::dataset::{
    Counts, FileEntry, Manifest, SCHEMA, Source, Table, write_classes, write_places,
};
use parcours_core::model::{
    Campus, CampusDetails, Department, Domain, Institution, InstitutionKind, InstitutionPlaces,
    InstitutionRates, Occupation, Offering, Outcome, Ownership, Pathway, PathwayClass, Programme,
    ProgrammeId, Reference, Region, Rule, Sector, StudyMode,
};
use serde_json::json;

/// The built page.
pub const INDEX: &str = "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\" />\n<base href=\"./\" />\n<title>T</title>\n<meta\n  name=\"description\"\n  content=\"D\"\n/>\n<link rel=\"icon\" href=\"./i.svg\"/>\n<link rel=\"stylesheet\" href=\"./a.css\"/>\n<script type=\"module\">\nimport init from './app.js';\n</script>\n</head>\n<body>\n<div id=\"avant\">\n<div class=\"page\"><h1>H</h1></div>\n</div>\n</body>\n</html>\n";

/// Texts that try to be something else; never empty, and always a letter first, since names are capitalised.
pub const HOSTILE: &str = "a(</script>|</title>|<script>alert\\(1\\)</script>|<!--|-->|\"><img src=x onerror=alert\\(1\\)>|' onclick=\"x\"|&lt;|[<>&\"'/=]| |[a-zé\u{2028}]){1,6}z";

/// The texts of the bundle that come from elsewhere.
#[derive(Debug, Clone)]
pub struct Names {
    programme: String,
    institution: String,
    town: String,
    campus: String,
    fact: String,
    occupation: String,
    domain: String,
    source: String,
}

impl Default for Names {
    fn default() -> Self {
        let [programme, institution, town, campus, fact, occupation, domain, source] = [
            "CAP aéronautique",
            "Lycée A",
            "Stains",
            "Aéro",
            "Un fait.",
            "mécanicien/ne",
            "aéronautique",
            "Fichier d’essai",
        ]
        .map(str::to_owned);
        Self { programme, institution, town, campus, fact, occupation, domain, source }
    }
}

impl Names {
    /// These texts everywhere.
    pub fn hostile(names: &[String]) -> Self {
        let mut names = names.iter().cycle().cloned();
        let mut next = || names.next().unwrap_or_default();
        Self {
            programme: next(),
            institution: next(),
            town: next(),
            campus: next(),
            fact: next(),
            occupation: next(),
            domain: next(),
            source: next(),
        }
    }
}

fn reference(names: &Names) -> Result<Reference> {
    Ok(Reference {
        sectors: vec![Sector {
            slug: "mobilite".parse()?,
            name: "Mobilité".into(),
            hint: names.domain.clone(),
        }],
        domains: vec![Domain {
            slug: "mecanique.aeronautique".parse()?,
            name: names.domain.clone(),
            parent: "mécanique".into(),
            sectors: vec![0],
        }],
        regions: vec![Region { code: "11".into(), name: "Île-de-France".into() }],
        academies: Vec::new(),
        departments: vec![Department {
            code: "093".into(),
            name: "Seine-Saint-Denis".into(),
            academy: "24".into(),
            region: "11".into(),
        }],
        interests: vec!["bouger".into()],
    })
}

/// Writes the bundle.
pub fn write(folder: &Path, names: &Names) -> Result<()> {
    fs::create_dir_all(folder)?;
    let programmes: [Programme; 2] = [
        serde_json::from_value(json!({
            "id": "FOR.1", "type": "cap", "name": names.programme, "level": "cap", "months": 24, "rncp": 38350,
            "cfd": "50025319", "dom": [0], "modes": "sa", "cec": 3,
        }))?,
        serde_json::from_value(json!({
            "id": "FOR.2", "type": "bac-pro", "name": "bac pro ancien", "level": "bac", "state": "closed",
            "ends": 2020, "successors": ["FOR.1"],
        }))?,
    ];
    let institution = Institution {
        uai: "0932030B".parse().map_err(anyhow::Error::new)?,
        name: names.institution.clone(),
        kind: InstitutionKind::Lycee,
        town: names.town.clone(),
        department: Some(0),
        lat: Some(48.953),
        lon: Some(2.369),
        ownership: Ownership::Public,
        as_of: 2024,
        to_check: false,
    };
    let offering = Offering {
        programme: ProgrammeId(1),
        mode: StudyMode::School,
        year: 2022,
        capacity: Some(24),
        to_check: false,
        trunk: false,
    };
    let places = InstitutionPlaces { uai: institution.uai, offerings: vec![offering] };
    let rates = InstitutionRates {
        uai: institution.uai,
        outcomes: vec!["s 2023 48 35 18 -2".parse().map_err(anyhow::Error::new)?],
    };
    let institutions = [institution];
    let campus: Campus = serde_json::from_value(json!({
        "slug": "aero", "name": names.campus, "kind": "cmq", "category": "excellence", "sector": 0,
        "sector_basis": "judgement", "region": "11", "status": "unknown", "confidence": "high", "labelled": 2014,
        "place": { "institution": names.institution, "uai": "0932030B", "town": names.town },
    }))?;
    let details: CampusDetails = serde_json::from_value(json!({
        "slug": "aero", "web": "javascript:alert(1)",
        "sources": [{ "id": "s1", "url": "https://b.example/", "title": names.source }],
        "facts": [{ "text": names.fact, "category": "identity", "source": "s1" }],
        "members": [
            { "kind": "school", "name": names.institution, "uai": "0932030B", "source": "s1" },
            { "kind": "company", "name": "Avions et fils", "source": "s1" },
        ],
        "programmes": [{ "name": names.programme, "ids": ["FOR.1"], "source": "s1" }],
    }))?;
    let occupation: Occupation = serde_json::from_value(json!({
        "id": "MET.1", "name": names.occupation, "rome": ["I1602"], "level": "cap", "interests": [0], "for": ["FOR.1"],
    }))?;
    let outcome = Outcome {
        programme: ProgrammeId(1),
        mode: StudyMode::School,
        region: "fr".into(),
        year: 2023,
        studying: Some(48),
        working: [Some(35), None, None, None],
        learners: Some(52),
    };
    let pathway: Pathway = serde_json::from_value(json!({
        "from": "class:3e", "to": "FOR.1", "k": "entree", "s": "class", "c": names.fact, "e": "FOR.1#acces",
    }))?;
    let class: PathwayClass = serde_json::from_value(json!({ "class": "3e", "label": names.domain }))?;
    let tables = [
        ("reference", "reference.json", serde_json::to_string(&reference(names)?)?),
        ("programmes", "programmes.json", Programme::write(&programmes)),
        ("institutions", "institutions.json", Institution::write(&institutions)),
        ("campuses", "campuses.json", Campus::write(&[campus])),
        ("campus-details", "campus-details.json", CampusDetails::write(&[details])),
        ("occupations", "occupations.json", Occupation::write(&[occupation])),
        ("pathways", "pathways.json", Pathway::write(&[pathway])),
        ("classes", "classes.json", write_classes(&[class], &programmes)),
        ("rules", "rules.json", Rule::write(&[])),
        ("places", "places.json", write_places(&[places], &institutions)),
        ("institution-outcomes", "institution-outcomes.json", InstitutionRates::write(&[rates])),
        ("outcomes", "outcomes.json", Outcome::write(&[outcome])),
        ("map", "map.json", json!({ "size": [600, 748], "regions": [{ "code": "11", "path": "M1 2l3 4-5 6z" }], "campuses": [{ "slug": "aero", "at": [2, 3] }] }).to_string()),
    ];
    let mut files = Vec::new();
    for (name, path, text) in tables {
        fs::write(folder.join(path), &text)?;
        let bytes = u64::try_from(text.len())?;
        files.push(FileEntry { name: name.into(), path: path.into(), bytes, sha256: String::new() });
    }
    let source = Source {
        id: "s".into(),
        title: names.source.clone(),
        producer: "P".into(),
        licence: "L".into(),
        vintage: "2024".into(),
        url: "https://c.example/".into(),
        rows_read: 1,
        rows_kept: 1,
    };
    let manifest = Manifest {
        schema: SCHEMA,
        version: "2026.11.0".into(),
        licence: "L".into(),
        sources: vec![source],
        counts: Counts { programmes: 2, institutions: 1, campuses: 1, sectors: 1, ..Counts::default() },
        files,
    };
    fs::write(folder.join("manifest.json"), serde_json::to_string(&manifest)?)?;
    Ok(())
}
