//! Where the app is served from, and its own address.
//!
//! The app lies in any folder of any server: `<base>` in the page that was opened says where that folder is, and stays
//! as it was when the page loaded, whatever the address becomes since.

use std::cell::OnceCell;

thread_local! {
    static BASE: OnceCell<String> = const { OnceCell::new() };
    static KEPT: OnceCell<String> = const { OnceCell::new() };
}

fn read_base() -> String {
    let uri = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.base_uri().ok().flatten())
        .unwrap_or_default();
    let path = web_sys::Url::new(&uri).map(|url| url.pathname()).unwrap_or_default();
    path.rsplit_once('/').map(|(folder, _)| folder.to_owned()).unwrap_or_default()
}

/// Path of the folder that the app is served from, without its final slash: empty at the root of a site.
#[must_use]
pub fn base() -> String {
    BASE.with(|base| base.get_or_init(read_base).clone())
}

/// Has every link of the app carry this query, for as long as the page lives: what the host of a frame asked.
pub fn keep(query: String) {
    KEPT.with(|kept| {
        let _ = kept.set(query);
    });
}

/// A path with what every link carries.
#[must_use]
pub fn with_kept(path: String) -> String {
    KEPT.with(|kept| match kept.get() {
        None => path,
        Some(kept) => match path.split_once('?') {
            // What is kept comes first: a page reads the last of two choices.
            Some((path, query)) => [path, "?", kept, "&", query].concat(),
            None => [path.as_str(), "?", kept].concat(),
        },
    })
}

/// The pairs of a query string, decoded.
#[must_use]
pub fn pairs(query: &str) -> Vec<(String, String)> {
    let Ok(params) = web_sys::UrlSearchParams::new_with_str(query) else { return Vec::new() };
    let mut pairs = Vec::new();
    for pair in js_sys::try_iter(&params).ok().flatten().into_iter().flatten().flatten() {
        let pair = js_sys::Array::from(&pair);
        if let (Some(key), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            pairs.push((key, value));
        }
    }
    pairs
}

/// The query of the address as it stands.
#[must_use]
pub fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Opens an address in another tab.
pub fn open_outside(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.open_with_url_and_target_and_features(address, "_blank", "noopener");
    }
}

/// Where a release keeps the data that its app was made with, below the folder of the site: a folder named after their
/// content, so that no cache and no new release ever mixes two versions. Empty where the page names none.
#[must_use]
pub fn release_folder() -> String {
    super::dom::find("meta[name=donnees]").and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// Origin of the page, such as `https://example.org`.
#[must_use]
pub fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Path of the address as it stands.
#[must_use]
pub fn path() -> String {
    web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// The address as it stands, whole.
#[must_use]
pub fn href() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The address to open instead, where the page was opened at its root with `?p=/etablissements/…` (a record that a
/// build left out of its pre-rendered pages).
#[must_use]
pub fn redirection() -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    let wanted = web_sys::UrlSearchParams::new_with_str(&search).ok()?.get("p")?;
    // Only a path of our own: `//host` and anything with a scheme would leave the site.
    (wanted.starts_with('/') && !wanted.starts_with("//") && !wanted.contains([':', '\\'])).then_some(wanted)
}

/// Replaces the address without loading anything.
pub fn replace(path: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(path));
    }
}

/// Escapes a value for a query string.
#[must_use]
pub fn escape(value: &str) -> String {
    js_sys::encode_uri_component(value).into()
}
