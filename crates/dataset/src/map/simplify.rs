//! Douglas and Peucker: fewer points, none further from the line than a tolerance.

/// A point of the picture.
pub type Point = (f64, f64);

/// Distance from a point to a segment, which may be of no length.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let square = dx * dx + dy * dy;
    let along = if square > 0.0 {
        (((point.0 - from.0) * dx + (point.1 - from.1) * dy) / square).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (point.0 - from.0 - along * dx).hypot(point.1 - from.1 - along * dy)
}

/// The line with fewer points: its ends stay.
pub fn simplify(line: &[Point], tolerance: f64) -> Vec<Point> {
    let mut kept = Vec::new();
    if let [first, .., last] = line {
        kept.push(*first);
        between(line, tolerance, &mut kept);
        kept.push(*last);
    } else {
        kept.extend_from_slice(line);
    }
    kept
}

fn between(line: &[Point], tolerance: f64, kept: &mut Vec<Point>) {
    let [from, inner @ .., to] = line else { return };
    let mut farthest = (tolerance, None);
    for (index, point) in inner.iter().enumerate() {
        let away = distance(*point, *from, *to);
        if away > farthest.0 {
            farthest = (away, Some(index + 1));
        }
    }
    if let Some(index) = farthest.1 {
        between(&line[..=index], tolerance, kept);
        kept.push(line[index]);
        between(&line[index..], tolerance, kept);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_straight_line_is_its_ends() {
        let line: Vec<Point> = (0..9).map(|x| (f64::from(x), 0.1 * f64::from(x % 2))).collect();
        assert_eq!(simplify(&line, 0.5), [line[0], line[8]]);
        assert_eq!(simplify(&line, 0.01).len(), 9);
    }

    proptest! {
        #[test]
        fn no_point_left_out_is_further_than_the_tolerance(
            line in prop::collection::vec((0.0..100.0_f64, 0.0..100.0_f64), 2..40), tolerance in 0.5..20.0_f64,
        ) {
            let kept = simplify(&line, tolerance);
            prop_assert_eq!(kept.first(), line.first());
            prop_assert_eq!(kept.last(), line.last());
            for point in &line {
                let away = kept.windows(2).map(|ends| distance(*point, ends[0], ends[1])).fold(f64::INFINITY, f64::min);
                prop_assert!(away <= tolerance);
            }
        }
    }
}
