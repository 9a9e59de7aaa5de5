//! Pathways: rows read from official texts and national rules in, tables of the bundle out.
//!
//! What readers of the texts wrote is in `data/pathways/*.csv`; the classes that they name are defined in `classes.toml`,
//! the national rules in `rules.toml`. Compiling settles what a row leaves relative (« du même secteur »), gives a closed
//! diploma's edges to what replaces it, joins rows that state the same thing, and gives each class its programmes.

mod checks;
mod classes;
mod export;
mod reading;
mod report;
mod rules;
mod settle;

use std::path::Path;

use anyhow::Result;
use parcours_core::model::{Pathway, PathwayClass, Programme, Reference, Rule};

pub use checks::{Finding, Gravity, check};
pub use export::{classes_csv, pathways_csv};
pub use report::{AwardReport, by_award};

use classes::ClassBook;
use reading::read_rows;
use rules::RuleBook;
use settle::Settler;

/// What compiling needs.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// Every programme, by id.
    pub programmes: &'a [Programme],
    /// Domains, in the order of their indexes.
    pub reference: &'a Reference,
    /// Folder of what is kept by hand.
    pub kept: &'a Path,
    /// Folder of the official files: the families of trades are read there.
    pub official: &'a Path,
}

/// The tables of the bundle, and their account.
#[derive(Debug, Clone, Default)]
pub struct Compiled {
    /// Pathways, texts before rules.
    pub pathways: Vec<Pathway>,
    /// The classes that pathways name, without their narrowing, and those that one may start from.
    pub classes: Vec<PathwayClass>,
    /// The rules.
    pub rules: Vec<Rule>,
    /// What was read and settled.
    pub account: Account,
    /// Rows of the families of trades: read, and kept.
    pub families: (u32, u32),
}

/// Figures of a compilation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Account {
    /// Rows of `data/pathways/*.csv`.
    pub rows: u32,
    /// Edges between two diplomas that texts name.
    pub named: u32,
    /// Edges with a class on a side.
    pub class: u32,
    /// Edges of national rules.
    pub rule: u32,
    /// Among those of texts, unclear ones.
    pub unclear: u32,
    /// Edges given to the successors of a closed diploma.
    pub moved: u32,
    /// Edges of a closed diploma that nothing replaces, left out.
    pub lost: u32,
    /// Edges stated by two texts.
    pub twice: u32,
}

/// Compiles the pathways.
///
/// # Errors
/// Where a file is not what it should be: with its place, and what was expected.
pub fn compile(sources: Sources<'_>) -> Result<Compiled> {
    let folder = sources.kept.join("pathways");
    let book = ClassBook::read(&folder, sources)?;
    let rules = RuleBook::read(&folder)?;
    let mut settler = Settler::new(sources, &book);
    for row in read_rows(&folder)? {
        settler.text(&row)?;
    }
    let families = rules.apply(sources, &mut settler)?;
    let (pathways, account) = settler.finish();
    let classes = book.used(&pathways)?;
    Ok(Compiled { pathways, classes, rules: rules.records(), account, families })
}
