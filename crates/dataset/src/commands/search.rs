//! `search`: the box of the page, from a terminal.

use std::io::{BufRead as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::Args;
use parcours_core::dataset::{Catalog, Table, read_document};
use parcours_core::search::{Engine, Hit, Outcome};
use serde_json::{Value, json};

/// What to look for.
#[derive(Debug, Args)]
pub struct Options {
    /// Folder of the bundle.
    #[arg(long, default_value = "public/data")]
    bundle: PathBuf,
    /// What a person would type.
    #[arg(required_unless_present = "stdin")]
    query: Option<String>,
    /// Answers one query a line from the standard input.
    #[arg(long)]
    stdin: bool,
    /// One JSON list a query: id, kind and title of each result, the best first.
    #[arg(long)]
    json: bool,
    /// Most results for one query.
    #[arg(long, default_value_t = 20)]
    limit: usize,
}

/// Searches, and writes a line a query.
///
/// # Errors
/// Where the bundle cannot be read, or nothing can be written.
pub fn run(options: &Options) -> Result<ExitCode> {
    let engine = engine(options)?;
    let mut out = std::io::stdout().lock();
    let mut answer = |query: &str| -> Result<()> {
        let outcome = engine.search(query, options.limit);
        if options.json {
            writeln!(out, "{}", Value::Array(best(&outcome).iter().map(row).collect()))?;
        } else {
            tell(&mut out, query, &outcome)?;
        }
        Ok(())
    };
    if let Some(query) = &options.query {
        answer(query)?;
    }
    if options.stdin {
        for line in std::io::stdin().lock().lines() {
            answer(&line?)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn engine(options: &Options) -> Result<Engine> {
    let reference = read_document("reference.json", &text(options, "reference.json")?)
        .map_err(|issue| anyhow::anyhow!("{issue}"))?;
    let (programmes, campuses) = (records(options, "programmes.json")?, records(options, "campuses.json")?);
    let catalog = Catalog::new(reference, programmes, campuses, &mut Vec::new());
    Ok(Engine::new(
        &catalog,
        &records(options, "occupations.json")?,
        &records(options, "institutions.json")?,
        &records(options, "aliases.json")?,
    ))
}

fn text(options: &Options, name: &str) -> Result<String> {
    let path = options.bundle.join(name);
    std::fs::read_to_string(&path).with_context(|| path.display().to_string())
}

/// The records that can be read; what is wrong with the others is told, and stops nothing.
fn records<T: Table>(options: &Options, name: &str) -> Result<Vec<T>> {
    let (records, issues) = T::read(name, &text(options, name)?);
    for issue in issues {
        eprintln!("warning: {issue}");
    }
    Ok(records)
}

/// The results, or, when the constraints let nothing through, the nearest ones.
fn best(outcome: &Outcome) -> &[Hit] {
    if outcome.hits.is_empty() { &outcome.nearest } else { &outcome.hits }
}

fn row(hit: &Hit) -> Value {
    json!({ "id": hit.id(), "kind": hit.kind().slug(), "title": hit.title })
}

fn tell(out: &mut impl std::io::Write, query: &str, outcome: &Outcome) -> Result<()> {
    let chips: Vec<&str> = outcome.reading.chips.iter().map(|chip| chip.label.as_str()).collect();
    writeln!(
        out,
        "« {query} » : {} résultats; {} [{}]",
        outcome.counts.total(),
        outcome.reading.text,
        chips.join(", ")
    )?;
    for hit in best(outcome) {
        write!(out, "  {} {}", hit.id(), hit.title)?;
        if let Some(why) = &hit.why {
            write!(out, " ({} : {})", why.kind.label(), why.name)?;
        }
        writeln!(out)?;
    }
    for relaxation in &outcome.relaxations {
        writeln!(out, "  sans « {} » : {}", relaxation.dropped, relaxation.count)?;
    }
    if !outcome.suggestions.is_empty() {
        writeln!(out, "  vouliez-vous dire : {}", outcome.suggestions.join(" ; "))?;
    }
    Ok(())
}
