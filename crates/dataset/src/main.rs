//! Official files in, bundle out.

use std::process::ExitCode;

use clap::Parser as _;
use parcours_dataset::commands::Cli;

fn main() -> ExitCode {
    match Cli::parse().run() {
        Ok(code) => code,
        // Whoever reads our output may stop before its end (`| head`).
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let io = error.chain().filter_map(|cause| {
        let csv = cause.downcast_ref::<csv::Error>().and_then(|error| match error.kind() {
            csv::ErrorKind::Io(error) => Some(error),
            _ => None,
        });
        cause.downcast_ref::<std::io::Error>().or(csv)
    });
    io.into_iter().any(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}
