//! Words of awards, levels and study modes.

use crate::model::{AwardType, Level, StudyMode};

/// What a phrase of a query narrows the results to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// These types of award, under this label.
    Awards(&'static str, &'static [AwardType]),
    /// A study mode.
    Mode(StudyMode),
}

/// A phrase, what it means, and whether it may as well be a plain word of a name.
pub(super) struct Phrase {
    pub words: &'static str,
    pub sense: Sense,
    pub ambiguous: bool,
}

use AwardType as A;

const CAP: Sense = Sense::Awards("CAP", &[A::Cap, A::Capa]);
const CAPA: Sense = Sense::Awards("CAP agricole", &[A::Capa]);
const CS: Sense = Sense::Awards("CS (ex MC)", &[A::Cs, A::Csa]);
const CSA: Sense = Sense::Awards("CS agricole", &[A::Csa]);
const BEP: Sense = Sense::Awards("CAP ou bac pro (ex BEP)", &[A::Cap, A::Capa, A::BacPro]);
const BAC: Sense =
    Sense::Awards("Bac", &[A::BacPro, A::BacTechno, A::BacGeneral, A::BacInternational, A::BacBinational]);
const BAC_PRO: Sense = Sense::Awards("Bac pro", &[A::BacPro]);
const BAC_TECHNO: Sense = Sense::Awards("Bac techno", &[A::BacTechno]);
const BAC_GENERAL: Sense = Sense::Awards("Bac général", &[A::BacGeneral]);
const BP: Sense = Sense::Awards("BP", &[A::Bp, A::Bpa]);
const BPA: Sense = Sense::Awards("BPA", &[A::Bpa]);
const BMA: Sense = Sense::Awards("BMA", &[A::Bma]);
const BM: Sense = Sense::Awards("Brevet de maîtrise", &[A::Bm]);
const BTM: Sense = Sense::Awards("BTM", &[A::Btm, A::Btms]);
const BTMS: Sense = Sense::Awards("BTMS", &[A::Btms]);
const CTM: Sense = Sense::Awards("CTM", &[A::Ctm]);
const FCIL: Sense = Sense::Awards("FCIL", &[A::Fcil]);
const TP: Sense = Sense::Awards("Titre professionnel", &[A::TitreProfessionnel]);
const BPJEPS: Sense = Sense::Awards("BPJEPS", &[A::Bpjeps]);
const DEJEPS: Sense = Sense::Awards("DEJEPS", &[A::Dejeps]);
const DESJEPS: Sense = Sense::Awards("DESJEPS", &[A::Desjeps]);
const BTS: Sense = Sense::Awards("BTS", &[A::Bts, A::Btsa]);
const BTSA: Sense = Sense::Awards("BTSA", &[A::Btsa]);
const BUT: Sense = Sense::Awards("BUT", &[A::But]);
const DUT: Sense = Sense::Awards("BUT (ex DUT)", &[A::But]);
const DEUST: Sense = Sense::Awards("DEUST", &[A::Deust]);
const LICENCE: Sense = Sense::Awards("Licence", &[A::Licence, A::LicencePro]);
const LICENCE_PRO: Sense = Sense::Awards("Licence pro", &[A::LicencePro]);
const MASTER: Sense = Sense::Awards("Master", &[A::Master, A::Msc, A::MastereSpecialise]);
const MSC: Sense = Sense::Awards("Master of Science", &[A::Msc]);
const MASTERE: Sense = Sense::Awards("Mastère spécialisé", &[A::MastereSpecialise]);
const INGENIEUR: Sense = Sense::Awards("Diplôme d’ingénieur", &[A::Ingenieur, A::IngenieurSpecialise]);
const COMMERCE: Sense = Sense::Awards("École de commerce", &[A::EcoleCommerceBac3, A::EcoleCommerceBac5]);
const DU: Sense = Sense::Awards("Diplôme d’université (DU)", &[A::Du]);
const PREPA: Sense =
    Sense::Awards("Classe préparatoire", &[A::CpgeSciences, A::CpgeEconomie, A::CpgeLettres, A::Cpi, A::Cpc]);
