//! From what texts and rules state to edges between programmes.
//!
//! A text that names two diplomas is taken as it stands. A class is expanded within limits, so that « un BTS » in the
//! text of a bac pro of aeronautics does not become a BTS of hairdressing:
//!
//! - **Field.** Where a class is not narrowed, or is narrowed to a field that the other end has, both ends must be of
//!   the same field ([`super::NEAR`], or the same specialty group of the nomenclature). General education and
//!   situations are exempt, and so are classes of a handful of programmes ([`PRECISE`]), which are as good as names.
//!   A class narrowed to a field that the other end has not is a text's own choice, and so is any narrowing by a rule.
//! - **Level.** A rule always climbs. A class in a text climbs or stays, and goes down only where the text speaks of a
//!   shortened course, a specialisation, a bridge or experience.
//! - **Closed** diplomas are neither left nor entered: their edges were given to what replaces them.
//! - **Doubt.** A pathway whose text is unclear is told on the pages, and never walked.

use crate::model::{ClassKey, Endpoint, Pathway, PathwayKind, ProgrammeId, Strength};

use super::{Affinity, DomainSet, NEAR, Node, NodeId};

/// A class of at most so many programmes says as much as their names.
pub const PRECISE: usize = 5;

/// One end of a pathway: its nodes, and what limits it.
#[derive(Debug, Clone, Copy)]
pub(super) struct End<'a> {
    /// Its nodes.
    pub nodes: &'a [NodeId],
    /// `None` for a named programme.
    pub class: Option<&'a ClassKey>,
    /// Domains of its narrowing; 0 where there is none.
    pub narrowing: DomainSet,
}

impl End<'_> {
    fn is_broad(&self) -> bool {
        self.class.is_some() && self.nodes.len() > PRECISE
    }
}

/// How a pathway is expanded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Expansion<'a> {
    pathway: &'a Pathway,
    from: End<'a>,
    to: End<'a>,
    nodes: &'a [Node],
    affinity: &'a Affinity,
}

impl<'a> Expansion<'a> {
    pub fn new(
        pathway: &'a Pathway,
        from: End<'a>,
        to: End<'a>,
        nodes: &'a [Node],
        affinity: &'a Affinity,
    ) -> Self {
        Self { pathway, from, to, nodes, affinity }
    }

    /// Calls with each pair of nodes that the pathway joins.
    pub fn each(&self, mut found: impl FnMut(NodeId, NodeId)) {
        for from in self.from.nodes {
            for to in self.to.nodes {
                if self.joins(*from, *to) {
                    found(*from, *to);
                }
            }
        }
    }

    /// Whether the pathway leads from one of its nodes to another.
    pub fn joins(&self, from: NodeId, to: NodeId) -> bool {
        let (Some(a), Some(b)) = (self.nodes.get(from.index()), self.nodes.get(to.index())) else {
            return false;
        };
        if from == to || !a.enterable || !b.enterable {
            return false;
        }
        let classes = self.from.class.is_some() || self.to.class.is_some();
        !classes || (self.level_fits(a, b) && (!self.is_limited(a, b) || self.same_field(a, b)))
    }

    fn level_fits(&self, a: &Node, b: &Node) -> bool {
        let (Some(from), Some(to)) = (a.level, b.level) else { return true };
        match self.pathway.strength {
            Strength::Rule => to > from,
            _ if to >= from => true,
            _ => matches!(
                self.pathway.kind,
                PathwayKind::Acces1An
                    | PathwayKind::Acces2Ans
                    | PathwayKind::Specialisation
                    | PathwayKind::Passerelle
                    | PathwayKind::Experience
            ),
        }
    }

    fn is_limited(&self, a: &Node, b: &Node) -> bool {
        let limits = |end: End<'_>, other: &Node| match end.narrowing {
            0 => end.is_broad(),
            narrowing => {
                end.is_broad() && self.pathway.strength != Strength::Rule && narrowing & other.domains != 0
            }
        };
        // Where a rule narrows one end by hand, that is its limit of field.
        let narrowed_rule =
            self.pathway.strength == Strength::Rule && (self.from.narrowing | self.to.narrowing) != 0;
        !(a.general || b.general || narrowed_rule) && (limits(self.from, b) || limits(self.to, a))
    }

    fn same_field(&self, a: &Node, b: &Node) -> bool {
        (a.specialty != 0 && a.specialty == b.specialty)
            || self.affinity.closeness_weighed((a.domains, a.weight), (b.domains, b.weight)) >= NEAR
    }

    /// How weak the evidence of an edge is: 0 for what a text names, [`Self::CLASS`] for what it names by a class,
    /// [`Self::RULE`] for a rule. The ordinary course of schooling (from a 3e, a 2de, a 1re or a first year of prépa)
    /// is everyone's right, and costs nothing.
    pub fn weakness(&self, from: NodeId) -> u8 {
        let schooling = self.nodes.get(from.index()).is_some_and(|node| node.class_year);
        match self.pathway.strength {
            Strength::Rule if schooling => 0,
            Strength::Rule => Self::RULE,
            _ if self.from.is_broad() || self.to.is_broad() => Self::CLASS,
            _ => 0,
        }
    }

    /// Weakness of a broad class.
    pub const CLASS: u8 = 1;
    /// Weakness of a rule: more than any number of classes on one way.
    pub const RULE: u8 = 16;
}

/// The programme that an end names.
pub(super) fn named(end: &Endpoint) -> Option<ProgrammeId> {
    match end {
        Endpoint::Programme(id) => Some(*id),
        Endpoint::Class(_) => None,
    }
}
