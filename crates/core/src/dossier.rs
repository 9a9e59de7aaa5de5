//! The dossiers: what learners keep. One versioned document, merged without loss.
//!
//! Every value that can change holds the stamp of its last change, and a removal is kept as a stamp too: two copies of
//! the document merge value by value, the later change winning, so that nothing disappears that was not removed
//! (last-writer-wins registers in maps, after Shapiro et al., « Conflict-free replicated data types », 2011). What was
//! removed leaves a bare key and its stamp: neither note nor name.
//!
//! A [`Dossier`] is one learner's; [`Dossiers`] is the document in the browser's storage; [`Content`] is what travels by
//! link, file and paper, without stamps.

mod content;
mod document;
mod item;
mod key;
mod single;
mod stamped;
mod text;
mod version1;

pub use content::{Content, Entry};
pub use document::{DossierError, Dossiers, VERSION};
pub use item::{Ambition, Item};
pub use key::{ItemKey, ItineraryKey, MAX_STEPS};
pub use single::{Dossier, DossierId};
pub use stamped::{MAX_STAMP, Stamped};
pub use text::{MAX_ITEMS, MAX_NAME, MAX_NOTE, tidy_line, tidy_note};

#[cfg(test)]
mod tests;