const CPGE: Sense =
    Sense::Awards("Classe préparatoire (CPGE)", &[A::CpgeSciences, A::CpgeEconomie, A::CpgeLettres]);
const CPI: Sense = Sense::Awards("Prépa intégrée", &[A::Cpi, A::Cpc]);
const DN_MADE: Sense = Sense::Awards("DN MADE", &[A::DnMade]);
const DSAA: Sense = Sense::Awards("DSAA", &[A::Dsaa]);
const DNSEP: Sense = Sense::Awards("DNSEP", &[A::Dnsep]);
const DNA: Sense = Sense::Awards("DNA", &[A::Dna]);
const SECONDE_PRO: Sense = Sense::Awards("2de professionnelle", &[A::SecondePro]);
const CIVIL: Sense = Sense::Awards("Fonction publique", &[A::Fonctionnaire, A::PrepaConcours]);
const APPRENTICE: Sense = Sense::Mode(StudyMode::Apprenticeship);
const CONTRACT: Sense = Sense::Mode(StudyMode::ProfessionalContract);
const CONTINUING: Sense = Sense::Mode(StudyMode::Continuing);

const fn sure(words: &'static str, sense: Sense) -> Phrase {
    Phrase { words, sense, ambiguous: false }
}

const fn maybe(words: &'static str, sense: Sense) -> Phrase {
    Phrase { words, sense, ambiguous: true }
}

/// Every phrase, folded.
pub(super) const PHRASES: &[Phrase] = &[
    sure("cap", CAP),
    sure("certificat aptitude professionnelle", CAP),
    sure("certificat d aptitude professionnelle", CAP),
    sure("cap agricole", CAPA),
    sure("capa", CAPA),
    sure("mc", CS),
    sure("mention complementaire", CS),
    sure("cs", CS),
    sure("certificat de specialisation", CS),
    sure("csa", CSA),
    sure("cs agricole", CSA),
    sure("bep", BEP),
    maybe("bac", BAC),
    sure("baccalaureat", BAC),
    sure("bac pro", BAC_PRO),
    sure("bacpro", BAC_PRO),
    sure("bac professionnel", BAC_PRO),
    sure("baccalaureat pro", BAC_PRO),
    sure("baccalaureat professionnel", BAC_PRO),
    sure("bac techno", BAC_TECHNO),
    sure("bac technologique", BAC_TECHNO),
    sure("baccalaureat technologique", BAC_TECHNO),
    sure("bac general", BAC_GENERAL),
    sure("baccalaureat general", BAC_GENERAL),
    sure("bp", BP),
    sure("brevet professionnel", BP),
    sure("bpa", BPA),
    sure("brevet professionnel agricole", BPA),
    sure("bma", BMA),
    sure("brevet des metiers art", BMA),
    maybe("bm", BM),
    sure("brevet de maitrise", BM),
    sure("btm", BTM),
    sure("brevet technique des metiers", BTM),
    sure("btms", BTMS),
    sure("ctm", CTM),
    sure("fcil", FCIL),
    maybe("tp", TP),
    sure("titre pro", TP),
    sure("titre professionnel", TP),
    sure("bpjeps", BPJEPS),
    sure("dejeps", DEJEPS),
    sure("desjeps", DESJEPS),
    sure("bts", BTS),
    sure("brevet de technicien superieur", BTS),
    sure("btsa", BTSA),
    sure("bts agricole", BTSA),
    sure("but", BUT),
    sure("bachelor universitaire de technologie", BUT),
    sure("dut", DUT),
    maybe("iut", DUT),
    sure("deust", DEUST),
    sure("licence", LICENCE),
    sure("licences", LICENCE),
    sure("licence pro", LICENCE_PRO),
    sure("licence professionnelle", LICENCE_PRO),
    maybe("lp", LICENCE_PRO),
    sure("l1", LICENCE),
    sure("l3", LICENCE),
    sure("master", MASTER),
    sure("masters", MASTER),
    sure("m1", MASTER),
    sure("m2", MASTER),
    sure("msc", MSC),
    sure("mastere", MASTERE),
    sure("mastere specialise", MASTERE),
    sure("mastere spe", MASTERE),
    sure("diplome ingenieur", INGENIEUR),
    sure("ecole ingenieur", INGENIEUR),
    sure("ecole ingenieurs", INGENIEUR),
    sure("ecole inge", INGENIEUR),
    sure("ecole de commerce", COMMERCE),
    sure("diplome universitaire", DU),
    sure("diplome universite", DU),
    maybe("prepa", PREPA),
    sure("classe prepa", PREPA),
    sure("classe preparatoire", PREPA),
    sure("cpge", CPGE),
    sure("prepa integree", CPI),
    sure("cycle preparatoire", CPI),
    sure("dn made", DN_MADE),
    sure("dnmade", DN_MADE),
    sure("dsaa", DSAA),
    sure("dnsep", DNSEP),
    sure("dna", DNA),
    sure("2de pro", SECONDE_PRO),
    sure("2nde pro", SECONDE_PRO),
    sure("seconde pro", SECONDE_PRO),
    sure("seconde professionnelle", SECONDE_PRO),
    sure("2de professionnelle", SECONDE_PRO),
    maybe("fonctionnaire", CIVIL),
    maybe("fonction publique", CIVIL),
    maybe("scolaire", Sense::Mode(StudyMode::School)),
    sure("alternance", APPRENTICE),
    sure("en alternance", APPRENTICE),
    sure("en contrat apprentissage", APPRENTICE),
    sure("contrat apprentissage", APPRENTICE),
    sure("apprentissage", APPRENTICE),
    sure("en apprentissage", APPRENTICE),
    sure("par apprentissage", APPRENTICE),
    maybe("apprenti", APPRENTICE),
    maybe("apprentie", APPRENTICE),
    sure("en apprenti", APPRENTICE),
    sure("contrat pro", CONTRACT),
    sure("contrat de professionnalisation", CONTRACT),
    maybe("formation continue", CONTINUING),
    maybe("formation adulte", CONTINUING),
    maybe("formation adultes", CONTINUING),
    sure("vae", Sense::Mode(StudyMode::Vae)),
    sure("par la vae", Sense::Mode(StudyMode::Vae)),
    sure("voie scolaire", Sense::Mode(StudyMode::School)),
    sure("temps plein", Sense::Mode(StudyMode::School)),
];

