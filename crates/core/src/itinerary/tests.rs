//! The search against brute force, and the shape of answers.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::search::Problem;
use super::targets::group;
use super::unfold::unfold;
use super::*;
use crate::dataset::Catalog;
use crate::model::{
    AwardType, Domain, Endpoint, Evidence, Level, ModeSet, NoProgramme, Occupation, OccupationId, Pathway,
    PathwayClass, PathwayKind, Programme, ProgrammeId, ProgrammeState, Reference, Strength,
};
use crate::pathways::{Edge, Graph, NodeId};

fn programme(id: u32, award: AwardType, level: Level, months: u16) -> Programme {
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
        domains: vec![0],
        modes: ModeSet::EMPTY,
        state: ProgrammeState::Open,
        ends: None,
        successors: Vec::new(),
    }
}

fn pathway(from: &str, to: &str, months: Option<u16>, strength: Strength) -> Pathway {
    Pathway {
        from: from.parse().expect("endpoint"),
        to: to.parse().expect("endpoint"),
        kind: PathwayKind::Poursuite,
        strength,
        months,
        condition: String::new(),
        evidence: Evidence("FOR.1#acces".into()),
        doubt: String::new(),
    }
}

fn catalog(programmes: Vec<Programme>) -> Catalog {
    let domain = Domain {
        slug: "mecanique.aeronautique".parse().expect("slug"),
        name: String::new(),
        parent: String::new(),
        sectors: vec![0],
    };
    let reference = Reference { domains: vec![domain], ..Reference::default() };
    Catalog::new(reference, programmes, Vec::new(), &mut Vec::new())
}

/// A random small graph: levels, and edges with months and strength that may go anywhere, loops included.
fn random_graph() -> impl Strategy<Value = (Graph, Vec<Cost>)> {
    let levels = prop::collection::vec(0_usize..4, 4..9);
    let edges = prop::collection::vec((0_u32..9, 0_u32..9, 1_u16..5, 0_u8..2), 1..26);
    let entry = prop::collection::vec((0_u16..3, 0_u16..3), 12);
    (levels, edges, entry).prop_map(|(levels, edges, entry)| {
        let size = u32::try_from(levels.len()).expect("small");
        let awards = [
            (AwardType::Cap, Level::Cap),
            (AwardType::BacPro, Level::Bac),
            (AwardType::Bts, Level::Bac2),
            (AwardType::SecondePro, Level::Seconde),
        ];
        let programmes = (1..).zip(&levels).map(|(id, level)| {
            let (award, level) = awards[*level];
            programme(id, award, level, 12)
        });
        let catalog = catalog(programmes.collect());
        let pathways = edges.iter().map(|(from, to, months, rule)| {
            let strength = if *rule == 1 { Strength::Rule } else { Strength::Named };
            let end = |index: &u32| format!("FOR.{}", index % size + 1);
            pathway(&end(from), &end(to), Some(*months), strength)
        });
        let graph = Graph::build(&catalog, pathways.collect(), &[]);
        let entry = entry.into_iter().cycle().take(graph.len());
        (graph, entry.map(|(mode, distance)| Cost::new([0, 0, 0, mode, distance])).collect())
    })
}

