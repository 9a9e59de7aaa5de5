//! The index: from words to names to records, in flat tables.

use super::entry::{Entry, Kind, Reason};
use super::stem::stem;
use super::tokens::{Class, Role, Variants, scan};
use super::vocabulary::{Interner, Vocabulary, WordId};
use crate::order;

/// Number of an entry.
pub type EntryId = u32;
/// Number of a name.
pub type NameId = u32;

/// Lists of numbers laid end to end.
#[derive(Debug, Clone, Default)]
pub(super) struct Lists {
    ends: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// Sorts pairs (list, item) into lists, keeping the order in which they come and leaving out repeats.
    fn gather(count: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut ends = vec![0u32; count];
        let mut latest = vec![u32::MAX; count];
        let fresh = |latest: &mut Vec<u32>, (list, item): &(u32, u32)| {
            std::mem::replace(&mut latest[*list as usize], *item) != *item
        };
        for (list, _) in pairs.clone().filter(|pair| fresh(&mut latest, pair)) {
            ends[list as usize] += 1;
        }
        let mut total = 0;
        for end in &mut ends {
            let start = total;
            total += *end;
            *end = start;
        }
        let mut items = vec![0; total as usize];
        latest.fill(u32::MAX);
        for (list, item) in pairs.filter(|pair| fresh(&mut latest, pair)) {
            let end = &mut ends[list as usize];
            items[*end as usize] = item;
            *end += 1;
        }
        Self { ends, items }
    }

    pub(super) fn get(&self, list: u32) -> &[u32] {
        let list = list as usize;
        let start = if list == 0 { 0 } else { self.ends[list - 1] as usize };
        &self.items[start..self.ends[list] as usize]
    }
}

/// A word in a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub word: WordId,
    pub role: Role,
}

#[derive(Debug, Clone)]
struct Name {
    reason: Reason,
    tokens_end: u32,
    text_end: u32,
    targets_end: u32,
}

