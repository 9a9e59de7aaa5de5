//! The words of every name, each kept once and numbered in alphabetical order.

use crate::order;
use std::sync::OnceLock;

use super::distance::{allowance, distance, prefix_distance};
use super::{sound, stem};

/// Number of a word: words that share a beginning have numbers that follow each other.
pub type WordId = u32;

fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, b| (hash ^ u32::from(*b)).wrapping_mul(0x0100_0193))
}

/// Gives words numbers as they come.
#[derive(Debug, Default)]
pub struct Interner {
    text: String,
    ends: Vec<u32>,
    /// Open addressing: hash, then word number plus one, 0 where free. Its order is never seen from outside.
    slots: Vec<(u32, u32)>,
}

impl Interner {
    /// The number of a word, new or not.
    pub fn intern(&mut self, word: &str) -> u32 {
        if self.slots.len() < self.ends.len() * 2 + 2 {
            self.grow();
        }
        let hash = hash(word.as_bytes());
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        while let (other, id) = self.slots[slot]
            && id != 0
        {
            if other == hash && self.word(id - 1) == word {
                return id - 1;
            }
            slot = (slot + 1) & mask;
        }
        self.text.push_str(word);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        let id = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.slots[slot] = (hash, id);
        id - 1
    }

    pub(super) fn word(&self, id: u32) -> &str {
        word_of(&self.text, &self.ends, id)
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 4).max(1 << 15);
        let before = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
        for (hash, id) in before.into_iter().filter(|(_, id)| *id != 0) {
            let mut slot = hash as usize & (size - 1);
            while self.slots[slot].1 != 0 {
                slot = (slot + 1) & (size - 1);
            }
            self.slots[slot] = (hash, id);
        }
    }

    /// Puts the words in order; the list gives the new number of each old one.
    pub fn finish(self) -> (Vocabulary, Vec<WordId>) {
        let count = u32::try_from(self.ends.len()).unwrap_or(0);
        let mut order: Vec<u32> = (0..count).collect();
        order::sort_by(&mut order, |a, b| self.word(*a).cmp(self.word(*b)));
        let mut renumbered = vec![0; order.len()];
        let mut text = String::with_capacity(self.text.len());
        let mut ends = Vec::with_capacity(order.len());
        for (new, old) in (0u32..).zip(&order) {
            renumbered[*old as usize] = new;
            text.push_str(self.word(*old));
            ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        }
        (Vocabulary::new(text, ends), renumbered)
    }
}

fn word_of<'a>(text: &'a str, ends: &[u32], id: u32) -> &'a str {
    let id = id as usize;
    let start = if id == 0 { 0 } else { ends[id - 1] as usize };
    &text[start..ends[id] as usize]
}

/// The words, found exactly, by their beginning, by ear, by root or in spite of typing errors.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    text: String,
    ends: Vec<u32>,
    /// Letters of each word as bits: tells most distant words apart at no cost.
    letters: Vec<u32>,
    /// Hashes of phonetic keys, sorted, with their words; made when a first word is misspelt.
    sounds: OnceLock<Vec<(u32, WordId)>>,
    /// Hashes of roots, sorted, with their words.
    roots: Vec<(u32, WordId)>,
}

fn letters(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |bits, b| bits | 1 << (b - b'a'))
}

impl Vocabulary {
    fn new(text: String, ends: Vec<u32>) -> Self {
        let mut all = Self { text, ends, ..Self::default() };
        for id in 0..all.count() {
            let word = word_of(&all.text, &all.ends, id);
            all.letters.push(letters(word));
            if let Some(root) = stem::root(word) {
                all.roots.push((hash(root.as_bytes()), id));
            }
        }
        order::sort(&mut all.roots);
        all
    }

    fn sounds(&self) -> &[(u32, WordId)] {
        self.sounds.get_or_init(|| {
            let mut heard = String::new();
            let mut sounds: Vec<(u32, WordId)> = (0..self.count())
                .filter(|id| self.word(*id).len() >= 4)
                .map(|id| {
                    sound::key(self.word(id), &mut heard);
                    (hash(heard.as_bytes()), id)
                })
                .collect();
            order::sort(&mut sounds);
            sounds
        })
    }

    /// How many words there are.
    pub fn count(&self) -> u32 {
        u32::try_from(self.ends.len()).unwrap_or(0)
    }

    /// The word of a number.
    pub fn word(&self, id: WordId) -> &str {
        word_of(&self.text, &self.ends, id)
    }

