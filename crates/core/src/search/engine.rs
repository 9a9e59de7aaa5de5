//! The engine: one query in, what was understood and what was found out.

use crate::dataset::Catalog;
use crate::model::{Aliases, Institution, Occupation, ProgrammeId, Reference};
use crate::order;

use super::entries::{Facts, gather};
use super::entry::{Kind, Target};
use super::filters::Filters;
use super::fold::folded;
use super::index::{Builder, EntryId, Index};
use super::lexicon;
use super::matching::{Scored, Search, rank};
use super::places::{Gazetteer, join};
use super::query::{self, Part, Word, prepare};
use super::reading::{Candidate, Chip, Constraint, Reading, SectorNames, assign, read};
use super::results::{Counts, Hit, Outcome, Relaxation};
use super::tokens::is_grammatical;
use super::{codes, suggest};

/// Searches the whole data set; built once, asked at each keystroke.
#[derive(Debug, Clone)]
pub struct Engine {
    pub(super) index: Index,
    pub(super) facts: Vec<Facts>,
    gazetteer: Gazetteer,
    sectors: Vec<SectorNames>,
    reference: Reference,
    /// Programmes of each occupation, by its entry: what a job leads to.
    programmes_of: Vec<(EntryId, Vec<ProgrammeId>)>,
}

/// What a query became.
pub(super) struct Found<'a> {
    pub chips: Vec<Chip>,
    pub words: Vec<Word>,
    pub scored: Vec<Scored>,
    pub searches: Vec<Search<'a>>,
}

impl Engine {
    /// Indexes the records and their other names.
    pub fn new(
        catalog: &Catalog,
        occupations: &[Occupation],
        institutions: &[Institution],
        aliases: &[Aliases],
    ) -> Self {
        let reference = catalog.reference.clone();
        let gazetteer = Gazetteer::new(&reference, institutions);
        let gathered = gather(Builder::default(), catalog, occupations, institutions, aliases, &gazetteer);
        let index = gathered.builder.finish();
        let sectors = (reference.sectors.iter())
            .map(|sector| SectorNames {
                slug: sector.slug.clone(),
                label: sector.name.clone(),
                names: sector
                    .name
                    .split(", ")
                    .chain(sector.hint.split(", "))
                    .chain([sector.name.as_str()])
                    .map(folded)
                    .collect(),
            })
            .collect();
        let first = catalog.programmes.len();
        let programmes_of = (first..)
            .zip(occupations)
            .filter_map(|(entry, occupation)| {
                Some((EntryId::try_from(entry).ok()?, occupation.all_programmes().collect()))
            })
            .collect();
        Self { index, facts: gathered.facts, gazetteer, sectors, reference, programmes_of }
    }

    /// What a query was understood to mean, and the best results of every kind, at most `limit` of them.
    pub fn search(&self, query: &str, limit: usize) -> Outcome {
        if let Some(entry) = codes::find(self, query) {
            let scored = Scored { entry, score: 1.0, name: self.index.title_of(entry), whole: true };
            let hits = vec![Hit::new(&self.index, &scored, &[], Vec::new())];
            let mut counts = Counts::default();
            counts.add(self.kind(entry));
            let reading = Reading { chips: Vec::new(), text: query.trim().to_owned() };
            return Outcome { reading, hits, counts, ..Outcome::default() };
        }
        let found = self.find(query);
        let mut outcome = self.present(&found, limit);
        outcome.reading = reading(query, &found);
        if outcome.hits.is_empty() {
            outcome.relaxations = self.relax(query, &found);
            outcome.suggestions = suggest::suggestions(self, query, &found);
            let dropped_chip = outcome.relaxations.iter().find(|relaxation| relaxation.is_chip);
            if let Some(relaxation) = dropped_chip {
                outcome.nearest = self.present(&self.find(&relaxation.query), limit).hits;
            }
        }
        outcome
    }

    /// Every programme that a text finds, the best first, options apart; when no programme has these words, those of
    /// the occupations that do. Chips of award, level and sector are applied; places and modes are the page's filters.
    pub fn filter(&self, text: &str) -> Vec<ProgrammeId> {
        let found = self.find(text);
        let programme = |scored: &Scored| match self.index.entries[scored.entry as usize].target {
            Target::Programme(id) => Some(id),
            _ => None,
        };
        let direct: Vec<ProgrammeId> = found.scored.iter().filter_map(programme).collect();
        if !direct.is_empty() {
            return direct;
        }
        let mut through: Vec<ProgrammeId> = Vec::new();
        for scored in found.scored.iter().filter(|scored| self.kind(scored.entry) == Kind::Occupation).take(5)
        {
            let known = self.programmes_of.binary_search_by_key(&scored.entry, |(entry, _)| *entry);
            for id in known.ok().into_iter().flat_map(|at| &self.programmes_of[at].1) {
                if !through.contains(id) {
                    through.push(*id);
                }
            }
        }
        through
    }

