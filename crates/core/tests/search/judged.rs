//! What people type, and what must answer: `tests/search/judged.tsv`.
//!
//! A line: kind, query, accepted answers, separated by tabs. An answer is the key of a record, or `~` and a part of its
//! folded title, underscores for spaces. Nonsense accepts nothing.

use std::fmt::Write as _;

use parcours_core::search::{Hit, folded};

use super::bundle::{engine, text};

struct Judged {
    kind: String,
    query: String,
    accepted: Vec<String>,
}

impl Judged {
    fn accepts(&self, hit: &Hit) -> bool {
        let title = folded(&hit.title).replace(' ', "_");
        self.accepted.iter().any(|answer| match answer.strip_prefix('~') {
            Some(part) => title.contains(part),
            None => *answer == hit.id(),
        })
    }
}

fn judged() -> Vec<Judged> {
    text("tests/search/judged.tsv")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let mut fields = line.split('\t').map(str::to_owned);
            let mut field = || fields.next().unwrap_or_default();
            let (kind, query, accepted) = (field(), field(), field());
            Judged { kind, query, accepted: accepted.split_whitespace().map(str::to_owned).collect() }
        })
        .collect()
}

#[test]
fn the_best_answer_comes_first() {
    let all = judged();
    let (nonsense, meant): (Vec<&Judged>, Vec<&Judged>) =
        all.iter().partition(|query| query.kind == "nonsense");
    assert!(meant.len() >= 220 && nonsense.len() >= 10);
    let (mut first, mut five) = (0usize, 0usize);
    let mut missed = String::new();
    for query in &meant {
        let hits = engine().search(&query.query, 10).hits;
        let rank = hits.iter().position(|hit| query.accepts(hit));
        first += usize::from(rank == Some(0));
        five += usize::from(rank.is_some_and(|rank| rank < 5));
        if rank != Some(0) {
            let found: Vec<String> = hits.iter().take(3).map(|hit| hit.title.clone()).collect();
            writeln!(missed, "{rank:?} [{}] {}: {found:?}", query.kind, query.query).expect("a string");
        }
    }
    println!("{first} of {} first, {five} in the first five\n{missed}", meant.len());
    assert!(first * 100 >= meant.len() * 92, "first: {first} of {}\n{missed}", meant.len());
    assert!(five * 100 >= meant.len() * 99, "first five: {five} of {}\n{missed}", meant.len());
}

#[test]
fn nonsense_finds_nothing() {
    for query in judged().iter().filter(|query| query.kind == "nonsense") {
        let outcome = engine().search(&query.query, 5);
        let found: Vec<&str> =
            outcome.hits.iter().chain(&outcome.nearest).map(|hit| hit.title.as_str()).collect();
        assert_eq!(found, Vec::<&str>::new(), "{}", query.query);
    }
}

#[test]
fn short_words_are_not_corrected() {
    let titles = |query: &str| -> Vec<String> {
        let hits = engine().search(query, 30).hits;
        hits.iter().filter(|hit| hit.why.is_none()).map(|hit| folded(&hit.title)).collect()
    };
    assert!(titles("vente").iter().all(|title| !title.contains("verte")));
    assert!(titles("manger").is_empty());
    let sea = titles("mer");
    assert!(
        !sea.is_empty() && sea.iter().all(|title| title.split(' ').any(|word| word.starts_with("mer"))),
        "{sea:?}"
    );
}

#[test]
fn a_query_of_several_meanings_is_read_into_chips() {
    let labels = |query: &str| -> (Vec<String>, String) {
        let reading = engine().search(query, 1).reading;
        (reading.chips.into_iter().map(|chip| chip.label).collect(), reading.text)
    };
    let (chips, rest) = labels("bac pro elec 17 alternance");
    assert_eq!(chips, ["Bac pro", "Charente-Maritime (17)", "Apprentissage"]);
    assert_eq!(rest, "elec");
    assert_eq!(labels("bts tourisme IDF").0, ["BTS", "Île-de-France"]);
    assert_eq!(labels("mc pâtisserie").0, ["CS (ex MC)"]);
    // A word that is also a town stays a word where a title holds it.
    assert_eq!(labels("cap maçon").0, ["CAP"]);
    assert_eq!(labels("insa lyon").0, Vec::<String>::new());
    let outcome = engine().search("bts tourisme paca", 1);
    assert_eq!(outcome.reading.without("bts tourisme paca", 0), "tourisme paca");
}

#[test]
fn what_narrows_too_much_is_told() {
    let outcome = engine().search("bac pro infirmier", 5);
    assert!(outcome.hits.is_empty() && !outcome.nearest.is_empty());
    assert!(outcome.relaxations.iter().any(|relaxation| relaxation.is_chip && relaxation.count > 0));
    let unknown = engine().search("bouxxlangxxer", 5);
    assert!(unknown.hits.is_empty());
}
