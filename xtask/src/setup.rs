//! Getting the tools: quick when they are there, announced when they are not.
//!
//! Tools that are built live in the user's cache, keyed by version, so that a second clone finds
//! them. Whatever is on `PATH` at the right version is used as it is.

mod browser;
mod cache;
mod cargo_tool;
mod debian_std;
mod npm;
mod wasm_target;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::{project, shell, version};
pub use browser::Browser;
use cargo_tool::CargoTool;

/// Something a command cannot do without.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The packages of package.json
    Npm,
    /// A Chromium that can be driven, and its driver
    Browser,
    /// The standard library for `wasm32-unknown-unknown`
    WasmTarget,
    /// The crates of Cargo.lock, so that builds need no network
    Crates,
    /// wasm-bindgen and its test runner, as Cargo.lock has it
    WasmBindgen,
    /// Trunk
    Trunk,
    /// The programs of `cargo xtask check`
    Checkers,
}

/// What building the app takes.
pub const BUILD: &[Need] = &[Need::Npm, Need::WasmTarget, Need::Crates, Need::WasmBindgen, Need::Trunk];

/// 0.22 needs a newer Rust than the one this project is built with.
const TRUNK: &str = "0.21.14";
const LEPTOSFMT: &str = "0.1.33";
const CARGO_DENY: &str = "0.20.2";
const TYPOS: &str = "1.52.0";

/// Where the tools were found.
#[derive(Default)]
pub struct Tools {
    /// Folders to put before those of `PATH`
    folders: Vec<PathBuf>,
    browser: Option<Browser>,
}

impl Tools {
    /// A command at the root of the repository that finds the tools first.
    pub fn command(&self, program: &str) -> Result<Command> {
        // Looked up here: the search of `Command` is in *our* PATH on some systems.
        let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
        let found = self.folders.iter().map(|folder| folder.join(&file)).find(|path| path.is_file());
        self.equip(shell::command(found.unwrap_or_else(|| program.into())))
    }

    /// `cargo` at the root of the repository, that finds the tools first.
    pub fn cargo(&self) -> Result<Command> {
        self.equip(shell::cargo())
    }

    /// The browser to drive.
    pub fn browser(&self) -> Result<&Browser> {
        self.browser.as_ref().context("no browser was set up: this is a bug of the command that was run")
    }

    fn equip(&self, mut command: Command) -> Result<Command> {
        command.env("PATH", self.path()?);
        if let Some(browser) = &self.browser {
            command.env("CHROME_PATH", &browser.chrome).env("CHROMEDRIVER", &browser.driver);
        }
        Ok(command)
    }

    fn path(&self) -> Result<OsString> {
        let before = std::env::var_os("PATH").unwrap_or_default();
        std::env::join_paths(self.folders.iter().cloned().chain(std::env::split_paths(&before)))
            .context("a folder of PATH has a separator in its name: rename it or take it out of PATH")
    }
}

/// Gets everything, and says so.
pub fn everything() -> Result<()> {
    let start = Instant::now();
    ensure(&[BUILD, &[Need::Browser]].concat())?;
    println!("set-up: everything is there ({})", shell::duration(start.elapsed()));
    Ok(())
}

/// Makes sure that these are there; what takes time says so first.
pub fn ensure(needs: &[Need]) -> Result<Tools> {
    let mut tools = Tools::default();
    for need in needs {
        match need {
            Need::Npm => tools.folders.push(npm::ensure()?),
            Need::Browser => tools.browser = Some(browser::ensure()?),
            Need::WasmTarget => wasm_target::ensure()?,
            Need::Crates => fetch_crates()?,
            Need::WasmBindgen => tools.folders.extend(wasm_bindgen()?.ensure()?),
            Need::Trunk => tools.folders.extend(trunk().ensure()?),
            Need::Checkers => {
                for checker in checkers() {
                    tools.folders.extend(checker.ensure()?);
                }
            }
        }
    }
    cargo_tool::clean();
    Ok(tools)
}

/// Tells what is about to be done, why it may take a while.
fn announce(what: &str) {
    println!("set-up: {what}");
}

fn fetch_crates() -> Result<()> {
    let fetch = shell::output(shell::cargo().args(["fetch", "--quiet"]));
    fetch
        .map(drop)
        .context("the crates of Cargo.lock could not be downloaded: check the network, then run this again")
}

fn trunk() -> CargoTool {
    // Without its default features Trunk has neither update check nor TLS: it downloads nothing.
    CargoTool {
        package: "trunk",
        program: "trunk",
        version: TRUNK.into(),
        flags: &["--no-default-features"],
        minutes: 7,
    }
}

fn wasm_bindgen() -> Result<CargoTool> {
    let path = project::root().join("Cargo.lock");
    let lock = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let version = version::locked(&lock, "wasm-bindgen")
        .context("Cargo.lock has no wasm-bindgen: run `cargo update`")?;
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: version.into(),
        flags: &[],
        minutes: 4,
    })
}

fn checkers() -> [CargoTool; 3] {
    [
        CargoTool {
            package: "leptosfmt",
            program: "leptosfmt",
            version: LEPTOSFMT.into(),
            flags: &[],
            minutes: 2,
        },
        CargoTool {
            package: "cargo-deny",
            program: "cargo-deny",
            version: CARGO_DENY.into(),
            flags: &["--no-default-features"],
            minutes: 3,
        },
        CargoTool { package: "typos-cli", program: "typos", version: TYPOS.into(), flags: &[], minutes: 2 },
    ]
}
