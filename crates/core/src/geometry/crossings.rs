//! Counting crossings, after Barth, Jünger and Mutzel (*Simple and efficient bilayer cross counting*, 2002).

use super::layers::Proper;

/// Crossings of the edges between a layer and the one above.
pub(super) fn count(proper: &Proper, layer: usize, tree: &mut Vec<u32>, ends: &mut Vec<u32>) -> u32 {
    let Some(above) = proper.layers.get(layer + 1) else { return 0 };
    let size = above.len();
    tree.clear();
    tree.resize(size + 1, 0);
    let (mut crossings, mut seen) = (0, 0);
    for node in &proper.layers[layer] {
        ends.clear();
        ends.extend(proper.up[*node as usize].iter().map(|end| proper.place[*end as usize]));
        ends.sort_unstable();
        // Each edge crosses those before it that end further on: a Fenwick tree counts those that do not.
        for end in ends.iter() {
            let (mut index, mut before) = (*end as usize + 1, 0);
            while index > 0 {
                before += tree[index];
                index &= index - 1;
            }
            crossings += seen - before;
        }
        for end in ends.iter() {
            let mut index = *end as usize + 1;
            while index <= size {
                tree[index] += 1;
                index += index & index.wrapping_neg();
            }
            seen += 1;
        }
    }
    crossings
}

/// Crossings of the whole.
pub(super) fn count_all(proper: &Proper) -> u32 {
    let (mut tree, mut ends) = (Vec::new(), Vec::new());
    (0..proper.layers.len()).map(|layer| count(proper, layer, &mut tree, &mut ends)).sum()
}
