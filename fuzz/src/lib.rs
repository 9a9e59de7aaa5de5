//! Everything that reads what comes from outside, as functions of bytes that must neither panic nor hang.
//!
//! Each is called in three ways: by `cargo test` over its seeds (`fuzz/corpus/NAME/`) and over random bytes; by this crate's
//! program, a loop that changes seeds, for as many executions as one wants; by libFuzzer (`fuzz/libfuzzer/`, for
//! `cargo fuzz`). The properties that they check beside are in the functions.

mod address;
mod bundle;
mod dossier;
pub mod mutate;
mod official;
mod query;

/// A reader, fed with bytes.
pub type Target = fn(&[u8]);

/// Every reader, by the name of its seeds.
pub const TARGETS: [(&str, Target); 8] = [
    ("address", address::address),
    ("csv", official::csv),
    ("document", bundle::document),
    ("dossier", dossier::dossier),
    ("encoding", official::encoding),
    ("query", query::query),
    ("records", bundle::records),
    ("xml", official::xml),
];

/// The reader of that name.
pub fn target(name: &str) -> Option<Target> {
    TARGETS.iter().find(|(known, _)| *known == name).map(|(_, target)| *target)
}

/// What text the bytes make: a browser gives nothing else.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
