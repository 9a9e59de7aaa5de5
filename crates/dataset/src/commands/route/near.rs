//! « --near »: from words to the places around.

use anyhow::{Context as _, Result, bail};
use parcours_core::explore::Towns;
use parcours_core::itinerary::Surroundings;
use parcours_core::model::{Institution, Reference};

use super::load::Loaded;
use crate::build::text::fold;

/// Radius around a town, in kilometres, when none is said.
const RADIUS: u16 = 50;

/// Départements of a list of codes, of a région or of an académie.
fn departments(loaded: &Loaded, near: &str) -> Option<Vec<u8>> {
    let reference = &loaded.catalog.reference;
    let positions = |wanted: &dyn Fn(&parcours_core::model::Department) -> bool| -> Vec<u8> {
        let found = reference.departments.iter().enumerate().filter(|(_, department)| wanted(department));
        found.filter_map(|(index, _)| u8::try_from(index).ok()).collect()
    };
    let codes: Vec<&str> = near.split(',').map(str::trim).collect();
    let by_code = positions(&|department| codes.contains(&department.short_code()));
    if by_code.len() == codes.len() {
        return Some(by_code);
    }
    let name = fold(near);
    let region = reference.regions.iter().find(|region| fold(&region.name) == name);
    let academy = reference.academies.iter().find(|academy| fold(&academy.name) == name);
    let found = match (region, academy) {
        (Some(region), _) => positions(&|department| department.region == region.code),
        (None, Some(academy)) => positions(&|department| department.academy == academy.code),
        (None, None) => positions(&|department| fold(&department.name) == name),
    };
    (!found.is_empty()).then_some(found)
}

/// A point written in degrees, or the middle of a town's institutions.
fn point(place: &str, institutions: &[Institution], reference: &Reference) -> Option<(f64, f64)> {
    if let Some((lat, lon)) = place.split_once(',')
        && let (Ok(lat), Ok(lon)) = (lat.trim().parse(), lon.trim().parse())
    {
        return Some((lat, lon));
    }
    Towns::new(institutions, reference).find(place).map(|town| town.point)
}

/// The surroundings of a place in words.
///
/// # Errors
/// Where no such place is known.
pub fn surroundings(loaded: &Loaded, near: &str) -> Result<Surroundings> {
    if let Some(wanted) = departments(loaded, near) {
        return Ok(Surroundings::departments(&loaded.graph, &loaded.presence, &wanted));
    }
    let (place, radius) = match near.rsplit_once(':') {
        Some((place, radius)) => {
            (place, radius.trim().parse().context("--near: a radius in km after the colon")?)
        }
        None => (near, RADIUS),
    };
    let institutions = &loaded.institutions;
    let Some(point) = point(place, institutions, &loaded.catalog.reference) else {
        bail!("--near: « {near} » is no département, région, académie, town with an institution, or point");
    };
    let places = &mut loaded.places.iter();
    Ok(Surroundings::within(&loaded.graph, &loaded.presence, institutions, places, point, radius))
}
