//! Layers in which every edge joins two neighbouring layers: long edges get waypoints.

/// A layered graph: nodes first, by index, then waypoints.
#[derive(Debug, Clone)]
pub(super) struct Proper {
    /// Nodes and waypoints of each layer, in their order.
    pub layers: Vec<Vec<u32>>,
    /// Layer of each.
    pub layer_of: Vec<u16>,
    /// Place of each within its layer.
    pub place: Vec<u32>,
    /// Neighbours on the layer above.
    pub up: Vec<Vec<u32>>,
    /// Neighbours on the layer below.
    pub down: Vec<Vec<u32>>,
    /// Chain of each edge given, from its lower end to its higher one: node, waypoints, node. Empty for an edge within a
    /// layer, or one that cannot be drawn.
    pub chains: Vec<Vec<u32>>,
    /// How many are nodes.
    pub nodes: usize,
}

impl Proper {
    /// Puts nodes on their layers, empty layers left out, and waypoints on long edges.
    pub fn new(layers: &[u16], edges: &[(u16, u16)]) -> Self {
        let mut used: Vec<u16> = layers.to_vec();
        used.sort_unstable();
        used.dedup();
        let rank = |layer: &u16| u16::try_from(used.binary_search(layer).unwrap_or(0)).unwrap_or(0);
        let layer_of: Vec<u16> = layers.iter().map(rank).collect();
        let mut proper = Self {
            layers: vec![Vec::new(); used.len()],
            place: vec![0; layers.len()],
            up: vec![Vec::new(); layers.len()],
            down: vec![Vec::new(); layers.len()],
            chains: Vec::with_capacity(edges.len()),
            nodes: layers.len(),
            layer_of,
        };
        for edge in edges {
            let chain = proper.chain(*edge);
            for pair in chain.windows(2) {
                proper.up[pair[0] as usize].push(pair[1]);
                proper.down[pair[1] as usize].push(pair[0]);
            }
            proper.chains.push(chain);
        }
        proper.first_order();
        proper
    }

    fn chain(&mut self, (from, to): (u16, u16)) -> Vec<u32> {
        let known = |node: u16| {
            self.layer_of.get(usize::from(node)).copied().filter(|_| usize::from(node) < self.nodes)
        };
        let (Some(a), Some(b)) = (known(from), known(to)) else { return Vec::new() };
        let (low, high, bottom, top) = if a <= b { (from, to, a, b) } else { (to, from, b, a) };
        if bottom == top {
            return Vec::new();
        }
        let mut chain = vec![u32::from(low)];
        for layer in bottom + 1..top {
            let waypoint = u32::try_from(self.layer_of.len()).unwrap_or(u32::MAX);
            self.layer_of.push(layer);
            self.place.push(0);
            self.up.push(Vec::new());
            self.down.push(Vec::new());
            chain.push(waypoint);
        }
        chain.push(u32::from(high));
        chain
    }

    /// A first order: depth first from the bottom, so that what hangs together starts together.
    fn first_order(&mut self) {
        let mut seen = vec![false; self.layer_of.len()];
        let mut roots: Vec<u32> = (0..u32::try_from(self.nodes).unwrap_or(0)).collect();
        roots.sort_by_key(|node| self.layer_of[*node as usize]);
        for root in roots {
            let mut stack = vec![root];
            while let Some(node) = stack.pop() {
                if std::mem::replace(&mut seen[node as usize], true) {
                    continue;
                }
                self.layers[usize::from(self.layer_of[node as usize])].push(node);
                stack.extend(self.up[node as usize].iter().rev().filter(|next| !seen[**next as usize]));
            }
        }
        for layer in 0..self.layers.len() {
            self.renumber(layer);
        }
    }

    /// Sets the places of a layer after its order.
    pub fn renumber(&mut self, layer: usize) {
        for (place, node) in (0..).zip(&self.layers[layer]) {
            self.place[*node as usize] = place;
        }
    }

    /// Whether it is a node, rather than a waypoint.
    pub fn is_node(&self, item: u32) -> bool {
        (item as usize) < self.nodes
    }
}
