//! Official files in, bundle out.

use std::process::ExitCode;

use clap::Parser as _;
use parcours_dataset::commands::Cli;

fn main() -> ExitCode {
    match Cli::parse().run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
