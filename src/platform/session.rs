//! Session storage: it dies with its tab, and no other tab sees it.

use web_sys::Storage;

use super::storage::StorageError;

fn session() -> Result<Storage, StorageError> {
    web_sys::window().and_then(|window| window.session_storage().ok().flatten()).ok_or(StorageError::Refused)
}

/// The text under a key.
///
/// # Errors
/// When the browser refuses its storage.
pub fn read(key: &str) -> Result<Option<String>, StorageError> {
    session()?.get_item(key).map_err(|_| StorageError::Refused)
}

/// Writes a text under a key.
///
/// # Errors
/// When the browser refuses its storage, or has no room left.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    session()?.set_item(key, text).map_err(|_| StorageError::Full)
}

/// Forgets a key.
pub fn remove(key: &str) {
    if let Ok(storage) = session() {
        let _ = storage.remove_item(key);
    }
}
