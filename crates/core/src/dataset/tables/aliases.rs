//! Other names.

use crate::dataset::Issue;
use crate::dataset::columns::{Writer, read_rows};
use crate::model::Aliases;

use super::Table;

const COLUMNS: &[&str] = &["id", "k", "n"];

/// Between two names.
const BAR: char = '|';

impl Table for Aliases {
    fn read(file: &str, text: &str) -> (Vec<Self>, Vec<Issue>) {
        read_rows(file, text, COLUMNS, |row| {
            // A bare number is a programme.
            let target = if row.is_text() {
                row.text()?.into_owned()
            } else {
                let number = row.number()?.to_string();
                ["FOR.", &number].concat()
            };
            let kind = row.word()?;
            let names = row.text()?.split(BAR).map(str::to_owned).collect();
            Some(Self { target, kind, names })
        })
    }

    fn write(records: &[Self]) -> String {
        let mut writer = Writer::new(COLUMNS);
        for record in records {
            match record.target.strip_prefix("FOR.").and_then(|number| number.parse::<u32>().ok()) {
                Some(number) => writer.number(number),
                None => writer.text(&record.target),
            }
            writer.text(record.kind.slug());
            writer.text(&record.names.join("|"));
        }
        writer.finish()
    }
}
