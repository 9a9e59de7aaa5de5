//! Programs that crates.io has: found, downloaded or built.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::{announce, cache};
use crate::{shell, version};

/// A program and the one version of it that this project works with.
pub struct CargoTool {
    pub package: &'static str,
    /// Name of its executable
    pub program: &'static str,
    pub version: String,
    /// More arguments to `cargo install`
    pub flags: &'static [&'static str],
    /// How long it may take to build on a small machine
    pub minutes: u32,
}

/// These programs run for seconds: cheap code is enough, while their own profiles cost minutes.
const CHEAP_PROFILE: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_STRIP", "symbols"),
];

impl CargoTool {
    /// Makes sure that the program is there; gives its folder when `PATH` does not have it.
    pub fn ensure(&self) -> Result<Option<PathBuf>> {
        let root = cache::tool(self.program, &self.version)?;
        if self.is_in(&root) {
            return Ok(Some(root.join("bin")));
        }
        if self.is_on_path() {
            return Ok(None);
        }
        let _lock = cache::lock()?;
        if !self.is_in(&root) {
            self.install(&root)?;
        }
        Ok(Some(root.join("bin")))
    }

    fn is_in(&self, root: &Path) -> bool {
        root.join("bin").join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX)).is_file()
    }

    fn is_on_path(&self) -> bool {
        let said = shell::output(Command::new(self.program).arg("--version"));
        said.is_ok_and(|said| version::is(&said, &self.version))
    }

    fn install(&self, root: &Path) -> Result<()> {
        let Self { package, version, minutes, .. } = self;
        if shell::find("cargo-binstall").is_some() {
            announce(&format!("downloading {package} {version} (under a minute)"));
            let mut binstall = Command::new(shell::cargo_program());
            binstall.args([
                "binstall",
                "--no-confirm",
                "--disable-strategies",
                "compile",
                "--version",
                version,
            ]);
            if shell::run(binstall.arg("--root").arg(root).arg(package)).is_ok() && self.is_in(root) {
                return Ok(());
            }
        }
        announce(&format!("building {package} {version} (about {minutes} minutes, once for this machine)"));
        let locked = shell::run(self.cargo_install(root)?.arg("--locked"));
        // A lock file may want a version that was withdrawn, or that a mirror does not have yet.
        if locked.is_err() && shell::run(&mut self.cargo_install(root)?).is_err() {
            bail!(
                "{package} {version} could not be built: check the network and the messages above, \
                 or put `{}` {version} on PATH",
                self.program
            );
        }
        Ok(())
    }

    fn cargo_install(&self, root: &Path) -> Result<Command> {
        let mut install = Command::new(shell::cargo_program());
        install.args(["install", "--quiet", self.package, "--version", &self.version]).args(self.flags);
        install.arg("--root").arg(root).envs(CHEAP_PROFILE);
        // Out of reach of the project's own Cargo settings. Dependencies in common are built once.
        install.current_dir(cache::folder()?).env("CARGO_TARGET_DIR", build_folder()?);
        for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
            install.env_remove(name);
        }
        Ok(install)
    }
}

fn build_folder() -> Result<PathBuf> {
    Ok(cache::folder()?.join("build"))
}

/// Drops what the builds left, some 500 MB, once no set-up is under way.
pub fn clean() {
    let Ok(build) = build_folder() else { return };
    if !build.exists() {
        return;
    }
    if let Ok(_lock) = cache::lock() {
        // Left-overs do no harm: the next set-up tries again.
        let _ = std::fs::remove_dir_all(build);
    }
}
