//! From the words of a query to scored entries.

use crate::model::AliasKind;
use crate::order;

use super::entry::{Kind, Reason};
use super::index::{EntryId, Index, NameId};
use super::query::{Certainty, MOST_WORDS, Part, Word, candidates};
use super::tokens::Role;

/// An entry that a query finds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scored {
    pub entry: EntryId,
    pub score: f32,
    /// The name that matched best.
    pub name: NameId,
    /// The query says the whole of that name.
    pub whole: bool,
}

/// A word of the index that stands for a word of the query.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    word: u32,
    /// Number of the word of the query.
    asked: u8,
    quality: f32,
}

/// What a search found.
pub(super) struct Run {
    pub scored: Vec<Scored>,
    /// Every result has every required word.
    pub strict: bool,
}

/// A query resolved against the index.
pub(super) struct Search<'a> {
    index: &'a Index,
    parts: Vec<Part>,
    weights: Vec<f32>,
    certainty: Vec<Certainty>,
    /// By word of the index, then best first.
    marks: Vec<Mark>,
    required: u16,
}

impl<'a> Search<'a> {
    pub(super) fn new(index: &'a Index, words: &[Word]) -> Self {
        let mut marks = Vec::new();
        let (mut parts, mut weights, mut certainties) = (Vec::new(), Vec::new(), Vec::new());
        let mut required = 0;
        let known = |word: &Word| word.part == Part::Required && index.vocabulary.find(&word.stem).is_some();
        let anchored = words.iter().any(known);
        for (asked, word) in (0u8..).zip(words.iter().take(MOST_WORDS)) {
            let (found, certainty) = candidates(index, word, anchored);
            let best = found.iter().map(|c| c.quality).fold(0.0, f32::max);
            let rarest = found.iter().filter(|c| c.quality >= best - 0.1).map(|c| index.rarity(c.id));
            let rarity = rarest.fold(0.0, f32::max).max(0.1);
            let share = match word.part {
                Part::Required => 1.0,
                Part::Helpful => 0.25,
                Part::Chip(_) => 0.35,
            };
            if word.part == Part::Required {
                required |= 1 << asked;
            }
            parts.push(word.part);
            weights.push(share * if found.is_empty() { 1.0 } else { rarity });
            certainties.push(certainty);
            marks.extend(found.into_iter().map(|c| Mark { word: c.id, asked, quality: c.quality }));
        }
        order::sort_by_key(&mut marks, |mark: &Mark| (mark.word, mark.asked));
        Self { index, parts, weights, certainty: certainties, marks, required }
    }

    /// Whether the word stands for one of the query.
    pub(super) fn is_matched(&self, word: u32) -> bool {
        self.marks_of(word).iter().any(|mark| mark.quality >= 0.5)
    }

    fn marks_of(&self, word: u32) -> &[Mark] {
        let start = self.marks.partition_point(|mark| mark.word < word);
        let length = self.marks[start..].iter().take_while(|mark| mark.word == word).count();
        &self.marks[start..start + length]
    }

    /// The entries that have every required word, or, when there is none, nearly all of them and no unknown one.
    ///
    /// `meets` says which chips an entry satisfies by what it is rather than by its words.
    pub(super) fn run(&self, meets: impl Fn(EntryId, usize) -> bool) -> Run {
        let index = self.index;
        let mut by_name = vec![0u16; index.name_count()];
        let mut names = Vec::new();
        for mark in &self.marks {
            for name in index.names_with(mark.word) {
                let mask = &mut by_name[*name as usize];
                if *mask == 0 {
                    names.push(*name);
                }
                *mask |= 1 << mark.asked;
            }
        }
        let mut by_entry = vec![0u16; index.entries.len()];
        let mut entries = Vec::new();
        for name in &names {
            for entry in index.targets_of(*name) {
                let mask = &mut by_entry[*entry as usize];
                if *mask == 0 {
                    entries.push(*entry);
                }
                *mask |= by_name[*name as usize];
            }
        }
        entries.sort_unstable();
        let full = |entry: &EntryId| by_entry[*entry as usize] & self.required == self.required;
        let mut kept: Vec<EntryId> = entries.iter().copied().filter(full).collect();
        let strict = !kept.is_empty();
        if !strict && self.may_be_partial() {
            let nearly = |entry: &EntryId| self.is_nearly(by_entry[*entry as usize]);
            kept = entries.iter().copied().filter(nearly).collect();
        }
        let dense = self.dense();
        let score = |entry: &EntryId| self.score(*entry, &by_name, by_entry[*entry as usize], &dense, &meets);
        Run { scored: kept.iter().map(score).collect(), strict }
    }

    /// Whether one name of an entry, other than a job's, says every required word.
    pub(super) fn is_said(&self, admits: impl Fn(EntryId) -> bool) -> bool {
        let index = self.index;
        let surely = |mark: &&Mark| mark.quality >= 0.7;
        let Some(last) = self.parts.len().checked_sub(1) else { return false };
        // Any required word will do to find the names; the last is mostly the chip's, hence the rarest.
        let starts = self.marks.iter().filter(surely).filter(|mark| usize::from(mark.asked) == last);
        starts.flat_map(|mark| index.names_with(mark.word)).any(|name| {
            let is_job = matches!(index.reason_of(*name), Reason::Shared | Reason::Alias(AliasKind::Job));
            let said = index.tokens_of(*name).iter().filter(|token| token.role != Role::Context).fold(
                0,
                |said, token| {
                    self.marks_of(token.word)
                        .iter()
                        .filter(surely)
                        .fold(said, |said, mark| said | 1 << mark.asked)
                },
            );
            !is_job
                && said & self.required == self.required
                && index.targets_of(*name).iter().any(|entry| {
                    admits(*entry) && index.entries[*entry as usize].target.kind() != Kind::Place
                })
        })
    }

