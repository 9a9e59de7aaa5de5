//! The loop that changes seeds: `parcours-fuzz NAME EXECUTIONS`, one JSON line at the end.
//!
//! An input on which a reader panics, or takes more than a second, is left in `target/fuzz/`, and the program fails.

use std::error::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use parcours_fuzz::mutate::Mutator;

/// A reader that takes longer hangs.
const TOO_LONG: Duration = Duration::from_secs(1);

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn seeds(name: &str) -> std::io::Result<Vec<Vec<u8>>> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(root().join("fuzz/corpus").join(name))?
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()?;
    paths.sort();
    paths.iter().map(std::fs::read).collect()
}

fn keep(name: &str, input: &[u8]) -> std::io::Result<PathBuf> {
    let folder = root().join("target/fuzz");
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{name}.input"));
    std::fs::write(&path, input)?;
    Ok(path)
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, executions] = &arguments[..] else { return Err("parcours-fuzz NAME EXECUTIONS".into()) };
    let executions: u64 = executions.parse()?;
    let target = parcours_fuzz::target(name).ok_or("there is no such reader")?;
    let seeds = seeds(name)?;
    let mut mutator = Mutator::new(executions);
    let (start, mut slowest) = (Instant::now(), Duration::ZERO);
    for _ in 0..executions {
        let input = mutator.input(&seeds);
        let began = Instant::now();
        let ended = catch_unwind(AssertUnwindSafe(|| target(&input)));
        let taken = began.elapsed();
        slowest = slowest.max(taken);
        if ended.is_err() || taken > TOO_LONG {
            let path = keep(name, &input)?;
            let what = if ended.is_err() { "panicked" } else { "took more than a second" };
            return Err(format!("{name} {what} on {}", path.display()).into());
        }
    }
    println!(
        "{{\"name\":\"{name}\",\"executions\":{executions},\"seeds\":{},\"seconds\":{:.0},\"slowest_ms\":{:.1}}}",
        seeds.len(),
        start.elapsed().as_secs_f64(),
        slowest.as_secs_f64() * 1000.0,
    );
    Ok(())
}
