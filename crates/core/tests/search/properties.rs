//! What holds of every query.

use parcours_core::search::{Hit, Outcome, folded};
use proptest::prelude::*;

use super::bundle::{all, engine};

/// Queries made of words of titles, cut and mixed with constraints, and of anything at all.
fn queries() -> impl Strategy<Value = String> {
    let words: Vec<String> = all()
        .catalog
        .programmes
        .iter()
        .step_by(40)
        .flat_map(|programme| programme.name.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let word = prop_oneof![
        4 => proptest::sample::select(words),
        2 => proptest::sample::select(vec![
            "bts", "cap", "bac pro", "alternance", "17", "lyon", "bac+5", "paca", "lycée", "de", "l'", "en apprenti",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ];
    proptest::collection::vec(word, 0..5).prop_map(|words| words.join(" "))
}

fn check_spans(outcome: &Outcome, query: &str) {
    for chip in &outcome.reading.chips {
        assert!(query.get(chip.span.start..chip.span.end).is_some_and(|said| !said.is_empty()), "{query}");
    }
    for hit in outcome.hits.iter().chain(&outcome.nearest) {
        for span in &hit.spans {
            assert!(
                hit.title.get(span.start..span.end).is_some_and(|said| !said.is_empty()),
                "{query}: {}",
                hit.title
            );
        }
        assert!(hit.spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{}", hit.title);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_query_is_answered_alike_each_time(query in queries()) {
        let outcome = engine().search(&query, 8);
        check_spans(&outcome, &query);
        prop_assert!(outcome.hits.len() <= 8);
        prop_assert!(outcome.counts.total() >= outcome.hits.len());
        prop_assert!(outcome.hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
        prop_assert_eq!(&outcome, &engine().search(&query, 8));
        let ids = engine().filter(&query);
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), ids.len());
    }

    #[test]
    fn a_constraint_never_adds_results(
        at in 0usize..5000,
        constraint in proptest::sample::select(vec!["cap", "bts", "master", "bac+5", "titre pro"]),
    ) {
        let programmes = &all().catalog.programmes;
        let Some(programme) = programmes.get(at % programmes.len()) else { return Ok(()) };
        // A single word that no chip can be made of, so that both queries say the same but for the constraint.
        let name = folded(&programme.name);
        let Some(word) = name.split(' ').filter(|word| word.len() > 5 && word.is_ascii()).max_by_key(|word| word.len())
        else { return Ok(()) };
        // The space says that the word is whole: the name of a place being typed does not count.
        let wide = engine().search(&format!("{word} "), usize::MAX);
        let narrow = engine().search(&format!("{constraint} {word} "), usize::MAX);
        if wide.reading.chips.is_empty() && narrow.reading.chips.len() == 1 && narrow.reading.text == wide.reading.text {
            let ids = |hits: &[Hit]| -> Vec<String> {
                hits.iter().flat_map(|hit| std::iter::once(&hit.target).chain(&hit.variants)).map(parcours_core::search::Target::id).collect()
            };
            let all = ids(&wide.hits);
            for id in ids(&narrow.hits) {
                prop_assert!(all.contains(&id), "{} {}: {}", constraint, word, id);
            }
        }
    }
}

#[test]
fn a_title_finds_itself() {
    let records = all();
    let mut lost = Vec::new();
    let mut tried = 0;
    let mut try_title = |title: &str, id: String, context: &str| {
        tried += 1;
        let query = format!("{title} {context}");
        let hits = engine().search(query.trim_end(), 5).hits;
        // Records of one name, down to the brackets, are each other's.
        let same = |hit: &Hit| {
            hit.id() == id
                || hit.variants.iter().any(|other| other.id() == id)
                || folded(&hit.title) == folded(title)
        };
        if !hits.iter().any(same) {
            lost.push(format!("{query} → {:?}", hits.first().map(|hit| &hit.title)));
        }
    };
    for programme in records.catalog.programmes.iter().filter(|p| p.is_enterable()).step_by(7) {
        try_title(&programme.name, programme.id.to_string(), "");
    }
    for occupation in records.occupations.iter().step_by(3) {
        try_title(&occupation.name, occupation.id.to_string(), "");
    }
    for institution in records.institutions.iter().step_by(9) {
        try_title(&institution.name, institution.uai.to_string(), &institution.town);
    }
    for campus in records.catalog.campuses.iter() {
        try_title(&campus.name, campus.slug.to_string(), "");
    }
    println!("{} of {tried} titles lost: {lost:#?}", lost.len());
    assert!(lost.len() * 100 <= tried, "{} of {tried}: {lost:#?}", lost.len());
}
