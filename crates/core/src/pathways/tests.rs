use super::*;
use crate::dataset::Catalog;
use crate::model::{
    AwardType, ClassKey, Domain, Endpoint, Evidence, Level, ModeSet, Pathway, PathwayClass, PathwayKind,
    Programme, ProgrammeId, ProgrammeState, Reference, Strength,
};

fn programme(id: u32, award: AwardType, level: Level, months: u16, domains: &[u8]) -> Programme {
    Programme {
        id: ProgrammeId(id),
        award,
        name: format!("{award} {id}"),
        official: None,
        level: Some(level),
        cec: None,
        months: Some(months),
        rncp: None,
        cfd: None,
        domains: domains.to_vec(),
        modes: ModeSet::EMPTY,
        state: ProgrammeState::Open,
        ends: None,
        successors: Vec::new(),
    }
}

fn pathway(from: &str, to: &str, kind: PathwayKind, strength: Strength) -> Pathway {
    Pathway {
        from: from.parse().expect("endpoint"),
        to: to.parse().expect("endpoint"),
        kind,
        strength,
        months: None,
        condition: String::new(),
        evidence: Evidence("FOR.1#acces".into()),
        doubt: String::new(),
    }
}

fn class(key: &str, ids: &[u32]) -> PathwayClass {
    let key: ClassKey = key.parse().expect("class");
    PathwayClass { label: key.to_string(), key, ids: ids.iter().map(|id| ProgrammeId(*id)).collect() }
}

fn catalog() -> Catalog {
    let domain = |slug: &str| Domain {
        slug: slug.parse().expect("slug"),
        name: slug.into(),
        parent: slug.into(),
        sectors: Vec::new(),
    };
    let domains =
        ["lettres-langues-enseignement.formations-generalistes", "mecanique.aeronautique", "sante.soins"];
    let reference = Reference { domains: domains.map(domain).into(), ..Reference::default() };
    let mut programmes = vec![
        programme(1, AwardType::Troisieme, Level::Troisieme, 12, &[0]),
        programme(2, AwardType::SecondePro, Level::Seconde, 12, &[1]),
        programme(3, AwardType::BacPro, Level::Bac, 36, &[1]),
        programme(4, AwardType::BacGeneral, Level::Bac, 12, &[0]),
        programme(5, AwardType::Bts, Level::Bac2, 24, &[1]),
        programme(6, AwardType::Bts, Level::Bac2, 24, &[2]),
        programme(7, AwardType::Licence, Level::Bac3, 36, &[1]),
    ];
    programmes.extend((10..15).map(|id| programme(id, AwardType::Bts, Level::Bac2, 24, &[2])));
    Catalog::new(reference, programmes, Vec::new(), &mut Vec::new())
}

fn graph(pathways: Vec<Pathway>) -> Graph {
    let bts: Vec<u32> = (5..7).chain(10..15).collect();
    let classes =
        [class("bts", &bts), class("3e", &[1]), class("bts@sante", &bts[1..]), class("sans-diplome", &[])];
    Graph::build(&catalog(), pathways, &classes)
}

#[test]
fn a_broad_class_keeps_to_the_field() {
    let graph = graph(vec![
        pathway("FOR.3", "class:bts", PathwayKind::Poursuite, Strength::Class),
        pathway("FOR.4", "class:bts", PathwayKind::Poursuite, Strength::Class),
    ]);
    let after = |id| graph.after(ProgrammeId(id)).count();
    assert_eq!(after(3), 1, "the one BTS of the same field");
    assert_eq!(after(4), 7, "general education closes no field");
    assert!(graph.edges().iter().all(|edge| edge.weakness == 1 && edge.months == 24));
}

#[test]
fn a_text_may_choose_another_field() {
    let graph = graph(vec![pathway("FOR.3", "class:bts@sante", PathwayKind::Poursuite, Strength::Class)]);
    assert_eq!(graph.after(ProgrammeId(3)).count(), 6);
}

