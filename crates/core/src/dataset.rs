//! Reading the bundle: files of one record a line, checked once when they load.
//!
//! Reading never fails as a whole: what can be read is kept, and every issue is collected with its file and line, so
//! that the page can show what it has and say what is missing.

mod catalog;
mod columns;
mod manifest;
mod records;
mod report;
mod tables;
mod validate;

pub use catalog::{Catalog, Sorted};
pub use manifest::{Counts, FileEntry, Manifest, SCHEMA, Source};
pub use records::{Issue, IssueKind, read_document, read_records, write_records};
pub use report::{Coverage, DroppedRows, MatchRate, Report};
pub use tables::{Table, presence, read_classes, read_places, write_classes, write_places};
pub use validate::{validate, validate_places};
