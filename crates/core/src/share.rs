//! Carriers: a dossier as a link, a QR code, a file, a table. Pure: text in, text out.
//!
//! All carry the same [`Content`](crate::dossier::Content) and give it back unchanged. What comes from outside is bounded
//! before it is read, and answers a [`Problem`] rather than anything else.

mod base64;
mod bytes;
mod csv;
mod file;
mod link;
mod qr;

use crate::dossier::{Content, ItemKey};

pub use csv::to_csv;
pub use file::to_file;
pub use link::{from_link, to_link};
pub use qr::{Qr, qr};

/// Longest link that is read, in characters: ten times the longest that a full dossier makes with short notes.
pub const MAX_LINK: usize = 400_000;
/// Largest file that is read, in bytes.
pub const MAX_FILE: usize = 1_000_000;

/// The name of a record, for people who read a file; `None` where the data do not know it.
pub type Names<'a> = &'a dyn Fn(&ItemKey) -> Option<String>;

/// What came from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The dossier.
    pub content: Content,
    /// How many items could not be taken in: keys unknown to this release, or more than a dossier holds.
    pub ignored: usize,
}

/// Why what came from outside cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// It is no dossier of ours.
    NotOurs,
    /// It was cut or changed on the way.
    Damaged,
    /// A later release made it.
    Newer,
    /// It is larger than any dossier.
    TooLarge,
    /// It holds nothing.
    Empty,
}

/// Reads a file, whichever of ours it is.
///
/// # Errors
/// When it is too large, of a later release, damaged, empty, or none of ours.
pub fn from_file(text: &str) -> Result<Received, Problem> {
    if text.len() > MAX_FILE {
        return Err(Problem::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('{') { file::from_json(text) } else { csv::from_csv(text) }
}

/// What was read, in its normal form.
fn received(content: Content, unknown: usize) -> Result<Received, Problem> {
    let read = content.items.len();
    let content = content.normal();
    let ignored = unknown + read - content.items.len();
    if content.items.is_empty() && content.first_name.is_empty() && ignored == 0 {
        return Err(Problem::Empty);
    }
    Ok(Received { content, ignored })
}

#[cfg(test)]
mod tests;
