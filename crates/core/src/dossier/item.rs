//! One thing kept, and what the learner says of it.

use serde::{Deserialize, Serialize};

use super::{ItemKey, MAX_STAMP, Stamped, tidy_line, tidy_note};

/// How much one counts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ambition {
    /// « Rêve ».
    Reve,
    /// « Projet ».
    Projet,
    /// « Sécurité ».
    Securite,
}

impl Ambition {
    /// Every ambition, the boldest first.
    pub const ALL: [Self; 3] = [Self::Reve, Self::Projet, Self::Securite];

    /// The word of files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Reve => "reve",
            Self::Projet => "projet",
            Self::Securite => "securite",
        }
    }

    /// What a reader is told.
    pub fn label(self) -> &'static str {
        match self {
            Self::Reve => "Rêve",
            Self::Projet => "Projet",
            Self::Securite => "Sécurité",
        }
    }

    /// The ambition of a word of files, or of a reader.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.slug() == word || each.label() == word)
    }
}

/// Something kept, or once kept and since removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What it is.
    pub key: ItemKey,
    /// Stamp of when it was last kept; 0 for never.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) kept: u64,
    /// Stamp of when it was last removed; 0 for never.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) removed: u64,
    /// The learner's words.
    #[serde(default, skip_serializing_if = "Stamped::is_unset")]
    pub(super) note: Stamped<String>,
    /// How much the learner counts on it.
    #[serde(default, skip_serializing_if = "Stamped::is_unset")]
    pub(super) ambition: Stamped<Option<Ambition>>,
    /// The learner's own heading for it.
    #[serde(default, skip_serializing_if = "Stamped::is_unset")]
    pub(super) section: Stamped<String>,
    /// Its place in the list, where it was moved by hand.
    #[serde(default, skip_serializing_if = "Stamped::is_unset")]
    pub(super) rank: Stamped<i64>,
}

pub(super) fn is_zero(stamp: &u64) -> bool {
    *stamp == 0
}

impl Item {
    pub(super) fn new(key: ItemKey) -> Self {
        Self {
            key,
            kept: 0,
            removed: 0,
            note: Stamped::default(),
            ambition: Stamped::default(),
            section: Stamped::default(),
            rank: Stamped::default(),
        }
    }

    /// Whether it is kept. At the same stamp, kept wins over removed: nothing is lost by chance.
    pub fn is_kept(&self) -> bool {
        self.kept > 0 && self.kept >= self.removed
    }

    /// The learner's words; empty for none.
    pub fn note(&self) -> &str {
        &self.note.1
    }

    /// How much the learner counts on it.
    pub fn ambition(&self) -> Option<Ambition> {
        self.ambition.1
    }

    /// The learner's own heading for it; empty for none.
    pub fn section(&self) -> &str {
        &self.section.1
    }

    /// Its place in the list, the smallest first: the latest kept on top, unless moved by hand. A millisecond is 1,024
    /// apart, so that there is room between two neighbours.
    #[allow(clippy::cast_possible_wrap, reason = "stamps are below 2^52")]
    pub(super) fn rank(&self) -> i64 {
        if self.rank.is_unset() {
            (self.kept.min(MAX_STAMP) as i64).saturating_mul(-1024)
        } else {
            self.rank.1
        }
    }

    pub(super) fn latest(&self) -> u64 {
        let values = [self.note.0, self.ambition.0, self.section.0, self.rank.0];
        values.into_iter().fold(self.kept.max(self.removed), u64::max)
    }

    pub(super) fn join(&mut self, other: &Self) {
        self.kept = self.kept.max(other.kept);
        self.removed = self.removed.max(other.removed);
        self.note.join(&other.note);
        self.ambition.join(&other.ambition);
        self.section.join(&other.section);
        self.rank.join(&other.rank);
    }

    /// Brings it to its one normal form: what was set before its removal, or before the dossier was emptied, is
    /// forgotten. Whether anything is left to remember.
    pub(super) fn settle(&mut self, cleared: u64) -> bool {
        for stamp in [&mut self.kept, &mut self.removed] {
            if *stamp < cleared {
                *stamp = 0;
            }
        }
        let before = self.removed.max(cleared);
        self.note.forget(before);
        self.ambition.forget(before);
        self.section.forget(before);
        self.rank.forget(before);
        self.latest() > 0
    }

    /// Brings what a stored document says within bounds.
    pub(super) fn bound(&mut self) {
        self.note.1 = tidy_note(&self.note.1);
        self.section.1 = tidy_line(&self.section.1);
        self.rank.1 = self.rank.1.clamp(-(1 << 62), 1 << 62);
        let stamps = [
            &mut self.kept,
            &mut self.removed,
            &mut self.note.0,
            &mut self.ambition.0,
            &mut self.section.0,
            &mut self.rank.0,
        ];
        for stamp in stamps {
            *stamp = (*stamp).min(MAX_STAMP);
        }
    }
}
