//! National rules, read from `rules.toml` and the nomenclature of families of trades.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use parcours_core::model::{Endpoint, Evidence, Pathway, PathwayKind, ProgrammeId, Rule, Slug, Strength};
use serde::Deserialize;

use super::Sources;
use super::reading::Token;
use super::settle::Settler;
use crate::input::{Table, read_text};

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct EdgeRow {
    from: String,
    to: String,
    kind: PathwayKind,
    #[serde(default)]
    months: Option<u16>,
    #[serde(default)]
    condition: String,
    /// Narrows each class of `to` to each of these domains.
    #[serde(default)]
    narrow: Vec<Slug>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleRow {
    key: Slug,
    label: String,
    selectivity: String,
    source: String,
    #[serde(default)]
    edges: Vec<EdgeRow>,
    /// The edges are those of the nomenclature: each common 2de to the bacs pros of its family.
    #[serde(default)]
    families: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<RuleRow>,
}

/// Every rule.
#[derive(Debug)]
pub struct RuleBook(Vec<RuleRow>);

/// Families of trades: code of the common 2de, code of a bac pro.
const FAMILIES: &str = "bcn/familleMetiers.csv";

/// A bac pro after its 2de.
const AFTER_SECONDE: u16 = 24;

impl RuleBook {
    /// Reads `rules.toml`.
    ///
    /// # Errors
    /// Where it is not what it should be.
    pub fn read(folder: &Path) -> Result<Self> {
        let path = folder.join("rules.toml");
        let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        let file: File = toml::from_str(&text).with_context(|| path.display().to_string())?;
        Ok(Self(file.rule))
    }

    /// The rules of the bundle.
    pub fn records(&self) -> Vec<Rule> {
        let record = |rule: &RuleRow| Rule {
            key: rule.key.clone(),
            label: rule.label.clone(),
            selectivity: rule.selectivity.clone(),
            source: rule.source.clone(),
        };
        self.0.iter().map(record).collect()
    }

    /// Adds the edges of every rule, after those of texts; tells how many rows of families were read, and kept.
    ///
    /// # Errors
    /// Where a rule names what does not exist.
    pub fn apply(&self, sources: Sources<'_>, settler: &mut Settler<'_>) -> Result<(u32, u32)> {
        let mut families = (0, 0);
        for rule in &self.0 {
            for edge in &rule.edges {
                apply_edge(rule, edge, settler).with_context(|| format!("rule {}", rule.key))?;
            }
            if rule.families {
                families = apply_families(rule, sources, settler)?;
            }
        }
        Ok(families)
    }
}

fn tokens(text: &str) -> Result<Vec<Token>> {
    Token::list(text).with_context(|| format!("expected diplomas or classes, found « {text} »"))
}

fn pathway_of(rule: &RuleRow, edge: &EdgeRow) -> impl Fn(Endpoint, Endpoint) -> Pathway {
    let (evidence, kind, months) = (Evidence(rule.key.to_string()), edge.kind, edge.months);
    let condition = edge.condition.clone();
    move |from, to| Pathway {
        from,
        to,
        kind,
        strength: Strength::Rule,
        months,
        condition: condition.clone(),
        evidence: evidence.clone(),
        doubt: String::new(),
    }
}

fn apply_edge(rule: &RuleRow, edge: &EdgeRow, settler: &mut Settler<'_>) -> Result<()> {
    let mut to = tokens(&edge.to)?;
    if !edge.narrow.is_empty() {
        let mut narrowed = Vec::new();
        for token in to {
            let Token::Class(class) = token else { bail!("only classes can be narrowed") };
            for domain in &edge.narrow {
                let mut class = class.clone();
                class.domain = Some(domain.clone());
                narrowed.push(class);
            }
        }
        // A narrowing that holds nothing of a class is no edge: rules are not texts, to be widened until they fit.
        narrowed.retain(|class| settler.holds(class));
        to = narrowed.into_iter().map(Token::Class).collect();
    }
    settler.add(&tokens(&edge.from)?, &to, None, pathway_of(rule, edge))
}

fn apply_families(rule: &RuleRow, sources: Sources<'_>, settler: &mut Settler<'_>) -> Result<(u32, u32)> {
    let (mut read, mut kept) = (0, 0);
    let codes = sources.programmes.iter().filter(|programme| programme.is_enterable());
    let codes: BTreeMap<&str, ProgrammeId> =
        codes.filter_map(|programme| Some((programme.cfd.as_deref()?, programme.id))).collect();
    let text = read_text(sources.official, FAMILIES)?;
    let table = Table::parse(FAMILIES, &text, b';', ["CFD_COMMUN", "CFD_SPECIALITE"])?;
    let edge = EdgeRow {
        from: String::new(),
        to: String::new(),
        kind: PathwayKind::Entree,
        months: Some(AFTER_SECONDE),
        condition: String::new(),
        narrow: Vec::new(),
    };
    for row in table.rows() {
        let [common, special] = row.fields();
        read += 1;
        // A family without a 2de of its own in the list of programmes gives no edge.
        if let (Some(from), Some(to)) = (codes.get(common), codes.get(special)) {
            let ends = [[Token::Programme(*from)], [Token::Programme(*to)]];
            settler.add(&ends[0], &ends[1], None, pathway_of(rule, &edge))?;
            kept += 1;
        }
    }
    Ok((read, kept))
}
