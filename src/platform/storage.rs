//! Local storage, which a browser may refuse, fill up or empty.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

/// Why the storage did not serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// The browser gives none (private mode, framed page, settings).
    Refused,
    /// It holds no more.
    Full,
    /// Something else went wrong (a damaged profile, a disk that does not answer).
    Failed,
}

/// What a browser means by the name of its exception.
fn reason(error: &JsValue) -> StorageError {
    let name = js_sys::Reflect::get(error, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::Full,
        Some("SecurityError" | "InvalidStateError" | "NotAllowedError") => StorageError::Refused,
        _ => StorageError::Failed,
    }
}

fn local() -> Result<Storage, StorageError> {
    // Whatever the reason, a browser that hands no storage gives none.
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).ok_or(StorageError::Refused)
}

/// The text under a key.
///
/// # Errors
/// When the browser refuses its storage, or it fails.
pub fn read(key: &str) -> Result<Option<String>, StorageError> {
    local()?.get_item(key).map_err(|error| reason(&error))
}

/// Writes a text under a key.
///
/// # Errors
/// When the browser refuses its storage, has no room left, or fails.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    local()?.set_item(key, text).map_err(|error| reason(&error))
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
