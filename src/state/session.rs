//! The counselling session of this tab: a scratch space apart from the computer's own dossiers.
//!
//! It lives in the tab's session storage alone, and nothing is written before something is said. Left alone for twenty
//! minutes, it wipes itself.

use leptos::prelude::*;
use parcours_core::dossier::{Dossier, ItemKey};
use parcours_core::session::{Session, WARNING};

use crate::platform::storage::StorageError;
use crate::platform::{clock, presence, session as storage};

/// Key of the session in the tab's storage.
pub const KEY: &str = "parcours-campus/entretien";
/// Milliseconds between two gestures that are written down.
const TOUCH_EVERY: u64 = 5_000;

/// How the last session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Someone ended it.
    ByHand,
    /// It was left alone.
    Alone,
}

/// The session of this tab, if one has begun.
#[derive(Debug, Clone, Copy)]
pub struct Scratch {
    session: RwSignal<Option<Session>>,
    /// Nobody has moved for long: it is about to be wiped.
    warned: RwSignal<bool>,
    ended: RwSignal<Option<Ended>>,
    /// The browser keeps nothing: a reload would lose it.
    fragile: RwSignal<bool>,
}

impl Scratch {
    /// Reads what the tab holds, and watches the time.
    #[must_use]
    pub fn new() -> Self {
        let stored = storage::read(KEY);
        let found = stored.as_ref().ok().and_then(Option::as_deref);
        let session = found.and_then(|text| Session::read(text, clock::now()));
        let lost = found.is_some() && session.is_none();
        if lost {
            storage::remove(KEY);
        }
        let scratch = Self {
            session: RwSignal::new(session),
            warned: RwSignal::new(false),
            ended: RwSignal::new(lost.then_some(Ended::Alone)),
            fragile: RwSignal::new(stored == Err(StorageError::Refused)),
        };
        // Opening the page is a gesture too.
        scratch.touch();
        presence::on_gesture(move || scratch.touch());
        presence::every_second(move || scratch.check());
        scratch
    }

    /// Whether one has begun.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.session.with(Option::is_some)
    }

    /// Looks at it; an empty one before it begins.
    pub fn with<R>(&self, look: impl FnOnce(&Session) -> R) -> R {
        self.session.with(|session| match session {
            Some(session) => look(session),
            None => look(&Session::new(0)),
        })
    }

    /// [`Self::with`], without following it.
    pub fn session_untracked<R>(&self, look: impl FnOnce(&Session) -> R) -> R {
        untrack(|| self.with(look))
    }

    /// What is kept.
    pub fn dossier<R>(&self, look: impl FnOnce(&Dossier) -> R) -> R {
        self.with(|session| look(&session.dossier))
    }

    /// Whether a record is kept in it.
    #[must_use]
    pub fn contains(&self, key: &ItemKey) -> bool {
        self.dossier(|dossier| dossier.contains(key))
    }

    /// Whether it is about to be wiped.
    #[must_use]
    pub fn warned(&self) -> bool {
        self.warned.get()
    }

    /// How the last one ended, until the next begins.
    #[must_use]
    pub fn ended(&self) -> Option<Ended> {
        self.ended.get()
    }

    /// Whether a reload would lose it.
    #[must_use]
    pub fn fragile(&self) -> bool {
        self.fragile.get()
    }

    /// Changes it; the first change begins it.
    pub fn change(&self, change: impl FnOnce(&mut Session, u64)) {
        let now = clock::now();
        self.session.update(|session| {
            let session = session.get_or_insert_with(|| Session::new(now));
            change(session, now);
            session.touched = now;
        });
        self.ended.set(None);
        self.warned.set(false);
        self.store();
    }

    /// Keeps a record, or removes it.
    pub fn toggle(&self, key: &ItemKey) {
        self.change(|session, now| session.toggle(key, now));
    }

    /// Forgets everything.
    pub fn wipe(&self, ended: Ended) {
        storage::remove(KEY);
        self.session.set(None);
        self.warned.set(false);
        self.ended.set(Some(ended));
    }

    /// Someone is there.
    pub fn touch(&self) {
        let now = clock::now();
        let due = self.session.with_untracked(|session| {
            session.as_ref().is_some_and(|session| now.abs_diff(session.touched) >= TOUCH_EVERY)
        });
        if !due {
            return;
        }
        // A page that slept may be touched before it has looked at the clock: what was due is done first.
        self.check();
        if self.warned.get_untracked() {
            self.warned.set(false);
        }
        // Nobody who looks at the session needs to know: the signal is not stirred.
        self.session.update_untracked(|session| {
            if let Some(session) = session {
                session.touched = now;
            }
        });
        self.store();
    }

    fn check(&self) {
        let left =
            self.session.with_untracked(|session| session.as_ref().map(|session| session.left(clock::now())));
        match left {
            Some(0) => self.wipe(Ended::Alone),
            Some(left) if left <= WARNING && !self.warned.get_untracked() => self.warned.set(true),
            _ => {}
        }
    }

    fn store(&self) {
        let Some(text) = self.session.with_untracked(|session| session.as_ref().map(Session::write)) else {
            return;
        };
        let fragile = storage::write(KEY, &text).is_err();
        if fragile != self.fragile.get_untracked() {
            self.fragile.set(fragile);
        }
    }
}

/// The session of this tab.
#[must_use]
pub fn use_scratch() -> Scratch {
    use_context().unwrap_or_else(Scratch::new)
}
