//! Favourites: the dossier as a signal, written through to the browser's storage.

use leptos::prelude::*;
use parcours_core::dossier::{Dossier, DossierError, ItemKey};

use crate::platform::clock;
use crate::platform::storage::{self, StorageError};

/// Key of the dossier in local storage.
pub const KEY: &str = "parcours-campus/dossier";

/// Whether changes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// They do.
    Fine,
    /// The browser refuses its storage: changes live as long as the page.
    Refused,
    /// The storage is full: the last change is not in it.
    Full,
    /// What was stored could not be read, and is kept aside.
    Broken,
    /// What is stored comes from a later release: it is left untouched.
    Newer,
}

/// A change that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The record.
    pub key: ItemKey,
    /// Its name, for the message.
    pub name: String,
    /// Kept, or removed.
    pub kept: bool,
}

/// The reader's favourites, everywhere.
#[derive(Debug, Clone, Copy)]
pub struct Favourites {
    dossier: RwSignal<Dossier>,
    health: RwSignal<Health>,
    last: RwSignal<Option<Change>>,
}

/// What the storage holds.
enum Stored {
    Nothing,
    Dossier(Dossier),
    Unusable(Health),
}

fn stored() -> Stored {
    match storage::read(KEY) {
        Err(_) => Stored::Unusable(Health::Refused),
        Ok(None) => Stored::Nothing,
        Ok(Some(text)) => match Dossier::read(&text) {
            Ok(dossier) => Stored::Dossier(dossier),
            Err(DossierError::Newer(_)) => Stored::Unusable(Health::Newer),
            Err(_) => Stored::Unusable(keep_aside(&text)),
        },
    }
}

/// Copies an unreadable document under a key of its own; only then may its place be taken.
fn keep_aside(text: &str) -> Health {
    let aside = format!("{KEY}.illisible-{}", clock::now());
    match storage::write(&aside, text) {
        Ok(()) => Health::Broken,
        Err(StorageError::Full) => Health::Full,
        Err(StorageError::Refused) => Health::Refused,
    }
}

impl Favourites {
    /// Reads what the browser holds, and follows what other tabs change.
    #[must_use]
    pub fn new() -> Self {
        let (dossier, health) = match stored() {
            Stored::Nothing => (Dossier::default(), Health::Fine),
            Stored::Dossier(dossier) => (dossier, Health::Fine),
            Stored::Unusable(health) => (Dossier::default(), health),
        };
        if health == Health::Broken {
            // The damaged text is safe aside: its place is taken, so that it is not put aside again at each visit.
            let _ = storage::write(KEY, &dossier.write());
        }
        let favourites = Self {
            dossier: RwSignal::new(dossier),
            health: RwSignal::new(health),
            last: RwSignal::new(None),
        };
        storage::on_change_elsewhere(KEY, move |text| {
            if let Some(theirs) = text.and_then(|text| Dossier::read(&text).ok()) {
                favourites.dossier.update(|ours| *ours = ours.merged(&theirs));
            }
        });
        favourites
    }

    /// What is kept, the latest first.
    #[must_use]
    pub fn kept(&self) -> Vec<ItemKey> {
        self.dossier.with(|dossier| dossier.kept().into_iter().cloned().collect())
    }

    /// How many are kept.
    #[must_use]
    pub fn count(&self) -> usize {
        self.dossier.with(Dossier::len)
    }

    /// Whether a record is kept.
    #[must_use]
    pub fn contains(&self, key: &ItemKey) -> bool {
        self.dossier.with(|dossier| dossier.contains(key))
    }

    /// Whether changes last.
    #[must_use]
    pub fn health(&self) -> Health {
        self.health.get()
    }

    /// The last change, for the message that offers to take it back.
    #[must_use]
    pub fn last(&self) -> Option<Change> {
        self.last.get()
    }

    /// Forgets the last change: its message was closed.
    pub fn dismiss(&self) {
        self.last.set(None);
    }

    /// Keeps or removes a record.
    pub fn toggle(&self, key: ItemKey, name: String) {
        let kept = !self.dossier.with_untracked(|dossier| dossier.contains(&key));
        self.set(key.clone(), kept);
        self.last.set(Some(Change { key, name, kept }));
    }

    /// Takes the last change back.
    pub fn undo(&self) {
        if let Some(change) = self.last.get_untracked() {
            self.set(change.key, !change.kept);
            self.last.set(None);
        }
    }

    fn set(&self, key: ItemKey, keep: bool) {
        // Another tab may have written since: its changes are taken in before ours.
        let theirs = match stored() {
            Stored::Dossier(theirs) => Some(theirs),
            Stored::Nothing => None,
            Stored::Unusable(health) => {
                self.health.set(health);
                self.dossier.update(|dossier| dossier.set(key, keep, clock::now()));
                return;
            }
        };
        self.dossier.update(|dossier| {
            if let Some(theirs) = theirs {
                *dossier = dossier.merged(&theirs);
            }
            dossier.set(key, keep, clock::now());
        });
        let written = storage::write(KEY, &self.dossier.with_untracked(Dossier::write));
        self.health.set(match written {
            Ok(()) => Health::Fine,
            Err(StorageError::Full) => Health::Full,
            Err(StorageError::Refused) => Health::Refused,
        });
    }
}

/// The reader's favourites.
#[must_use]
pub fn use_favourites() -> Favourites {
    use_context().unwrap_or_else(Favourites::new)
}
