//! The book of classes: what « un BTS » or « après la 3e » mean, each defined once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use parcours_core::model::{
    AwardType, ClassKey, Endpoint, Level, Pathway, PathwayClass, Programme, ProgrammeId, Slug,
};
use serde::Deserialize;

use super::Sources;

/// A class as `classes.toml` defines it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Definition {
    key: Slug,
    label: String,
    #[serde(default)]
    awards: Vec<AwardType>,
    #[serde(default)]
    levels: Vec<Level>,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    ids: Vec<ProgrammeId>,
    #[serde(default)]
    entry: Vec<i32>,
    #[serde(default)]
    situation: bool,
    #[serde(default)]
    absent: Option<String>,
    #[serde(default)]
    start: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    class: Vec<Definition>,
}

/// Years after the bac at which one enters: the exit level less the usual duration.
fn entry_year(programme: &Programme) -> Option<i32> {
    let exit = match programme.level? {
        Level::Bac => 0,
        Level::Bac1 => 1,
        Level::Bac2 => 2,
        Level::Bac3 => 3,
        Level::Bac4 => 4,
        Level::Bac5 => 5,
        Level::Bac6 => 6,
        Level::Bac7 => 7,
        Level::Bac8 => 8,
        Level::Bac9 => 9,
        _ => return None,
    };
    Some(exit - i32::from(programme.months?.div_ceil(12)))
}

impl Definition {
    fn holds(&self, programme: &Programme) -> bool {
        let name = || programme.name.to_lowercase();
        let listed = self.ids.contains(&programme.id);
        let by_rule = !self.awards.is_empty()
            && self.awards.contains(&programme.award)
            && (self.levels.is_empty() || programme.level.is_some_and(|level| self.levels.contains(&level)))
            && (self.words.is_empty() || self.words.iter().any(|word| name().contains(&word.to_lowercase())))
            && (self.entry.is_empty()
                || entry_year(programme).is_some_and(|year| self.entry.contains(&year)));
        programme.is_enterable() && (listed || by_rule)
    }
}

/// Every class, with what narrowing needs.
#[derive(Debug)]
pub struct ClassBook<'a> {
    definitions: BTreeMap<Slug, Definition>,
    sources: Sources<'a>,
}

impl<'a> ClassBook<'a> {
    /// Reads `classes.toml`.
    ///
    /// # Errors
    /// Where it is not what it should be, or a class is defined twice.
    pub fn read(folder: &Path, sources: Sources<'a>) -> Result<Self> {
        let path = folder.join("classes.toml");
        let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        Self::parse(&text, sources).with_context(|| path.display().to_string())
    }

    /// Reads the definitions from a text.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn parse(text: &str, sources: Sources<'a>) -> Result<Self> {
        let file: File = toml::from_str(text)?;
        let mut definitions = BTreeMap::new();
        for definition in file.class {
            let key = definition.key.clone();
            if definitions.insert(key.clone(), definition).is_some() {
                bail!("class {key} is defined twice");
            }
        }
        Ok(Self { definitions, sources })
    }

    /// Whether a class is defined.
    pub fn has(&self, base: &Slug) -> bool {
        self.definitions.contains_key(base)
    }

    /// Whether a class may be empty: a situation, or what the data lack.
    pub fn may_be_empty(&self, base: &Slug) -> bool {
        self.definitions.get(base).is_some_and(|class| class.situation || class.absent.is_some())
    }

    /// The programmes of a class, by id.
    pub fn members(&self, key: &ClassKey) -> Vec<ProgrammeId> {
        let Some(definition) = self.definitions.get(&key.base) else { return Vec::new() };
        let inside = |programme: &Programme| match &key.domain {
            None => true,
            Some(domain) => programme.domains.iter().any(|index| self.is_inside(*index, domain.as_str())),
        };
        let held = |programme: &&Programme| definition.holds(programme) && inside(programme);
        self.sources.programmes.iter().filter(held).map(|programme| programme.id).collect()
    }

    fn is_inside(&self, index: u8, domain: &str) -> bool {
        let slug = self.sources.reference.domains.get(usize::from(index)).map_or("", |d| d.slug.as_str());
        slug.strip_prefix(domain).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// Whether a domain or sub-domain of that key exists.
    pub fn has_domain(&self, slug: &Slug) -> bool {
        (0..self.sources.reference.domains.len())
            .any(|index| u8::try_from(index).is_ok_and(|index| self.is_inside(index, slug.as_str())))
    }

    /// The classes that pathways name, those that they narrow, and those that one may start from, by key: those of the
    /// bundle, which leaves narrowed ones out.
    ///
    /// # Errors
    /// Where a class that should hold something is empty.
    pub fn used(&self, pathways: &[Pathway]) -> Result<Vec<PathwayClass>> {
        let starts = self.definitions.values().filter(|definition| definition.start);
        let mut bases: BTreeSet<&Slug> = starts.map(|definition| &definition.key).collect();
        for endpoint in pathways.iter().flat_map(|pathway| [&pathway.from, &pathway.to]) {
            if let Endpoint::Class(key) = endpoint {
                bases.insert(&key.base);
                if key.domain.is_some() && self.members(key).is_empty() && !self.may_be_empty(&key.base) {
                    bail!("class {key} holds no programme");
                }
            }
        }
        let mut classes = Vec::with_capacity(bases.len());
        for base in bases {
            let Some(definition) = self.definitions.get(base) else { bail!("class {base} is not defined") };
            let key = ClassKey { base: base.clone(), domain: None };
            let ids = self.members(&key);
            if ids.is_empty() && !self.may_be_empty(base) {
                bail!("class {base} holds no programme: define it, or declare it a situation or absent");
            }
            classes.push(PathwayClass { key, label: definition.label.clone(), ids });
        }
        Ok(classes)
    }
}
