//! A dossier as a table for spreadsheets, in the French way: `;` between cells, a mark that says UTF-8.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`: such a cell gets an apostrophe, which spreadsheets
//! take for « this is text », and which is taken off when the table is read back.

use super::{Names, Problem, Received, received};
use crate::dossier::{Ambition, Content, Entry};

const HEAD: [&str; 8] = ["ordre", "dossier", "prénom", "nom", "ambition", "rubrique", "note", "clé"];

/// Writes a dossier; `names` says what things are.
pub fn to_csv(content: &Content, names: Names<'_>) -> String {
    let mut out = String::from("\u{feff}");
    out += &HEAD.join(";");
    out += "\r\n";
    for (number, entry) in (1..).zip(&content.items) {
        let number: u32 = number;
        let cells = [
            number.to_string(),
            cell(&content.name),
            cell(&content.first_name),
            cell(&names(&entry.key).unwrap_or_default()),
            cell(entry.ambition.map(Ambition::label).unwrap_or_default()),
            cell(&entry.section),
            cell(&entry.note),
            cell(&entry.key.to_string()),
        ];
        out += &cells.join(";");
        out += "\r\n";
    }
    out
}

/// Whether a spreadsheet would run a cell, whatever the apostrophes before it.
fn would_run(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

fn cell(text: &str) -> String {
    let safe = if would_run(text) { ["'", text].concat() } else { text.to_owned() };
    if safe.contains([';', '"', '\n', '\r']) {
        ["\"", &safe.replace('"', "\"\""), "\""].concat()
    } else {
        safe
    }
}

fn raw(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|_| would_run(cell)).unwrap_or(cell)
}

pub(super) fn from_csv(text: &str) -> Result<Received, Problem> {
    let mut rows = rows(text).into_iter();
    let head = rows.next().unwrap_or_default();
    let column = |name: &str| head.iter().position(|cell| cell == name);
    let Some(key) = column("clé") else { return Err(Problem::NotOurs) };
    let wanted = ["dossier", "prénom", "ambition", "rubrique", "note"].map(column);
    let (mut content, mut unknown) = (Content::default(), 0);
    for row in rows {
        if row.iter().all(String::is_empty) {
            continue;
        }
        let get = |place: Option<usize>| place.and_then(|place| row.get(place)).map_or("", |cell| raw(cell));
        let [name, first_name, ambition, section, note] = wanted.map(get);
        // The first that says it: a table may hold several learners' rows.
        for (said, here) in [(name, &mut content.name), (first_name, &mut content.first_name)] {
            if here.is_empty() {
                said.clone_into(here);
            }
        }
        match get(Some(key)).parse() {
            Ok(key) => content.items.push(Entry {
                key,
                note: note.replace("\r\n", "\n"),
                ambition: Ambition::read(ambition),
                section: section.to_owned(),
            }),
            Err(_) => unknown += 1,
        }
    }
    received(content, unknown)
}

/// The cells of a table: between `;`, or `,` where the first line has no `;`.
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    let first = text.lines().next().unwrap_or_default();
    let between = if first.contains(';') || !first.contains(',') { ';' } else { ',' };
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ if !quoted && letter == between => row.push(std::mem::take(&mut cell)),
            _ => cell.push(letter),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}
