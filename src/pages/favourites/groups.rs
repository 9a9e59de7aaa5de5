//! How the list is cut: by kind, by the learner's own headings, by ambition.

use parcours_core::dossier::{Ambition, Item, ItemKey};

use crate::strings::favourites as text;

/// What the headings of the list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// What things are.
    Kind,
    /// The learner's own headings.
    Section,
    /// How much the learner counts on them.
    Ambition,
}

impl Grouping {
    /// Every grouping, with its word.
    pub const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Kind, "type", text::BY_KIND),
        (Self::Section, "rubrique", text::BY_SECTION),
        (Self::Ambition, "ambition", text::BY_AMBITION),
    ];

    /// The heading of an item, and its place among those that have one.
    fn heading(self, item: &Item) -> (usize, &str) {
        match self {
            Self::Kind => match &item.key {
                ItemKey::Programme(_) => (0, text::PROGRAMMES),
                ItemKey::Itinerary(_) => (1, text::ITINERARIES),
                ItemKey::Campus(_) => (2, text::CAMPUSES),
                ItemKey::Institution(_) => (3, text::INSTITUTIONS),
                ItemKey::Occupation(_) => (4, text::OCCUPATIONS),
            },
            Self::Section if item.section().is_empty() => (1, text::NO_SECTION),
            Self::Section => (0, item.section()),
            Self::Ambition => match item.ambition() {
                Some(ambition) => (ambition as usize, ambition.label()),
                None => (Ambition::ALL.len(), text::NO_AMBITION),
            },
        }
    }
}

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    place: usize,
    /// The heading.
    pub heading: String,
    /// What stands under it, in the learner's order.
    pub keys: Vec<ItemKey>,
}

/// The list cut into groups: fixed headings in their order, the learner's own as they come.
pub fn groups(items: &[&Item], grouping: Grouping) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for item in items {
        let (place, heading) = grouping.heading(item);
        match groups.iter_mut().find(|group| group.place == place && group.heading == heading) {
            Some(group) => group.keys.push(item.key.clone()),
            None => {
                groups.push(Group { place, heading: heading.to_owned(), keys: vec![item.key.clone()] });
            }
        }
    }
    groups.sort_by_key(|group| group.place);
    groups
}
