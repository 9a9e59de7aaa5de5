//! Institutions, by UAI.
//!
//! Keys are written as what each adds to the one before, the check letter being computed; a town by its rank among
//! those that its département named before; a point by its distance, in thousandths of a degree, from the first point
//! of its town, itself told from the first of its département. A damaged value would thus displace those that follow:
//! such a file is refused whole.

use std::collections::HashMap;

use crate::dataset::Issue;
use crate::dataset::columns::{Row, Writer, read_rows};
use crate::model::{Institution, InstitutionKind, Ownership, Uai};

use super::Table;

const COLUMNS: &[&str] = &["uai", "name", "department", "town", "kind", "lat", "lon"];

const KINDS: [(InstitutionKind, &str); 4] = [
    (InstitutionKind::Lycee, "lycee"),
    (InstitutionKind::LyceePro, "lycee-pro"),
    (InstitutionKind::Cfa, "cfa"),
    (InstitutionKind::Superieur, "superieur"),
];

const OWNERSHIPS: [(Ownership, &str); 3] =
    [(Ownership::Public, "public"), (Ownership::Private, "private"), (Ownership::Unknown, "unknown")];

type Point = (i32, i32);

/// What was told of a département so far.
#[derive(Default)]
struct Told {
    towns: Vec<String>,
    /// First point of the département, then of each town.
    first: Option<Point>,
    points: Vec<Option<Point>>,
}

impl Told {
    /// From where a point of that town is told; the point of origin itself before any.
    fn origin(&self, town: usize) -> Point {
        self.points.get(town).copied().flatten().or(self.first).unwrap_or_default()
    }

    fn tell(&mut self, town: usize, point: Point) {
        self.first.get_or_insert(point);
        if let Some(known) = self.points.get_mut(town) {
            known.get_or_insert(point);
        }
    }
}

/// What was told so far, by département.
#[derive(Default)]
struct Memory {
    key: u32,
    departments: HashMap<Option<u8>, Told>,
}

#[expect(clippy::cast_precision_loss, reason = "thousandths of a degree are exact in an f32")]
fn degrees(thousandths: i32) -> f32 {
    thousandths as f32 / 1000.0
}

#[expect(clippy::cast_possible_truncation, reason = "degrees are below 180")]
fn thousandths(degrees: f32) -> i32 {
    (f64::from(degrees) * 1000.0).round() as i32
}

impl Memory {
    fn read(&mut self, row: &mut Row) -> Option<Institution> {
        self.key = self.key.checked_add(u32::try_from(row.number()?).ok()?)?;
        let uai = Uai::from_number(self.key)?;
        let name = row.text()?.into_owned();
        let department = row.optional()?.map(u8::try_from).transpose().ok()?;
        let told = self.departments.entry(department).or_default();
        let town = if row.is_text() {
            told.towns.push(row.text()?.into_owned());
            told.points.push(None);
            told.towns.len() - 1
        } else {
            usize::try_from(row.number()?).ok()?
        };
        let town_name = told.towns.get(town)?.clone();
        let kind = row.text()?;
        let (kind, to_check) = kind.strip_suffix('?').map_or((&*kind, false), |kind| (kind, true));
        let mut words = kind.split(' ');
        let (kind, ownership) = (words.next()?, words.next()?);
        let as_of = words.next()?.parse().ok()?;
        let point = match (row.optional()?, row.optional()?) {
            (Some(lat), Some(lon)) => {
                let origin = told.origin(town);
                let point = (lat.checked_add(origin.0)?, lon.checked_add(origin.1)?);
                told.tell(town, point);
                Some(point)
            }
            _ => None,
        };
        Some(Institution {
            uai,
            name,
            kind: KINDS.iter().find(|(_, word)| *word == kind)?.0,
            town: town_name,
            department,
            lat: point.map(|point| degrees(point.0)),
            lon: point.map(|point| degrees(point.1)),
            ownership: OWNERSHIPS.iter().find(|(_, word)| *word == ownership)?.0,
            as_of,
            to_check,
        })
    }

    fn write(&mut self, writer: &mut Writer, institution: &Institution) {
        let key = institution.uai.number();
        writer.number(key - std::mem::replace(&mut self.key, key));
        writer.text(&institution.name);
        writer.optional(institution.department);
        let told = self.departments.entry(institution.department).or_default();
        let town = match told.towns.iter().position(|town| *town == institution.town) {
            Some(rank) => {
                writer.number(u32::try_from(rank).unwrap_or(u32::MAX));
                rank
            }
            None => {
                writer.text(&institution.town);
                told.towns.push(institution.town.clone());
                told.points.push(None);
                told.towns.len() - 1
            }
        };
        let kind = KINDS.iter().find(|(kind, _)| *kind == institution.kind).map_or("", |(_, word)| word);
        let ownership = OWNERSHIPS.iter().find(|(own, _)| *own == institution.ownership);
        let ownership = ownership.map_or("", |(_, word)| word);
        let check = if institution.to_check { "?" } else { "" };
        writer.text(&format!("{kind} {ownership} {}{check}", institution.as_of));
        let point =
            institution.lat.zip(institution.lon).map(|(lat, lon)| (thousandths(lat), thousandths(lon)));
        let origin = told.origin(town);
        writer.optional(point.map(|point| point.0 - origin.0));
        writer.optional(point.map(|point| point.1 - origin.1));
        if let Some(point) = point {
            told.tell(town, point);
        }
    }
}

impl Table for Institution {
    fn read(file: &str, text: &str) -> (Vec<Self>, Vec<Issue>) {
        let mut memory = Memory::default();
        let (records, issues) = read_rows(file, text, COLUMNS, |row| memory.read(row));
        if issues.is_empty() { (records, issues) } else { (Vec::new(), issues) }
    }

    fn write(records: &[Self]) -> String {
        let (mut memory, mut writer) = (Memory::default(), Writer::new(COLUMNS));
        records.iter().for_each(|institution| memory.write(&mut writer, institution));
        writer.finish()
    }
}