/// The level said by « bac + 2 » and its like: the words of a query from this one, and how many of them say it.
pub(super) fn level(words: &[&str]) -> Option<(Level, usize)> {
    let years = |word: &str| {
        Some(match word {
            "1" => Level::Bac1,
            "2" => Level::Bac2,
            "3" => Level::Bac3,
            "4" => Level::Bac4,
            "5" => Level::Bac5,
            "6" => Level::Bac6,
            "7" => Level::Bac7,
            "8" => Level::Bac8,
            _ => return None,
        })
    };
    let european = |word: &str| {
        Some(match word {
            "3" => Level::Cap,
            "4" => Level::Bac,
            "5" => Level::Bac2,
            "6" => Level::Bac3,
            "7" => Level::Bac5,
            "8" => Level::Bac8,
            _ => return None,
        })
    };
    match words {
        ["niveau", "bac", plus, ..] if plus.starts_with('+') => Some((years(&plus[1..])?, 3)),
        ["niveau", "bac", ..] => Some((Level::Bac, 2)),
        ["niveau", "cap", ..] => Some((Level::Cap, 2)),
        ["niveau", number, ..] => Some((european(number)?, 2)),
        ["bac", "plus", number, ..] => Some((years(number)?, 3)),
        ["bac", plus, ..] if plus.starts_with('+') => Some((years(&plus[1..])?, 2)),
        ["bac", number, ..] => Some((years(number)?, 2)),
        [joined, ..] if joined.len() == 4 && joined.starts_with("bac") => Some((years(&joined[3..])?, 1)),
        _ => None,
    }
}
