//! Official files: where they are, and how they are read.

mod decode;
mod error;
mod sources;
mod table;
mod xml;

pub use decode::{read_text, text_of};
pub use error::InputError;
pub use sources::{SOURCES, SourceFile, source};
pub use table::{Row, Table};
pub use xml::{Item, read_items};
