//! How near two programmes are by the fields that they belong to.

use crate::model::Programme;

/// A set of sub-domains, one bit each, by their index in the reference tables.
pub type DomainSet = u128;

/// Closeness from which two programmes are of the same field.
pub const NEAR: u8 = 34;

/// Weighs sub-domains: sharing « plasturgie » says more than sharing « fonction production : généralités ».
#[derive(Debug, Clone)]
pub struct Affinity {
    weights: [u32; 128],
}

/// The sub-domains of a programme as a set; those past the 128th are not told apart, hence left out.
pub(super) fn domain_set(programme: &Programme) -> DomainSet {
    let bits = programme.domains.iter().filter(|index| **index < 128);
    bits.fold(0, |set, index| set | 1 << index)
}

impl Affinity {
    /// Weighs each sub-domain by its rarity among programmes.
    pub fn new(programmes: &[Programme]) -> Self {
        let mut counts = [0_u32; 128];
        for index in programmes.iter().flat_map(|programme| &programme.domains) {
            if let Some(count) = counts.get_mut(usize::from(*index)) {
                *count += 1;
            }
        }
        // The constant keeps a sub-domain of three programmes from outweighing everything else.
        Self { weights: counts.map(|count| 10_000 / (count + 30)) }
    }

    /// Weight of a set.
    pub(super) fn weight(&self, set: DomainSet) -> u32 {
        let mut rest = set;
        let mut sum = 0;
        while rest != 0 {
            sum += self.weights[rest.trailing_zeros() as usize & 127];
            rest &= rest - 1;
        }
        sum
    }

    /// Weight of what is shared, in hundredths of the lighter side's: 0 when nothing is, 100 when one side holds the
    /// other.
    pub fn closeness(&self, a: DomainSet, b: DomainSet) -> u8 {
        if a & b == 0 { 0 } else { self.closeness_weighed((a, self.weight(a)), (b, self.weight(b))) }
    }

    /// [`Self::closeness`] of sets whose weights are known.
    pub(super) fn closeness_weighed(&self, a: (DomainSet, u32), b: (DomainSet, u32)) -> u8 {
        let shared = a.0 & b.0;
        if shared == 0 {
            return 0;
        }
        u8::try_from(100 * self.weight(shared) / a.1.min(b.1).max(1)).unwrap_or(100)
    }

    /// Weight of what is shared, in hundredths of the whole: 100 only for the very same fields.
    pub fn resemblance(&self, a: DomainSet, b: DomainSet) -> u8 {
        let whole = self.weight(a | b).max(1);
        u8::try_from(100 * self.weight(a & b) / whole).unwrap_or(100)
    }
}
