//! `export`: tables as CSV, parted by semicolons, for spreadsheets.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, ValueEnum};
use parcours_core::pathways::complete_classes;

use crate::bundle::Loaded;
use crate::pathways::{classes_csv, pathways_csv};

/// What can be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// Diplomas, titles and classes.
    Programmes,
    /// Institution × programme × mode.
    Offerings,
    /// Ways between programmes and classes.
    Pathways,
    /// Classes and the programmes that they hold.
    Classes,
}

/// What to export, of which bundle.
#[derive(Debug, Args)]
pub struct Options {
    /// Which table.
    what: What,
    /// Folder of the bundle.
    #[arg(long, default_value = "public/data")]
    bundle: PathBuf,
}

/// Writes a table to the standard output.
///
/// # Errors
/// Where the bundle has no manifest, or the output is closed.
pub fn run(options: &Options) -> Result<ExitCode> {
    let loaded = Loaded::read(&options.bundle)?;
    match options.what {
        What::Programmes => programmes(&loaded)?,
        What::Offerings => offerings(&loaded)?,
        What::Pathways => std::io::stdout().write_all(pathways_csv(&loaded.pathways).as_bytes())?,
        What::Classes => {
            let classes = complete_classes(&loaded.catalog, &loaded.pathways, &loaded.classes);
            std::io::stdout().write_all(classes_csv(&classes).as_bytes())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn writer() -> csv::Writer<std::io::StdoutLock<'static>> {
    csv::WriterBuilder::new().delimiter(b';').from_writer(std::io::stdout().lock())
}

fn text<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn programmes(loaded: &Loaded) -> Result<()> {
    let mut csv = writer();
    csv.write_record([
        "id", "type", "name", "level", "cec", "months", "rncp", "cfd", "domains", "modes", "state", "ends",
    ])?;
    for programme in loaded.catalog.programmes.iter() {
        let domains =
            programme.domains.iter().filter_map(|at| loaded.catalog.reference.domains.get(usize::from(*at)));
        csv.write_record([
            programme.id.to_string(),
            programme.award.to_string(),
            programme.name.clone(),
            text(programme.level),
            text(programme.cec),
            text(programme.months),
            text(programme.rncp),
            programme.cfd.clone().unwrap_or_default(),
            domains.map(|domain| domain.slug.as_str()).collect::<Vec<_>>().join(" "),
            programme.modes.to_string(),
            format!("{:?}", programme.state).to_lowercase(),
            text(programme.ends),
        ])?;
    }
    Ok(csv.flush()?)
}

fn offerings(loaded: &Loaded) -> Result<()> {
    let mut csv = writer();
    csv.write_record([
        "uai",
        "institution",
        "town",
        "programme",
        "name",
        "mode",
        "year",
        "capacity",
        "to_check",
        "trunk",
    ])?;
    for place in &loaded.places {
        let institution = loaded.institutions.find(place.uai);
        for offering in &place.offerings {
            let programme = loaded.catalog.programme(offering.programme);
            csv.write_record([
                place.uai.to_string(),
                institution.map_or_else(String::new, |institution| institution.name.clone()),
                institution.map_or_else(String::new, |institution| institution.town.clone()),
                offering.programme.to_string(),
                programme.map_or_else(String::new, |programme| programme.name.clone()),
                offering.mode.slug().to_owned(),
                offering.year.to_string(),
                text(offering.capacity),
                offering.to_check.to_string(),
                offering.trunk.to_string(),
            ])?;
        }
    }
    Ok(csv.flush()?)
}