/// Every simple way from a start to an aim, as its edges.
fn every_way(problem: &Problem<'_>, at: NodeId, way: &mut Vec<Edge>, found: &mut Vec<(Cost, Vec<Edge>)>) {
    if !way.is_empty() && problem.targets.contains(&at) {
        let cost = way.iter().fold(Cost::ZERO, |cost, edge| cost + problem.cost(edge));
        found.push((cost, way.clone()));
    }
    for edge in problem.graph.leaving(at) {
        let seen = way.iter().any(|step| step.from == edge.to) || edge.to == at;
        if !seen {
            way.push(*edge);
            every_way(problem, edge.to, way, found);
            way.pop();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn the_search_finds_exactly_the_best_ways((graph, entry) in random_graph(), aims in prop::collection::btree_set(1_u32..9, 1..4), start in 1_u32..9, most in 3_u16..30) {
        let Some(start) = graph.node_of(ProgrammeId(start)) else { return Ok(()) };
        let targets: Vec<NodeId> = aims.iter().filter_map(|id| graph.node_of(ProgrammeId(*id))).filter(|node| *node != start).collect();
        let allowed = vec![true; graph.len()];
        let starts = [start];
        // Aims of one level: an answer treats each level apart.
        let Some(first) = targets.first().map(|node| group(&graph, *node)) else { return Ok(()) };
        let targets: Vec<NodeId> = targets.into_iter().filter(|node| group(&graph, *node) == first).collect();
        let problem = Problem {
            graph: &graph, starts: &starts, targets: &targets, entry: &entry, allowed: &allowed, max_months: most,
            via: None, experience: None, barred: &[],
        };
        let found = problem.solve(&problem.bounds());
        let ways = unfold(&graph, &found);

        let mut all = Vec::new();
        every_way(&problem, start, &mut Vec::new(), &mut all);
        all.retain(|(cost, _)| cost.months() <= most);
        let level = |way: &[Edge]| group(&graph, way.last().expect("an edge").to);
        let best: Vec<&(Cost, Vec<Edge>)> = all
            .iter()
            .filter(|(cost, way)| !all.iter().any(|(other, rival)| other.dominates(*cost) && level(rival) == level(way)))
            .collect();

        let costs = |ways: &mut dyn Iterator<Item = (u8, Cost)>| ways.collect::<BTreeSet<_>>();
        let ours = costs(&mut ways.iter().map(|way| (level(&way.edges), way.cost)));
        let theirs = costs(&mut best.iter().map(|(cost, way)| (level(way), *cost)));
        prop_assert_eq!(ours, theirs);
        // Every itinerary of a best cost is counted, and those shown are among them.
        let counted: u32 = ways.iter().map(|way| way.count).sum();
        prop_assert_eq!(counted as usize, best.len());
        for way in &ways {
            prop_assert!(best.iter().any(|(cost, edges)| *cost == way.cost && *edges == way.edges));
        }
    }
}

fn schooling() -> (Catalog, Graph) {
    let catalog = catalog(vec![
        programme(1, AwardType::Cap, Level::Cap, 24),
        programme(2, AwardType::BacPro, Level::Bac, 36),
        programme(3, AwardType::Bts, Level::Bac2, 24),
        programme(4, AwardType::MiseANiveauBts, Level::Bac1, 12),
        programme(5, AwardType::BacGeneral, Level::Bac, 12),
    ]);
    let mut levelling = pathway("FOR.5", "FOR.3", None, Strength::Named);
    levelling.kind = PathwayKind::MiseANiveau;
    let mut short = pathway("FOR.1", "FOR.2", None, Strength::Named);
    short.kind = PathwayKind::Acces2Ans;
    let pathways = vec![
        short,
        pathway("FOR.2", "FOR.3", None, Strength::Named),
        levelling,
        pathway("FOR.5", "FOR.4", None, Strength::Named),
        pathway("FOR.4", "FOR.3", None, Strength::Named),
        pathway("FOR.5", "FOR.3", None, Strength::Rule),
    ];
    let class =
        PathwayClass { key: "cap".parse().expect("key"), label: "CAP".into(), ids: vec![ProgrammeId(1)] };
    let graph = Graph::build(&catalog, pathways, &[class]);
    (catalog, graph)
}

fn question<'a>(from: &str, to: u32) -> Question<'a> {
    Question::new(from.parse::<Endpoint>().expect("endpoint"), Aim::Programme(ProgrammeId(to)))
}

#[test]
fn shortened_courses_and_levelling_years_are_understood() {
    let (catalog, graph) = schooling();
    let atlas = Atlas { catalog: &catalog, graph: &graph, occupations: &[] };
    let answer = ask(atlas, &question("class:cap", 3));
    let steps: Vec<(u32, u16)> = answer.itineraries[0].steps.iter().map(|s| (s.id.0, s.months)).collect();
    assert_eq!(steps, [(2, 24), (3, 24)]);
    let answer = ask(atlas, &question("FOR.5", 3));
    let steps: Vec<u32> = answer.itineraries[0].steps.iter().map(|s| s.id.0).collect();
    assert_eq!((answer.itineraries.len(), steps), (1, vec![4, 3]), "no way round the year of levelling");
}

#[test]
fn no_way_is_explained() {
    let (catalog, graph) = schooling();
    let driver = Occupation {
        id: OccupationId(1),
        name: "conducteur de train".into(),
        masculine: None,
        feminine: None,
        rome: Vec::new(),
        level: None,
        interests: Vec::new(),
        domains: Vec::new(),
        programmes: Vec::new(),
        read: Vec::new(),
        no_programme: Some(NoProgramme::Employer),
    };
    let occupations = [driver];
    let atlas = Atlas { catalog: &catalog, graph: &graph, occupations: &occupations };
    let reason = |question: &Question<'_>| ask(atlas, question).explanation.map(|e| e.reason);
    assert_eq!(reason(&question("FOR.3", 1)), Some(Reason::NoWayIn));
    assert_eq!(reason(&question("FOR.3", 2)), Some(Reason::Lower));
    assert_eq!(reason(&question("FOR.3", 3)), Some(Reason::AlreadyThere));
    assert_eq!(reason(&question("FOR.3", 99)), Some(Reason::UnknownAim));
    let job = Question { to: Aim::Occupation(OccupationId(1)), ..question("FOR.1", 1) };
    assert_eq!(reason(&job), Some(Reason::NoDiploma(NoProgramme::Employer)));
    let hurried = Question { max_months: Some(36), ..question("FOR.1", 3) };
    let explanation = ask(atlas, &hurried).explanation.expect("told");
    assert_eq!(explanation.lifts, [Lift { constraint: Constraint::Duration, itineraries: 1, months: 48 }]);
    assert!(
        explanation.text.ends_with("un chemin existe : le plus court prend 4 ans."),
        "{}",
        explanation.text
    );
}

#[test]
fn doors_open_and_close() {
    let (_, graph) = schooling();
    let before = [graph.node_of(ProgrammeId(1)).expect("node"), graph.node_of(ProgrammeId(5)).expect("node")];
    let of_bts = doors(&graph, ProgrammeId(3), &before).expect("known");
    assert!(
        of_bts.dead_end && of_bts.opens.is_empty() && of_bts.closes.is_empty(),
        "nothing stands above it"
    );
    let of_cap = doors(&graph, ProgrammeId(1), &before).expect("known");
    assert_eq!(of_cap.next, [ProgrammeId(2)]);
    assert_eq!(
        of_cap.closes.iter().map(|r| r.id.0).collect::<Vec<_>>(),
        [4],
        "the levelling year is left behind"
    );
}
