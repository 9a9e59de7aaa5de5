//! `report`: what the data cover, how rows were matched, what was left out, and what the bundle weighs.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use parcours_core::dataset::Coverage;

use crate::bundle::{BUDGET, Loaded, Weight, weigh};

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
