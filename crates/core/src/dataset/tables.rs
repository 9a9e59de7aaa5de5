//! The tables of the bundle: how each is written and read.
//!
//! Large tables stand in columns; those of long texts are records, one a line.

mod aliases;
mod classes;
mod institutions;
mod occupations;
mod outcomes;
mod pathways;
mod places;
mod programmes;
mod rates;

pub use classes::{read_classes, write_classes};
pub use places::{presence, read_places, write_places};

use crate::model::{Campus, CampusDetails, Rule, TerritoryFacts};

use super::{Issue, read_records, write_records};

/// A kind of record with a table of its own.
pub trait Table: Sized {
    /// Reads the table: what can be read is kept, and every issue told.
    fn read(file: &str, text: &str) -> (Vec<Self>, Vec<Issue>);

    /// Writes the table as [`Self::read`] reads it. The order of records is part of it.
    fn write(records: &[Self]) -> String;
}

/// Kinds whose records are objects, one a line.
macro_rules! objects {
    ($($kind:ty),*) => {
        $(impl Table for $kind {
            fn read(file: &str, text: &str) -> (Vec<Self>, Vec<Issue>) {
                read_records(file, text)
            }

            fn write(records: &[Self]) -> String {
                // Plain structures of texts and numbers always serialise.
                write_records(records).unwrap_or_default()
            }
        })*
    };
}

objects!(Campus, CampusDetails, Rule, TerritoryFacts);
