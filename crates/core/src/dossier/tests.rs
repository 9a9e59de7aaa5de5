use proptest::prelude::*;

use super::*;
use crate::model::ProgrammeId;

fn programme(n: u32) -> ItemKey {
    ItemKey::Programme(ProgrammeId(n))
}

fn key(text: &str) -> ItemKey {
    text.parse().expect("a key")
}

fn kept(dossier: &Dossier) -> Vec<String> {
    dossier.kept().into_iter().map(|item| item.key.to_string()).collect()
}

#[test]
fn what_is_kept_is_found_again_latest_first() {
    let mut all = Dossiers::default();
    let dossier = all.current_mut();
    for (text, now) in [
        ("FOR.1", 10),
        ("campus:pdl-mode-luxe", 20),
        ("uai:0932030B", 30),
        ("MET.23", 40),
        ("itin:3e>FOR.1>FOR.2", 50),
    ] {
        assert!(dossier.keep(key(text), now));
    }
    dossier.remove(&programme(1), 60);
    let back = Dossiers::read(&all.write()).expect("reads");
    assert_eq!(back, all);
    assert_eq!(
        kept(back.current()),
        ["itin:3e>FOR.1>FOR.2", "MET.23", "uai:0932030B", "campus:pdl-mode-luxe"]
    );
}

#[test]
fn an_itinerary_has_one_key() {
    for (text, normal) in [
        ("itin:3e>FOR.1>FOR.1>FOR.2", "itin:3e>FOR.1>FOR.2"),
        ("itin:FOR.1>FOR.1>FOR.2", "itin:FOR.1>FOR.2"),
        ("itin:bac-pro@mecanique.aeronautique>FOR.7", "itin:bac-pro@mecanique.aeronautique>FOR.7"),
    ] {
        assert_eq!(key(text).to_string(), normal);
    }
    let long = format!("itin:3e{}", (1..=17).map(|n| format!(">FOR.{n}")).collect::<String>());
    for bad in ["itin:", "itin:3e", "itin:FOR.1>FOR.1", "itin:>FOR.1", "itin:3e>MET.1", "itin:É>FOR.1", &long]
    {
        assert!(bad.parse::<ItemKey>().is_err(), "{bad}");
    }
}

