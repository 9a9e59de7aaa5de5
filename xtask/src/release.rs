//! The release build: Trunk, then a smaller JavaScript glue.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::setup::Tools;
use crate::{html, project, setup, shell};

/// Builds the app as it ships into `dist/`; it works in whatever folder it is served from.
pub fn build() -> Result<()> {
    let tools = setup::ensure(setup::BUILD)?;
    let mut trunk = trunk(&tools)?;
    shell::run(trunk.args(["build", "--release", "--offline", "--locked", "--public-url", "./"]))?;
    minify_glue()
}

/// Trunk, which reads its own meaning into the usual switch against colours.
pub fn trunk(tools: &Tools) -> Result<Command> {
    let mut trunk = tools.command("trunk")?;
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

/// Minifies what wasm-bindgen wrote: Trunk's own minifier cannot read it.
///
/// The file gets a new name, made from its content as the old one was, so that no cache serves one
/// version under the other's checksum.
fn minify_glue() -> Result<()> {
    let dist = project::dist();
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let (href, integrity) =
        glue(&page).context("dist/index.html preloads no module: has Trunk's output changed?")?;
    let name = href.trim_start_matches("./");
    let (stem, _) = name.rsplit_once('-').context("the module of dist/index.html has no hash in its name")?;

    let source = fs::read(dist.join(name)).with_context(|| format!("cannot read dist/{name}"))?;
    let small = esbuild(&source)?;
    let hash = format!("{:x}", Sha256::digest(&small));
    let new_name = format!("{stem}-{}.js", &hash[..16]);
    let new_integrity = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&small)));

    fs::write(dist.join(&new_name), small)?;
    fs::write(&index, page.replace(name, &new_name).replace(integrity, &new_integrity))?;
    if new_name != name {
        fs::remove_file(dist.join(name))?;
    }
    Ok(())
}

/// Address and checksum of the module that the page preloads.
fn glue(page: &str) -> Option<(&str, &str)> {
    let tag = html::tags(page, "link").find(|tag| html::attribute(tag, "rel") == Some("modulepreload"))?;
    Some((html::attribute(tag, "href")?, html::attribute(tag, "integrity")?))
}

fn esbuild(source: &[u8]) -> Result<Vec<u8>> {
    let mut command = shell::command(project::node_bin("esbuild"));
    command.args([
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("cannot start esbuild")?;
    // All of it is written before anything is read: esbuild reads to the end first.
    child.stdin.take().context("esbuild takes no input")?.write_all(source)?;
    let output = child.wait_with_output()?;
    if !output.status.success() || output.stdout.is_empty() {
        bail!("esbuild could not minify what wasm-bindgen wrote: see its messages above");
    }
    Ok(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_is_the_preloaded_module() {
        let page = r#"<link rel="stylesheet" href="a.css" integrity="sha384-a">
            <link rel="modulepreload" href="./app-12.js" crossorigin="anonymous" integrity="sha384-b">"#;
        assert_eq!(glue(page), Some(("./app-12.js", "sha384-b")));
        assert_eq!(glue("<link rel=\"icon\" href=\"i.svg\">"), None);
    }
}
