//! The data set program, run natively.

use std::ffi::OsStr;
use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::{project, shell};

/// The data set program with these arguments, in the folder where one is: paths are the caller's.
pub fn command(args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
    let mut command = Command::new(shell::cargo_program());
    command
        .args(["run", "--quiet", "--profile", "tool", "--manifest-path"])
        .arg(project::root().join("Cargo.toml"));
    command.args(["--package", "parcours-dataset", "--"]).args(args);
    command
}

/// Runs it; its exit code is ours, so that scripts can tell its answers apart.
pub fn run(args: &[String]) -> Result<ExitCode> {
    let status = shell::status(&mut command(args))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
    Ok(ExitCode::from(code))
}
