//! The questions that are asked of the itineraries: the same on every run of one bundle.

use parcours_core::itinerary::{Aim, Answer, Atlas, Question, Surroundings, ask};
use parcours_core::model::{ClassKey, Endpoint, StudyMode};
use parcours_core::pathways::{Graph, NodeId};

use crate::bundle::Tables;
use crate::random::Random;

/// How many questions are asked.
pub const COUNT: usize = 300;

/// A question, without what it borrows.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Where one stands.
    pub from: Endpoint,
    /// What one aims at.
    pub to: Aim,
    /// By apprenticeship.
    pub apprentice: bool,
    /// In Île-de-France.
    pub near: bool,
}

/// Questions from every departure that the interface offers: half to a programme, a third to an occupation, the others to
/// a level in a sector; one in four by apprenticeship, one in five within a région.
pub fn fixed(tables: &Tables) -> Vec<Asked> {
    let entries: Vec<ClassKey> = Graph::entries().filter_map(|(key, _)| key.parse().ok()).collect();
    let programmes: Vec<_> =
        tables.catalog.programmes.iter().filter(|programme| programme.is_enterable()).collect();
    let (occupations, sectors) = (&tables.occupations, tables.catalog.reference.sectors.len());
    if entries.is_empty() || programmes.is_empty() || occupations.is_empty() {
        return Vec::new();
    }
    let mut random = Random::new(2026);
    (0..COUNT)
        .map(|number| {
            let programme = programmes[random.below(programmes.len())];
            let to = match number % 6 {
                0..3 => Aim::Programme(programme.id),
                3 | 4 => Aim::Occupation(occupations[random.below(occupations.len())].id),
                _ => match programme.level {
                    Some(level) => {
                        Aim::Level { level, sector: u8::try_from(random.below(sectors)).unwrap_or(0) }
                    }
                    None => Aim::Programme(programme.id),
                },
            };
            Asked {
                from: Endpoint::Class(entries[number % entries.len()].clone()),
                to,
                apprentice: number % 4 == 1,
                near: number % 5 == 2,
            }
        })
        .collect()
}

/// The place of the questions that have one: the départements of Île-de-France.
pub fn place(tables: &Tables, graph: &Graph) -> Surroundings {
    let departments = tables.catalog.reference.departments.iter();
    let wanted: Vec<u8> =
        (0u8..).zip(departments).filter(|(_, d)| d.region == "11").map(|(index, _)| index).collect();
    Surroundings::departments(graph, &tables.presence, &wanted)
}

/// Answers a question.
pub fn answer(tables: &Tables, graph: &Graph, place: &Surroundings, asked: &Asked) -> Answer {
    let atlas = Atlas { catalog: &tables.catalog, graph, occupations: &tables.occupations };
    let modes = asked.apprentice.then_some(StudyMode::Apprenticeship).into_iter().collect();
    let place = asked.near.then_some(place);
    ask(atlas, &Question { modes, place, ..Question::new(asked.from.clone(), asked.to) })
}

/// The nodes of both ends of a question that has neither status nor place, the open programmes alone.
pub fn ends(tables: &Tables, graph: &Graph, asked: &Asked) -> Option<(Vec<NodeId>, Vec<NodeId>)> {
    if asked.apprentice || asked.near {
        return None;
    }
    let starts = graph.start(&asked.from, &[]).ok()?.nodes;
    let of_level = |level, sector| {
        let programmes = tables.catalog.programmes.iter();
        programmes
            .filter(move |p| p.level == Some(level) && tables.catalog.in_sector(p, sector))
            .map(|programme| programme.id)
            .collect()
    };
    let ids: Vec<_> = match asked.to {
        Aim::Programme(id) => vec![id],
        Aim::Occupation(id) => {
            let known = tables.occupations.iter().filter(|occupation| occupation.id == id);
            known.flat_map(parcours_core::model::Occupation::all_programmes).collect()
        }
        Aim::Level { level, sector } => of_level(level, sector),
    };
    let nodes = ids.into_iter().filter_map(|id| graph.node_of(id));
    let mut targets: Vec<NodeId> = nodes.filter(|node| graph.node(*node).enterable).collect();
    targets.sort_unstable();
    targets.dedup();
    (!targets.is_empty()).then_some((starts, targets))
}
