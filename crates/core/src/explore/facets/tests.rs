//! A small country: two départements, three programmes.

use super::*;
use crate::model::{Academy, Department, Domain, Region, Sector};

fn catalog() -> Catalog {
    let text = |t: &str| t.to_owned();
    let sector = |slug: &str| Sector { slug: slug.parse().expect("slug"), name: text(slug), hint: text("") };
    let domain = |slug: &str, sectors: Vec<u8>| Domain {
        slug: slug.parse().expect("slug"),
        name: text(slug),
        parent: text(""),
        sectors,
    };
    let department = |code: &str, region: &str| Department {
        code: text(code),
        name: text(code),
        academy: text("13"),
        region: text(region),
    };
    let reference = Reference {
        sectors: vec![sector("mobilite"), sector("energie")],
        domains: vec![domain("m.avion", vec![0]), domain("e.eau", vec![1])],
        regions: vec![
            Region { code: text("75"), name: text("Sud") },
            Region { code: text("84"), name: text("Est") },
        ],
        academies: vec![Academy { code: text("13"), name: text("P"), region: text("75") }],
        departments: vec![department("016", "75"), department("001", "84")],
        interests: vec![],
    };
    let programmes = [
        r#"{"id":"FOR.1","type":"cap","name":"CAP avion","level":"cap","dom":[0],"modes":"sa"}"#,
        r#"{"id":"FOR.2","type":"bts","name":"BTS avion","level":"bac2","dom":[0],"modes":"s"}"#,
        r#"{"id":"FOR.3","type":"bts","name":"BTS eau","level":"bac2","dom":[1]}"#,
    ]
    .map(|line| serde_json::from_str(line).expect("valid"));
    Catalog::new(reference, programmes.to_vec(), vec![], &mut vec![])
}

fn places() -> PlaceIndex {
    PlaceIndex::new(
        [r#"{"id":"FOR.1","at":"0s2 1A"}"#, r#"{"id":"FOR.2","at":"0sS2"}"#]
            .map(|line| serde_json::from_str(line).expect("valid"))
            .to_vec(),
    )
}

fn ask(query: &str) -> Selection {
    let filter = Filter::from_pairs(query.split('&').filter_map(|pair| pair.split_once('=')));
    select(&catalog(), &places(), &filter, None)
}

fn ids(selection: &Selection) -> Vec<u32> {
    selection.programmes.iter().map(|id| id.0).collect()
}

#[test]
fn everything_passes_an_empty_filter_lowest_level_first() {
    let all = ask("");
    assert_eq!(ids(&all), [1, 2, 3]);
    assert_eq!(all.facets.awards[&AwardType::Bts], 2);
    assert_eq!(all.facets.regions["75"], 2);
}

#[test]
fn a_count_is_what_choosing_it_would_give() {
    let bts = ask("type=bts");
    assert_eq!(bts.facets.awards[&AwardType::Cap], 1, "other types stay counted");
    assert_eq!(bts.facets.sectors["mobilite"], 1);
    assert_eq!(ids(&ask("type=bts&secteur=mobilite")), [2]);
}

#[test]
fn mode_place_and_ownership_must_meet_at_one_place() {
    assert_eq!(ids(&ask("voie=apprentissage")), [1]);
    assert_eq!(ids(&ask("voie=vae&departement=16")), [] as [u32; 0]);
    assert_eq!(ids(&ask("voie=apprentissage&departement=1")), [1]);
    assert_eq!(ids(&ask("region=75&statut=prive")), [2]);
}

#[test]
fn an_unknown_apprenticeship_place_hides_nothing() {
    // The CAP is open to apprenticeship and taught there; only its apprenticeship places are unknown.
    assert_eq!(ids(&ask("voie=apprentissage&departement=16")), [1]);
    assert_eq!(ask("region=75").facets.modes[&StudyMode::Apprenticeship], 1);
    // With BTS those places are known: absent means absent.
    assert_eq!(ids(&ask("type=bts&voie=apprentissage&departement=16")), [] as [u32; 0]);
}

#[test]
fn what_the_search_ranked_keeps_its_order() {
    let filter = Filter::from_pairs([("q", "avion")]);
    let ranked = [ProgrammeId(2), ProgrammeId(1)];
    assert_eq!(ids(&select(&catalog(), &places(), &filter, Some(&ranked))), [2, 1]);
}
