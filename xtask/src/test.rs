//! Every test, in three steps, and how many there were.

mod e2e;
mod native;
mod wasm;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::counts::Counts;
use crate::setup::{self, Need, Tools};
use crate::{shell, table};

/// A kind of tests.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// Rust tests on this machine
    Native,
    /// Rust tests in a browser
    Wasm,
    /// The released site in a browser
    E2e,
}

impl Step {
    fn name(self) -> &'static str {
        match self {
            Self::Native => "native tests",
            Self::Wasm => "in-browser tests",
            Self::E2e => "end-to-end tests",
        }
    }

    fn needs(self) -> &'static [Need] {
        match self {
            Self::Native => &[Need::Crates],
            Self::Wasm => &[Need::Npm, Need::Browser, Need::WasmTarget, Need::Crates, Need::WasmBindgen],
            // The release build adds its own.
            Self::E2e => &[Need::Npm, Need::Browser],
        }
    }

    fn run(self, tools: &Tools, args: &[String]) -> Result<Counts> {
        match self {
            Self::Native => native::run(tools, args),
            Self::Wasm => wasm::run(tools, args),
            Self::E2e => e2e::run(tools, args),
        }
    }
}

/// Runs the steps, all of them when none is given. One that fails does not stop the next.
pub fn run(only: &[Step], args: &[String]) -> Result<ExitCode> {
    let steps = if only.is_empty() { Step::value_variants() } else { only };
    if steps.len() > 1 && !args.is_empty() {
        bail!("arguments after `--` are for one step: choose it with --only");
    }
    // All tools first: a missing one is known before the first test runs.
    let mut needs: Vec<Need> = steps.iter().flat_map(|step| step.needs()).copied().collect();
    if steps.contains(&Step::E2e) {
        needs.extend(setup::BUILD);
    }
    let tools = shell::step("set-up", || setup::ensure(&needs))?;

    let mut results = Vec::new();
    for step in steps {
        let start = Instant::now();
        let counts = shell::step(step.name(), || step.run(&tools, args)).unwrap_or_else(|error| {
            eprintln!("error: {}: {error:#}", step.name());
            Counts::default().at_least_one_failed()
        });
        results.push((*step, counts, start.elapsed()));
    }
    Ok(summary(&results))
}

fn summary(results: &[(Step, Counts, Duration)]) -> ExitCode {
    let mut total = Counts::default();
    let mut rows = Vec::new();
    for (step, counts, time) in results {
        total += *counts;
        let Counts { passed, failed, skipped } = counts;
        rows.push([
            step.name().into(),
            passed.to_string(),
            failed.to_string(),
            skipped.to_string(),
            shell::duration(*time),
        ]);
    }
    println!();
    table::print(["step", "passed", "failed", "skipped", "time"], &rows);
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
