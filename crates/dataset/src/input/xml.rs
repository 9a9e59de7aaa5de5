//! Lists of items in XML: `<root><item><field>…`.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

use super::InputError;

/// An item: the text of each of its fields. A field that comes several times keeps its last text.
pub type Item = BTreeMap<String, String>;

/// Line and column, in bytes, of a position.
fn place(text: &str, position: u64) -> (u64, u64) {
    let end = usize::try_from(position).unwrap_or(usize::MAX).min(text.len());
    let before = &text.as_bytes()[..end];
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|b| **b != b'\n').count() + 1;
    (line as u64, column as u64)
}

fn reference(name: &BytesRef<'_>) -> Option<String> {
    if let Ok(Some(character)) = name.resolve_char_ref() {
        return Some(character.to_string());
    }
    quick_xml::escape::resolve_predefined_entity(&name.decode().ok()?).map(str::to_owned)
}

/// Reads every `item` of a text, streaming through it.
///
/// # Errors
/// Where the text is not well-formed, or stops before its end.
pub fn read_items(file: &str, text: &str, item: &str) -> Result<Vec<Item>, InputError> {
    let mut reader = Reader::from_str(text);
    let mut items = Vec::new();
    let mut path: Vec<String> = Vec::new();
    let mut current: Option<Item> = None;
    loop {
        let fail = |position: u64, expected: String, found: String| {
            let (line, column) = place(text, position);
            InputError { file: file.to_owned(), line, column, expected, found }
        };
        let event = reader
            .read_event()
            .map_err(|error| fail(reader.error_position(), "well-formed XML".into(), error.to_string()))?;
        let piece = match event {
            Event::Start(tag) => {
                let name = String::from_utf8_lossy(tag.name().as_ref()).into_owned();
                if name == item {
                    current = Some(Item::new());
                } else if let Some(current) = &mut current {
                    current.insert(name.clone(), String::new());
                }
                path.push(name);
                continue;
            }
            Event::End(_) => {
                if path.pop().as_deref() == Some(item) {
                    items.extend(current.take());
                }
                continue;
            }
            Event::Text(piece) => piece.decode().map(std::borrow::Cow::into_owned).unwrap_or_default(),
            Event::CData(piece) => piece.decode().map(std::borrow::Cow::into_owned).unwrap_or_default(),
            Event::GeneralRef(name) => reference(&name).ok_or_else(|| {
                fail(reader.buffer_position(), "a known entity".into(), format!("{name:?}"))
            })?,
            Event::Eof => {
                return match path.last() {
                    None => Ok(items),
                    Some(open) => {
                        Err(fail(text.len() as u64, format!("</{open}>"), "the end of the file".into()))
                    }
                };
            }
            _ => continue,
        };
        if let (Some(current), Some(field)) = (&mut current, path.last())
            && let Some(value) = current.get_mut(field)
        {
            value.push_str(&piece);
        }
    }
}
