//! `report`: what the data cover, how rows were matched, what was left out, and what the bundle weighs.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use parcours_core::dataset::Coverage;
use parcours_core::pathways::Graph;

use crate::bundle::{BUDGET, Loaded, Weight, weigh};
use crate::pathways::by_award;

/// Which bundle.
#[derive(Debug, Args)]
pub struct Options {
    /// Folder of the bundle.
    #[arg(default_value = "public/data")]
    bundle: PathBuf,
}

fn coverage(out: &mut impl Write, title: &str, rows: &[Coverage]) -> Result<()> {
    writeln!(out, "\n{title:<22} programmes   rncp  place  occupation  outcome")?;
    for row in rows {
        writeln!(
            out,
            "{:<22} {:>10} {:>6} {:>6} {:>11} {:>8}",
            row.key, row.programmes, row.rncp, row.placed, row.occupation, row.outcome
        )?;
    }
    Ok(())
}

/// How many programmes of each award something leads to, and how many lead to something.
fn ways(out: &mut impl Write, loaded: &Loaded) -> Result<()> {
    let graph = Graph::build(&loaded.catalog, loaded.pathways.clone(), &loaded.classes);
    writeln!(out, "\n{:<22} programmes  way in  way out  neither", "type of award")?;
    for (award, report) in by_award(&graph) {
        let orphans = report.orphans.len();
        writeln!(
            out,
            "{:<22} {:>10} {:>7} {:>8} {orphans:>8}",
            award.slug(),
            report.programmes,
            report.with_way_in,
            report.with_way_out
        )?;
    }
    Ok(())
}

/// Tells all that is known of a bundle.
///
/// # Errors
/// Where it has no manifest.
pub fn run(options: &Options) -> Result<ExitCode> {
    let loaded = Loaded::read(&options.bundle)?;
    let mut out = std::io::stdout().lock();
    if let Some(manifest) = &loaded.manifest {
        writeln!(out, "bundle {} (schema {})", manifest.version, manifest.schema)?;
        writeln!(out, "\n{:<28} {:>9} {:>9}  vintage", "source", "read", "kept")?;
        for source in &manifest.sources {
            writeln!(
                out,
                "{:<28} {:>9} {:>9}  {}",
                source.id, source.rows_read, source.rows_kept, source.vintage
            )?;
        }
    }
    coverage(&mut out, "type of award", &loaded.report.awards)?;
    coverage(&mut out, "sector", &loaded.report.sectors)?;
    ways(&mut out, &loaded)?;
    writeln!(out, "\n{:<28} {:<52} {:>6} {:>8} {:>6}", "rows of", "kind", "rows", "matched", "%")?;
    for rate in &loaded.report.rates {
        let percent = f64::from(rate.matched) * 100.0 / f64::from(rate.rows.max(1));
        writeln!(
            out,
            "{:<28} {:<52} {:>6} {:>8} {percent:>6.1}",
            rate.source, rate.kind, rate.rows, rate.matched
        )?;
    }
    writeln!(out, "\n{:>7}  rows left out", "")?;
    for row in &loaded.report.dropped {
        writeln!(out, "{:>7}  {}: {} (such as {})", row.rows, row.source, row.reason, row.example)?;
    }
    writeln!(out, "\n{:<18} {:>5} {:>9} {:>9}", "table", "files", "raw", "brotli")?;
    let mut whole = Weight::default();
    for (table, weight) in weigh(&loaded.files) {
        writeln!(out, "{table:<18} {:>5} {:>9} {:>9}", weight.files, weight.raw, weight.brotli)?;
        whole.files += weight.files;
        whole.raw += weight.raw;
        whole.brotli += weight.brotli;
    }
    writeln!(
        out,
        "{:<18} {:>5} {:>9} {:>9}  (budget {BUDGET})",
        "all", whole.files, whole.raw, whole.brotli
    )?;
    Ok(ExitCode::SUCCESS)
}
