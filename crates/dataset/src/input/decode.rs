//! Bytes to text: UTF-8, or the Windows-1252 of older exports.

use std::path::Path;

use encoding_rs::WINDOWS_1252;

use super::InputError;

/// Bytes that Windows-1252 leaves undefined: a file that holds them is in neither encoding.
const UNDEFINED: [u8; 5] = [0x81, 0x8D, 0x8F, 0x90, 0x9D];

/// What « é » becomes when a UTF-8 file was read as Windows-1252 and saved again.
const TWICE_ENCODED: &str = "Ã©";

const EXPECTED: &str = "UTF-8 or Windows-1252";

/// Line and column (in bytes) of a position.
fn place(bytes: &[u8], position: usize) -> (u64, u64) {
    let before = &bytes[..position.min(bytes.len())];
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|b| **b != b'\n').count() + 1;
    (line as u64, column as u64)
}

fn error(file: &str, bytes: &[u8], position: usize, found: String) -> InputError {
    let (line, column) = place(bytes, position);
    InputError { file: file.to_owned(), line, column, expected: EXPECTED.to_owned(), found }
}

/// The text of a file's bytes.
///
/// # Errors
/// Where the bytes are in neither encoding, or were encoded twice.
pub fn text_of(file: &str, bytes: &[u8]) -> Result<String, InputError> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(error(file, bytes, 0, "UTF-16".to_owned()));
    }
    let content = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = match std::str::from_utf8(content) {
        Ok(text) => text.to_owned(),
        Err(_) => {
            if let Some(position) = content.iter().position(|b| UNDEFINED.contains(b)) {
                return Err(error(file, content, position, format!("the byte 0x{:02X}", content[position])));
            }
            WINDOWS_1252.decode_without_bom_handling(content).0.into_owned()
        }
    };
    // A producer's slip in one name is no reason to refuse a file; a whole file of them is.
    match text.find(TWICE_ENCODED) {
        Some(position) if text.matches(TWICE_ENCODED).count() > text.matches('é').count() => {
            Err(error(file, text.as_bytes(), position, "text that was encoded twice".to_owned()))
        }
        _ => Ok(text),
    }
}

/// Reads a file's text.
///
/// # Errors
/// Where the file cannot be opened, or see [`text_of`].
pub fn read_text(root: &Path, file: &str) -> Result<String, InputError> {
    let bytes = std::fs::read(root.join(file))
        .map_err(|error| InputError::of_file(file, "a readable file", error.to_string()))?;
    text_of(file, &bytes)
}
