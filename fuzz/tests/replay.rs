//! Every reader on its seeds, and on random bytes.

use std::path::Path;

use parcours_fuzz::TARGETS;
use parcours_fuzz::mutate::Mutator;
use proptest::prelude::*;

fn seeds(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    let mut paths: Vec<_> =
        std::fs::read_dir(&folder).expect(name).map(|entry| entry.expect(name).path()).collect();
    paths.sort();
    paths.into_iter().map(|path| std::fs::read(path).expect(name)).collect()
}

#[test]
fn seeds_are_read_without_a_panic() {
    for (name, target) in TARGETS {
        let seeds = seeds(name);
        assert!(seeds.len() >= 3, "{name} has too few seeds");
        for seed in seeds {
            target(&seed);
        }
    }
}

#[test]
fn changed_seeds_are_read_without_a_panic() {
    for (name, target) in TARGETS {
        let (seeds, mut mutator) = (seeds(name), Mutator::new(1));
        for _ in 0..300 {
            target(&mutator.input(&seeds));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), text in "\\PC{0,80}") {
        for (_, target) in TARGETS {
            target(&bytes);
            target(text.as_bytes());
        }
    }
}
