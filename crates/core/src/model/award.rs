//! Kinds of diplomas, titles and classes, as Onisep names them.

use std::fmt;
use std::str::FromStr;

use super::ids::{IdError, text_key};

/// Declares the award types once: variant, short name of addresses and bundle, label, official name.
macro_rules! award_types {
    ($($variant:ident $slug:literal $label:literal $official:literal;)*) => {
        /// The kind of a programme: a type of diploma or title, or a class that leads to one.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "each variant is documented by its official name in the table")]
        pub enum AwardType { $($variant),* }

        impl AwardType {
            /// Every type, roughly climbing: the order of lists and filters.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Short name: the form of the bundle and of addresses.
            pub fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug),* }
            }

            /// Name shown to a reader.
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),* }
            }

            /// The type that Onisep names so in its list of initial programmes.
            pub fn from_official(name: &str) -> Option<Self> {
                match name { $($official => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

award_types! {
    Quatrieme "4e" "4e agricole" "classe de 4e";
    Troisieme "3e" "Collège et 3e" "classe de 3e";
    SecondeGt "2de-gt" "2de générale et technologique" "classe de 2de générale et technologique";
    SecondePro "2de-pro" "2de professionnelle" "classe de 2de professionnelle";
    SecondeSpecifique "2de-specifique" "2de spécifique" "classe de 2de spécifique";
    PremiereGenerale "1re-generale" "1re générale" "classe de 1re générale";
    PremiereTechno "1re-techno" "1re technologique" "classe de 1re technologique";
    Cap "cap" "CAP" "certificat d'aptitude professionnelle (CAP)";
    Capa "capa" "CAP agricole" "certificat d'aptitude professionnelle agricole (CAPa)";
    Bpa "bpa" "BPA" "brevet professionnel agricole (BPA)";
    Ctm "ctm" "CTM" "certificat technique des métiers (CTM)";
    Cs "cs" "CS (ex MC)" "certificat de spécialisation (ex MC) (CS (ex MC))";
    Fcil "fcil" "FCIL" "formation complémentaire d'initiative locale (FCIL)";
    Csa "csa" "CS agricole" "certificat de spécialisation (agriculture) (CS)";
    BacPro "bac-pro" "Bac pro" "baccalauréat professionnel";
    BacTechno "bac-techno" "Bac techno" "baccalauréat technologique";
    BacGeneral "bac-general" "Bac général" "baccalauréat général";
    BacInternational "bac-international" "Bac international" "baccalauréat international ou européen";
    BacBinational "bac-binational" "Bac binational" "baccalauréat binational";
    Bp "bp" "BP" "brevet professionnel (BP)";
    Bma "bma" "BMA" "brevet des métiers d'art (BMA)";
    Btm "btm" "BTM" "brevet technique des métiers (BTM)";
    Bt "bt" "Brevet de technicien" "brevet de technicien (BT)";
    Dtms "dtms" "DTMS" "diplôme de technicien des métiers du spectacle (DTMS)";
    Bpjeps "bpjeps" "BPJEPS" "brevet professionnel de la jeunesse, de l'éducation populaire et du sport (BPJEPS)";
    TitreProfessionnel "titre-professionnel" "Titre professionnel" "titre professionnel (TP)";
    MiseANiveauBts "mise-a-niveau-bts" "Mise à niveau pour BTS" "classe de mise à niveau (accès en STS)";
    MiseANiveau "mise-a-niveau" "Mise à niveau post-bac" "classe de mise à niveau post bac";
    Bts "bts" "BTS" "brevet de technicien supérieur (BTS)";
    Btsa "btsa" "BTSA" "brevet de technicien supérieur agricole (BTSA)";
    Btms "btms" "BTMS" "brevet technique des métiers supérieur (BTMS)";
    Bm "bm" "Brevet de maîtrise" "brevet de maîtrise (BM)";
    Deust "deust" "DEUST" "diplôme d'études universitaires scientifiques et techniques (DEUST)";
    Dejeps "dejeps" "DEJEPS" "diplôme d'État de la jeunesse, de l'éducation populaire et du sport (DEJEPS)";
    DiplomeSport "diplome-sport" "Diplôme du sport et de l’animation" "diplôme professionnel de l'animation et du sport";
    CpgeSciences "cpge-sciences" "Prépa scientifique" "classe préparatoire scientifique et technologique (CPGE)";
    CpgeEconomie "cpge-economie" "Prépa économique" "classe préparatoire économique et commerciale (CPGE)";
    CpgeLettres "cpge-lettres" "Prépa lettres et arts" "classe préparatoire littéraire et artistique (CPGE)";
    Cpi "cpi" "Prépa intégrée" "cycle préparatoire intégré (CPI)";
    Cpc "cpc" "Cycle préparatoire commun" "cycle préparatoire commun (CPC)";
    But "but" "BUT" "bachelor universitaire de technologie (BUT)";
    Licence "licence" "Licence" "licence";
    LicencePro "licence-pro" "Licence pro" "licence professionnelle";
    BachelorIngenierie "bachelor-ingenierie" "Bachelor sciences et ingénierie" "bachelor en sciences et ingénierie";
    DnMade "dn-made" "DN MADE" "diplôme national des métiers d'art et du design (DN MADE)";
    Dna "dna" "DNA" "diplôme national d'art (DNA)";
    Dnsp "dnsp" "DNSP" "diplôme national supérieur professionnel (DNSP)";
    Dumi "dumi" "DUMI" "diplôme universitaire de musicien intervenant (DUMI)";
    EcoleCommerceBac3 "ecole-commerce-bac3" "Diplôme d’école de commerce (bac\u{a0}+\u{a0}3)" "diplôme d'école de commerce visé (bac + 3)";
    DeSocial "de-social" "Diplôme d’État du travail social" "diplôme d'État du travail social";
    DeParamedical "de-paramedical" "Diplôme d’État paramédical" "diplôme d'État du paramédical";
    SanteAutre "sante-autre" "Autre formation en santé" "autre formation en santé";
    Desjeps "desjeps" "DESJEPS" "diplôme d'État supérieur de la jeunesse, de l'éducation populaire et du sport (DESJEPS)";
    Master "master" "Master" "master";
    Ingenieur "ingenieur" "Diplôme d’ingénieur" "diplôme d'ingénieur";
    EcoleCommerceBac5 "ecole-commerce-bac5" "Diplôme d’école de commerce (bac\u{a0}+\u{a0}4 ou 5)" "diplôme d'école de commerce visé de niveau bac + 4 ou 5";
    EcoleSpecialisee "ecole-specialisee" "Diplôme d’école spécialisée" "formation d'école spécialisée";
    Msc "msc" "Master of Science" "Master of Science (MSc)";
    Architecture "architecture" "Diplôme d’architecture" "diplôme des écoles d'architecture";
    Iep "iep" "Diplôme d’IEP" "diplôme d'institut d'études politiques";
    Dnsep "dnsep" "DNSEP" "diplôme national supérieur d'expression plastique (DNSEP)";
    Dsaa "dsaa" "DSAA" "diplôme supérieur d'arts appliqués (DSAA)";
    Magistere "magistere" "Magistère" "magistère";
    CaSocial "ca-social" "Certificat d’aptitude (travail social)" "certificat d'aptitude (travail social)";
    DeMedical "de-medical" "Diplôme d’État médical" "diplôme d'État du médical";
    IngenieurSpecialise "ingenieur-specialise" "Ingénieur spécialisé" "diplôme d'ingénieur spécialisé (ingénieur diplômé de l'année de spécialisation)";
    MastereSpecialise "mastere-specialise" "Mastère spécialisé" "mastère spécialisé (mastère spé.)";
    Du "du" "Diplôme d’université (DU)" "diplôme d'université (DU)";
    Fonctionnaire "fonctionnaire" "Formation de fonctionnaires" "formation de fonctionnaires (après concours)";
    PrepaConcours "prepa-concours" "Préparation aux concours" "préparation aux concours de la fonction publique";
    PrepaAgregation "prepa-agregation" "Préparation à l’agrégation" "préparation à l'agrégation";
}

impl AwardType {
    /// Whether the award is one of the ministries' own diplomas, whose end in the nomenclature is a true end:
    /// elsewhere a past date is mostly the end of an accreditation, and proves nothing.
    pub fn is_ministry_diploma(self) -> bool {
        matches!(
            self,
            Self::Cap
                | Self::Capa
                | Self::Bpa
                | Self::Cs
                | Self::Csa
                | Self::BacPro
                | Self::BacTechno
                | Self::BacGeneral
                | Self::Bp
                | Self::Bma
                | Self::Bt
                | Self::Dtms
                | Self::Bts
                | Self::Btsa
                | Self::DnMade
                | Self::Dsaa
                | Self::DeSocial
                | Self::DeParamedical
                | Self::SecondePro
                | Self::SecondeSpecifique
        )
    }
}

impl fmt::Display for AwardType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

impl FromStr for AwardType {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        Self::ALL.iter().copied().find(|award| award.slug() == text).ok_or_else(|| IdError {
            expected: "an award type such as cap, bac-pro or bts",
            found: text.to_owned(),
        })
    }
}

text_key!(AwardType);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_round_trip_and_know_their_official_name() {
        for award in AwardType::ALL {
            assert_eq!(award.slug().parse(), Ok(*award));
        }
        assert_eq!(AwardType::from_official("brevet professionnel (BP)"), Some(AwardType::Bp));
        assert_eq!(AwardType::from_official("brevet"), None);
    }
}
