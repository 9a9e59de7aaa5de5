//! Pathways and classes as open data.

use parcours_core::model::{Pathway, PathwayClass};

/// A field of a table in CSV parted by semicolons.
fn field(text: &str) -> String {
    if text.contains([';', '"', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// `from;to;kind;strength;condition;evidence`. Unclear pathways are left out: they are told on the pages, not given as
/// facts.
pub fn pathways_csv(pathways: &[Pathway]) -> String {
    let mut csv = String::from("from;to;kind;strength;condition;evidence\n");
    for pathway in pathways.iter().filter(|pathway| pathway.doubt.is_empty()) {
        let columns = [
            pathway.from.to_string(),
            pathway.to.to_string(),
            pathway.kind.slug().to_owned(),
            pathway.strength.slug().to_owned(),
            field(&pathway.condition),
            field(&pathway.evidence.0),
        ];
        csv.push_str(&columns.join(";"));
        csv.push('\n');
    }
    csv
}

/// `class;ids`, ids parted by spaces.
pub fn classes_csv(classes: &[PathwayClass]) -> String {
    let mut csv = String::from("class;ids\n");
    for class in classes {
        let ids: Vec<String> = class.ids.iter().map(ToString::to_string).collect();
        csv.extend(["class:", &class.key.to_string(), ";", &ids.join(" "), "\n"]);
    }
    csv
}
