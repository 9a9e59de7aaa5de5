//! One record a line.

use std::fmt;

use serde::{Serialize, de::DeserializeOwned};

/// What is wrong with a file of the bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum IssueKind {
    /// The file stops before its end: nothing in it may be taken as complete.
    Truncated,
    /// A record cannot be read: it is left out.
    Malformed,
    /// A record points to one that does not exist, or comes twice.
    Inconsistent,
}

/// An issue, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// What kind.
    pub kind: IssueKind,
    /// File of the bundle.
    pub file: String,
    /// Line, from 1; 0 where the issue is of the whole file.
    pub line: usize,
    /// What is wrong, in a developer's words.
    pub message: String,
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// Reads a file of records: `[`, one record a line, `]`.
pub fn read_records<T: DeserializeOwned>(file: &str, text: &str) -> (Vec<T>, Vec<Issue>) {
    let mut records = Vec::new();
    let mut issues = Vec::new();
    let issue = |kind, line, message: String| Issue { kind, file: file.to_owned(), line, message };
    for (index, line) in text.lines().enumerate() {
        let row = line.trim().trim_end_matches(',');
        if row.is_empty() || row == "[" || row == "]" || row == "[]" {
            continue;
        }
        match serde_json::from_str(row) {
            Ok(record) => records.push(record),
            Err(error) => issues.push(issue(IssueKind::Malformed, index + 1, error.to_string())),
        }
    }
    if !text.trim_end().ends_with(']') {
        issues.push(issue(IssueKind::Truncated, 0, "the closing bracket is missing".to_owned()));
    }
    (records, issues)
}

/// Writes records as [`read_records`] reads them.
///
/// # Errors
/// Where a record cannot be serialised.
pub fn write_records<T: Serialize>(records: &[T]) -> serde_json::Result<String> {
    let mut text = String::from("[\n");
    for (index, record) in records.iter().enumerate() {
        text.push_str(&serde_json::to_string(record)?);
        text.push_str(if index + 1 < records.len() { ",\n" } else { "\n" });
    }
    text.push_str("]\n");
    Ok(text)
}

/// Reads a file that is one document (manifest, reference).
///
/// # Errors
/// One issue, when the document cannot be read.
pub fn read_document<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Issue> {
    serde_json::from_str(text).map_err(|error| Issue {
        kind: if error.is_eof() { IssueKind::Truncated } else { IssueKind::Malformed },
        file: file.to_owned(),
        line: error.line(),
        message: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Region;

    fn region(code: &str) -> Region {
        Region { code: code.to_owned(), name: format!("Région {code}") }
    }

    #[test]
    fn records_round_trip_a_line_each() {
        let regions = vec![region("75"), region("84")];
        let text = write_records(&regions).expect("serialises");
        assert_eq!(text.lines().count(), 4);
        assert_eq!(read_records("regions", &text), (regions, vec![]));
        assert_eq!(read_records::<Region>("regions", "[\n]\n"), (vec![], vec![]));
    }

    #[test]
    fn a_bad_record_is_left_out_and_told() {
        let text =
            "[\n{\"code\":\"75\",\"name\":\"A\"},\n{\"code\":1},\n{\"code\":\"84\",\"name\":\"B\"}\n]\n";
        let (records, issues) = read_records::<Region>("regions", text);
        assert_eq!(records.len(), 2);
        assert_eq!((issues.len(), issues[0].line, issues[0].kind), (1, 3, IssueKind::Malformed));
    }

    #[test]
    fn a_truncated_file_is_told_wherever_it_was_cut() {
        let text = write_records(&[region("75"), region("84")]).expect("serialises");
        for cut in 0..text.len() - 2 {
            if text.is_char_boundary(cut) {
                let (_, issues) = read_records::<Region>("regions", &text[..cut]);
                assert!(issues.iter().any(|i| i.kind == IssueKind::Truncated), "cut at {cut}");
            }
        }
    }
}
