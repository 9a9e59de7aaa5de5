//! Itineraries: every reasonable way from where one stands to what one aims at.
//!
//! # The criteria
//!
//! An itinerary is a chain of pathways. Five things are counted along it, each the less the better, and added up:
//!
//! | Criterion | Of each step |
//! | --- | --- |
//! | months | how long it takes: what the text or rule says, else the usual duration |
//! | moves | 1; 0 for a year of schooling that gives no diploma (2de, 1re, first year of prépa), a part of the next move; 2 where the text leaves out what comes between (« une école d'ingénieurs, après une prépa ») |
//! | weakness | 0 where a text names the diploma, 1 where it names a broad class, 16 for a national rule: one rule outweighs any number of classes; ordinary schooling is everyone's right and costs nothing |
//! | mode | 0 where a wanted status is known (within the place, if one is given), 1 where it is known only nationally, 2 where nothing says that it exists |
//! | distance | within the place: a band of 25 km, or 0 for a département; 4 where no place is known at all; 8 elsewhere; 0 for the classes of the lycée and the general and technological bacs, taught everywhere |
//!
//! Mode and distance count only when asked for. An itinerary is *Pareto-best* when no other reaches the same exit level
//! with no criterion worse and one better. Duration and change of field are limits rather than criteria.
//!
//! # What is never done
//!
//! An itinerary never goes down in level unless a text says so, never enters a closed diploma, never loops (each step
//! takes time, so a loop is always dominated), and never walks what a text leaves unclear.
//!
//! # The search
//!
//! Label setting over several criteria, after Hansen (*Bicriterion path problems*, 1980) and Martins (*On a
//! multicriteria shortest path problem*, European Journal of Operational Research 16, 1984), guided by lower bounds to the
//! aim as in Mandow and Pérez de la Cruz (*Multiobjective A\* search with consistent heuristics*, Journal of the ACM 57,
//! 2010). It is exact: the set of best costs is complete, and so are the itineraries of each cost, kept as a graph of
//! predecessors and folded by the kinds of diplomas that they go through.

mod alternatives;
mod answer;
mod bounds;
mod cost;
mod doors;
mod explain;
mod question;
mod search;
mod surroundings;
mod targets;
mod taught;
mod unfold;

pub use answer::{Answer, Itinerary, Rank, Step, ask};
pub use cost::Cost;
pub use doors::{Doors, Reached, doors, reach};
pub use explain::{Constraint, Explanation, Lift, Reason};
pub use question::{Aim, Atlas, Order, Question};
pub use surroundings::{Near, Surroundings};
pub use taught::{TaughtNear, Within, taught_near};

#[cfg(test)]
mod tests;
