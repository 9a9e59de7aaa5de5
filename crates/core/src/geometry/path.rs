//! Edges as smooth paths.

use super::layers::Proper;
use super::{Form, Placed, Style};

/// A coordinate, to a tenth: enough for a screen, light in a document, and written without the machinery of floats.
#[expect(clippy::cast_possible_truncation, reason = "a drawing is far smaller than an i32 can say")]
fn push_number(path: &mut String, number: f32) {
    let tenths = (number * 10.0).round() as i32;
    if tenths < 0 {
        path.push('-');
    }
    let tenths = tenths.unsigned_abs();
    push_digits(path, tenths / 10);
    if !tenths.is_multiple_of(10) {
        path.push('.');
        push_digits(path, tenths % 10);
    }
}

fn push_digits(path: &mut String, number: u32) {
    if number >= 10 {
        push_digits(path, number / 10);
    }
    path.push(char::from_digit(number % 10, 10).unwrap_or('0'));
}

fn push(path: &mut String, command: char, points: &[(f32, f32)]) {
    path.push(command);
    for (index, (x, y)) in points.iter().enumerate() {
        if index > 0 {
            path.push(' ');
        }
        push_number(path, *x);
        path.push(' ');
        push_number(path, *y);
    }
}

/// Path of each edge: from the far side of its first node to the near side of its last, through its waypoints, leaving and
/// arriving across the layers.
pub(super) fn paths(
    proper: &Proper,
    along: &[f32],
    edges: &[(u16, u16)],
    nodes: &[Placed],
    style: Style,
    height: f32,
) -> Vec<String> {
    let pen = Pen { proper, along, nodes, style, height };
    edges.iter().zip(&proper.chains).map(|(edge, chain)| pen.edge(*edge, chain)).collect()
}

struct Pen<'a> {
    proper: &'a Proper,
    along: &'a [f32],
    nodes: &'a [Placed],
    style: Style,
    height: f32,
}

impl Pen<'_> {
    /// A point from its position along the layer and its distance from the bottom, or from the left.
    fn point(&self, along: f32, across: f32) -> (f32, f32) {
        match self.style.form {
            Form::Vertical => (along, self.height - across),
            Form::Horizontal => (across, along),
        }
    }

    fn thickness(&self) -> f32 {
        match self.style.form {
            Form::Vertical => self.style.height,
            Form::Horizontal => self.style.width,
        }
    }

    fn edge(&self, (from, to): (u16, u16), chain: &[u32]) -> String {
        let mut path = String::new();
        let [first, .., _] = chain else {
            self.within_layer(from, to, &mut path);
            return path;
        };
        let thickness = self.thickness();
        let bottom =
            |item: &u32| f32::from(self.proper.layer_of[*item as usize]) * (thickness + self.style.layer_gap);
        // Each item is entered at its bottom and left at its top: a waypoint is a straight run through its layer.
        let mut runs: Vec<(f32, f32, f32)> = chain
            .iter()
            .map(|item| (self.along[*item as usize], bottom(item), bottom(item) + thickness))
            .collect();
        if *first != u32::from(from) {
            // Stated downwards: drawn from its own start.
            runs.reverse();
            for (_, low, high) in &mut runs {
                std::mem::swap(low, high);
            }
        }
        for (index, (along, enter, leave)) in runs.iter().enumerate() {
            if index == 0 {
                push(&mut path, 'M', &[self.point(*along, *leave)]);
                continue;
            }
            let (before, _, start) = runs[index - 1];
            let middle = f32::midpoint(start, *enter);
            let curve = [self.point(before, middle), self.point(*along, middle), self.point(*along, *enter)];
            push(&mut path, 'C', &curve);
            if index + 1 < runs.len() {
                push(&mut path, 'L', &[self.point(*along, *leave)]);
            }
        }
        path
    }

    /// Between two nodes of a layer: an arc over the layer.
    fn within_layer(&self, from: u16, to: u16, path: &mut String) {
        let count = self.nodes.len();
        if from == to || usize::from(from) >= count || usize::from(to) >= count {
            return;
        }
        let across =
            f32::from(self.proper.layer_of[usize::from(from)]) * (self.thickness() + self.style.layer_gap);
        let (top, arc) = (across + self.thickness(), across + self.thickness() + self.style.layer_gap / 2.0);
        let (start, end) = (self.along[usize::from(from)], self.along[usize::from(to)]);
        push(path, 'M', &[self.point(start, top)]);
        push(path, 'C', &[self.point(start, arc), self.point(end, arc), self.point(end, top)]);
    }
}
