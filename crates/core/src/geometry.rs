//! Layered drawings: nodes on given layers, few crossings, smooth edges.
//!
//! Layers are levels, hence given, which leaves the three last steps of the method of Sugiyama, Tagawa and Toda (*Methods
//! for visual understanding of hierarchical system structures*, 1981): edges that span several layers get a waypoint on
//! each ([`layers`]), the order within layers is improved by barycentres and exchanges of neighbours ([`order`]), and
//! positions follow the neighbours' without overlap ([`place`]). Deterministic: the same input gives the same drawing.

mod crossings;
mod layers;
mod order;
mod path;
mod place;

use layers::Proper;

/// Which way layers follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// Layers climb: the first one is at the bottom.
    #[default]
    Vertical,
    /// Layers go right: the first one is on the left.
    Horizontal,
}

/// Sizes and gaps, in the drawing's units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Which way layers follow each other.
    pub form: Form,
    /// Width of a node.
    pub width: f32,
    /// Height of a node.
    pub height: f32,
    /// Between two nodes of a layer.
    pub gap: f32,
    /// Between two layers.
    pub layer_gap: f32,
}

impl Default for Style {
    fn default() -> Self {
        Self { form: Form::Vertical, width: 160.0, height: 48.0, gap: 24.0, layer_gap: 64.0 }
    }
}

/// Where a node is: its top left corner, and its layer counted from the first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Left.
    pub x: f32,
    /// Top.
    pub y: f32,
    /// Layer, empty ones left out.
    pub layer: u16,
}

/// A drawing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    /// Nodes, in the order given.
    pub nodes: Vec<Placed>,
    /// Path of each edge, in the order given, as SVG path data; empty for an edge from a node to itself.
    pub edges: Vec<String>,
    /// Whole width.
    pub width: f32,
    /// Whole height.
    pub height: f32,
    /// How many times edges cross.
    pub crossings: u32,
}

/// Draws nodes, whose layers are given, and edges between them, by index. An edge to an unknown node is not drawn.
pub fn draw(layers: &[u16], edges: &[(u16, u16)], style: Style) -> Drawing {
    if layers.is_empty() {
        return Drawing { edges: vec![String::new(); edges.len()], ..Drawing::default() };
    }
    let mut proper = Proper::new(layers, edges);
    order::reduce_crossings(&mut proper);
    let crossings = crossings::count_all(&proper);
    let along = place::positions(&proper, style);
    let (nodes, width, height) = place::corners(&proper, &along, layers.len(), style);
    let edges = path::paths(&proper, &along, edges, &nodes, style, height);
    Drawing { nodes, edges, width, height, crossings }
}

#[cfg(test)]
mod tests;
