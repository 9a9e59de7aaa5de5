//! Pathways.

use crate::dataset::Issue;
use crate::dataset::columns::{Writer, read_rows};
use crate::model::{Endpoint, Evidence, Pathway, ProgrammeId};

use super::Table;

const COLUMNS: &[&str] = &["from", "to", "k", "s", "m", "c", "e", "d"];

/// A programme by its number, or a class by its key.
fn endpoint(text: &str) -> Option<Endpoint> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().map(|number| Endpoint::Programme(ProgrammeId(number)));
    }
    text.parse().ok().map(Endpoint::Class)
}

fn short(endpoint: &Endpoint) -> String {
    match endpoint {
        Endpoint::Programme(id) => id.0.to_string(),
        Endpoint::Class(class) => class.to_string(),
    }
}

/// What the text of the target says of access, and the text of the origin of further study: nearly all evidence.
fn usual(from: &Endpoint, to: &Endpoint) -> [(&'static str, String); 2] {
    [(">", format!("{to}#acces")), ("<", format!("{from}#poursuite"))]
}

fn translate(text: &str, pairs: impl Iterator<Item = (String, String)> + Clone) -> String {
    let word =
        |word: &str| pairs.clone().find(|(a, _)| a == word).map_or_else(|| word.to_owned(), |(_, b)| b);
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

impl Table for Pathway {
    fn read(file: &str, text: &str) -> (Vec<Self>, Vec<Issue>) {
        read_rows(file, text, COLUMNS, |row| {
            let (from, to) = (endpoint(&row.text()?)?, endpoint(&row.text()?)?);
            let (kind, strength) = (row.word()?, row.word()?);
            let months = row.optional()?.map(u16::try_from).transpose().ok()?;
            let condition = row.text()?.into_owned();
            let evidence = row.text()?;
            let pairs = usual(&from, &to).map(|(sign, full)| (sign.to_owned(), full));
            let evidence = Evidence(translate(&evidence, pairs.into_iter()));
            let doubt = row.text()?.into_owned();
            Some(Self { from, to, kind, strength, months, condition, evidence, doubt })
        })
    }

    fn write(records: &[Self]) -> String {
        let mut writer = Writer::new(COLUMNS);
        for record in records {
            writer.text(&short(&record.from));
            writer.text(&short(&record.to));
            writer.text(record.kind.slug());
            writer.text(record.strength.slug());
            writer.optional(record.months);
            writer.text(&record.condition);
            let pairs = usual(&record.from, &record.to).map(|(sign, full)| (full, sign.to_owned()));
            writer.text(&translate(&record.evidence.0, pairs.into_iter()));
            writer.text(&record.doubt);
        }
        writer.finish()
    }
}
