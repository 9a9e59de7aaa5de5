//! Other ways to write a query: short forms written out, words joined or cut, and what may have been meant.

use super::engine::{Engine, Found};
use super::index::Index;
use super::lexicon;
use super::query::{Certainty, Part, Word, candidates};
use super::tokens::each_stem;
use super::vocabulary::WordId;
use crate::order;

/// A query written another way.
#[derive(Debug, Clone)]
pub(super) struct Variant {
    pub words: Vec<Word>,
    /// What its results are worth beside those of the query as typed.
    pub worth: f32,
}

/// The query itself, then the other ways to write it.
pub(super) fn variants(index: &Index, words: &[Word]) -> Vec<Variant> {
    let mut all = vec![Variant { words: words.to_vec(), worth: 1.0 }];
    let text = |word: &Word| !matches!(word.part, Part::Chip(_));
    if words.iter().any(|word| text(word) && lexicon::expansion(&word.folded).is_some()) {
        let mut written = Vec::new();
        for word in words {
            match lexicon::expansion(&word.folded).filter(|_| text(word)) {
                None => written.push(word.clone()),
                Some(whole) => written.extend(whole.split(' ').map(|w| replaced(word, w))),
            }
        }
        all.push(Variant { words: written, worth: 0.95 });
    }
    for at in 1..words.len() {
        let joined = [words[at - 1].stem.as_str(), &words[at].stem].concat();
        if text(&words[at - 1])
            && text(&words[at])
            && joined.len() >= 5
            && index.vocabulary.find(&joined).is_some()
        {
            let mut written = words.to_vec();
            written[at - 1] = replaced(&words[at], &joined);
            written.remove(at);
            all.push(Variant { words: written, worth: 0.97 });
        }
    }
    for (at, word) in words.iter().enumerate() {
        if text(word)
            && word.stem.len() >= 6
            && index.vocabulary.find(&word.stem).is_none()
            && let Some((first, last)) = cut(index, &word.folded)
        {
            let mut written = words.to_vec();
            written.splice(at..=at, [replaced(word, first), replaced(word, last)]);
            all.push(Variant { words: written, worth: 0.93 });
        }
    }
    all
}

fn replaced(word: &Word, with: &str) -> Word {
    Word { part: word.part, ..Word::new(with, word.span, false) }
}

/// Two words of the index run together (« autoecole »).
fn cut<'a>(index: &Index, word: &'a str) -> Option<(&'a str, &'a str)> {
    let is_word = |part: &str| {
        index.vocabulary.find(&Word::new(part, super::Span { start: 0, end: 0 }, false).stem).is_some()
    };
    (3..word.len().saturating_sub(3))
        .filter(|at| word.is_char_boundary(*at))
        .map(|at| word.split_at(at))
        .find(|(first, last)| last.len() >= 4 && is_word(first) && is_word(last))
}

/// Queries spelt otherwise that find something, at most three.
pub(super) fn suggestions(engine: &Engine, query: &str, found: &Found<'_>) -> Vec<String> {
    let index = &engine.index;
    let mut all = Vec::new();
    for word in found.words.iter().filter(|word| !matches!(word.part, Part::Chip(_)) && word.stem.len() >= 4)
    {
        if candidates(index, word, false).1 > Certainty::Guessed {
            continue;
        }
        let bound = if word.stem.len() < 6 {
            1
        } else if word.stem.len() < 9 {
            2
        } else {
            3
        };
        let mut near = index.vocabulary.within(&word.stem, bound, false);
        order::sort_by_key(&mut near, |(id, errors)| {
            (*errors, std::cmp::Reverse(index.names_with(*id).len()), *id)
        });
        for (id, _) in near.into_iter().take(4) {
            let Some(spelt) = spelling(index, id) else { continue };
            let other = [&query[..word.span.start], &spelt, &query[word.span.end..]].concat();
            if !all.contains(&other) && engine.count(&other) > 0 {
                all.push(other);
            }
        }
    }
    all.truncate(3);
    all
}

/// A word as a name spells it, in lower case.
fn spelling(index: &Index, id: WordId) -> Option<String> {
    let name = *index.names_with(id).first()?;
    let title = index.targets_of(name).first().map(|entry| index.entries[*entry as usize].title.as_str());
    let text = Some(index.text_of(name)).filter(|text| !text.is_empty()).or(title)?;
    let mut found = None;
    each_stem(text, |word, span| {
        if found.is_none() && word == index.vocabulary.word(id) {
            found = Some(text[span.start..span.end].to_ascii_lowercase());
        }
    });
    found
}
