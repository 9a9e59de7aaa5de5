//! From rows to pathways: relative classes settled, closed diplomas replaced, statements of two texts joined.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use parcours_core::model::{
    ClassKey, Endpoint, Evidence, Pathway, Programme, ProgrammeId, ProgrammeState, Slug, Strength,
};

use super::classes::ClassBook;
use super::reading::{ReadRow, Token};
use super::{Account, Sources};

/// How far replaced diplomas are followed.
const LONGEST_CHAIN: usize = 6;

/// Gathers pathways.
#[derive(Debug)]
pub struct Settler<'a> {
    sources: Sources<'a>,
    book: &'a ClassBook<'a>,
    /// By ends: one pathway for each kind.
    found: BTreeMap<(Endpoint, Endpoint), Vec<Pathway>>,
    account: Account,
}

impl<'a> Settler<'a> {
    pub fn new(sources: Sources<'a>, book: &'a ClassBook<'a>) -> Self {
        Self { sources, book, found: BTreeMap::new(), account: Account::default() }
    }

    fn programme(&self, id: ProgrammeId) -> Result<&'a Programme> {
        match self.sources.programmes.binary_search_by_key(&id, |programme| programme.id) {
            Ok(position) => Ok(&self.sources.programmes[position]),
            Err(_) => bail!("{id} is no programme"),
        }
    }

    /// The programmes that stand for one: itself, or what replaces it.
    fn current(&self, id: ProgrammeId) -> Result<Vec<ProgrammeId>> {
        let mut front = vec![id];
        for _ in 0..LONGEST_CHAIN {
            let mut next = Vec::new();
            for id in &front {
                let programme = self.programme(*id)?;
                match programme.state {
                    ProgrammeState::Closed => next.extend(&programme.successors),
                    _ => next.push(programme.id),
                }
            }
            next.sort_unstable();
            next.dedup();
            if next == front {
                return Ok(front);
            }
            front = next;
        }
        Ok(front)
    }

    /// The class « of the same sector » as a subject: narrowed to each of its sub-domains that hold any, else to their
    /// domains, else not at all.
    fn same_field(&self, base: &Slug, subject: &Programme) -> Vec<ClassKey> {
        let domains = &self.sources.reference.domains;
        let slugs = subject.domains.iter().filter_map(|index| domains.get(usize::from(*index)));
        let slugs: Vec<&str> = slugs.map(|domain| domain.slug.as_str()).collect();
        let filled = |slugs: &mut dyn Iterator<Item = &str>| -> Vec<ClassKey> {
            let keys = slugs.filter_map(|slug| slug.parse().ok());
            let keys = keys.map(|domain| ClassKey { base: base.clone(), domain: Some(domain) });
            let mut keys: Vec<ClassKey> = keys.filter(|key| !self.book.members(key).is_empty()).collect();
            keys.sort();
            keys.dedup();
            keys
        };
        let mut keys = filled(&mut slugs.iter().copied());
        if keys.is_empty() {
            keys = filled(&mut slugs.iter().filter_map(|slug| slug.split('.').next()));
        }
        if keys.is_empty() {
            keys.push(ClassKey { base: base.clone(), domain: None });
        }
        keys
    }

    fn endpoints(&mut self, token: &Token, subject: Option<&Programme>) -> Result<Vec<Endpoint>> {
        Ok(match token {
            Token::Programme(id) => {
                let current = self.current(*id)?;
                if current.is_empty() {
                    self.account.lost += 1;
                } else if current != [*id] {
                    self.account.moved += 1;
                }
                current.into_iter().map(Endpoint::Programme).collect()
            }
            Token::Class(key) => {
                if !self.book.has(&key.base) {
                    bail!("class {key} is not defined in classes.toml");
                }
                if let Some(domain) = key.domain.as_ref().filter(|domain| !self.book.has_domain(domain)) {
                    bail!("class {key}: no domain {domain}");
                }
                vec![Endpoint::Class(self.widened(key))]
            }
            Token::SameField(base) => match subject {
                Some(subject) if self.book.has(base) => {
                    self.same_field(base, subject).into_iter().map(Endpoint::Class).collect()
                }
                _ => bail!("class {base}@= is not defined here"),
            },
        })
    }

    /// A class narrowed to a sub-domain that holds none of it is widened to the domain, then not narrowed at all.
    fn widened(&self, key: &ClassKey) -> ClassKey {
        let is_filled =
            |key: &ClassKey| self.book.may_be_empty(&key.base) || !self.book.members(key).is_empty();
        let mut key = key.clone();
        while !is_filled(&key) {
            let wider = key.domain.as_ref().and_then(|slug| slug.as_str().split_once('.'));
            let wider = wider.and_then(|(domain, _)| domain.parse().ok());
            if key.domain.is_none() {
                break;
            }
            key.domain = wider;
        }
        key
    }

    /// Whether a class holds any programme.
    pub fn holds(&self, key: &ClassKey) -> bool {
        !self.book.members(key).is_empty()
    }

    /// Adds what a row states.
    ///
    /// # Errors
    /// Where it names a programme or class that does not exist.
    pub fn text(&mut self, row: &ReadRow) -> Result<()> {
        self.account.rows += 1;
        let subject = self.programme(row.subject)?;
        self.add(&row.from, &row.to, Some(subject), |from, to| {
            let named = matches!((&from, &to), (Endpoint::Programme(_), Endpoint::Programme(_)));
            Pathway {
                from,
                to,
                kind: row.kind,
                strength: if named { Strength::Named } else { Strength::Class },
                months: row.months,
                condition: row.condition.clone(),
                evidence: Evidence(row.evidence.clone()),
                doubt: row.doubt.clone(),
            }
        })
    }

    /// Adds a pathway from each of the first tokens to each of the second ones.
    ///
    /// # Errors
    /// Where a token names a programme or class that does not exist.
    pub fn add(
        &mut self,
        from: &[Token],
        to: &[Token],
        subject: Option<&Programme>,
        make: impl Fn(Endpoint, Endpoint) -> Pathway,
    ) -> Result<()> {
        let mut sides = [Vec::new(), Vec::new()];
        for (side, tokens) in sides.iter_mut().zip([from, to]) {
            for token in tokens {
                side.extend(self.endpoints(token, subject)?);
            }
        }
        let [froms, tos] = sides;
        for from in &froms {
            for to in tos.iter().filter(|to| *to != from) {
                self.join(make(from.clone(), to.clone()));
            }
        }
        Ok(())
    }

    /// Keeps a pathway, or joins it to one of the same ends and kind.
    fn join(&mut self, pathway: Pathway) {
        let known = self.found.entry((pathway.from.clone(), pathway.to.clone())).or_default();
        // What a text states needs no rule, and what one text states clearly another does not make unclear.
        if pathway.strength == Strength::Rule && known.iter().any(|other| other.doubt.is_empty()) {
            return;
        }
        if pathway.doubt.is_empty() {
            known.retain(|other| other.doubt.is_empty());
        } else if known.iter().any(|other| other.doubt.is_empty()) {
            return;
        }
        match known.iter_mut().find(|other| other.kind == pathway.kind) {
            Some(other) => {
                if !other.evidence.0.split(' ').any(|text| text == pathway.evidence.0) {
                    self.account.twice += 1;
                    other.evidence.0 = format!("{} {}", other.evidence.0, pathway.evidence.0);
                }
                other.months = other.months.or(pathway.months);
                if other.condition.is_empty() {
                    other.condition = pathway.condition;
                }
            }
            None => known.push(pathway),
        }
    }

    /// The pathways, texts before rules, each by its evidence; and their account.
    pub fn finish(self) -> (Vec<Pathway>, Account) {
        let mut account = self.account;
        let mut pathways: Vec<Pathway> = self.found.into_values().flatten().collect();
        let subject = |pathway: &Pathway| {
            let id = pathway.evidence.0.split('#').next().and_then(|id| id.parse::<ProgrammeId>().ok());
            id.map_or(u32::MAX, |id| id.0)
        };
        pathways.sort_by_cached_key(|p| {
            (
                p.strength == Strength::Rule,
                subject(p),
                p.evidence.clone(),
                p.kind,
                p.from.clone(),
                p.to.clone(),
            )
        });
        for pathway in &pathways {
            match pathway.strength {
                Strength::Named => account.named += 1,
                Strength::Class => account.class += 1,
                Strength::Rule => account.rule += 1,
            }
            account.unclear += u32::from(!pathway.doubt.is_empty());
        }
        (pathways, account)
    }
}
