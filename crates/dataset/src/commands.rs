//! What a terminal calls: one file a command.

mod diff;
mod export;
mod import;
mod prerender;
mod report;
mod route;
mod search;
mod validate;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Official open data in, bundle out; and the very code of the page, from a terminal.
#[derive(Debug, Parser)]
#[command(name = "parcours-data", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Makes the bundle from the official files.
    Import(import::Options),
    /// Writes an entry page per address into a built site.
    Prerender(prerender::Options),
    /// Checks a bundle: references, duplicates, sources, budget.
    Validate(validate::Options),
    /// Tells what a bundle covers, what was left out and why, and what it weighs.
    Report(report::Options),
    /// Tells what changed between two bundles, in JSON.
    Diff(diff::Options),
    /// Writes a table in CSV.
    Export(export::Options),
    /// Finds itineraries.
    Route(route::Options),
    /// Finds programmes, occupations, institutions, campuses, sectors and places.
    Search(search::Options),
}

impl Cli {
    /// Runs the command.
    ///
    /// # Errors
    /// Where an input is not what it should be: with its place, and what was expected.
    pub fn run(self) -> Result<ExitCode> {
        match self.command {
            Command::Import(options) => import::run(&options),
            Command::Prerender(options) => prerender::run(&options),
            Command::Validate(options) => validate::run(&options),
            Command::Report(options) => report::run(&options),
            Command::Diff(options) => diff::run(&options),
            Command::Export(options) => export::run(&options),
            Command::Route(options) => route::run(&options),
            Command::Search(options) => search::run(&options),
        }
    }
}
