//! Compressed copies of files, for servers that can serve them as they are.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

/// Files of text, more or less: the others are compressed already.
const KINDS: [&str; 11] =
    ["css", "csv", "html", "js", "json", "mjs", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Below that, headers outweigh the gain.
const SMALLEST: u64 = 1_000;

/// The file as brotli at its best.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut small = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut small, &params)?;
    Ok(small)
}

/// The file as gzip at its best.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// Writes `.br` and `.gz` beside the files of a site that are worth it; gives how many it took.
///
/// Entry pages below the root are left out: they are many, small, and each is asked for rarely.
pub fn site(root: &Path) -> Result<usize> {
    let chosen: Vec<_> = files(root)?.into_iter().filter(|path| is_worth_it(root, path)).collect();
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let share = chosen.len().div_ceil(workers).max(1);
    std::thread::scope(|scope| {
        let halves: Vec<_> = chosen
            .chunks(share)
            .map(|paths| scope.spawn(|| paths.iter().try_for_each(|path| copies(path))))
            .collect();
        halves
            .into_iter()
            .try_for_each(|half| half.join().unwrap_or_else(|_| anyhow::bail!("compression panicked")))
    })?;
    Ok(chosen.len())
}

/// Every file of a folder and of those below, sorted.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in folder.read_dir().with_context(|| format!("cannot read {}", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

fn is_worth_it(root: &Path, path: &Path) -> bool {
    let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
    let entry_page = kind == "html" && path.parent() != Some(root);
    KINDS.contains(&kind) && !entry_page && path.metadata().is_ok_and(|file| file.len() >= SMALLEST)
}

fn copies(path: &Path) -> Result<()> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let beside = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    };
    fs::write(beside(".br"), brotli(&bytes)?)?;
    fs::write(beside(".gz"), gzip(&bytes)?)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_worth_it_is_compressed() -> Result<()> {
        let site_folder = tempfile::tempdir()?;
        let root = site_folder.path();
        let text = "formation ".repeat(500);
        fs::create_dir(root.join("campus"))?;
        for name in ["index.html", "campus/index.html", "photo.png", "data.json"] {
            fs::write(root.join(name), &text)?;
        }
        fs::write(root.join("tiny.css"), "a{}")?;
        assert_eq!(site(root)?, 2);
        let made = ["data.json.br", "data.json.gz", "index.html.br", "index.html.gz"];
        assert!(made.iter().all(|name| root.join(name).is_file()));
        assert_eq!(files(root)?.len(), 5 + made.len());
        assert!(fs::read(root.join("data.json.br"))?.len() < 100);
        Ok(())
    }
}
