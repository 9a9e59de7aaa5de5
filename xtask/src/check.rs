//! Format, lints, licences and spelling: all of them, even after one fails.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::setup::{self, Need, Tools};
use crate::shell;

const TARGET: [&str; 4] = ["--package", "parcours-campus", "--target", "wasm32-unknown-unknown"];

/// Runs every check and says which failed.
pub fn run() -> Result<ExitCode> {
    let tools = shell::step("set-up", || {
        setup::ensure(&[Need::Npm, Need::WasmTarget, Need::Crates, Need::Checkers])
    })?;
    let mut failed = Vec::new();
    for (name, mut command) in checks(&tools)? {
        if let Err(error) = shell::step(name, || shell::run(&mut command)) {
            eprintln!("error: {error:#}");
            failed.push(name);
        }
    }
    if failed.is_empty() {
        println!(
            "\nevery check passed (security advisories need the network and are not among them: `cargo deny check advisories`)"
        );
        return Ok(ExitCode::SUCCESS);
    }
    println!("\nfailed: {}", failed.join(", "));
    Ok(ExitCode::FAILURE)
}

fn checks(tools: &Tools) -> Result<[(&'static str, Command); 7]> {
    let cargo = |args: &[&str]| -> Result<Command> {
        let mut cargo = tools.cargo()?;
        cargo.args(args);
        Ok(cargo)
    };
    let with = |mut command: Command, args: &[&str]| {
        command.args(args);
        command
    };
    let deny_warnings = ["--all-targets", "--quiet", "--", "-D", "warnings"];
    Ok([
        ("rustfmt", cargo(&["fmt", "--all", "--", "--check"])?),
        ("leptosfmt", with(tools.command("leptosfmt")?, &["--check", "src"])),
        ("clippy, native", with(cargo(&["clippy", "--workspace"])?, &deny_warnings)),
        ("clippy, WebAssembly", with(with(cargo(&["clippy"])?, &TARGET), &deny_warnings)),
        (
            "licences, bans and sources",
            with(tools.command("cargo-deny")?, &["--offline", "check", "licenses", "bans", "sources"]),
        ),
        ("spelling", with(tools.command("typos")?, &[])),
        ("prettier", prettier(tools)?),
    ])
}

fn prettier(tools: &Tools) -> Result<Command> {
    let mut prettier = tools.command("node")?;
    prettier.args(["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn"]);
    prettier.args(["--no-error-on-unmatched-pattern", "**/*.{js,mjs,css,html,md}"]);
    Ok(prettier)
}
