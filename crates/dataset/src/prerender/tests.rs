//! The whole site of a small bundle: every kind of page, its base, its words, its links.

mod bundle;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use proptest::prelude::*;
use serde_json::Value;

use super::{Options, prerender};
use bundle::{HOSTILE, INDEX, Names, write};

/// Pages by path below the site, without `index.html`.
type Pages = BTreeMap<String, String>;

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry").path()).collect();
    entries.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn site(names: &Names, options: &Options) -> Result<(Pages, super::Report)> {
    let work = tempfile::tempdir()?;
    let (bundle, dist) = (work.path().join("data"), work.path().join("dist"));
    write(&bundle, names)?;
    fs::create_dir_all(&dist)?;
    fs::write(dist.join("index.html"), INDEX)?;
    fs::write(dist.join("robots.txt"), "User-agent: *\nAllow: /\n")?;
    let report = prerender(&bundle, &dist, options)?;
    let pages = files(&dist).into_iter().map(|file| {
        let path = file.strip_prefix(&dist).expect("inside").to_string_lossy().replace('\\', "/");
        let path = path.strip_suffix("index.html").unwrap_or(&path).to_owned();
        (path, fs::read_to_string(&file).expect("text"))
    });
    Ok((pages.collect(), report))
}

fn plain(options: &Options) -> Pages {
    site(&Names::default(), options).expect("a site").0
}

/// The values of an attribute, in order.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let open = format!(" {attribute}=\"");
    page.split(&open).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    page.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map_or("", |(found, _)| found)
}

fn data(page: &str) -> Value {
    serde_json::from_str(between(page, "<script type=\"application/ld+json\">", "</script>"))
        .expect("JSON-LD")
}

#[test]
fn every_kind_of_address_has_its_page_base_and_title() {
    let pages = plain(&Options::default());
    for (path, base, title) in [
        ("", "./", "Du CAP à bac\u{a0}+\u{a0}5, par secteur et par campus"),
        ("formations/", "../", "Formations"),
        ("formations/FOR.1/", "../../", "CAP aéronautique"),
        ("campus/", "../", "Campus des métiers et des qualifications"),
        ("campus/aero/", "../../", "Aéro"),
        ("secteurs/mobilite/", "../../", "Mobilité"),
        ("etablissements/0932030B/", "../../", "Lycée A"),
        ("metiers/MET.1/", "../../", "Mécanicien/ne"),
        ("itineraires/", "../", "Itinéraires"),
        ("comparer/", "../", "Comparer des formations"),
        ("entretien/", "../", "Entretien d’orientation"),
        ("favoris/", "../", "Mes favoris"),
        ("integrer/", "../", "Intégrer Parcours Campus à ton site"),
        ("donnees/", "../", "Données et sources"),
        ("accessibilite/", "../", "Déclaration d’accessibilité"),
        ("mentions-legales/", "../", "Mentions légales et vie privée"),
    ] {
        let page = pages.get(path).unwrap_or_else(|| panic!("no page {path}"));
        assert_eq!(page.matches(&format!("<base href=\"{base}\" />")).count(), 1, "{path}");
        assert_eq!(between(page, "<title>", "</title>"), format!("{title} – Parcours Campus"));
        assert!(between(page, "name=\"description\" content=\"", "\"").len() > 20, "{path}");
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
        assert!(page.contains("import init from './app.js'"), "{path} loads the app");
        assert!(!page.contains("canonical"), "{path}: no absolute address is known");
        let graph = data(page)["@graph"].clone();
        let placed =
            graph.as_array().is_some_and(|graph| graph.iter().any(|node| node["@type"] == "BreadcrumbList"));
        assert_eq!(placed, page.contains("class=\"breadcrumb\""), "{path}");
        assert_eq!(values(page, "data-page"), [path]);
    }
}

#[test]
fn every_link_leads_to_a_file() {
    for without_records in [false, true] {
        let pages = plain(&Options { without_records, ..Options::default() });
        for (path, page) in pages.iter().filter(|(path, _)| path.is_empty() || path.ends_with('/')) {
            let content = page.split_once("id=\"avant\"").expect("content").1;
            let links = values(content, "href").into_iter().chain(values(content, "action"));
            for link in links.filter(|link| !link.starts_with("http")) {
                let target = link.split(['?', '#']).next().unwrap_or_default().trim_start_matches("./");
                assert!(pages.contains_key(target), "{path} links to {link}");
            }
        }
        assert_eq!(pages.contains_key("formations/FOR.1/"), !without_records);
        assert_eq!(pages["secteurs/mobilite/"].contains("href=\"./?p=/formations/FOR.1/\""), without_records);
        assert!(pages.contains_key("campus/aero/"));
    }
}

