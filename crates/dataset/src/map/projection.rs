//! From longitudes and latitudes to the picture.

use super::geojson::{Position, Shape};

/// How the globe is laid flat. Angles in degrees in, radians of a sphere out, y upwards.
#[derive(Debug, Clone, Copy)]
pub enum Projection {
    /// Conformal conic between two parallels, as official maps of the country are.
    Conic {
        /// Exponent of the cone.
        n: f64,
        /// Its factor.
        f: f64,
    },
    /// Flat around a parallel: enough for an island.
    Flat {
        /// Cosine of the parallel.
        cosine: f64,
    },
}

impl Projection {
    /// The conic of metropolitan France: parallels 44° and 49°, meridian 3°.
    pub fn conic() -> Self {
        let (south, north) = (44_f64.to_radians(), 49_f64.to_radians());
        let half = |latitude: f64| (std::f64::consts::FRAC_PI_4 + latitude / 2.0).tan();
        let n = (south.cos() / north.cos()).ln() / (half(north) / half(south)).ln();
        Self::Conic { n, f: south.cos() * half(south).powf(n) / n }
    }

    /// Flat around the mean latitude of some shapes.
    pub fn flat(shapes: &[Shape]) -> Self {
        let latitudes = || shapes.iter().flat_map(|shape| shape.rings.iter().flatten()).map(|at| at[1]);
        let (low, high) =
            (latitudes().fold(f64::INFINITY, f64::min), latitudes().fold(f64::NEG_INFINITY, f64::max));
        let mean = if low <= high { (low + high) / 2.0 } else { 0.0 };
        Self::Flat { cosine: mean.to_radians().cos() }
    }

    fn of(self, [lon, lat]: Position) -> (f64, f64) {
        match self {
            Self::Conic { n, f } => {
                let rho = f / (std::f64::consts::FRAC_PI_4 + lat.to_radians() / 2.0).tan().powf(n);
                let angle = n * (lon - 3.0).to_radians();
                (rho * angle.sin(), -rho * angle.cos())
            }
            Self::Flat { cosine } => (lon.to_radians() * cosine, lat.to_radians()),
        }
    }
}

/// A projection brought into a rectangle of the picture, y downwards.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    projection: Projection,
    scale: f64,
    left: f64,
    top: f64,
}

impl Frame {
    /// The frame in which the shapes fill a rectangle (left, top, width, height), centred, at one scale.
    pub fn around(shapes: &[Shape], projection: Projection, [x, y, width, height]: [f64; 4]) -> Self {
        let (mut low, mut high) = ((f64::INFINITY, f64::INFINITY), (f64::NEG_INFINITY, f64::NEG_INFINITY));
        for at in shapes.iter().flat_map(|shape| shape.rings.iter().flatten()) {
            let (px, py) = projection.of(*at);
            low = (low.0.min(px), low.1.min(py));
            high = (high.0.max(px), high.1.max(py));
        }
        let (wide, tall) = ((high.0 - low.0).max(f64::EPSILON), (high.1 - low.1).max(f64::EPSILON));
        let scale = (width / wide).min(height / tall);
        Self {
            projection,
            scale,
            left: x + (width - wide * scale) / 2.0 - low.0 * scale,
            top: y + (height - tall * scale) / 2.0 + high.1 * scale,
        }
    }

    /// Where a position stands in the picture.
    pub fn place(&self, at: Position) -> (f64, f64) {
        let (x, y) = self.projection.of(at);
        (self.left + x * self.scale, self.top - y * self.scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn north_is_up_east_is_right_and_the_shape_fills_its_frame() {
        let ring = vec![[-5.0, 42.0], [9.0, 42.0], [9.0, 51.0], [-5.0, 51.0], [-5.0, 42.0]];
        let shapes = [Shape { region: "1".to_owned(), rings: vec![ring] }];
        for projection in [Projection::conic(), Projection::flat(&shapes)] {
            let frame = Frame::around(&shapes, projection, [10.0, 20.0, 300.0, 300.0]);
            let (paris, marseille) = (frame.place([2.35, 48.86]), frame.place([5.37, 43.3]));
            assert!(paris.1 < marseille.1 && paris.0 < marseille.0);
            for corner in &shapes[0].rings[0] {
                let (x, y) = frame.place(*corner);
                assert!((9.9..310.1).contains(&x) && (19.9..320.1).contains(&y), "{x} {y}");
            }
        }
    }

    #[test]
    fn distances_hold_on_the_conic() {
        // Paris–Lyon and Paris–Bordeaux are 392 and 499 km as the crow flies.
        let place = |at| Projection::conic().of(at);
        let far = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).hypot(a.1 - b.1) * 6371.0;
        let paris = place([2.352, 48.857]);
        assert!((far(paris, place([4.835, 45.764])) - 392.0).abs() < 4.0);
        assert!((far(paris, place([-0.579, 44.838])) - 499.0).abs() < 4.0);
    }
}
