//! `diff`: what changed between two bundles.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use parcours_core::model::{Institution, Programme, ProgrammeId, ProgrammeState, StudyMode, Uai};
use serde::Serialize;

use crate::bundle::Loaded;

/// Which bundles.
#[derive(Debug, Args)]
pub struct Options {
    /// Folder of the former bundle.
    old: PathBuf,
    /// Folder of the new one.
    new: PathBuf,
}

/// Something that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Change {
    id: String,
    name: String,
    /// What it was called, or where it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<String>,
}

/// Changes of the records of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
struct Changes {
    opened: Vec<Change>,
    closed: Vec<Change>,
    renamed: Vec<Change>,
    moved: Vec<Change>,
}

/// The whole difference: the form of `changes.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
struct Difference {
    from: String,
    to: String,
    programmes: Changes,
    institutions: Changes,
    /// Places that are new, and that are no longer known.
    offerings_opened: usize,
    offerings_closed: usize,
}

fn change(id: impl ToString, name: &str, before: Option<String>) -> Change {
    Change { id: id.to_string(), name: name.to_owned(), before }
}

fn programmes(old: &Loaded, new: &Loaded) -> Changes {
    let mut changes = Changes::default();
    let closed = |programme: &Programme| programme.state == ProgrammeState::Closed;
    for now in new.catalog.programmes.iter() {
        match old.catalog.programme(now.id) {
            None if !closed(now) => changes.opened.push(change(now.id, &now.name, None)),
            None => {}
            Some(was) => {
                if closed(now) && !closed(was) {
                    changes.closed.push(change(now.id, &now.name, None));
                } else if closed(was) && !closed(now) {
                    changes.opened.push(change(now.id, &now.name, None));
                }
                if was.name != now.name {
                    changes.renamed.push(change(now.id, &now.name, Some(was.name.clone())));
                }
            }
        }
    }
    let gone = old.catalog.programmes.iter().filter(|was| new.catalog.programme(was.id).is_none());
    changes.closed.extend(gone.map(|was| change(was.id, &was.name, None)));
    changes
}

fn place(institution: &Institution) -> String {
    match (institution.lat, institution.lon) {
        (Some(lat), Some(lon)) => format!("{} ({lat}, {lon})", institution.town),
        _ => institution.town.clone(),
    }
}

/// A move is another town, or more than a kilometre or so: less is a better address.
fn has_moved(was: &Institution, now: &Institution) -> bool {
    let far = |a: Option<f32>, b: Option<f32>| matches!((a, b), (Some(a), Some(b)) if (a - b).abs() > 0.01);
    (was.town != now.town && !was.town.is_empty()) || far(was.lat, now.lat) || far(was.lon, now.lon)
}

fn institutions(old: &Loaded, new: &Loaded) -> Changes {
    let mut changes = Changes::default();
    for now in new.institutions.iter() {
        match old.institutions.find(now.uai) {
            None => changes.opened.push(change(now.uai, &now.name, None)),
            Some(was) => {
                if was.name != now.name {
                    changes.renamed.push(change(now.uai, &now.name, Some(was.name.clone())));
                }
                if has_moved(was, now) {
                    changes.moved.push(change(now.uai, &now.name, Some(place(was))));
                }
            }
        }
    }
    let gone = old.institutions.iter().filter(|was| new.institutions.find(was.uai).is_none());
    changes.closed.extend(gone.map(|was| change(was.uai, &was.name, None)));
    changes
}

fn offerings(loaded: &Loaded) -> BTreeSet<(Uai, ProgrammeId, StudyMode)> {
    let places = loaded.places.iter();
    places.flat_map(|place| place.offerings.iter().map(|o| (place.uai, o.programme, o.mode))).collect()
}

/// Writes the changes to the standard output, in JSON.
///
/// # Errors
/// Where a bundle has no manifest.
pub fn run(options: &Options) -> Result<ExitCode> {
    let (old, new) = (Loaded::read(&options.old)?, Loaded::read(&options.new)?);
    let version = |loaded: &Loaded| loaded.manifest.as_ref().map_or_else(String::new, |m| m.version.clone());
    let (before, after) = (offerings(&old), offerings(&new));
    let difference = Difference {
        from: version(&old),
        to: version(&new),
        programmes: programmes(&old, &new),
        institutions: institutions(&old, &new),
        offerings_opened: after.difference(&before).count(),
        offerings_closed: before.difference(&after).count(),
    };
    let counts = |changes: &Changes| {
        BTreeMap::from([
            ("opened", changes.opened.len()),
            ("closed", changes.closed.len()),
            ("renamed", changes.renamed.len()),
            ("moved", changes.moved.len()),
        ])
    };
    eprintln!("programmes {:?}", counts(&difference.programmes));
    eprintln!("institutions {:?}", counts(&difference.institutions));
    writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&difference)?)?;
    Ok(ExitCode::SUCCESS)
}
