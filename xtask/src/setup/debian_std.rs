//! Rust's WebAssembly library from Debian's copy of Rust's sources.
//!
//! For machines that reach a Debian mirror but not Rust's own servers. The sources must be those of
//! rustc's very release: they come from whichever suite has them, through apt settings that
//! leave the system's own untouched.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::cache;
use super::wasm_target::TARGET;
use crate::shell;

/// Where a release of Rust may be, the likeliest first.
const SUITES: [&str; 4] = ["trixie-backports", "sid", "forky", "trixie"];

/// Builds the library and puts it into the toolchain, at once or not at all.
pub fn install(libraries: &Path) -> Result<()> {
    let rustc = shell::output(shell::command("rustc").arg("-vV"))?;
    let field = |name: &str| rustc.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    let release = field("release:").context("rustc does not tell its release")?;
    let hash = field("commit-hash:").context("rustc does not tell its commit")?;

    let work = cache::folder()?.join("wasm-std");
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&work)?;
    let sources = download(&work, release)?;
    let built = build(&work, &sources, hash)?;
    replace(libraries, &built)?;
    let _ = fs::remove_dir_all(&work);
    Ok(())
}

/// The `library` folder of Rust's sources in that release.
fn download(work: &Path, release: &str) -> Result<PathBuf> {
    let mirror = mirror().context("no Debian mirror is configured on this machine")?;
    for suite in SUITES {
        let apt = Apt::new(&work.join("apt").join(suite), &mirror, suite)?;
        let Some(version) = apt.version(release) else { continue };
        shell::output(
            apt.command("apt-get").current_dir(work).args(["download", &format!("rust-src={version}")]),
        )?;
        let package = find(work, "rust-src_")?;
        shell::output(Command::new("dpkg").arg("-x").arg(package).arg(work.join("x")))?;
        return Ok(find(&work.join("x/usr/src"), "rustc-")?.join("library"));
    }
    bail!("no Debian suite among {} has rust-src {release}", SUITES.join(", "))
}

/// An apt that knows one suite of one mirror, and keeps to its own folder.
struct Apt(Vec<String>);

impl Apt {
    fn new(folder: &Path, mirror: &str, suite: &str) -> Result<Self> {
        fs::create_dir_all(folder.join("lists/partial"))?;
        fs::create_dir_all(folder.join("cache/archives/partial"))?;
        let list = folder.join("sources.list");
        let keys = "/usr/share/keyrings/debian-archive-keyring.gpg";
        fs::write(&list, format!("deb [signed-by={keys}] {mirror} {suite} main\n"))?;
        let options = [
            format!("Dir::Etc::SourceList={}", list.display()),
            "Dir::Etc::SourceParts=/dev/null".into(),
            format!("Dir::State::Lists={}", folder.join("lists").display()),
            format!("Dir::Cache={}", folder.join("cache").display()),
            "APT::Sandbox::User=root".into(),
        ];
        Ok(Self(options.to_vec()))
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.args(self.0.iter().flat_map(|option| ["-o", option]));
        command
    }

    /// The version of rust-src in that release, if the suite has it.
    fn version(&self, release: &str) -> Option<String> {
        shell::output(self.command("apt-get").args(["-qq", "update"])).ok()?;
        let listed = shell::output(self.command("apt-cache").args(["madison", "rust-src"])).ok()?;
        source_version(&listed, release)
    }
}

fn build(work: &Path, sources: &Path, hash: &str) -> Result<PathBuf> {
    let target = work.join("target");
    let remap = format!("--remap-path-prefix={}=/rustc/{hash}/library", sources.display());
    let mut cargo = Command::new(shell::cargo_program());
    // This profile embeds the bitcode that link-time optimisation of the app needs.
    cargo.args(["build", "--quiet", "--locked", "--profile", "dist", "--target", TARGET]);
    cargo
        .current_dir(sources.join("sysroot"))
        .env("CARGO_TARGET_DIR", &target)
        .env("CARGO_PROFILE_DIST_DEBUG", "0");
    cargo.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", format!("-Zforce-unstable-if-unmarked {remap}"));
    cargo.env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("CARGO_BUILD_TARGET");
    shell::run(&mut cargo)?;
    Ok(target.join(TARGET).join("dist/deps"))
}

/// Puts the built libraries where rustc looks for them.
fn replace(libraries: &Path, built: &Path) -> Result<()> {
    let fresh = libraries.with_extension("new");
    let _ = fs::remove_dir_all(&fresh);
    fs::create_dir_all(&fresh).with_context(|| format!("cannot write into {}", fresh.display()))?;
    for entry in built.read_dir()? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // `sysroot` only stands for all the others.
        if path.extension().is_some_and(|e| e == "rlib") && !name.starts_with("libsysroot-") {
            fs::copy(&path, fresh.join(name))?;
        }
    }
    let _ = fs::remove_dir_all(libraries);
    fs::rename(&fresh, libraries)?;
    Ok(())
}

/// The first mirror of the system's apt settings.
fn mirror() -> Option<String> {
    ["/etc/apt/sources.list.d/debian.sources", "/etc/apt/sources.list"]
        .iter()
        .find_map(|path| mirror_in(&fs::read_to_string(path).ok()?))
}

/// The first address in an apt list, of the old form (`deb …`) or the new (`URIs: …`).
fn mirror_in(list: &str) -> Option<String> {
    let lines =
        list.lines().map(str::trim).filter(|line| line.starts_with("deb ") || line.starts_with("URIs:"));
    lines.flat_map(str::split_whitespace).find(|word| word.contains("://")).map(str::to_owned)
}

/// The version of that release among the lines of `apt-cache madison`.
fn source_version(listed: &str, release: &str) -> Option<String> {
    let versions = listed.lines().filter_map(|line| line.split('|').nth(1)).map(str::trim);
    let mut ours =
        versions.filter(|version| version.strip_prefix(release).is_some_and(|rest| rest.starts_with('+')));
    ours.next().map(str::to_owned)
}

/// The first entry of a folder whose name starts so.
fn find(folder: &Path, prefix: &str) -> Result<PathBuf> {
    for entry in folder.read_dir().with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(prefix) {
            return Ok(entry.path());
        }
    }
    bail!("{} has nothing named {prefix}…", folder.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mirrors_of_both_forms_of_lists() {
        let old = "# main\ndeb [arch=amd64] http://deb.example.org/debian bookworm main\n";
        let new = "Types: deb\nURIs: http://deb.example.org/debian\nSuites: bookworm\n";
        for list in [old, new] {
            assert_eq!(mirror_in(list).as_deref(), Some("http://deb.example.org/debian"));
        }
        assert_eq!(mirror_in("# deb http://deb.example.org/debian bookworm main\n"), None);
    }

    #[test]
    fn sources_are_of_that_very_release() {
        let listed = " rust-src | 1.95.10+dfsg1-1 | http://deb sid/main\n rust-src | 1.95.1+dfsg1-1~bpo13+1 | http://deb\n";
        assert_eq!(source_version(listed, "1.95.1").as_deref(), Some("1.95.1+dfsg1-1~bpo13+1"));
        assert_eq!(source_version(listed, "1.95.0"), None);
    }
}