    fn may_be_partial(&self) -> bool {
        let words = || self.parts.iter().zip(&self.certainty).filter(|(part, _)| **part == Part::Required);
        words().count() >= 3 && words().all(|(_, certainty)| *certainty == Certainty::Known)
    }

    fn is_nearly(&self, mask: u16) -> bool {
        let (mut all, mut had) = (0.0, 0.0);
        for (asked, weight) in self.weights.iter().enumerate() {
            if self.required & (1 << asked) != 0 {
                all += weight;
                had += if mask & (1 << asked) == 0 { 0.0 } else { *weight };
            }
        }
        (self.required & !mask).count_ones() <= 1 && had >= all * 0.7
    }

    /// For each word of the index, the range of its marks: scoring asks for nothing else.
    fn dense(&self) -> Vec<(u16, u16)> {
        let mut dense = vec![(0, 0); self.index.vocabulary.count() as usize];
        let mut start = 0usize;
        while let Some(mark) = self.marks.get(start) {
            let length = self.marks_of(mark.word).len();
            let ends = (u16::try_from(start).unwrap_or(0), u16::try_from(start + length).unwrap_or(0));
            dense[mark.word as usize] = ends;
            start += length.max(1);
        }
        dense
    }

    fn score(
        &self,
        entry: EntryId,
        by_name: &[u16],
        mask: u16,
        dense: &[(u16, u16)],
        meets: &impl Fn(EntryId, usize) -> bool,
    ) -> Scored {
        let index = self.index;
        let mut by_nature = 0u16;
        for (asked, part) in self.parts.iter().enumerate() {
            if let Part::Chip(chip) = part
                && meets(entry, *chip)
            {
                by_nature |= 1 << asked;
            }
        }
        let title = index.title_of(entry);
        let mut best = Scored { entry, score: -1.0, name: title, whole: false };
        let mut titled = 0.0;
        for name in index.names_of(entry) {
            if by_name[*name as usize] == 0 {
                continue;
            }
            let (score, whole) = self.score_name(*name, mask, by_nature, dense);
            if *name == title {
                titled = score;
            }
            let worth = score * index.reason_of(*name).worth();
            if worth > best.score {
                best = Scored { entry, score: worth, name: *name, whole };
            }
        }
        let known = &index.entries[entry as usize];
        if best.name != title {
            best.score += 0.06 * titled;
        }
        if known.closed {
            best.score *= 0.8;
        }
        best.score += 0.1 * known.weight;
        best
    }

    /// How well a name answers, from 0 to a little above 1, and whether the query says it all.
    fn score_name(&self, name: NameId, mask: u16, by_nature: u16, dense: &[(u16, u16)]) -> (f32, bool) {
        let index = self.index;
        let mut best = [0.0f32; 16];
        let (mut said, mut neighbours) = (0.0, 0.0f32);
        let mut first_core = None;
        let mut previous: Option<u8> = None;
        let (mut furthest, mut ordered) = (0, true);
        for token in index.tokens_of(name) {
            let core = token.role == Role::Core && first_core.is_none();
            let (start, end) = dense[token.word as usize];
            let mut chosen: Option<Mark> = None;
            for mark in &self.marks[usize::from(start)..usize::from(end)] {
                let slot = &mut best[usize::from(mark.asked)];
                let quality = if token.role == Role::Context { mark.quality * 0.9 } else { mark.quality };
                *slot = slot.max(quality);
                let follows = previous.is_some_and(|p| mark.asked == p + 1);
                if chosen.is_none_or(|c| mark.quality > c.quality || follows && mark.quality >= c.quality) {
                    chosen = Some(*mark);
                }
            }
            if core {
                first_core = Some(chosen.is_some());
            }
            if let Some(mark) = chosen {
                said += index.weight(*token) * mark.quality;
                ordered &= mark.asked >= furthest;
                furthest = mark.asked;
                if previous.is_some_and(|p| mark.asked == p + 1) && token.role != Role::Context {
                    neighbours += 1.0;
                }
            }
            previous = chosen.map(|mark| mark.asked);
        }
        let (mut asked_for, mut answered) = (0.0, 0.0);
        for (asked, weight) in self.weights.iter().enumerate() {
            let bit = 1 << asked;
            let mut quality = best[asked];
            if quality == 0.0 && mask & bit != 0 {
                quality = 0.5;
            }
            if by_nature & bit != 0 {
                quality = quality.max(0.95);
            }
            asked_for += weight;
            answered += weight * quality;
        }
        let covered = answered / f32::max(asked_for, 0.01);
        let told = (said / index.extent(name)).min(1.0);
        let whole = covered > 0.97 && told > 0.97 && ordered;
        let mut score = covered * covered * (0.55 + 0.45 * told) + 0.03 * neighbours.min(3.0);
        if !ordered {
            score *= 0.93;
        }
        if first_core == Some(true) {
            score += if index.reason_of(name) == Reason::Title { 0.07 } else { 0.03 };
        }
        if whole {
            score += match index.reason_of(name) {
                Reason::Title => 0.12,
                Reason::Alias(AliasKind::Job) | Reason::Shared | Reason::Example => 0.0,
                Reason::Alias(_) => 0.06,
            };
        }
        (score, whole)
    }
}

/// The best first; equals by weight, kind and key, so that the order never depends on how it was found.
pub(super) fn rank(index: &Index, found: &mut [Scored]) {
    let kind = |scored: &Scored| -> Kind { index.entries[scored.entry as usize].target.kind() };
    order::sort_by(found, |a, b| {
        b.score.total_cmp(&a.score).then_with(|| kind(a).cmp(&kind(b))).then_with(|| a.entry.cmp(&b.entry))
    });
}
