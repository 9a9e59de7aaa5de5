//! The words of the trade, in plain French of our own.

use super::programme;

/// A term and what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Its anchor on the page of the glossary.
    pub slug: &'static str,
    /// The term, as the pages write it.
    pub term: &'static str,
    /// What its letters stand for; empty where there are none to spell out.
    pub full: &'static str,
    /// What it means, in one or two sentences.
    pub text: &'static str,
}

/// Heading of the page.
pub const TITLE: &str = "Glossaire";
/// Under it.
pub const LEAD: &str = "Les sigles et les mots de l’orientation, expliqués simplement. Ces explications sont les nôtres\u{a0}: elles ne remplacent pas les textes officiels.";
/// Link.
pub const LINK: &str = "Glossaire";

macro_rules! entries {
    ($($name:ident $slug:literal $term:literal $full:literal $text:literal;)*) => {
        $(
            #[doc = $term]
            pub static $name: Entry = Entry { slug: $slug, term: $term, full: $full, text: $text };
        )*

        /// Every term, in alphabetical order.
        pub static ALL: &[&Entry] = &[$(&$name),*];
    };
}

entries! {
    ACADEMY "academie" "Académie" "" "Le territoire d’un rectorat\u{a0}: il organise les collèges et les lycées d’un ou de plusieurs départements. La France en compte trente.";
    AFFELNET "affelnet" "Affelnet" "Affectation des élèves par le net" "Le service qui attribue une place en lycée après la 3e, surtout en lycée public. La famille classe des vœux\u{a0}; les places sont données selon des points.";
    APPRENTICESHIP "apprentissage" "Apprentissage" "" "Tu signes un contrat de travail avec un employeur et tu suis les cours dans un CFA. Tu es payé, et tu prépares le même diplôme qu’au lycée.";
    BAC_PRO "bac-pro" "Bac pro" "Baccalauréat professionnel" "Un bac préparé en trois ans après la 3e, qui apprend un métier. Il permet de travailler ou de continuer, surtout en BTS.";
    BLOCK "bloc" "Bloc de compétences" "" "Une partie d’un diplôme qui s’obtient et se garde séparément. On peut réunir ses blocs peu à peu jusqu’au diplôme entier.";
    BMA "bma" "BMA" "Brevet des métiers d’art" "Un diplôme de niveau bac qui perfectionne, en deux ans après un CAP, à un métier d’art comme la bijouterie ou l’ébénisterie.";
    BP "bp" "BP" "Brevet professionnel" "Un diplôme de niveau bac, préparé en deux ans après un CAP, en travaillant dans le métier. Il en fait un professionnel confirmé.";
    BTS "bts" "BTS" "Brevet de technicien supérieur" "Un diplôme à bac\u{a0}+\u{a0}2, tourné vers un métier, préparé en deux ans dans un lycée, une école ou un CFA.";
    BUT "but" "BUT" "Bachelor universitaire de technologie" "Un diplôme à bac\u{a0}+\u{a0}3, préparé en trois ans dans un IUT, qui dépend d’une université. Il a pris la suite du DUT.";
    CAMPUS "cmq" "Campus des métiers et des qualifications" "CMQ" "Un label de l’État donné à un réseau\u{a0}: lycées, CFA, universités, laboratoires et entreprises d’un même secteur et d’un même territoire. Ce n’est pas un lieu unique, et on ne s’y inscrit pas\u{a0}: on s’inscrit dans un établissement du réseau.";
    CAP "cap" "CAP" "Certificat d’aptitude professionnelle" "Le premier diplôme d’un métier précis, préparé en deux ans le plus souvent, après la 3e. Il permet de travailler tout de suite ou de continuer.";
    CEC "cec" "CEC" "Cadre européen des certifications" "Une échelle de 1 à 8, commune aux pays d’Europe, qui permet de comparer les diplômes. Le CAP est au niveau 3, le bac au niveau 4, bac\u{a0}+\u{a0}2 au niveau 5, bac\u{a0}+\u{a0}3 au niveau 6, bac\u{a0}+\u{a0}5 au niveau 7.";
    CFA "cfa" "CFA" "Centre de formation d’apprentis" "L’établissement où les apprentis suivent leurs cours. Il peut être dans un lycée, une école, une entreprise ou une chambre de métiers.";
    CFD "cfd" "CFD" "Code formation diplôme" "Huit caractères par lesquels le ministère désigne un diplôme. Utile pour retrouver exactement le même dans un autre fichier ou un dossier.";
    CPGE "cpge" "CPGE" "Classe préparatoire aux grandes écoles" "Deux ans de cours après le bac, dans un lycée, pour préparer les concours d’entrée des grandes écoles.";
    CONTINUING "formation-continue" "Formation continue" "" "Apprendre après avoir quitté l’école, pendant un emploi ou en cherchant un emploi. Elle peut mener aux mêmes diplômes.";
    PRO_CONTRACT "contrat-pro" "Contrat pro" "Contrat de professionnalisation" "Un contrat de travail avec des périodes de cours, ouvert aux jeunes et aux demandeurs d’emploi. Il vise une qualification reconnue par un métier, diplôme ou non.";
    CS "cs" "CS" "Certificat de spécialisation" "Une année de plus après un diplôme, pour se spécialiser. Il a pris la suite de la mention complémentaire (MC).";
    EXCELLENCE "excellence" "Campus d’excellence" "" "La catégorie la plus exigeante du label campus des métiers et des qualifications, accordée pour une durée limitée.";
    ENGINEER "ingenieur" "Diplôme d’ingénieur" "" "Un diplôme à bac\u{a0}+\u{a0}5, délivré par une école habilitée. On y entre après le bac, après une CPGE, ou après un BTS ou un BUT.";
    INSERJEUNES "inserjeunes" "InserJeunes" "" "L’enquête officielle qui dit, pour chaque formation professionnelle, combien de jeunes continuent leurs études et combien ont un emploi salarié après l’avoir quittée. Elle croise des fichiers\u{a0}: on n’y interroge personne.";
    LICENCE "licence" "Licence" "" "Un diplôme à bac\u{a0}+\u{a0}3, préparé en trois ans à l’université. Il prépare surtout à un master.";
    LICENCE_PRO "licence-pro" "Licence pro" "Licence professionnelle" "Un diplôme à bac\u{a0}+\u{a0}3, tourné vers un métier, que l’on rejoint souvent après un BTS, un BUT ou deux ans de licence.";
    MASTER "master" "Master" "" "Un diplôme à bac\u{a0}+\u{a0}5, préparé en deux ans après une licence ou un autre diplôme à bac\u{a0}+\u{a0}3.";
    MC "mc" "MC" "Mention complémentaire" "L’ancien nom du certificat de spécialisation (CS)\u{a0}: une année de plus pour se spécialiser.";
    UPGRADE "mise-a-niveau" "Mise à niveau" "" "Une période, souvent d’un an, qui donne les bases qui manquent avant d’entrer dans une formation d’un autre domaine.";
    YEAR "millesime" "Millésime" "" "L’année à laquelle se rapporte une donnée. Une place vue en 2020 peut ne plus exister\u{a0}: l’année est toujours écrite à côté.";
    ONISEP "onisep" "Onisep" "Office national d’information sur les enseignements et les professions" "L’organisme public qui informe sur les formations et les métiers. La liste des formations de ce site vient de ses données ouvertes.";
    PARCOURSUP "parcoursup" "Parcoursup" "" "Le service où l’on demande une place dans l’enseignement supérieur, après le bac. Les formations répondent, puis on choisit parmi les propositions.";
    BRIDGE "passerelle" "Passerelle" "" "Un chemin qui permet de passer d’une formation à une autre sans tout recommencer, souvent après un entretien ou un stage.";
    RNCP "rncp" "RNCP" "Répertoire national des certifications professionnelles" "La liste officielle des diplômes et des titres reconnus par l’État. Chaque fiche décrit le métier visé et les blocs de compétences.";
    ROME "rome" "ROME" "Répertoire opérationnel des métiers et des emplois" "La liste des métiers tenue par France Travail. Chaque métier y a un code d’une lettre et de quatre chiffres.";
    TITLE_PRO "titre-pro" "Titre professionnel" "" "Une certification du ministère chargé du Travail, qui atteste que l’on sait exercer un métier. Elle se prépare surtout en formation continue ou en apprentissage.";
    UAI "uai" "UAI" "Unité administrative immatriculée" "Le numéro d’un établissement\u{a0}: sept chiffres et une lettre. C’est le plus sûr moyen de ne pas confondre deux lycées du même nom.";
    VAE "vae" "VAE" "Validation des acquis de l’expérience" "Obtenir un diplôme en prouvant ce que l’on sait faire grâce à son expérience, devant un jury.";
    SCHOOL "voie-scolaire" "Voie scolaire" "" "La formation se suit au lycée ou dans une école, avec le statut d’élève ou d’étudiant, et des stages en entreprise.";
}

