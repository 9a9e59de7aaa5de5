//! The words of a query, and the words of the index that they may stand for.

use super::fold::{Span, Words};
use super::index::Index;
use super::lexicon;
use super::ordinary::is_ordinary;
use super::stem::stem;
use super::tokens::is_grammatical;
use super::vocabulary::WordId;
use crate::order;

/// Most words of a query that are looked at: a bit each.
pub(super) const MOST_WORDS: usize = 12;

/// What a word does in a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A result must have it.
    Required,
    /// It helps, as « métier » or « formation » do.
    Helpful,
    /// It belongs to the chip of that number.
    Chip(usize),
}

/// A word of a query.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// As typed, folded.
    pub folded: String,
    /// Its stem.
    pub stem: String,
    /// Where it stands; words put in its place stand there too.
    pub span: Span,
    /// What it does.
    pub part: Part,
    /// Nothing says that its typing is over.
    pub unfinished: bool,
}

impl Word {
    pub(super) fn new(folded: &str, span: Span, unfinished: bool) -> Self {
        let mut stemmed = folded.to_owned();
        stem(&mut stemmed);
        Self { folded: folded.to_owned(), stem: stemmed, span, part: Part::Required, unfinished }
    }
}

/// The words of a query, grammatical ones included.
pub(super) fn words(query: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut buffer = String::new();
    let mut words = Words::new(query);
    while let Some(span) = words.next_word(&mut buffer) {
        found.push(Word::new(&buffer, span, span.end == query.len()));
    }
    found
}

/// Leaves grammatical words out, keeps as many as are looked at, and tells the helpful from the required.
pub(super) fn prepare(words: &mut Vec<Word>) {
    if words.iter().any(|word| !is_grammatical(&word.folded)) {
        words.retain(|word| matches!(word.part, Part::Chip(_)) || !is_grammatical(&word.folded));
    }
    words.truncate(MOST_WORDS);
    let text = |word: &Word| !matches!(word.part, Part::Chip(_));
    for at in 1..words.len() {
        // « en 2 ans », « 18 mois »: how long it lasts is in no name.
        if matches!(&*words[at].folded, "an" | "ans" | "annee" | "annees" | "mois")
            && is_number(&words[at - 1].folded)
        {
            words[at - 1].part = Part::Helpful;
        }
    }
    if words.iter().any(|word| text(word) && !lexicon::is_vague(&word.folded)) {
        for word in words.iter_mut().filter(|word| text(word) && lexicon::is_vague(&word.folded)) {
            word.part = Part::Helpful;
        }
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

/// A word of the index that a word of the query may stand for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    pub id: WordId,
    /// From 0 to 1: how sure.
    pub quality: f32,
}

/// How well a word of the query is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Certainty {
    /// Nothing resembles it.
    Unknown,
    /// Something is spelt or heard nearly so.
    Guessed,
    /// Words begin so.
    Begun,
    /// It is a word of the index, or shares its root with one.
    Known,
}

#[allow(clippy::cast_precision_loss, reason = "lengths of words")]
fn begun_quality(typed: usize, whole: usize) -> f32 {
    0.55 + 0.37 * (typed as f32 / whole.max(1) as f32)
}

/// What a word may stand for, and how sure that is.
///
/// Words that only names of institutions and towns hold are guessed when `anchored`, that is when another word of the
/// query is known: anything looks like some proper name.
pub(super) fn candidates(index: &Index, word: &Word, anchored: bool) -> (Vec<Candidate>, Certainty) {
    let vocabulary = &index.vocabulary;
    let mut found: Vec<Candidate> = Vec::new();
    let mut add = |id: WordId, quality: f32| found.push(Candidate { id, quality });
    let mut certainty = Certainty::Unknown;
    let exact = vocabulary.find(&word.stem);
    if let Some(id) = exact {
        add(id, 1.0);
        certainty = Certainty::Known;
    }
    let lettered = word.stem.bytes().all(|b| b.is_ascii_lowercase());
    let ordinary = is_ordinary(&word.stem);
    if !ordinary {
        for id in vocabulary.akin(&word.stem) {
            add(id, 0.72);
            certainty = Certainty::Known;
        }
    }
    let begins = word.stem.len() >= 2 && word.stem.as_bytes()[0] != b'+';
    let as_beginning =
        begins && (word.unfinished || certainty == Certainty::Unknown && word.stem.len() >= 3 && lettered);
    if as_beginning {
        let weaker = if exact.is_some() {
            0.75
        } else if word.unfinished {
            1.0
        } else {
            0.8
        };
        for id in vocabulary.beginning_with(&word.stem) {
            add(id, weaker * begun_quality(word.stem.len(), vocabulary.word(id).len()));
            certainty = certainty.max(Certainty::Begun);
        }
    }
    let guess = exact.is_none() && lettered && word.folded.len() >= 5 && !ordinary;
    let guessable = |id: &WordId| !index.is_proper(*id) || anchored && word.folded.len() >= 6;
    if guess {
        let discount = if certainty == Certainty::Unknown { 1.0 } else { 0.8 };
        for id in vocabulary.sounding_like(&word.stem).into_iter().filter(guessable) {
            add(id, 0.8 * discount);
            certainty = certainty.max(Certainty::Guessed);
        }
        for (id, errors) in
            vocabulary.near(&word.stem, word.unfinished).into_iter().filter(|(id, _)| guessable(id))
        {
            let quality = match errors {
                0 | 1 => 0.78,
                2 => 0.62,
                3 => 0.55,
                _ => 0.45,
            };
            add(id, quality * discount);
            certainty = certainty.max(Certainty::Guessed);
        }
    }
    order::sort_by(&mut found, |a, b| a.id.cmp(&b.id).then_with(|| b.quality.total_cmp(&a.quality)));
    found.dedup_by_key(|candidate| candidate.id);
    (found, certainty)
}
