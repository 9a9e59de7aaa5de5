//! What works without network.
//!
//! The service worker and the script that speaks with it are of the release alone (`boot/`); where they are not there,
//! in a frame for instance, nobody answers.

use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Event};

/// What the script is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// How things stand.
    State,
    /// To keep the whole data set in the browser.
    Keep,
    /// To forget it.
    Drop,
    /// To go to the new version of the site.
    Renew,
}

/// What it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// The whole data set is in the browser, or is not.
    Kept(bool),
    /// So many hundredths of it have come.
    Progress(u8),
    /// It did not come whole.
    Failed,
    /// A new version of the site is ready.
    NewVersion,
}

/// Asks the script.
pub fn ask(what: Ask) {
    let name = match what {
        Ask::State => "parcours-campus:etat",
        Ask::Keep => "parcours-campus:garder",
        Ask::Drop => "parcours-campus:oublier",
        Ask::Renew => "parcours-campus:renouveler",
    };
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}

/// Calls back with what the script says, for as long as the page lives.
pub fn listen(mut callback: impl FnMut(News) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = gloo_events::EventListener::new(&window, "parcours-campus:nouvelle", move |event| {
        let said = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
        let news = match said.as_deref() {
            Some("kept") => News::Kept(true),
            Some("not-kept") => News::Kept(false),
            Some("failed") => News::Failed,
            Some("new-version") => News::NewVersion,
            Some(hundredths) => News::Progress(hundredths.parse().unwrap_or(0)),
            None => return,
        };
        callback(news);
    });
    listener.forget();
}