#[test]
fn records_say_what_they_hold() {
    let pages = plain(&Options::default());
    let programme = &pages["formations/FOR.1/"];
    for said in [
        "<span class=\"badge rung rung-cap\">CAP</span>",
        "2\u{a0}ans",
        "https://www.francecompetences.fr/recherche/rncp/38350/",
        "href=\"etablissements/0932030B/\"",
        "<span>Stains (93)</span>",
        "24\u{a0}places · données 2022",
        "href=\"secteurs/mobilite/\"",
        "href=\"metiers/MET.1/\"",
        "Île-de-France",
    ] {
        assert!(programme.contains(said), "{said}");
    }
    assert_eq!(data(programme)["@graph"][0]["timeToComplete"], "P24M");
    let campus = &pages["campus/aero/"];
    assert_eq!(campus.matches("class=\"ladder-rung").count(), 5);
    assert!(
        campus.contains("Non trouvé dans nos données")
            && campus.contains("<sup class=\"source-mark\">[1]</sup>")
    );
    assert!(campus.contains("class=\"step own\"") && campus.contains("Avions et fils"));
    let institution = &pages["etablissements/0932030B/"];
    assert!(
        institution.contains("href=\"formations/FOR.1/\"") && institution.contains("href=\"campus/aero/\"")
    );
    assert_eq!(data(institution)["@graph"][0]["identifier"]["value"], "0932030B");
    assert!(pages["metiers/MET.1/"].contains("href=\"formations/FOR.1/\""));
    assert!(pages["secteurs/mobilite/"].contains("href=\"campus/aero/\""));
    assert!(pages[""].contains("href=\"secteurs/mobilite/\"") && pages[""].contains("href=\"campus/\""));
    assert!(pages["donnees/"].contains("Fichier d’essai"));
}

#[test]
fn absolute_addresses_come_with_the_site_s_own() {
    let base_url = Some("https://example.fr/parcours".parse().expect("an address"));
    let (pages, report) =
        site(&Names::default(), &Options { base_url, without_records: false }).expect("a site");
    let page = &pages["formations/FOR.1/"];
    let url = "https://example.fr/parcours/formations/FOR.1/";
    assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{url}\">")));
    assert!(page.contains(&format!("<meta property=\"og:url\" content=\"{url}\">")));
    assert_eq!(data(page)["@graph"][0]["url"], url);
    let map = &pages["sitemap.xml"];
    let listed = map.matches("<loc>https://example.fr/parcours/").count();
    // All but the 404 page and the favourites, which are the reader's own.
    assert_eq!(listed, report.pages - 2);
    assert!(pages["robots.txt"].ends_with("Allow: /\nSitemap: https://example.fr/parcours/sitemap.xml\n"));
    assert!(pages["404.html"].contains("<base href=\"/parcours/\" />"));
    assert_eq!(report.not_found_script, None);
}

#[test]
fn an_editor_finds_the_frame_of_a_page_by_its_address() {
    assert!(!plain(&Options::default()).keys().any(|path| path.contains("oembed")));
    let base_url = Some("https://example.fr/parcours".parse().expect("an address"));
    let (pages, _) = site(&Names::default(), &Options { base_url, without_records: false }).expect("a site");
    let address = "https://example.fr/parcours/formations/FOR.1/";
    assert!(pages["formations/FOR.1/"].contains(&format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}oembed.json\" title=\"CAP aéronautique\">"
    )));
    let found: Value = serde_json::from_str(&pages["formations/FOR.1/oembed.json"]).expect("JSON");
    assert_eq!((found["version"].as_str(), found["type"].as_str()), (Some("1.0"), Some("rich")));
    let html = found["html"].as_str().expect("a frame");
    assert!(html.starts_with(&format!("<iframe src=\"{address}?integration=1\" title=\"")));
    assert!(!pages.contains_key("favoris/oembed.json"), "what a reader keeps is not for others");
}

#[test]
fn campuses_and_programmes_have_a_picture_with_its_source_and_year() {
    let pages = plain(&Options::default());
    for (path, name) in [("formations/FOR.1/", "CAP aéronautique"), ("campus/aero/", "Aéro")] {
        let picture = &pages[&format!("{path}carte.svg")];
        assert!(picture.contains(&format!("<title>{name}</title>")), "{path}");
        assert!(picture.contains("Source\u{a0}: Parcours Campus · données\u{a0}2026"), "{path}");
        for unsafe_part in ["<script", "http://127", "href", "<style", "@import"] {
            assert!(!picture.contains(unsafe_part), "{path}: {unsafe_part}");
        }
    }
    assert!(!pages.contains_key("secteurs/mobilite/carte.svg"));
}

#[test]
fn a_404_page_that_knows_no_folder_loads_nothing_by_itself() {
    let (pages, report) = site(&Names::default(), &Options::default()).expect("a site");
    let page = &pages["404.html"];
    assert!(!page.contains("<base"));
    assert!(report.not_found_script.is_some_and(|source| source.starts_with("'sha256-")));
    let waiting = between(page, "<template id=\"suite\">", "</template>");
    assert!(waiting.contains("app.js") && waiting.contains("a.css"));
    assert!(!page.replace(waiting, "").contains("app.js"));
    assert!(!pages.contains_key("sitemap.xml"));
}

#[test]
fn the_same_bundle_gives_the_same_bytes() {
    assert_eq!(plain(&Options::default()), plain(&Options::default()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn hostile_names_come_out_as_text(names in prop::collection::vec(HOSTILE, 8)) {
        let benign = plain(&Options::default());
        let hostile = site(&Names::hostile(&names), &Options::default()).expect("a site").0;
        for (path, page) in &hostile {
            if path.ends_with(".svg") {
                // A picture wraps long names: it has as many lines as they need, and nothing else.
                prop_assert!(!page.contains("<img") && !page.contains("</script"), "{}", path);
                continue;
            }
            // An element more would need a `<` more; the names of the small bundle hold none.
            prop_assert_eq!(page.matches('<').count(), benign[path].matches('<').count(), "{}", path);
            // An attribute more would need its `="`.
            let markup = |page: &str| {
                let script = between(page, "<script type=\"application/ld+json\">", "</script>").to_owned();
                page.replace(&script, "").matches("=\"").count()
            };
            prop_assert_eq!(markup(page), markup(&benign[path]), "{}", path);
            if path.is_empty() || path.ends_with('/') {
                data(page);
            }
        }
    }
}
