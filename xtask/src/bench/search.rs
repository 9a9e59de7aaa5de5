//! Search: ours, MiniSearch, FlexSearch and uFuzzy, in one run of one browser, on the same labels.

use anyhow::{Context, Result};
use serde_json::Value;

use super::browser::{measure, number, page};
use super::page::Page;
use super::row::shown;
use super::{Measured, Row};

/// Packages of the peers, under the names that the page gives them.
const PEERS: [(&str, &str); 3] =
    [("MiniSearch", "minisearch"), ("FlexSearch", "flexsearch"), ("uFuzzy", "@leeoniya/ufuzzy")];

/// One query in so many is typed: the peers take long.
const EVERY: &str = "4";

struct Engine<'a> {
    values: &'a Value,
    bytes: f64,
}

impl Engine<'_> {
    fn get(&self, name: &str) -> Result<f64> {
        number(self.values, name)
    }
}

/// Measures.
pub fn run() -> Result<Measured> {
    let own_bytes = page()?.weights(&["search"])?[0];
    let names = ["search:z", "typing:z", "typing:o3", "typing:z:throttled"];
    let [all, typed, fast, throttled] = names.map(|name| match name {
        "search:z" => format!("search:z:{EVERY}"),
        "typing:z:throttled" => format!("typing:z:{EVERY}:4"),
        other => format!("{other}:{EVERY}"),
    });
    let answer = measure(&[&all, &typed, &fast, &throttled])?;
    let results = &answer["results"];
    let find = |name: &str| -> Result<&Value> {
        let engines = results[&all]["engines"].as_array().context("no engine was measured")?;
        engines
            .iter()
            .find(|engine| engine["name"] == name)
            .with_context(|| format!("{name} was not measured"))
    };
    let ours = Engine { values: find("Parcours")?, bytes: own_bytes };
    let mut rows = Vec::new();
    for (name, package) in PEERS {
        let peer = Engine { values: find(name)?, bytes: Page::package(package)? };
        rows.extend(compare(&ours, name, &peer)?);
    }
    let throttled = number(&results[&throttled], "p95")?;
    rows.push(
        Row::less("search: keystroke p95, processor slowed down 4 × (ms)", throttled, None).within(5.0),
    );
    let fast = number(&results[&fast], "p95")?;
    let typed = number(&results[&typed], "p95")?;
    let at_three = Row::less(
        "search: keystroke p95 as shipped, beside the core at opt-level 3 (ms)",
        typed,
        Some(("opt-level 3", fast)),
    );
    rows.push(at_three);
    let missed = Row::less("search: nonsense answered, queries", ours.get("answered")?, None).within(0.0);
    rows.push(missed);
    let how = format!(
        "Chromium {}, one page for all. The same {} records and {} names, with the words of context that go with them \
         (type of award, town), to each engine: ours in Wasm as shipped; MiniSearch with prefix and fuzzy 0.2, all words \
         required, titles counting double, letters folded; FlexSearch forward with LatinAdvanced; uFuzzy with one error \
         a word and words in any order. Build: the least of 5. Keystrokes: one judged query in {EVERY} typed letter by \
         letter from its second letter ({} keystrokes), ten results each, the least of 3. success@1 and @5: {} queries \
         of tests/search/judged.tsv; nonsense: {} queries that nothing should answer. Bytes: of the package bundled and \
         minified alone, and what search adds to a module that reads the data, in brotli.",
        answer["browser"].as_str().unwrap_or_default(),
        results[&all]["records"],
        results[&all]["names"],
        ours.values["strokes"],
        ours.values["asked"],
        ours.values["nonsense"],
    );
    Ok(Measured { rows, how, more: vec![relevance(&ours, find)?] })
}

fn compare(ours: &Engine<'_>, name: &'static str, peer: &Engine<'_>) -> Result<Vec<Row>> {
    let row = |what: &str, key: &str| -> Result<Row> {
        Ok(Row::less(format!("search: {what}, beside {name}"), ours.get(key)?, Some((name, peer.get(key)?))))
    };
    let rate = |what: &str, key: &str| -> Result<Row> {
        Ok(Row::more(format!("search: {what}, beside {name}"), ours.get(key)?, Some((name, peer.get(key)?))))
    };
    let rows =
        [row("build (ms)", "build")?, row("keystroke p50 (ms)", "p50")?, row("keystroke p95 (ms)", "p95")?];
    let rates = [rate("success@1 (%)", "first")?, rate("success@5 (%)", "five")?];
    let bytes =
        Row::less(format!("search: bytes (brotli kB), beside {name}"), ours.bytes, Some((name, peer.bytes)));
    let [build, middle, slow] = rows;
    // The budgets are about MiniSearch.
    Ok(if name == "MiniSearch" {
        let [first, five] = rates.map(|rate| rate.times(1.0));
        vec![build.times(5.0), middle, slow.times(10.0), first, five, bytes]
    } else {
        [build, middle, slow].into_iter().chain(rates).chain([bytes]).collect()
    })
}

/// All engines side by side.
fn relevance<'a>(ours: &Engine<'_>, find: impl Fn(&str) -> Result<&'a Value>) -> Result<Vec<[String; 9]>> {
    let headings = [
        "engine",
        "build (ms)",
        "p50 (ms)",
        "p95 (ms)",
        "success@1 (%)",
        "success@5 (%)",
        "nonsense answered",
        "",
        "",
    ];
    let mut table = vec![headings.map(str::to_owned)];
    let line = |name: &str, values: &Value| -> Result<[String; 9]> {
        let cell = |key: &str| number(values, key).map(shown);
        Ok([
            name.to_owned(),
            cell("build")?,
            cell("p50")?,
            cell("p95")?,
            cell("first")?,
            cell("five")?,
            cell("answered")?,
            String::new(),
            String::new(),
        ])
    };
    table.push(line("ours", ours.values)?);
    for (name, _) in PEERS {
        table.push(line(name, find(name)?)?);
    }
    Ok(table)
}
