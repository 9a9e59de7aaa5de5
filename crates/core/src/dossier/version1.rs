//! Documents of version 1: one dossier, an item a key, one stamp each.

use serde::Deserialize;

use super::{Dossier, Item, ItemKey};

#[derive(Deserialize)]
pub(super) struct Document {
    items: Vec<OldItem>,
}

#[derive(Deserialize)]
struct OldItem {
    key: ItemKey,
    stamp: u64,
    #[serde(default)]
    removed: bool,
}

impl From<Document> for Dossier {
    /// It becomes the first dossier. Two tabs that migrate the same document get the same one.
    fn from(document: Document) -> Self {
        let item = |old: OldItem| {
            let mut item = Item::new(old.key);
            // A stamp of 0 was one like any other; it now means never.
            let stamp = old.stamp.max(1);
            if old.removed {
                item.removed = stamp;
            } else {
                item.kept = stamp;
            }
            item
        };
        Self { items: document.items.into_iter().map(item).collect(), ..Self::default() }
    }
}
