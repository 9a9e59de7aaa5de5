use proptest::prelude::*;

use super::*;
use crate::dossier::{Ambition, Entry, MAX_ITEMS};

fn entry(text: &str) -> Entry {
    Entry::new(text.parse().expect("a key"))
}

fn dossier() -> Content {
    Content {
        name: "Orientation".to_owned(),
        first_name: "Zoé".to_owned(),
        items: vec![
            Entry { ambition: Some(Ambition::Reve), section: "Avions".to_owned(), ..entry("FOR.626") },
            Entry {
                note: "JPO le 3 février ?\n\"Demander\" ; l’internat".to_owned(),
                ..entry("uai:0170060Y")
            },
            Entry { section: "Avions".to_owned(), ..entry("campus:na-aeronautique") },
            Entry { ambition: Some(Ambition::Securite), ..entry("MET.23") },
            Entry { note: "=HYPERLINK(\"http://x\")".to_owned(), ..entry("itin:3e>FOR.6143>FOR.626") },
            entry("itin:FOR.6143>FOR.626"),
        ],
    }
}

fn names(key: &ItemKey) -> Option<String> {
    Some(format!("+ {key}"))
}

/// A link keeps its meaning for as long as people keep it on paper.
#[test]
fn a_link_of_version_1_is_read_for_ever() {
    let link = to_link(&dossier());
    assert_eq!(
        link,
        "AQtPcmllbnRhdGlvbgRab8OpAQZBdmlvbnMGSPIEACLMsAotSlBPIGxlIDMgZsOpdnJpZXIgPwoiRGVtYW5kZXIiIDsgbOKAmWludGVybmF0\
         QQ9uYS1hZXJvbmF1dGlxdWUAGxckAjNlAv8v8gQWPUhZUEVSTElOSygiaHR0cDovL3giKQQA_y8B8gTOHcZb"
    );
    assert_eq!(from_link(&link), Ok(Received { content: dossier(), ignored: 0 }));
}

#[test]
fn a_dossier_of_thirty_is_a_short_link() {
    let items = (0..30).map(|n| entry(&format!("FOR.{}", 6000 + n * 37))).collect();
    let link = to_link(&Content { items, ..Content::default() });
    assert!(link.len() < 140, "{}", link.len());
}

#[test]
fn a_link_that_was_cut_or_changed_is_damaged() {
    let link = to_link(&dossier());
    for bad in [
        "",
        "A",
        "AAAA",
        "é",
        &link[1..],
        &link[..link.len() - 1],
        &format!("{link}AAAA"),
        &format!("{link}="),
    ] {
        assert_eq!(from_link(bad), Err(Problem::Damaged), "{bad}");
    }
    assert_eq!(from_link(&"A".repeat(MAX_LINK + 1)), Err(Problem::TooLarge));
}

fn sealed(body: &[u8]) -> String {
    base64::encode(&[body, &bytes::checksum(body).to_le_bytes()].concat())
}

#[test]
fn a_whole_link_of_another_release_is_told_apart() {
    assert_eq!(from_link(&sealed(&[2, 9, 9])), Err(Problem::Newer));
    assert_eq!(from_link(&sealed(&[1, 9, 9])), Err(Problem::NotOurs));
    assert_eq!(from_link(&sealed(&[0])), Err(Problem::NotOurs));
    assert_eq!(from_link(&to_link(&Content::default())), Err(Problem::Empty));
    // As many items as one likes in a few bytes: refused before anything is made of them.
    assert_eq!(from_link(&sealed(&[1, 0, 0, 0, 255, 255, 255, 255, 15])), Err(Problem::NotOurs));
}

#[test]
fn checksum_is_the_known_one() {
    assert_eq!(bytes::checksum(b"123456789"), 0xcbf4_3926);
}

