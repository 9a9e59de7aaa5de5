//! The official files, who publishes them, under which licence and as of when.

/// An official file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceFile {
    /// Key, used in the manifest and the reports.
    pub id: &'static str,
    /// Path below the folder of the official files.
    pub path: &'static str,
    /// Delimiter of its columns; unused for XML.
    pub delimiter: u8,
    /// What it is.
    pub title: &'static str,
    /// Who publishes it.
    pub producer: &'static str,
    /// Under which licence.
    pub licence: &'static str,
    /// As of when.
    pub vintage: &'static str,
    /// Where it is published.
    pub url: &'static str,
}

const ODBL: &str = "ODbL 1.0";
const LO: &str = "Licence Ouverte 2.0";
const ONISEP: &str = "Onisep";
const MINISTRY: &str = "Ministère chargé de l’Éducation nationale";
const BCN_URL: &str = "https://infocentre.pleiade.education.fr/bcn/";
/// Our copy of the file does not come with a licence.
const UNSTATED: &str = "à vérifier auprès du producteur";

macro_rules! sources {
    ($($id:literal $path:literal $delimiter:literal $title:literal, $producer:expr, $licence:expr, $vintage:literal, $url:expr;)*) => {
        /// Every official file that the import reads.
        pub const SOURCES: &[SourceFile] = &[$(SourceFile {
            id: $id, path: $path, delimiter: $delimiter, title: $title, producer: $producer, licence: $licence,
            vintage: $vintage, url: $url,
        }),*];
    };
}

sources! {
    "onisep-formations" "onisep/ideo_formations_initiales_2025-10.csv" b';' "Idéo : formations initiales en France", ONISEP, ODBL, "2025-10", "https://opendata.onisep.fr/data/5fa591127f501/2-ideo-formations-initiales-en-france.htm";
    "onisep-fiches-metiers" "onisep/fiches_metiers_2025-10.csv" b';' "Idéo : fiches métiers", ONISEP, ODBL, "2025-10", "https://opendata.onisep.fr/";
    "onisep-metiers" "onisep/ideo_metiers_2025-10.xml" b';' "Idéo : métiers", ONISEP, ODBL, "2025-10", "https://opendata.onisep.fr/";
    "onisep-passage" "onisep/table_de_passage_2025-10.xml" b';' "Table de passage entre codes de certifications et de formations", ONISEP, ODBL, "2025-10", "https://opendata.onisep.fr/";
    "bcn-territoires" "bcn/departements_academies_regions.csv" b';' "Départements, académies et régions", MINISTRY, UNSTATED, "2025-05", BCN_URL;
    "bcn-diplomes" "bcn/nFormationDiplome_.csv" b';' "Nomenclature des diplômes (ouverts, fermés, remplacés)", MINISTRY, UNSTATED, "2025-08", BCN_URL;
    "bcn-diplomes-complets" "bcn/vFormationDiplome_.csv" b';' "Nomenclature des diplômes, codes anciens compris", MINISTRY, UNSTATED, "2025-08", BCN_URL;
    "bcn-mef" "bcn/nMef.csv" b';' "Modules élémentaires de formation", MINISTRY, UNSTATED, "2025-08", BCN_URL;
    "bcn-bts-options" "bcn/optionsBTS.csv" b';' "BTS à première année commune", MINISTRY, UNSTATED, "2025-05", BCN_URL;
    "certif-info" "carif-oref/certif_info_2024-06.csv" b';' "Certif-info : certifications", "Réseau des Carif-Oref", UNSTATED, "2024-06", "https://www.intercariforef.org/";
    "lycees-2024" "annuaire/lycees_2024-03.csv" b';' "Annuaire des lycées", MINISTRY, LO, "2024-03", "https://data.education.gouv.fr/explore/dataset/fr-en-annuaire-education/";
    "lycees-pro-2026" "annuaire/lycees_professionnels_2026-02.csv" b';' "Annuaire des lycées professionnels", MINISTRY, LO, "2026-02", "https://data.education.gouv.fr/explore/dataset/fr-en-annuaire-education/";
    "cfa-2022" "annuaire/cfa_2022-10.csv" b';' "Catalogue de l’apprentissage : établissements", MINISTRY, UNSTATED, "2022-10", "https://www.intercariforef.org/";
    "affelnet-2022" "offers/affelnet_capacity_2022.csv" b';' "Offre en CAP et bac professionnel, capacités", MINISTRY, UNSTATED, "2022", "";
    "constat-2020" "offers/constat_2020.csv" b';' "Constat de rentrée : élèves par établissement", MINISTRY, UNSTATED, "2020", "";
    "parcoursup-bts-2024" "offers/parcoursup_bts_2024.csv" b';' "Parcoursup : BTS par établissement, statut et capacité", "Parcoursup", UNSTATED, "2024", "";
    "parcoursup-2025" "offers/parcoursup_formations_2025.csv" b',' "Parcoursup : formations postbac (session non précisée)", "Parcoursup", UNSTATED, "2025", "https://www.parcoursup.fr/";
    "masters" "offers/master_mentions.csv" b';' "Mentions de master accréditées, par établissement", "Ministère chargé de l’Enseignement supérieur", UNSTATED, "2021", "https://data.enseignementsup-recherche.gouv.fr/";
    "inserjeunes-region" "inserjeunes/region_formation_2019-2023.csv" b';' "InserJeunes : par région, formation et voie", "DEPP–Dares", LO, "2023", "https://www.inserjeunes.education.gouv.fr/";
    "inserjeunes-apprentissage" "inserjeunes/establishment_apprenticeship_2022-2023.csv" b';' "InserJeunes : centres de formation d’apprentis", "DEPP–Dares", LO, "2023", "https://www.inserjeunes.education.gouv.fr/";
    "inserjeunes-pro" "inserjeunes/establishment_pro_2022-2023.csv" b';' "InserJeunes : lycées professionnels", "DEPP–Dares", LO, "2023", "https://www.inserjeunes.education.gouv.fr/";
    "geo-regions" "geo/regions.geojson" b',' "Contours des régions, simplifiés et projetés", "IGN, Insee", UNSTATED, "2018", "";
    "geo-academies" "geo/academies_2020.geojson" b',' "Contours des académies d’outre-mer, simplifiés et projetés", "IGN, Insee", UNSTATED, "2020", "";
    "rome" "rome/appellations.csv" b';' "ROME 4.0 : appellations", "France Travail", UNSTATED, "2025", "https://www.data.gouv.fr/fr/datasets/repertoire-operationnel-des-metiers-et-des-emplois-rome/";
}

/// The source of that key.
///
/// # Panics
/// Never on outside input: keys are written in this crate, and a test goes through them all.
pub fn source(id: &str) -> &'static SourceFile {
    match SOURCES.iter().find(|source| source.id == id) {
        Some(source) => source,
        None => unreachable!("no source {id}"),
    }
}
