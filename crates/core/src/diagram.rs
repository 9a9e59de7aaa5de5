//! Diagrams: programmes on their rungs and the ways between them, ready to be drawn.
//!
//! A diagram is made whole ([`of_itineraries`], [`around`], [`of_ladder`]), folded to what one can take in
//! ([`Diagram::fold`]), and given as SVG ([`Diagram::picture`]). It never says more than the list that it stands beside.

mod build;
mod svg;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Level, ProgrammeId};

pub use build::{around, of_itineraries, of_ladder};
pub use svg::{Picture, Size, Towards};

/// Items of a diagram at most, whatever is unfolded.
pub const MOST: usize = 60;
/// How many more items one press unfolds.
pub const MORE: usize = 12;

/// What an item stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Where one stands, when that is no programme.
    Start,
    /// A programme.
    Programme(ProgrammeId),
    /// So many items of its layer, folded.
    Folded(usize),
}

/// Something on a rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it stands for.
    pub what: What,
    /// Its whole name.
    pub label: String,
    /// Its layer, from the bottom.
    pub layer: u16,
    /// Its exit level, hence its colour.
    pub level: Option<Level>,
    /// Part of what the reader chose: drawn stronger, never folded.
    pub chosen: bool,
}

/// A way from an item up to another, by position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    /// Where it comes from.
    pub from: u16,
    /// Where it leads.
    pub to: u16,
    /// A text states it; otherwise a national rule alone.
    pub stated: bool,
    /// Part of what the reader chose.
    pub chosen: bool,
}

/// Items and ways. Within a layer, the first items are the last to be folded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diagram {
    /// Items.
    pub items: Vec<Item>,
    /// Ways.
    pub ways: Vec<Way>,
}

/// What is lit with an item: everything that leads to it, and everything that it leads to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lit {
    /// By item.
    pub items: Vec<bool>,
    /// By way.
    pub ways: Vec<bool>,
}

impl Diagram {
    /// Whether there is nothing to draw: no way at all.
    pub fn is_empty(&self) -> bool {
        self.ways.is_empty()
    }

    /// The same folded until it fits a screen of that size, layers in `opened` apart, and its picture.
    #[must_use]
    pub fn fitted(&self, size: Size, opened: &[u16], more: fn(usize) -> String) -> (Self, Picture) {
        let mut width = size.width();
        loop {
            let folded = self.fold(width, opened, more);
            let picture = folded.picture(size);
            if width == 1 || picture.width <= size.screen() {
                return (folded, picture);
            }
            width -= 1;
        }
    }

    /// The same with at most `width` items a layer, [`MORE`] more for each time that the layer stands in `opened`, and
    /// no more than [`MOST`] in all; the others of each layer in one item, which `more` names.
    #[must_use]
    pub fn fold(&self, width: usize, opened: &[u16], more: fn(usize) -> String) -> Self {
        let mut sizes: BTreeMap<u16, usize> = BTreeMap::new();
        for item in &self.items {
            *sizes.entry(item.layer).or_default() += 1;
        }
        let asked = |layer: u16| MORE * opened.iter().filter(|other| **other == layer).count();
        // Layers that nobody opened give way first.
        let total = |width: usize| -> usize {
            sizes.iter().map(|(layer, size)| (*size).min(width + asked(*layer))).sum()
        };
        let mut width = width.max(1);
        while width > 1 && total(width) > MOST {
            width -= 1;
        }
        self.keep(|layer| width + asked(layer), more)
    }

    fn keep(&self, room: impl Fn(u16) -> usize, more: fn(usize) -> String) -> Self {
        let mut layers: BTreeMap<u16, Vec<usize>> = BTreeMap::new();
        for (index, item) in self.items.iter().enumerate() {
            layers.entry(item.layer).or_default().push(index);
        }
        let mut place = vec![0_u16; self.items.len()];
        let mut items: Vec<Item> = Vec::new();
        let position = |items: &[Item]| u16::try_from(items.len()).unwrap_or(u16::MAX);
        for (layer, mut members) in layers {
            members.sort_by_key(|index| !self.items[*index].chosen);
            let chosen = members.iter().filter(|index| self.items[**index].chosen).count();
            let mut kept = room(layer).max(chosen);
            // To fold a single one would save nothing.
            if members.len() <= kept + 1 {
                kept = members.len();
            }
            for index in &members[..kept] {
                place[*index] = position(&items);
                items.push(self.items[*index].clone());
            }
            let folded = &members[kept..];
            if let Some(first) = folded.first() {
                for index in folded {
                    place[*index] = position(&items);
                }
                let level = self.items[*first].level;
                items.push(Item {
                    what: What::Folded(folded.len()),
                    label: more(folded.len()),
                    layer,
                    level,
                    chosen: false,
                });
            }
        }
        let mut merged: BTreeMap<(u16, u16), (bool, bool)> = BTreeMap::new();
        for way in &self.ways {
            let (from, to) = (place[usize::from(way.from)], place[usize::from(way.to)]);
            if from != to {
                let known = merged.entry((from, to)).or_default();
                *known = (known.0 || way.stated, known.1 || way.chosen);
            }
        }
        let ways = merged.into_iter().map(|((from, to), (stated, chosen))| Way { from, to, stated, chosen });
        Self { items, ways: ways.collect() }
    }

    /// What leads to an item and what it leads to.
    pub fn lit(&self, item: usize) -> Lit {
        let mut lit = Lit { items: vec![false; self.items.len()], ways: vec![false; self.ways.len()] };
        for upwards in [true, false] {
            let mut seen = BTreeSet::from([item]);
            let mut waiting = vec![item];
            while let Some(at) = waiting.pop() {
                if let Some(shown) = lit.items.get_mut(at) {
                    *shown = true;
                }
                for (way, shown) in self.ways.iter().zip(&mut lit.ways) {
                    let (near, far) = if upwards { (way.from, way.to) } else { (way.to, way.from) };
                    if usize::from(near) == at {
                        *shown = true;
                        if seen.insert(far.into()) {
                            waiting.push(far.into());
                        }
                    }
                }
            }
        }
        lit
    }

    /// How many ways enter an item, and how many leave it.
    pub fn degrees(&self, item: usize) -> (usize, usize) {
        let count =
            |end: fn(&Way) -> u16| self.ways.iter().filter(|way| usize::from(end(way)) == item).count();
        (count(|way| way.to), count(|way| way.from))
    }
}

#[cfg(test)]
mod tests;
