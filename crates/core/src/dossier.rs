//! The dossier: what a learner keeps. One versioned document, merged without loss.
//!
//! Each item holds the stamp of its last change, and a removal is kept as such: two copies of a dossier merge item by
//! item, the later change winning, so that nothing disappears that was not removed (a last-writer-wins map, after
//! Shapiro et al., « Conflict-free replicated data types », 2011).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::model::{IdError, OccupationId, ProgrammeId, Slug, Uai};

/// Version of the document that this code writes.
pub const VERSION: u32 = 1;

/// What can be kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKey {
    /// A programme.
    Programme(ProgrammeId),
    /// A campus.
    Campus(Slug),
    /// An institution.
    Institution(Uai),
    /// An occupation.
    Occupation(OccupationId),
}

impl fmt::Display for ItemKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Programme(id) => write!(f, "{id}"),
            Self::Campus(slug) => write!(f, "campus:{slug}"),
            Self::Institution(uai) => write!(f, "uai:{uai}"),
            Self::Occupation(id) => write!(f, "{id}"),
        }
    }
}

impl FromStr for ItemKey {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        if let Some(slug) = text.strip_prefix("campus:") {
            slug.parse().map(Self::Campus)
        } else if let Some(uai) = text.strip_prefix("uai:") {
            uai.parse().map(Self::Institution)
        } else if text.starts_with("MET.") {
            text.parse().map(Self::Occupation)
        } else {
            text.parse().map(Self::Programme)
        }
    }
}

crate::model::text_key!(ItemKey);

/// Something kept, or once kept and since removed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Item {
    /// What it is.
    pub key: ItemKey,
    /// Stamp of the last change: milliseconds since 1970, never going back within a dossier.
    pub stamp: u64,
    /// Removed since.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

/// The document in the browser's storage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dossier {
    /// [`VERSION`] when it was written.
    pub version: u32,
    /// One item a key, by key.
    items: Vec<Item>,
}

impl Default for Dossier {
    fn default() -> Self {
        Self { version: VERSION, items: Vec::new() }
    }
}

/// Why a stored document cannot be used. It must then be kept aside, never overwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DossierError {
    /// It is not such a document, or a damaged one.
    Broken(String),
    /// A later release wrote it.
    Newer(u32),
}

impl fmt::Display for DossierError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(why) => write!(f, "damaged dossier: {why}"),
            Self::Newer(version) => write!(f, "dossier of version {version}, newer than {VERSION}"),
        }
    }
}

impl std::error::Error for DossierError {}

impl Dossier {
    /// Reads a stored document.
    ///
    /// # Errors
    /// When it is damaged, or of a later version.
    pub fn read(text: &str) -> Result<Self, DossierError> {
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let broken = |error: serde_json::Error| DossierError::Broken(error.to_string());
        let head: Head = serde_json::from_str(text).map_err(broken)?;
        if head.version > VERSION {
            return Err(DossierError::Newer(head.version));
        }
        let read: Self = serde_json::from_str(text).map_err(broken)?;
        // Whatever its order, and even with a key twice, the document is brought to its one normal form.
        Ok(Self::default().merged(&read))
    }

    /// Writes the document.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What is kept, the latest first.
    pub fn kept(&self) -> Vec<&ItemKey> {
        let mut kept: Vec<&Item> = self.items.iter().filter(|item| !item.removed).collect();
        kept.sort_by(|a, b| b.stamp.cmp(&a.stamp).then_with(|| a.key.cmp(&b.key)));
        kept.into_iter().map(|item| &item.key).collect()
    }

