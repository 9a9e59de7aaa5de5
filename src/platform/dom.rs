//! Title, focus and small gestures on the page.

use wasm_bindgen::JsCast;
use web_sys::{Document, DragEvent, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement, Node};

/// The document.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the first element that the selector finds; whether there was one.
pub fn focus(selector: &str) -> bool {
    find(selector)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| element.focus().is_ok())
}

/// Selects what a text field holds and copies it; whether the browser did. By the old command, which works on a page
/// without encryption and in a frame too.
#[must_use]
pub fn copy(selector: &str) -> bool {
    let Some(document) = document() else { return false };
    let Some(field) = find(selector).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return false;
    };
    let _ = field.focus();
    field.select();
    document.dyn_into::<HtmlDocument>().is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}

/// The first element that the selector finds.
pub(super) fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}

/// Everything of that kind that the selector finds below an element or in the document, in order.
pub(super) fn all<T: JsCast>(root: &impl AsRef<Node>, selector: &str) -> Vec<T> {
    let root = root.as_ref();
    let found = match (root.dyn_ref::<Element>(), root.dyn_ref::<Document>()) {
        (Some(element), _) => element.query_selector_all(selector),
        (_, Some(document)) => document.query_selector_all(selector),
        _ => return Vec::new(),
    };
    let Ok(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// Begins to drag something: some browsers drag nothing that carries no text.
pub fn start_drag(event: &DragEvent, text: &str) {
    if let Some(transfer) = event.data_transfer() {
        let _ = transfer.set_data("text/plain", text);
    }
}

/// Reloads the page.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Focuses a field whenever « / » is pressed outside a field.
pub fn focus_on_slash(selector: &'static str) {
    let Some(document) = document() else { return };
    let listener = gloo_events::EventListener::new_with_options(
        &document,
        "keydown",
        gloo_events::EventListenerOptions::enable_prevent_default(),
        move |event| {
            let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
            let typing = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .is_some_and(|element| element.matches("input, textarea, select").unwrap_or(false));
            if key.key() == "/" && !typing && !key.ctrl_key() && !key.meta_key() && !key.alt_key() {
                event.prevent_default();
                let _ = focus(selector);
            }
        },
    );
    // It lives as long as the page.
    listener.forget();
}
