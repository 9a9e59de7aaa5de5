//! axe on every kind of page, in both themes, framed and not.

use anyhow::Result;

use crate::setup::Tools;
use crate::shell;

/// Whether axe found nothing; it prints what it found.
pub fn run(tools: &Tools, site: &str, pages: &[String]) -> Result<bool> {
    let mut node = tools.command("node")?;
    node.args(["xtask/audit/axe.mjs", site]).args(pages);
    Ok(shell::status(&mut node)?.success())
}
