//! How long it takes, natively: `cargo test --release -p parcours-core --test search speed -- --ignored --nocapture`.

use std::time::{Duration, Instant};

use super::bundle::{all, text};

#[test]
#[ignore = "a measure, not a check"]
fn speed() {
    let records = all();
    let mut builds: Vec<Duration> = (0..15)
        .map(|_| {
            let start = Instant::now();
            let engine = records.engine();
            let taken = start.elapsed();
            drop(engine);
            taken
        })
        .collect();
    builds.sort_unstable();
    let engine = records.engine();
    let judged = text("tests/search/judged.tsv");
    let mut strokes = Vec::new();
    for query in
        judged.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').nth(1))
    {
        let mut typed = String::new();
        for c in query.chars() {
            typed.push(c);
            if typed.chars().count() > 1 {
                let start = Instant::now();
                let outcome = engine.search(&typed, 10);
                strokes.push((start.elapsed(), outcome.hits.len()));
            }
        }
    }
    strokes.sort_unstable();
    println!(
        "build: best {:?}, median {:?}; {} keystrokes: median {:?}, p95 {:?}, worst {:?}",
        builds[0],
        builds[builds.len() / 2],
        strokes.len(),
        strokes[strokes.len() / 2].0,
        strokes[strokes.len() * 95 / 100].0,
        strokes[strokes.len() - 1].0,
    );
}
