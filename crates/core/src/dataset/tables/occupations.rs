//! Occupations.

use crate::dataset::Issue;
use crate::dataset::columns::{Writer, read_rows};
use crate::model::{NoProgramme, Occupation, OccupationId, ProgrammeId};

use super::Table;

const COLUMNS: &[&str] =
    &["id", "name", "m", "f", "rome", "level", "interests", "dom", "for", "read", "none"];

fn programmes(numbers: Vec<u32>) -> Vec<ProgrammeId> {
    numbers.into_iter().map(ProgrammeId).collect()
}

impl Table for Occupation {
    /// By id, whatever the order of the file.
    fn read(file: &str, text: &str) -> (Vec<Self>, Vec<Issue>) {
        let (mut records, issues) = read_rows(file, text, COLUMNS, |row| {
            Some(Self {
                id: OccupationId(u32::try_from(row.number()?).ok()?),
                name: row.text()?.into_owned(),
                masculine: row.optional_text()?,
                feminine: row.optional_text()?,
                rome: row.words()?,
                level: row.optional_word()?,
                interests: row.words()?,
                domains: row.words()?,
                programmes: programmes(row.growing()?),
                read: programmes(row.growing()?),
                no_programme: row.optional_word()?,
            })
        });
        records.sort_unstable_by_key(|occupation| occupation.id);
        (records, issues)
    }

    fn write(records: &[Self]) -> String {
        let mut writer = Writer::new(COLUMNS);
        for record in records {
            writer.number(record.id.0);
            writer.text(&record.name);
            writer.text(record.masculine.as_deref().unwrap_or_default());
            writer.text(record.feminine.as_deref().unwrap_or_default());
            writer.words(&record.rome);
            writer.text(record.level.map_or("", |level| level.slug()));
            writer.words(&record.interests);
            writer.words(&record.domains);
            writer.growing(record.programmes.iter().map(|id| id.0));
            writer.growing(record.read.iter().map(|id| id.0));
            writer.text(record.no_programme.map_or("", NoProgramme::slug));
        }
        writer.finish()
    }
}
