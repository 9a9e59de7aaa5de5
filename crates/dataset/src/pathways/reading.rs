//! Rows that readers of the official texts wrote.

use std::path::Path;

use anyhow::{Context as _, Result};
use parcours_core::model::{ClassKey, PathwayKind, ProgrammeId, Slug};

use crate::input::{InputError, Row, Table};

/// What a row names at one end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A diploma.
    Programme(ProgrammeId),
    /// A class, narrowed or not.
    Class(ClassKey),
    /// A class « of the same sector » as the diploma whose text is read.
    SameField(Slug),
}

impl Token {
    /// Reads `FOR.n`, `class:base`, `class:base@domain` or `class:base@=`.
    pub fn parse(text: &str) -> Option<Self> {
        let Some(class) = text.strip_prefix("class:") else {
            return text.parse().ok().map(Self::Programme);
        };
        match class.strip_suffix("@=") {
            Some(base) => base.parse().ok().map(Self::SameField),
            None => class.parse().ok().map(Self::Class),
        }
    }

    /// Reads tokens parted by spaces; `None` if there is none, or one is not what it should be.
    pub fn list(text: &str) -> Option<Vec<Self>> {
        let tokens: Option<Vec<Self>> = text.split_whitespace().map(Self::parse).collect();
        tokens.filter(|tokens| !tokens.is_empty())
    }
}

/// A row: each of `from` leads to each of `to`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadRow {
    /// Where one comes from.
    pub from: Vec<Token>,
    /// Where one goes.
    pub to: Vec<Token>,
    /// What kind of move it is.
    pub kind: PathwayKind,
    /// How long the target takes, where the text says so.
    pub months: Option<u16>,
    /// Condition, in the reader's words.
    pub condition: String,
    /// The diploma whose text was read.
    pub subject: ProgrammeId,
    /// The diploma and the field read.
    pub evidence: String,
    /// What is unclear.
    pub doubt: String,
}

const COLUMNS: [&str; 7] = ["from", "to", "kind", "months", "condition", "evidence", "doubt"];

fn read_row(row: &Row<'_, 7>) -> Result<ReadRow, InputError> {
    let [from, to, kind, months, condition, evidence, doubt] = row.fields();
    let tokens = |index, text| {
        Token::list(text)
            .ok_or_else(|| row.error(index, "diplomas (FOR.n) or classes (class:…), parted by spaces"))
    };
    let subject = evidence.split_once('#').filter(|(_, field)| matches!(*field, "acces" | "poursuite"));
    let subject = subject.and_then(|(id, _)| id.parse().ok());
    let months = match months {
        "" => None,
        number => Some(number.parse().map_err(|_| row.error(3, "a number of months, or nothing"))?),
    };
    Ok(ReadRow {
        from: tokens(0, from)?,
        to: tokens(1, to)?,
        kind: kind.parse().map_err(|_| row.error(2, "a kind of pathway"))?,
        months,
        condition: condition.to_owned(),
        subject: subject.ok_or_else(|| row.error(5, "FOR.n#acces or FOR.n#poursuite"))?,
        evidence: evidence.to_owned(),
        doubt: doubt.to_owned(),
    })
}

/// Reads a text of rows.
///
/// # Errors
/// Where a row is not what it should be.
pub fn parse_rows(file: &str, text: &str) -> Result<Vec<ReadRow>, InputError> {
    Table::parse(file, text, b';', COLUMNS)?.rows().map(|row| read_row(&row)).collect()
}

/// Reads every table of a folder, in the order of their names.
///
/// # Errors
/// Where a file or a row is not what it should be.
pub fn read_rows(folder: &Path) -> Result<Vec<ReadRow>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            files.push(path);
        }
    }
    files.sort();
    let mut rows = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        rows.extend(parse_rows(&path.to_string_lossy(), &text)?);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "from;to;kind;months;condition;evidence;doubt\n";

    #[test]
    fn rows_hold_ids_classes_and_relative_classes() {
        let text = format!("{HEAD}class:cap@= FOR.2;FOR.1;acces-2-ans;24;sous conditions;FOR.1#acces;\n");
        let rows = parse_rows("t.csv", &text).expect("valid");
        assert_eq!(
            rows[0].from,
            [Token::SameField("cap".parse().expect("slug")), Token::Programme(ProgrammeId(2))]
        );
        assert_eq!((rows[0].months, rows[0].subject), (Some(24), ProgrammeId(1)));
    }

    #[test]
    fn a_bad_row_says_where_and_what() {
        for (row, expected) in [
            (";FOR.1;entree;;;FOR.1#acces;", "t.csv:2:1"),
            ("FOR.2;FOR.1;bond;;;FOR.1#acces;", "t.csv:2:3"),
            ("FOR.2;FOR.1;entree;deux;;FOR.1#acces;", "t.csv:2:4"),
            ("FOR.2;FOR.1;entree;;;FOR.1;", "t.csv:2:6"),
        ] {
            let error = parse_rows("t.csv", &format!("{HEAD}{row}\n")).expect_err("invalid");
            assert_eq!(error.place(), expected);
        }
    }
}
