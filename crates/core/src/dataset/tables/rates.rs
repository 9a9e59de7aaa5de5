//! Rates of institutions, by UAI: keys as in the table of institutions.

use crate::dataset::Issue;
use crate::dataset::columns::{Writer, read_rows};
use crate::model::{InstitutionOutcome, InstitutionRates, Uai};

use super::Table;

const COLUMNS: &[&str] = &["uai", "first", "second"];

impl Table for InstitutionRates {
    fn read(file: &str, text: &str) -> (Vec<Self>, Vec<Issue>) {
        let mut key = 0u32;
        let (records, issues) = read_rows(file, text, COLUMNS, |row| {
            key = key.checked_add(u32::try_from(row.number()?).ok()?)?;
            let uai = Uai::from_number(key)?;
            let (first, second): (Option<InstitutionOutcome>, Option<InstitutionOutcome>) =
                (row.optional_word()?, row.optional_word()?);
            Some(Self { uai, outcomes: first.into_iter().chain(second).collect() })
        });
        // A damaged key displaces those that follow.
        if issues.is_empty() { (records, issues) } else { (Vec::new(), issues) }
    }

    fn write(records: &[Self]) -> String {
        let (mut key, mut writer) = (0, Writer::new(COLUMNS));
        for record in records {
            let number = record.uai.number();
            writer.number(number - std::mem::replace(&mut key, number));
            for rank in 0..2 {
                writer.text(&record.outcomes.get(rank).map_or_else(String::new, ToString::to_string));
            }
        }
        writer.finish()
    }
}
