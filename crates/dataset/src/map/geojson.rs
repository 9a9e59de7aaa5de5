//! Outlines as the official files give them: GeoJSON, longitudes and latitudes.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::build::journal::Journal;
use crate::input::SourceFile;

/// A longitude and a latitude, in degrees.
pub type Position = [f64; 2];

/// The rings of a région; the first point of each is its last.
#[derive(Debug)]
pub struct Shape {
    /// Code of the région.
    pub region: String,
    /// Its rings.
    pub rings: Vec<Vec<Position>>,
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

/// The two files name the code of the région each in its way.
#[derive(Deserialize)]
struct Properties {
    #[serde(alias = "code_region_2016")]
    code: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Vec<Position>>),
    MultiPolygon(Vec<Vec<Vec<Position>>>),
}

/// Reads the shapes of the régions that are wanted.
pub fn read(
    folder: &Path,
    source: &SourceFile,
    journal: &mut Journal,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<Shape>> {
    let file = folder.join(source.path);
    let text = std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let all: Collection = serde_json::from_str(&text).with_context(|| file.display().to_string())?;
    journal.read(source, all.features.len());
    let mut shapes = Vec::new();
    for Feature { properties, geometry } in all.features {
        if !wanted(&properties.code) {
            continue;
        }
        journal.kept(source);
        let rings = match geometry {
            Geometry::Polygon(rings) => rings,
            Geometry::MultiPolygon(polygons) => polygons.into_iter().flatten().collect(),
        };
        shapes.push(Shape { region: properties.code, rings });
    }
    Ok(shapes)
}
