use super::*;
use crate::dataset::Catalog;
use crate::explore::{Place, PlaceIndex};
use crate::model::{Domain, Endpoint, Occupation, Pathway, PathwayClass, Reference, Sector};
use crate::pathways::Graph;
use proptest::prelude::*;

fn programme(id: u32) -> ItemKey {
    ItemKey::Programme(ProgrammeId(id))
}

fn session() -> Session {
    let mut session = Session::new(1_000);
    session.journey =
        Journey::from_pairs([("de", "3e"), ("region", "75"), ("voie", "apprentissage"), ("annees", "5")]);
    session.wish(Wish::Sector("mobilite".parse().expect("slug")));
    session.wish(Wish::Words("les avions".into()));
    session.wish(Wish::Occupation(OccupationId(100)));
    session.dossier.set_first_name("Léa", 1_000);
    session.toggle(&programme(1), 1_001);
    session.dossier.set_note(&programme(1), "portes ouvertes", 1_002);
    session
}

#[test]
fn a_session_is_found_again_whole() {
    let session = session();
    let back = Session::read(&session.write(), 2_000).expect("read");
    assert_eq!(back, session);
    assert_eq!(back.dossier.first_name(), "Léa");
    assert_eq!(back.journey.place, Some(Place::Region("75".into())));
}

#[test]
fn left_alone_it_is_gone() {
    let session = session();
    assert_eq!(session.left(1_000), ALONE);
    assert_eq!(session.left(1_000 + ALONE - WARNING), WARNING);
    assert!(Session::read(&session.write(), 1_000 + ALONE - 1).is_some());
    assert!(Session::read(&session.write(), 1_000 + ALONE).is_none());
    assert_eq!(session.left(0), ALONE, "a clock that went back");
}

#[test]
fn other_versions_and_damage_give_nothing() {
    for text in
        ["", "null", "{}", r#"{"version":2,"touched":1}"#, r#"{"version":1,"touched":1,"wishes":["x"]}"#]
    {
        assert!(Session::read(text, 2).is_none(), "{text}");
    }
}

#[test]
fn wishes_are_held_once_and_few() {
    let mut session = Session::new(0);
    for id in [1, 1, 2, 3, 4, 5, 6, 7] {
        session.wish(Wish::Programme(ProgrammeId(id)));
    }
    assert_eq!(session.wishes.len(), MOST_WISHES);
}

struct Country {
    catalog: Catalog,
    graph: Graph,
    presence: PlaceIndex,
    occupations: Vec<Occupation>,
}

fn read<T: serde::de::DeserializeOwned, const N: usize>(rows: [&str; N]) -> Vec<T> {
    rows.map(|row| serde_json::from_str(row).expect("valid")).into()
}

impl Country {
    fn new() -> Self {
        let text = |t: &str| t.to_owned();
        let reference = Reference {
            sectors: vec![Sector { slug: "mobilite".parse().expect("slug"), name: text(""), hint: text("") }],
            domains: vec![Domain {
                slug: "m.avion".parse().expect("slug"),
                name: text(""),
                parent: text(""),
                sectors: vec![0],
            }],
            ..Reference::default()
        };
        let programmes = read([
            r#"{"id":"FOR.1","type":"bac-pro","name":"Bac pro avion","level":"bac","months":36,"dom":[0],"modes":"sa"}"#,
            r#"{"id":"FOR.2","type":"bts","name":"BTS avion","level":"bac2","months":24,"dom":[0],"modes":"sa"}"#,
            r#"{"id":"FOR.3","type":"bts","name":"BTS fusée","level":"bac2","months":24,"dom":[0],"modes":"s"}"#,
            r#"{"id":"FOR.4","type":"cap","name":"CAP tôlerie","level":"cap","months":24}"#,
        ]);
        let catalog = Catalog::new(reference, programmes, vec![], &mut vec![]);
        let pathways: Vec<Pathway> = read([
            r#"{"from":"FOR.4","to":"FOR.1","k":"entree","s":"named","e":"FOR.1#acces"}"#,
            r#"{"from":"FOR.1","to":"FOR.2","k":"poursuite","s":"named","e":"FOR.2#acces"}"#,
        ]);
        let classes: Vec<PathwayClass> = read([r#"{"class":"cap","label":"CAP","ids":["FOR.4"]}"#]);
        Self {
            graph: Graph::build(&catalog, pathways, &classes),
            catalog,
            presence: PlaceIndex::new(vec![]),
            occupations: read([r#"{"id":"MET.1","name":"pilote","for":["FOR.2"]}"#]),
        }
    }

    fn propose(&self, session: &Session, wish: &Wish) -> Proposal {
        let tables = Tables {
            catalog: &self.catalog,
            graph: &self.graph,
            presence: &self.presence,
            occupations: &self.occupations,
        };
        propose(tables, session, wish, &|_| vec![ProgrammeId(3), ProgrammeId(2)])
    }
}

#[test]
fn from_a_situation_a_wish_is_answered_by_ways() {
    let country = Country::new();
    let mut session = Session::new(0);
    session.journey.from = "class:cap".parse::<Endpoint>().ok();
    for wish in [Wish::Programme(ProgrammeId(2)), Wish::Occupation(OccupationId(1))] {
        let proposal = country.propose(&session, &wish);
        let way = "cap>FOR.1>FOR.2".parse().expect("itinerary");
        assert_eq!(proposal.proposed, [Proposed::Way(way, 60)], "{wish}");
    }
    session.journey.years = Some(3);
    let proposal = country.propose(&session, &Wish::Programme(ProgrammeId(2)));
    assert!(proposal.proposed.is_empty() && proposal.explanation.is_some(), "never empty-handed");
}

#[test]
fn a_sector_or_words_give_what_can_be_reached() {
    let country = Country::new();
    let mut session = Session::new(0);
    let sector = Wish::Sector("mobilite".parse().expect("slug"));
    assert_eq!(country.propose(&session, &sector).proposed.len(), 3);
    session.journey.from = "class:cap".parse::<Endpoint>().ok();
    let programmes = |session: &Session, wish: &Wish| country.propose(session, wish).proposed;
    assert_eq!(
        programmes(&session, &sector),
        [Proposed::Programme(ProgrammeId(1), Some(36)), Proposed::Programme(ProgrammeId(2), Some(60))]
    );
    assert_eq!(
        programmes(&session, &Wish::Words("avion".into())),
        [Proposed::Programme(ProgrammeId(2), Some(60))]
    );
    session.journey.years = Some(3);
    assert_eq!(programmes(&session, &sector), [Proposed::Programme(ProgrammeId(1), Some(36))]);
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_without_panic(text in ".{0,80}") {
        let _ = Session::read(&text, 5);
        let _ = text.parse::<Wish>();
    }

    #[test]
    fn wishes_round_trip(words in "[ -~é]{0,20}", id in 0u32..9999) {
        for wish in [Wish::Words(words.clone()), Wish::Programme(ProgrammeId(id)), Wish::Occupation(OccupationId(id))] {
            prop_assert_eq!(wish.to_string().parse::<Wish>(), Ok(wish));
        }
    }
}
