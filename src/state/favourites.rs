//! The dossiers as a signal, written through to the browser's storage.

use leptos::prelude::*;
use parcours_core::dossier::{Ambition, Content, Dossier, DossierError, DossierId, Dossiers, Item, ItemKey};

use crate::platform::clock;
use crate::platform::storage::{self, StorageError};

/// Key of the dossiers in local storage.
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
    /// The storage fails: the last change is not in it.
    Failed,
    /// What was stored could not be read, and is kept aside.
    Broken,
    /// What is stored comes from a later release: it is left untouched.
    Newer,
}

impl From<StorageError> for Health {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Refused => Self::Refused,
            StorageError::Full => Self::Full,
            StorageError::Failed => Self::Failed,
        }
    }
}

/// What was done last, for the message that offers to take it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// A record was kept, by its name.
    Kept(String),
    /// A record was removed, by its name.
    Removed(String),
    /// There was no room for a record.
    NoRoom,
    /// The dossier was emptied.
    Cleared,
    /// The dossier was deleted, by its name.
    Deleted(String),
    /// Items came from elsewhere; so many found no room.
    Added(usize, usize),
    /// What came from elsewhere took the place of what was there.
    Replaced,
}

/// A change that can be taken back: what was done, and the dossier before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What was done.
    pub done: Done,
    /// The record, where it is about one alone.
    key: Option<ItemKey>,
    before: Dossier,
}

/// What the reader keeps, everywhere.
#[derive(Debug, Clone, Copy)]
pub struct Favourites {
    dossiers: RwSignal<Dossiers>,
    health: RwSignal<Health>,
    last: RwSignal<Option<Change>>,
}

/// What the storage holds.
enum Stored {
    Nothing,
    Dossiers(Dossiers),
    Unusable(Health),
}

fn stored() -> Stored {
    match storage::read(KEY) {
        Err(error) => Stored::Unusable(error.into()),
        Ok(None) => Stored::Nothing,
        Ok(Some(text)) => match Dossiers::read(&text) {
            Ok(dossiers) => Stored::Dossiers(dossiers),
            Err(DossierError::Newer(_)) => Stored::Unusable(Health::Newer),
            Err(_) => Stored::Unusable(keep_aside(&text)),
        },
    }
}

/// Copies an unreadable document under a key of its own; only then may its place be taken.
fn keep_aside(text: &str) -> Health {
    let aside = format!("{KEY}.illisible-{}", clock::now());
    storage::write(&aside, text).map_or_else(Health::from, |()| Health::Broken)
}

impl Favourites {
    /// Reads what the browser holds, and follows what other tabs change.
    #[must_use]
    pub fn new() -> Self {
        let (dossiers, health) = match stored() {
            Stored::Nothing => (Dossiers::default(), Health::Fine),
            Stored::Dossiers(dossiers) => (dossiers, Health::Fine),
            Stored::Unusable(health) => (Dossiers::default(), health),
        };
        if health == Health::Broken {
            // The damaged text is safe aside: its place is taken, so that it is not put aside again at each visit.
            let _ = storage::write(KEY, &dossiers.write());
        }
        let favourites = Self {
            dossiers: RwSignal::new(dossiers),
            health: RwSignal::new(health),
            last: RwSignal::new(None),
        };
        storage::on_change_elsewhere(KEY, move |text| {
            if let Some(theirs) = text.and_then(|text| Dossiers::read(&text).ok()) {
                favourites.dossiers.update(|ours| *ours = ours.merged(&theirs));
            }
        });
        favourites
    }

    /// Looks at the open dossier, and follows it.
    pub fn with<R>(&self, look: impl FnOnce(&Dossier) -> R) -> R {
        self.dossiers.with(|dossiers| look(dossiers.current()))
    }

    /// What is kept, in the learner's order.
    #[must_use]
    pub fn kept(&self) -> Vec<ItemKey> {
        self.with(|dossier| dossier.kept().into_iter().map(|item| item.key.clone()).collect())
    }

    /// What is kept, with what is said of it, in the learner's order.
    #[must_use]
    pub fn items(&self) -> Vec<Item> {
        self.with(|dossier| dossier.kept().into_iter().cloned().collect())
    }

    /// What is kept under a key, with what is said of it.
    #[must_use]
    pub fn item(&self, key: &ItemKey) -> Option<Item> {
        self.with(|dossier| dossier.get(key).cloned())
    }

    /// How many are kept.
    #[must_use]
    pub fn count(&self) -> usize {
        self.with(Dossier::len)
    }

    /// Whether a record is kept.
    #[must_use]
    pub fn contains(&self, key: &ItemKey) -> bool {
        self.with(|dossier| dossier.contains(key))
    }

    /// What the open dossier holds, as it travels.
    #[must_use]
    pub fn content(&self) -> Content {
        self.with(Dossier::content)
    }

    /// The dossiers to choose from: id and name, the oldest first.
    #[must_use]
    pub fn listed(&self) -> Vec<(DossierId, String)> {
        let named = |dossier: &&Dossier| (dossier.id, dossier.name().to_owned());
        self.dossiers.with(|dossiers| dossiers.listed().iter().map(named).collect())
    }

