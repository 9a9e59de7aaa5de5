//! Costs along an itinerary: five small sums in one integer.

use std::ops::Add;

use crate::pathways::Edge;

const BITS: u32 = 12;
const FIELDS: u32 = 5;
const MASK: u64 = (1 << BITS) - 1;
/// The top bit of each field, never set in a cost: a subtraction borrows it where a field is larger.
const GUARDS: u64 = guards();

const fn guards() -> u64 {
    let mut bits = 0;
    let mut field = 0;
    while field < FIELDS {
        bits |= 1 << (BITS * field + BITS - 1);
        field += 1;
    }
    bits
}

/// Months, moves, weakness, mode and distance, of 11 bits each: compared as integers, costs come in that order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Cost(u64);

impl Cost {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The most that a field holds: 170 years, 2,047 moves.
    pub const MOST: u16 = (1 << (BITS - 1)) - 1;

    /// Puts the criteria together.
    pub fn new(fields: [u16; 5]) -> Self {
        Self(fields.iter().fold(0, |cost, field| cost << BITS | u64::from((*field).min(Self::MOST))))
    }

    /// What an edge costs by itself, whatever the wanted mode and place.
    pub fn of(edge: &Edge) -> Self {
        // Asked for at every edge walked: put together without the loop of `new`.
        let months = u64::from(edge.months.min(Self::MOST)) << (BITS * 4);
        Self(months | u64::from(edge.moves) << (BITS * 3) | u64::from(edge.weakness) << (BITS * 2))
    }

    /// The criteria: months, moves, weakness, mode, distance.
    pub fn fields(self) -> [u16; 5] {
        let field = |index: u32| u16::try_from(self.0 >> (BITS * (FIELDS - 1 - index)) & MASK).unwrap_or(0);
        [field(0), field(1), field(2), field(3), field(4)]
    }

    /// Months.
    pub fn months(self) -> u16 {
        u16::try_from(self.0 >> (BITS * (FIELDS - 1))).unwrap_or(Self::MOST)
    }

    /// Whether no criterion is worse than the other's.
    pub fn is_no_worse(self, other: Self) -> bool {
        ((other.0 | GUARDS) - self.0) & GUARDS == GUARDS
    }

    /// Whether no criterion is worse, and one is better.
    pub fn dominates(self, other: Self) -> bool {
        self != other && self.is_no_worse(other)
    }

    /// The least of each criterion.
    #[must_use]
    pub fn least(self, other: Self) -> Self {
        // A guard bit set where this one is no worse, then spread over the bits of its field.
        let no_worse = ((other.0 | GUARDS) - self.0) & GUARDS;
        let mask = no_worse - (no_worse >> (BITS - 1));
        Self((self.0 & mask) | (other.0 & !(mask | GUARDS)))
    }
}

impl Add for Cost {
    type Output = Self;

    /// Sums stay in their fields: an itinerary's steps are few, and each of them far below the most.
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pathways::NodeId;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn comparing_all_at_once_is_comparing_each(a in any::<[u16; 5]>(), b in any::<[u16; 5]>()) {
            let (a, b) = (a.map(|x| x % 2048), b.map(|x| x % 2048));
            prop_assert_eq!(Cost::new(a).fields(), a);
            prop_assert_eq!(Cost::new(a).months(), a[0]);
            let each = a.iter().zip(b).all(|(x, y)| *x <= y);
            prop_assert_eq!(Cost::new(a).is_no_worse(Cost::new(b)), each);
            prop_assert_eq!(Cost::new(a).cmp(&Cost::new(b)), a.cmp(&b));
            let least: Vec<u16> = a.iter().zip(b).map(|(x, y)| (*x).min(y)).collect();
            prop_assert_eq!(Cost::new(a).least(Cost::new(b)).fields().to_vec(), least);
        }

        #[test]
        fn an_edge_costs_what_it_says(months in any::<u16>(), moves in any::<u8>(), weakness in any::<u8>()) {
            let edge = Edge { from: NodeId(0), to: NodeId(1), months, weakness, moves, pathway: 0 };
            let expected = [months, u16::from(moves), u16::from(weakness), 0, 0];
            prop_assert_eq!(Cost::of(&edge), Cost::new(expected));
        }

        #[test]
        fn sums_are_field_by_field(a in any::<[u16; 5]>(), b in any::<[u16; 5]>()) {
            let (a, b) = (a.map(|x| x % 1024), b.map(|x| x % 1024));
            let sums: Vec<u16> = a.iter().zip(b).map(|(x, y)| x + y).collect();
            prop_assert_eq!((Cost::new(a) + Cost::new(b)).fields().to_vec(), sums);
        }
    }
}
