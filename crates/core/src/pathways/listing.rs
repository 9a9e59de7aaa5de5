//! What comes before and after a programme, for its page.

use std::collections::BTreeMap;

use crate::model::{AwardType, ClassKey, Endpoint, Pathway, ProgrammeId, Strength};
use crate::order;

use super::expand::Expansion;
use super::{Graph, NodeId};

/// A line: one diploma, or a class folded with what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Index into [`Graph::pathways`]: kind, condition, evidence; of a folded line, its first.
    pub pathway: u32,
    /// The class that the text names, at either end; `None` for a diploma that it names.
    pub class: Option<ClassKey>,
    /// For diplomas whose own texts name a class that holds this one, folded together: what kind they are.
    pub award: Option<AwardType>,
    /// The programmes at the other end, within the limits of field and level; empty where the data have none.
    pub others: Vec<ProgrammeId>,
}

/// What comes before or after a programme, surest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// Diplomas that a text names.
    pub named: Vec<Line>,
    /// Classes that a text names.
    pub classes: Vec<Line>,
    /// What national rules allow.
    pub rules: Vec<Line>,
    /// What texts leave unclear.
    pub unclear: Vec<Line>,
}

impl Listing {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.named.is_empty() && self.classes.is_empty() && self.rules.is_empty() && self.unclear.is_empty()
    }

    /// How many programmes stand in the lines that may be walked, each counted once.
    pub fn count(&self) -> usize {
        let lines = self.named.iter().chain(&self.classes).chain(&self.rules);
        let mut ids: Vec<ProgrammeId> = lines.flat_map(|line| line.others.iter().copied()).collect();
        order::sort(&mut ids);
        ids.dedup();
        ids.len()
    }
}

/// Which end of a pathway the programme stands at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    From,
    To,
}

impl Graph {
    /// What leads to a programme.
    pub fn before(&self, id: ProgrammeId) -> Listing {
        self.listing(id, Side::To)
    }

    /// What a programme leads to.
    pub fn after(&self, id: ProgrammeId) -> Listing {
        self.listing(id, Side::From)
    }

    fn listing(&self, id: ProgrammeId, side: Side) -> Listing {
        let mut listing = Listing::default();
        let Some(node) = self.node_of(id) else { return listing };
        let mut folded: BTreeMap<(&ClassKey, Option<AwardType>), Line> = BTreeMap::new();
        for (index, pathway) in (0_u32..).zip(self.pathways()) {
            let (from, to) = Self::names(pathway, id);
            let names_it = if side == Side::From { from } else { to };
            let others = self.others(pathway, node, side, names_it);
            let Some(others) = others else { continue };
            let (own, other) = match side {
                Side::From => (&pathway.from, &pathway.to),
                Side::To => (&pathway.to, &pathway.from),
            };
            let class = match (names_it, other, own) {
                (true, Endpoint::Class(key), _) | (false, _, Endpoint::Class(key)) => Some(key),
                _ => None,
            };
            let mut line = Line { pathway: index, class: class.cloned(), award: None, others };
            match (pathway.strength, class) {
                _ if !pathway.doubt.is_empty() => listing.unclear.push(line),
                (Strength::Rule, _) => listing.rules.push(line),
                (_, None) => listing.named.push(line),
                (_, Some(_)) if names_it => listing.classes.push(line),
                (_, Some(key)) => {
                    // Other diplomas' texts name a class that holds this one: one line for each kind of them.
                    let first = line.others.first().and_then(|id| self.node_of(*id));
                    line.award = first.and_then(|node| self.node(node).award);
                    match folded.get_mut(&(key, line.award)) {
                        Some(kept) => kept.others.append(&mut line.others),
                        None => {
                            folded.insert((key, line.award), line);
                        }
                    }
                }
            }
        }
        listing.classes.extend(folded.into_values().map(|mut line| {
            order::sort(&mut line.others);
            line.others.dedup();
            line
        }));
        listing
    }

    /// The other end's programmes; `None` where the pathway says nothing of this node.
    fn others(
        &self,
        pathway: &Pathway,
        node: NodeId,
        side: Side,
        names_it: bool,
    ) -> Option<Vec<ProgrammeId>> {
        let (mut one, mut two) = ([NodeId(0)], [NodeId(0)]);
        let (from, to) = (self.end(&pathway.from, &mut one), self.end(&pathway.to, &mut two));
        let expansion = Expansion::new(pathway, from, to, &self.nodes, self.affinity());
        let (own, other) = if side == Side::From { (from, to) } else { (to, from) };
        own.nodes.binary_search(&node).ok()?;
        let joins = |far: &NodeId| match side {
            Side::From => expansion.joins(node, *far),
            Side::To => expansion.joins(*far, node),
        };
        let others: Vec<ProgrammeId> =
            other.nodes.iter().filter(|far| joins(far)).filter_map(|far| self.node(*far).programme).collect();
        // A text's own statement is told even where nothing in the data answers to it.
        (names_it || !others.is_empty()).then_some(others)
    }

    /// What a reader is told of a class.
    pub fn class_label(&self, key: &ClassKey) -> Option<&str> {
        self.class(key).map(|class| class.label.as_str())
    }
}