    /// How many items are kept.
    pub fn len(&self) -> usize {
        self.items.iter().filter(|item| !item.removed).count()
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the item is kept.
    pub fn contains(&self, key: &ItemKey) -> bool {
        self.find(key).is_ok_and(|position| !self.items[position].removed)
    }

    /// Keeps or removes an item at a time given in milliseconds since 1970.
    ///
    /// A clock that went back does not undo: the stamp is always later than the item's last one.
    pub fn set(&mut self, key: ItemKey, keep: bool, now: u64) {
        match self.find(&key) {
            Ok(position) => {
                let item = &mut self.items[position];
                item.stamp = now.max(item.stamp.saturating_add(1));
                item.removed = !keep;
            }
            Err(position) if keep => {
                self.items.insert(position, Item { key, stamp: now, removed: false });
            }
            Err(_) => {}
        }
    }

    /// Both dossiers in one: of each item, the later change.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Self {
        let mut merged = self.clone();
        for theirs in &other.items {
            match merged.find(&theirs.key) {
                Ok(position) => {
                    let ours = &mut merged.items[position];
                    // At the same stamp, kept wins over removed: nothing is lost by chance.
                    if (theirs.stamp, !theirs.removed) > (ours.stamp, !ours.removed) {
                        *ours = theirs.clone();
                    }
                }
                Err(position) => merged.items.insert(position, theirs.clone()),
            }
        }
        merged
    }

    fn find(&self, key: &ItemKey) -> Result<usize, usize> {
        self.items.binary_search_by(|item| item.key.cmp(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn programme(n: u32) -> ItemKey {
        ItemKey::Programme(ProgrammeId(n))
    }

    #[test]
    fn what_is_kept_is_found_again_latest_first() {
        let mut dossier = Dossier::default();
        dossier.set(programme(1), true, 10);
        dossier.set("campus:pdl-mode-luxe".parse().expect("key"), true, 20);
        dossier.set("uai:0932030B".parse().expect("key"), true, 30);
        dossier.set(programme(1), false, 40);
        let back = Dossier::read(&dossier.write()).expect("reads");
        assert_eq!(back, dossier);
        let kept: Vec<String> = back.kept().into_iter().map(ToString::to_string).collect();
        assert_eq!(kept, ["uai:0932030B", "campus:pdl-mode-luxe"]);
    }

    #[test]
    fn broken_and_newer_documents_are_told_apart() {
        for text in ["", "null", "{}", "[1]", r#"{"version":1}"#, r#"{"version":1,"items":[{"key":"x"}]}"#] {
            assert!(matches!(Dossier::read(text), Err(DossierError::Broken(_))), "{text}");
        }
        assert_eq!(Dossier::read(r#"{"version":9,"other":1}"#), Err(DossierError::Newer(9)));
    }

    #[test]
    fn a_clock_that_went_back_does_not_undo() {
        let mut dossier = Dossier::default();
        dossier.set(programme(1), true, 1000);
        let before = dossier.clone();
        dossier.set(programme(1), false, 5);
        assert!(!before.merged(&dossier).contains(&programme(1)));
    }

    fn dossiers() -> impl Strategy<Value = Dossier> {
        prop::collection::vec((0u32..6, any::<bool>(), 0u64..5), 0..12).prop_map(|changes| {
            let mut dossier = Dossier::default();
            for (n, keep, now) in changes {
                dossier.set(programme(n), keep, now);
            }
            dossier
        })
    }

    proptest! {
        #[test]
        fn merging_is_commutative_associative_and_idempotent(a in dossiers(), b in dossiers(), c in dossiers()) {
            prop_assert_eq!(a.merged(&b), b.merged(&a));
            prop_assert_eq!(a.merged(&a), a.clone());
            prop_assert_eq!(a.merged(&b).merged(&c), a.merged(&b.merged(&c)));
        }

        #[test]
        fn nothing_disappears_that_was_not_removed(a in dossiers(), b in dossiers()) {
            let both = a.merged(&b);
            for key in a.kept() {
                let removed_by_b = b.items.iter().any(|item| item.key == *key && item.removed);
                prop_assert!(both.contains(key) || removed_by_b);
            }
        }

        #[test]
        fn any_text_is_read_or_refused_without_panic(text in ".{0,80}") {
            let _ = Dossier::read(&text);
        }
    }
}