    /// How many results a query has, the variants of one diploma counted once.
    pub fn count(&self, query: &str) -> usize {
        let mut groups: Vec<EntryId> =
            self.find(query).scored.iter().map(|scored| self.index.group_of(scored.entry)).collect();
        order::sort(&mut groups);
        groups.dedup();
        groups.len()
    }

    fn kind(&self, entry: EntryId) -> Kind {
        self.index.entries[entry as usize].target.kind()
    }

    /// Reads a query and finds what answers it, ranked.
    pub(super) fn find(&self, query: &str) -> Found<'_> {
        let words = query::words(query);
        let candidates = read(query, &words, &self.gazetteer, &self.sectors);
        let chips = self.settle(&words, candidates);
        let found = self.find_with(words.clone(), &chips);
        let is_award = |candidate: &Candidate| matches!(candidate.chip.constraint, Constraint::Awards(_));
        if found.scored.is_empty() && chips.iter().any(is_award) {
            let rest: Vec<Candidate> = chips.iter().filter(|chip| !is_award(chip)).cloned().collect();
            let as_text = self.find_with(words, &rest);
            if !as_text.scored.is_empty() {
                return as_text;
            }
        }
        // « bts tourisme nor »: until the name of the place is typed, what stands before it answers.
        if found.scored.is_empty()
            && let Some(last) =
                found.words.last().filter(|word| word.unfinished && word.part == Part::Required)
            && found.words.len() > 1
            && self.begins_a_chip(&last.folded)
            && let Some(before) = query.get(..last.span.start)
        {
            return self.find(before.trim_end());
        }
        found
    }

    fn begins_a_chip(&self, typed: &str) -> bool {
        let modes = ["alternance", "apprentissage", "apprenti", "scolaire"];
        typed.len() >= 3
            && (modes.iter().any(|mode| mode.starts_with(typed)) || self.gazetteer.has_beginning(typed))
    }

    /// Drops the candidates that say more as words of a name than as chips.
    fn settle(&self, words: &[Word], mut candidates: Vec<Candidate>) -> Vec<Candidate> {
        let in_chip = |at: usize, candidates: &[Candidate]| {
            candidates.iter().any(|c| (c.first..c.first + c.count).contains(&at))
        };
        let says_something = |word: &Word| !is_grammatical(&word.folded) && !lexicon::is_vague(&word.folded);
        let has_text =
            words.iter().enumerate().any(|(at, word)| !in_chip(at, &candidates) && says_something(word));
        let narrows = |c: &Candidate| !c.ambiguous;
        if !has_text && !candidates.iter().any(narrows) {
            // A chip alone would find everything of its sort: its words are what is looked for.
            if !candidates.is_empty() {
                candidates.remove(0);
            }
            return candidates;
        }
        let mut at = 0;
        while at < candidates.len() {
            let candidate = &candidates[at];
            let own = candidate.first..candidate.first + candidate.count;
            let asked: Vec<Word> = words
                .iter()
                .enumerate()
                .filter(|(at, word)| says_something(word) && (own.contains(at) || !in_chip(*at, &candidates)))
                .map(|(_, word)| word.clone())
                .collect();
            let others: Vec<Chip> = (candidates.iter().enumerate())
                .filter(|(other, c)| *other != at && !c.ambiguous)
                .map(|(_, c)| c.chip.clone())
                .collect();
            let filters = self.filters(&others);
            if candidate.ambiguous
                && Search::new(&self.index, &asked).is_said(|entry| {
                    filters.iter().all(|f| f.admits(&self.facts[entry as usize], self.kind(entry)))
                })
            {
                candidates.remove(at);
            } else {
                at += 1;
            }
        }
        candidates
    }

    fn filters(&self, chips: &[Chip]) -> Vec<Filters> {
        chips.iter().map(|chip| Filters::new(&chip.constraint, &self.reference, &self.gazetteer)).collect()
    }

    fn find_with(&self, mut words: Vec<Word>, candidates: &[Candidate]) -> Found<'_> {
        assign(&mut words, candidates);
        prepare(&mut words);
        let chips: Vec<Chip> = candidates.iter().map(|candidate| candidate.chip.clone()).collect();
        let filters = self.filters(&chips);
        let admitted = |entry: EntryId| {
            filters.iter().all(|filter| filter.admits(&self.facts[entry as usize], self.kind(entry)))
        };
        let meets = |entry: EntryId, chip: usize| {
            filters
                .get(chip)
                .is_some_and(|filter| filter.meets(&self.facts[entry as usize], self.kind(entry)))
        };
        let mut searches = Vec::new();
        let mut scored = Vec::new();
        if words.iter().any(|word| word.part == Part::Required) {
            let mut strict = false;
            for variant in suggest::variants(&self.index, &words) {
                let search = Search::new(&self.index, &variant.words);
                let run = search.run(meets);
                if run.strict && !strict {
                    scored.clear();
                    strict = true;
                }
                if run.strict == strict {
                    scored.extend(
                        run.scored.into_iter().map(|s| Scored { score: s.score * variant.worth, ..s }),
                    );
                    searches.push(search);
                }
            }
            scored.retain(|s| admitted(s.entry));
        } else if !chips.is_empty() {
            let entries = 0..EntryId::try_from(self.facts.len()).unwrap_or(0);
            scored.extend(
                entries.filter(|entry| admitted(*entry) && self.kind(*entry) <= Kind::Institution).map(
                    |entry| {
                        let met = (0..chips.len()).filter(|chip| meets(entry, *chip)).count();
                        let known = &self.index.entries[entry as usize];
                        let open = if known.closed { 0.5 } else { 1.0 };
                        #[allow(clippy::cast_precision_loss, reason = "a ranking weight")]
                        let score = open * (0.1 * known.weight + met as f32);
                        Scored { entry, score, name: self.index.title_of(entry), whole: false }
                    },
                ),
            );
        }
        rank(&self.index, &mut scored);
        let mut seen = vec![false; self.facts.len()];
        scored.retain(|s| !std::mem::replace(&mut seen[s.entry as usize], true));
        Found { chips, words, scored, searches }
    }

    /// Groups the variants of one diploma and keeps the best.
    fn present(&self, found: &Found<'_>, limit: usize) -> Outcome {
        let mut outcome = Outcome::default();
        let mut place_of = vec![u32::MAX; self.facts.len()];
        let mut groups: Vec<(Scored, Vec<EntryId>)> = Vec::new();
        for scored in &found.scored {
            let place = &mut place_of[self.index.group_of(scored.entry) as usize];
            if let Some((_, others)) = groups.get_mut(*place as usize) {
                others.push(scored.entry);
                continue;
            }
            *place = u32::try_from(groups.len()).unwrap_or(u32::MAX);
            outcome.counts.add(self.kind(scored.entry));
            groups.push((*scored, Vec::new()));
        }
        groups.truncate(limit);
        outcome.hits = (groups.into_iter())
            .map(|(scored, others)| Hit::new(&self.index, &scored, &found.searches, others))
            .collect();
        outcome
    }

    /// What the query would find without each of its chips, or, when there is none, without each of its words.
    fn relax(&self, query: &str, found: &Found<'_>) -> Vec<Relaxation> {
        let whole = reading(query, found);
        let mut dropped: Vec<(String, String, bool)> = (whole.chips.iter().enumerate())
            .map(|(chip, known)| (known.label.clone(), whole.without(query, chip), true))
            .collect();
        let required: Vec<&Word> = found.words.iter().filter(|word| word.part == Part::Required).collect();
        if required.len() > 1 {
            for word in required {
                let (before, after) = (&query[..word.span.start], &query[word.span.end..]);
                let shorter = [before.trim_end(), after].concat();
                dropped.push((
                    query[word.span.start..word.span.end].to_owned(),
                    shorter.trim().to_owned(),
                    false,
                ));
            }
        }
        (dropped.into_iter())
            .map(|(dropped, query, is_chip)| Relaxation {
                count: self.count(&query),
                dropped,
                query,
                is_chip,
            })
            .filter(|relaxation| relaxation.count > 0)
            .collect()
    }
}

fn reading(query: &str, found: &Found<'_>) -> Reading {
    let mut text = String::new();
    let mut at = 0;
    let mut rest = query;
    for chip in &found.chips {
        text.push_str(query.get(at..chip.span.start).unwrap_or("").trim());
        text.push(' ');
        at = chip.span.end;
        rest = query.get(at..).unwrap_or("");
    }
    text.push_str(rest.trim());
    Reading { chips: found.chips.clone(), text: join(text.split_ascii_whitespace()) }
}