/// What explains a kind of diploma, by its short name.
#[must_use]
pub fn of_award(slug: &str) -> Option<&'static Entry> {
    Some(match slug {
        "cap" | "capa" => &CAP,
        "cs" | "csa" => &CS,
        "bac-pro" => &BAC_PRO,
        "bp" => &BP,
        "bma" => &BMA,
        "titre-professionnel" => &TITLE_PRO,
        "mise-a-niveau" | "mise-a-niveau-bts" => &UPGRADE,
        "bts" | "btsa" => &BTS,
        "cpge-sciences" | "cpge-economie" | "cpge-lettres" => &CPGE,
        "but" => &BUT,
        "licence" => &LICENCE,
        "licence-pro" => &LICENCE_PRO,
        "master" => &MASTER,
        "ingenieur" => &ENGINEER,
        _ => return None,
    })
}

/// What explains the heading of a fact.
#[must_use]
pub fn of_fact(term: &str) -> Option<&'static Entry> {
    Some(match term {
        programme::CEC => &CEC,
        programme::RNCP => &RNCP,
        programme::CFD => &CFD,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_many_distinct_and_explained() {
        assert!(ALL.len() >= 30);
        for (rank, entry) in ALL.iter().enumerate() {
            assert!(ALL[..rank].iter().all(|other| other.slug != entry.slug && other.term != entry.term));
            assert!(entry.text.ends_with('.') && entry.text.len() > 40, "{}", entry.term);
            // Plain French: no sentence of more than thirty-two words.
            for sentence in entry.text.split(['.', ':', ';']) {
                assert!(sentence.split_whitespace().count() <= 32, "{}: {sentence}", entry.term);
            }
        }
    }
}