/// Gathers entries and names, then indexes them.
#[derive(Debug, Default)]
pub struct Builder {
    entries: Vec<Entry>,
    /// Title of each entry, as a name.
    titles: Vec<NameId>,
    /// What groups entries: a hash of the words before an option.
    groups: Vec<(u64, EntryId)>,
    stems: Interner,
    /// Folded words met, with the stem and the class of each: worked out once.
    words: Interner,
    known: Vec<(u32, Class)>,
    names: Vec<Name>,
    tokens: Vec<Token>,
    texts: String,
    targets: Vec<EntryId>,
    /// All of it, as written, when that is what is wanted.
    #[cfg(feature = "labels")]
    pub(super) labels: Option<Vec<super::labels::Label>>,
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Builder {
    /// Adds an entry under its title.
    ///
    /// The context is words that go with it without being in its names (town, type): they help a query, and count for
    /// nothing in how much of a name was matched.
    pub fn entry(&mut self, entry: Entry, context: &str, variants: Variants) -> EntryId {
        let id = size(self.entries.len());
        #[cfg(feature = "labels")]
        if let Some(labels) = &mut self.labels {
            labels.push(super::labels::Label::new(&entry, context));
        }
        self.titles.push(size(self.names.len()));
        let hash = self.tokenise(&entry.title, variants);
        if entry.target.kind() == Kind::Programme {
            self.groups.push((hash, id));
        }
        let start = self.tokens.len();
        self.tokenise(context, variants);
        for token in &mut self.tokens[start..] {
            token.role = Role::Context;
        }
        self.close_name(Reason::Title, &[id]);
        self.entries.push(entry);
        id
    }

    /// Adds another name of some entries, unless it says the same as their title.
    pub fn name(&mut self, targets: &[EntryId], reason: Reason, text: &str) {
        let start = self.tokens.len();
        self.tokenise(text, Variants::All);
        if let [only] = targets {
            let title = self.titles[*only as usize] as usize;
            let title_start = title.checked_sub(1).map_or(0, |before| self.names[before].tokens_end as usize);
            let title_tokens = title_start..self.names[title].tokens_end as usize;
            let is_context = |token: &Token| token.role == Role::Context;
            let said = self.tokens[title_tokens.clone()].iter().filter(|token| !is_context(token));
            if said.map(|token| token.word).eq(self.tokens[start..].iter().map(|token| token.word)) {
                self.tokens.truncate(start);
                return;
            }
            if self.tokens.len() > start {
                for at in title_tokens {
                    let token = self.tokens[at];
                    if is_context(&token) {
                        self.tokens.push(token);
                    }
                }
            }
        }
        if targets.is_empty() || self.tokens.len() == start {
            self.tokens.truncate(start);
            return;
        }
        #[cfg(feature = "labels")]
        if let Some(labels) = &mut self.labels {
            targets.iter().for_each(|target| labels[*target as usize].names.push(text.to_owned()));
        }
        self.texts.push_str(text);
        self.close_name(reason, targets);
    }

    /// Adds the words of a name, and gives a hash of what it says before its option: the same for every variant of
    /// one diploma.
    fn tokenise(&mut self, text: &str, variants: Variants) -> u64 {
        let (words, stems, known, tokens) =
            (&mut self.words, &mut self.stems, &mut self.known, &mut self.tokens);
        let mut stemmed = String::new();
        let know = |word: &str| {
            let id = words.intern(word) as usize;
            if id == known.len() {
                stemmed.clear();
                stemmed.push_str(word);
                stem(&mut stemmed);
                known.push((stems.intern(&stemmed), Class::of(&stemmed)));
            }
            known[id]
        };
        let (mut hash, mut told, mut variant) = (0xcbf2_9ce4_8422_2325u64, false, false);
        scan(text, variants, know, |word, _, role, class| {
            variant |= told && class.opens(variants);
            told |= role == Role::Core;
            if !variant {
                hash = (hash ^ u64::from(word + 1)).wrapping_mul(0x0100_0000_01b3);
            }
            tokens.push(Token { word, role });
        });
        hash
    }

    fn close_name(&mut self, reason: Reason, targets: &[EntryId]) {
        self.targets.extend_from_slice(targets);
        self.names.push(Name {
            reason,
            tokens_end: size(self.tokens.len()),
            text_end: size(self.texts.len()),
            targets_end: size(self.targets.len()),
        });
    }

    /// Indexes what was gathered.
    pub fn finish(mut self) -> Index {
        let (vocabulary, renumbered) = self.stems.finish();
        for token in &mut self.tokens {
            token.word = renumbered[token.word as usize];
        }
        let names = 0u32..;
        let mut token_names = Vec::with_capacity(self.tokens.len());
        let mut target_names = Vec::with_capacity(self.targets.len());
        for (id, name) in names.zip(&self.names) {
            token_names.resize(name.tokens_end as usize, id);
            target_names.resize(name.targets_end as usize, id);
        }
        let postings = Lists::gather(
            vocabulary.count() as usize,
            self.tokens.iter().zip(&token_names).map(|(token, name)| (token.word, *name)),
        );
        let names_of = Lists::gather(
            self.entries.len(),
            self.targets.iter().zip(&target_names).map(|(entry, name)| (*entry, *name)),
        );
        let whole = log2(size(self.names.len()) + 1);
        let rarity: Vec<f32> = (0..vocabulary.count())
            .map(|word| {
                let known = size(postings.get(word).len()).max(1);
                ((whole - log2(known)) / whole).max(0.05)
            })
            .collect();
        order::sort(&mut self.groups);
        let mut groups: Vec<EntryId> = (0..size(self.entries.len())).collect();
        let mut leader = None;
        for (hash, entry) in &self.groups {
            let first = match leader {
                Some((known, first)) if known == *hash => first,
                _ => *entry,
            };
            leader = Some((*hash, first));
            groups[*entry as usize] = first;
        }
        let count = vocabulary.count() as usize;
        let mut index = Index {
            entries: self.entries,
            titles: self.titles,
            groups,
            vocabulary,
            names: self.names,
            tokens: self.tokens,
            texts: self.texts,
            targets: self.targets,
            postings,
            names_of,
            rarity,
            extents: Vec::new(),
            proper: vec![true; count],
        };
        for name in 0..size(index.names.len()) {
            let kind = |entry: &EntryId| index.entries[*entry as usize].target.kind();
            if index
                .targets_of(name)
                .iter()
                .any(|entry| !matches!(kind(entry), Kind::Institution | Kind::Place))
            {
                let start = (name as usize)
                    .checked_sub(1)
                    .map_or(0, |before| index.names[before].tokens_end as usize);
                for token in &index.tokens[start..index.names[name as usize].tokens_end as usize] {
                    index.proper[token.word as usize] = false;
                }
            }
        }
        index.extents = (0..size(index.names.len()))
            .map(|name| index.tokens_of(name).iter().map(|token| index.weight(*token)).sum::<f32>().max(0.01))
            .collect();
        index
    }
}

/// Logarithm by straight pieces: enough for ranking, and the same on every machine.
fn log2(n: u32) -> f32 {
    let whole = n.max(1).ilog2();
    let rest = n - (1 << whole).min(n);
    #[allow(clippy::cast_precision_loss, reason = "a ranking weight")]
    let value = whole as f32 + rest as f32 / (1u32 << whole) as f32;
    value
}

/// Entries and names, ready to be searched.
#[derive(Debug, Clone)]
pub struct Index {
    pub(super) entries: Vec<Entry>,
    titles: Vec<NameId>,
    groups: Vec<EntryId>,
    pub(super) vocabulary: Vocabulary,
    names: Vec<Name>,
    tokens: Vec<Token>,
    texts: String,
    targets: Vec<EntryId>,
    postings: Lists,
    names_of: Lists,
    rarity: Vec<f32>,
    extents: Vec<f32>,
    /// Whether only names of institutions and places hold a word.
    proper: Vec<bool>,
}

impl Index {
    pub(super) fn name_count(&self) -> usize {
        self.names.len()
    }

