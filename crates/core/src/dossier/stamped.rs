//! A value with the stamp of its last change.

use serde::{Deserialize, Serialize};

/// The latest stamp that is taken as one: the year 144,000 or so, with room above it for later changes.
pub const MAX_STAMP: u64 = 1 << 52;

/// A value, after the stamp of its last change: milliseconds since 1970, never going back within a dossier. Written as
/// `[stamp, value]`.
///
/// The order is that of merging: the later change, then, at the same stamp, the greater value, so that both sides choose
/// alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Stamped<T>(
    /// The stamp; 0 for what was never set.
    pub u64,
    /// The value.
    pub T,
);

impl<T: Clone + Default + Ord> Stamped<T> {
    /// Whether it was never set, or forgotten since.
    pub fn is_unset(&self) -> bool {
        self.0 == 0
    }

    /// Takes the other's value where it wins.
    pub(super) fn join(&mut self, other: &Self) {
        if other > self {
            self.clone_from(other);
        }
    }

    /// Forgets what was set before a stamp.
    pub(super) fn forget(&mut self, before: u64) {
        if self.0 < before.max(1) {
            *self = Self::default();
        }
    }

    /// Sets a value; the same value again is no change.
    pub(super) fn set(&mut self, value: T, at: u64) {
        if self.1 != value {
            *self = Self(at, value);
        }
    }
}
