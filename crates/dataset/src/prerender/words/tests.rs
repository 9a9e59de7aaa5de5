//! What is said is written as French is, and the statement of accessibility says what its table says.

use std::fs;
use std::path::{Path, PathBuf};

use super::app::legal;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The texts of a Rust file, without its comments and its tests.
fn texts(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let (mut found, mut rest) = (Vec::new(), source);
    while let Some(at) = rest.find(['"', '/', '\'']) {
        let after = &rest[at + 1..];
        rest = match rest.as_bytes()[at] {
            b'/' if after.starts_with('/') => after.find('\n').map_or("", |end| &after[end..]),
            // A character, which may be a quotation mark; a lifetime has no second sign.
            b'\'' => match after.chars().next() {
                Some('\\') => {
                    after.get(2..).and_then(|tail| tail.split_once('\'')).map_or("", |(_, tail)| tail)
                }
                Some(c) => after[c.len_utf8()..].strip_prefix('\'').unwrap_or(after),
                None => "",
            },
            b'"' => {
                let (text, tail) = text_of(after);
                found.push(text);
                tail
            }
            _ => after,
        };
    }
    found
}

/// A text from its first character, with its escapes read, and what follows it.
fn text_of(source: &str) -> (String, &str) {
    let mut text = String::new();
    let mut letters = source.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return (text, &source[at + 1..]),
            '\\' => match letters.next().map(|(_, escaped)| escaped) {
                Some('u') => {
                    let code: String =
                        letters.by_ref().map(|(_, c)| c).skip(1).take_while(|c| *c != '}').collect();
                    text.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                }
                Some('n') => text.push('\n'),
                // The line goes on: its indentation is no text.
                Some('\n') => {
                    let ahead = letters.clone().take_while(|(_, c)| c.is_whitespace()).count();
                    letters.by_ref().take(ahead).for_each(drop);
                }
                Some(escaped) => text.push(escaped),
                None => {}
            },
            other => text.push(other),
        }
    }
    (text, "")
}

/// Words that lack the accent of their capital.
const BARE_CAPITALS: &[&str] = &[
    "Etat",
    "Etats",
    "Ecole",
    "Ecoles",
    "Etablissement",
    "Etablissements",
    "Etude",
    "Etudes",
    "Etape",
    "Etapes",
    "Eleve",
    "Echelle",
    "Evaluation",
    "Economie",
    "Energie",
    "Ile",
    "Iles",
];

/// What is wrong in a text, if anything is.
fn fault(text: &str) -> Option<&'static str> {
    let letters: Vec<char> = text.chars().collect();
    let at = |index: usize| letters.get(index).copied();
    for (index, letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(at);
        let after = at(index + 1);
        let joins = before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphabetic);
        match letter {
            '\'' if joins => return Some("a straight apostrophe"),
            ':' | ';' | '?' | '!' | '»' | '%'
                if before == Some(' ') && index > 1 && after.is_none_or(char::is_whitespace) =>
            {
                return Some("a space that breaks before a sign");
            }
            '?' | '!' | '»'
                if before.is_some_and(char::is_alphabetic) && after.is_none_or(char::is_whitespace) =>
            {
                return Some("no space before a sign");
            }
            '«' if !matches!(after, Some('\u{a0}' | '\u{202f}') | None) => {
                return Some("no unbreakable space after «");
            }
            '.' if before == Some('.') && after == Some('.') => return Some("three dots"),
            _ => {}
        }
    }
    let mut words = text.split(|c: char| !c.is_alphabetic());
    if words.any(|word| BARE_CAPITALS.contains(&word)) || text.starts_with("A ") {
        return Some("a capital without its accent");
    }
    None
}

#[test]
fn faults_are_found() {
    for wrong in [
        "l'école",
        "Vraiment ?",
        "Vraiment?",
        "« oui\u{a0}»",
        "Attends...",
        "Etat civil",
        "A compléter",
        "5 %",
        "Ici :",
    ] {
        assert!(fault(wrong).is_some(), "{wrong}");
    }
    for right in ["l’école", "Vraiment\u{a0}?", "«\u{a0}oui\u{a0}»", "État", "?p=", "https://a.fr/?x"] {
        assert_eq!(fault(right), None, "{right}");
    }
    let source = "// l'un \"x\"\nconst A: &'static str = \"a\\u{a0}b \\\n   c\"; let q = '\"'; f(\"d\"); #[cfg(test)] \"e\"";
    assert_eq!(texts(source), ["a\u{a0}b c", "d"]);
}

#[test]
fn the_interface_is_written_as_french_is() {
    let mut faults = Vec::new();
    let folder = root().join("src/strings");
    let files = fs::read_dir(&folder).expect("the strings").filter_map(Result::ok).map(|entry| entry.path());
    let mut seen = 0;
    for file in files.filter(|path| path.extension().is_some_and(|extension| extension == "rs")) {
        let source = fs::read_to_string(&file).expect("a file of strings");
        for text in texts(&source) {
            seen += 1;
            if let Some(why) = fault(&text) {
                faults.push(format!("{}: {why}: {text}", file.display()));
            }
        }
    }
    assert!(seen > 400, "{seen} texts read");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_statement_says_what_the_table_of_criteria_says() {
    /// Criteria of each theme of RGAA 4.1.
    const THEMES: [usize; 13] = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
    const STATES: [&str; 4] = ["conforme", "non conforme", "à vérifier", "non applicable"];
    let table = fs::read_to_string(root().join("docs/rgaa.md")).expect("the table");
    let rows: Vec<Vec<&str>> = table
        .lines()
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>())
        .filter(|cells| cells[0].starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    let expected: Vec<String> = (1..)
        .zip(THEMES)
        .flat_map(|(theme, count)| (1..=count).map(move |rank| format!("{theme}.{rank}")))
        .collect();
    assert_eq!(rows.iter().map(|cells| cells[0]).collect::<Vec<_>>(), expected);
    assert_eq!(expected.len(), 106);
    let mut counts = [0; 4];
    for cells in &rows {
        let [_, about, state, evidence, test] = cells[..] else { panic!("five columns: {cells:?}") };
        let rank =
            STATES.iter().position(|known| *known == state).unwrap_or_else(|| panic!("state: {cells:?}"));
        counts[rank] += 1;
        assert!(!about.is_empty() && !evidence.is_empty(), "{cells:?}");
        assert!(test.is_empty() || root().join("tests/e2e").join(test).is_file(), "{cells:?}");
    }
    assert_eq!(counts, legal::RGAA);
    assert!(legal::ACCESSIBILITY.iter().any(|(heading, _)| *heading == legal::RGAA_HEADING));
}
