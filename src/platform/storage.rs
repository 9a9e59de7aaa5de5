//! Local storage, which a browser may refuse, fill up or empty.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

/// Why the storage did not serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// The browser gives none (private mode, framed page, settings).
    Refused,
    /// It holds no more.
    Full,
}

fn local() -> Result<Storage, StorageError> {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).ok_or(StorageError::Refused)
}

/// The text under a key.
///
/// # Errors
/// When the browser refuses its storage.
pub fn read(key: &str) -> Result<Option<String>, StorageError> {
    local()?.get_item(key).map_err(|_| StorageError::Refused)
}

/// Writes a text under a key.
///
/// # Errors
/// When the browser refuses its storage, or has no room left.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    local()?.set_item(key, text).map_err(|_| StorageError::Full)
}

/// Calls back with the new text whenever another tab changes the key (`None` when it removes it).
pub fn on_change_elsewhere(key: &'static str, mut callback: impl FnMut(Option<String>) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = EventListener::new(&window, "storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>()
            && event.key().as_deref() == Some(key)
        {
            callback(event.new_value());
        }
    });
    // It lives as long as the page.
    listener.forget();
}
