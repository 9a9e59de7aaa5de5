//! What a query was understood to mean: chips that narrow the results, and the text that remains.

use crate::model::{AwardType, Level, Slug, StudyMode};

use super::awards::{PHRASES, Sense, level};
use super::entry::Place;
use super::fold::Span;
use super::places::{Gazetteer, Known, join};
use super::query::{Part, Word};

/// What a chip narrows the results to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Constraint {
    /// Any of these types of award.
    Awards(Vec<AwardType>),
    /// An exit level.
    Level(Level),
    /// A study mode.
    Mode(StudyMode),
    /// A territory.
    Place(Place),
    /// A sector.
    Sector(Slug),
}

/// A part of a query that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// What it narrows to.
    pub constraint: Constraint,
    /// What a reader is shown.
    pub label: String,
    /// Where it stands in the query.
    pub span: Span,
}

/// A query, understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// What narrows the results, in the order of the query.
    pub chips: Vec<Chip>,
    /// What remains to be looked for, as typed.
    pub text: String,
}

impl Reading {
    /// The query without one of its chips: what is left in the box when the chip is removed.
    pub fn without(&self, query: &str, chip: usize) -> String {
        let Some(span) = self.chips.get(chip).map(|chip| chip.span) else { return query.to_owned() };
        let before = query.get(..span.start).unwrap_or("").trim_end();
        let after = query.get(span.end..).unwrap_or("").trim_start();
        let gap = if before.is_empty() || after.is_empty() { "" } else { " " };
        [before, gap, after].concat()
    }
}

/// A chip that may be one, with the words that say it.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub chip: Chip,
    pub first: usize,
    pub count: usize,
    /// It may as well be part of a name.
    pub ambiguous: bool,
}

/// A sector's names, folded.
#[derive(Debug, Clone)]
pub(super) struct SectorNames {
    pub slug: Slug,
    pub label: String,
    pub names: Vec<String>,
}

/// Reads the chips of a query, the longest phrases first; they never overlap.
pub(super) fn read(
    query: &str,
    words: &[Word],
    gazetteer: &Gazetteer,
    sectors: &[SectorNames],
) -> Vec<Candidate> {
    let folded: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = &folded[at..];
        let meant = award(query, words[at].span, rest)
            .or_else(|| sector(rest, sectors))
            .or_else(|| place(rest, words.len(), gazetteer));
        let Some((constraint, label, count, ambiguous)) = meant else {
            at += 1;
            continue;
        };
        let span = Span { start: words[at].span.start, end: words[at + count - 1].span.end };
        found.push(Candidate { chip: Chip { constraint, label, span }, first: at, count, ambiguous });
        at += count;
    }
    found
}

type Meant = (Constraint, String, usize, bool);

fn award(query: &str, span: Span, rest: &[&str]) -> Option<Meant> {
    if let Some((level, count)) = level(rest) {
        return Some((Constraint::Level(level), level.label().to_owned(), count, false));
    }
    // « DU » is a diploma in capitals, a grammatical word otherwise.
    if rest.len() > 1 && query.get(span.start..span.end) == Some("DU") {
        return Some((Constraint::Awards(vec![AwardType::Du]), "DU".to_owned(), 1, true));
    }
    let (phrase, count) = PHRASES
        .iter()
        .filter_map(|phrase| {
            let count = phrase.words.split(' ').count();
            let same = rest.len() >= count && phrase.words.split(' ').eq(rest[..count].iter().copied());
            same.then_some((phrase, count))
        })
        .max_by_key(|(_, count)| *count)?;
    let (constraint, label) = match phrase.sense {
        Sense::Awards(label, awards) => (Constraint::Awards(awards.to_vec()), label),
        Sense::Mode(mode) => (Constraint::Mode(mode), mode.label()),
    };
    Some((constraint, label.to_owned(), count, phrase.ambiguous))
}

fn sector(rest: &[&str], sectors: &[SectorNames]) -> Option<Meant> {
    let (first, rest) = rest.split_first()?;
    if !matches!(*first, "secteur" | "filiere" | "domaine" | "branche") {
        return None;
    }
    let skipped = rest.iter().take_while(|word| matches!(**word, "de" | "du" | "des" | "la" | "le")).count();
    let rest = &rest[skipped..];
    (1..=rest.len().min(6)).rev().find_map(|count| {
        let phrase = join(rest[..count].iter().copied());
        let known = sectors.iter().find(|sector| sector.names.contains(&phrase))?;
        Some((Constraint::Sector(known.slug.clone()), known.label.clone(), 1 + skipped + count, false))
    })
}

fn place(rest: &[&str], words: usize, gazetteer: &Gazetteer) -> Option<Meant> {
    let meant = |known: &Known, count, ambiguous| {
        (Constraint::Place(known.place.clone()), known.label.clone(), count, ambiguous)
    };
    let lead = match rest {
        ["region" | "departement" | "academie" | "ville", "de" | "du" | "des", ..] => 2,
        ["region" | "departement", ..] => 1,
        _ => 0,
    };
    let named = (1..=rest.len().min(6)).rev().find_map(|count| {
        let known = gazetteer.named(&join(rest[..count].iter().copied()))?;
        Some(meant(known, count, true))
    });
    let introduced = || {
        let rest = rest.get(lead..).filter(|rest| lead > 0 && !rest.is_empty())?;
        (1..=rest.len().min(6)).rev().find_map(|count| {
            let known = gazetteer.named(&join(rest[..count].iter().copied()))?;
            Some(meant(known, lead + count, true))
        })
    };
    named.or_else(introduced).or_else(|| {
        let number = rest.first()?;
        let shaped = matches!(number.len(), 2 | 3 | 5) && number.starts_with(|c: char| c.is_ascii_digit());
        let known = (shaped && words > 1).then(|| gazetteer.numbered(number))??;
        Some(meant(known, 1, true))
    })
}

/// Gives the words of each chip their part.
pub(super) fn assign(words: &mut [Word], chips: &[Candidate]) {
    for (number, candidate) in chips.iter().enumerate() {
        for word in words.iter_mut().skip(candidate.first).take(candidate.count) {
            word.part = Part::Chip(number);
        }
    }
}
