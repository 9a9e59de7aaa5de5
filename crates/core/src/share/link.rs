//! A dossier as the fragment of a link: what stands after `#d=`, which no browser sends to a server.
//!
//! Bytes, in the letters of [`base64`](super::base64): the version, the name, the first name, the headings in use, then
//! each item (a byte that says its kind, its ambition and whether a heading and a note follow; its key as numbers), and
//! the checksum of all that comes before it. `docs/dossier.md` gives it byte by byte.

use super::bytes::{Reader, checksum, put_number, put_text};
use super::{MAX_LINK, Problem, Received, base64, received};
use crate::dossier::{Ambition, Content, Entry, ItemKey, ItineraryKey, MAX_ITEMS, MAX_STEPS};
use crate::model::{Endpoint, OccupationId, ProgrammeId, Uai};

/// Version of the links that this code writes.
const VERSION: u8 = 1;

const HAS_NOTE: u8 = 1 << 5;
const HAS_SECTION: u8 = 1 << 6;

/// Writes a dossier; as short as its notes allow.
pub fn to_link(content: &Content) -> String {
    let mut out = vec![VERSION];
    put_text(&mut out, &content.name);
    put_text(&mut out, &content.first_name);
    let mut sections: Vec<&str> = Vec::new();
    for entry in &content.items {
        if !entry.section.is_empty() && !sections.contains(&entry.section.as_str()) {
            sections.push(&entry.section);
        }
    }
    put_count(&mut out, sections.len());
    sections.iter().for_each(|section| put_text(&mut out, section));
    put_count(&mut out, content.items.len());
    for entry in &content.items {
        put_entry(&mut out, entry, &sections);
    }
    let sum = checksum(&out);
    out.extend_from_slice(&sum.to_le_bytes());
    base64::encode(&out)
}

/// Reads a dossier from what stands after `#d=`.
///
/// # Errors
/// When it is too long, of a later release, damaged, empty, or no dossier.
pub fn from_link(text: &str) -> Result<Received, Problem> {
    if text.len() > MAX_LINK {
        return Err(Problem::TooLarge);
    }
    let bytes = base64::decode(text.trim()).ok_or(Problem::Damaged)?;
    let (body, sum) = bytes.split_last_chunk::<4>().ok_or(Problem::Damaged)?;
    if checksum(body) != u32::from_le_bytes(*sum) {
        return Err(Problem::Damaged);
    }
    // Whole and unchanged: what is not understood now is of another release, not of a bad copy.
    match body.first() {
        Some(&VERSION) => {}
        Some(version) if *version > VERSION => return Err(Problem::Newer),
        _ => return Err(Problem::NotOurs),
    }
    let content = read(&mut Reader(&body[1..])).ok_or(Problem::NotOurs)?;
    received(content, 0)
}

fn read(from: &mut Reader<'_>) -> Option<Content> {
    let mut content =
        Content { name: from.text()?.to_owned(), first_name: from.text()?.to_owned(), ..Content::default() };
    let mut sections = Vec::new();
    for _ in 0..from.number().filter(|count| *count as usize <= MAX_ITEMS)? {
        sections.push(from.text()?);
    }
    for _ in 0..from.number().filter(|count| *count as usize <= MAX_ITEMS)? {
        content.items.push(entry(from, &sections)?);
    }
    from.0.is_empty().then_some(content)
}

fn put_count(out: &mut Vec<u8>, count: usize) {
    put_number(out, u32::try_from(count).unwrap_or(u32::MAX));
}

fn put_entry(out: &mut Vec<u8>, entry: &Entry, sections: &[&str]) {
    let kind = match &entry.key {
        ItemKey::Programme(_) => 0,
        ItemKey::Campus(_) => 1,
        ItemKey::Institution(_) => 2,
        ItemKey::Occupation(_) => 3,
        ItemKey::Itinerary(_) => 4,
    };
    let ambition = match entry.ambition {
        None => 0,
        Some(Ambition::Reve) => 1,
        Some(Ambition::Projet) => 2,
        Some(Ambition::Securite) => 3,
    };
    let section = sections.iter().position(|section| *section == entry.section);
    let note = if entry.note.is_empty() { 0 } else { HAS_NOTE };
    out.push(kind | ambition << 3 | note | section.map_or(0, |_| HAS_SECTION));
    match &entry.key {
        ItemKey::Programme(id) => put_number(out, id.0),
        ItemKey::Campus(slug) => put_text(out, slug.as_str()),
        ItemKey::Institution(uai) => put_number(out, uai.number()),
        ItemKey::Occupation(id) => put_number(out, id.0),
        ItemKey::Itinerary(chain) => {
            // A start that is a class is its text; one that is a programme, an empty text and its number.
            match chain.start() {
                Endpoint::Class(class) => put_text(out, &class.to_string()),
                Endpoint::Programme(id) => {
                    put_text(out, "");
                    put_number(out, id.0);
                }
            }
            put_count(out, chain.steps().len());
            chain.steps().iter().for_each(|step| put_number(out, step.0));
        }
    }
    if let Some(section) = section {
        put_count(out, section);
    }
    if !entry.note.is_empty() {
        put_text(out, &entry.note);
    }
}

fn entry(from: &mut Reader<'_>, sections: &[&str]) -> Option<Entry> {
    let head = from.byte()?;
    let key = match head & 0b111 {
        0 => ItemKey::Programme(ProgrammeId(from.number()?)),
        1 => ItemKey::Campus(from.text()?.parse().ok()?),
        2 => ItemKey::Institution(Uai::from_number(from.number()?)?),
        3 => ItemKey::Occupation(OccupationId(from.number()?)),
        4 => {
            let start = match from.text()? {
                "" => Endpoint::Programme(ProgrammeId(from.number()?)),
                class => Endpoint::Class(class.parse().ok()?),
            };
            let count = from.number().filter(|count| *count as usize <= MAX_STEPS)?;
            let steps: Option<Vec<ProgrammeId>> =
                (0..count).map(|_| from.number().map(ProgrammeId)).collect();
            ItemKey::Itinerary(ItineraryKey::new(start, steps?)?)
        }
        _ => return None,
    };
    let ambition = match head >> 3 & 0b11 {
        1 => Some(Ambition::Reve),
        2 => Some(Ambition::Projet),
        3 => Some(Ambition::Securite),
        _ => None,
    };
    let section = match head & HAS_SECTION {
        0 => "",
        _ => sections.get(from.number()? as usize)?,
    };
    let note = if head & HAS_NOTE == 0 { "" } else { from.text()? };
    Some(Entry { key, ambition, section: section.to_owned(), note: note.to_owned() })
}
