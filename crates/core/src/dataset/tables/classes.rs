//! Classes of programmes: the types of award that they hold, those programmes of them that they do not, and others.

use crate::dataset::Issue;
use crate::dataset::columns::{Writer, read_rows};
use crate::model::{AwardType, PathwayClass, Programme, ProgrammeId};

const COLUMNS: &[&str] = &["class", "label", "types", "but", "ids"];

fn numbers<'a>(ids: impl IntoIterator<Item = &'a ProgrammeId>) -> Vec<u32> {
    ids.into_iter().map(|id| id.0).collect()
}

/// Reads classes over the programmes of the bundle.
pub fn read_classes(file: &str, text: &str, programmes: &[Programme]) -> (Vec<PathwayClass>, Vec<Issue>) {
    read_rows(file, text, COLUMNS, |row| {
        let (key, label) = (row.word()?, row.text()?.into_owned());
        let types: Vec<AwardType> = row.words()?;
        let (but, mut held) = (row.growing()?, row.growing()?);
        let of_types = programmes.iter().filter(|programme| types.contains(&programme.award));
        held.extend(of_types.map(|programme| programme.id.0).filter(|id| !but.contains(id)));
        held.sort_unstable();
        Some(PathwayClass { key, label, ids: held.into_iter().map(ProgrammeId).collect() })
    })
}

/// Writes classes as [`read_classes`] reads them: a type is named where a class holds most of it.
pub fn write_classes(classes: &[PathwayClass], programmes: &[Programme]) -> String {
    let mut writer = Writer::new(COLUMNS);
    for class in classes {
        let (mut types, mut but, mut rest) = (Vec::new(), Vec::new(), class.ids.clone());
        for award in AwardType::ALL {
            let of_type: Vec<&ProgrammeId> =
                programmes.iter().filter(|programme| programme.award == *award).map(|p| &p.id).collect();
            let outside: Vec<&ProgrammeId> =
                of_type.iter().copied().filter(|id| !class.ids.contains(id)).collect();
            if of_type.len() > 1 && outside.len() * 2 < of_type.len() {
                types.push(award.slug());
                but.extend(numbers(outside));
                rest.retain(|id| !of_type.contains(&id));
            }
        }
        writer.text(&class.key.to_string());
        writer.text(&class.label);
        writer.words(types);
        writer.growing(but);
        writer.growing(numbers(&rest));
    }
    writer.finish()
}
