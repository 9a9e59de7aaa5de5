//! What a drawing asks of the browser: which item an event is about, light, scrolling.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, SvgElement};

use super::dom::{all, find};

fn position(element: &Element, attribute: &str) -> Option<usize> {
    element.get_attribute(attribute)?.parse().ok()
}

/// The position of the item that an event is about.
#[must_use]
pub fn item_at(event: &Event) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    position(&target.closest("[data-i]").ok().flatten()?, "data-i")
}

/// Lights items and ways, and dims the others; `None` gives all their ordinary look back.
pub fn light(root: &str, lit: Option<(&[bool], &[bool])>) {
    let Some(root) = find(root) else { return };
    let _ = root.class_list().toggle_with_force("lighting", lit.is_some());
    let (items, ways) = lit.unwrap_or_default();
    for (attribute, on) in [("data-i", items), ("data-w", ways)] {
        for element in all::<Element>(&root, &["[", attribute, "]"].concat()) {
            let is_lit = position(&element, attribute).and_then(|index| on.get(index)).copied();
            let _ = element.class_list().toggle_with_force("lit", is_lit.unwrap_or(false));
        }
    }
}

/// Moves the focus to an item, which becomes the stop of the Tab key.
pub fn focus_item(root: &str, item: usize) {
    let Some(root) = find(root) else { return };
    for element in all::<SvgElement>(&root, "[data-i]") {
        let own = position(&element, "data-i") == Some(item);
        let _ = element.set_attribute("tabindex", if own { "0" } else { "-1" });
        if own {
            let _ = element.focus();
        }
    }
}

/// Room inside an element, in pixels.
#[must_use]
pub fn width(selector: &str) -> Option<i32> {
    find(selector).map(|element| element.client_width()).filter(|width| *width > 0)
}

/// Width of the window, in pixels.
#[must_use]
pub fn window_width() -> f64 {
    web_sys::window()
        .and_then(|window| window.inner_width().ok())
        .and_then(|width| width.as_f64())
        .unwrap_or(1280.0)
}

/// Scrolls an element sideways: to a place, or by so much.
pub fn scroll(selector: &str, left: i32, by: bool) {
    if let Some(element) = find(selector) {
        element.set_scroll_left(if by { element.scroll_left() + left } else { left });
    }
}

/// Brings an element into view.
pub fn show(selector: &str) {
    if let Some(element) = find(selector) {
        element.scroll_into_view();
    }
}
