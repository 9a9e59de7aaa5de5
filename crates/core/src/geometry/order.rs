//! Order within layers: barycentre sweeps up and down, then exchanges of neighbours, the best order kept.

use super::crossings::count_all;
use super::layers::Proper;

/// Sweeps up and down; fewer when the last ones brought nothing.
const SWEEPS: usize = 12;
/// Sweeps without progress after which to stop.
const PATIENCE: usize = 4;
/// Rounds of exchanges at the end.
const EXCHANGES: usize = 6;

/// Reorders layers for few crossings.
pub(super) fn reduce_crossings(proper: &mut Proper) {
    let mut best = (count_all(proper), proper.layers.clone());
    let mut stale = 0;
    for sweep in 0..SWEEPS {
        if best.0 == 0 || stale == PATIENCE {
            break;
        }
        let upwards = sweep % 2 == 0;
        for step in 1..proper.layers.len() {
            let layer = if upwards { step } else { proper.layers.len() - 1 - step };
            sort_by_barycentre(proper, layer, upwards, sweep % 4 >= 2);
        }
        exchange_all(proper);
        let crossings = count_all(proper);
        if crossings < best.0 {
            best = (crossings, proper.layers.clone());
            stale = 0;
        } else {
            stale += 1;
        }
    }
    proper.layers = best.1;
    for layer in 0..proper.layers.len() {
        proper.renumber(layer);
    }
    for _ in 0..EXCHANGES {
        if best.0 == 0 || !exchange_all(proper) {
            break;
        }
    }
}

/// A round of exchanges; whether it brought anything.
fn exchange_all(proper: &mut Proper) -> bool {
    let mut gained = false;
    for layer in 0..proper.layers.len() {
        gained |= exchange(proper, layer);
    }
    gained
}

/// Sorts a layer by the mean place of its neighbours on the layer already done; those without neighbours keep theirs.
/// Ties are turned round on some sweeps, which gets out of orders that a stable sort cannot leave.
fn sort_by_barycentre(proper: &mut Proper, layer: usize, from_below: bool, turn_ties: bool) {
    let mut items = std::mem::take(&mut proper.layers[layer]);
    let neighbours = if from_below { &proper.down } else { &proper.up };
    // Fixed point: a place in 1/4096, so that the order never hangs on rounding.
    let mut keyed: Vec<(u64, u32)> = items
        .iter()
        .map(|item| {
            let around = &neighbours[*item as usize];
            let own = u64::from(proper.place[*item as usize]);
            let sum: u64 = around.iter().map(|other| u64::from(proper.place[*other as usize])).sum();
            let mean = if around.is_empty() { own << 12 } else { (sum << 12) / around.len() as u64 };
            (mean, *item)
        })
        .collect();
    if turn_ties {
        keyed.reverse();
    }
    keyed.sort_by_key(|(mean, _)| *mean);
    items.clear();
    items.extend(keyed.into_iter().map(|(_, item)| item));
    proper.layers[layer] = items;
    proper.renumber(layer);
}

/// Crossings of the edges of two neighbours, the first standing left of the second.
fn crossings_of(left: &[u32], right: &[u32], place: &[u32]) -> u32 {
    let mut count = 0;
    for a in left {
        for b in right {
            count += u32::from(place[*a as usize] > place[*b as usize]);
        }
    }
    count
}

/// Exchanges neighbours of a layer wherever that takes crossings away.
fn exchange(proper: &mut Proper, layer: usize) -> bool {
    let mut gained = false;
    for index in 1..proper.layers[layer].len() {
        let (a, b) = (proper.layers[layer][index - 1], proper.layers[layer][index]);
        let sides = [&proper.up, &proper.down];
        let count = |first: u32, second: u32| -> u32 {
            sides
                .iter()
                .map(|side| crossings_of(&side[first as usize], &side[second as usize], &proper.place))
                .sum()
        };
        if count(b, a) < count(a, b) {
            proper.layers[layer].swap(index - 1, index);
            proper.place.swap(a as usize, b as usize);
            gained = true;
        }
    }
    gained
}
