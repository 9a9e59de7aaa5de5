//! What travels: a dossier without its stamps.

use super::{Ambition, ItemKey, MAX_ITEMS, tidy_line, tidy_note};

/// One thing kept, as it travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub key: ItemKey,
    /// The learner's words; empty for none.
    pub note: String,
    /// How much the learner counts on it.
    pub ambition: Option<Ambition>,
    /// The learner's own heading for it; empty for none.
    pub section: String,
}

impl Entry {
    /// Something kept of which nothing more is said.
    pub fn new(key: ItemKey) -> Self {
        Self { key, note: String::new(), ambition: None, section: String::new() }
    }
}

/// A dossier as it travels: by link, file or paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// Name of the dossier; empty for none.
    pub name: String,
    /// The learner's first name; empty for none.
    pub first_name: String,
    /// What is kept, in the learner's order, each key once.
    pub items: Vec<Entry>,
}

impl Content {
    /// The content in its one normal form: words bounded, each key once (the first), at most [`MAX_ITEMS`] items.
    #[must_use]
    pub fn normal(mut self) -> Self {
        self.name = tidy_line(&self.name);
        self.first_name = tidy_line(&self.first_name);
        let mut seen: Vec<ItemKey> = Vec::with_capacity(self.items.len());
        self.items.retain(|entry| match seen.binary_search(&entry.key) {
            Ok(_) => false,
            Err(_) if seen.len() == MAX_ITEMS => false,
            Err(place) => {
                seen.insert(place, entry.key.clone());
                true
            }
        });
        for entry in &mut self.items {
            entry.note = tidy_note(&entry.note);
            entry.section = tidy_line(&entry.section);
        }
        self
    }

    /// The same without the learner's notes.
    #[must_use]
    pub fn without_notes(mut self) -> Self {
        for entry in &mut self.items {
            entry.note.clear();
        }
        self
    }
}
