//! The document in the browser's storage: another release's, a damaged one, anything.

use parcours_core::dossier::Dossiers;

/// Reads a document; what is read is written and read again alike, and merges with itself and an empty one without change.
pub(crate) fn dossier(bytes: &[u8]) {
    let Ok(read) = Dossiers::read(&super::text(bytes)) else { return };
    let written = read.write();
    assert_eq!(Dossiers::read(&written).as_ref(), Ok(&read), "{written}");
    assert_eq!(read.merged(&read), read, "merged with itself");
    let empty = Dossiers::default();
    assert_eq!(read.merged(&empty), empty.merged(&read), "merged either way");
    assert!(!read.listed().is_empty(), "there is always a dossier");
}