    fn first_not_below(&self, wanted: impl Fn(&str) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let middle = low + (high - low) / 2;
            if wanted(self.word(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// The number of a word.
    pub fn find(&self, word: &str) -> Option<WordId> {
        let id = self.first_not_below(|other| other < word);
        (id < self.count() && self.word(id) == word).then_some(id)
    }

    /// The words that begin so.
    pub fn beginning_with(&self, prefix: &str) -> std::ops::Range<WordId> {
        let start = self.first_not_below(|other| other < prefix);
        let end = self.first_not_below(|other| other < prefix || other.starts_with(prefix));
        start..end
    }

    /// The words heard like this one.
    pub fn sounding_like(&self, word: &str) -> Vec<WordId> {
        let (mut wanted, mut heard) = (String::new(), String::new());
        sound::key(word, &mut wanted);
        Self::hashed(self.sounds(), &wanted)
            .filter(|id| {
                sound::key(self.word(*id), &mut heard);
                heard == wanted
            })
            .collect()
    }

    /// The words of the same root.
    pub fn akin(&self, word: &str) -> Vec<WordId> {
        let Some(wanted) = stem::root(word) else { return Vec::new() };
        let same = |id: &WordId| stem::root(self.word(*id)) == Some(wanted);
        Self::hashed(&self.roots, wanted).filter(same).collect()
    }

    fn hashed<'a>(table: &'a [(u32, WordId)], text: &str) -> impl Iterator<Item = WordId> + use<'a> {
        let hash = hash(text.as_bytes());
        let start = table.partition_point(|(other, _)| *other < hash);
        table[start..].iter().take_while(move |(other, _)| *other == hash).map(|(_, id)| *id)
    }

    /// The words within the allowance of a misspelt one, or that begin nearly so when it is still being typed, with
    /// their distance. The first letter must agree.
    pub fn near(&self, word: &str, unfinished: bool) -> Vec<(WordId, u8)> {
        self.within(word, allowance(word.len()), unfinished)
    }

    /// The words within so many errors of another, as for [`Self::near`].
    pub fn within(&self, word: &str, bound: u8, unfinished: bool) -> Vec<(WordId, u8)> {
        let (Some(first), true) = (word.get(..1), bound > 0) else { return Vec::new() };
        let wanted = letters(word);
        let bytes = word.as_bytes();
        self.beginning_with(first)
            .filter_map(|id| {
                let missing = (wanted & !self.letters[id as usize]).count_ones();
                if missing > u32::from(bound) {
                    return None;
                }
                let other = self.word(id).as_bytes();
                if other.len() < 4 {
                    return None;
                }
                let whole = distance(bytes, other, bound);
                // A beginning must be long before an error in it says anything.
                let begun =
                    || prefix_distance(bytes, other, bound.min(u8::from(bytes.len() > 5))).map(|d| d + 2);
                let found = if unfinished { whole.or_else(begun) } else { whole };
                found.map(|d| (id, d))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary(words: &[&str]) -> Vocabulary {
        let mut interner = Interner::default();
        for word in words {
            interner.intern(word);
        }
        interner.finish().0
    }

    #[test]
    fn numbers_follow_the_alphabet() {
        let mut interner = Interner::default();
        assert_eq!(["vente", "avion", "vente"].map(|word| interner.intern(word)), [0, 1, 0]);
        let (words, renumbered) = interner.finish();
        assert_eq!(renumbered, [1, 0]);
        assert_eq!((words.find("vente"), words.find("ven"), words.count()), (Some(1), None, 2));
    }

    #[test]
    fn beginnings_are_ranges() {
        let words = vocabulary(&["boulanger", "boucher", "avion", "bouchon"]);
        let found: Vec<&str> = words.beginning_with("bouch").map(|id| words.word(id)).collect();
        assert_eq!(found, ["boucher", "bouchon"]);
        assert!(words.beginning_with("z").is_empty());
    }

    #[test]
    fn short_words_are_never_corrected() {
        let words = vocabulary(&["vente", "mer", "commerce", "aeronautique", "patisserie"]);
        assert!(words.near("mere", false).is_empty());
        let near = |word| {
            words.near(word, false).iter().map(|(id, _)| words.word(*id).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(near("aeronotique"), ["aeronautique"]);
        assert_eq!(near("patiserie"), ["patisserie"]);
        assert!(near("merce").is_empty());
    }
}
