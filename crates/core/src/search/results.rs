//! What a search gives back.

use crate::model::AliasKind;

use super::entry::{Kind, Reason, Target};
use super::fold::Span;
use super::index::{EntryId, Index};
use super::matching::{Scored, Search};
use super::reading::Reading;
use super::tokens::each_stem;

/// The other name by which a record was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// What kind of name it is.
    pub kind: AliasKind,
    /// The name.
    pub name: String,
}

/// A result.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The record.
    pub target: Target,
    /// Its title.
    pub title: String,
    /// The other variants (options, parcours) of the same diploma that were found too, best first.
    pub variants: Vec<Target>,
    /// Why it is there, when its title does not tell.
    pub why: Option<Why>,
    /// The words of the title that were matched.
    pub spans: Vec<Span>,
    /// How good it is, to compare results of one query only.
    pub score: f32,
}

impl Hit {
    /// What kind of record it is.
    pub fn kind(&self) -> Kind {
        self.target.kind()
    }

    /// The key of the record.
    pub fn id(&self) -> String {
        self.target.id()
    }

    /// How many variants of one diploma it stands for, itself included.
    pub fn group_size(&self) -> usize {
        self.variants.len() + 1
    }

    pub(super) fn new(index: &Index, scored: &Scored, searches: &[Search<'_>], others: Vec<EntryId>) -> Self {
        let entry = &index.entries[scored.entry as usize];
        let mut spans = Vec::new();
        each_stem(&entry.title, |word, span| {
            let known = index.vocabulary.find(word);
            if known.is_some_and(|word| searches.iter().any(|search| search.is_matched(word))) {
                spans.push(span);
            }
        });
        let why = match index.reason_of(scored.name) {
            Reason::Title | Reason::Example => None,
            Reason::Shared => Some(Why { kind: AliasKind::Job, name: index.text_of(scored.name).to_owned() }),
            Reason::Alias(kind) => Some(Why { kind, name: index.text_of(scored.name).to_owned() }),
        };
        let target = |entry: EntryId| index.entries[entry as usize].target.clone();
        Self {
            target: entry.target.clone(),
            title: entry.title.clone(),
            variants: others.into_iter().map(target).collect(),
            why,
            spans,
            score: scored.score,
        }
    }
}

/// How many results there are of each kind, the variants of one diploma counted once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts([usize; Kind::ALL.len()]);

impl Counts {
    pub(super) fn add(&mut self, kind: Kind) {
        self.0[kind as usize] += 1;
    }

    /// How many of a kind.
    pub fn of(&self, kind: Kind) -> usize {
        self.0[kind as usize]
    }

    /// How many in all.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }
}

/// What dropping one constraint would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relaxation {
    /// What is dropped: the label of a chip, or a word of the query.
    pub dropped: String,
    /// The query that remains.
    pub query: String,
    /// How many results it has.
    pub count: usize,
    /// Whether a chip is dropped, rather than a word.
    pub is_chip: bool,
}

/// The answer to a query.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    /// What was understood.
    pub reading: Reading,
    /// The best results, whatever their kind.
    pub hits: Vec<Hit>,
    /// How many results there are of each kind.
    pub counts: Counts,
    /// Nothing found: queries spelt otherwise that find something.
    pub suggestions: Vec<String>,
    /// Nothing found: what is found without one of the constraints.
    pub relaxations: Vec<Relaxation>,
    /// Nothing found under every chip: the best results without the first one whose removal finds some.
    pub nearest: Vec<Hit>,
}
