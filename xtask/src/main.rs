//! Everything one does to Parcours Campus from a terminal, as `cargo xtask COMMAND`.
//!
//! Each command first sets up the tools it needs, so that a fresh clone with only `cargo` and Node
//! on the machine is enough. Nothing here knows the app's pages or the domain.

mod audit;
mod bench;
mod check;
mod compress;
mod counts;
mod data;
mod dist;
mod html;
mod project;
mod release;
mod serve;
mod setup;
mod shell;
mod static_server;
mod table;
mod test;
mod version;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Set-up, serve, test, bench and release of Parcours Campus.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Get every tool that serving, testing and releasing need (quick when they are there)
    Setup,
    /// Build the app, serve it on this machine and rebuild it on change
    Serve {
        /// Port to listen to
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Build it as it ships: slower to build, small and fast to run
        #[arg(long)]
        release: bool,
    },
    /// Build the app once into dist/, without the entry pages and archives of `dist`
    Build {
        /// Build it as it ships
        #[arg(long)]
        release: bool,
    },
    /// Make a release: dist/, and a zip with its checksums in target/release-zip/
    Dist {
        /// Public address of the site, such as <https://example.fr/parcours/>: for 404.html and
        /// absolute links. The other pages work in any folder whatever is given here
        #[arg(long)]
        base_url: Option<String>,
        /// Leave out the pages of programmes, institutions and occupations, for a slow transfer: the app
        /// still opens them, from the home page
        #[arg(long)]
        without_records: bool,
    },
    /// Run every test but the audits: native, in-browser and end-to-end
    Test {
        /// Run these steps only (may be repeated)
        #[arg(long, value_enum)]
        only: Vec<test::Step>,
        /// Given to the test program of the step, after `--` (a name filter, for instance)
        #[arg(last = true)]
        args: Vec<String>,
    },
    /// Serve a folder as the plainest web server would
    Static {
        /// Folder to serve
        #[arg(long)]
        dir: PathBuf,
        /// Port to listen to
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Check format, lints, licences and spelling
    Check,
    /// Measure against budgets and peers: tables, and target/bench.json
    Bench {
        /// Run these only (may be repeated): sizes, search, itineraries, drawing, growth
        #[arg(long)]
        only: Vec<String>,
        /// Write docs/bench.md too
        #[arg(long)]
        write: bool,
    },
    /// Slow checks: axe on every kind of page, Lighthouse, real servers
    Audit {
        /// Run these parts only (may be repeated)
        #[arg(long, value_enum)]
        only: Vec<audit::Part>,
    },
    /// Run the data set program
    Data {
        /// Given to the program as they are
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Setup => setup::everything()?,
        Command::Serve { port, release } => serve::run(port, release)?,
        Command::Build { release: true } => release::build()?,
        Command::Build { release: false } => serve::build_once()?,
        Command::Dist { base_url, without_records } => {
            drop(dist::run(base_url.as_deref(), without_records)?);
        }
        Command::Test { only, args } => return test::run(&only, &args),
        Command::Static { dir, port } => static_server::run(&dir, port)?,
        Command::Check => return check::run(),
        Command::Bench { only, write } => return bench::run(&only, write),
        Command::Audit { only } => return audit::run(&only),
        Command::Data { args } => return data::run(&args),
    }
    Ok(ExitCode::SUCCESS)
}
