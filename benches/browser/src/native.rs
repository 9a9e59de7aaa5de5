//! The native program.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use parcours_bench::bundle::{FILES, Files, Tables};
use parcours_bench::growth::{enlarged, size};
use parcours_bench::{graphs, peers, questions};
use parcours_core::geometry::{Style, draw};
use parcours_core::itinerary::{Itinerary, Rank};
use serde_json::json;

/// Questions that peers are asked too: they take long.
const PEERS_ASKED: usize = 25;

/// How many times as large a bundle is made.
const TIMES: [u8; 4] = [1, 2, 5, 10];

fn files(folder: &Path) -> Result<Files> {
    FILES
        .iter()
        .map(|name| {
            let path = folder.join(name);
            let text =
                std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            Ok(((*name).to_owned(), text))
        })
        .collect()
}

/// What something gives, and how long it takes, in milliseconds.
fn timed<T>(what: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let given = what();
    (given, start.elapsed().as_secs_f64() * 1000.0)
}

/// The value below which so many hundredths lie.
fn percentile(times: &mut [f64], hundredths: usize) -> f64 {
    times.sort_unstable_by(f64::total_cmp);
    times.get(times.len() * hundredths / 100).or(times.last()).copied().unwrap_or(0.0)
}

/// The median of some runs.
fn median<T>(runs: usize, mut what: impl FnMut() -> T) -> f64 {
    let mut times: Vec<f64> = (0..runs).map(|_| timed(&mut what).1).collect();
    percentile(&mut times, 50)
}

fn itineraries(folder: &Path) -> Result<()> {
    let tables = Tables::read(&files(folder)?);
    let (graph, build) = timed(|| tables.graph());
    let place = questions::place(&tables, &graph);
    let asked = questions::fixed(&tables);
    let mut peer = peers::Peer::new(&graph);
    let (mut ours, mut same, mut shortest, mut exhausted) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut cut, mut answered) = (0, 0);
    for question in &asked {
        let answer = questions::answer(&tables, &graph, &place, question);
        answered += usize::from(!answer.itineraries.is_empty());
        let own = median(3, || questions::answer(&tables, &graph, &place, question));
        ours.push(own);
        let best = || answer.itineraries.iter().filter(|itinerary| itinerary.rank == Rank::Best);
        let Some(longest) = best().map(Itinerary::months).max() else { continue };
        let Some((starts, targets)) = questions::ends(&tables, &graph, question) else { continue };
        if same.len() == PEERS_ASKED {
            continue;
        }
        same.push(own);
        peer.prepare(&starts, &targets);
        shortest.push(timed(|| peer.k_shortest(best().count())).1);
        let (found, time) = timed(|| peers::exhaust(&graph, &starts, &targets, longest));
        exhausted.push(time);
        cut += usize::from(found.cut);
    }
    let row = json!({
        "nodes": graph.len(), "edges": graph.edges().len(), "questions": ours.len(), "answered": answered,
        "build": build,
        "p50": percentile(&mut ours, 50), "p95": percentile(&mut ours, 95), "worst": percentile(&mut ours, 100),
        "peers_asked": same.len(), "same_p95": percentile(&mut same, 95),
        "petgraph_p95": percentile(&mut shortest, 95), "exhaustive_p95": percentile(&mut exhausted, 95), "cut": cut,
    });
    println!("{row}");
    Ok(())
}

/// Words of the real bundle, as they are typed: the same whatever the size.
const TYPED: [&str; 12] = [
    "boul",
    "boulanger",
    "bts ma",
    "aeronotique",
    "infirm",
    "patiserie",
    "bac pro cuisine",
    "licence dr",
    "mecanicien",
    "lycee jean mou",
    "alternance vente paris",
    "informatique lyon",
];

fn growth(folder: &Path) -> Result<()> {
    let files = files(folder)?;
    for times in TIMES {
        let files = enlarged(&files, times);
        let bytes: usize = files.values().map(String::len).sum();
        let runs = if times > 2 { 3 } else { 5 };
        let read = median(runs, || Tables::read(&files));
        let tables = Tables::read(&files);
        let index = median(runs, || tables.engine());
        let graph_time = median(runs, || tables.graph());
        let (engine, graph) = (tables.engine(), tables.graph());
        let mut strokes: Vec<f64> =
            TYPED.iter().map(|typed| median(9, || engine.search(typed, 10))).collect();
        let place = questions::place(&tables, &graph);
        // Every question stays within the real country.
        let asked: Vec<_> = questions::fixed(&tables).into_iter().take(100).collect();
        let mut asks: Vec<f64> = asked
            .iter()
            .map(|question| median(3, || questions::answer(&tables, &graph, &place, question)))
            .collect();
        let large = graphs::layered(60 * u16::from(times), 120 * usize::from(times), 1);
        let drawing = median(runs, || draw(&large.layers, &large.edges, Style::default()));
        let row = json!({
            "times": times, "megabytes": bytes as u64 / 1_000_000, "programmes": size(&tables.catalog),
            "issues": tables.issues.len(), "edges": graph.edges().len(), "read": read, "index": index,
            "graph": graph_time, "stroke": percentile(&mut strokes, 95), "ask": percentile(&mut asks, 95),
            "draw": drawing, "drawn": large.layers.len(),
        });
        println!("{row}");
    }
    Ok(())
}

/// The index, many times over: for a profiler.
fn index(folder: &Path) -> Result<()> {
    let tables = Tables::read(&files(folder)?);
    println!("{}", json!({ "index": median(40, || tables.engine()) }));
    Ok(())
}

/// Runs what the arguments ask for.
pub fn run() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &arguments[..] {
        [what, folder] if what == "itineraries" => itineraries(Path::new(folder)),
        [what, folder] if what == "growth" => growth(Path::new(folder)),
        [what, folder] if what == "index" => index(Path::new(folder)),
        _ => bail!("parcours-bench itineraries|growth|index FOLDER"),
    }
}
