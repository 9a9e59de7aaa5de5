//! A dossier as a JSON file, whose schema is `docs/dossier.schema.json`.

use serde::{Deserialize, Serialize};

use super::{Names, Problem, Received, received};
use crate::dossier::{Ambition, Content, Entry};

/// What tells our files from others.
const FORMAT: &str = "parcours-campus/dossier";
/// Version of the files that this code writes.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Document {
    format: String,
    version: u32,
    /// Version of the data set of the day.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    data: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    first_name: String,
    items: Vec<Record>,
}

/// An item: all texts, so that one that is not understood costs that item alone.
#[derive(Serialize, Deserialize)]
struct Record {
    key: String,
    /// For who reads the file: not read back.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    ambition: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    section: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

/// Writes a dossier; `data` is the version of the data set, `names` says what things are for who reads it.
pub fn to_file(content: &Content, data: &str, names: Names<'_>) -> String {
    let record = |entry: &Entry| Record {
        key: entry.key.to_string(),
        title: names(&entry.key).unwrap_or_default(),
        ambition: entry.ambition.map(Ambition::slug).unwrap_or_default().to_owned(),
        section: entry.section.clone(),
        note: entry.note.clone(),
    };
    let document = Document {
        format: FORMAT.to_owned(),
        version: VERSION,
        data: data.to_owned(),
        name: content.name.clone(),
        first_name: content.first_name.clone(),
        items: content.items.iter().map(record).collect(),
    };
    // An item a line, so that a person finds their way in it.
    serde_json::to_string(&document).unwrap_or_default().replace(r#"{"key":"#, "\n{\"key\":")
}

pub(super) fn from_json(text: &str) -> Result<Received, Problem> {
    #[derive(Deserialize)]
    struct Head {
        format: String,
        version: u32,
    }
    let head: Head = serde_json::from_str(text)
        .map_err(|error| if error.is_data() { Problem::NotOurs } else { Problem::Damaged })?;
    if head.format != FORMAT || head.version == 0 {
        return Err(Problem::NotOurs);
    }
    if head.version > VERSION {
        return Err(Problem::Newer);
    }
    let document: Document = serde_json::from_str(text).map_err(|_| Problem::Damaged)?;
    let written = document.items.len();
    let entry = |record: Record| {
        Some(Entry {
            key: record.key.parse().ok()?,
            note: record.note,
            ambition: Ambition::read(&record.ambition),
            section: record.section,
        })
    };
    let content = Content {
        name: document.name,
        first_name: document.first_name,
        items: document.items.into_iter().filter_map(entry).collect(),
    };
    let unknown = written - content.items.len();
    received(content, unknown)
}
