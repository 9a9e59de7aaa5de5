//! Official files: the producer's slip, another format, a page of errors in their place.

use parcours_dataset::input::{Table, read_items, text_of};

/// A table; the first two columns that it has, if it has them.
pub(crate) fn csv(bytes: &[u8]) {
    let text = super::text(bytes);
    for delimiter in [b';', b','] {
        if let Ok(table) = Table::parse("fuzz.csv", &text, delimiter, ["code", "libellé"]) {
            assert_eq!(table.rows().count(), table.len());
            for row in table.rows() {
                let [code, _] = row.fields();
                assert_eq!(code, code.trim());
                let error = row.error(0, "a code");
                assert!(!error.place().is_empty());
            }
        }
    }
}

/// A list of items in XML.
pub(crate) fn xml(bytes: &[u8]) {
    let text = super::text(bytes);
    match read_items("fuzz.xml", &text, "item") {
        Ok(items) => assert!(items.len() <= text.len()),
        Err(error) => assert!(!error.place().is_empty()),
    }
}

/// Bytes in one of the encodings of official files, or in none.
pub(crate) fn encoding(bytes: &[u8]) {
    if let Ok(text) = text_of("fuzz.txt", bytes) {
        assert!(text.len() <= 3 * bytes.len(), "a byte is a character of three bytes at most");
    }
}