    /// Which one is open.
    #[must_use]
    pub fn open(&self) -> DossierId {
        self.with(|dossier| dossier.id)
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
        let before = self.dossiers.with_untracked(|dossiers| dossiers.current().clone());
        let (kept, now) = (before.contains(&key), clock::now());
        let mut room = true;
        self.change(|dossiers| {
            if kept {
                dossiers.current_mut().remove(&key, now);
            } else {
                room = dossiers.current_mut().keep(key.clone(), now);
            }
        });
        let done = match (kept, room) {
            (true, _) => Done::Removed(name),
            (false, true) => Done::Kept(name),
            (false, false) => Done::NoRoom,
        };
        self.last.set(Some(Change { done, key: Some(key), before }));
    }

    /// Notes something on a kept record.
    pub fn set_note(&self, key: &ItemKey, note: &str) {
        self.change(|dossiers| dossiers.current_mut().set_note(key, note, clock::now()));
    }

    /// Says how much one counts on a kept record.
    pub fn set_ambition(&self, key: &ItemKey, ambition: Option<Ambition>) {
        self.change(|dossiers| dossiers.current_mut().set_ambition(key, ambition, clock::now()));
    }

    /// Puts a kept record under a heading.
    pub fn set_section(&self, key: &ItemKey, section: &str) {
        self.change(|dossiers| dossiers.current_mut().set_section(key, section, clock::now()));
    }

    /// Puts a kept record right before or after another.
    pub fn place(&self, key: &ItemKey, beside: &ItemKey, after: bool) {
        self.change(|dossiers| dossiers.current_mut().place(key, beside, after, clock::now()));
    }

    /// Says whose the open dossier is.
    pub fn set_first_name(&self, name: &str) {
        self.change(|dossiers| dossiers.current_mut().set_first_name(name, clock::now()));
    }

    /// Names the open dossier.
    pub fn set_name(&self, name: &str) {
        self.change(|dossiers| dossiers.current_mut().set_name(name, clock::now()));
    }

    /// Opens another dossier.
    pub fn choose(&self, id: DossierId) {
        self.last.set(None);
        self.change(|dossiers| dossiers.choose(id, clock::now()));
    }

    /// Makes an empty dossier, and opens it.
    pub fn create(&self, name: &str) {
        self.last.set(None);
        self.change(|dossiers| {
            dossiers.create(name, clock::now());
        });
    }

    /// Deletes the open dossier.
    pub fn delete(&self, name: String) {
        self.replaceable(Done::Deleted(name), |dossiers| {
            let id = dossiers.current().id;
            dossiers.delete(id, clock::now());
        });
    }

    /// Empties the open dossier.
    pub fn clear(&self) {
        self.replaceable(Done::Cleared, |dossiers| dossiers.current_mut().clear(clock::now()));
    }

    /// Takes into the open dossier what came from elsewhere.
    pub fn add(&self, content: &Content) {
        let mut refused = 0;
        self.replaceable(Done::Replaced, |dossiers| {
            refused = dossiers.current_mut().add(content, clock::now());
        });
        let done = Done::Added(content.items.len() - refused, refused);
        self.last.update(|last| {
            if let Some(last) = last {
                last.done = done;
            }
        });
    }

    /// Puts what came from elsewhere in the place of what the open dossier holds.
    pub fn replace(&self, content: &Content) {
        self.replaceable(Done::Replaced, |dossiers| dossiers.current_mut().replace(content, clock::now()));
    }

    /// Puts what came from elsewhere in a dossier of its own.
    pub fn adopt(&self, content: &Content) {
        self.last.set(None);
        self.change(|dossiers| {
            dossiers.create(&content.name, clock::now());
            dossiers.current_mut().replace(content, clock::now());
        });
    }

    /// Takes the last change back.
    pub fn undo(&self) {
        let Some(Change { key, before, .. }) = self.last.get_untracked() else { return };
        self.change(|dossiers| {
            let now = clock::now();
            match key {
                // One record: whatever else was done since, here or in another tab, stays.
                Some(key) => dossiers.restore_item(&before, &key, now),
                None => dossiers.restore(&before, now),
            }
        });
        self.last.set(None);
    }

    /// A change of the whole dossier, which is kept so that it can be taken back.
    fn replaceable(&self, done: Done, change: impl FnOnce(&mut Dossiers)) {
        let before = self.dossiers.with_untracked(|dossiers| dossiers.current().clone());
        self.change(change);
        self.last.set(Some(Change { done, key: None, before }));
    }

    fn change(&self, change: impl FnOnce(&mut Dossiers)) {
        // Another tab may have written since: its changes are taken in before ours.
        let theirs = match stored() {
            Stored::Dossiers(theirs) => Ok(Some(theirs)),
            Stored::Nothing => Ok(None),
            Stored::Unusable(health) => Err(health),
        };
        self.dossiers.update(|dossiers| {
            if let Ok(Some(theirs)) = &theirs {
                *dossiers = dossiers.merged(theirs);
            }
            change(dossiers);
        });
        self.health.set(match theirs {
            // Safe aside, it leaves its place.
            Err(Health::Broken) => {
                let _ = storage::write(KEY, &self.dossiers.with_untracked(Dossiers::write));
                Health::Broken
            }
            Err(health) => health,
            Ok(_) => storage::write(KEY, &self.dossiers.with_untracked(Dossiers::write))
                .map_or_else(Health::from, |()| Health::Fine),
        });
    }
}

/// What the reader keeps.
#[must_use]
pub fn use_favourites() -> Favourites {
    use_context().unwrap_or_else(Favourites::new)
}
