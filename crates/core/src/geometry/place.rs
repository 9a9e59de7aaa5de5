//! Positions along layers: near the neighbours', in order, without overlap.

use super::layers::Proper;
use super::{Form, Placed, Style};

/// Rounds up and down.
const ROUNDS: usize = 6;
/// The position that an item wants, and how strongly, from the positions of all.
type Aim<'a> = dyn Fn(u32, &[f32]) -> (f32, f32) + 'a;

/// Room of a waypoint along its layer, in parts of the gap.
const WAYPOINT: f32 = 0.5;

fn extent(style: Style) -> f32 {
    match style.form {
        Form::Vertical => style.width,
        Form::Horizontal => style.height,
    }
}

/// Half of the room that an item takes along its layer, gap included.
fn half_room(proper: &Proper, item: u32, style: Style) -> f32 {
    if proper.is_node(item) { f32::midpoint(extent(style), style.gap) } else { style.gap * WAYPOINT / 2.0 }
}

/// The positions of the middles of items that are nearest (in least squares) to those wanted, in the same order, apart
/// by at least their room: isotonic regression by pooling neighbours that come too near.
fn settle(wanted: &[f32], half: &[f32], weights: &[f32], out: &mut [f32]) {
    // Shifting each by the room before it turns « apart by at least » into « not decreasing ».
    let mut pools: Vec<(f32, f32, usize)> = Vec::with_capacity(wanted.len());
    let mut shifts = Vec::with_capacity(wanted.len());
    let mut shift = 0.0;
    for index in 0..wanted.len() {
        if index > 0 {
            shift += half[index - 1] + half[index];
        }
        shifts.push(shift);
        let mut pool = ((wanted[index] - shift) * weights[index], weights[index], 1);
        while let Some((sum, weight, count)) = pools.last().copied() {
            if sum / weight <= pool.0 / pool.1 {
                break;
            }
            pool = (pool.0 + sum, pool.1 + weight, pool.2 + count);
            pools.pop();
        }
        pools.push(pool);
    }
    let mut index = 0;
    for (sum, weight, count) in pools {
        for _ in 0..count {
            out[index] = sum / weight + shifts[index];
            index += 1;
        }
    }
}

/// The middle of each item along its layer, from 0.
pub(super) fn positions(proper: &Proper, style: Style) -> Vec<f32> {
    let mut at = vec![0.0_f32; proper.layer_of.len()];
    let (mut wanted, mut half, mut weights, mut out) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut settle_layer = |layer: &[u32], at: &mut Vec<f32>, aim: &Aim<'_>| {
        wanted.clear();
        weights.clear();
        half.clear();
        for item in layer {
            let (position, weight) = aim(*item, at);
            wanted.push(position);
            weights.push(weight);
            half.push(half_room(proper, *item, style));
        }
        out.resize(layer.len(), 0.0);
        settle(&wanted, &half, &weights, &mut out);
        for (item, position) in layer.iter().zip(&out) {
            at[*item as usize] = *position;
        }
    };
    for layer in &proper.layers {
        settle_layer(layer, &mut at, &|_, _| (0.0, 1.0));
    }
    for round in 0..2 * ROUNDS {
        let upwards = round % 2 == 0;
        // The last round looks both ways.
        let both = round + 1 == 2 * ROUNDS;
        let aim = |item: u32, at: &[f32]| {
            let (down, up) = (&proper.down[item as usize], &proper.up[item as usize]);
            let sides: [&[u32]; 2] = match (both, upwards) {
                (true, _) => [down, up],
                (false, true) => [down, &[]],
                (false, false) => [up, &[]],
            };
            let around = sides.iter().flat_map(|side| side.iter());
            let (sum, count) =
                around.fold((0.0, 0.0), |(sum, count), other| (sum + at[*other as usize], count + 1.0));
            // Waypoints pull hard: long edges should run straight.
            let pull = if proper.is_node(item) { 1.0 } else { 4.0 };
            if count > 0.0 { (sum / count, pull) } else { (at[item as usize], 0.2) }
        };
        for step in 0..proper.layers.len() {
            let layer = if upwards { step } else { proper.layers.len() - 1 - step };
            settle_layer(&proper.layers[layer], &mut at, &aim);
        }
    }
    let items = proper.layers.iter().flatten();
    let left =
        items.map(|item| at[*item as usize] - half_room(proper, *item, style)).fold(f32::MAX, f32::min);
    for position in &mut at {
        *position -= left;
    }
    at
}

/// Corners of the nodes, width and height of the whole.
pub(super) fn corners(proper: &Proper, along: &[f32], nodes: usize, style: Style) -> (Vec<Placed>, f32, f32) {
    let items = proper.layers.iter().flatten();
    let span = items.map(|item| along[*item as usize] + half_room(proper, *item, style)).fold(0.0, f32::max);
    let thickness = match style.form {
        Form::Vertical => style.height,
        Form::Horizontal => style.width,
    };
    let count = f32::from(u16::try_from(proper.layers.len()).unwrap_or(u16::MAX));
    let depth = count * thickness + (count - 1.0) * style.layer_gap;
    let corner = |node: usize| {
        let layer = proper.layer_of[node];
        let across = f32::from(layer) * (thickness + style.layer_gap);
        let start = along[node] - extent(style) / 2.0;
        match style.form {
            Form::Vertical => Placed { x: start, y: depth - thickness - across, layer },
            Form::Horizontal => Placed { x: across, y: start, layer },
        }
    };
    let placed = (0..nodes).map(corner).collect();
    match style.form {
        Form::Vertical => (placed, span, depth),
        Form::Horizontal => (placed, depth, span),
    }
}
