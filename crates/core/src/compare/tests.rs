//! Two diplomas that differ, one like the first, one of which little is known.

use super::*;
use crate::dataset::{Catalog, Sorted, Table};
use crate::explore::{Place, PlaceIndex};
use crate::model::{
    Department, Institution, InstitutionKind, InstitutionPlaces, Occupation, Offering, Outcome, Ownership,
    Pathway, PathwayClass, ProgrammeId, Reference, Region, StudyMode,
};
use crate::pathways::Graph;
use proptest::prelude::*;

struct Country {
    catalog: Catalog,
    graph: Graph,
    presence: PlaceIndex,
    occupations: Vec<Occupation>,
    outcomes: Vec<Outcome>,
    places: Vec<InstitutionPlaces>,
    institutions: Sorted<Institution>,
}

fn read<T: serde::de::DeserializeOwned, const N: usize>(rows: [&str; N]) -> Vec<T> {
    rows.map(|row| serde_json::from_str(row).expect("valid")).into()
}

fn taught(number: u32, mode: StudyMode, year: u16) -> Offering {
    Offering { programme: ProgrammeId(number), mode, year, capacity: None, to_check: false, trunk: false }
}

impl Country {
    fn new() -> Self {
        let department = |code: &str| Department {
            code: code.to_owned(),
            name: code.to_owned(),
            academy: "13".to_owned(),
            region: "75".to_owned(),
        };
        let reference = Reference {
            regions: vec![Region { code: "75".into(), name: "Sud".into() }],
            departments: vec![department("016"), department("017")],
            ..Reference::default()
        };
        let programmes = read([
            r#"{"id":"FOR.1","type":"bts","name":"BTS avion","level":"bac2","months":24,"modes":"sa"}"#,
            r#"{"id":"FOR.2","type":"but","name":"BUT avion","level":"bac3","months":36,"modes":"sa"}"#,
            r#"{"id":"FOR.3","type":"bts","name":"BTS auto","level":"bac2","months":24,"modes":"sa"}"#,
            r#"{"id":"FOR.4","type":"bts","name":"BTS eau"}"#,
            r#"{"id":"FOR.5","type":"bac-pro","name":"Bac pro avion","level":"bac","months":36}"#,
        ]);
        let catalog = Catalog::new(reference, programmes, vec![], &mut vec![]);
        let pathways: Vec<Pathway> = read([
            r#"{"from":"FOR.5","to":"FOR.1","k":"entree","s":"named","e":"FOR.1#acces"}"#,
            r#"{"from":"class:bac","to":"FOR.1","k":"entree","s":"class","e":"FOR.1#acces"}"#,
            r#"{"from":"FOR.5","to":"FOR.3","k":"entree","s":"named","e":"FOR.3#acces"}"#,
            r#"{"from":"class:bac","to":"FOR.2","k":"entree","s":"class","e":"FOR.2#acces"}"#,
        ]);
        let classes: Vec<PathwayClass> = read([r#"{"class":"bac","label":"un bac","ids":["FOR.5"]}"#]);
        let mut issues = vec![];
        let uai = "0932030B".parse().expect("valid");
        let institution = Institution {
            uai,
            name: "Lycée".into(),
            kind: InstitutionKind::Lycee,
            town: "Angoulême".into(),
            department: Some(0),
            lat: None,
            lon: None,
            ownership: Ownership::Public,
            as_of: 2024,
            to_check: false,
        };
        Self {
            graph: Graph::build(&catalog, pathways, &classes),
            catalog,
            presence: PlaceIndex::new(read([
                r#"{"id":"FOR.1","at":"0s 1sa2"}"#,
                r#"{"id":"FOR.3","at":"1s"}"#,
            ])),
            occupations: read([r#"{"id":"MET.1","name":"pilote","for":["FOR.1","FOR.3"]}"#]),
            outcomes: Outcome::read("", "[\n\"1 s fr:41/62*100\",\n\"2 s fr:\",\n\"3 s fr:43/60*100\"\n]\n")
                .0,
            places: vec![InstitutionPlaces {
                uai,
                offerings: vec![
                    taught(1, StudyMode::School, 2022),
                    taught(1, StudyMode::Apprenticeship, 2024),
                    taught(3, StudyMode::School, 2022),
                ],
            }],
            institutions: Sorted::new(
                "",
                vec![institution],
                |institution: &Institution| institution.uai,
                &mut issues,
            ),
        }
    }

    fn sources<'a>(&'a self, place: Option<&'a Place>) -> Sources<'a> {
        let (places, institutions) = (&self.places, &self.institutions);
        Sources {
            catalog: &self.catalog,
            graph: &self.graph,
            presence: &self.presence,
            occupations: &self.occupations,
            outcomes: &self.outcomes,
            around: place.map(|place| Around { place, places, institutions }),
        }
    }

    fn facts<'a>(&'a self, ids: &[u32], place: Option<&'a Place>) -> Vec<Facts<'a>> {
        ids.iter().map(|id| Facts::of(ProgrammeId(*id), self.sources(place)).expect("known")).collect()
    }
}

#[test]
fn what_is_known_is_gathered() {
    let country = Country::new();
    let place = Place::Department("016".into());
    let facts = country.facts(&[1, 4], Some(&place));
    let (known, unknown) = (&facts[0], &facts[1]);
    assert_eq!((known.country, known.seen.to_string().as_str()), (3, "sa"));
    assert_eq!(known.near.len(), 1, "one institution, whatever its modes");
    assert_eq!((known.near[0].town.as_str(), known.near[0].modes.to_string().as_str()), ("Angoulême", "sa"));
    assert_eq!(known.before.first, [Way::Programme(ProgrammeId(5)), Way::Class("un bac".into())]);
    assert_eq!(known.before.programmes, [ProgrammeId(5)], "each once, however many texts lead there");
    assert_eq!(known.outcomes[0].map(|outcome| outcome.working[0]), Some(Some(62)));
    assert!(unknown.near.is_empty() && unknown.before.first.is_empty() && unknown.outcomes == [None, None]);
    assert!(Facts::of(ProgrammeId(99), country.sources(None)).is_none());
    let elsewhere = Place::Department("017".into());
    assert!(country.facts(&[1], Some(&elsewhere))[0].near.is_empty());
}

#[test]
fn rows_tell_what_differs_and_what_cannot_be_told() {
    let country = Country::new();
    let verdicts = |ids: &[u32]| Row::ALL.map(|row| row.verdict(&country.facts(ids, None)));
    use Verdict::{Differs, Same, Unclear};
    // BTS avion and BTS auto: same level, award, duration, modes and way out (none known); other places, other ways in.
    assert_eq!(verdicts(&[1, 3]), [Same, Same, Same, Same, Differs, Same, Same, Unclear, Same, Unclear]);
    assert_eq!(verdicts(&[1, 2])[..3], [Differs, Differs, Differs]);
    // Little is known of BTS eau: that is no difference.
    assert_eq!(verdicts(&[1, 4])[0], Unclear);
    assert_eq!(verdicts(&[1, 4])[9], Unclear);
}

#[test]
fn a_point_more_is_no_difference_and_silence_is_none() {
    let country = Country::new();
    let facts = country.facts(&[1, 3], None);
    // 62 and 60 are both « 6 sur 10 », 41 and 43 « 4 sur 10 »; apprenticeship is not communicated.
    assert_eq!(Row::Outcomes.verdict(&facts), Verdict::Unclear);
    assert_eq!(Row::Outcomes.verdict(&country.facts(&[1, 2], None)), Verdict::Unclear);
}

proptest! {
    #[test]
    fn a_verdict_does_not_depend_on_the_order(ids in prop::collection::vec(1u32..6, 1..5), turn in 0usize..4) {
        let country = Country::new();
        let mut turned = ids.clone();
        turned.rotate_left(turn % ids.len());
        for row in Row::ALL {
            prop_assert_eq!(row.verdict(&country.facts(&ids, None)), row.verdict(&country.facts(&turned, None)));
        }
    }

    #[test]
    fn nothing_differs_from_itself_and_one_more_takes_no_difference_away(ids in prop::collection::vec(1u32..6, 1..4), more in 1u32..6) {
        let country = Country::new();
        for row in Row::ALL {
            let twice = country.facts(&[ids[0], ids[0]], None);
            prop_assert_ne!(row.verdict(&twice), Verdict::Differs);
            let wider: Vec<u32> = ids.iter().copied().chain([more]).collect();
            if row.verdict(&country.facts(&ids, None)) == Verdict::Differs {
                prop_assert_eq!(row.verdict(&country.facts(&wider, None)), Verdict::Differs);
            }
        }
    }
}
