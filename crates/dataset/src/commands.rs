//! What a terminal calls: one file a command.

mod import;
mod route;

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
    /// Finds itineraries.
    Route(route::Options),
}

impl Cli {
    /// Runs the command.
    ///
    /// # Errors
    /// Where an input is not what it should be: with its place, and what was expected.
    pub fn run(self) -> Result<ExitCode> {
        match self.command {
            Command::Import(options) => import::run(&options),
            Command::Route(options) => route::run(&options),
        }
    }
}
