//! The document in the browser's storage: every dossier, and which one is open.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Dossier, DossierId, ItemKey, MAX_STAMP, Stamped, version1};

/// Version of the document that this code writes.
pub const VERSION: u32 = 2;

/// Every dossier of this browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dossiers {
    /// [`VERSION`] when it was written.
    version: u32,
    /// Which one is open.
    #[serde(default, skip_serializing_if = "Stamped::is_unset")]
    current: Stamped<DossierId>,
    /// By id; the first, 0, is always there.
    dossiers: Vec<Dossier>,
}

impl Default for Dossiers {
    fn default() -> Self {
        Self { version: VERSION, current: Stamped::default(), dossiers: vec![Dossier::default()] }
    }
}

/// Why a stored document cannot be used. It must then be kept aside, never overwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DossierError {
    /// It is not such a document, or a damaged one.
    Broken(String),
    /// A later release wrote it.
    Newer(u32),
}

impl fmt::Display for DossierError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(why) => write!(f, "damaged dossier: {why}"),
            Self::Newer(version) => write!(f, "dossier of version {version}, newer than {VERSION}"),
        }
    }
}

impl std::error::Error for DossierError {}

impl Dossiers {
    /// Reads a stored document of this version or of an earlier one.
    ///
    /// # Errors
    /// When it is damaged, or of a later version.
    pub fn read(text: &str) -> Result<Self, DossierError> {
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let broken = |error: serde_json::Error| DossierError::Broken(error.to_string());
        let head: Head = serde_json::from_str(text).map_err(broken)?;
        let mut document = Self::default();
        match head.version {
            1 => {
                let old: version1::Document = serde_json::from_str(text).map_err(broken)?;
                document.dossiers = vec![Dossier::from(old).bound()];
            }
            VERSION => {
                let mut read: Self = serde_json::from_str(text).map_err(broken)?;
                read.current.0 = read.current.0.min(MAX_STAMP);
                read.current.forget(1);
                read.dossiers = read.dossiers.into_iter().map(Dossier::bound).collect();
                // Whatever its order, and even with a dossier twice, the document is brought to its one normal form.
                document.join(&read);
            }
            newer if newer > VERSION => return Err(DossierError::Newer(newer)),
            _ => return Err(DossierError::Broken("there is no version 0".to_owned())),
        }
        Ok(document)
    }

    /// Writes the document.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The dossiers to choose from, the oldest first; never none.
    pub fn listed(&self) -> Vec<&Dossier> {
        let listed: Vec<&Dossier> = self.dossiers.iter().filter(|dossier| dossier.is_listed()).collect();
        if listed.is_empty() { self.dossiers.first().into_iter().collect() } else { listed }
    }

    /// The one that is open.
    pub fn current(&self) -> &Dossier {
        &self.dossiers[self.open()]
    }

    /// The one that is open, to change it.
    pub fn current_mut(&mut self) -> &mut Dossier {
        let open = self.open();
        &mut self.dossiers[open]
    }

    /// A dossier by its id.
    pub fn get(&self, id: DossierId) -> Option<&Dossier> {
        self.find(id).ok().map(|position| &self.dossiers[position])
    }

    /// Opens another dossier.
    pub fn choose(&mut self, id: DossierId, now: u64) {
        let at = now.min(MAX_STAMP).max(self.current.0 + 1);
        self.current.set(id, at);
    }

    /// Makes an empty dossier, and opens it.
    pub fn create(&mut self, name: &str, now: u64) -> DossierId {
        let last = self.dossiers.last().map_or(0, |dossier| dossier.id);
        let id = now.min(MAX_STAMP).max(last + 1);
        let mut made = Dossier { id, kept: id, ..Dossier::default() };
        made.set_name(name, now);
        self.dossiers.push(made);
        self.choose(id, now);
        id
    }

    /// Removes a dossier, with all that it holds and its name.
    pub fn delete(&mut self, id: DossierId, now: u64) {
        if let Ok(position) = self.find(id) {
            let dossier = &mut self.dossiers[position];
            dossier.removed = dossier.next(now);
            dossier.settle();
        }
    }

    /// Brings a dossier back to what it was, whatever happened to it since.
    pub fn restore(&mut self, before: &Dossier, now: u64) {
        let Ok(position) = self.find(before.id) else { return };
        let dossier = &mut self.dossiers[position];
        dossier.kept = dossier.next(now);
        dossier.set_name(before.name(), now);
        dossier.replace(&before.content(), now);
        self.choose(before.id, now);
    }

    /// Brings one item of a dossier back to what it was, and leaves the rest as it is.
    pub fn restore_item(&mut self, before: &Dossier, key: &ItemKey, now: u64) {
        if let Ok(position) = self.find(before.id) {
            self.dossiers[position].restore(before, key, now);
        }
    }

    /// Both documents in one: of each value, the later change.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Self {
        let mut merged = self.clone();
        merged.join(other);
        merged
    }

    fn join(&mut self, other: &Self) {
        self.current.join(&other.current);
        for theirs in &other.dossiers {
            match self.find(theirs.id) {
                Ok(position) => self.dossiers[position].join(theirs),
                Err(position) => self.dossiers.insert(position, theirs.clone()),
            }
        }
    }

    /// Where the open dossier is: the chosen one, or the first listed where that was removed since.
    fn open(&self) -> usize {
        let listed = |position: &usize| self.dossiers[*position].is_listed();
        let chosen = self.find(self.current.1).ok().filter(listed);
        chosen.or_else(|| self.dossiers.iter().position(Dossier::is_listed)).unwrap_or(0)
    }

    fn find(&self, id: DossierId) -> Result<usize, usize> {
        self.dossiers.binary_search_by(|dossier| dossier.id.cmp(&id))
    }
}
