//! What the browser keeps of the site for when there is no network, and whether a new version waits.

use leptos::prelude::*;

use crate::platform::offline::{self, Ask, News};

/// How the copy of the data set stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    /// Nobody can keep one here: a frame, or a browser without the means.
    Impossible,
    /// Only what was seen is kept.
    None,
    /// On its way, in hundredths.
    Coming(u8),
    /// Whole.
    Whole,
    /// It did not come whole.
    Failed,
}

/// Made once, at the root of the app.
#[derive(Clone, Copy)]
pub struct Offline {
    /// The copy of the data set.
    pub copy: RwSignal<Copy>,
    /// A new version of the site is ready.
    pub new_version: RwSignal<bool>,
}

impl Offline {
    /// Listens to the service worker.
    #[must_use]
    pub fn new() -> Self {
        let state = Self { copy: RwSignal::new(Copy::Impossible), new_version: RwSignal::new(false) };
        offline::listen(move |news| match news {
            News::Kept(true) => state.copy.set(Copy::Whole),
            News::Kept(false) => state.copy.set(Copy::None),
            News::Progress(hundredths) => state.copy.set(Copy::Coming(hundredths)),
            News::Failed => state.copy.set(Copy::Failed),
            News::NewVersion => state.new_version.set(true),
        });
        offline::ask(Ask::State);
        state
    }

    /// Has the whole data set kept.
    pub fn keep(&self) {
        self.copy.set(Copy::Coming(0));
        offline::ask(Ask::Keep);
    }

    /// Has it forgotten.
    pub fn drop(&self) {
        offline::ask(Ask::Drop);
    }

    /// Reloads the page as its new version.
    pub fn renew(&self) {
        offline::ask(Ask::Renew);
    }
}

/// What this app keeps.
#[must_use]
pub fn use_offline() -> Offline {
    use_context().unwrap_or_else(Offline::new)
}
