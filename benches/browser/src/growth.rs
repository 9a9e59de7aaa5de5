//! A bundle several times as large: as many countries, each with records, words and pathways of its own.
//!
//! What grows is everything that costs: rows to read, names and words to index, nodes and edges to walk. Classes are those
//! of each country, so that pathways grow as programmes do, and not with their square.

use parcours_core::dataset::{Catalog, Table, write_classes, write_places};
use parcours_core::model::{
    Aliases, ClassKey, Endpoint, Institution, OccupationId, Pathway, PathwayClass, ProgrammeId, Slug, Uai,
};
use parcours_core::pathways::Situation;

use crate::bundle::{Files, Rows};

/// Between the keys of two countries.
const APART: u32 = 100_000;

/// Letters of the check of an institution's key.
const CHECK: &[u8; 23] = b"ABCDEFGHJKLMNPRSTUVWXYZ";

/// A country; the first is the real one.
#[derive(Clone, Copy)]
struct Country(u8);

impl Country {
    fn id(self, id: ProgrammeId) -> ProgrammeId {
        ProgrammeId(id.0 + APART * u32::from(self.0))
    }

    fn ids(self, ids: &[ProgrammeId]) -> Vec<ProgrammeId> {
        ids.iter().map(|id| self.id(*id)).collect()
    }

    /// Its own long words: the first letters of a word stay, so that words resemble each other as they do in a language.
    fn name(self, name: &str) -> String {
        if self.0 == 0 {
            return name.to_owned();
        }
        let letter = char::from(b'a' + self.0 % 26);
        let word = |word: &str| {
            let long = word.len() > 5 && word.bytes().all(|b| b.is_ascii_lowercase());
            if long { format!("{}{letter}{}", &word[..3], &word[3..]) } else { word.to_owned() }
        };
        name.split(' ').map(word).collect::<Vec<_>>().join(" ")
    }

    fn names(self, names: &[String]) -> Vec<String> {
        names.iter().map(|name| self.name(name)).collect()
    }

    fn class(self, key: &ClassKey) -> ClassKey {
        let base = key.base.as_str();
        if self.0 == 0 || Situation::ALL.iter().any(|situation| situation.slug() == base) {
            return key.clone();
        }
        let base: Slug = format!("{base}-{}", self.0).parse().unwrap_or_else(|_| key.base.clone());
        ClassKey { base, domain: key.domain.clone() }
    }

    fn end(self, end: &Endpoint) -> Endpoint {
        match end {
            Endpoint::Programme(id) => Endpoint::Programme(self.id(*id)),
            Endpoint::Class(key) => Endpoint::Class(self.class(key)),
        }
    }

    fn uai(self, uai: Uai) -> Uai {
        if self.0 == 0 {
            return uai;
        }
        // Two digits name the département: others than those of France.
        let digits: u32 = uai.as_str().get(2..7).and_then(|digits| digits.parse().ok()).unwrap_or(0);
        let first = uai.as_str().get(..2).and_then(|digits| digits.parse::<u32>().ok()).unwrap_or(0);
        let number = (first * 100_000 + digits + 997_331 * u32::from(self.0)) % 10_000_000;
        let letter = char::from(CHECK[number as usize % CHECK.len()]);
        format!("{number:07}{letter}").parse().unwrap_or(uai)
    }

    fn alias(self, alias: &Aliases) -> Aliases {
        let shifted = |prefix: &str| {
            let number: u32 = alias.target.strip_prefix(prefix)?.parse().ok()?;
            Some(format!("{prefix}{}", number + APART * u32::from(self.0)))
        };
        let target = shifted("FOR.").or_else(|| shifted("MET.")).unwrap_or_else(|| alias.target.clone());
        Aliases { target, kind: alias.kind, names: self.names(&alias.names) }
    }

    fn pathway(self, pathway: &Pathway) -> Pathway {
        Pathway { from: self.end(&pathway.from), to: self.end(&pathway.to), ..pathway.clone() }
    }

    fn class_row(self, class: &PathwayClass) -> PathwayClass {
        PathwayClass { key: self.class(&class.key), label: class.label.clone(), ids: self.ids(&class.ids) }
    }

    fn institution(self, institution: &Institution) -> Institution {
        Institution {
            uai: self.uai(institution.uai),
            name: self.name(&institution.name),
            ..institution.clone()
        }
    }

    fn add(self, real: &Rows, all: &mut Rows) {
        all.programmes.extend(real.programmes.iter().cloned().map(|mut programme| {
            programme.id = self.id(programme.id);
            programme.name = self.name(&programme.name);
            programme.successors = self.ids(&programme.successors);
            programme
        }));
        all.occupations.extend(real.occupations.iter().cloned().map(|mut occupation| {
            occupation.id = OccupationId(occupation.id.0 + APART * u32::from(self.0));
            occupation.name = self.name(&occupation.name);
            occupation.masculine = occupation.masculine.map(|name| self.name(&name));
            occupation.feminine = occupation.feminine.map(|name| self.name(&name));
            occupation.programmes = self.ids(&occupation.programmes);
            occupation.read = self.ids(&occupation.read);
            occupation
        }));
        all.places.extend(real.places.iter().cloned().map(|mut place| {
            place.uai = self.uai(place.uai);
            for offering in &mut place.offerings {
                offering.programme = self.id(offering.programme);
            }
            place
        }));
        all.institutions.extend(real.institutions.iter().map(|row| self.institution(row)));
        all.aliases.extend(real.aliases.iter().map(|row| self.alias(row)));
        all.pathways.extend(real.pathways.iter().map(|row| self.pathway(row)));
        let situation = |class: &&PathwayClass| self.0 > 0 && self.class(&class.key) == class.key;
        all.classes.extend(real.classes.iter().filter(|row| !situation(row)).map(|row| self.class_row(row)));
    }
}

/// The files of a bundle that many times as large; campuses and reference tables stay as they are.
pub fn enlarged(files: &Files, times: u8) -> Files {
    let real = Rows::read(files, &mut Vec::new());
    let mut all = Rows::default();
    for country in 0..times {
        Country(country).add(&real, &mut all);
    }
    // Places are told by the ranks of institutions and programmes, which stand in the order of their keys.
    all.institutions.sort_by_key(|institution| institution.uai);
    let mut made = files.clone();
    let mut write = |name: &str, text: String| made.insert(name.to_owned(), text);
    write("classes.json", write_classes(&all.classes, &all.programmes));
    write("places.json", write_places(&all.places, &all.institutions));
    write("programmes.json", Table::write(&all.programmes));
    write("occupations.json", Table::write(&all.occupations));
    write("institutions.json", Table::write(&all.institutions));
    write("aliases.json", Table::write(&all.aliases));
    write("pathways.json", Table::write(&all.pathways));
    made
}

/// Programmes of a catalogue: what sizes are told by.
pub fn size(catalog: &Catalog) -> usize {
    catalog.programmes.len()
}
