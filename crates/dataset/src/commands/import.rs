//! `import`: official files in, bundle out.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use clap::Args;

use crate::build::{Inputs, build};
use crate::bundle::{file_texts, manifest_of, write_whole};

/// Where to read and write.
#[derive(Debug, Args)]
pub struct Options {
    /// Folder of the official files.
    #[arg(long)]
    from: PathBuf,
    /// Folder of what is kept by hand.
    #[arg(long, default_value = "data")]
    kept: PathBuf,
    /// Folder of the bundle.
    #[arg(long, default_value = "public/data")]
    to: PathBuf,
    /// Version of the bundle: year, month and revision. Diplomas that ended before that month are past.
    #[arg(long, default_value = "2026.11.0")]
    version: String,
    /// Ends on the first row that has to be left out because a field is invalid.
    #[arg(long)]
    strict: bool,
}

fn month(version: &str) -> Result<(u16, u8)> {
    let mut parts = version.split('.');
    let year = parts.next().and_then(|year| year.parse().ok());
    let month = parts.next().and_then(|month| month.parse().ok()).filter(|month| (1..=12).contains(month));
    match (year, month) {
        (Some(year), Some(month)) => Ok((year, month)),
        _ => {
            bail!("--version: expected a year, a month and a revision such as 2026.11.0, found « {version} »")
        }
    }
}

/// Makes the bundle.
///
/// # Errors
/// Where an input is not what it should be; nothing is then written.
pub fn run(options: &Options) -> Result<ExitCode> {
    let start = Instant::now();
    let inputs = Inputs {
        official: options.from.clone(),
        kept: options.kept.clone(),
        as_of: month(&options.version)?,
    };
    let built = build(&inputs, |step| eprintln!("{:>6.2} s  {step}", start.elapsed().as_secs_f32()))?;
    if let Some(first) = built.journal.dropped().iter().find(|row| row.reason.starts_with("invalid")) {
        if options.strict {
            bail!("{}", first.example);
        }
    }
    let mut files = file_texts(&built)?;
    let manifest = manifest_of(&built, &files, &options.version);
    let mut text = serde_json::to_string_pretty(&manifest).context("manifest")?;
    text.push('\n');
    files.insert("manifest.json".to_owned(), text);
    write_whole(&options.to, &files)?;
    let counts = manifest.counts;
    eprintln!(
        "{:>6.2} s  {}: {} programmes, {} institutions, {} places, {} campuses, {} occupations, {} outcomes",
        start.elapsed().as_secs_f32(),
        options.to.display(),
        counts.programmes,
        counts.institutions,
        counts.offerings,
        counts.campuses,
        counts.occupations,
        counts.outcomes
    );
    Ok(ExitCode::SUCCESS)
}
