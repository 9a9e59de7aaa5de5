//! The page that frames this one: its colours taken in, our height and address told to it, our links kept from it.
//!
//! Messages to the host are objects `{ type: "parcours-campus:…", version: 1, … }`, listed in docs/integrer.md. They say
//! how high the page is and which page it is, nothing of the reader; so any host may have them.

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, HtmlElement, MessageEvent, ResizeObserver, Window};

use super::location;

/// Version of the messages.
const VERSION: u8 = 1;

fn root() -> Option<HtmlElement> {
    web_sys::window()?.document()?.document_element()?.dyn_into().ok()
}

/// Marks the root element, for the style sheet.
pub fn mark(name: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(name, value);
    }
}

/// Sets a custom property of the root element: by the object model, which a strict content security policy allows.
pub fn set_property(name: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.style().set_property(name, value);
    }
}

/// The window that holds this one; none where the address alone asks for a frame.
fn host() -> Option<Window> {
    let window = web_sys::window()?;
    let parent = window.parent().ok().flatten()?;
    (!Object::is(&window, &parent)).then_some(parent)
}

fn post(kind: &str, key: &str, value: &JsValue) -> Option<()> {
    let message = Object::new();
    Reflect::set(&message, &"type".into(), &["parcours-campus:", kind].concat().into()).ok()?;
    Reflect::set(&message, &"version".into(), &VERSION.into()).ok()?;
    Reflect::set(&message, &key.into(), value).ok()?;
    // Any origin: which one holds us is not known, and nothing in the message is of the reader.
    host()?.post_message(&message, "*").ok()
}

/// Tells the host which page is shown, below the folder of the site.
pub fn tell_page(path: &str) {
    let _ = post("page", "page", &path.strip_prefix(location::base().as_str()).unwrap_or(path).into());
}

/// Tells the host how high the page is, whenever that changes and whenever the host asks.
pub fn tell_height() {
    let Some(body) = web_sys::window().and_then(|window| window.document()?.body()) else { return };
    let Some(host) = host() else { return };
    // The body's own height: that of the document is never less than the frame's, which could then only grow.
    let measured = body.clone();
    let told = Cell::new(0);
    let tell = Closure::<dyn FnMut()>::new(move || {
        let height = measured.offset_height();
        if told.replace(height) != height {
            let _ = post("height", "height", &height.into());
        }
    });
    if let Ok(observer) = ResizeObserver::new(tell.into_js_value().unchecked_ref()) {
        observer.observe(&body);
    }
    let Some(window) = web_sys::window() else { return };
    let listener = EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let asked = Reflect::get(&event.data(), &"type".into()).ok().and_then(|kind| kind.as_string());
        let ours = event.source().is_some_and(|source| Object::is(&source, &host));
        if ours && asked.as_deref() == Some("parcours-campus:hello") {
            let _ = post("height", "height", &body.offset_height().into());
        }
    });
    listener.forget();
}

/// Has links to other sites open in another tab, since most refuse to be framed; and those to other pages of ours too
/// where `outside` says so, as pages of the full site.
pub fn send_links_out(outside: bool, bare: fn(&str) -> String) {
    let Some(window) = web_sys::window() else { return };
    // Before the router's own listener, which leaves links with a target to the browser. At the press too, so that
    // « open in another tab » has the right address.
    for event in ["pointerdown", "click"] {
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
        let listener = EventListener::new_with_options(&window, event, options, move |event| {
            let link = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .and_then(|element| element.closest("a[href]").ok().flatten())
                .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
            if let Some(link) = link {
                send_out(&link, outside, bare);
            }
        });
        listener.forget();
    }
}

fn send_out(link: &HtmlAnchorElement, outside: bool, bare: fn(&str) -> String) -> Option<()> {
    let here = web_sys::window()?.location();
    let ours = link.origin() == here.origin().ok()?;
    // Other choices on the same page (the next results) stay in it.
    if ours && (!outside || link.pathname() == here.pathname().ok()? || !link.target().is_empty()) {
        return None;
    }
    if ours {
        link.set_href(&bare(&link.href()));
    }
    link.set_target("_blank");
    link.set_rel("noopener");
    Some(())
}

/// A sandboxed frame without an origin of its own may not change its address: the router would stop at the browser's
/// refusal. There, addresses live in the router alone.
pub fn live_without_origin() {
    let Some(window) = web_sys::window() else { return };
    let origin = Reflect::get(&window, &"origin".into()).ok().and_then(|origin| origin.as_string());
    if origin.as_deref() != Some("null") {
        return;
    }
    if let Ok(history) = window.history() {
        for name in ["pushState", "replaceState"] {
            let nothing = Closure::<dyn FnMut()>::new(|| ());
            let _ = Reflect::set(&history, &name.into(), &nothing.into_js_value());
        }
    }
}
