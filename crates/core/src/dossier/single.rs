//! One learner's dossier.

use crate::order;
use serde::{Deserialize, Serialize};

use super::item::is_zero;
use super::{Ambition, Content, Entry, Item, ItemKey, MAX_ITEMS, MAX_STAMP, Stamped, tidy_line, tidy_note};

/// Which dossier: 0 for the first one, which is always there; the stamp of its creation for the others.
pub type DossierId = u64;

/// Room between two neighbours of a list that is numbered anew.
const GAP: i64 = 1 << 20;

/// What one learner keeps.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Dossier {
    /// Which one.
    pub id: DossierId,
    /// Stamp of when it was last brought back; 0 for never.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) kept: u64,
    /// Stamp of when it was removed; 0 for never.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) removed: u64,
    /// Stamp of when it was emptied: nothing before it counts.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) cleared: u64,
    /// Its name.
    #[serde(default, skip_serializing_if = "Stamped::is_unset")]
    pub(super) name: Stamped<String>,
    /// The learner's first name.
    #[serde(default, skip_serializing_if = "Stamped::is_unset")]
    pub(super) first_name: Stamped<String>,
    /// One item a key, by key.
    #[serde(default)]
    pub(super) items: Vec<Item>,
}

impl Dossier {
    /// Its name; empty for none.
    pub fn name(&self) -> &str {
        &self.name.1
    }

    /// The learner's first name; empty for none.
    pub fn first_name(&self) -> &str {
        &self.first_name.1
    }

    /// Whether it is listed: not removed, or holding something kept since.
    pub fn is_listed(&self) -> bool {
        self.kept >= self.removed || !self.is_empty()
    }

    /// What is kept, in the learner's order.
    pub fn kept(&self) -> Vec<&Item> {
        let mut kept: Vec<&Item> = self.items.iter().filter(|item| item.is_kept()).collect();
        order::sort_by(&mut kept, |a, b| a.rank().cmp(&b.rank()).then_with(|| a.key.cmp(&b.key)));
        kept
    }

