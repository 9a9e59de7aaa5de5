//! The map of France: official outlines, projected, simplified and written in the units of one picture.
//!
//! Metropolitan France is drawn whole; each overseas territory has a frame of its own below, at its own scale.

mod geojson;
mod outline;
mod projection;
mod simplify;

use std::collections::BTreeMap;

use anyhow::Result;
use parcours_core::model::{Campus, FranceMap, Outline, Reference, Spot};

use self::geojson::{Shape, read};
use self::projection::{Frame, Projection};
use crate::build::Inputs;
use crate::build::journal::Journal;
use crate::input::source;

/// Width of the picture.
const WIDTH: f64 = 600.0;
/// Height of metropolitan France in it.
const MAINLAND: f64 = 620.0;
/// Height of the frames of overseas territories, the name of each below it.
const INSET: f64 = 100.0;
/// Height of a name.
const NAME: f64 = 28.0;
/// Room left around what is drawn, so that no line is cut.
const MARGIN: f64 = 3.0;

/// A number of the picture. All are within it, hence small and positive.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the type just before")]
fn unit(value: f64) -> u16 {
    value.round().clamp(0.0, f64::from(u16::MAX)) as u16
}

/// Draws the map, with the campuses whose place is known.
///
/// # Errors
/// Where a file of outlines is not what it should be.
pub fn map(
    inputs: &Inputs,
    reference: &Reference,
    campuses: &[Campus],
    journal: &mut Journal,
) -> Result<FranceMap> {
    let is_ours = |code: &str| reference.region(code).is_some();
    let mainland = read(&inputs.official, source("geo-regions"), journal, is_ours)?;
    let known = |code: &str| mainland.iter().any(|shape| shape.region == code);
    // Académies stand for the overseas régions, which the other file leaves out: each has one.
    let overseas =
        read(&inputs.official, source("geo-academies"), journal, |code| is_ours(code) && !known(code))?;
    Ok(draw(&mainland, overseas, campuses))
}

fn draw(mainland: &[Shape], mut overseas: Vec<Shape>, campuses: &[Campus]) -> FranceMap {
    overseas.sort_by(|a, b| a.region.cmp(&b.region));
    let whole = Frame::around(
        mainland,
        Projection::conic(),
        [MARGIN, MARGIN, WIDTH - 2.0 * MARGIN, MAINLAND - 2.0 * MARGIN],
    );
    let mut regions: Vec<Outline> = outline::paths(mainland, &whole)
        .into_iter()
        .map(|(code, path)| Outline { code, path, label: None })
        .collect();
    #[allow(clippy::cast_precision_loss, reason = "a handful of territories")]
    let column = WIDTH / overseas.len().max(1) as f64;
    let mut left = 0.0;
    let mut frames = BTreeMap::new();
    for shape in &overseas {
        let room = [left + 2.0 * MARGIN, MAINLAND + MARGIN, column - 4.0 * MARGIN, INSET - 2.0 * MARGIN];
        let alone = std::slice::from_ref(shape);
        let frame = Frame::around(alone, Projection::flat(alone), room);
        let label = Some([unit(left + column / 2.0), unit(MAINLAND + INSET + NAME * 0.6)]);
        regions.extend(outline::paths(alone, &frame).into_iter().map(|(code, path)| Outline {
            code,
            path,
            label,
        }));
        frames.insert(shape.region.as_str(), frame);
        left += column;
    }
    let is_drawn = |code: &str| regions.iter().any(|region| region.code == code);
    let mut spots: Vec<Spot> = campuses
        .iter()
        .filter(|campus| is_drawn(&campus.region))
        .filter_map(|campus| {
            let place = campus.place.as_ref()?;
            let (lon, lat) = (f64::from(place.lon?), f64::from(place.lat?));
            let (x, y) = frames.get(campus.region.as_str()).unwrap_or(&whole).place([lon, lat]);
            Some(Spot { slug: campus.slug.clone(), at: [unit(x), unit(y)] })
        })
        .collect();
    spots.sort_by(|a, b| a.slug.cmp(&b.slug));
    regions.sort_by(|a, b| a.code.cmp(&b.code));
    FranceMap { size: [unit(WIDTH), unit(MAINLAND + INSET + NAME)], regions, campuses: spots }
}
