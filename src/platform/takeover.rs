//! The entry page gives way to the app: in one frame, once the app has what to show.
//!
//! Until then the content of the file that was opened stays, readable, and the style sheet hides the app behind it. What
//! the reader did there goes on in the app: words typed, focus, sections unfolded.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, EventInit, FocusOptions, HtmlElement, HtmlInputElement};

use super::{dom, location};

/// What the server's file showed.
const BEFORE: &str = "#avant";

/// Takes the page over at once: a frame wants neither the header nor the colours of the file.
pub fn now() {
    if let Some(before) = dom::find(BEFORE) {
        before.remove();
    }
}

/// Takes the page over as soon as the data that the app asked for are there.
///
/// At once where the file holds the content of another address: 404.html, or the home page asked for a record.
pub fn when(no_data_awaited: impl Fn() -> bool + 'static) {
    let Some(before) = dom::find(BEFORE) else { return };
    let shown = before.get_attribute("data-page").map(|path| format!("{}/{path}", location::base()));
    if shown.is_none_or(|shown| shown != location::path()) {
        before.remove();
        return;
    }
    request_animation_frame(move || attempt(no_data_awaited));
}

fn attempt(no_data_awaited: impl Fn() -> bool + 'static) {
    let drawn = dom::find("body > main h1, body > main [role=alert]").is_some()
        && dom::find("body > main .loading").is_none();
    if drawn && no_data_awaited() {
        let _ = take_over();
    } else {
        request_animation_frame(move || attempt(no_data_awaited));
    }
}

fn take_over() -> Option<()> {
    let document = dom::document()?;
    let before = dom::find(BEFORE)?;
    for field in dom::all::<HtmlInputElement>(&document, "#avant input") {
        retype(&field);
    }
    for summary in dom::all::<Element>(&document, "#avant details[open] > summary") {
        if let Some(details) = counterpart(&document, &summary).and_then(|own| own.parent_element()) {
            let _ = details.set_attribute("open", "");
        }
    }
    let focused = document.active_element().filter(|active| before.contains(Some(active)));
    let selection = focused.as_ref().and_then(|field| {
        let field = field.dyn_ref::<HtmlInputElement>()?;
        Some((field.selection_start().ok().flatten()?, field.selection_end().ok().flatten()?))
    });
    let next =
        focused.map(|focused| counterpart(&document, &focused).or_else(|| dom::find("body > main h1")));
    before.remove();
    let next = next.flatten()?.dyn_into::<HtmlElement>().ok()?;
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = next.focus_with_options(&options);
    if let (Some((start, end)), Some(field)) = (selection, next.dyn_ref::<HtmlInputElement>()) {
        let _ = field.set_selection_range(start, end);
    }
    Some(())
}

/// Types into the app's field what was typed into that of the file.
fn retype(before: &HtmlInputElement) {
    let own = dom::find(&format!("body > main #{}", before.id()))
        .and_then(|own| own.dyn_into::<HtmlInputElement>().ok());
    let Some(own) = own.filter(|own| own.value() != before.value()) else { return };
    own.set_value(&before.value());
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    for name in ["input", "blur"] {
        if let Ok(event) = Event::new_with_event_init_dict(name, &bubbling) {
            let _ = own.dispatch_event(&event);
        }
    }
}

/// The element of the app that stands where this one stood: the same field, link or words.
fn counterpart(document: &Document, before: &Element) -> Option<Element> {
    let tag = before.tag_name();
    let same = |own: &Element| match tag.as_str() {
        "INPUT" => own.id() == before.id(),
        "A" => property(own, "href") == property(before, "href"),
        _ => own.text_content().map(squeezed) == before.text_content().map(squeezed),
    };
    let own = format!("body > header {tag}, body > main {tag}, body > footer {tag}");
    dom::all::<Element>(document, &own).into_iter().find(same)
}

/// A text without its spaces: the app and the file put them elsewhere.
fn squeezed(text: String) -> String {
    text.split_whitespace().collect()
}

fn property(element: &Element, name: &str) -> Option<String> {
    js_sys::Reflect::get(element, &name.into()).ok()?.as_string()
}
