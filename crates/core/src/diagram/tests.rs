use proptest::prelude::*;

use super::words::{lines, short};
use super::*;

fn more(count: usize) -> String {
    format!("+ {count} autres")
}

fn item(index: usize, layer: u16, chosen: bool) -> Item {
    let id = ProgrammeId(u32::try_from(index).expect("small"));
    Item { what: What::Programme(id), label: format!("BTS {index}"), layer, level: Some(Level::Bac2), chosen }
}

fn diagrams() -> impl Strategy<Value = Diagram> {
    prop::collection::vec((0_u16..6, prop::bool::weighted(0.05)), 1..150).prop_flat_map(|layers| {
        let size = u16::try_from(layers.len()).expect("small");
        prop::collection::vec((0..size, 0..size, any::<bool>()), 0..200).prop_map(move |ends| Diagram {
            items: layers.iter().enumerate().map(|(index, (layer, own))| item(index, *layer, *own)).collect(),
            ways: ends
                .into_iter()
                .map(|(from, to, stated)| Way { from, to, stated, chosen: false })
                .collect(),
        })
    })
}

proptest! {
    #[test]
    fn folding_hides_nothing_without_saying_so(whole in diagrams(), width in 1_usize..9, opened in prop::collection::vec(0_u16..6, 0..3)) {
        let folded = whole.fold(width, &opened, more);
        let told: usize = folded.items.iter().map(|item| if let What::Folded(count) = item.what { count } else { 1 }).sum();
        prop_assert_eq!(told, whole.items.len());
        for chosen in whole.items.iter().filter(|item| item.chosen) {
            prop_assert!(folded.items.iter().any(|item| item.what == chosen.what), "what is chosen is never folded");
        }
        // No item stands alone that had a way to another that is not folded with it.
        for way in &folded.ways {
            prop_assert!(usize::from(way.from) < folded.items.len() && usize::from(way.to) < folded.items.len() && way.from != way.to);
        }
        prop_assert_eq!(folded.fold(200, &[], more), folded.fold(200, &[], more));
    }

    #[test]
    fn a_picture_is_well_formed_and_escaped(whole in diagrams(), name in "[ -~é«»]{0,80}") {
        let mut folded = whole.fold(6, &[], more);
        if let Some(item) = folded.items.first_mut() { item.label = name; }
        for size in [Size::Narrow, Size::Wide] {
            let picture = folded.picture(size);
            let count = |needle: &str| picture.markup.matches(needle).count();
            prop_assert_eq!(count("<g"), count("</g>"));
            prop_assert_eq!(count("data-i="), folded.items.len());
            prop_assert_eq!(count("data-w="), folded.ways.len());
            prop_assert_eq!(count("tabindex=\"0\""), 1);
            prop_assert!(!picture.markup.contains("style="));
        }
    }

    #[test]
    fn lines_fit(name in "([a-zé']{1,30} ?){0,12}", width in 8_usize..30, most in 1_usize..4) {
        let lines = lines(&name, width, most);
        prop_assert!(lines.len() <= most && lines.iter().all(|line| line.chars().count() <= width));
    }
}

#[test]
fn at_most_sixty_unless_chosen() {
    let whole = Diagram {
        items: (0..400).map(|i| item(i, u16::try_from(i % 8).expect("small"), false)).collect(),
        ways: Vec::new(),
    };
    let folded = whole.fold(9, &[], more);
    assert!(folded.items.len() <= MOST + 8, "{}", folded.items.len());
    let opened = whole.fold(6, &[3], more);
    let shown = |diagram: &Diagram, layer| diagram.items.iter().filter(|item| item.layer == layer).count();
    assert!(shown(&opened, 3) >= shown(&folded, 3) + 6, "a press shows more of its layer");
}

#[test]
fn an_item_lights_its_ways_up_and_down_but_not_those_beside() {
    let way = |from, to| Way { from, to, stated: true, chosen: false };
    let diagram = Diagram {
        items: [0, 0, 1, 2, 2]
            .into_iter()
            .enumerate()
            .map(|(index, layer)| item(index, layer, false))
            .collect(),
        ways: vec![way(0, 2), way(1, 2), way(2, 3), way(0, 4)],
    };
    let lit = diagram.lit(2);
    assert_eq!(lit.items, [true, true, true, true, false]);
    assert_eq!(lit.ways, [true, true, true, false], "another way of what leads here is another matter");
    assert_eq!(diagram.degrees(2), (2, 1));
}

#[test]
fn long_names_are_said_shorter() {
    assert_eq!(short("diplôme d'ingénieur de l'École des mines"), "Ingénieur École des mines");
    assert_eq!(short("bac pro aéronautique"), "Bac pro aéronautique");
    assert_eq!(
        lines("Bac pro aéronautique option structure", 24, 2),
        ["Bac pro aéronautique", "option structure"]
    );
    assert_eq!(lines("Un nom bien trop long pour tenir ici", 12, 2), ["Un nom bien", "trop long…"]);
}

#[test]
fn arrows_follow_ways_then_layers() {
    let way = |from, to| Way { from, to, stated: true, chosen: false };
    let diagram = Diagram {
        items: [0, 1, 1, 2].into_iter().enumerate().map(|(index, layer)| item(index, layer, false)).collect(),
        ways: vec![way(0, 2), way(2, 3)],
    };
    let picture = diagram.picture(Size::Wide);
    let next = |from, towards| diagram.next(from, towards, &picture);
    assert_eq!(next(0, Towards::Up), Some(2), "along the way");
    assert_eq!(next(1, Towards::Up), Some(3), "no way: the next layer");
    assert_eq!(next(3, Towards::Down), Some(2));
    assert_eq!((next(0, Towards::Down), next(3, Towards::Up)), (None, None));
    let (left, right) = if picture.lefts[1] < picture.lefts[2] { (1, 2) } else { (2, 1) };
    assert_eq!((next(left, Towards::Right), next(right, Towards::Left)), (Some(right), Some(left)));
    assert_eq!(next(left, Towards::Left), None);
}