#[test]
fn a_file_reads_well_and_is_read_again() {
    let file = to_file(&dossier(), "2026.11.0", &names);
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(
        lines[0],
        r#"{"format":"parcours-campus/dossier","version":1,"data":"2026.11.0","name":"Orientation","first_name":"Zoé","items":["#
    );
    assert_eq!(lines[1], r#"{"key":"FOR.626","title":"+ FOR.626","ambition":"reve","section":"Avions"},"#);
    assert_eq!(lines.len(), 7);
    assert_eq!(from_file(&file), Ok(Received { content: dossier(), ignored: 0 }));
}

#[test]
fn a_table_runs_nothing_and_is_read_again() {
    let table = to_csv(&dossier(), &names);
    let rows: Vec<&str> = table.split("\r\n").collect();
    assert_eq!(rows[0], "\u{feff}ordre;dossier;prénom;nom;ambition;rubrique;note;clé");
    assert_eq!(rows[1], "1;Orientation;Zoé;'+ FOR.626;Rêve;Avions;;FOR.626");
    assert!(
        rows[2].ends_with(";\"JPO le 3 février ?\n\"\"Demander\"\" ; l’internat\";uai:0170060Y"),
        "{}",
        rows[2]
    );
    assert!(rows[5].contains(";\"'=HYPERLINK(\"\"http://x\"\")\";"), "{}", rows[5]);
    assert_eq!(from_file(&table), Ok(Received { content: dossier(), ignored: 0 }));
}

#[test]
fn hostile_files_are_told_what_is_wrong_with_them() {
    let head = r#"{"format":"parcours-campus/dossier","version":1,"items":"#;
    let many: Vec<String> = (0..=MAX_ITEMS).map(|n| format!(r#"{{"key":"FOR.{n}"}}"#)).collect();
    for (file, problem) in [
        (String::new(), Problem::NotOurs),
        ("PK\u{3}\u{4}".to_owned(), Problem::NotOurs),
        ("<html>".to_owned(), Problem::NotOurs),
        ("nom;prix\nx;1".to_owned(), Problem::NotOurs),
        ("{}".to_owned(), Problem::NotOurs),
        (r#"{"format":"autre","version":1,"items":[]}"#.to_owned(), Problem::NotOurs),
        (r#"{"format":"parcours-campus/dossier","version":2,"things":[]}"#.to_owned(), Problem::Newer),
        (format!("{head}["), Problem::Damaged),
        (format!("{head}[1]}}"), Problem::Damaged),
        (format!("{head}{}", "[".repeat(100_000)), Problem::Damaged),
        (format!("{head}[]}}"), Problem::Empty),
        ("x".repeat(MAX_FILE + 1), Problem::TooLarge),
    ] {
        assert_eq!(from_file(&file), Err(problem), "{}", file.chars().take(80).collect::<String>());
    }
    let read = from_file(&format!("{head}[{}]}}", many.join(","))).expect("reads");
    assert_eq!((read.content.items.len(), read.ignored), (MAX_ITEMS, 1));
    let read = from_file(&format!(r#"{head}[{{"key":"<script>"}},{{"key":"FOR.1"}},{{"key":"FOR.1"}}]}}"#));
    assert_eq!(read.map(|read| (read.content.items.len(), read.ignored)), Ok((1, 2)));
}

#[test]
fn a_code_is_a_square_and_too_long_a_text_has_none() {
    let code = qr("https://example.org/favoris/#d=AAAA").expect("fits");
    assert_eq!(code.size, 29);
    // The three corners that a reader looks for.
    assert!(code.path.starts_with("M0 0h7v1h-7z") && code.path.contains("M22 0h7v1h-7z"));
    assert!(code.path.contains("M0 28h7v1h-7z"));
    assert!(qr(&"x".repeat(1273)).is_some());
    assert_eq!(qr(&"x".repeat(1274)), None);
}

fn keys() -> impl Strategy<Value = ItemKey> {
    let text = prop_oneof![
        (0u32..10_000).prop_map(|n| format!("FOR.{n}")),
        any::<u32>().prop_map(|n| format!("MET.{n}")),
        "campus:[a-z0-9-]{1,20}",
        Just("uai:0170060Y".to_owned()),
        Just("uai:9760001G".to_owned()),
        ("[a-z]{1,8}(@[a-z]{1,8})?", prop::collection::vec(0u32..9_999, 1..6)).prop_map(chain),
        ("FOR\\.[0-9]{1,4}", prop::collection::vec(10_000u32..20_000, 1..6)).prop_map(chain),
    ];
    text.prop_filter_map("a key", |text| text.parse().ok())
}

fn chain((start, steps): (String, Vec<u32>)) -> String {
    steps.into_iter().fold(format!("itin:{start}"), |text, step| format!("{text}>FOR.{step}"))
}

fn contents() -> impl Strategy<Value = Content> {
    let ambition = prop::option::of(prop::sample::select(Ambition::ALL.to_vec()));
    let note = prop_oneof![Just(String::new()), "'{0,2}[=+@-]?.{0,40}", "\\PC{0,600}", "(?s).{0,40}"];
    let entry = (keys(), note, ambition, "[\\PC]{0,9}").prop_map(|(key, note, ambition, section)| Entry {
        key,
        note,
        ambition,
        section,
    });
    (".{0,50}", "['=]?[a-zéÉ ]{0,9}", prop::collection::vec(entry, 1..12))
        .prop_map(|(name, first_name, items)| Content { name, first_name, items }.normal())
}

proptest! {
    #[test]
    fn every_carrier_gives_back_the_same_dossier(content in contents()) {
        let whole = Ok(Received { content: content.clone(), ignored: 0 });
        prop_assert_eq!(from_link(&to_link(&content)), whole.clone());
        prop_assert_eq!(from_file(&to_file(&content, "2026.11.0", &names)), whole.clone());
        prop_assert_eq!(from_file(&to_csv(&content, &names)), whole);
    }

    #[test]
    fn no_cell_of_a_table_is_run(content in contents()) {
        for cell in csv::rows(&to_csv(&content, &names)).concat() {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{}", cell);
        }
    }

    #[test]
    fn random_links_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "\\PC{0,80}") {
        let _ = from_link(&text);
        let _ = from_link(&base64::encode(&bytes));
        // Past the checksum, where the reading is.
        let _ = from_link(&sealed(&bytes));
        let _ = from_link(&sealed(&[&[1], bytes.as_slice()].concat()));
    }

    #[test]
    fn a_changed_letter_is_seen(content in contents(), place in any::<prop::sample::Index>(), letter in "[A-Za-z0-9_-]") {
        let link = to_link(&content);
        let place = place.index(link.len());
        let changed = [&link[..place], &letter, &link[place + 1..]].concat();
        prop_assert!(changed == link || from_link(&changed) != from_link(&link) || from_link(&changed).is_err() || place + 1 == link.len());
    }

    #[test]
    fn changed_bodies_never_panic(content in contents(), place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut body = base64::decode(&to_link(&content)).expect("ours");
        body.truncate(body.len() - 4);
        let place = place.index(body.len());
        body[place] = byte;
        if let Ok(read) = from_link(&sealed(&body)) {
            // Whatever is let in is in bounds, and can be sent on.
            prop_assert_eq!(read.content.clone().normal(), read.content.clone());
            prop_assert_eq!(from_link(&to_link(&read.content)).map(|again| again.content), Ok(read.content));
        }
    }

    #[test]
    fn random_files_never_panic(text in "(?s).{0,200}", cut in any::<prop::sample::Index>(), content in contents()) {
        let _ = from_file(&text);
        let _ = from_file(&["clé;note\n", &text].concat());
        let file = to_file(&content, "", &names);
        let cut = cut.index(file.len());
        let _ = from_file(&String::from_utf8_lossy(&file.as_bytes()[..cut]));
    }

    #[test]
    fn base64_is_one_to_one(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        prop_assert_eq!(base64::decode(&base64::encode(&bytes)), Some(bytes));
    }
}
