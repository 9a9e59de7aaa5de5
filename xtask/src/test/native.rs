//! The tests that need no browser: the core, the data set program, this program.

use anyhow::Result;

use crate::counts::Counts;
use crate::setup::Tools;
use crate::shell;

/// Runs them all, even after a failure.
pub fn run(tools: &Tools, args: &[String]) -> Result<Counts> {
    let mut cargo = tools.cargo()?;
    cargo.args(["test", "--workspace", "--no-fail-fast", "--"]).args(args);
    let (status, printed) = shell::tee(&mut cargo)?;
    let counts = Counts::of_harness(&printed);
    Ok(if status.success() { counts } else { counts.at_least_one_failed() })
}