#[test]
fn rules_climb_and_schooling_costs_nothing() {
    let graph = graph(vec![
        pathway("class:3e", "FOR.2", PathwayKind::Entree, Strength::Rule),
        pathway("FOR.2", "FOR.3", PathwayKind::Entree, Strength::Named),
        pathway("class:bts", "FOR.4", PathwayKind::Poursuite, Strength::Rule),
    ]);
    assert_eq!(graph.edges().iter().map(|e| (e.months, e.weakness)).collect::<Vec<_>>(), [(12, 0), (24, 0)]);
    assert!(graph.after(ProgrammeId(5)).is_empty(), "no rule goes down");
}

#[test]
fn the_rest_of_a_licence_is_what_remains() {
    let graph = graph(vec![
        pathway("FOR.5", "FOR.7", PathwayKind::AccesEnCours, Strength::Named),
        pathway("FOR.4", "FOR.7", PathwayKind::Poursuite, Strength::Named),
    ]);
    let months = |id| graph.leaving(graph.node_of(ProgrammeId(id)).expect("node"))[0].months;
    assert_eq!((months(5), months(4)), (12, 36));
}

#[test]
fn unclear_pathways_are_told_and_not_walked() {
    let mut unclear = pathway("FOR.3", "FOR.5", PathwayKind::Poursuite, Strength::Named);
    unclear.doubt = "introuvable".into();
    let graph = graph(vec![unclear]);
    assert!(graph.edges().is_empty());
    let listing = graph.after(ProgrammeId(3));
    assert_eq!((listing.unclear.len(), listing.count()), (1, 0));
}

#[test]
fn listings_put_names_before_classes_before_rules() {
    let graph = graph(vec![
        pathway("class:bts", "FOR.7", PathwayKind::AccesEnCours, Strength::Class),
        pathway("FOR.3", "FOR.5", PathwayKind::Poursuite, Strength::Named),
        pathway("class:3e", "FOR.3", PathwayKind::Entree, Strength::Class),
        pathway("FOR.4", "class:bts", PathwayKind::Poursuite, Strength::Rule),
    ]);
    let before = graph.before(ProgrammeId(5));
    assert_eq!((before.named.len(), before.classes.len(), before.rules.len()), (1, 0, 1));
    let after = graph.after(ProgrammeId(5));
    assert_eq!((after.classes.len(), after.classes[0].award), (1, Some(AwardType::Licence)));
}

#[test]
fn one_starts_from_classes_situations_and_diplomas() {
    let graph = graph(vec![pathway("class:sans-diplome", "FOR.5", PathwayKind::Entree, Strength::Class)]);
    let start = |text: &str| graph.start(&text.parse::<Endpoint>().expect("endpoint"), &[]);
    assert_eq!(start("class:3e").map(|s| s.nodes.len()), Ok(1));
    assert_eq!(start("class:emploi").map(|s| s.nodes.len()), Ok(3));
    assert_eq!(start("FOR.99"), Err(StartError::Unknown));
    let situation = start("class:sans-diplome").expect("situation").nodes[0];
    assert_eq!(graph.leaving(situation).len(), 1);
}

#[test]
fn a_class_narrows_to_sub_domains_past_the_128th() {
    let domain = |index: u8| Domain {
        slug: format!("domaine.n{index}").parse().expect("slug"),
        name: index.to_string(),
        parent: "domaine".into(),
        sectors: Vec::new(),
    };
    let reference = Reference { domains: (0..131).map(domain).collect(), ..Reference::default() };
    let programmes = vec![
        programme(1, AwardType::Bts, Level::Bac2, 24, &[130]),
        programme(2, AwardType::Bts, Level::Bac2, 24, &[13]),
    ];
    let catalog = Catalog::new(reference, programmes, Vec::new(), &mut Vec::new());
    let named = [pathway("FOR.2", "class:bts@domaine.n130", PathwayKind::Poursuite, Strength::Class)];
    let classes = complete_classes(&catalog, &named, &[class("bts", &[1, 2])]);
    assert_eq!(classes[1].ids, [ProgrammeId(1)]);
}
