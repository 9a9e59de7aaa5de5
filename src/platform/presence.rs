//! Whether someone is there: presses, keys and turns of the wheel; and the passing of time.

use gloo_events::{EventListener, EventListenerOptions};

/// What someone does to a page. The pointer alone may tremble on an empty desk: its moves do not count.
const GESTURES: [&str; 4] = ["keydown", "pointerdown", "wheel", "touchmove"];

/// Calls back at every gesture.
pub fn on_gesture(callback: impl Fn() + Clone + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    for gesture in GESTURES {
        let callback = callback.clone();
        // Captured: whatever the page does of the gesture, someone is there.
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&document, gesture, options, move |_| callback()).forget();
    }
}

/// Calls back every second, as long as the page lives. A page in the background is called less often.
pub fn every_second(callback: impl FnMut() + 'static) {
    gloo_timers::callback::Interval::new(1_000, callback).forget();
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Today, as French writes it: « 22 novembre 2026 ».
#[must_use]
pub fn today() -> String {
    let options = js_sys::Object::new();
    for (key, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        let _ = js_sys::Reflect::set(&options, &key.into(), &value.into());
    }
    js_sys::Date::new_0().to_locale_date_string("fr-FR", &options).into()
}
