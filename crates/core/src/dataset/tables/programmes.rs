//! Programmes.

use crate::dataset::Issue;
use crate::dataset::columns::{Writer, read_rows};
use crate::model::{Programme, ProgrammeId, ProgrammeState, official_form};

use super::Table;

const COLUMNS: &[&str] = &[
    "id",
    "type",
    "name",
    "official",
    "level",
    "cec",
    "months",
    "rncp",
    "cfd",
    "dom",
    "modes",
    "state",
    "ends",
    "successors",
];

/// Stands for the official form of a name that the usual rules give.
const BY_RULE: &str = "~";

fn state_word(state: ProgrammeState) -> &'static str {
    match state {
        ProgrammeState::Open => "",
        ProgrammeState::Closed => "closed",
        ProgrammeState::ToCheck => "to-check",
    }
}

impl Table for Programme {
    fn read(file: &str, text: &str) -> (Vec<Self>, Vec<Issue>) {
        read_rows(file, text, COLUMNS, |row| {
            let id = ProgrammeId(u32::try_from(row.number()?).ok()?);
            let award = row.word()?;
            let name = row.text()?.into_owned();
            let official = match row.optional_text()? {
                Some(mark) if mark == BY_RULE => Some(official_form(&name)?),
                official => official,
            };
            let level = row.optional_word()?;
            let mut small = || row.optional()?.map(u16::try_from).transpose().ok();
            let (cec, months) = (small()?, small()?);
            Some(Self {
                id,
                award,
                name,
                official,
                level,
                cec: cec.map(u8::try_from).transpose().ok()?,
                months,
                rncp: row.optional()?.map(u32::try_from).transpose().ok()?,
                cfd: row.optional_text()?,
                domains: row.words()?,
                modes: row.word()?,
                state: match &*row.text()? {
                    "" => ProgrammeState::Open,
                    "closed" => ProgrammeState::Closed,
                    "to-check" => ProgrammeState::ToCheck,
                    _ => return None,
                },
                ends: row.optional()?.map(u16::try_from).transpose().ok()?,
                successors: row.growing()?.into_iter().map(ProgrammeId).collect(),
            })
        })
    }

    fn write(records: &[Self]) -> String {
        let mut writer = Writer::new(COLUMNS);
        for record in records {
            writer.number(record.id.0);
            writer.text(record.award.slug());
            writer.text(&record.name);
            let by_rule = record.official.is_some() && record.official == official_form(&record.name);
            writer.text(if by_rule { BY_RULE } else { record.official.as_deref().unwrap_or_default() });
            writer.text(record.level.map_or("", |level| level.slug()));
            writer.optional(record.cec);
            writer.optional(record.months);
            writer.optional(record.rncp);
            writer.text(record.cfd.as_deref().unwrap_or_default());
            writer.words(&record.domains);
            writer.text(&record.modes.to_string());
            writer.text(state_word(record.state));
            writer.optional(record.ends);
            writer.growing(record.successors.iter().map(|id| id.0));
        }
        writer.finish()
    }
}
