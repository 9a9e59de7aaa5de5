use proptest::prelude::*;

use super::layers::Proper;
use super::*;

fn graphs() -> impl Strategy<Value = (Vec<u16>, Vec<(u16, u16)>)> {
    (1_u16..30).prop_flat_map(|size| {
        let layers = prop::collection::vec(0_u16..7, usize::from(size));
        (layers, prop::collection::vec((0..size, 0..size), 0..60))
    })
}

/// Crossings counted pair by pair.
fn crossings_by_hand(proper: &Proper) -> u32 {
    let mut count = 0;
    for layer in &proper.layers {
        let segments: Vec<(u32, u32)> = layer
            .iter()
            .flat_map(|low| {
                proper.up[*low as usize]
                    .iter()
                    .map(|high| (proper.place[*low as usize], proper.place[*high as usize]))
            })
            .collect();
        for (index, a) in segments.iter().enumerate() {
            for b in &segments[index + 1..] {
                count += u32::from((a.0 < b.0 && a.1 > b.1) || (a.0 > b.0 && a.1 < b.1));
            }
        }
    }
    count
}

proptest! {
    #[test]
    fn nodes_never_overlap_and_edges_climb((layers, edges) in graphs(), horizontal in any::<bool>()) {
        let form = if horizontal { Form::Horizontal } else { Form::Vertical };
        let style = Style { form, ..Style::default() };
        let drawing = draw(&layers, &edges, style);
        prop_assert_eq!(drawing.nodes.len(), layers.len());
        prop_assert_eq!(drawing.edges.len(), edges.len());
        for (index, a) in drawing.nodes.iter().enumerate() {
            prop_assert!(a.x >= -0.01 && a.y >= -0.01);
            prop_assert!(a.x + style.width <= drawing.width + 0.01 && a.y + style.height <= drawing.height + 0.01);
            for b in &drawing.nodes[index + 1..] {
                let apart = (a.x - b.x).abs() >= style.width - 0.01 || (a.y - b.y).abs() >= style.height - 0.01;
                prop_assert!(apart, "{:?} and {:?}", a, b);
            }
        }
        for (from, to) in &edges {
            let (from, to) = (usize::from(*from), usize::from(*to));
            let (a, b) = (drawing.nodes[from], drawing.nodes[to]);
            if layers[from] < layers[to] {
                let climbs = if horizontal { a.x < b.x } else { a.y > b.y };
                prop_assert!(climbs);
            }
        }
        prop_assert_eq!(&draw(&layers, &edges, style), &drawing);
    }

    #[test]
    fn crossings_are_counted_right_and_never_grow((layers, edges) in graphs()) {
        let mut proper = Proper::new(&layers, &edges);
        let before = crossings::count_all(&proper);
        prop_assert_eq!(before, crossings_by_hand(&proper));
        order::reduce_crossings(&mut proper);
        let after = crossings::count_all(&proper);
        prop_assert_eq!(after, crossings_by_hand(&proper));
        prop_assert!(after <= before);
    }
}

#[test]
fn a_crossing_that_need_not_be_is_not() {
    let drawing = draw(&[0, 0, 1, 1], &[(0, 3), (1, 2)], Style::default());
    assert_eq!(drawing.crossings, 0);
    assert!(drawing.edges[0].starts_with('M') && drawing.edges[0].contains('C'));
}

#[test]
fn a_chain_runs_straight() {
    let drawing = draw(&[0, 1, 2, 2], &[(0, 1), (1, 2), (0, 2)], Style::default());
    assert!((drawing.nodes[0].x - drawing.nodes[1].x).abs() < 120.0);
    assert_eq!(drawing.crossings, 0);
    assert!(draw(&[], &[(0, 1)], Style::default()).nodes.is_empty());
}

#[test]
fn edges_within_a_layer_or_downwards_are_drawn() {
    let drawing = draw(&[0, 0, 1], &[(0, 1), (2, 0), (1, 1), (0, 9)], Style::default());
    assert!(!drawing.edges[0].is_empty() && !drawing.edges[1].is_empty());
    assert!(drawing.edges[2].is_empty() && drawing.edges[3].is_empty());
}
