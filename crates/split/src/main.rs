//! Cuts a Wasm module, linked with its relocations, where the app says `wasm_split`: `parcours-split MODULE FOLDER`.
//!
//! A program of its own, so that only releases wait for its dependencies. It leaves in the folder `main.wasm`, which
//! wasm-bindgen then reads, the files that pages fetch, and `link.js`, which fetches them.

use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_split_cli_support::{Options, transform};

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [module, folder] = args.as_slice() else { bail!("usage: parcours-split MODULE FOLDER") };
    let bytes = std::fs::read(module).with_context(|| format!("cannot read {module}"))?;
    let folder = Path::new(folder);
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = "./app.js";
    options.link_name = "./link.js";
    let split = transform(options).map_err(|error| anyhow::anyhow!("cannot cut {module}: {error:?}"))?;
    let mut groups: Vec<_> = split.prefetch_map.into_iter().collect();
    groups.sort();
    for (group, files) in groups {
        println!("{group}: {}", files.join(" "));
    }
    Ok(())
}
