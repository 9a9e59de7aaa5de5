//! Itineraries on the bundle of the repository: what counsellors ask, answered as they would.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::path::PathBuf;
use std::sync::OnceLock;

use parcours_core::dataset::{Catalog, Table, read_classes, read_document};
use parcours_core::diagram::{MOST, Size, around, of_itineraries};
use parcours_core::itinerary::{Aim, Answer, Atlas, Question, Reason, ask};
use parcours_core::model::{Level, NoProgramme, Occupation, OccupationId, ProgrammeId};
use parcours_core::pathways::Graph;

struct World {
    catalog: Catalog,
    graph: Graph,
    occupations: Vec<Occupation>,
}

fn text(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../public/data");
    std::fs::read_to_string(folder.join(name)).expect(name)
}

fn records<T: Table>(name: &str) -> Vec<T> {
    let (records, issues) = T::read(name, &text(name));
    assert_eq!(issues, vec![], "{name}");
    records
}

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let reference = read_document("reference.json", &text("reference.json")).expect("reference");
        let catalog = Catalog::new(reference, records("programmes.json"), Vec::new(), &mut Vec::new());
        let (classes, issues) = read_classes("classes.json", &text("classes.json"), &catalog.programmes);
        assert_eq!(issues, vec![]);
        let graph = Graph::build(&catalog, records("pathways.json"), &classes);
        World { catalog, graph, occupations: records("occupations.json") }
    })
}

fn atlas() -> Atlas<'static> {
    let world = world();
    Atlas { catalog: &world.catalog, graph: &world.graph, occupations: &world.occupations }
}

/// The programme of that name, which must be the only one.
fn programme(name: &str) -> ProgrammeId {
    let found: Vec<ProgrammeId> =
        world().catalog.programmes.iter().filter(|p| p.name == name).map(|p| p.id).collect();
    assert_eq!(found.len(), 1, "{name}: {found:?}");
    found[0]
}

fn occupation(name: &str) -> OccupationId {
    world().occupations.iter().find(|o| o.name == name).map(|o| o.id).expect(name)
}

/// Asks from a class or a programme's name to a programme's name.
fn route(from: &str, to: &str) -> Answer {
    let from = from.parse().unwrap_or_else(|_| parcours_core::model::Endpoint::Programme(programme(from)));
    ask(atlas(), &Question::new(from, Aim::Programme(programme(to))))
}

/// The names and months of each way's steps.
fn ways(answer: &Answer) -> Vec<Vec<(&'static str, u16)>> {
    let name = |id| world().catalog.programme(id).expect("programme").name.as_str();
    let steps = |way: &parcours_core::itinerary::Itinerary| {
        way.steps.iter().map(|step| (name(step.id), step.months)).collect()
    };
    answer.itineraries.iter().map(steps).collect()
}

#[test]
fn a_cap_of_aeronautics_reaches_the_bts_by_the_bac_pro_in_two_years() {
    let answer = route("CAP aéronautique option structure", "BTS aéronautique");
    assert_eq!(ways(&answer)[0], [("bac pro aéronautique option structure", 24), ("BTS aéronautique", 24)]);
    assert_eq!(answer.itineraries[0].rules(), 0, "both steps are stated");
}

#[test]
fn an_engineer_of_maintenance_may_come_by_the_vocational_and_by_the_technological_way() {
    let to = Aim::Occupation(occupation("ingénieur/e maintenance aéronautique"));
    let answer = ask(atlas(), &Question::new("class:3e".parse().expect("class"), to));
    let through = |word: &str| {
        answer.itineraries.iter().any(|way| {
            let names = way.steps.iter().filter_map(|step| world().catalog.programme(step.id));
            way.level == Some(Level::Bac5) && names.into_iter().any(|p| p.name.starts_with(word))
        })
    };
    assert!(through("bac pro"), "{:#?}", ways(&answer));
    assert!(through("bac techno"), "{:#?}", ways(&answer));
}

#[test]
fn a_general_bac_enters_hospitality_by_the_year_of_levelling() {
    let to = "BTS management en hôtellerie restauration option A management d'unité de restauration";
    let answer = route("class:bac-general", to);
    assert!(!answer.itineraries.is_empty());
    for way in ways(&answer) {
        assert!(way.iter().any(|(name, _)| name.contains("mise à niveau")), "{way:?}");
    }
}

#[test]
fn a_train_driver_is_explained_rather_than_invented() {
    let to = Aim::Occupation(occupation("conducteur/trice de train"));
    let answer = ask(atlas(), &Question::new("class:3e".parse().expect("class"), to));
    assert!(answer.itineraries.is_empty());
    let explanation = answer.explanation.expect("told");
    assert_eq!(explanation.reason, Reason::NoDiploma(NoProgramme::Employer));
    assert!(explanation.text.contains("employeur"), "{}", explanation.text);
}