#[test]
fn a_document_of_version_1_becomes_the_first_dossier() {
    let old = r#"{"version":1,"items":[{"key":"FOR.1","stamp":10},{"key":"MET.2","stamp":30},{"key":"FOR.3","stamp":20,"removed":true},{"key":"campus:na-ferrocampus","stamp":20}]}"#;
    let read = Dossiers::read(old).expect("reads");
    assert_eq!(kept(read.current()), ["MET.2", "campus:na-ferrocampus", "FOR.1"]);
    assert_eq!(read.current().id, 0);
    // What it removed stays removed by it: a copy where that was kept before changes nothing.
    let mut other = Dossiers::default();
    other.current_mut().keep(programme(3), 15);
    assert!(!read.merged(&other).current().contains(&programme(3)));
    // The new document is what is written from then on.
    let written = read.write();
    assert!(written.starts_with(r#"{"version":2,"#), "{written}");
    assert_eq!(Dossiers::read(&written), Ok(read));
}

#[test]
fn broken_and_newer_documents_are_told_apart() {
    for text in [
        "",
        "null",
        "{}",
        "[1]",
        r#"{"version":0}"#,
        r#"{"version":1}"#,
        r#"{"version":1,"items":[{"key":"x"}]}"#,
        r#"{"version":2}"#,
        r#"{"version":2,"dossiers":[{"id":0,"items":[{"key":"x"}]}]}"#,
    ] {
        assert!(matches!(Dossiers::read(text), Err(DossierError::Broken(_))), "{text}");
    }
    assert_eq!(Dossiers::read(r#"{"version":9,"other":1}"#), Err(DossierError::Newer(9)));
}

#[test]
fn a_clock_that_went_back_does_not_undo() {
    let mut all = Dossiers::default();
    all.current_mut().keep(programme(1), 1000);
    let before = all.clone();
    all.current_mut().remove(&programme(1), 5);
    assert!(!before.merged(&all).current().contains(&programme(1)));
}

#[test]
fn what_is_said_of_an_item_goes_with_it() {
    let mut all = Dossiers::default();
    let dossier = all.current_mut();
    dossier.keep(programme(1), 10);
    dossier.set_note(&programme(1), "  journée portes ouvertes\u{202e}\n le 3  ", 20);
    dossier.set_ambition(&programme(1), Some(Ambition::Reve), 30);
    dossier.set_section(&programme(1), "Près\nde chez moi", 40);
    let item = dossier.get(&programme(1)).expect("kept");
    assert_eq!(item.note(), "journée portes ouvertes\n le 3");
    assert_eq!((item.ambition(), item.section()), (Some(Ambition::Reve), "Près de chez moi"));
    dossier.remove(&programme(1), 50);
    dossier.keep(programme(1), 60);
    assert_eq!(dossier.content().items, [Entry::new(programme(1))]);
    assert!(!all.write().contains("portes"), "nothing of a removed note stays");
}

#[test]
fn a_removal_is_taken_back_with_words_and_place() {
    let mut all = Dossiers::default();
    let dossier = all.current_mut();
    for n in 1..=3 {
        dossier.keep(programme(n), u64::from(n));
    }
    dossier.set_note(&programme(2), "à visiter", 10);
    let before = dossier.clone();
    dossier.remove(&programme(2), 20);
    dossier.set_note(&programme(1), "changée depuis", 30);
    all.restore_item(&before, &programme(2), 40);
    assert_eq!(kept(all.current()), ["FOR.3", "FOR.2", "FOR.1"]);
    let notes: Vec<&str> = all.current().kept().into_iter().map(Item::note).collect();
    assert_eq!(notes, ["", "à visiter", "changée depuis"]);
}

#[test]
fn notes_are_bounded_by_characters() {
    let mut all = Dossiers::default();
    let dossier = all.current_mut();
    dossier.keep(programme(1), 10);
    dossier.set_note(&programme(1), &"é".repeat(2 * MAX_NOTE), 20);
    assert_eq!(dossier.get(&programme(1)).map(|item| item.note().chars().count()), Some(MAX_NOTE));
}

#[test]
fn two_tabs_that_change_different_things_of_one_item_lose_neither() {
    let mut all = Dossiers::default();
    all.current_mut().keep(programme(1), 10);
    let (mut left, mut right) = (all.clone(), all);
    left.current_mut().set_note(&programme(1), "à gauche", 20);
    right.current_mut().set_ambition(&programme(1), Some(Ambition::Projet), 21);
    let both = left.merged(&right);
    let item = both.current().get(&programme(1)).expect("kept");
    assert_eq!((item.note(), item.ambition()), ("à gauche", Some(Ambition::Projet)));
}

#[test]
fn items_are_moved_and_stay_where_they_were_put() {
    let mut all = Dossiers::default();
    let dossier = all.current_mut();
    // At the same instant: no room between any two.
    for n in 1..=4 {
        dossier.keep(programme(n), 10);
        dossier.items.iter_mut().for_each(|item| item.kept = 10);
    }
    assert_eq!(kept(dossier), ["FOR.1", "FOR.2", "FOR.3", "FOR.4"]);
    dossier.place(&programme(4), &programme(2), false, 20);
    assert_eq!(kept(dossier), ["FOR.1", "FOR.4", "FOR.2", "FOR.3"]);
    dossier.place(&programme(1), &programme(3), true, 30);
    assert_eq!(kept(dossier), ["FOR.4", "FOR.2", "FOR.3", "FOR.1"]);
    dossier.place(&programme(1), &programme(4), false, 40);
    dossier.set_note(&programme(3), "ne bouge pas", 50);
    assert_eq!(kept(dossier), ["FOR.1", "FOR.4", "FOR.2", "FOR.3"]);
    let back = Dossiers::read(&all.write()).expect("reads");
    assert_eq!(kept(back.current()), ["FOR.1", "FOR.4", "FOR.2", "FOR.3"]);
}

#[test]
fn a_place_is_found_between_two_neighbours_however_often() {
    let mut all = Dossiers::default();
    let dossier = all.current_mut();
    for n in 1..=3 {
        dossier.keep(programme(n), u64::from(n));
    }
    for turn in 0..200 {
        let moved = programme(1 + turn % 2);
        let beside = programme(3);
        dossier.place(&moved, &beside, true, 100);
        assert_eq!(kept(dossier)[1], moved.to_string());
    }
}

#[test]
fn a_dossier_that_is_removed_goes_with_its_words_and_comes_back_with_them() {
    let mut all = Dossiers::default();
    all.current_mut().keep(programme(1), 10);
    let id = all.create("Léa, 3e B", 20);
    all.current_mut().keep(programme(2), 30);
    all.current_mut().set_first_name("Léa", 31);
    let before = all.current().clone();
    all.delete(id, 40);
    assert_eq!(all.listed().len(), 1);
    assert_eq!(kept(all.current()), ["FOR.1"]);
    assert!(!all.write().contains("Léa"));
    all.restore(&before, 50);
    assert_eq!(all.current().content(), before.content());
    assert_eq!(all.current().id, id);
}

#[test]
fn what_another_tab_kept_after_a_dossier_was_removed_stays() {
    let mut all = Dossiers::default();
    let id = all.create("", 20);
    let mut other = all.clone();
    all.delete(id, 40);
    other.current_mut().keep(programme(2), 50);
    assert_eq!(kept(all.merged(&other).get(id).expect("there")), ["FOR.2"]);
    assert!(all.merged(&other).listed().iter().any(|dossier| dossier.id == id));
}

#[test]
fn what_comes_from_elsewhere_is_added_without_loss_or_takes_the_place() {
    let mut all = Dossiers::default();
    let dossier = all.current_mut();
    dossier.keep(programme(1), 10);
    dossier.set_note(&programme(1), "la mienne", 11);
    let theirs = Content {
        name: "ignoré".to_owned(),
        first_name: "Sam".to_owned(),
        items: vec![
            Entry {
                note: "la sienne".to_owned(),
                ambition: Some(Ambition::Securite),
                ..Entry::new(programme(1))
            },
            Entry::new(programme(2)),
        ],
    };
    assert_eq!(dossier.add(&theirs, 20), 0);
    assert_eq!(kept(dossier), ["FOR.1", "FOR.2"]);
    let first = dossier.get(&programme(1)).expect("kept");
    assert_eq!((first.note(), first.ambition()), ("la mienne\nla sienne", Some(Ambition::Securite)));
    // The same again adds nothing.
    let once = dossier.content();
    dossier.add(&theirs, 30);
    assert_eq!(dossier.content(), once);
    dossier.replace(&theirs, 40);
    assert_eq!(dossier.content().items, theirs.items);
}

#[test]
fn a_dossier_holds_so_many_items_and_says_when_it_holds_no_more() {
    let mut all = Dossiers::default();
    let dossier = all.current_mut();
    let many = Content {
        items: (1..=u32::try_from(MAX_ITEMS).expect("small") + 2).map(|n| Entry::new(programme(n))).collect(),
        ..Content::default()
    };
    assert_eq!(dossier.add(&many, 10), 2);
    assert!(!dossier.keep(programme(9999), 20));
    assert_eq!(dossier.len(), MAX_ITEMS);
}

/// A change that a learner may make, on few enough things that they meet.
#[derive(Debug, Clone)]
struct Change {
    what: u8,
    n: u32,
    beside: u32,
    now: u64,
}

fn apply(all: &mut Dossiers, change: &Change) {
    let (key, now) = (programme(change.n), change.now);
    let dossier = all.current_mut();
    match change.what {
        0..=3 => {
            dossier.keep(key, now);
        }
        4 | 5 => dossier.remove(&key, now),
        6 => dossier.set_note(&key, &format!("note {}", change.beside), now),
        7 => dossier.set_ambition(&key, Ambition::ALL.get(change.beside as usize).copied(), now),
        8 => dossier.set_section(&key, ["", "a", "b", "c"][change.beside as usize % 4], now),
        9 => dossier.place(&key, &programme(change.beside), change.now % 2 == 0, now),
        10 => dossier.clear(now),
        11 => dossier.set_first_name(["", "Ana", "Bob"][change.beside as usize % 3], now),
        12 => all.choose(u64::from(change.beside), now),
        13 => {
            all.create("autre", now);
        }
        _ => all.delete(u64::from(change.beside), now),
    }
}

fn documents() -> impl Strategy<Value = Dossiers> {
    let change = (0u8..15, 0u32..5, 0u32..5, 0u64..8).prop_map(|(what, n, beside, now)| Change {
        what,
        n,
        beside,
        now,
    });
    prop::collection::vec(change, 0..24).prop_map(|changes| {
        let mut all = Dossiers::default();
        changes.iter().for_each(|change| apply(&mut all, change));
        all
    })
}

proptest! {
    #[test]
    fn merging_is_commutative_associative_and_idempotent(a in documents(), b in documents(), c in documents()) {
        prop_assert_eq!(a.merged(&b), b.merged(&a));
        prop_assert_eq!(a.merged(&a), a.clone());
        prop_assert_eq!(a.merged(&b).merged(&c), a.merged(&b.merged(&c)));
    }

    #[test]
    fn nothing_disappears_that_was_not_removed(a in documents(), b in documents()) {
        let both = a.merged(&b);
        for ours in a.listed() {
            let theirs = b.get(ours.id);
            for item in ours.kept() {
                let removed = theirs.is_some_and(|theirs| {
                    let position = theirs.find(&item.key);
                    theirs.cleared > item.kept
                        || position.is_ok_and(|position| theirs.items[position].removed > item.kept)
                });
                let there = both.get(ours.id).and_then(|both| both.get(&item.key));
                prop_assert!(removed || there.is_some());
                // A note gives way to a later one, and goes with what was removed after it was written.
                let erased = theirs.is_some_and(|theirs| {
                    let position = theirs.find(&item.key);
                    theirs.cleared >= item.note.0
                        || position.is_ok_and(|position| theirs.items[position].removed >= item.note.0)
                });
                let later = theirs.and_then(|theirs| theirs.get(&item.key)).is_some_and(|theirs| theirs.note.0 >= item.note.0);
                prop_assert!(removed || erased || later || there.is_some_and(|there| there.note == item.note));
            }
        }
    }

    #[test]
    fn a_document_is_read_as_it_was_written(a in documents()) {
        prop_assert_eq!(Dossiers::read(&a.write()), Ok(a));
    }

    #[test]
    fn any_text_is_read_or_refused_without_panic(text in ".{0,80}") {
        let _ = Dossiers::read(&text);
    }

    #[test]
    fn a_damaged_document_is_read_or_refused_without_panic(a in documents(), place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = a.write().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        if let Ok(mut read) = Dossiers::read(&String::from_utf8_lossy(&bytes)) {
            // Whatever was read can be changed and merged.
            read.current_mut().keep(programme(1), u64::MAX);
            prop_assert!(read.current().contains(&programme(1)));
            let _ = read.merged(&a);
        }
    }
}