    pub(super) fn tokens_of(&self, name: NameId) -> &[Token] {
        let name = name as usize;
        let start = name.checked_sub(1).map_or(0, |before| self.names[before].tokens_end as usize);
        &self.tokens[start..self.names[name].tokens_end as usize]
    }

    pub(super) fn targets_of(&self, name: NameId) -> &[EntryId] {
        let name = name as usize;
        let start = name.checked_sub(1).map_or(0, |before| self.names[before].targets_end as usize);
        &self.targets[start..self.names[name].targets_end as usize]
    }

    /// The text of a name that is not a title.
    pub(super) fn text_of(&self, name: NameId) -> &str {
        let name = name as usize;
        let start = name.checked_sub(1).map_or(0, |before| self.names[before].text_end as usize);
        &self.texts[start..self.names[name].text_end as usize]
    }

    pub(super) fn reason_of(&self, name: NameId) -> Reason {
        self.names[name as usize].reason
    }

    pub(super) fn title_of(&self, entry: EntryId) -> NameId {
        self.titles[entry as usize]
    }

    /// The entry that stands for the variants of one record.
    pub(super) fn group_of(&self, entry: EntryId) -> EntryId {
        self.groups[entry as usize]
    }

    pub(super) fn names_of(&self, entry: EntryId) -> &[NameId] {
        self.names_of.get(entry)
    }

    pub(super) fn names_with(&self, word: WordId) -> &[NameId] {
        self.postings.get(word)
    }

    /// From 0.05 for the commonest word to 1 for one that a single name holds.
    pub(super) fn rarity(&self, word: WordId) -> f32 {
        self.rarity[word as usize]
    }

    /// Whether only names of institutions and places hold a word.
    pub(super) fn is_proper(&self, word: WordId) -> bool {
        self.proper[word as usize]
    }

    /// How much of its name a word says.
    pub(super) fn weight(&self, token: Token) -> f32 {
        token.role.share() * self.rarity(token.word)
    }

    /// The sum of the weights of a name's words.
    pub(super) fn extent(&self, name: NameId) -> f32 {
        self.extents[name as usize]
    }
}