/// A question that someone of each campus of the first région would ask: from, to, a word of a step that a counsellor
/// expects on some way, and the longest that the shortest way may take, in months.
const CAMPUSES: [(&str, &str, &str, &str, u16); 14] = [
    ("Aérocampus", "CAP aéronautique option systèmes", "BTS aéronautique", "bac pro aéronautique", 48),
    ("Aéronautique", "class:3e", "bac pro aéronautique option avionique", "2de professionnelle", 36),
    ("Alimentation", "CAP boulanger", "bac pro boulanger-pâtissier", "bac pro boulanger", 24),
    ("Felletin", "CAP maçon", "BTS bâtiment", "bac pro", 48),
    ("Cuir", "CAP maroquinerie", "BTS métiers de la mode chaussure et maroquinerie", "bac pro", 48),
    (
        "Ferrocampus",
        "bac pro maintenance des systèmes de production connectés",
        "BTS maintenance des systèmes option A systèmes de production",
        "BTS maintenance",
        24,
    ),
    ("Forêt-bois", "bac pro forêt", "BTSA gestion forestière", "BTSA", 24),
    ("Littoral", "class:bac-general", "BTSA gestion et protection de la nature", "BTSA", 24),
    ("Environnement sensible", "class:bac-sti2d", "BTS environnement nucléaire", "BTS", 24),
    (
        "Mer",
        "bac pro électromécanicien marine",
        "BTS maritime maintenance des systèmes électro-navals",
        "BTS maritime",
        36,
    ),
    (
        "Numérique",
        "bac pro cybersécurité, informatique et réseaux, électronique",
        "BTS cybersécurité, informatique et réseaux, électronique option A informatique et réseaux",
        "BTS",
        24,
    ),
    (
        "Production culinaire",
        "class:bac-general",
        "BTS management en hôtellerie restauration option B management d'unité de production culinaire",
        "mise à niveau",
        36,
    ),
    (
        "Égletons",
        "CAP constructeur de routes et d'aménagements urbains",
        "BTS travaux publics",
        "bac pro",
        48,
    ),
    (
        "Vigne",
        "bac pro conduite et gestion de l'entreprise vitivinicole",
        "BTSA viticulture-oenologie",
        "BTSA",
        24,
    ),
];

#[test]
fn each_campus_has_its_question_answered() {
    for (campus, from, to, word, most) in CAMPUSES {
        let answer = route(from, to);
        let shortest = answer.itineraries.iter().map(parcours_core::itinerary::Itinerary::months).min();
        assert!(
            shortest.is_some_and(|months| months <= most),
            "{campus}: {shortest:?} {:?}",
            answer.explanation
        );
        assert!(
            ways(&answer).iter().flatten().any(|(name, _)| name.contains(word)),
            "{campus}: no {word} in {:?}",
            ways(&answer)
        );
        for way in &answer.itineraries {
            for step in &way.steps {
                let programme = world().catalog.programme(step.id).expect("programme");
                assert!(programme.is_enterable(), "{campus}: {} is closed", programme.name);
            }
        }
    }
}

#[test]
fn drawings_of_real_answers_stay_readable() {
    let world = world();
    let more = |count: usize| format!("+ {count}");
    let to = Aim::Occupation(occupation("ingénieur/e maintenance aéronautique"));
    let answer = ask(atlas(), &Question::new("class:3e".parse().expect("class"), to));
    let whole = of_itineraries(&world.catalog, ("En 3e", None), &answer.itineraries, Some(0));
    let chosen: Vec<bool> = whole.items.iter().map(|item| item.chosen).collect();
    assert_eq!(chosen.iter().filter(|own| **own).count(), answer.itineraries[0].steps.len() + 1);
    for size in [Size::Narrow, Size::Wide] {
        let (folded, picture) = whole.fitted(size, &[], more);
        assert!(folded.items.len() <= MOST, "{}", folded.items.len());
        let screen = if size == Size::Narrow { 560 } else { 1200 };
        assert!(picture.width <= screen, "{size:?}: {}", picture.width);
    }
    // The most crowded neighbourhood of all still folds to a screen.
    for name in ["BTS aéronautique", "bac général"] {
        let whole = around(&world.catalog, &world.graph, programme(name));
        let folded = whole.fold(Size::Wide.width(), &[], more);
        assert!(folded.items.len() <= MOST + 8, "{name}: {}", folded.items.len());
        assert!(whole.items.iter().any(|item| item.chosen));
    }
}
