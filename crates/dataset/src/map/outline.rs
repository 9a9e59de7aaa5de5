//! Outlines of régions as paths. What two régions share is simplified once, so that no gap opens between them.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::geojson::{Position, Shape};
use super::projection::Frame;
use super::simplify::{Point, simplify};

/// How far a simplified line may stray, in units of the picture.
const TOLERANCE: f64 = 1.1;

/// Islands smaller than this, in square units, are left out where a région has a larger one.
const SMALLEST: i32 = 14;

/// The régions that a position belongs to, a bit each.
type Owners = HashMap<[u64; 2], u64>;

fn key(at: &Position) -> [u64; 2] {
    at.map(f64::to_bits)
}

/// The path of each région, by code.
pub fn paths(shapes: &[Shape], frame: &Frame) -> Vec<(String, String)> {
    let mut owners = Owners::new();
    for (index, shape) in shapes.iter().enumerate() {
        for at in shape.rings.iter().flatten() {
            *owners.entry(key(at)).or_default() |= 1 << (index % 64);
        }
    }
    shapes
        .iter()
        .map(|shape| {
            let rings: Vec<Vec<[i32; 2]>> =
                shape.rings.iter().map(|ring| quantised(&simplified(ring, &owners, frame))).collect();
            let largest = rings.iter().map(|ring| doubled_area(ring)).max().unwrap_or_default();
            let floor = largest.min(2 * SMALLEST);
            let path = rings
                .iter()
                .filter(|ring| ring.len() > 2 && doubled_area(ring) >= floor)
                .fold(String::new(), |path, ring| path + &written(ring));
            (shape.region.clone(), path)
        })
        .collect()
}

/// A ring with fewer points: cut where its neighbour changes, each part simplified in the same direction for both.
fn simplified(ring: &[Position], owners: &Owners, frame: &Frame) -> Vec<Point> {
    let open = match ring {
        [first, rest @ ..] if rest.last() == Some(first) => rest,
        _ => ring,
    };
    let count = open.len();
    let of = |index: usize| owners.get(&key(&open[index % count])).copied().unwrap_or_default();
    let side = |index: usize| of(index) & of(index + 1);
    let cuts: Vec<usize> = (0..count).filter(|&i| side(i + count - 1) != side(i)).collect();
    // An island has no neighbour: it is one line from a point back to it.
    let cuts = if cuts.is_empty() { vec![0] } else { cuts };
    let mut points = Vec::new();
    for (index, &start) in cuts.iter().enumerate() {
        let end = cuts.get(index + 1).copied().unwrap_or(cuts[0] + count);
        let positions: Vec<Position> = (start..=end).map(|i| open[i % count]).collect();
        let mut part: Vec<Point> = positions.iter().map(|at| frame.place(*at)).collect();
        let backwards = positions.first().map(key) > positions.last().map(key);
        if backwards {
            part.reverse();
        }
        let mut part = simplify(&part, TOLERANCE);
        if backwards {
            part.reverse();
        }
        part.pop();
        points.extend(part);
    }
    points
}

#[allow(clippy::cast_possible_truncation, reason = "within the picture")]
fn quantised(points: &[Point]) -> Vec<[i32; 2]> {
    let mut ring: Vec<[i32; 2]> = points.iter().map(|(x, y)| [x.round() as i32, y.round() as i32]).collect();
    ring.dedup();
    if ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    ring
}

fn doubled_area(ring: &[[i32; 2]]) -> i32 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum::<i32>().abs()
}

/// A ring in relative steps: the shortest way to write it.
fn written(ring: &[[i32; 2]]) -> String {
    let mut path = String::new();
    let mut at = [0, 0];
    for (index, point) in ring.iter().enumerate() {
        let [x, y] = [point[0] - at[0], point[1] - at[1]];
        let before = match index {
            0 => "M",
            1 => "l",
            _ if x < 0 => "",
            _ => " ",
        };
        let between = if y < 0 { "" } else { " " };
        // Writing to a string cannot fail.
        let _ = write!(path, "{before}{x}{between}{y}");
        at = *point;
    }
    path + "z"
}

#[cfg(test)]
mod tests {
    use super::super::projection::Projection;
    use super::*;

    #[test]
    fn rings_are_written_in_relative_steps() {
        assert_eq!(written(&[[10, 20], [13, 18], [10, 30]]), "M10 20l3-2-3 12z");
    }

    #[test]
    fn a_border_is_the_same_line_on_both_sides() {
        // A wavy border down the middle, each side written from another start and in another direction.
        let border: Vec<Position> =
            (0..=40).map(|i| [3.0 + 0.3 * (f64::from(i) * 0.9).sin(), 42.0 + 0.2 * f64::from(i)]).collect();
        let (south, north) = (border[0], border[40]);
        let mut west = vec![[0.0, 50.0], [0.0, 42.0]];
        west.extend(&border);
        west.push([0.0, 50.0]);
        let mut east: Vec<Position> = border.iter().rev().copied().collect();
        east.extend([[7.0, 42.0], [7.0, 50.0], north]);
        let shapes = [
            Shape { region: "W".to_owned(), rings: vec![west] },
            Shape { region: "E".to_owned(), rings: vec![east] },
        ];
        let frame = Frame::around(&shapes, Projection::conic(), [0.0, 0.0, 600.0, 600.0]);
        let mut owners = Owners::new();
        for (index, shape) in shapes.iter().enumerate() {
            shape.rings[0].iter().for_each(|at| *owners.entry(key(at)).or_default() |= 1 << index);
        }
        let rings: Vec<_> =
            shapes.iter().map(|shape| quantised(&simplified(&shape.rings[0], &owners, &frame))).collect();
        let edges = |corners: [Position; 2]| quantised(&corners.map(|at| frame.place(at)));
        let own_west = edges([[0.0, 50.0], [0.0, 42.0]]);
        let own_east = edges([[7.0, 50.0], [7.0, 42.0]]);
        let mut shared_west: Vec<_> = rings[0].iter().filter(|at| !own_west.contains(at)).collect();
        let mut shared_east: Vec<_> = rings[1].iter().filter(|at| !own_east.contains(at)).collect();
        shared_west.sort_unstable();
        shared_east.sort_unstable();
        assert_eq!(shared_west, shared_east);
        assert!((6..39).contains(&shared_west.len()), "{}", shared_west.len());
        assert!(edges([south, north]).iter().all(|end| shared_west.contains(&end)));
    }
}
