//! Layered graphs to draw: of the shape of the product's (seven rungs, most edges to the next), and seeded.

use crate::random::Random;

/// Rungs.
const LAYERS: u16 = 7;

/// A graph: the layer of each node, and edges that climb, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layered {
    /// The layer of each node.
    pub layers: Vec<u16>,
    /// Edges, from the lower layer to the higher.
    pub edges: Vec<(u16, u16)>,
}

/// A graph of so many nodes and edges: two thirds of the edges lead to the next layer, the others anywhere above.
pub fn layered(nodes: u16, edges: usize, seed: u64) -> Layered {
    let mut random = Random::new(seed);
    let mut below = |end: u16| u16::try_from(random.below(usize::from(end))).unwrap_or(0);
    let layers: Vec<u16> = (0..nodes).map(|node| if node < LAYERS { node } else { below(LAYERS) }).collect();
    let mut found = Vec::with_capacity(edges);
    // Pairs run out long before edges do in the sizes that are drawn; the bound is for the others.
    for _ in 0..200 * edges {
        if found.len() == edges {
            break;
        }
        let (from, to, near) = (below(nodes), below(nodes), below(3));
        let (low, high) = (layers[usize::from(from)], layers[usize::from(to)]);
        let fits = if near == 0 { high > low + 1 } else { high == low + 1 };
        if fits && !found.contains(&(from, to)) {
            found.push((from, to));
        }
    }
    Layered { layers, edges: found }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn graphs_are_as_large_as_asked_and_climb() {
        for (nodes, edges) in [(40, 60), (150, 300), (400, 900)] {
            let graph = layered(nodes, edges, 1);
            assert_eq!((graph.layers.len(), graph.edges.len()), (usize::from(nodes), edges));
            assert!(
                graph
                    .edges
                    .iter()
                    .all(|(from, to)| { graph.layers[usize::from(*from)] < graph.layers[usize::from(*to)] })
            );
            assert_eq!(graph, layered(nodes, edges, 1));
        }
        assert_ne!(layered(40, 60, 1), layered(40, 60, 2));
    }
}
