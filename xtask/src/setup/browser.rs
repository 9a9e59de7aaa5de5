//! A Chromium that can be driven, and the driver of its very version.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{announce, cache};
use crate::{project, shell, version};

/// A browser and its driver, of one version.
#[derive(Clone)]
pub struct Browser {
    pub chrome: PathBuf,
    pub driver: PathBuf,
}

/// Names under which systems have it, the likeliest first.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Makes sure that there is a browser to test with.
pub fn ensure() -> Result<Browser> {
    if let Some(browser) = on_this_machine().or_else(downloaded) {
        return Ok(browser);
    }
    if is_debian_root() {
        announce("installing Chromium and its driver from Debian (about a minute)");
        if let Err(error) = from_debian() {
            announce(&format!("Debian's Chromium could not be installed: {error:#}"));
        }
        if let Some(browser) = on_this_machine() {
            return Ok(browser);
        }
    }
    announce("downloading Chrome for Testing and its driver (about 200 MB, a minute or two)");
    download().context(
        "there is no browser to test with: install Chromium and ChromeDriver of one version (on Debian: \
         `apt-get install chromium chromium-driver`), or name them in CHROME_PATH and CHROMEDRIVER",
    )
}

fn on_this_machine() -> Option<Browser> {
    let named = |name| std::env::var_os(name).map(PathBuf::from).filter(|path: &PathBuf| path.is_file());
    let chrome = named("CHROME_PATH").or_else(|| NAMES.iter().find_map(|name| shell::find(name)))?;
    let driver = named("CHROMEDRIVER").or_else(|| shell::find("chromedriver"))?;
    Some(Browser { chrome, driver })
}

fn is_debian_root() -> bool {
    let root = shell::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    root && shell::find("apt-get").is_some()
}

fn from_debian() -> Result<()> {
    let apt = || {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
        apt
    };
    shell::output(apt().arg("update"))?;
    shell::output(apt().args(["install", "-y", "--no-install-recommends", "chromium", "chromium-driver"]))?;
    Ok(())
}

/// What an earlier set-up downloaded.
fn downloaded() -> Option<Browser> {
    let noted = std::fs::read_to_string(note().ok()?).ok()?;
    let mut paths = noted.lines().map(PathBuf::from).filter(|path| path.is_file());
    Some(Browser { chrome: paths.next()?, driver: paths.next()? })
}

fn note() -> Result<PathBuf> {
    Ok(cache::folder()?.join("chrome/paths.txt"))
}

/// Chrome for Testing: not pinned, since a browser is to be as current as its users'.
fn download() -> Result<Browser> {
    let _lock = cache::lock()?;
    super::npm::ensure()?;
    let folder = cache::folder()?.join("chrome");
    let (build, chrome) = fetch(&folder, "chrome@stable")?;
    let (_, driver) = fetch(&folder, &format!("chromedriver@{build}"))?;
    if shell::output(Command::new(&chrome).arg("--version"))
        .ok()
        .and_then(|said| version::major(&said))
        .is_none()
    {
        bail!("{} does not start: libraries of the system may be missing", chrome.display());
    }
    let browser = Browser { chrome, driver };
    std::fs::write(note()?, format!("{}\n{}\n", browser.chrome.display(), browser.driver.display()))?;
    Ok(browser)
}

fn fetch(folder: &Path, what: &str) -> Result<(String, PathBuf)> {
    let mut browsers = shell::command(project::node_bin("browsers"));
    let said = shell::output(browsers.args(["install", what, "--path"]).arg(folder))?;
    installed(&said).with_context(|| format!("the download of {what} did not tell where it is: {said}"))
}

/// Build and path in `chrome@131.0.6778.204 /path/to/chrome`.
fn installed(said: &str) -> Option<(String, PathBuf)> {
    let line = said.lines().rev().find(|line| line.contains('@'))?;
    let (name, path) = line.trim().split_once(' ')?;
    Some((name.split_once('@')?.1.to_owned(), path.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_download_tells_where_it_is() {
        let said = "Downloading chrome\nchrome@131.0.6778.204 /home/a b/chrome-linux64/chrome\n";
        assert_eq!(
            installed(said),
            Some(("131.0.6778.204".into(), "/home/a b/chrome-linux64/chrome".into()))
        );
        assert_eq!(installed("nothing"), None);
    }
}
