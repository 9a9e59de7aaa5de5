//! The start page, which names the files of the app.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::split::Built;
use crate::html;

/// Puts the cut files in the place of those that Trunk made, in the folder and in the page; gives the page.
pub fn replace(page: &str, dist: &Path, built: &Built) -> Result<String> {
    let (script, _) = named(page, "modulepreload")
        .context("dist/index.html preloads no module: has Trunk's output changed?")?;
    let (wasm, wasm_sum) =
        named(page, "preload").context("dist/index.html preloads no Wasm: has Trunk's output changed?")?;
    for old in [script, wasm] {
        fs::remove_file(dist.join(old)).with_context(|| format!("dist/{old} is not there"))?;
    }
    for file in [&built.script, &built.main].into_iter().chain(&built.parts) {
        fs::write(dist.join(&file.name), &file.bytes)?;
    }
    let preload = html::tags(page, "link")
        .find(|tag| html::attribute(tag, "rel") == Some("modulepreload"))
        .context("dist/index.html preloads no module")?;
    // The script starts the app by itself: a policy without inline scripts lets it run.
    let start = format!(
        "<script type=\"module\" src=\"./{}\" crossorigin=\"anonymous\" integrity=\"{}\"></script>",
        built.script.name, built.script.integrity
    );
    let page = page.replace(preload, &start).replace(wasm, &built.main.name);
    without_inline_script(&page.replace(wasm_sum, &built.main.integrity))
}

/// The page without what Trunk wrote to start the app.
fn without_inline_script(page: &str) -> Result<String> {
    const OPEN: &str = "<script type=\"module\">";
    let (before, rest) = page.split_once(OPEN).context("dist/index.html has no start script")?;
    let (_, after) = rest.split_once("</script>").context("the start script has no end")?;
    Ok(format!("{before}{after}"))
}

/// Name and checksum of the file of that kind that the page asks for.
fn named<'a>(page: &'a str, kind: &str) -> Option<(&'a str, &'a str)> {
    let tag = html::tags(page, "link").find(|tag| html::attribute(tag, "rel") == Some(kind))?;
    Some((html::attribute(tag, "href")?.trim_start_matches("./"), html::attribute(tag, "integrity")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_its_files() {
        let page = r#"<link rel="stylesheet" href="a.css" integrity="sha384-a">
            <link rel="modulepreload" href="./app-12.js" crossorigin="anonymous" integrity="sha384-b">
            <link rel="preload" href="./app-12_bg.wasm" crossorigin="anonymous" integrity="sha384-c" as="fetch">"#;
        assert_eq!(named(page, "modulepreload"), Some(("app-12.js", "sha384-b")));
        assert_eq!(named(page, "preload"), Some(("app-12_bg.wasm", "sha384-c")));
        assert_eq!(named("<link rel=\"icon\" href=\"i.svg\">", "preload"), None);
    }

    #[test]
    fn the_inline_script_alone_goes() -> Result<()> {
        let page =
            "<script type=\"module\">\ninit();\n</script><script type=\"module\" src=\"./a.js\"></script>";
        assert_eq!(without_inline_script(page)?, "<script type=\"module\" src=\"./a.js\"></script>");
        assert!(without_inline_script("<p>").is_err());
        Ok(())
    }
}