    /// How many items are kept.
    pub fn len(&self) -> usize {
        self.items.iter().filter(|item| item.is_kept()).count()
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What is kept under a key.
    pub fn get(&self, key: &ItemKey) -> Option<&Item> {
        self.find(key).ok().map(|position| &self.items[position]).filter(|item| item.is_kept())
    }

    /// Whether the item is kept.
    pub fn contains(&self, key: &ItemKey) -> bool {
        self.get(key).is_some()
    }

    /// Keeps an item, at a time given in milliseconds since 1970. Whether there was room for it.
    pub fn keep(&mut self, key: ItemKey, now: u64) -> bool {
        if self.contains(&key) {
            return true;
        }
        let room = self.len() < MAX_ITEMS;
        if room {
            let at = self.next(now);
            self.entry(key).kept = at;
        }
        room
    }

    /// Removes an item, with what was said of it.
    pub fn remove(&mut self, key: &ItemKey, now: u64) {
        let at = self.next(now);
        if let Ok(position) = self.find(key)
            && self.items[position].is_kept()
        {
            self.items[position].removed = at;
            self.settle();
        }
    }

    /// Notes something on a kept item.
    pub fn set_note(&mut self, key: &ItemKey, note: &str, now: u64) {
        self.change(key, now, |item, at| item.note.set(tidy_note(note), at));
    }

    /// Says how much one counts on a kept item.
    pub fn set_ambition(&mut self, key: &ItemKey, ambition: Option<Ambition>, now: u64) {
        self.change(key, now, |item, at| item.ambition.set(ambition, at));
    }

    /// Puts a kept item under a heading; none for an empty one.
    pub fn set_section(&mut self, key: &ItemKey, section: &str, now: u64) {
        self.change(key, now, |item, at| item.section.set(tidy_line(section), at));
    }

    /// Puts a kept item right before or after another.
    pub fn place(&mut self, key: &ItemKey, beside: &ItemKey, after: bool, now: u64) {
        if key == beside || !self.contains(key) || !self.contains(beside) {
            return;
        }
        let at = self.next(now);
        let order: Vec<(ItemKey, i64)> = self
            .kept()
            .into_iter()
            .filter(|item| item.key != *key)
            .map(|item| (item.key.clone(), item.rank()))
            .collect();
        let Some(found) = order.iter().position(|(each, _)| each == beside) else { return };
        let place = found + usize::from(after);
        let above = place.checked_sub(1).map(|index| order[index].1);
        let below = order.get(place).map(|(_, rank)| *rank);
        let rank = match (above, below) {
            (Some(above), Some(below)) if below - above >= 2 => Some(above + (below - above) / 2),
            (Some(above), None) => Some(above + GAP),
            (None, Some(below)) => Some(below - GAP),
            _ => None,
        };
        if let Some(rank) = rank {
            self.entry(key.clone()).rank = Stamped(at, rank);
        } else {
            // No room between the two: the whole list is numbered anew.
            let mut keys: Vec<ItemKey> = order.into_iter().map(|(key, _)| key).collect();
            keys.insert(place, key.clone());
            for (rank, key) in (0..).step_by(1 << 20).zip(keys) {
                self.entry(key).rank = Stamped(at, rank);
            }
        }
    }

    /// Names the dossier.
    pub fn set_name(&mut self, name: &str, now: u64) {
        let at = self.next(now);
        self.name.set(tidy_line(name), at);
    }

    /// Says whose it is.
    pub fn set_first_name(&mut self, name: &str, now: u64) {
        let at = self.next(now);
        self.first_name.set(tidy_line(name), at);
    }

    /// Removes everything that it holds, the first name included; its own name stays.
    pub fn clear(&mut self, now: u64) {
        self.cleared = self.next(now);
        self.settle();
    }

    /// What it holds, without stamps.
    pub fn content(&self) -> Content {
        let entry = |item: &Item| Entry {
            key: item.key.clone(),
            note: item.note().to_owned(),
            ambition: item.ambition(),
            section: item.section().to_owned(),
        };
        Content {
            name: self.name().to_owned(),
            first_name: self.first_name().to_owned(),
            items: self.kept().into_iter().map(entry).collect(),
        }
    }

    /// Takes in what came from elsewhere, below what is there, losing nothing: where both say something, ours stays, and
    /// a note of theirs follows ours. How many items found no room.
    pub fn add(&mut self, content: &Content, now: u64) -> usize {
        let at = self.next(now);
        if self.first_name().is_empty() {
            self.first_name.set(tidy_line(&content.first_name), at);
        }
        let mut last = self.kept().last().map_or(0, |item| item.rank());
        let (mut room, mut refused) = (MAX_ITEMS.saturating_sub(self.len()), 0);
        for entry in &content.items {
            let known = self.contains(&entry.key);
            if !known && room == 0 {
                refused += 1;
                continue;
            }
            let item = self.entry(entry.key.clone());
            if !known {
                room -= 1;
                last += GAP;
                item.kept = at;
                item.rank = Stamped(at, last);
            }
            let theirs = tidy_note(&entry.note);
            if !item.note.1.contains(theirs.as_str()) {
                let both = [item.note.1.as_str(), &theirs].join("\n");
                item.note.set(tidy_note(&both), at);
            }
            if item.ambition.1.is_none() {
                item.ambition.set(entry.ambition, at);
            }
            if item.section.1.is_empty() {
                item.section.set(tidy_line(&entry.section), at);
            }
        }
        refused
    }

    /// Becomes what came from elsewhere: its items in their order, and its first name. Its own name stays.
    pub fn replace(&mut self, content: &Content, now: u64) {
        let at = self.next(now);
        self.first_name.set(tidy_line(&content.first_name), at);
        let wanted = content.items.get(..content.items.len().min(MAX_ITEMS)).unwrap_or_default();
        for item in &mut self.items {
            if item.is_kept() && !wanted.iter().any(|entry| entry.key == item.key) {
                item.removed = at;
            }
        }
        for (rank, entry) in (0..).step_by(1 << 20).zip(wanted) {
            let item = self.entry(entry.key.clone());
            item.kept = at;
            item.rank = Stamped(at, rank);
            item.note.set(tidy_note(&entry.note), at);
            item.ambition.set(entry.ambition, at);
            item.section.set(tidy_line(&entry.section), at);
        }
        self.settle();
    }

    /// Brings one item back to what it was in an earlier copy: there with its words and in its place, or not there.
    pub(super) fn restore(&mut self, before: &Self, key: &ItemKey, now: u64) {
        let at = self.next(now);
        match before.get(key) {
            None => self.remove(key, now),
            Some(was) => {
                let item = self.entry(key.clone());
                item.kept = at;
                item.rank = Stamped(at, was.rank());
                item.note.set(was.note.1.clone(), at);
                item.ambition.set(was.ambition.1, at);
                item.section.set(was.section.1.clone(), at);
            }
        }
    }

    /// Both copies of a dossier in one: of each value, the later change.
    pub(super) fn join(&mut self, other: &Self) {
        self.kept = self.kept.max(other.kept);
        self.removed = self.removed.max(other.removed);
        self.cleared = self.cleared.max(other.cleared);
        self.name.join(&other.name);
        self.first_name.join(&other.first_name);
        for theirs in &other.items {
            match self.find(&theirs.key) {
                Ok(position) => self.items[position].join(theirs),
                Err(position) => self.items.insert(position, theirs.clone()),
            }
        }
        self.settle();
    }

    /// Brings it to its one normal form.
    pub(super) fn settle(&mut self) {
        self.cleared = self.cleared.max(self.removed);
        self.name.forget(self.removed);
        self.first_name.forget(self.cleared);
        let cleared = self.cleared;
        self.items.retain_mut(|item| item.settle(cleared));
    }

    /// Brings what a stored document says within bounds: whatever its order, and even with a key twice.
    pub(super) fn bound(mut self) -> Self {
        for stamp in
            [&mut self.kept, &mut self.removed, &mut self.cleared, &mut self.name.0, &mut self.first_name.0]
        {
            *stamp = (*stamp).min(MAX_STAMP);
        }
        self.name.1 = tidy_line(&self.name.1);
        self.first_name.1 = tidy_line(&self.first_name.1);
        self.items.iter_mut().for_each(Item::bound);
        let mut ordered = Self { items: Vec::new(), ..self.clone() };
        ordered.join(&self);
        ordered
    }

    /// A stamp later than any other of the dossier: a clock that went back does not undo.
    pub(super) fn next(&self, now: u64) -> u64 {
        let own = [self.kept, self.removed, self.cleared, self.name.0, self.first_name.0];
        let latest = self.items.iter().map(Item::latest).chain(own).fold(0, u64::max);
        now.min(MAX_STAMP).max(latest + 1)
    }

    /// What is said of an item is also a way to keep it: another tab's removal just before does not take it away.
    fn change(&mut self, key: &ItemKey, now: u64, change: impl FnOnce(&mut Item, u64)) {
        let at = self.next(now);
        if self.contains(key) {
            let item = self.entry(key.clone());
            // Keeping it anew must not move it.
            if item.rank.is_unset() {
                item.rank = Stamped(at, item.rank());
            }
            item.kept = at;
            change(item, at);
        }
    }

    fn entry(&mut self, key: ItemKey) -> &mut Item {
        let position = match self.find(&key) {
            Ok(position) => position,
            Err(position) => {
                self.items.insert(position, Item::new(key));
                position
            }
        };
        &mut self.items[position]
    }

    pub(super) fn find(&self, key: &ItemKey) -> Result<usize, usize> {
        self.items.binary_search_by(|item| item.key.cmp(key))
    }
}
